package rheobase.neuron.channel;

/**
 * A curve from input to output, y = f(x): how many channels are open at a potential, and how an
 * artificial neuron answers.
 */
public enum Activation {
  /**
   * The logistic curve, 1/(1 + e^(−x)): a rate, or a share of open channels, between none and all.
   */
  LOGISTIC {
    @Override
    public double of(double x) {
      return 1 / (1 + StrictMath.exp(-x));
    }

    @Override
    public double slope(double x) {
      double y = of(x);
      return y * (1 - y);
    }
  },

  /** The hyperbolic tangent: the logistic curve, stretched to lie between −1 and 1. */
  TANH {
    @Override
    public double of(double x) {
      return StrictMath.tanh(x);
    }

    @Override
    public double slope(double x) {
      double y = of(x);
      return 1 - y * y;
    }
  },

  /** The rectified line, max(0, x): nothing below threshold, proportional above. */
  RELU {
    @Override
    public double of(double x) {
      return Math.max(0, x);
    }

    @Override
    public double slope(double x) {
      return x > 0 ? 1 : 0;
    }
  };

  /**
   * The output.
   *
   * @param x the input
   * @return f(x)
   */
  public abstract double of(double x);

  /**
   * How fast the output rises, the derivative along which errors travel back when a network learns.
   *
   * @param x the input
   * @return f′(x); for {@link #RELU} at its corner, 0
   */
  public abstract double slope(double x);
}
