package rheobase.network.stochastic;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.In;

/** Avalanches, each of them set off by one active cell in a silent network. Immutable. */
public final class SeedAvalanches {
  private final int[] sizes;
  private final double[] durations;
  private final int unfinished;

  SeedAvalanches(int[] sizes, double[] durations, int unfinished) {
    this.sizes = sizes;
    this.durations = durations;
    this.unfinished = unfinished;
  }

  /** {@return how many activations each had, the first cell's included} */
  public int[] sizes() {
    return sizes.clone();
  }

  /** {@return how long each lasted until the network was silent again, in ms} */
  @In("ms")
  public double[] durations() {
    return durations.clone();
  }

  /** {@return how many more were given up because they had grown to the largest size allowed} */
  public int unfinished() {
    return unfinished;
  }

  /**
   * How many ended.
   *
   * @return their number
   */
  public int number() {
    return sizes.length;
  }

  /**
   * The mean size of those that ended.
   *
   * @return NaN if none did
   */
  @In("")
  public double meanSize() {
    return Arrays.stream(sizes).average().orElse(Double.NaN);
  }

  /**
   * The share of avalanches in which nothing followed the first cell.
   *
   * @return P(S = 1), among all
   */
  @In("")
  public double shareAlone() {
    return (double) Arrays.stream(sizes).filter(size -> size == 1).count()
        / (sizes.length + unfinished);
  }

  @Override
  public String toString() {
    String left = unfinished == 0 ? "" : ", " + unfinished + " more did not end";
    return sizes.length + " avalanches of mean size " + Digits.of(meanSize(), 4) + left;
  }
}
