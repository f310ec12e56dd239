package rheobase.neuron;

import java.util.List;
import rheobase.numerics.Roots;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The FitzHugh–Nagumo neuron: the least that can be excited, a cubic against a line.
 *
 * <pre>
 *   dv/dt = c₁ v + c₂ v² + c₃ v³ − w + I
 *   dw/dt = ε (v + a − b w)
 * </pre>
 *
 * <p>Everything is a pure number; one unit of time is one ms of the clock. The three forms in use
 * are the same equation with other coefficients: {@link #classic()}, {@link #symmetric()} and
 * {@link #withThreshold()}.
 *
 * @param linear c₁
 * @param quadratic c₂
 * @param cubic c₃, negative, so that the potential stays bounded
 * @param epsilon ε, how slow the recovery w is against v; positive
 * @param a how far the recovery's line is shifted
 * @param b how much w holds itself back; positive
 */
public record FitzHughNagumo(
    @In("") double linear,
    @In("") double quadratic,
    @In("") double cubic,
    @In("") double epsilon,
    @In("") double a,
    @In("") double b)
    implements Neuron {

  /** Refuses a cubic that does not turn back, and numbers that are not finite. */
  public FitzHughNagumo {
    Require.finite("linear coefficient", linear, "", "the classic form has 1");
    Require.finite("quadratic coefficient", quadratic, "", "the classic form has 0");
    Require.that(
        cubic < 0 && Double.isFinite(cubic),
        "cubic coefficient",
        cubic,
        "",
        "must be negative and finite",
        "or the potential would run away; the classic form has −1/3");
    Require.positive("epsilon", epsilon, "", "it is how slow the recovery is; 0.08 is classic");
    Require.finite("a", a, "", "the classic form has 0.7");
    Require.positive("b", b, "", "the classic form has 0.8");
  }

  /**
   * The classic form, dv/dt = v − v³/3 − w + I, dw/dt = 0.08 (v + 0.7 − 0.8 w). FitzHugh's own c =
   * 3 is ε = 1/c² = 1/9 in these units of time; 0.08 has become usual.
   *
   * @return ε = 0.08, a = 0.7, b = 0.8
   */
  @From(value = "fitzhugh1961", where = "equations 1 and 2, for a and b")
  public static FitzHughNagumo classic() {
    return new FitzHughNagumo(1, 0, -1.0 / 3, 0.08, 0.7, 0.8);
  }

  /**
   * The symmetric form, dv/dt = v (1 − v²) − w + I, dw/dt = 0.1 (v + ½ (2 − w)), whose rest is lost
   * supercritically.
   *
   * @return ε = 0.1, a = 1, b = ½
   */
  @From(value = "gerstner2014", where = "the book's Python exercises on the phase plane")
  public static FitzHughNagumo symmetric() {
    return new FitzHughNagumo(1, 0, -1, 0.1, 1, 0.5);
  }

  /**
   * The form with an explicit threshold at 0.1, dV/dt = V (0.1 − V)(V − 1) − w + I, dw/dt = 0.01 V
   * − 0.02 w.
   *
   * @return c₁ = −0.1, c₂ = 1.1, c₃ = −1, ε = 0.01, a = 0, b = 2
   */
  @From(value = "izhikevich2007", where = "section 4.1.4")
  public static FitzHughNagumo withThreshold() {
    return new FitzHughNagumo(-0.1, 1.1, -1, 0.01, 0, 2);
  }

  /**
   * The current at which a given potential is an equilibrium.
   *
   * @param v the potential
   * @return I = w − c₁ v − c₂ v² − c₃ v³ with w = (v + a)/b
   */
  public double equilibriumCurrent(double v) {
    return (v + a) / b - ((cubic * v + quadratic) * v + linear) * v;
  }

  /** {@inheritDoc} An equilibrium without current. */
  @Override
  public double[] start() {
    double v = Roots.between(this::equilibriumCurrent, -100, 100); // |I(v)| grows as |c₃ v³|
    return new double[] {v, (v + a) / b};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    double w = x[1];
    // dv/dt = c₁ v + c₂ v² + c₃ v³ − w + I
    dx[0] = ((cubic * v + quadratic) * v + linear) * v - w + current;
    dx[1] = epsilon * (v + a - b * w); // dw/dt = ε (v + a − b w)
  }

  /** {@inheritDoc} Zero where the cubic is odd; one half for the form between 0 and 1. */
  @Override
  public double threshold() {
    return quadratic == 0 ? 0 : 0.5;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("v", ""), new Variable("w", ""));
  }

  @Override
  public String currentUnit() {
    return "";
  }

  @Override
  public double step() {
    return 0.02;
  }

  @Override
  public String name() {
    return "FitzHugh–Nagumo";
  }
}
