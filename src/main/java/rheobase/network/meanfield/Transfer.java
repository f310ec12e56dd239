package rheobase.network.meanfield;

import rheobase.units.In;

/** The share of cells above threshold, from the mean of their potentials and how they scatter. */
public enum Transfer {
  /** Potentials scatter normally: ½ (1 + erf((V − θ)/(√2 σ))). */
  ERROR_FUNCTION {
    @Override
    public double share(double potential, double threshold, double deviation) {
      return normal((potential - threshold) / deviation);
    }
  },

  /** The logistic function of the same variance: 1/(1 + exp(π (θ − V)/(√3 σ))). */
  LOGISTIC {
    @Override
    public double share(double potential, double threshold, double deviation) {
      double z = StrictMath.PI * (threshold - potential) / (StrictMath.sqrt(3) * deviation);
      return 1 / (1 + StrictMath.exp(z));
    }
  };

  private static final double FAR = 3; // standard deviations × √2 where the series gives way
  private static final int TERMS = 80;

  /**
   * The share.
   *
   * @param potential the mean potential
   * @param threshold θ
   * @param deviation σ, by which potentials scatter about their mean
   * @return from 0 to 1
   */
  public abstract double share(
      @In("mV") double potential, @In("mV") double threshold, @In("mV") double deviation);

  /** The normal distribution function, by a series near its middle, a fraction far from it. */
  private static double normal(double z) {
    double x = Math.abs(z) / StrictMath.sqrt(2);
    double bell = StrictMath.exp(-x * x) / StrictMath.sqrt(StrictMath.PI);
    double beyond; // ½ erfc(x)
    if (x < FAR) {
      double term = x;
      double sum = x;
      for (int n = 1; n < TERMS; n++) {
        term *= 2 * x * x / (2 * n + 1); // erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1)/(2n+1)!!
        sum += term;
      }
      beyond = 0.5 - bell * sum;
    } else {
      double fraction = x;
      for (int n = TERMS; n > 0; n--) {
        fraction = x + n / 2.0 / fraction; // erfc x = e^(−x²)/√π / (x + ½/(x + 1/(x + …)))
      }
      beyond = bell / fraction / 2;
    }
    return z > 0 ? 1 - beyond : beyond;
  }
}
