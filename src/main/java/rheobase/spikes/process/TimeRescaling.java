package rheobase.spikes.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Whether a rate explains a spike train: measured in expected spikes, time must run evenly.
 *
 * <p>If a train is Poisson with the rate r(t), the rescaled intervals zᵢ = ∫ r(t) dt from one spike
 * to the next are independent and exponential with mean 1. Their Kolmogorov–Smirnov distance D from
 * that law, and the probability p of a distance as large by chance, judge rate and Poisson
 * assumption together. A rate fitted to the same train makes p too large. Immutable.
 */
public final class TimeRescaling {
  private static final int LEAST_INTERVALS = 10;

  private final double[] intervals;
  private final double distance;
  private final double pValue;

  private TimeRescaling(double[] intervals, double distance, double pValue) {
    this.intervals = intervals;
    this.distance = distance;
    this.pValue = pValue;
  }

  /**
   * Tests a rate, integrated in panels of at most 1 ms.
   *
   * @param train the train, of at least 11 spikes
   * @param rate the rate r(t) that is to explain it, in 1/ms, of the time in ms
   * @return rescaled intervals, distance and p-value
   * @throws IllegalArgumentException if the train is too short, or the rate is negative or not
   *     finite anywhere it is asked for
   */
  public static TimeRescaling of(SpikeTrain train, @In("1/ms") DoubleUnaryOperator rate) {
    return of(train, rate, 1);
  }

  /**
   * Tests a rate, integrated in panels of a given length.
   *
   * @param train the train, of at least 11 spikes
   * @param rate the rate r(t) that is to explain it, in 1/ms, of the time in ms
   * @param panel the longest panel, in ms, positive: shorter than anything the rate does; within
   *     one the rate is integrated by Gauss and Legendre's rule of three points
   * @return rescaled intervals, distance and p-value
   * @throws IllegalArgumentException if the train is too short, the panel not positive, or the rate
   *     negative or not finite anywhere it is asked for
   */
  @From("brown2002")
  public static TimeRescaling of(
      SpikeTrain train, @In("1/ms") DoubleUnaryOperator rate, @In("ms") double panel) {
    Require.present("rate", rate, "give a function of time such as t -> hertz(20)");
    Require.positive("integration panel", panel, "ms", "1 ms suits most rates");
    double panels = train.duration() / panel;
    Require.within("number of integration panels", panels, 0, 1e9, "", "take longer panels");
    String way = "a distribution of fewer intervals says nothing; watch longer";
    Require.atLeast("number of spikes", train.count(), LEAST_INTERVALS + 1, way);
    double[] intervals = new double[train.count() - 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = integral(rate, train.time(i), train.time(i + 1), panel);
    }
    // P(z < x) = 1 − e⁻ˣ
    var test = KolmogorovSmirnovTest.withDefaults().test(intervals, x -> -StrictMath.expm1(-x));
    return new TimeRescaling(intervals, test.getStatistic(), test.getPValue());
  }

  private static double integral(DoubleUnaryOperator rate, double a, double b, double panel) {
    int panels = (int) StrictMath.ceil((b - a) / panel);
    double half = (b - a) / panels / 2;
    double off = half * StrictMath.sqrt(0.6);
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      double middle = a + (2 * i + 1) * half;
      sum += 5 * at(rate, middle - off) + 8 * at(rate, middle) + 5 * at(rate, middle + off);
    }
    return sum * half / 9;
  }

  private static double at(DoubleUnaryOperator rate, double t) {
    double here = rate.applyAsDouble(t);
    if (!(here >= 0 && here <= Double.MAX_VALUE)) {
      String way = "mend the rate function; hertz(20) is 0.02 1/ms";
      Require.notNegative("rate at " + t + " ms", here, "1/ms", way);
    }
    return here;
  }

  /**
   * The rescaled intervals zᵢ, in order of time.
   *
   * @return a new array of pure numbers, one shorter than the train
   */
  public double[] intervals() {
    return intervals.clone();
  }

  /**
   * The largest distance D of their cumulative distribution from 1 − e^(−z).
   *
   * @return between 0 and 1
   */
  public double distance() {
    return distance;
  }

  /**
   * The probability of a distance as large or larger if rate and Poisson assumption hold.
   *
   * @return between 0 and 1
   */
  public double pValue() {
    return pValue;
  }

  @Override
  public String toString() {
    double mean = Arrays.stream(intervals).average().orElse(Double.NaN);
    return String.format(
        Locale.ROOT,
        "KS distance %.4f of %d rescaled intervals (mean %.3f) from the unit exponential,"
            + " p = %.3g: %s",
        distance,
        intervals.length,
        mean,
        pValue,
        pValue < 0.05 ? "this rate does not explain the train" : "nothing against this rate");
  }
}
