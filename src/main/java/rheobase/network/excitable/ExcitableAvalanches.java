package rheobase.network.excitable;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Avalanches in an excitable medium, each set off by one element while all others rest. Immutable.
 */
public final class ExcitableAvalanches {
  private static final int ELECTRODES = 8;

  private final int[] sizes;
  private final int[] durations;
  private final int[] touched;
  private final int unfinished;

  private ExcitableAvalanches(int[] sizes, int[] durations, int[] touched, int unfinished) {
    this.sizes = sizes;
    this.durations = durations;
    this.touched = touched;
    this.unfinished = unfinished;
  }

  /** Sets them off, at elements 0 … from − 1. */
  static ExcitableAvalanches in(
      Medium medium, int from, int number, int largest, UniformRandomProvider chance) {
    Require.atLeast("number of avalanches", number, 1, "10000 show a distribution");
    Require.atLeast("largest size", largest, 1, "100000 is usual");
    int[] sizes = new int[number];
    int[] durations = new int[number];
    int[] touched = new int[number];
    int given = 0;
    int k = 0;
    while (k < number && !Thread.currentThread().isInterrupted()) {
      long size = 0;
      medium.rest();
      medium.excite(chance.nextInt(from));
      while (medium.active() > 0 && size < largest && !Thread.currentThread().isInterrupted()) {
        size += medium.active();
        durations[k]++;
        for (int i = 0; i < medium.active(); i++) {
          touched[k] |= 1 << (medium.firing(i) % ELECTRODES);
        }
        medium.step(0);
      }
      if (medium.active() > 0 && size < largest) {
        break; // interrupted on its way
      }
      given += medium.active() > 0 ? 1 : 0;
      sizes[k++] = (int) Math.min(size, largest);
    }
    return new ExcitableAvalanches(
        Arrays.copyOf(sizes, k), Arrays.copyOf(durations, k), Arrays.copyOf(touched, k), given);
  }

  /**
   * {@return how many activations each had, the first included; those given up count as largest}
   */
  public int[] sizes() {
    return sizes.clone();
  }

  /** {@return how many steps each lasted} */
  @In("steps")
  public int[] durations() {
    return durations.clone();
  }

  /** {@return how many were given up as they had grown to the largest size allowed} */
  public int unfinished() {
    return unfinished;
  }

  /** {@return the mean size, those given up included} */
  @In("")
  public double meanSize() {
    return Arrays.stream(sizes).average().orElse(Double.NaN);
  }

  /**
   * How often each pattern occurred on eight electrodes, between which all elements are shared out.
   *
   * <p>A pattern is the set of electrodes that an avalanche touches.
   *
   * @return the counts of those that occurred, of 255 that can
   */
  public long[] patterns() {
    Map<Integer, Long> often = new TreeMap<>();
    for (int pattern : touched) {
      often.merge(pattern, 1L, Long::sum);
    }
    return often.values().stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public String toString() {
    String left = unfinished == 0 ? "" : ", " + unfinished + " of which did not end";
    return sizes.length + " avalanches of mean size " + Digits.of(meanSize(), 4) + left;
  }
}
