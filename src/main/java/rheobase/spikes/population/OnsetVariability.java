package rheobase.spikes.population;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rheobase.spikes.SpikeTrains;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Whether a stimulus makes answers more alike: Fano factors over trials before and after its onset.
 *
 * <p>Each unit's counts in a window vary from trial to trial; variance over mean, averaged over the
 * units that fired there, is its Fano factor. The mean-matched pair repeats this with units
 * weighted so that both windows hold the same distribution of mean counts; a fall that remains is
 * not due to a higher rate. The pooled pair is the Fano factor of the counts of all units together.
 *
 * @param before the mean Fano factor before the onset; NaN if no unit fired
 * @param after the mean Fano factor after it; NaN if no unit fired
 * @param matchedBefore the same with matched means; NaN if the two windows share no mean count
 * @param matchedAfter the same with matched means; NaN if the two windows share no mean count
 * @param pooledBefore the Fano factor of all units' spikes together
 * @param pooledAfter the Fano factor of all units' spikes together
 * @param units how many units
 * @param trials how many trials
 */
public record OnsetVariability(
    @In("") double before,
    @In("") double after,
    @In("") double matchedBefore,
    @In("") double matchedAfter,
    @In("") double pooledBefore,
    @In("") double pooledAfter,
    int units,
    int trials) {
  private static final int CLASSES_PER_SPIKE = 4;

  /**
   * The Fano factors of two windows of one length, one ending at the onset and one after it.
   *
   * @param trials for each trial the trains of the same units in the same order, at least two
   * @param onset when the stimulus begins, in ms
   * @param window the length of the windows, in ms, positive
   * @param delay from the onset to the beginning of the second window, in ms, zero or more
   * @return the factors
   * @throws IllegalArgumentException if there are fewer than two trials, they differ in the number
   *     of units, or a window does not lie in the time watched
   */
  @From(value = "churchland2010")
  public static OnsetVariability of(
      List<SpikeTrains> trials,
      @In("ms") double onset,
      @In("ms") double window,
      @In("ms") double delay) {
    Require.present("trials", trials, "give the trains of each trial");
    Require.atLeast("number of trials", trials.size(), 2, "a variance over trials needs two");
    Require.positive("window", window, "ms", "spikes are counted in it; try ms(200)");
    Require.notNegative("delay", delay, "ms", "the second window begins at the onset or later");
    Moments early = Moments.of(trials, onset - window, window);
    Moments late = Moments.of(trials, onset + delay, window);
    int[] common = early.classes();
    int[] others = late.classes();
    double[] weightEarly = new double[common.length];
    double[] weightLate = new double[others.length];
    for (int k = 0; k < StrictMath.min(common.length, others.length); k++) {
      double both = StrictMath.min(common[k], others[k]); // as many of either, whichever they are
      weightEarly[k] = both / common[k];
      weightLate[k] = both / others[k];
    }
    return new OnsetVariability(
        early.fano(null),
        late.fano(null),
        early.fano(weightEarly),
        late.fano(weightLate),
        early.pooled,
        late.pooled,
        trials.get(0).size(),
        trials.size());
  }

  /** Mean and variance over trials of each unit's count in one window. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Moments(double[] mean, double[] variance, double pooled) {

    static Moments of(List<SpikeTrains> trials, double from, double window) {
      int units = trials.get(0).size();
      int n = trials.size();
      double[] sum = new double[units + 1]; // the last is all units together
      double[] squares = new double[units + 1];
      for (SpikeTrains trial : trials) {
        if (trial.size() != units) {
          throw new IllegalArgumentException(
              "trials of "
                  + units
                  + " and "
                  + trial.size()
                  + " units must be of the same units; give each unit a train in every trial");
        }
        SpikeTrains seen = trial.within(from, from + window);
        double all = 0;
        for (int i = 0; i < units; i++) {
          double count = seen.train(i).count();
          sum[i] += count;
          squares[i] += count * count;
          all += count;
        }
        sum[units] += all;
        squares[units] += all * all;
      }
      double[] mean = new double[units + 1];
      double[] variance = new double[units + 1];
      for (int i = 0; i <= units; i++) {
        mean[i] = sum[i] / n;
        variance[i] = (squares[i] - sum[i] * mean[i]) / (n - 1);
      }
      double pooled = variance[units] / mean[units];
      return new Moments(Arrays.copyOf(mean, units), Arrays.copyOf(variance, units), pooled);
    }

    int classOf(int unit) {
      return (int) (mean[unit] * CLASSES_PER_SPIKE);
    }

    /** How many units that fired have a mean count in each class of a quarter spike. */
    int[] classes() {
      int most = 0;
      for (int i = 0; i < mean.length; i++) {
        most = StrictMath.max(most, classOf(i));
      }
      int[] classes = new int[most + 1];
      for (int i = 0; i < mean.length; i++) {
        classes[classOf(i)] += mean[i] > 0 ? 1 : 0;
      }
      return classes;
    }

    double fano(double[] weights) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < mean.length; i++) {
        if (mean[i] > 0) {
          double w = weights == null ? 1 : weights[classOf(i)];
          sum += w * variance[i] / mean[i];
          weight += w;
        }
      }
      return sum / weight;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Fano factor over %d trials of %d units: %.3f before, %.3f after the onset (%.3f and %.3f"
            + " with matched means; %.3g and %.3g pooled)",
        trials,
        units,
        before,
        after,
        matchedBefore,
        matchedAfter,
        pooledBefore,
        pooledAfter);
  }
}
