package rheobase.notebook.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.notebook.page.StubPage;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.experiment.PulseTrain;

/** The laboratory of the page does what the library does with the same pulses. */
class PulseLaboratoryTest {
  private static final PulseTrain INTEGRATOR =
      PulseTrain.single(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4);
  private static final PulseTrain RESONATOR =
      PulseTrain.single(PersistentSodiumPotassium.subcriticalHopf(), 45);
  private static final String HTML =
      PulseLaboratory.of(INTEGRATOR, RESONATOR).caption("Two neurons.").html();

  /** What the script is given. */
  private static String data() {
    Matcher given = Pattern.compile("mount, (\\{.*})\\);", Pattern.DOTALL).matcher(HTML);
    assertThat(given.find()).isTrue();
    return given.group(1);
  }

  /**
   * Three pulses of 0.45 of the threshold of one, 2.75 ms apart: the integrator stays silent, the
   * resonator fires. The bound is 10⁻⁶ in the unit of each variable.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void thePageFollowsTheOrbitOfTheLibrary(int which) {
    PulseTrain train = (which == 0 ? INTEGRATOR : RESONATOR).triplet();
    try (var page = new Engine()) {
      page.eval("var cell = (" + data() + ").cells[" + which + "]");
      double height = 0.45 * page.number("cell.one");
      page.eval(
          "var made = run(MODELS[cell.key], cell.way, cell.p, pulseInput(cell,"
              + " { heights: [1, 1, 1], interval: 2.75 }, 0.45 * cell.one), cell.rest, 40, 1e9)");
      Recording run =
          Simulation.of(train.neuron(), train.stimulus(height, 2.75, 2), 40)
              .startingAt(train.rest().stream().mapToDouble(Double::doubleValue).toArray())
              .withStep(0.01)
              .withTraces(1, 0.01)
              .run();
      for (int variable = 0; variable < 2; variable++) {
        double[] there = page.numbers("made.x[" + variable + "]");
        double[] here = run.traces().get(variable).values();
        assertThat(there).hasSameSizeAs(here);
        assertThat(
                IntStream.range(0, here.length)
                    .mapToDouble(i -> Math.abs(here[i] - there[i]))
                    .max()
                    .orElseThrow())
            .isLessThan(1e-6);
      }
      assertThat(page.number("made.spikes.length")).isEqualTo(run.spikes().count());
      assertThat(run.spikes().count() > 0).isEqualTo(which == 1);
    }
  }

  @Test
  void thePageFindsTheThresholdsOfTheLibrary() {
    try (var page = new Engine()) {
      page.eval("var cells = (" + data() + ").cells");
      String found =
          "(() => { const one = search(cells[%d], { heights: %s, interval: %s });"
              + " while (!one.work(1000)) {} return one.found; })()";
      // bisection to 10⁻³ here, 10⁻⁴ there; steps of 0.01 and 0.005 ms
      assertThat(page.number(found.formatted(0, "[1, 1]", 1)))
          .isEqualTo(INTEGRATOR.doublet().relativeThresholds(1)[0], within(3e-3));
      assertThat(page.number(found.formatted(1, "[1, 1]", 2.75)))
          .isEqualTo(RESONATOR.doublet().relativeThresholds(2.75)[0], within(3e-3));
      assertThat(page.number(found.formatted(1, "[-1, 1]", 1.4)))
          .isEqualTo(RESONATOR.withHeights(-1, 1).relativeThresholds(1.4)[0], within(3e-3));
    }
  }

  @Test
  void everyControlTurnsAndIsReadOut() {
    try (var page = new StubPage(HTML).awake()) {
      assertThat(page.errors()).isEmpty();
      assertThat(page.numbers())
          .contains("integrator: silent, at most −60.", "resonator: fires on and on")
          .contains("least height, resonator: not measured here");
      for (int slider = 0; slider < 2; slider++) {
        String element = "document.body.querySelectorAll('input')[" + slider + "]";
        assertThat(page.text(element + ".getAttribute('aria-label')")).isNotBlank();
        for (String end : new String[] {"max", "min"}) {
          page.run("drag(" + slider + ", " + element + "." + end + ")");
          assertThat(page.errors()).isEmpty();
        }
      }
      // at the least height both are silent
      assertThat(page.numbers()).contains("integrator: silent").contains("resonator: silent");
      page.run("var chooser = document.querySelector('select'); chooser.value = 3");
      page.run("chooser.fire('change'); paint()");
      page.run("document.body.querySelectorAll('button')[0].fire('click', {}); paint()");
      assertThat(page.errors()).isEmpty();
      assertThat(page.attribute("canvas", "aria-label")).contains("one down, one up");
    }
  }

  @Test
  void theLaboratoryIsSmallAndRefusesWhatItCannotPlay() {
    // an explorer has at most 400 kB of HTML
    assertThat(HTML.length()).isLessThan(200_000);
    PulseTrain other = PulseTrain.single(MorrisLecar.classThree(), 40);
    assertThatThrownBy(() -> PulseLaboratory.of(INTEGRATOR, other).html())
        .hasMessageContaining("MorrisLecar has no equations in the page");
    assertThatThrownBy(() -> PulseLaboratory.of(null, RESONATOR))
        .hasMessageContaining("integrator");
  }
}
