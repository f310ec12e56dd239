package rheobase.network;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.units.Digits;
import rheobase.units.Require;

/** From where a variable of every neuron of a population starts; each neuron draws its own. */
public sealed interface Start {

  /**
   * All alike.
   *
   * @param value where they start
   */
  record At(double value) implements Start {
    /** Refuses what is no number. */
    public At {
      Require.finite("start", value, "", "give one number");
    }

    @Override
    public double draw(UniformRandomProvider chance) {
      return value;
    }

    @Override
    public String toString() {
      return "at " + Digits.of(value, 6);
    }
  }

  /**
   * Evenly spread.
   *
   * @param low the lowest
   * @param high the highest
   */
  record Uniform(double low, double high) implements Start {
    /** Refuses an empty range. */
    public Uniform {
      Require.finite("lowest start", low, "", "give a range");
      boolean allowed = Double.isFinite(high) && high > low;
      Require.that(allowed, "highest start", high, "", "must lie above " + low, "give a range");
    }

    @Override
    public double draw(UniformRandomProvider chance) {
      return low + (high - low) * chance.nextDouble();
    }

    @Override
    public String toString() {
      return "uniform from " + Digits.of(low, 6) + " to " + Digits.of(high, 6);
    }
  }

  /**
   * Normally distributed.
   *
   * @param mean the mean
   * @param deviation the standard deviation
   */
  record Normal(double mean, double deviation) implements Start {
    /** Refuses a negative deviation. */
    public Normal {
      Require.finite("mean start", mean, "", "give one number");
      Require.notNegative("standard deviation of the start", deviation, "", "0 is Start.at");
    }

    @Override
    public double draw(UniformRandomProvider chance) {
      return mean + deviation * ZigguratSampler.NormalizedGaussian.of(chance).sample();
    }

    @Override
    public String toString() {
      return "normal, " + Digits.of(mean, 6) + " ± " + Digits.of(deviation, 6);
    }
  }

  /**
   * Where one neuron starts.
   *
   * @param chance where chance comes from
   * @return one value
   */
  double draw(UniformRandomProvider chance);

  /**
   * All alike.
   *
   * @param value where they start
   * @return the start
   */
  static Start at(double value) {
    return new At(value);
  }

  /**
   * Evenly spread.
   *
   * @param low the lowest
   * @param high the highest
   * @return the start
   */
  static Start uniform(double low, double high) {
    return new Uniform(low, high);
  }

  /**
   * Normally distributed.
   *
   * @param mean the mean
   * @param deviation the standard deviation
   * @return the start
   */
  static Start normal(double mean, double deviation) {
    return new Normal(mean, deviation);
  }
}
