package rheobase.network.stochastic;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * Avalanches, each of them set off by one active cell in a silent network.
 *
 * @param sizes how many activations each had, the first cell's included
 * @param durations how long each lasted until the network was silent again, in ms
 * @param unfinished how many more were given up because they had grown to the largest size allowed
 */
public record SeedAvalanches(int[] sizes, double[] durations, @In("") int unfinished) {

  /** Refuses sizes without durations. */
  public SeedAvalanches {
    if (sizes.length != durations.length) {
      throw new IllegalArgumentException(
          sizes.length
              + " sizes and "
              + durations.length
              + " durations do not belong together; let a StochasticWilsonCowan make them");
    }
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
