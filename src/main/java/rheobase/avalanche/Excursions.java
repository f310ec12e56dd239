package rheobase.avalanche;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The excursions of a continuous signal above a threshold, cut like avalanches: the size is the
 * area between signal and threshold, the duration the number of samples above it.
 *
 * <p>Excursions that the beginning or the end of the signal cuts are left out. A signal that only
 * wanders, such as an Ornstein–Uhlenbeck process, has power laws too: area above the threshold and
 * duration have those of a random walk. Immutable.
 */
public final class Excursions {
  private final double interval;
  private final double threshold;
  private final int[] durations;
  private final double[] areas;

  private Excursions(double interval, double threshold, int[] durations, double[] areas) {
    this.interval = interval;
    this.threshold = threshold;
    this.durations = durations;
    this.areas = areas;
  }

  /**
   * The excursions of a signal.
   *
   * @param signal its samples, at even times
   * @param interval the time between samples, in ms, positive
   * @param threshold above which it makes an excursion, in the unit of the signal
   * @return the excursions
   * @throws IllegalArgumentException if the interval is not positive or the threshold not finite
   */
  public static Excursions above(double[] signal, @In("ms") double interval, double threshold) {
    Require.present("signal", signal, "give its samples");
    Require.positive("interval between samples", interval, "ms", "such as ms(1)");
    Require.finite("threshold", threshold, "", "such as the median of the signal");
    int[] durations = new int[signal.length / 2 + 1];
    double[] areas = new double[signal.length / 2 + 1];
    int number = 0;
    int first = 0;
    double area = 0;
    for (int i = 0; i < signal.length; i++) {
      if (signal[i] > threshold) {
        area += (signal[i] - threshold) * interval;
      } else {
        if (i > first && first > 0) {
          durations[number] = i - first;
          areas[number++] = area;
        }
        first = i + 1;
        area = 0;
      }
    }
    return new Excursions(
        interval, threshold, Arrays.copyOf(durations, number), Arrays.copyOf(areas, number));
  }

  /** {@return the number of excursions, zero or more} */
  public int number() {
    return areas.length;
  }

  /** {@return the areas above the threshold, in the unit of the signal times ms, a new array} */
  public double[] areas() {
    return areas.clone();
  }

  /** {@return the durations, in samples, a new array} */
  public int[] durations() {
    return durations.clone();
  }

  /** {@return the mean area of the excursions of each duration} */
  public MeanSizes meanAreas() {
    return MeanSizes.of(areas, durations);
  }

  /** {@return the time between samples, in ms} */
  @In("ms")
  public double interval() {
    return interval;
  }

  /** {@return the threshold, in the unit of the signal} */
  public double threshold() {
    return threshold;
  }

  @Override
  public String toString() {
    return number()
        + " excursions above "
        + Digits.of(threshold, 4)
        + " in samples of "
        + Digits.of(interval, 4)
        + " ms";
  }
}
