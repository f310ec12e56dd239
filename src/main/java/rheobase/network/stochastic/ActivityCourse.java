package rheobase.network.stochastic;

import java.util.Arrays;
import rheobase.units.Digits;

/**
 * How many cells were active, at even times.
 *
 * @param time in ms
 * @param excitatory the share of excitatory cells that were active
 * @param inhibitory the share of inhibitory cells
 */
public record ActivityCourse(double[] time, double[] excitatory, double[] inhibitory) {

  /**
   * The mean share of active cells in the second half, in which the start is forgotten.
   *
   * @return over both populations; NaN if nothing was sampled
   */
  public double settled() {
    int half = time.length / 2;
    double e = Arrays.stream(excitatory).skip(half).average().orElse(Double.NaN);
    double i = Arrays.stream(inhibitory).skip(half).average().orElse(Double.NaN);
    return (e + i) / 2;
  }

  @Override
  public String toString() {
    return "activity over " + time.length + " samples, settled at " + Digits.of(settled(), 4);
  }
}
