package rheobase.audit;

import static rheobase.audit.claim.Article.SN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.neuron.artificial.HiddenLayer;

/** What is said of one hidden layer. */
final class LayerClaims {
  private static final double BESIDE = 1e-9;

  private LayerClaims() {}

  /** A layer that follows a curve over [0, 1]. */
  @FunctionalInterface
  interface Fitted {
    HiddenLayer to(DoubleUnaryOperator curve, int units);
  }

  static List<Claim> all() {
    return List.of(anyFunction((curve, units) -> HiddenLayer.through(curve, 0, 1, units)));
  }

  static Claim anyFunction(Fitted layer) {
    return Claim.of(
        11,
        SN,
        "one hidden layer approximates any function",
        Ruling.CARE,
        "any continuous one on a bounded and closed set: on a sine the error falls as π²/2n²; at a"
            + " jump of 1 it stays at ½ or more",
        new Shown(6, "6.2"),
        Assertion.computed(
            () -> {
              List<Finding> findings = new ArrayList<>();
              for (int units : new int[] {10, 20, 50, 100}) {
                DoubleUnaryOperator sine = x -> StrictMath.sin(2 * StrictMath.PI * x);
                double bound = StrictMath.PI * StrictMath.PI / (2.0 * units * units);
                findings.add(
                    new Finding(
                        "largest error of " + units + " units on a sine",
                        layer.to(sine, units).largestError(sine, 0, 1, 20_001),
                        "",
                        Interval.between(0.98 * bound, bound, "the bound π²/2n² is nearly met")));
              }
              double least = Double.POSITIVE_INFINITY;
              for (int units : new int[] {1, 10, 101, 1000}) {
                least = Math.min(least, atJump(layer, units));
              }
              findings.add(
                  new Finding(
                      "least error of 1 to 1000 units at a jump of 1",
                      least,
                      "",
                      Interval.atLeast(0.499, "½, less what lies beside the jump")));
              return findings;
            }));
  }

  private static double atJump(Fitted layer, int units) {
    HiddenLayer near = layer.to(x -> x < 0.5 ? 0 : 1, units);
    return Math.max(Math.abs(near.output(0.5 - BESIDE)), Math.abs(near.output(0.5 + BESIDE) - 1));
  }
}
