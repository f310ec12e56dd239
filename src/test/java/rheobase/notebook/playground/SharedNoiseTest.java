package rheobase.notebook.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.figures.population.NoiseGeometry;
import rheobase.notebook.page.StubPage;
import rheobase.population.information.PopulationCode;

/** What the page computes of two neurons is what the library computes. */
class SharedNoiseTest {
  private static final String HTML = SharedNoise.of(20, 0.5, 45).caption("Shared noise.").html();

  // the bound of all explorers that compute in the page
  @ParameterizedTest
  @CsvSource({"0, 0.5, 45", "20, 0.5, 45", "65, -0.8, -30", "90, 0.95, 90", "41, 0, 10"})
  void thePageComputesWhatTheLibraryComputes(double theta, double rho, double phi) {
    var pair = PopulationCode.pair(Math.toRadians(theta), rho);
    double[] best = pair.informationDirection();
    try (var page = new Engine()) {
      page.eval("var signal = signalOf(%s, 2)".formatted(theta));
      assertThat(page.number("ratioAlong(signal, %s, %s)".formatted(rho, phi)))
          .isCloseTo(NoiseGeometry.signalToNoise(pair, 2, phi)[0], within(1e-6));
      assertThat(page.number("most(signal, %s)".formatted(rho)))
          .isCloseTo(4 * pair.information(), within(1e-6));
      double angle = page.number("bestAngle(signal, %s)".formatted(rho));
      double[] there = NoiseGeometry.direction(angle);
      // a direction and its opposite are one reading
      assertThat(Math.abs(there[0] * best[0] + there[1] * best[1])).isCloseTo(1, within(1e-12));
      assertThat(page.number("ratioAlong(signal, %s, %s)".formatted(rho, angle)))
          .isCloseTo(4 * pair.information(), within(1e-6));
    }
  }

  @Test
  void sharedNoiseBreaksEvenWhereThePageSays() {
    try (var page = new Engine()) {
      // ½ arccos 0.5
      assertThat(page.number("evenAngle(0.5)")).isCloseTo(30, within(1e-9));
      assertThat(page.number("most(signalOf(evenAngle(0.8), 2), 0.8)")).isCloseTo(4, within(1e-9));
    }
  }

  @Test
  void everyControlTurnsAndIsReadOut() {
    try (var page = new StubPage(HTML).awake()) {
      assertThat(page.errors()).isEmpty();
      // 4 (cos² 20°/1.5 + sin² 20°/0.5), ½ arccos 0.5
      assertThat(page.numbers()).contains("d′² 3.29").contains("break-even θ 30.0°");
      for (int slider = 0; slider < 3; slider++) {
        String element = "document.body.querySelectorAll('input')[" + slider + "]";
        assertThat(page.text(element + ".getAttribute('aria-label')")).isNotBlank();
        for (String end : new String[] {"max", "min"}) {
          page.run("drag(" + slider + ", " + element + "." + end + ")");
          assertThat(page.errors()).isEmpty();
        }
      }
      page.run("document.body.querySelectorAll('button')[0].fire('click', {}); paint()");
      assertThat(page.errors()).isEmpty();
      // θ = 0°, ρ = −0.95: 4/0.05, read along the diagonal
      assertThat(page.numbers()).contains("SNR 80").contains("best φ 45.0°");
      assertThat(page.attribute("canvas", "aria-label")).contains("the best one at 45.0°");
    }
  }

  @Test
  void theExplorerIsSmallAndRefusesWhatItsSlidersCannotShow() {
    // an explorer has at most 400 kB of HTML
    assertThat(HTML.length()).isLessThan(150_000);
    assertThatThrownBy(() -> SharedNoise.of(20, 1, 45)).hasMessageContaining("the slider ends");
    assertThatThrownBy(() -> SharedNoise.of(120, 0.5, 45)).hasMessageContaining("angle of the");
  }
}
