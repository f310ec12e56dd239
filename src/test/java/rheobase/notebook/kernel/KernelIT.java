package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rheobase.notebook.kernel.LiveKernel.Output;

/** The packaged library in the real JJava, talked to as a notebook does. */
class KernelIT {
  private static final Path LOG = Path.of("target/kernel.log");

  private static LiveKernel kernel;

  @BeforeAll
  static void start() throws IOException {
    kernel = LiveKernel.packaged(LOG);
  }

  @AfterAll
  static void stop() {
    if (kernel != null) {
      kernel.close();
    }
  }

  private static Output only(String source) {
    List<Output> outputs = kernel.run(source);
    assertThat(outputs).as(source + " → " + outputs).hasSize(1);
    return outputs.get(0);
  }

  private static String words(String source) {
    return only(source).form("text/plain");
  }

  @Test
  void theLibraryIsThereWithoutAnImport() {
    assertThat(words("Function<Integer, Integer> next = n -> n + 1; next.apply(4)")).isEqualTo("5");
    assertThat(words("In.class.getName()")).isEqualTo("rheobase.units.In");
  }

  @Test
  void aTableIsDrawnByUsAndItsCellsDoNotRun() {
    Output table =
        only("Table.create(\"<b>t\", DoubleColumn.create(\"<script>\", 1e-300, 1.23456))");
    assertThat(table.type()).isEqualTo("execute_result");
    assertThat(table.form("text/html"))
        .contains("&lt;script&gt;", "1.235", "1×10⁻³⁰⁰")
        .doesNotContain("<script>", "<b>t");
  }

  @Test
  void whatAReaderDoesIsKeptInAFile() throws IOException {
    Path progress = Path.of(LOG + ".csv");
    Files.deleteIfExists(progress);
    assertThat(words("check(\"0.1\", 20.8)")).startsWith("Exercise 0.1: ✗ not yet — ");
    assertThat(only("check(\"0.1\", 23)").form("text/html")).contains("✓ correct");
    assertThat(words("hint(\"0.2\")")).startsWith("Hint 1 of 2 to exercise 0.2");
    assertThat(words("hint(\"0.2\")")).startsWith("Hint 2 of 2 to exercise 0.2");
    assertThat(words("var ours = predict(\"3\", 1.0); ours")).contains("Our guess: 1.");
    assertThat(words("var mine = predict(\"3\", 2.0); mine.beside(1.8)"))
        .contains("your guess was 2, the result is 1.8");
    assertThat(Files.readString(progress))
        .contains("\n3,,0,0,,2\n", "0.1,correct,2,0,,\n", "0.2,,0,2,,\n");
    assertThat(words("progress()")).contains("✓ 0.1 (2 attempts) · ○ 0.2 (2 hints)", "guess: 2");
    assertThat(words("forget()")).contains("Forgotten: 3 lines");
    assertThat(progress).doesNotExist();
    assertThat(words("progress()")).contains("0 of 3 correct: ○ 0.1");
    assertThat(words("glossary(\"基强度\")")).startsWith("rheobase · 基强度 — The least");
  }

  @Test
  void aNeuronWrittenInACellRunsInANetwork() {
    kernel.run(
        """
        record Written(double tau) implements Neuron {
          public double[] start() { return new double[] {0}; }
          public void slope(double[] x, double current, double[] dx) { dx[0] = (current - x[0]) / tau; }
          public double threshold() { return 20; }
          public Firing firing() { return Firing.RESET; }
          public void reset(double[] x) { x[0] = 10; }
          public double refractoryPeriod() { return 2; }
        }
        SpikeTrains fire(Neuron neuron) {
          Population cells = Population.of("cells", 200, neuron);
          Network network = Network.of(cells).withStep(0.1)
              .with(new Connection(cells, cells, Wiring.fixedInDegree(20), Receptor.jump(), -0.5, 1.5))
              .with(Drive.poisson(cells, 12, Receptor.jump(), 0.1));
          return NetworkSimulation.of(network, 300, seed(3)).run().spikes();
        }
        """);
    // the library's integrate-and-fire neuron is the same equation, and jumps alone make it fire
    assertThat(
            words(
                """
                SpikeTrains ours = fire(new LeakyIntegrateAndFire(20, 1, 0, 20, 10, 2));
                SpikeTrains theirs = fire(new Written(20));
                theirs.count() > 100 && Arrays.equals(theirs.pooled().times(), ours.pooled().times())
                """))
        .isEqualTo("true");
  }

  @Test
  void anErrorWhileRenderingDoesNotSilenceTheKernel() {
    kernel.run(
        """
        record Broken(int n) {
          public String toString() { throw new NoClassDefFoundError("sun/font/SunFontManager"); }
        }
        record Deep(int n) { public String toString() { return toString(); } }
        """);
    assertThat(words("new Broken(1)"))
        .isEqualTo(
            "a value of type Broken\n(not drawn: java.lang.NoClassDefFoundError: sun/font/SunFontManager)");
    assertThat(words("new Deep(1)")).contains("StackOverflowError");
    assertThat(words("1 + 1")).isEqualTo("2");
  }

  @Test
  void nothingAtTheEndOfACellIsNoOutput() {
    assertThat(kernel.run("Object nothing = null; nothing")).isEmpty();
    assertThat(kernel.run("null")).isEmpty();
  }

  @Test
  void valuesCanBeShownFromALoop() {
    List<Output> outputs =
        kernel.run("for (int i = 0; i < 3; i++) rheobase.notebook.kernel.Displays.show(i);");
    assertThat(outputs)
        .extracting(Output::type)
        .containsExactly("display_data", "display_data", "display_data");
    assertThat(outputs)
        .extracting(output -> output.form("text/plain"))
        .containsExactly("0", "1", "2");
  }

  @Test
  void progressIsOneOutputUpdatedInPlace() {
    List<Output> outputs =
        kernel.run(
            """
            try (var progress = rheobase.notebook.kernel.Displays.progress("sweep")) {
              for (int i = 1; i <= 150; i++) { Thread.sleep(10); progress.at(i / 150.0); }
            }
            """);
    assertThat(outputs.get(0).type()).isEqualTo("display_data");
    assertThat(outputs.subList(1, outputs.size()))
        .isNotEmpty()
        .allMatch(output -> output.type().equals("update_display_data"));
    assertThat(outputs.get(outputs.size() - 1).form("text/plain")).isEqualTo("sweep: done");
  }

  @Test
  void whatTheLibrarySaysIsTheFirstLineOfTheError() {
    Output error =
        only("throw new IllegalArgumentException(\"reset (-40.0 mV) must lie below -50.0 mV\");");
    assertThat(error.type()).isEqualTo("error");
    assertThat(error.traceback(0))
        .contains("java.lang.IllegalArgumentException: reset (-40.0 mV) must lie below -50.0 mV");
  }

  @Test
  void anInterruptEndsALoopThatReportsProgress() {
    new Timer(true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                kernel.interrupt();
              }
            },
            1500);
    List<Output> outputs =
        kernel.run(
            """
            var bar = rheobase.notebook.kernel.Displays.progress("long");
            while (!Thread.currentThread().isInterrupted()) { bar.at(0.5); }
            """);
    assertThat(outputs.get(outputs.size() - 1).type()).isEqualTo("error");
    assertThat(words("rheobase.notebook.kernel.Displays.show(\"still there\")"))
        .isEqualTo("still there");
  }

  @Test
  void variablesSurviveAClassPathThatGrows() {
    kernel.run("int kept = 41;");
    assertThat(kernel.run("%classpath target/lib/*.jar")).isEmpty();
    assertThat(words("kept + 1")).isEqualTo("42");
  }

  @Test
  void twentyCellsLeaveNothingBehind() {
    String used =
        """
        System.gc();
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000
        """;
    String cell =
        "for (int i = 0; i < 50; i++) rheobase.notebook.kernel.Displays.show(new int[100_000]);";
    kernel.run(cell);
    double before = Double.parseDouble(words(used));
    for (int i = 0; i < 20; i++) {
      kernel.run(cell);
    }
    // 400 MB went through; what one cell keeps (its own source and class) is far below 1 MB.
    assertThat(Double.parseDouble(words(used))).isLessThan(before + 20);
  }

  @Test
  void theKernelStartsWithoutAComplaintOfOurs() throws IOException {
    assertThat(Files.readString(LOG)).doesNotContain("could not install itself");
  }
}
