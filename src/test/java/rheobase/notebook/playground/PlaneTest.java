package rheobase.notebook.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.PersistentSodium;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.notebook.page.Json;

/** Equilibria, their eigenvalues and their names, against closed forms. */
class PlaneTest {
  private final Engine page = new Engine();

  @AfterEach
  void close() {
    page.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // independent computation, double precision: from trace and determinant
        "[[-2, 0], [0, -1]] | stable node",
        "[[-1, -3], [3, -1]] | stable focus",
        "[[1, 2], [3, -4]] | saddle",
        "[[1, -3], [3, 1]] | unstable focus",
        "[[2, 0], [0, 1]] | unstable node",
        "[[0, 1], [-1, 0]] | centre",
        "[[0, 0], [0, -1]] | saddle-node",
        "[[-1]] | stable",
        "[[1]] | unstable"
      })
  void aMatrixHasItsName(String matrix, String kind) {
    assertThat(page.text("kindOf(eigenvalues(" + matrix + "))")).isEqualTo(kind);
  }

  @Test
  void eigenvaluesOfAPlaneAreExactWhereTheyDifferMuch() {
    // [[−10⁸, 1], [0, −1]] has −1 and −10⁸; the textbook formula loses the small one
    assertThat(page.numbers("eigenvalues([[-1e8, 1], [0, -1]]).map(e => e[0])"))
        .containsExactly(-1, -1e8);
  }

  @Test
  void eigenvaluesOfManyVariablesAreTheRootsOfTheirPolynomial() {
    // companion matrix of (x² + 1)(x − 2)(x + 3) = x⁴ + x³ − 5x² + x − 6
    page.eval("var e = eigenvalues([[-1, 5, -1, 6], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]])");
    assertThat(page.numbers("e.map(v => v[0])"))
        .containsExactly(new double[] {2, 0, 0, -3}, within(1e-9));
    assertThat(page.numbers("e.map(v => v[1])"))
        .containsExactly(new double[] {0, 1, -1, 0}, within(1e-9));
  }

  @Test
  void touchingAndCloseRootsAreFound() {
    // (x − 1)² touches at 1; (x − 1)² − 10⁻⁸ crosses at 1 ± 10⁻⁴, both between two looks
    assertThat(page.numbers("roots(x => (x - 1) * (x - 1), -3.3, 7)"))
        .containsExactly(new double[] {1}, within(1e-6));
    assertThat(page.numbers("roots(x => (x - 1) * (x - 1) - 1e-8, -3.3, 7)"))
        .containsExactly(new double[] {1 - 1e-4, 1 + 1e-4}, within(1e-9));
    assertThat(page.numbers("roots(x => x * x + 1, -3, 7)")).isEmpty();
  }

  private void load(Class<?> type, int preset) {
    page.eval(
        "var played = " + Json.of(PlayedModels.of(type).data()) + ", model = MODELS[played.key]");
    page.eval("var p = played.presets[" + preset + "].values");
  }

  private void rest(double current) {
    page.eval("var found = equilibria(model, p, " + current + ", -200, 200)");
  }

  private String kinds() {
    return page.text("found.map(e => e.kind).join(', ')");
  }

  @Test
  void regularSpikingHasANodeAndASaddle() {
    load(Izhikevich.class, 0);
    rest(0);
    // independent computation, double precision: v* = −70, u* = −14 stable node (−0.5930, −0.0270),
    // saddle at −50, −10
    assertThat(page.numbers("found.map(e => e.x[0])"))
        .containsExactly(new double[] {-70, -50}, within(1e-9));
    assertThat(page.numbers("found.map(e => e.x[1])"))
        .containsExactly(new double[] {-14, -10}, within(1e-9));
    assertThat(kinds()).isEqualTo("stable node, saddle");
    assertThat(page.numbers("found[0].eigenvalues.map(e => e[0])"))
        .containsExactly(new double[] {-0.0270, -0.5930}, within(5e-5));
    // the saddle-node at (5 − b)²/0.16 − 140 = 4: the formula divides by 4 · 0.04
    rest(3.999);
    assertThat(page.number("found.length")).isEqualTo(2);
    rest(4.001);
    assertThat(page.number("found.length")).isZero();
  }

  @Test
  void classicFitzHughNagumoRestsOnTheLeft() {
    load(FitzHughNagumo.class, 0);
    rest(0);
    // an independent computation: (−1.1994, −0.6243), J = [[−0.4386, −1], [0.08, −0.064]]
    assertThat(page.numbers("found[0].x"))
        .containsExactly(new double[] {-1.1994, -0.6243}, within(5e-5));
    page.eval("var J = jacobian((x, d) => model.slope(x, 0, p, d), found[0].x)");
    assertThat(page.numbers("J[0]")).containsExactly(new double[] {-0.4386, -1}, within(5e-5));
    assertThat(page.numbers("J[1]")).containsExactly(new double[] {0.08, -0.064}, within(1e-9));
    // independent computation, double precision: Hopf at 0.33128
    rest(0.3312);
    assertThat(kinds()).isEqualTo("stable focus");
    rest(0.3314);
    assertThat(kinds()).isEqualTo("unstable focus");
  }

  @Test
  void persistentSodiumRestsThreeTimes() {
    load(PersistentSodium.class, 0);
    rest(0);
    // independent computation, double precision: to 1e-3
    assertThat(page.numbers("found.map(e => e.x[0])"))
        .containsExactly(new double[] {-52.512, -40.286, 30.863}, within(1e-3));
    assertThat(kinds()).isEqualTo("stable, unstable, stable");
  }

  @Test
  void persistentSodiumAndPotassiumLoseTheirRestWhereTheLibraryDoes() {
    load(PersistentSodiumPotassium.class, 0);
    // independent computation, double precision: saddle-node at 4.51287
    rest(4.5128);
    assertThat(kinds()).isEqualTo("stable node, saddle, unstable focus");
    rest(4.5129);
    assertThat(kinds()).isEqualTo("unstable focus");
    // independent computation, double precision: Hopf at 14.6590 and 48.902
    load(PersistentSodiumPotassium.class, 3);
    rest(14.658);
    assertThat(kinds()).isEqualTo("stable focus");
    rest(14.660);
    assertThat(kinds()).isEqualTo("unstable focus");
    load(PersistentSodiumPotassium.class, 4);
    rest(48.901);
    assertThat(kinds()).isEqualTo("stable focus");
    rest(48.903);
    assertThat(kinds()).isEqualTo("unstable focus");
  }

  @Test
  void potassiumPullsInProportionToItsDrivingForce() {
    load(PersistentSodiumPotassium.class, 0);
    // ∂(dV/dt)/∂n = −g_K (V − E_K)/C = −10 · (−40 + 90)/1; the lost charts had V alone
    page.eval("var J = jacobian((x, d) => model.slope(x, 0, p, d), [-40, 0.3])");
    assertThat(page.number("J[0][1]")).isEqualTo(-500, within(1e-6));
    // n∞ is ½ at V_n = −25 mV, m∞ at V_m = −20 mV: each curve has its own letters
    assertThat(page.number("potassiumOpened(-25, p)")).isEqualTo(0.5);
    page.eval("var q = Object.assign({}, p, { leakConductance: 0 })");
    // g_Na m∞ (V − E_Na) at V_m: 20 · ½ · (−20 − 60)
    assertThat(page.number("sodiumAndLeak(-20, q)")).isEqualTo(-800, within(1e-9));
  }

  @Test
  void theSquidAxonRestsAsAFocusAndLosesItByHopf() {
    load(HodgkinHuxley.class, 0);
    rest(0);
    // independent computation, double precision: rest −64.9964, eigenvalues −4.675, −0.2026 ±
    // 0.3832i, −0.1207, to 1e-3
    assertThat(page.number("found[0].x[0]")).isEqualTo(-64.9964, within(1e-4));
    assertThat(page.numbers("found[0].eigenvalues.map(e => e[0])"))
        .containsExactly(new double[] {-0.1207, -0.2026, -0.2026, -4.675}, within(1e-4));
    assertThat(page.number("Math.abs(found[0].eigenvalues[1][1])")).isEqualTo(0.3832, within(1e-4));
    // Hopf at 9.7754
    rest(9.774);
    assertThat(kinds()).isEqualTo("stable focus");
    rest(9.777);
    assertThat(kinds()).isEqualTo("saddle-focus");
  }

  @Test
  void nullclinesAreWhereTheirVariablesStandStill() {
    for (Class<?> type :
        new Class<?>[] {Izhikevich.class, FitzHughNagumo.class, PersistentSodiumPotassium.class}) {
      load(type, 0);
      for (double v : new double[] {-61.7, -0.9, 1.3}) {
        page.eval("var dx = [], c = nullclines(model, p, 2, [" + v + "])");
        page.eval("model.slope([" + v + ", c[0][0]], 2, p, dx)");
        assertThat(page.number("dx[0]")).isEqualTo(0, within(1e-9));
        page.eval("model.slope([" + v + ", c[1][0]], 2, p, dx)");
        assertThat(page.number("dx[1]")).isEqualTo(0, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // independent computation, double precision: SNIC: I, f in Hz, to 0.5 %, here at the page's
    // step of 0.02 ms
    "4.7, 46.91",
    "10, 141.37",
    "40, 257.86"
  })
  void theRatesOfThePageAreThoseOfTheLibrary(double current, double rate) {
    load(PersistentSodiumPotassium.class, 0);
    page.eval(
        "var scan = rates(model, played, p, ["
            + current
            + "], 400, () => model.start(p));"
            + "while (!scan.work(50)) {}");
    assertThat(page.number("scan.found[0]")).isEqualTo(rate, within(0.005 * rate));
  }

  @Test
  void aCurveIsDoneInSlicesWhateverTheirLength() {
    load(PersistentSodiumPotassium.class, 0);
    page.eval("var whole = rates(model, played, p, [5, 10, 20], 60, () => model.start(p))");
    page.eval("var sliced = rates(model, played, p, [5, 10, 20], 60, () => model.start(p))");
    page.eval("while (!whole.work(1e6)) {}; var slices = 1; while (!sliced.work(0)) { slices++; }");
    assertThat(page.number("slices")).isGreaterThan(3);
    assertThat(page.numbers("sliced.found")).isEqualTo(page.numbers("whole.found"));
  }
}
