package rheobase.simulation.stimulus;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A fluctuating current, dI = −(I − μ)/τ dt + σ √(2/τ) dW, drawn exactly at each step and held over
 * it; it starts in its stationary distribution.
 *
 * @param mean μ
 * @param deviation σ, its standard deviation
 * @param correlationTime τ
 */
record Noise(double mean, double deviation, @In("ms") double correlationTime) implements Stimulus {
  Noise {
    Require.finite("mean of the noise", mean, "", "0 is no current");
    Require.notNegative("deviation of the noise", deviation, "", "0 switches the noise off");
    Require.positive("correlation time", correlationTime, "ms", "synaptic noise has 2 to 10 ms");
  }

  @Override
  public double at(double t) {
    throw new IllegalStateException(
        "noise has no value before a run gives it a seed; use it in a simulation, or write "
            + "noise.realised(seed(1), 0, 0.1).at(t)");
  }

  @Override
  public Stimulus realised(Seed seed, int unit, double step) {
    return new Course(this, seed.stream("noise", unit), step);
  }

  @Override
  public boolean random() {
    return true;
  }

  @Override
  public String toString() {
    return "noise of mean "
        + Digits.of(mean, 6)
        + ", deviation "
        + Digits.of(deviation, 6)
        + " and correlation time "
        + Digits.of(correlationTime, 6)
        + " ms";
  }

  /** One course of the noise: value k holds from k·step to (k + 1)·step. */
  private static final class Course implements Stimulus {
    private static final double ROUNDING = 1e-6; // so that (k·step)/step is not taken for k − 1
    private final Noise noise;
    private final double step;
    private final double memory;
    private final ZigguratSampler.NormalizedGaussian gaussian;
    private long last = 0;
    private double before;
    private double now;

    Course(Noise noise, UniformRandomProvider random, double step) {
      this.noise = noise;
      this.step = step;
      this.memory = StrictMath.exp(-step / noise.correlationTime);
      this.gaussian = ZigguratSampler.NormalizedGaussian.of(random);
      this.now = gaussian.sample();
      this.before = now;
    }

    @Override
    public double at(double t) {
      long wanted = (long) Math.floor(t / step + ROUNDING);
      while (last < wanted) {
        before = now;
        now = memory * now + Math.sqrt(1 - memory * memory) * gaussian.sample();
        last++;
      }
      return noise.mean + noise.deviation * (wanted == last ? now : before);
    }
  }
}
