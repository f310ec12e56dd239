package rheobase.network.neutral;

import java.util.Arrays;
import rheobase.numerics.Seed;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A depressing network as an experiment might know it: all spikes, but only some of the links, and
 * no word of which synapse released.
 *
 * <p>A guess names for each spike the one that caused it. It is scored by
 *
 * <pre>
 *   F1 = 2 right / (claimed + true)
 * </pre>
 *
 * <p>where <em>claimed</em> counts the spikes for which a cause was named, <em>true</em> those that
 * have one, and <em>right</em> those whose cause was named rightly. Immutable.
 */
public final class PartialWiring {
  private final DepressingRun run;
  private final int[][] sources; // by neuron: those known to excite it

  private PartialWiring(DepressingRun run, int[][] sources) {
    this.run = run;
    this.sources = sources;
  }

  /**
   * Knows some of the links of a run.
   *
   * @param run the run
   * @param share of links that are known, each drawn on its own, from 0 to 1
   * @param seed where chance comes from
   * @return what is known
   */
  public static PartialWiring of(DepressingRun run, @In("") double share, Seed seed) {
    Require.present("run", run, "run a depressing network");
    Require.within("share of known links", share, 0, 1, "", "0.5 is half of them");
    Require.present("seed", seed, "use seed(1)");
    var chance = seed.stream("known links");
    int n = run.network().size();
    int[][] sources = new int[n][0];
    for (int i = 0; i < n; i++) {
      for (int target : run.targets(i)) {
        if (chance.nextDouble() < share) {
          int known = sources[target].length;
          sources[target] = Arrays.copyOf(sources[target], known + 1);
          sources[target][known] = i;
        }
      }
    }
    return new PartialWiring(run, sources);
  }

  /**
   * Takes for the cause of each spike the last spike of a neuron known to excite it, if that is not
   * longer ago than a window.
   *
   * @param window in ms, positive
   * @return for each spike the number of its cause, or −1
   */
  public int[] causes(@In("ms") double window) {
    Require.positive("window", window, "ms", "10 ms is twice the synaptic decay");
    int[] neurons = run.neurons();
    double[] times = run.times();
    int[] causes = new int[times.length];
    int[] last = new int[run.network().size()];
    Arrays.fill(last, -1);
    for (int s = 0; s < times.length; s++) {
      int cause = -1;
      for (int source : sources[neurons[s]]) {
        int other = last[source];
        if (other > cause && times[other] < times[s] && times[s] - times[other] <= window) {
          cause = other;
        }
      }
      causes[s] = cause;
      last[neurons[s]] = s;
    }
    return causes;
  }

  /**
   * Scores a guess.
   *
   * @param causes for each spike the number of the one that caused it, or −1
   * @return F1, from 0 to 1
   * @throws IllegalArgumentException if there is not one for each spike
   */
  public double score(int... causes) {
    int[] truth = run.parents();
    if (causes.length != truth.length) {
      throw new IllegalArgumentException(
          causes.length
              + " causes for "
              + truth.length
              + " spikes; give one for each, −1 for none");
    }
    long right = 0;
    long claimed = 0;
    long there = 0;
    for (int s = 0; s < truth.length; s++) {
      claimed += causes[s] >= 0 ? 1 : 0;
      there += truth[s] >= 0 ? 1 : 0;
      right += causes[s] >= 0 && causes[s] == truth[s] ? 1 : 0;
    }
    return 2.0 * right / (claimed + there);
  }

  @Override
  public String toString() {
    return Arrays.stream(sources).mapToInt(s -> s.length).sum() + " known links";
  }
}
