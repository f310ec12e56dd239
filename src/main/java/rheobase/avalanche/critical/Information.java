package rheobase.avalanche.critical;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Entropies, H = −Σ p log₂ p, and what a response tells of a stimulus, in bits.
 *
 * <p>From few samples an entropy comes out too small, by about (K − 1)/(2 N ln 2) for K outcomes
 * seen N times in all (Miller and Madow); {@code corrected} adds that, and gives NaN to nothing.
 */
@From("shew2011")
public final class Information {
  private static final double LN2 = StrictMath.log(2);

  private Information() {}

  /**
   * The entropy of outcomes.
   *
   * @param counts how often each occurred, at least one in all
   * @return H, from 0 to log₂ of their number
   */
  public static double entropy(long... counts) {
    double n = total(counts);
    double h = 0;
    for (long c : counts) {
      h -= c == 0 ? 0 : c / n * StrictMath.log(c / n) / LN2;
    }
    return h;
  }

  /**
   * The entropy of outcomes, with what a finite sample takes away added back to first order.
   *
   * @param counts how often each occurred
   * @return H + (K − 1)/(2 N ln 2) for the K that occurred
   */
  public static double corrected(long... counts) {
    long seen = Arrays.stream(counts).filter(c -> c > 0).count();
    return entropy(counts) + (seen - 1) / (2.0 * total(counts) * LN2);
  }

  private static double total(long[] counts) {
    Require.present("counts", counts, "give one for each outcome");
    long n = 0;
    for (long c : counts) {
      Require.that(
          c >= 0, "count", (double) c, "", "must be zero or more", "an outcome occurs or not");
      n += c;
    }
    Require.that(n > 0, "number of outcomes", (double) n, "", "must be positive", "watch longer");
    return n;
  }

  /**
   * What a response tells of a stimulus, I = H(stimulus) + H(response) − H(both).
   *
   * @param counts how often each stimulus (row) met each response (column)
   * @return I in bits, zero or more
   */
  public static double mutual(long[][] counts) {
    return parts(counts, false);
  }

  /**
   * What a response tells of a stimulus, without what chance adds in a finite sample, to first
   * order.
   *
   * @param counts how often each stimulus (row) met each response (column)
   * @return I in bits from corrected entropies; it scatters about 0 if there is nothing to tell
   */
  public static double correctedMutual(long[][] counts) {
    return parts(counts, true);
  }

  /**
   * What numbers tell of the stimuli that drew them: the numbers are sorted into classes that hold
   * about as many each, and what chance adds is taken away to first order.
   *
   * @param answers to each stimulus, a row for each, as many answers in every row
   * @param classes how many, at least two; equal answers fall into one class
   * @return I in bits, at most log₂ of the number of stimuli and of classes
   */
  public static double ofAnswers(double[][] answers, int classes) {
    Require.present("answers", answers, "give a row for each stimulus");
    Require.atLeast("number of classes", classes, 2, "one class tells nothing");
    double[] all = Arrays.stream(answers).flatMapToDouble(Arrays::stream).sorted().toArray();
    Require.atLeast("number of answers", all.length, 1, "give one or more to each stimulus");
    long[][] counts = new long[answers.length][classes];
    for (int i = 0; i < answers.length; i++) {
      for (double answer : answers[i]) {
        int k = 0; // how many of the classes end beneath this answer
        while (k < classes - 1 && answer >= all[(int) ((long) (k + 1) * all.length / classes)]) {
          k++;
        }
        counts[i][k]++;
      }
    }
    return correctedMutual(counts);
  }

  private static double parts(long[][] counts, boolean corrected) {
    Require.present("counts", counts, "give a row for each stimulus");
    Require.atLeast("number of stimuli", counts.length, 1, "give a row for each");
    int columns = counts[0].length;
    long[] rows = new long[counts.length];
    long[] sums = new long[columns];
    long[] all = new long[counts.length * columns];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i].length != columns) {
        throw new IllegalArgumentException(
            "row %d has %d responses, the first %d; give the same for each stimulus"
                .formatted(i, counts[i].length, columns));
      }
      for (int k = 0; k < columns; k++) {
        rows[i] += counts[i][k];
        sums[k] += counts[i][k];
        all[i * columns + k] = counts[i][k];
      }
    }
    return corrected
        ? corrected(rows) + corrected(sums) - corrected(all)
        : entropy(rows) + entropy(sums) - entropy(all);
  }

  /**
   * How often each pattern of active units occurred, over the bins in which any unit was active.
   *
   * @param spikes the trains
   * @param bin the width of a bin, in ms, positive
   * @return the counts of the patterns, descending; their entropy is the information capacity
   * @throws IllegalArgumentException if there are more than 10⁸ bins
   */
  public static long[] patterns(SpikeTrains spikes, @In("ms") double bin) {
    Require.present("spike trains", spikes, "take those of a recording");
    Require.positive("bin width", bin, "ms", "give a length of time such as ms(4)");
    Map<Long, BitSet> active = new HashMap<>();
    for (int i = 0; i < spikes.size(); i++) {
      SpikeTrain train = spikes.train(i);
      int unit = i;
      for (double t : train.times()) {
        active
            .computeIfAbsent((long) ((t - spikes.start()) / bin + 1e-6), b -> new BitSet())
            .set(unit);
      }
    }
    Map<BitSet, Long> often = new HashMap<>();
    active.values().forEach(pattern -> often.merge(pattern, 1L, Long::sum));
    long[] counts = often.values().stream().mapToLong(Long::longValue).sorted().toArray();
    for (int i = 0; i < counts.length / 2; i++) { // sorted, so that sums do not depend on a hash
      long swap = counts[i];
      counts[i] = counts[counts.length - 1 - i];
      counts[counts.length - 1 - i] = swap;
    }
    return counts;
  }
}
