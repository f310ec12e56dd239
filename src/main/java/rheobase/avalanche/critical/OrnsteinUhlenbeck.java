package rheobase.avalanche.critical;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A signal that forgets with one time constant, τ dx = −x dt + √(2τ) dW, of mean 0 and variance 1:
 * a control without any cascade.
 *
 * <p>Its excursions above 0 have power laws up to τ all the same, those of a random walk's returns:
 * durations fall as T^−3/2, areas as S^−4/3, and ⟨S⟩ grows as T^3/2.
 *
 * @param timeConstant τ, in ms, positive
 */
@From("villegas2019")
public record OrnsteinUhlenbeck(@In("ms") double timeConstant) {
  /**
   * The process.
   *
   * @throws IllegalArgumentException if the time constant is not positive
   */
  public OrnsteinUhlenbeck {
    Require.positive("time constant", timeConstant, "ms", "in which it forgets");
  }

  /**
   * A signal, begun anywhere; steps of any length are exact.
   *
   * @param samples how many
   * @param interval the time between them, in ms, positive
   * @param seed where chance enters
   * @return the samples
   */
  public double[] draw(int samples, @In("ms") double interval, Seed seed) {
    Require.atLeast("number of samples", samples, 1, "draw at least one");
    Require.positive("interval between samples", interval, "ms", "such as ms(1)");
    Require.present("seed", seed, "write seed(7), any number will do");
    var normal = ZigguratSampler.NormalizedGaussian.of(seed.stream("signal"));
    double keep = StrictMath.exp(-interval / timeConstant);
    double kick = StrictMath.sqrt(-StrictMath.expm1(-2 * interval / timeConstant));
    double[] x = new double[samples];
    double now = normal.sample();
    for (int i = 0; i < samples; i++) {
      x[i] = now;
      now = keep * now + kick * normal.sample(); // x(t + Δ) = e^(−Δ/τ) x(t) + √(1 − e^(−2Δ/τ)) ξ
    }
    return x;
  }

  @Override
  public String toString() {
    return "Ornstein–Uhlenbeck process of " + Digits.of(timeConstant, 4) + " ms";
  }
}
