package rheobase.avalanche;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import rheobase.numerics.Grid;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The events of an extracellular signal: excursions below a threshold, each at its lowest sample.
 *
 * <p>The threshold is set in standard deviations of the noise, which are estimated by the median,
 * median |x − median| / 0.6745: the plain standard deviation would grow with the events that are
 * looked for. Of a long signal some ten thousand samples, evenly spread, are enough for that.
 */
public final class NegativePeaks {
  private static final double QUARTILE = 0.6744897501960817; // of a normal law with deviation 1
  private static final int ENOUGH = 10_000; // samples, for a median

  private NegativePeaks() {}

  /**
   * The events of a signal.
   *
   * @param signal its samples, at even times from 0 on
   * @param interval the time between samples, in ms, positive
   * @param deviations how many standard deviations of the noise an event must lie below the median
   * @return one spike for each excursion, at its lowest sample
   * @throws IllegalArgumentException if there is no sample, or a number is not positive
   */
  @From("beggs2003")
  public static SpikeTrain in(double[] signal, @In("ms") double interval, double deviations) {
    return in(signal, interval, new double[] {deviations}).get(0);
  }

  /**
   * The events of a signal at several thresholds.
   *
   * @param signal its samples, at even times from 0 on
   * @param interval the time between samples, in ms, positive
   * @param deviations the thresholds, in standard deviations of the noise below the median
   * @return the events for each threshold
   */
  public static List<SpikeTrain> in(
      double[] signal, @In("ms") double interval, double[] deviations) {
    Require.present("signal", signal, "give its samples");
    Require.atLeast("number of samples", signal.length, 1, "an electrode that was recorded");
    Require.positive("interval between samples", interval, "ms", "such as ms(1)");
    int every = 1 + signal.length / ENOUGH;
    double[] some =
        IntStream.range(0, (signal.length - 1) / every + 1)
            .mapToDouble(i -> signal[i * every])
            .toArray();
    double middle = median(some);
    double noise = median(Grid.map(some, x -> StrictMath.abs(x - middle))) / QUARTILE;
    return Arrays.stream(deviations)
        .mapToObj(
            k -> {
              Require.positive("threshold", k, "standard deviations", "3 are usual");
              return below(signal, interval, middle - k * noise);
            })
        .toList();
  }

  private static SpikeTrain below(double[] signal, double interval, double level) {
    double[] times = new double[signal.length / 2 + 1];
    int number = 0;
    int lowest = -1;
    for (int i = 0; i <= signal.length; i++) {
      if (i < signal.length && signal[i] < level) {
        lowest = lowest < 0 || signal[i] < signal[lowest] ? i : lowest;
      } else if (lowest >= 0) {
        times[number++] = lowest * interval;
        lowest = -1;
      }
    }
    return SpikeTrain.between(0, signal.length * interval, Arrays.copyOf(times, number));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
