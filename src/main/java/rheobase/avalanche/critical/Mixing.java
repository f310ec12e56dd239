package rheobase.avalanche.critical;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * How avalanches by cause and avalanches in bins of time go past each other: how many families one
 * run of filled bins mixes, and over how many runs one family is strewn. Immutable.
 */
public final class Mixing {
  private final int[] sizes;
  private final int[] families;
  private final int[] familySizes;
  private final int[] pieces;

  private Mixing(int[] sizes, int[] families, int[] familySizes, int[] pieces) {
    this.sizes = sizes;
    this.families = families;
    this.familySizes = familySizes;
    this.pieces = pieces;
  }

  /**
   * Cuts events in bins and looks whose families they are; runs cut by the beginning or the end
   * count too.
   *
   * @param labels the family of each event, from 0; a number below 0 is one more family
   * @param times the time of each event, ascending
   * @param bin the width of a bin, in the unit of the times
   * @return who meets whom
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Mixing of(int[] labels, double[] times, double bin) {
    Require.present("labels", labels, "give one for each event");
    Require.present("times", times, "give one for each event");
    Require.positive("bin width", bin, "", "the mean interval is usual");
    if (labels.length != times.length) {
      throw new IllegalArgumentException(
          labels.length + " labels for " + times.length + " times; give one for each event");
    }
    int kinds = Arrays.stream(labels).max().orElse(-1) + 2;
    int[] seenIn = new int[kinds]; // the last run in which a family was met, from 1
    int[] familySizes = new int[kinds];
    int[] pieces = new int[kinds];
    int[] sizes = new int[labels.length];
    int[] families = new int[labels.length];
    int runs = 0;
    double last = 0;
    for (int e = 0; e < labels.length; e++) {
      double place = StrictMath.floor((times[e] - times[0]) / bin);
      if (e == 0 || place > last + 1) { // an empty bin ends a run
        runs++;
      }
      last = place;
      int kind = Math.max(labels[e], -1) + 1;
      familySizes[kind]++;
      sizes[runs - 1]++;
      if (seenIn[kind] != runs) {
        seenIn[kind] = runs;
        pieces[kind]++;
        families[runs - 1]++;
      }
    }
    return new Mixing(
        Arrays.copyOf(sizes, runs), Arrays.copyOf(families, runs), familySizes, pieces);
  }

  /** {@return the size of each avalanche in bins} */
  public int[] sizes() {
    return sizes.clone();
  }

  /** {@return how many families each avalanche in bins mixes} */
  public int[] families() {
    return families.clone();
  }

  /** {@return the size of each family that has events; unlabelled events are the first} */
  public int[] familySizes() {
    return Arrays.stream(familySizes).filter(s -> s > 0).toArray();
  }

  /** {@return over how many avalanches in bins each family is strewn, in the same order} */
  public int[] pieces() {
    return Arrays.stream(pieces).filter(s -> s > 0).toArray();
  }

  @Override
  public String toString() {
    return sizes.length
        + " avalanches in bins mix "
        + Digits.of(Arrays.stream(families).average().orElse(Double.NaN), 3)
        + " families each; a family is strewn over "
        + Digits.of(Arrays.stream(pieces()).average().orElse(Double.NaN), 3);
  }
}
