package rheobase.population.information;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.numerics.Seed;
import rheobase.numerics.special.Gaussian;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A pool of neurons whose mean answers move with a stimulus and whose noise is shared.
 *
 * <pre>
 *   C = D R D + ε f′ f′ᵀ,   D the diagonal of the standard deviations
 *   I = f′ᵀ C⁻¹ f′ = I₀/(1 + ε I₀)
 * </pre>
 *
 * <p>The last term is noise that looks exactly like the signal; however many units are read, I
 * stays below 1/ε (Moreno-Bote and others 2014).
 */
public final class PopulationCode {
  private final double[] signal;
  private final double[] deviations;
  private final NoiseCorrelation correlation;
  private final double limiting;

  /**
   * A pool.
   *
   * @param signal f′, how the mean answer of each unit moves with the stimulus, per unit of it
   * @param deviations σ, the standard deviation of each unit's own noise, positive
   * @param correlation R
   * @param limiting ε, the variance of noise along the signal, zero or positive
   * @throws IllegalArgumentException if the parts differ in size, or noise has no variance
   */
  public PopulationCode(
      double[] signal, double[] deviations, NoiseCorrelation correlation, @In("") double limiting) {
    this.signal = Require.present("signal", signal, "give f′ of each unit").clone();
    this.deviations = Require.present("deviations", deviations, "give σ of each unit").clone();
    this.correlation =
        Require.present("correlation", correlation, "take NoiseCorrelation.Independent");
    String rule = "must be the number of signals, " + signal.length;
    String way = "give every unit a signal, a deviation and its correlations";
    int n = signal.length;
    int given = deviations.length;
    Require.that(given == n, "number of deviations", given, "", rule, way);
    int units = correlation.units();
    Require.that(units == n, "number of correlated units", units, "", rule, way);
    for (int i = 0; i < n; i++) {
      Require.finite("signal of unit " + i, signal[i], "", "a silent unit has 0");
      Require.positive("deviation of unit " + i, deviations[i], "", "without noise I is infinite");
    }
    this.limiting = Require.notNegative("limiting noise", limiting, "", "it is a variance");
  }

  /**
   * A pool of units with noise of variance 1.
   *
   * @param signal f′ of each unit
   * @param correlation R
   * @return the pool, without limiting noise
   */
  public static PopulationCode of(double[] signal, NoiseCorrelation correlation) {
    double[] ones = new double[correlation.units()];
    Arrays.fill(ones, 1);
    return new PopulationCode(signal, ones, correlation, 0);
  }

  /**
   * Two neurons of equal noise whose signal, of length 1, stands at an angle to the long axis of
   * the noise: d′² = cos²θ/(1 + r) + sin²θ/(1 − r).
   *
   * @param angle θ, in rad, from the direction in which both fire more
   * @param r their noise correlation, between −1 and 1
   * @return the pair
   */
  @From(value = "azeredo2021", where = "figure 1")
  public static PopulationCode pair(@In("rad") double angle, double r) {
    double along = StrictMath.cos(angle) / StrictMath.sqrt(2);
    double across = StrictMath.sin(angle) / StrictMath.sqrt(2);
    double[] signal = {along - across, along + across};
    return of(signal, new NoiseCorrelation.Uniform(2, r));
  }

  /** {@return f′ of each unit, a new array} */
  public double[] signal() {
    return signal.clone();
  }

  /** {@return σ of each unit, a new array} */
  public double[] deviations() {
    return deviations.clone();
  }

  /** {@return R} */
  public NoiseCorrelation correlation() {
    return correlation;
  }

  /** {@return ε} */
  public double limiting() {
    return limiting;
  }

  /**
   * The same pool with more or less noise along its signal.
   *
   * @param newLimiting ε
   * @return a new pool
   */
  public PopulationCode withLimiting(double newLimiting) {
    return new PopulationCode(signal, deviations, correlation, newLimiting);
  }

  /** {@return how many units there are} */
  public int units() {
    return signal.length;
  }

  /** {@return I = f′ᵀ C⁻¹ f′, the linear Fisher information, per square unit of stimulus} */
  public double information() {
    double own = dot(scaled(signal), correlation.solve(scaled(signal)));
    return own / (1 + limiting * own);
  }

  /** {@return I if every unit's noise were its own, as after shuffling trials: Σ fᵢ′²/Cᵢᵢ} */
  public double shuffled() {
    double sum = 0;
    for (int i = 0; i < signal.length; i++) {
      sum += signal[i] * signal[i] / variance(i);
    }
    return sum;
  }

  /**
   * What a reader gets who takes the noise to be independent though it is not.
   *
   * @return (f′ᵀ C_d⁻¹ f′)²/(f′ᵀ C_d⁻¹ C C_d⁻¹ f′), at most {@link #information}, with C_d the
   *     diagonal of C
   */
  @From(value = "azeredo2021")
  public double readAsIndependent() {
    double[] weights = new double[signal.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = signal[i] / variance(i);
    }
    return signalToNoise(weights);
  }

  /**
   * The ratio of signal to noise of answers read along one direction.
   *
   * @param direction n, a weight for each unit, not all zero
   * @return (f′·n)²/(nᵀ C n), at most {@link #information}, which n ∝ C⁻¹ f′ reaches
   */
  public double signalToNoise(double[] direction) {
    double[] noisy = new double[signal.length];
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] = direction[i] * deviations[i];
    }
    double along = dot(signal, direction);
    double noise = dot(noisy, correlation.times(noisy)) + limiting * along * along;
    return along * along / noise;
  }

  /** {@return the best direction to read along, C⁻¹ f′, of length 1} */
  public double[] informationDirection() {
    double[] direction = unlimitedDirection(); // noise along f′ does not turn it
    double length = StrictMath.sqrt(dot(direction, direction));
    return Arrays.stream(direction).map(x -> x / length).toArray();
  }

  /** C₀⁻¹ f′, without the noise along f′. */
  double[] unlimitedDirection() {
    return scaled(correlation.solve(scaled(signal)));
  }

  /**
   * How far two stimuli lie apart for the best linear reader.
   *
   * @param difference of the two stimuli
   * @return d′ = difference × √I
   */
  public double discriminability(double difference) {
    return difference * StrictMath.sqrt(information());
  }

  /**
   * How often the best linear reader takes one of two equally likely stimuli for the other.
   *
   * @param difference of the two stimuli
   * @return Φ(−d′/2)
   */
  public double error(double difference) {
    return Gaussian.above(discriminability(difference) / 2);
  }

  /**
   * Answers drawn at random, with normal noise.
   *
   * @param stimulus how far it lies from the one at which the mean answers are 0
   * @param trials how many
   * @param seed where the noise comes from
   * @return a row for each trial, a column for each unit
   */
  public double[][] answers(double stimulus, int trials, Seed seed) {
    Require.atLeast("number of trials", trials, 1, "an estimate needs more than units");
    var normal = ZigguratSampler.NormalizedGaussian.of(seed.stream("answers"));
    double[][] answers = new double[trials][];
    Arrays.setAll(answers, trial -> answer(stimulus, normal));
    return answers;
  }

  /** One answer: f′ (s + √ε z₀) + D R^½ z. */
  double[] answer(double stimulus, SharedStateContinuousSampler normal) {
    double[] z = new double[signal.length];
    Arrays.setAll(z, i -> normal.sample());
    double[] noise = correlation.correlate(z);
    double moved = stimulus + StrictMath.sqrt(limiting) * normal.sample();
    Arrays.setAll(z, i -> signal[i] * moved + deviations[i] * noise[i]);
    return z;
  }

  private double variance(int i) {
    return deviations[i] * deviations[i] + limiting * signal[i] * signal[i];
  }

  private double[] scaled(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i] / deviations[i];
    }
    return y;
  }

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d units: information %.4g, shuffled %.4g, read as independent %.4g",
        units(),
        information(),
        shuffled(),
        readAsIndependent());
  }
}
