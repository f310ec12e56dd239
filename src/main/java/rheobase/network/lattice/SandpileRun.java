package rheobase.network.lattice;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.In;

/** The avalanches of a sandpile, one for each grain, and the pile at the end. Immutable. */
public final class SandpileRun {
  private final int side;
  private final int[] sizes;
  private final int[] lifetimes;
  private final int[] lost;
  private final int[] heights;

  SandpileRun(int side, int done, int[] sizes, int[] lifetimes, int[] lost, int[] heights) {
    this.side = side;
    this.sizes = Arrays.copyOf(sizes, done);
    this.lifetimes = Arrays.copyOf(lifetimes, done);
    this.lost = Arrays.copyOf(lost, done);
    this.heights = heights.clone();
  }

  /**
   * {@return how many sites toppled after each grain, a site counted as often as it did; may be 0}
   */
  public int[] topplings() {
    return sizes.clone();
  }

  /** {@return the topplings of the grains that toppled anything} */
  public int[] sizes() {
    return Arrays.stream(sizes).filter(size -> size > 0).toArray();
  }

  /** {@return of the same grains, how many generations of topplings there were} */
  public int[] lifetimes() {
    return Arrays.stream(lifetimes).filter(life -> life > 0).toArray();
  }

  /** {@return how many grains fell off the table after each grain} */
  public int[] lost() {
    return lost.clone();
  }

  /** {@return the grains of each site at the end, row by row} */
  public int[] heights() {
    return heights.clone();
  }

  /** {@return the same, {@code [row][column]}} */
  public double[][] picture() {
    double[][] picture = new double[side][side];
    for (int i = 0; i < heights.length; i++) {
      picture[i / side][i % side] = heights[i];
    }
    return picture;
  }

  /** {@return the mean number of topplings a grain, quiet ones counted} */
  @In("")
  public double meanTopplings() {
    return Arrays.stream(sizes).average().orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return sizes.length
        + " grains on "
        + side
        + " × "
        + side
        + " sites, "
        + Digits.of(meanTopplings(), 4)
        + " topplings a grain";
  }
}
