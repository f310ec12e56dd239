package rheobase.figures.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.panels;
import static rheobase.figures.firing.Traces.trace;
import static rheobase.numerics.Seed.seed;
import static rheobase.simulation.stimulus.Stimulus.constant;
import static rheobase.simulation.stimulus.Stimulus.noise;
import static rheobase.simulation.stimulus.Stimulus.step;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.process.DriftingProcess;
import rheobase.spikes.process.PoissonProcess;
import rheobase.units.In;

class ManifestTest {
  private static final Chart CHART =
      lines(axis("t", "ms"), axis("v", "mV")).add("", new double[] {0, 1}, new double[] {0, 1});
  private static final String NEURON =
      "LeakyIntegrateAndFire (membrane time constant = 20 ms, input resistance = 100 MΩ, "
          + "resting potential = −70 mV, threshold = −50 mV, reset potential = −70 mV, "
          + "refractory period = 2 ms)";

  /** A model of a reader's own. */
  private record Mine(@In("mV") double halfActivation, int gates) {}

  @Test
  void aRecordGivesItsParametersWithUnitsAndASeedItsNumber() {
    Manifest manifest = Manifest.of(PoissonProcess.at(0.02), seed(36), new Mine(-40, 3));
    assertThat(manifest.seeds()).containsExactly(seed(36));
    assertThat(manifest.parts())
        .containsExactly(
            "PoissonProcess (rate = 0.02/ms)", "Mine (half activation = −40 mV, gates = 3)");
  }

  @Test
  void aRecordOfMoreThanNumbersSpeaksForItself() {
    var drifting = DriftingProcess.of(PoissonProcess.at(0.04), 0.8, 20_000);
    assertThat(Manifest.of(drifting).parts()).containsExactly(drifting.toString());
  }

  @Test
  void aTraceKnowsItsRunWithoutBeingTold() {
    var run = Simulation.of(LeakyIntegrateAndFire.textbook(), step(0.25, 20), 140).run();
    Manifest manifest = trace(run).manifest();
    assertThat(manifest.parts())
        .containsExactly(
            NEURON + " under current of 0.25 from 20 ms on, 140 ms in steps of 0.1 ms");
    assertThat(panels(CHART, trace(run)).manifest()).isEqualTo(manifest);
  }

  @Test
  void aRunNamesItsSeedOnlyWhereThereIsChanceInIt() {
    var run = Simulation.of(LeakyIntegrateAndFire.textbook(), constant(0.2), 100).withSeed(seed(7));
    assertThat(Manifest.of(run).seeds()).isEmpty();
    Stimulus noisy = constant(0.1).plus(noise(0, 0.1, 5));
    var chance = Simulation.of(LeakyIntegrateAndFire.textbook(), noisy, 100).withSeed(seed(7));
    assertThat(Manifest.of(chance).seeds()).containsExactly(seed(7));
  }

  @Test
  void unitsThatDifferInAParameterGiveItsRange() {
    var cells =
        IntStream.range(0, 20)
            .mapToObj(i -> new LeakyIntegrateAndFire(20, 85 + 2 * i, -70, -50, -70, 2))
            .toList();
    assertThat(Manifest.of(Simulation.of(cells, constant(0.2), 100)).parts().get(0))
        .startsWith("20 × LeakyIntegrateAndFire (membrane time constant = 20 ms, ")
        .contains("input resistance = 85 to 123 MΩ");
  }

  @Test
  void nothingThatDiffersFromRunToRunOrMachineToMachineIsSaid() {
    Stimulus lambda = t -> 0.1 * t;
    Object silent = new Object();
    Path file = Path.of("/home/somebody/spikes.csv");
    assertThat(Manifest.of(lambda, silent, file).parts())
        .containsExactly("a formula", "Object", "file spikes.csv");
  }

  @Test
  void whatIsSaidTwiceStandsOnce() {
    Chart chart = CHART.madeFrom(seed(1)).madeFrom(seed(1), "words");
    assertThat(panels(chart, chart).madeFrom(List.of(seed(2), "words")).manifest())
        .isEqualTo(new Manifest(List.of(seed(2), seed(1)), List.of("words")));
  }

  @Test
  void aFormulaAloneIsSaidAndSilenceIsNotTakenForIt() {
    assertThat(CHART.manifest()).isEqualTo(Manifest.UNSAID);
    assertThat(CHART.madeFrom().manifest().parts()).hasSize(1);
    assertThat(CHART.manifest().lines("0").keySet())
        .containsExactly("library", "Java", "SHA-256 of the data");
    assertThatThrownBy(() -> CHART.madeFrom((Object) null))
        .hasMessageContaining("what a figure was made from is missing (null)");
  }

  @Test
  void itStandsUnderTheFigureWithTheHashOfTheDataAndNoBuildOfJava() {
    String html = CHART.madeFrom(PoissonProcess.at(0.02), seed(36), seed(5)).html();
    assertThat(html)
        .contains(">seed</th>", ">36, 5</td>", ">PoissonProcess (rate = 0.02/ms)</td>")
        .contains(">" + CHART.dataHash() + "</td>")
        .contains(">" + Runtime.version().feature() + "</td>")
        .doesNotContain(System.getProperty("java.version"));
    assertThat(CHART.madeFrom(seed(36)).dataHash()).isEqualTo(CHART.dataHash());
  }

  @Test
  void aNameThatIsAnAttackIsOnlyShown() {
    String attack = "<script>alert('x')</script><img src=x onerror=\"alert(1)\">";
    assertThat(CHART.madeFrom(attack, Path.of("<img src=x onerror=y>.csv")).html())
        .contains("&lt;script&gt;alert('x')&lt;/script&gt;", "file &lt;img src=x onerror=y&gt;.csv")
        .doesNotContain("<script", "<img src=x");
  }
}
