package rheobase.audit;

import static rheobase.audit.claim.Article.SN;

import java.util.List;
import java.util.function.ToDoubleFunction;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.Linearisation;
import rheobase.phaseplane.Stability;

/** What is said of the phase plane and of the points at which nothing moves. */
final class PlaneClaims {
  private static final double FOLD = 4.51287; // µA/cm²
  private static final double BESIDE = 1e-3; // µA/cm²

  private static final List<Linearisation> FIVE =
      List.of(
          new Linearisation(-2, 0, 0, -1), // a stable node
          new Linearisation(-1, -3, 3, -1), // a stable focus
          new Linearisation(1, 2, 3, -4), // a saddle
          new Linearisation(1, -3, 3, 1), // an unstable focus
          new Linearisation(2, 0, 0, 1)); // an unstable node

  private PlaneClaims() {}

  static List<Claim> all() {
    return List.of(
        gradient(FitzHughNagumo.classic()),
        trace(Linearisation::trace),
        saddle(PersistentSodiumPotassium.saddleNodeOnInvariantCircle()));
  }

  static Claim gradient(Neuron neuron) {
    return Claim.of(
        6,
        SN,
        "each point of the plane has a gradient",
        Ruling.CARE,
        "it has a direction; the Jacobian of a gradient field is symmetric, and this one is not",
        new Shown(4, "4.1"),
        Assertion.computed(
            () -> {
              Equilibrium rest = EquilibriumCurve.of(neuron).at(0).get(0);
              String reason = "its equations, and the error of a numerical derivative";
              return List.of(
                  new Finding(
                      "∂(dv/dt)/∂w",
                      rest.jacobian().get(0).get(1),
                      "",
                      Interval.around(-1, 1e-5, reason)),
                  new Finding(
                      "∂(dw/dt)/∂v",
                      rest.jacobian().get(1).get(0),
                      "",
                      Interval.around(0.08, 1e-5, reason)));
            }));
  }

  /** What stands for τ in the picture in which the kinds of points are told apart. */
  static Claim trace(ToDoubleFunction<Linearisation> tau) {
    return Claim.of(
        7,
        SN,
        "τ, by which the kinds of points are told apart, is a trajectory",
        Ruling.FAILS,
        "τ is the trace of the Jacobian, the sum of its eigenvalues",
        new Shown(4, "4.5"),
        Assertion.computed(
            () -> {
              double apart = 0;
              int named = 0;
              for (Linearisation each : FIVE) {
                double t = tau.applyAsDouble(each);
                double sum = each.eigenvalues().stream().mapToDouble(e -> e.real()).sum();
                apart = Math.max(apart, Math.abs(t - sum));
                named += kind(t, each.determinant()) == each.kind() ? 1 : 0;
              }
              return List.of(
                  new Finding(
                      "matrices of five that τ and Δ name as their eigenvalues do",
                      named,
                      "",
                      Interval.exactly(5, "all of them")),
                  new Finding(
                      "largest distance of τ from the sum of the eigenvalues",
                      apart,
                      "",
                      Interval.between(0, 1e-9, "rounding")));
            }));
  }

  /** Δ &lt; 0: saddle; τ² &lt; 4Δ: focus, else node; τ &lt; 0: stable. */
  private static Stability kind(double tau, double delta) {
    if (delta < 0) {
      return Stability.SADDLE;
    }
    if (tau * tau < 4 * delta) {
      return tau < 0 ? Stability.STABLE_FOCUS : Stability.UNSTABLE_FOCUS;
    }
    return tau < 0 ? Stability.STABLE_NODE : Stability.UNSTABLE_NODE;
  }

  static Claim saddle(Neuron neuron) {
    return Claim.of(
        8,
        SN,
        "at a saddle-node a stable and an unstable node annihilate",
        Ruling.CARE,
        "on a line they do; in the plane a node and a saddle meet: Δ has opposite signs",
        new Shown(5, "5.1"),
        Assertion.computed(
            () -> {
              EquilibriumCurve curve = EquilibriumCurve.of(neuron);
              List<Equilibrium> before = curve.at(FOLD - BESIDE);
              String why = "the sign of Δ; it leaves 0 as the root of the distance from the fold";
              return List.of(
                  new Finding(
                      "equilibria that are lost within 0.002 µA/cm² of 4.51287",
                      before.size() - curve.at(FOLD + BESIDE).size(),
                      "",
                      Interval.exactly(2, "an independent root finding, its tolerance 0.001")),
                  new Finding(
                      "Δ of the lower one",
                      before.get(0).determinant(),
                      "1/ms²",
                      Interval.atLeast(1e-3, why)),
                  new Finding(
                      "Δ of the upper one",
                      before.get(1).determinant(),
                      "1/ms²",
                      Interval.atMost(-1e-3, why)),
                  new Finding(
                      "τ of the lower one",
                      before.get(0).trace(),
                      "1/ms",
                      Interval.atMost(0, "it is stable")));
            }));
  }
}
