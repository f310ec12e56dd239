package rheobase.spikes;

import java.util.Arrays;
import java.util.Locale;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The Fano factor as the counting window grows: on which time scale a neuron is regular or bursts.
 *
 * <p>It begins at 1 in windows that seldom hold two spikes, stays there for a Poisson process, and
 * tends to CV² if intervals are independent. Immutable.
 */
public final class FanoCurve {
  private final double[] windows;
  private final double[] fano;

  private FanoCurve(double[] windows, double[] fano) {
    this.windows = windows;
    this.fano = fano;
  }

  /**
   * The Fano factor of trains, counted in windows of several lengths.
   *
   * @param trains the trains; the mean over them is taken as in {@link SpikeTrains#fano}
   * @param windows the lengths, in ms, such as {@code logspace(1, 1000, 20)}, each at most half of
   *     the time watched
   * @return one Fano factor for each
   * @throws IllegalArgumentException if there is no length or one is out of range
   */
  public static FanoCurve of(SpikeTrains trains, @In("ms") double... windows) {
    Require.atLeast("number of windows", windows.length, 1, "try logspace(1, 1000, 20)");
    return new FanoCurve(windows.clone(), Arrays.stream(windows).map(trains::fano).toArray());
  }

  /** {@return the lengths of the windows, a new array, in ms} */
  @In("ms")
  public double[] windows() {
    return windows.clone();
  }

  /** {@return the Fano factors, a new array; NaN where no train fired} */
  public double[] fano() {
    return fano.clone();
  }

  @Override
  public String toString() {
    int last = fano.length - 1;
    return String.format(
        Locale.ROOT,
        "Fano factor %.3f in windows of %.4g ms to %.3f in windows of %.4g ms (%d windows)",
        fano[0],
        windows[0],
        fano[last],
        windows[last],
        fano.length);
  }
}
