package rheobase.spikes.population;

import java.util.Locale;
import rheobase.spikes.RateCurve;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How long after a stimulus the firing rate leaves its past, and when it is highest.
 *
 * <p>The answer begins with the first bin after the onset whose rate, and that of the bin after it,
 * lies more than three standard deviations above the mean of the bins before the onset.
 *
 * @param latency from the onset to the middle of that bin, in ms; NaN if there is no answer
 * @param baseline the mean rate before the onset, in Hz
 * @param threshold the rate that had to be passed, in Hz
 * @param peak the highest rate after the onset, in Hz
 * @param peakLatency from the onset to the middle of that bin, in ms
 */
public record ResponseLatency(
    @In("ms") double latency,
    @In("Hz") double baseline,
    @In("Hz") double threshold,
    @In("Hz") double peak,
    @In("ms") double peakLatency) {
  private static final double DEVIATIONS = 3;
  private static final int LEAST_BEFORE = 10;

  /**
   * The latency of an answer.
   *
   * @param rate over trials, such as {@code RateCurve.psth(trials, ms(1))}
   * @param onset when the stimulus began, in ms, with at least ten bins before and two after
   * @return the latency
   * @throws IllegalArgumentException if there are fewer bins before or after the onset
   */
  public static ResponseLatency of(RateCurve rate, @In("ms") double onset) {
    double[] times = rate.times();
    double[] rates = rate.rates();
    int before = 0;
    while (before < times.length && times[before] + rate.step() / 2 <= onset + 1e-6) {
      before++;
    }
    String way = "bins before it say what is usual; move the onset or take narrower bins";
    Require.atLeast("number of bins before the onset", before, LEAST_BEFORE, way);
    int after = times.length - before;
    Require.atLeast("number of bins after the onset", after, 2, "watch longer");
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < before; i++) {
      mean += rates[i] / before;
    }
    for (int i = 0; i < before; i++) {
      squares += (rates[i] - mean) * (rates[i] - mean);
    }
    double threshold = mean + DEVIATIONS * StrictMath.sqrt(squares / (before - 1));
    double latency = Double.NaN;
    int highest = before;
    for (int i = before; i < times.length; i++) {
      boolean lasts = i + 1 < times.length && rates[i] > threshold && rates[i + 1] > threshold;
      latency = Double.isNaN(latency) && lasts ? times[i] - onset : latency;
      highest = rates[i] > rates[highest] ? i : highest;
    }
    return new ResponseLatency(latency, mean, threshold, rates[highest], times[highest] - onset);
  }

  @Override
  public String toString() {
    String answer =
        Double.isNaN(latency)
            ? "no answer"
            : String.format(Locale.ROOT, "answer after %.4g ms", latency);
    return String.format(
        Locale.ROOT,
        "%s: from %.4g Hz past %.4g Hz to at most %.4g Hz after %.4g ms",
        answer,
        baseline,
        threshold,
        peak,
        peakLatency);
  }
}
