package rheobase.notebook.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.network.linear.LinearNetwork;
import rheobase.notebook.Explorers;
import rheobase.notebook.page.Fragment;
import rheobase.notebook.page.StubPage;
import rheobase.numerics.LinearFlow;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.phaseplane.Stability;

/**
 * Linear systems of two variables in the page, against the library and on a page without browser.
 */
class PlanarSystemTest {
  private static final double SAME = 1e-6; // the bound for explorers that compute

  private static PlanarSystem network() {
    return Explorers.linear(new double[][] {{2.8, -4}, {4, -1}});
  }

  /**
   * Over 20 time constants from (2, 1). Growth of 0.1 makes e² of a rounding error, growth of 0.9
   * e¹⁸ = 7·10⁷ of 10⁻¹⁶: still far below the bound.
   */
  @ParameterizedTest
  @CsvSource({
    "1.8, -4, 4, -2, 0, 0", // a stable focus
    "2.0, -4, 4, -2, 1, -0.5", // a centre
    "2.2, -4, 4, -2, 0, 0", // an unstable focus
    "-1, -2, -2, -1, 0.3, 0", // a saddle, left along (1, −1)
    "0, 0, 0, -1, 1, 1", // singular: an integrator beside a leak
    "-1, 1, 0, -1, 0.2, 0.1" // one eigen-direction
  })
  void thePageFollowsTheOrbitOfTheLibrary(
      double a, double b, double c, double d, double h, double k) {
    double duration = a + d > 0 || a == b + 1 ? 15 : 20;
    var path =
        LinearFlow.of(new double[][] {{a, b}, {c, d}}, new double[] {h, k})
            .path(new double[] {2, 1}, duration, 1200);
    try (var page = new Engine()) {
      page.eval(
          String.format(
              Locale.ROOT,
              "const made = orbitOf([[%s, %s], [%s, %s]], [%s, %s], [2, 1], %s, 1e300)",
              a,
              b,
              c,
              d,
              h,
              k,
              duration));
      for (int i = 0; i < 2; i++) {
        int variable = i;
        double[] here = path.stream().mapToDouble(x -> x[variable]).toArray();
        assertThat(page.numbers("made.x[" + i + "]")).containsExactly(here, within(SAME));
      }
    }
  }

  @Test
  void aPointOfThePlaneHasAMatrixOfItsTraceAndDeterminant() {
    try (var page = new Engine()) {
      for (double[] point : new double[][] {{-0.6, 1.5}, {1, -2}, {3, 1}, {-2, 1}, {0, 0}}) {
        String call = "matrixOf(" + point[0] + ", " + point[1] + ")";
        double[][] here = PlanarSystem.matrix(point[0], point[1]);
        for (int i = 0; i < 2; i++) {
          assertThat(page.numbers(call + "[" + i + "]")).containsExactly(here[i], within(1e-15));
        }
        assertThat(here[0][0] + here[1][1]).isEqualTo(point[0], within(1e-12));
        assertThat(here[0][0] * here[1][1] - here[0][1] * here[1][0])
            .isEqualTo(point[1], within(1e-12));
      }
      // on the parabola a generic matrix has one direction: A − τ/2 is not zero
      assertThat(PlanarSystem.matrix(-2, 1)[1][0]).isEqualTo(0.5);
    }
  }

  @Test
  void anEigenDirectionIsOnlyStretched() {
    try (var page = new Engine()) {
      for (String matrix : List.of("[[1, 2], [3, -4]]", "[[2, 0], [0, 1]]", "[[-2, 0], [5, -1]]")) {
        page.eval("var A = " + matrix + ", e = eigenvalues(A)");
        for (int i = 0; i < 2; i++) {
          page.eval("var u = direction(A, e[" + i + "][0])");
          for (int row = 0; row < 2; row++) {
            String stretched =
                "A[%d][0] * u[0] + A[%d][1] * u[1] - e[%d][0] * u[%d]".formatted(row, row, i, row);
            assertThat(page.number(stretched)).isEqualTo(0, within(1e-12));
          }
          assertThat(page.number("Math.hypot(u[0], u[1])")).isEqualTo(1, within(1e-12));
        }
      }
    }
  }

  @Test
  void theNetworkReadsOutWhatTheLibrarySays() {
    try (var page = new StubPage(network().html()).awake()) {
      assertThat(page.errors()).isEmpty();
      // of [[1.8, −4], [4, −2]]: −0.1 ± 3.5199i
      assertThat(page.numbers())
          .contains("stable focus", "−0.1000 ± 3.5199i", "network: settles", "(0.00, 0.00)");
      page.drag(0, 3);
      assertThat(page.numbers()).contains("centre", "0.0000 ± 3.4641i", "marginal", "1.814");
      page.drag(0, 3.2);
      assertThat(page.numbers()).contains("unstable focus", "0.1000 ± 3.4044i", "runs away");
      // M = 1 in every direction: nothing leaks
      page.drag(0, 1);
      page.drag(1, 0);
      page.drag(2, 0);
      page.drag(3, 1);
      assertThat(page.numbers()).contains("degenerate", "none, or many");
      assertThat(page.errors()).isEmpty();
    }
  }

  @Test
  void everySliderOfBothTurnsFromEndToEnd() {
    for (PlanarSystem each : List.of(network(), Explorers.traceDeterminant())) {
      try (var page = new StubPage(each.caption("C").html()).awake()) {
        int sliders = (int) page.number("document.body.querySelectorAll('input').length");
        assertThat(sliders).isEqualTo(each.plain().contains("3.52") ? 8 : 4);
        for (int i = 0; i < sliders; i++) {
          String slider = "document.body.querySelectorAll('input')[" + i + "]";
          assertThat(page.text(slider + ".getAttribute('aria-label')")).isNotBlank();
          for (String end : new String[] {"max", "min"}) {
            page.run("drag(" + i + ", " + slider + "." + end + ")");
            assertThat(page.errors()).isEmpty();
            assertThat(page.numbers()).contains("eigenvalues").doesNotContain("NaN");
          }
        }
      }
    }
  }

  @Test
  void aClickLaunchesAnOrbitAndButtonsHideWhatTheyName() {
    try (var page = new StubPage(network().html()).awake()) {
      String first = page.attribute("canvas", "aria-label");
      page.run("document.querySelector('canvas').fire('click', {clientX: 250, clientY: 60})");
      page.run("paint()");
      assertThat(page.attribute("canvas", "aria-label")).contains("2 orbits").isNotEqualTo(first);
      for (int i = 0; i < 3; i++) {
        page.run("document.body.querySelectorAll('button')[" + i + "].fire('click'); paint()");
      }
      assertThat(page.attribute("button", "aria-pressed")).isEqualTo("false");
      assertThat(page.attribute("canvas", "aria-label")).contains("0 orbits");
      assertThat(page.numbers()).contains("last orbit: none");
      assertThat(page.errors()).isEmpty();
    }
  }

  @Test
  void thePointIsDraggedAboutThePlaneOfTraceAndDeterminant() {
    try (var page = new StubPage(Explorers.traceDeterminant().html()).awake()) {
      assertThat(page.numbers()).contains("stable focus");
      String plane = "document.body.querySelectorAll('canvas')[1]";
      page.run(plane + ".fire('pointermove', {clientX: 200, clientY: 200}); paint()");
      assertThat(page.numbers()).as("not held yet").contains("stable focus");
      page.run(plane + ".fire('pointerdown', {clientX: 200, clientY: 190}); paint()");
      assertThat(page.numbers()).contains("saddle");
      page.run(plane + ".fire('pointermove', {clientX: 330, clientY: 140}); paint()");
      assertThat(page.numbers()).contains("unstable node");
      page.run(plane + ".fire('pointerup', {})");
      page.run(plane + ".fire('pointermove', {clientX: 200, clientY: 20}); paint()");
      assertThat(page.numbers()).contains("unstable node");
      assertThat(page.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"-3, 1", "-1, 2", "0, -1", "1, 2", "3, 1", "0, 1"})
  void thePageCallsAKindWhatTheLibraryCallsIt(double trace, double determinant) {
    double[][] matrix = PlanarSystem.matrix(trace, determinant);
    try (var page = new Engine()) {
      String call = "kindIn(" + Arrays.deepToString(matrix) + ")";
      assertThat(page.text(call)).isEqualTo(Stability.of(Eigenvalue.of(matrix)).toString());
    }
  }

  @Test
  void itIsSmallAndSaysWhatItShowsWithoutAScript() {
    for (PlanarSystem each : List.of(network(), Explorers.traceDeterminant())) {
      assertThat(each.caption("A claim.").html().length()).isLessThan(Fragment.MOST_BYTES / 2);
      assertThat(each.plain()).contains("stable focus", "eigenvalues");
      assertThat(each.poster().alt()).contains("stable focus at", "orbit");
    }
  }

  @Test
  void whatThePlaneCannotShowIsRefused() {
    assertThatThrownBy(() -> PlanarSystem.of(LinearNetwork.of(new double[3][3])))
        .hasMessageContaining("this network has 3");
    assertThatThrownBy(() -> Explorers.linear(new double[][] {{5, 0}, {0, 0}}))
        .hasMessageContaining("weight");
    assertThatThrownBy(() -> PlanarSystem.traceDeterminant(5, 0)).hasMessageContaining("trace");
  }
}
