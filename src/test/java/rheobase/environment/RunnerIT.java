package rheobase.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The runner of notebooks notices what goes wrong, and both editions come from one source. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunnerIT {
  private static final Path FIXTURES =
      Path.of("src/test/resources/rheobase/environment/notebooks/source");

  @TempDir Path folder;

  @BeforeEach
  void copyFixtures() throws IOException {
    Files.createDirectory(folder.resolve("source"));
    try (Stream<Path> fixtures = Files.list(FIXTURES)) {
      for (Path fixture : fixtures.toList()) {
        Files.copy(fixture, folder.resolve("source").resolve(fixture.getFileName()));
      }
    }
  }

  @Test
  @Order(1)
  void aThrowingCellFailsTheRunnerAndIsNamed() {
    build();

    var reply = run("91-throws.ipynb");

    assertThat(reply.code()).isEqualTo(1);
    assertThat(reply.text())
        .contains("cell 3 [the-one-that-throws]", "this cell throws on purpose")
        .contains("0 of 1 notebooks ran clean")
        .doesNotContain("Traceback");
  }

  @Test
  @Order(2)
  void aKernelThatDiesFailsTheRunnerAndTheCellIsNamed() {
    build();

    var reply = run("92-dies.ipynb");

    assertThat(reply.code()).isEqualTo(1);
    assertThat(reply.text()).contains("the kernel died in cell 2 [the-one-that-exits]");
  }

  @Test
  @Order(3)
  void oneSourceGivesAnEditionWithHolesAndOneWithoutAndBothRun() throws IOException {
    build();

    var reply = run("90-sound.ipynb", "solutions/90-sound.ipynb");

    assertThat(reply.code()).as(reply.text()).isZero();
    assertThat(reply.text()).contains("2 of 2 notebooks ran clean");
    assertThat(read("90-sound.ipynb"))
        .contains("int twice = 0;")
        .doesNotContain("addExact", "hole:", "// solution", "// end", "Twice three is six");
    assertThat(read("solutions/90-sound.ipynb"))
        .contains("int twice = 2 * threshold;", "addExact", "Twice three is six")
        .doesNotContain("hole:", "// solution", "// end");
  }

  @Test
  @Order(4)
  void aSecondRunWritesTheSameFileAndAProseEditKeepsItsOutputs() throws IOException {
    build();
    assertThat(run("--write", "solutions/90-sound.ipynb", "90-sound.ipynb").code()).isZero();
    String once = read("solutions/90-sound.ipynb");
    assertThat(run("--write", "solutions/90-sound.ipynb").code()).isZero();
    assertThat(read("solutions/90-sound.ipynb")).isEqualTo(once).contains("\"6\"");

    Path source = folder.resolve("source/90-sound.md");
    Files.writeString(source, Files.readString(source).replace("It does.", "It does indeed."));
    assertThat(check("90").text()).contains("90-sound.ipynb: differs from its source");
    build();

    assertThat(read("solutions/90-sound.ipynb"))
        .isEqualTo(once.replace("It does.", "It does indeed."));
    assertThat(check("90").text()).contains("every notebook is in order");
  }

  @Test
  @Order(5)
  void aChangedCodeCellLosesItsOutputAndEveryLaterOne() throws IOException {
    build();
    run("--write", "90-sound.ipynb", "solutions/90-sound.ipynb");

    Path source = folder.resolve("source/90-sound.md");
    Files.writeString(source, Files.readString(source).replace("threshold = 3", "threshold = 4"));
    build();

    assertThat(check("90").code()).isEqualTo(1);
    assertThat(check("90").text()).contains("[twice] was not executed");
  }

  @Test
  @Order(6)
  void aHoleWithoutExerciseAndAnExerciseWithoutHoleAreRefused() throws IOException {
    Path source = folder.resolve("source/90-sound.md");
    String text = Files.readString(source);

    Files.writeString(source, text.replace("tags=[\"exercise\"] ", ""));
    assertThat(build().text()).contains("a hole needs the tag \"exercise\"");

    Files.writeString(source, text.replaceAll("(?m)// (hole:.*|solution|end)$", ""));
    assertThat(build().text()).contains("a cell tagged \"exercise\" needs a '// hole:' line");

    Files.writeString(source, text.replace("// end", ""));
    assertThat(build().text()).contains("'// solution' without '// end'");
  }

  @Test
  @Order(6)
  void aTermIsLinkedAtItsFirstUseAndTheGlossaryIsCheckedAgainstTheSources() throws IOException {
    Path source = folder.resolve("source/90-sound.md");
    Path table = folder.resolve("source/glossary.tsv");
    String head = "term\t中文\tnotebook\tdefinition\n";
    String spike = "Spike\t尖峰\t90\tA stroke.\n";
    String text = Files.readString(source);
    Files.writeString(
        source, text + "\n\nA **spike** (尖峰) is short.\n\n\nA **spike** (尖峰) again.\n");
    Files.writeString(table, head + spike);
    build();

    assertThat(read("90-sound.ipynb"))
        .contains("A [**spike**](glossary.md#spike) (尖峰) is short.", "A **spike** (尖峰) again.");
    assertThat(read("solutions/90-sound.ipynb")).contains("](../glossary.md#spike)");
    assertThat(read("glossary.md"))
        .contains("<a id=\"spike\"></a>**Spike** · 尖峰 — A stroke. *Notebook [90](90-sound.ipynb).*")
        .contains("- 尖峰 · [Spike](#spike)");
    assertThat(checkAll()).doesNotContain("glossary");

    Files.writeString(table, head + spike.replace("尖峰", "峰"));
    assertThat(checkAll())
        .contains("90-sound.md: spike is 尖峰 there and 峰 in glossary.tsv")
        .contains("glossary.md: differs from glossary.tsv");
    Files.writeString(table, head + "Axon\t轴突\t90\tA wire.\n");
    assertThat(checkAll())
        .contains("**spike** (尖峰) is missing from glossary.tsv")
        .contains("Axon claims notebook 90, but no notebook introduces it");
    Files.writeString(table, head + spike.replace("90", "91"));
    assertThat(checkAll()).contains("Spike claims notebook 91, but notebook 90 introduces it");
    Files.writeString(table, head + spike + spike.replace("尖峰", "峰"));
    assertThat(checkAll()).contains("glossary.tsv: spike stands there twice");
    Files.writeString(table, head + spike + spike.replace("Spike", "Stroke"));
    assertThat(checkAll()).contains("glossary.tsv: 尖峰 stands there twice");
    Files.writeString(table, head + "Spike\t尖峰\n");
    assertThat(checkAll()).contains("glossary.tsv, line 2: term, 中文, notebook and definition");
    Files.writeString(table, head + spike);
    Files.writeString(source, text + "\n\nA **spike** of a neuron (尖峰).\n");
    assertThat(checkAll()).contains("90-sound.md: (尖峰) does not stand behind a **term**");
  }

  private String checkAll() {
    return Command.rheobase("build", "--check", "--folder", folder.toString()).run().text();
  }

  @Test
  @Order(7)
  void aFigureMustListTheSeedsItDependsOnAndTheTableMustAgree() throws IOException {
    Path source = folder.resolve("source/90-sound.md");
    String cells =
        """

        ```java
        var drawn = PoissonProcess.at(hertz(20)).draw(1, seconds(1), seed(36)); // not seed(5)
        var again = drawn.within(0, 500);
        ```

        ```java
        raster(again).madeFrom(seed(7)).caption("Figure 90.1. \\"seed(8)\\" is a word.")
        ```
        """;
    Files.writeString(source, Files.readString(source) + cells);
    build();
    assertThat(run("--write", "90-sound.ipynb", "solutions/90-sound.ipynb").code()).isZero();

    assertThat(check("90").text())
        .contains("depends on a seed (36) missing in its manifest")
        .doesNotContain("(5)", "(8)", "differs");
    assertThat(read("figures.csv"))
        .startsWith("notebook,figure,caption,seeds,made_from,library,java,sha256\n90-sound,90.1,")
        .hasLineCount(2);

    assertThat(run("--compare", "90-sound.ipynb").code()).isZero();
    Files.writeString(
        folder.resolve("figures.csv"), read("figures.csv").replaceAll("[0-9a-f]{64}", "f00d"));
    assertThat(check("90").text()).contains("figures.csv: differs from what the figures say");
    assertThat(run("--compare", "90-sound.ipynb").text())
        .contains("other numbers than figures.csv");
  }

  private Command.Reply build() {
    return Command.rheobase("build", "--folder", folder.toString()).run();
  }

  private Command.Reply check(String name) {
    return Command.rheobase("build", "--check", "--folder", folder.toString(), name).run();
  }

  private Command.Reply run(String... words) {
    var paths = Stream.of(words).map(w -> w.endsWith(".ipynb") ? folder.resolve(w).toString() : w);
    return Command.rheobase("run", "--no-build")
        .and(paths.toArray(String[]::new))
        .with("JDK_JAVA_OPTIONS", NotebooksIT.QUICK_COMPILER)
        .run();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
