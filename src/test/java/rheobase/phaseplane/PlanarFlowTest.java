package rheobase.phaseplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rheobase.neuron.FitzHughNagumo;
import rheobase.numerics.algebra.Jacobian;
import rheobase.phaseplane.bifurcation.NormalForm;

/** Flows without a neuron: linear ones and normal forms. */
class PlanarFlowTest {
  @Test
  void aLinearisationFollowsItsExponentials() {
    double[][] path = new Linearisation(-2, 0, 0, -1).orbit(1, 0.5, 1, 2);
    int last = path[0].length - 1;
    // x = e^(−2t), y = ½ e^(−t); Runge–Kutta with steps of 0.01 errs by some 10⁻¹⁰
    assertThat(path[0][last]).isEqualTo(StrictMath.exp(-2), within(1e-8));
    assertThat(path[1][last]).isEqualTo(0.5 * StrictMath.exp(-1), within(1e-8));
  }

  @Test
  void backwardsAnOrbitComesFromWhereItWouldGo() {
    var flow = new Linearisation(-0.3, -1, 1, -0.3);
    double[][] there = flow.orbit(1, 0, -2, 5);
    int last = there[0].length - 1;
    double[][] back = flow.orbit(there[0][last], there[1][last], 2, 5);
    assertThat(back[0][back[0].length - 1]).isEqualTo(1, within(1e-6));
    assertThat(back[1][back[1].length - 1]).isEqualTo(0, within(1e-6));
  }

  @Test
  void anOrbitEndsWhereItLeavesOrRests() {
    double[][] out = new Linearisation(1, 0, 0, 1).orbit(0.1, 0, 100, 1);
    assertThat(out[0][out[0].length - 1]).isBetween(1.0, 1.02);
    double[][] in = new Linearisation(-1, 0, 0, -1).orbit(0.5, 0, 1000, 1);
    assertThat(in[0]).hasSizeLessThan(100);
  }

  @Test
  void traceAndDeterminantAreThoseOfTheMatrix() {
    var flow = Linearisation.of(new double[][] {{1, 2}, {3, -4}});
    // By hand: 1 − 4, −4 − 6; λ² + 3λ − 10 = 0
    assertThat(flow.trace()).isEqualTo(-3);
    assertThat(flow.determinant()).isEqualTo(-10);
    assertThat(flow.eigenvalues().get(0).real()).isEqualTo(2, within(1e-12));
    assertThat(flow.eigenvalues().get(1).real()).isEqualTo(-5, within(1e-12));
    assertThat(flow.kind()).isEqualTo(Stability.SADDLE);
    // Along its directions a state moves straight: A v = λ v, here (2, 1)/√5 for λ = 2
    double[] out = flow.directions().get(0);
    assertThat(out[0] / out[1]).isEqualTo(2, within(1e-6));
    assertThat(flow.toString())
        .isEqualTo("[1, 2; 3, −4]: saddle, τ = −3, Δ = −10, eigenvalues 2 and −5");
  }

  @Test
  void nextToAnEquilibriumANeuronIsLinear() {
    Equilibrium rest = PhasePlane.of(FitzHughNagumo.classic(), 0).equilibria().get(0);
    Linearisation near = Linearisation.near(rest);
    // 1 − v², −1, ε, −εb at v = −1.1994
    assertThat(near.a()).isEqualTo(-0.4386, within(1e-3));
    assertThat(near.b()).isEqualTo(-1, within(1e-6));
    assertThat(near.c()).isEqualTo(0.08, within(1e-6));
    assertThat(near.d()).isEqualTo(-0.064, within(1e-6));
    assertThat(near.kind()).isEqualTo(Stability.STABLE_FOCUS);
  }

  @ParameterizedTest
  @EnumSource(NormalForm.class)
  void itsEquilibriaStandStillAndAreWhatTheyAreCalled(NormalForm form) {
    for (double mu : new double[] {-0.3, 0.3}) {
      PlanarFlow flow = form.at(mu);
      for (NormalForm.Point point : form.equilibria(mu)) {
        assertThat(flow.at(point.x(), point.y())).containsExactly(new double[2], within(1e-12));
        double[][] jacobian =
            Jacobian.of(
                (t, z, dz) -> System.arraycopy(flow.at(z[0], z[1]), 0, dz, 0, 2),
                new double[] {point.x(), point.y()});
        assertThat(Linearisation.of(jacobian).kind()).as("%s %s", form, mu).isEqualTo(point.kind());
      }
      // Each of the four changes what it has at μ = 0
      assertThat(form.equilibria(mu).size() + form.cycles(mu).size())
          .isNotEqualTo(form.equilibria(-mu).size() + form.cycles(-mu).size());
    }
  }

  @ParameterizedTest
  @EnumSource(NormalForm.class)
  void itsCyclesAreClosed(NormalForm form) {
    for (double mu : new double[] {-0.3, 0.3}) {
      for (NormalForm.Cycle cycle : form.cycles(mu)) {
        double[][] path = form.at(mu).orbit(cycle.radius(), 0, cycle.stable() ? 20 : -20, 3);
        for (int i = 0; i < path[0].length; i++) {
          assertThat(StrictMath.hypot(path[0][i], path[1][i]))
              .isEqualTo(cycle.radius(), within(1e-6));
        }
      }
    }
  }

  @Test
  void onTheCircleThePeriodGrowsAsOneOverTheRoot() {
    for (double mu : new double[] {0.01, 0.1}) {
      // 2π/√(μ (2 + μ)), from ∫dθ/(1 + μ − cos θ)
      double period = 2 * Math.PI / Math.sqrt(mu * (2 + mu));
      double[][] path = NormalForm.SADDLE_NODE_ON_INVARIANT_CIRCLE.at(mu).orbit(-1, 0, period, 2);
      assertThat(path[0][path[0].length - 1]).isEqualTo(-1, within(1e-4));
      assertThat(path[1][path[1].length - 1]).isEqualTo(0, within(1e-4));
    }
  }

  @Test
  void whatIsNoPlaneIsRefused() {
    assertThatThrownBy(() -> Linearisation.of(new double[][] {{1, 2, 3}, {1, 2, 3}}))
        .hasMessageContaining("2 × 2");
    assertThatThrownBy(() -> new Linearisation(Double.NaN, 0, 0, 0)).hasMessageContaining("entry");
    assertThatThrownBy(() -> NormalForm.SADDLE_NODE.at(Double.NaN)).hasMessageContaining("μ");
  }
}
