package rheobase.avalanche.critical;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * The branching ratio from the regression of activity on itself over many steps, r(k) = b m^k,
 * which stays right when only a few units are seen.
 *
 * <p>r(k) is the slope of A(t + k) over A(t). The ratio of neighbours is m, whatever b has become
 * by subsampling; r(1) alone is the one-step estimate, b m. Errors are those of a jackknife over
 * trials, or over twenty stretches of a single one. A finite trial underestimates m a little.
 *
 * @param ratio m
 * @param standardError of m
 * @param factor b, below 1 if units are missed
 * @param offset what is added to every r(k), 0 unless it was fitted
 * @param coefficients r(1), r(2) …
 * @param trials how many trials there were
 */
@SuppressWarnings("ArrayRecordComponent")
@From("wilting2018")
public record MultistepRegression(
    double ratio,
    double standardError,
    double factor,
    double offset,
    double[] coefficients,
    int trials) {
  private static final double NORMAL = 1.959963984540054; // of a normal law, 95 % lie within

  /** What the mean is, about which activity varies. */
  public enum Mean {
    /** Each trial varies about its own mean: rates may differ from trial to trial. */
    OF_EACH_TRIAL,
    /** All trials vary about one mean, which short trials would misjudge. */
    OF_ALL_TRIALS
  }

  /** What the slopes fall to. */
  public enum Decay {
    /** r(k) = b m^k. */
    TO_ZERO,
    /** r(k) = b m^k + c, where something slower than the network changes its activity. */
    TO_AN_OFFSET
  }

  /**
   * The regression of one trial.
   *
   * @param activity in each step
   * @param steps the largest k, a few time constants
   * @return the regression
   */
  public static MultistepRegression of(int[] activity, int steps) {
    Require.present("activity", activity, "count spikes in bins");
    return of(
        new double[][] {Arrays.stream(activity).asDoubleStream().toArray()},
        steps,
        Mean.OF_EACH_TRIAL,
        Decay.TO_ZERO);
  }

  /**
   * The regression of several trials.
   *
   * @param trials the activity in each step of each trial; all of one length for a common mean
   * @param steps the largest k, a few time constants
   * @param mean about which activity varies
   * @param decay what the slopes fall to
   * @return the regression
   * @throws IllegalArgumentException if a trial is not longer than twice the steps, or does not
   *     vary
   */
  public static MultistepRegression of(double[][] trials, int steps, Mean mean, Decay decay) {
    Require.present("trials", trials, "give the activity in each step of each");
    Require.atLeast("number of trials", trials.length, 1, "one long one will do");
    Require.atLeast("number of steps", steps, 4, "a decay needs a course");
    var slopes = new Slopes(trials, steps, mean);
    double[] r = slopes.without(-1);
    double[] fit = Decaying.fit(r, decay == Decay.TO_AN_OFFSET);
    int blocks = slopes.blocks();
    double[] ratios = new double[blocks];
    for (int k = 0; k < blocks; k++) {
      ratios[k] = Decaying.fit(slopes.without(k), decay == Decay.TO_AN_OFFSET)[0];
    }
    double middle = Arrays.stream(ratios).average().orElseThrow();
    double squares = Arrays.stream(ratios).map(x -> (x - middle) * (x - middle)).sum();
    double error = StrictMath.sqrt(squares * (blocks - 1) / blocks);
    return new MultistepRegression(fit[0], error, fit[1], fit[2], r, trials.length);
  }

  /**
   * The regressions of each trial by itself.
   *
   * @param trials the activity in each step of each trial
   * @param steps the largest k
   * @param decay what the slopes fall to
   * @return one for each trial
   */
  public static java.util.List<MultistepRegression> ofEach(
      double[][] trials, int steps, Decay decay) {
    Require.present("trials", trials, "give the activity in each step of each");
    return Arrays.stream(trials)
        .map(trial -> of(new double[][] {trial}, steps, Mean.OF_EACH_TRIAL, decay))
        .toList();
  }

  /**
   * The slopes alone, without a fit.
   *
   * @param trials the activity in each step of each trial
   * @param steps the largest k
   * @param mean about which activity varies
   * @return r(1), r(2) …
   */
  public static double[] coefficients(double[][] trials, int steps, Mean mean) {
    Require.present("trials", trials, "give the activity in each step of each");
    Require.atLeast("number of steps", steps, 1, "one is the one-step estimate");
    return new Slopes(trials, steps, mean).without(-1);
  }

  /**
   * Whether the slopes decay at all: where they are noise about nothing, or do not fall within the
   * steps that were taken, m is not to be trusted.
   *
   * @return whether the time constant lies between half a step and ten times all steps
   */
  public boolean decays() {
    double steps = -1 / StrictMath.log(ratio);
    return steps > 0.5 && steps < 10.0 * coefficients.length;
  }

  /** {@return the one-step estimate r(1), which subsampling lowers} */
  public double oneStep() {
    return coefficients[0];
  }

  /**
   * {@return the ends of an interval that holds m with 95 % probability, ± 1.96 standard errors}
   */
  public double[] interval() {
    return new double[] {ratio - NORMAL * standardError, ratio + NORMAL * standardError};
  }

  /**
   * The time constant of the activity.
   *
   * @param step the time between steps, in ms
   * @return τ = −Δt/ln m, in ms
   */
  public double timeConstant(double step) {
    return -Require.positive("time step", step, "ms", "such as ms(4)") / StrictMath.log(ratio);
  }

  @Override
  public String toString() {
    if (!decays()) {
      return "no decay to be seen in the slopes over "
          + coefficients.length
          + " steps (one step alone: "
          + Digits.of(oneStep(), 4)
          + "): m cannot be told";
    }
    return "m = "
        + Digits.of(ratio, 5)
        + " ± "
        + Digits.of(standardError, 2)
        + " from "
        + coefficients.length
        + " steps (one step alone: "
        + Digits.of(oneStep(), 4)
        + "; b = "
        + Digits.of(factor, 3)
        + (offset == 0 ? ")" : ", offset " + Digits.of(offset, 2) + ")");
  }
}
