package rheobase.notebook.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.notebook.page.StubPage;

/** Played models mount, turn, launch orbits and read out their numbers, without a browser. */
class PlaygroundTest {
  @Test
  void everyModelOfThePlaygroundShowsItsNumbers() {
    try (var page = new StubPage(Playground.ofAll().html()).awake()) {
      assertThat(page.errors()).isEmpty();
      // as the library finds them: ModelsTest, PersistentSodiumTest
      String[] known = {
        "rest without current: −70.00 mV", // simple model
        "rest without current: −52.51 mV", // persistent sodium
        "unstable focus", // and potassium, at 4.6 µA/cm², past the saddle-node
        "rest without current: −1.20", // FitzHugh–Nagumo
        "rest without current: −65.00 mV", // Hodgkin–Huxley
        "rate, by the last interval: 29.2 Hz", // integrate-and-fire at 0.25 nA
        "rate over 20 trials: ", // Poisson
        "equilibrium: 2.00, stable, eigenvalue −0.050 /ms" // rate unit: h/(1 − λ), −(1 − λ)/τ
      };
      for (int i = 0; i < known.length; i++) {
        page.run("var chooser = document.querySelector('select'); chooser.value = " + i);
        page.run("chooser.fire('change'); paint()");
        assertThat(page.errors()).isEmpty();
        assertThat(page.numbers()).contains(known[i]);
      }
    }
  }

  @Test
  void theStillPlaneHasNoGapWhereNothingIsResetAndNoNumberAtTheBatteryOfPotassium() {
    // at V = E_K, the left end of the view, potassium has no drive: no n holds V still there
    for (var neuron :
        List.of(
            PersistentSodiumPotassium.saddleNodeOnInvariantCircle(),
            PersistentSodiumPotassium.subcriticalHopf())) {
      String alt = Playground.of(neuron).poster().alt();
      assertThat(count("“orbit” \\(line\\), (\\d+) values", alt))
          .isEqualTo(count("C: Trace: .*?The line, (\\d+) values", alt));
    }
  }

  private static int count(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Integer.parseInt(found.group(1));
  }

  @Test
  void everySliderOfANeuronTurnsFromEndToEnd() {
    try (var page = new StubPage(Playground.of(LeakyIntegrateAndFire.textbook()).html())) {
      page.awake();
      int sliders = (int) page.number("document.body.querySelectorAll('input').length");
      assertThat(sliders).isEqualTo(8); // the current, six parameters, where an orbit starts
      for (int i = 0; i < sliders; i++) {
        String slider = "document.body.querySelectorAll('input')[" + i + "]";
        assertThat(page.text(slider + ".getAttribute('aria-label')")).isNotBlank();
        for (String end : new String[] {"max", "min"}) {
          page.run("drag(" + i + ", " + slider + "." + end + ")");
          assertThat(page.errors()).isEmpty();
          assertThat(page.numbers()).contains("equilibrium: ");
        }
      }
    }
  }

  @Test
  void aClickOnThePlaneLaunchesAnOrbit() {
    try (var page = new StubPage(Playground.of(Izhikevich.regularSpiking()).html()).awake()) {
      page.run("pen.calls = 0; paint()");
      page.run("drag(0, 0)");
      page.run("pen.calls = 0; drag(0, 0)");
      double without = page.number("pen.calls");
      page.run(
          "document.body.querySelectorAll('canvas')[3].fire('click', {clientX: 250, clientY: 60})");
      page.run("paint(); pen.calls = 0; drag(0, 0)");
      assertThat(page.number("pen.calls")).isGreaterThan(without + 1000);
      assertThat(page.numbers()).contains("stable node").contains("saddle");
      assertThat(page.errors()).isEmpty();
    }
  }
}
