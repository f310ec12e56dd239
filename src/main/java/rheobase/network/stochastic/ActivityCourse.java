package rheobase.network.stochastic;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.In;

/** How many cells were active, at even times. Immutable. */
public final class ActivityCourse {
  private final double[] time;
  private final double[] excitatory;
  private final double[] inhibitory;

  private ActivityCourse(double[] time, double[] excitatory, double[] inhibitory) {
    this.time = time;
    this.excitatory = excitatory;
    this.inhibitory = inhibitory;
  }

  /** Follows cells to the end, or until the thread is interrupted. */
  static ActivityCourse of(ActiveCells cells, double duration, double sample) {
    int samples = (int) Math.floor(duration / sample + 1e-9) + 1;
    double[][] seen = new double[3][samples];
    int next = 0;
    while (next < samples && !Thread.currentThread().isInterrupted()) {
      double e = cells.excitatoryShare();
      double i = cells.inhibitoryShare();
      cells.step();
      while (next < samples && next * sample < cells.time()) {
        seen[0][next] = next * sample;
        seen[1][next] = e;
        seen[2][next++] = i;
      }
    }
    int reached = next;
    return new ActivityCourse(
        Arrays.copyOf(seen[0], reached),
        Arrays.copyOf(seen[1], reached),
        Arrays.copyOf(seen[2], reached));
  }

  /** {@return when the activity was looked at, in ms} */
  @In("ms")
  public double[] time() {
    return time.clone();
  }

  /** {@return the share of excitatory cells that were active then} */
  public double[] excitatory() {
    return excitatory.clone();
  }

  /** {@return the share of inhibitory cells that were active then} */
  public double[] inhibitory() {
    return inhibitory.clone();
  }

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
