package rheobase.network;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Which neurons of one population contact which of another.
 *
 * <p>Wiring is drawn neuron by neuron of the receiving side, each from a stream of its own, so that
 * any part of it can be drawn alone. No pair has two synapses, and within one population no neuron
 * contacts itself.
 */
public sealed interface Wiring
    permits Wiring.FixedInDegree, Wiring.Bernoulli, Wiring.AllToAll, ExplicitWiring {

  /**
   * Every neuron receives from equally many.
   *
   * @param inputs from how many
   */
  record FixedInDegree(int inputs) implements Wiring {
    /** Refuses a negative number. */
    public FixedInDegree {
      Require.atLeast("number of inputs", inputs, 0, "0 cuts the connection");
    }

    @Override
    public int[] sources(int target, int from, boolean within, Seed seed) {
      return distinct(inputs, from, within ? target : -1, seed.stream("wiring", target));
    }

    @Override
    public String toString() {
      return inputs + " inputs each";
    }
  }

  /**
   * Every pair is connected with the same probability, whatever the others are.
   *
   * @param probability of a synapse
   */
  record Bernoulli(@In("") double probability) implements Wiring {
    /** Refuses what is no probability. */
    public Bernoulli {
      Require.within("probability of a synapse", probability, 0, 1, "", "0 cuts the connection");
    }

    @Override
    public int[] sources(int target, int from, boolean within, Seed seed) {
      UniformRandomProvider chance = seed.stream("wiring", target);
      int[] found = new int[16 + (int) (1.2 * from * probability)];
      int count = 0;
      // the gap to the next synapse is geometric: P(gap ≥ n) = (1 − p)ⁿ
      double scale = 1 / StrictMath.log1p(-probability);
      double next = -1;
      while (probability > 0) {
        double skipped = StrictMath.log(1 - chance.nextDouble()) * scale;
        next += 1 + Math.floor(probability == 1 ? 0 : skipped);
        if (next >= from) {
          break;
        }
        if (!within || next != target) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = (int) next;
        }
      }
      return Arrays.copyOf(found, count);
    }

    @Override
    public String toString() {
      return "probability " + Digits.of(probability, 4);
    }
  }

  /** Everyone contacts everyone. */
  record AllToAll() implements Wiring {
    @Override
    public int[] sources(int target, int from, boolean within, Seed seed) {
      int[] all = new int[within ? from - 1 : from];
      for (int i = 0; i < all.length; i++) {
        all[i] = within && i >= target ? i + 1 : i;
      }
      return all;
    }

    @Override
    public String toString() {
      return "all to all";
    }
  }

  /**
   * From how many neurons, and from which, one neuron receives.
   *
   * @param target the receiving neuron, from 0 in its population
   * @param from the size of the sending population
   * @param within whether both populations are one
   * @param seed where chance comes from: that of the connection
   * @return the sending neurons, ascending
   */
  int[] sources(int target, int from, boolean within, Seed seed);

  /**
   * Every neuron receives from equally many, drawn without repetition.
   *
   * @param inputs from how many
   * @return the wiring
   */
  static Wiring fixedInDegree(int inputs) {
    return new FixedInDegree(inputs);
  }

  /**
   * Every pair is connected with the same probability.
   *
   * @param probability of a synapse, from 0 to 1
   * @return the wiring
   */
  static Wiring bernoulli(double probability) {
    return new Bernoulli(probability);
  }

  /**
   * Everyone contacts everyone, except itself.
   *
   * @return the wiring
   */
  static Wiring allToAll() {
    return new AllToAll();
  }

  /**
   * The pairs that are listed.
   *
   * @param sources for each receiving neuron the neurons that contact it, ascending
   * @return the wiring
   */
  static Wiring explicit(int[][] sources) {
    return ExplicitWiring.of(sources, null);
  }

  /**
   * The pairs that are listed, each with a strength of its own.
   *
   * @param sources for each receiving neuron the neurons that contact it, ascending
   * @param factors by how much the weight of the connection is multiplied, pair by pair; not
   *     negative
   * @return the wiring
   */
  static Wiring explicit(int[][] sources, double[][] factors) {
    return ExplicitWiring.of(sources, Require.present("factors", factors, "leave them out"));
  }

  /** Draws distinct numbers below {@code from}, leaving one out; ascending. */
  private static int[] distinct(int count, int from, int except, UniformRandomProvider chance) {
    int allowed = except < 0 ? from : from - 1;
    boolean few = 2L * count <= allowed;
    int drawn = few ? count : allowed - count; // draw those chosen, or those left out
    long[] marked = new long[(from + 63) / 64];
    for (int n = 0; n < drawn; ) {
      int i = chance.nextInt(from);
      long bit = 1L << i;
      if (i != except && (marked[i >> 6] & bit) == 0) {
        marked[i >> 6] |= bit;
        n++;
      }
    }
    int[] chosen = new int[count];
    int n = 0;
    for (int w = 0; w < marked.length; w++) {
      long bits = few ? marked[w] : ~marked[w] & allowed(w, from, except);
      for (; bits != 0; bits &= bits - 1) {
        chosen[n++] = 64 * w + Long.numberOfTrailingZeros(bits);
      }
    }
    return chosen;
  }

  /** One word of bits: which of its 64 numbers may be drawn. */
  private static long allowed(int w, int from, int except) {
    long bits = from - 64 * w >= 64 ? -1 : (1L << (from - 64 * w)) - 1;
    return except >> 6 == w && except >= 0 ? bits & ~(1L << except) : bits;
  }
}
