package rheobase.avalanche.critical;

import java.util.Arrays;
import java.util.stream.IntStream;
import rheobase.avalanche.MeanSizes;
import rheobase.avalanche.Profiles;
import rheobase.units.Digits;

/**
 * Cascades drawn from a branching process, one after the other.
 *
 * <p>A cascade that has grown to the largest size allowed is stopped there: its size counts as that
 * and it is marked as censored. Courses are kept of cascades of up to 256 generations. Immutable.
 */
public final class Cascades {
  static final int KEPT = 256;

  private final int[] sizes;
  private final int[] durations;
  private final boolean[] censored;
  private final Profiles profiles;

  Cascades(int[] sizes, int[] durations, boolean[] censored, Profiles profiles) {
    this.sizes = sizes;
    this.durations = durations;
    this.censored = censored;
    this.profiles = profiles;
  }

  /** {@return the number of cascades} */
  public int number() {
    return sizes.length;
  }

  /** {@return how many were ever active in each cascade, the first included, a new array} */
  public int[] sizes() {
    return sizes.clone();
  }

  /** {@return the number of generations of each cascade, the first included, a new array} */
  public int[] durations() {
    return durations.clone();
  }

  /**
   * Whether a cascade was stopped before it ended.
   *
   * @param i which, from 0
   * @return whether its size and duration are too small
   */
  public boolean isCensored(int i) {
    return censored[i];
  }

  /** {@return how many cascades were stopped} */
  public int censored() {
    int n = 0;
    for (boolean each : censored) {
      n += each ? 1 : 0;
    }
    return n;
  }

  /** {@return the number of generations of the cascades that ended by themselves, a new array} */
  public int[] endedDurations() {
    return IntStream.range(0, number()).filter(i -> !censored[i]).map(i -> durations[i]).toArray();
  }

  /** {@return the mean size of the cascades of each duration, without those that were stopped} */
  public MeanSizes meanSizes() {
    int[] s = new int[sizes.length - censored()];
    int[] t = new int[s.length];
    int k = 0;
    for (int i = 0; i < sizes.length; i++) {
      if (!censored[i]) {
        s[k] = sizes[i];
        t[k++] = durations[i];
      }
    }
    return MeanSizes.of(s, t);
  }

  /** {@return the mean courses of the cascades of each duration up to 256 generations} */
  public Profiles profiles() {
    return profiles;
  }

  @Override
  public String toString() {
    return number()
        + " cascades (mean size "
        + Digits.of(Arrays.stream(sizes).average().orElse(Double.NaN), 4)
        + ", "
        + censored()
        + " stopped)";
  }
}
