package rheobase.neuron;

import java.util.List;
import rheobase.numerics.Roots;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Prescott's neuron: one model that is of excitability class 1, 2 or 3, by where its slow current
 * opens.
 *
 * <pre>
 *   C dV/dt = I − g_f m∞(V) (V − E_Na) − g_s w (V − E_K) − g_L (V − E_L)
 *   dw/dt   = φ cosh((V − β_w)/2γ_w) (w∞(V) − w)
 *   m∞ = ½ (1 + tanh((V − β_m)/γ_m))      w∞ = ½ (1 + tanh((V − β_w)/γ_w))
 * </pre>
 *
 * <p>The lower β_w, the earlier the slow outward current opens: at 0 mV it comes after the fast
 * inward one, at −21 mV before it, and then a step gives one spike and no more.
 *
 * @param slowHalfActivation β_w, by which the class is chosen
 */
public record Prescott(@In("mV") double slowHalfActivation) implements Neuron {
  private static final double CAPACITANCE = 2; // µF/cm²
  private static final double FAST = 20; // mS/cm²
  private static final double SLOW = 20;
  private static final double LEAK = 2;
  private static final double SODIUM = 50; // mV
  private static final double POTASSIUM = -100;
  private static final double REST = -70;
  private static final double FAST_HALF = -1.2;
  private static final double FAST_SLOPE = 18;
  private static final double SLOW_SLOPE = 10;
  private static final double RATE = 0.15; // 1/ms

  /** Refuses a half-activation at which the model has no rest near −70 mV. */
  public Prescott {
    Require.within(
        "half-activation of the slow current",
        slowHalfActivation,
        -40,
        20,
        "mV",
        "0 is class 1, −13 class 2, −21 class 3");
  }

  /**
   * Class 1: firing sets in at rate zero.
   *
   * @return β_w = 0 mV
   */
  @From(value = "prescott2008", where = "table 1")
  public static Prescott classOne() {
    return new Prescott(0);
  }

  /**
   * Class 2: firing sets in with a jump.
   *
   * @return β_w = −13 mV
   */
  @From(value = "prescott2008", where = "table 1")
  public static Prescott classTwo() {
    return new Prescott(-13);
  }

  /**
   * Class 3: a step gives one spike.
   *
   * @return β_w = −21 mV
   */
  @From(value = "prescott2008", where = "table 1")
  public static Prescott classThree() {
    return new Prescott(-21);
  }

  private static double open(double v, double half, double slope) {
    return (1 + StrictMath.tanh((v - half) / slope)) / 2;
  }

  private static double drift(double v, double w, double current) {
    // C dV/dt = I − g_f m∞ (V − E_Na) − g_s w (V − E_K) − g_L (V − E_L)
    return current
        - FAST * open(v, FAST_HALF, FAST_SLOPE) * (v - SODIUM)
        - SLOW * w * (v - POTASSIUM)
        - LEAK * (v - REST);
  }

  /** {@inheritDoc} The lowest equilibrium without current. */
  @Override
  public double[] start() {
    double v =
        Roots.between(u -> -drift(u, open(u, slowHalfActivation, SLOW_SLOPE), 0), POTASSIUM, -55);
    return new double[] {v, open(v, slowHalfActivation, SLOW_SLOPE)};
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    dx[0] = drift(v, x[1], current) / CAPACITANCE;
    double pace = StrictMath.cosh((v - slowHalfActivation) / (2 * SLOW_SLOPE));
    double target = open(v, slowHalfActivation, SLOW_SLOPE);
    dx[1] = RATE * pace * (target - x[1]); // dw/dt = φ cosh((V − β_w)/2γ_w) (w∞ − w)
  }

  @Override
  public double threshold() {
    return 0;
  }

  @Override
  public double step() {
    return 0.01;
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("V", "mV"), new Variable("w", ""));
  }

  @Override
  public String currentUnit() {
    return "µA/cm²";
  }

  @Override
  public String name() {
    return "modified Morris–Lecar";
  }
}
