package rheobase.network.neutral;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Reading back who founded an avalanche, from those that it reached.
 *
 * <p>A network of N sites, each with k links drawn at random; the weight of a link is the chance
 * that an active site wakes its target in the next generation, uniform from 0 to 2σ/k. Every site
 * wakes once at most. The first F sites found avalanches, each as often as another, and are hidden;
 * the rest are watched. A naive Bayes decoder learns from avalanches whose founder is known how
 * probable each observation at each site is, and names the founder of others:
 *
 * <pre>
 *   founder = argmax_f Σ_j log P(observation at j | f)
 * </pre>
 *
 * @param size N
 * @param links k
 * @param branching σ, the mean number of sites that one wakes in an untouched network
 * @param founders F, how many sites may have been the founder
 */
public record FounderCode(
    @In("") int size, @In("") int links, @In("") double branching, @In("") int founders) {
  private static final int LATEST = 6; // later generations count as this one

  /** What the decoder looks at. */
  public enum Cue {
    /** How many sites woke, and nothing else. */
    SIZE,
    /** In which order those woke that did: the generation of each after the first one seen. */
    ORDER,
    /** Which sites woke: how strongly each answers to a founder. */
    STRENGTH,
    /** Both order and strength. */
    BOTH
  }

  /** Refuses more links or founders than there are sites. */
  public FounderCode {
    Require.within("number of sites", size, 3, 10_000, "", "200 are usual");
    Require.within("links of a site", links, 1, size - 1.0, "", "8 are few, N − 1 are all");
    Require.within("branching σ", branching, 0, links / 2.0, "", "1 is critical");
    Require.within("founders", founders, 2, size - 1.0, "", "10 make chance 10 %");
  }

  /**
   * Two hundred sites with eight links each, critical, and ten founders.
   *
   * @return the network
   */
  public static FounderCode sparse() {
    return new FounderCode(200, 8, 1, 10);
  }

  /**
   * The same with all sites linked to all by one weight, so that no site differs from another.
   *
   * @return the network without an address
   */
  public FounderCode linkedToAll() {
    return new FounderCode(size, size - 1, branching, founders);
  }

  /**
   * How often the decoder is right, on avalanches that it has not learnt from.
   *
   * @param cue what it looks at
   * @param avalanches how many it learns from, and as many that it is tried on; of each the sites
   *     watched saw something
   * @param seed where wiring and chance come from
   * @return the share of founders that are named rightly; chance is 1/F
   */
  public double accuracy(Cue cue, int avalanches, Seed seed) {
    Require.present("cue", cue, "such as FounderCode.Cue.BOTH");
    Require.within("avalanches", avalanches, founders, 10_000_000, "", "20000 are usual");
    Require.present("seed", seed, "use seed(1)");
    int[][] targets = new int[size][];
    double[][] weights = new double[size][];
    wire(targets, weights, seed.stream("links"));
    var chance = seed.stream("avalanches");
    int kinds = cue == Cue.SIZE ? size + 1 : LATEST + 1;
    int watched = cue == Cue.SIZE ? 1 : size - founders;
    double[][][] seen = new double[founders][watched][kinds];
    int[] observation = new int[watched];
    for (int a = 0; a < avalanches; a++) {
      int founder = a % founders;
      observe(founder, cue, targets, weights, chance, observation);
      for (int j = 0; j < watched; j++) {
        seen[founder][j][observation[j]]++;
      }
    }
    double[][][] logs = logProbabilities(seen);
    int right = 0;
    for (int a = 0; a < avalanches; a++) {
      int founder = a % founders;
      observe(founder, cue, targets, weights, chance, observation);
      right += named(logs, cue, observation) == founder ? 1 : 0;
    }
    return (double) right / avalanches;
  }

  private void wire(int[][] targets, double[][] weights, UniformRandomProvider chance) {
    boolean all = links == size - 1;
    int[] others = new int[size];
    for (int i = 0; i < size; i++) {
      Arrays.setAll(others, j -> j);
      others[i] = others[size - 1]; // no link to itself
      targets[i] = new int[links];
      weights[i] = new double[links];
      for (int k = 0; k < links; k++) {
        int pick = k + chance.nextInt(size - 1 - k);
        targets[i][k] = others[pick];
        others[pick] = others[k];
        weights[i][k] = (all ? 1 : 2 * chance.nextDouble()) * branching / links;
      }
    }
  }

  /** One avalanche that is seen: 0 for a silent site, else its generation after the first seen. */
  private void observe(
      int founder,
      Cue cue,
      int[][] targets,
      double[][] weights,
      UniformRandomProvider chance,
      int[] observation) {
    int[] generation = new int[size];
    int[] queue = new int[size];
    int first;
    int woken;
    do {
      Arrays.fill(generation, 0);
      queue[0] = founder;
      generation[founder] = 1;
      woken = 1;
      first = Integer.MAX_VALUE;
      for (int next = 0; next < woken; next++) {
        int site = queue[next];
        for (int k = 0; k < links; k++) {
          int target = targets[site][k];
          if (generation[target] == 0 && chance.nextDouble() < weights[site][k]) {
            generation[target] = generation[site] + 1;
            queue[woken++] = target;
            first = target >= founders ? Math.min(first, generation[target]) : first;
          }
        }
      }
    } while (first == Integer.MAX_VALUE);
    if (cue == Cue.SIZE) {
      observation[0] = woken;
      return;
    }
    for (int j = 0; j < observation.length; j++) {
      int late = generation[founders + j] == 0 ? 0 : generation[founders + j] - first + 1;
      observation[j] = cue == Cue.STRENGTH ? Math.min(late, 1) : Math.min(late, LATEST);
    }
  }

  private double[][][] logProbabilities(double[][][] seen) {
    double[][][] logs = new double[founders][seen[0].length][seen[0][0].length];
    for (int f = 0; f < founders; f++) {
      for (int j = 0; j < logs[f].length; j++) {
        double silent = seen[f][j][0] + 0.5; // half an observation of each kind in advance
        double all = Arrays.stream(seen[f][j]).sum() + 0.5 * seen[f][j].length;
        for (int kind = 0; kind < logs[f][j].length; kind++) {
          logs[f][j][kind] = StrictMath.log((seen[f][j][kind] + 0.5) / all);
        }
        logs[f][j][0] = StrictMath.log(silent / all);
      }
    }
    return logs;
  }

  private int named(double[][][] logs, Cue cue, int[] observation) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < founders; f++) {
      double sum = 0;
      for (int j = 0; j < observation.length; j++) {
        double log = logs[f][j][observation[j]];
        if (cue == Cue.ORDER) { // given that it woke
          log = observation[j] == 0 ? 0 : log - StrictMath.log1p(-StrictMath.exp(logs[f][j][0]));
        }
        sum += log;
      }
      if (sum > highest) {
        highest = sum;
        best = f;
      }
    }
    return best;
  }

  @Override
  public String toString() {
    return size
        + " sites with "
        + links
        + " links each, σ = "
        + Digits.of(branching, 3)
        + ", "
        + founders
        + " founders";
  }
}
