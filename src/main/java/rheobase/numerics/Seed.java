package rheobase.numerics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The door through which chance enters: from one seed every purpose draws its own named stream.
 *
 * <p>The same seed and name give the same numbers on every machine; two names give independent
 * ones. Streams are xoshiro256++ generators whose state is expanded from seed and name by
 * SplitMix64.
 *
 * @param value any number
 */
public record Seed(long value) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /**
   * A seed.
   *
   * @param value any number
   * @return the seed
   */
  public static Seed seed(long value) {
    return new Seed(value);
  }

  /**
   * A stream of random numbers for one purpose.
   *
   * @param purpose its name, such as {@code "wiring"}
   * @return a new generator at the beginning of that stream
   */
  public UniformRandomProvider stream(String purpose) {
    return stream(purpose, 0);
  }

  /**
   * A stream of random numbers for one member of a purpose.
   *
   * @param purpose its name, such as {@code "spikes"}
   * @param member which one, such as the number of a unit
   * @return a new generator at the beginning of that stream
   */
  public UniformRandomProvider stream(String purpose, long member) {
    long mixed = mixed(purpose, member);
    long[] state = new long[4];
    for (int i = 0; i < state.length; i++) {
      state[i] = scramble(mixed + (i + 1) * GOLDEN);
    }
    return RandomSource.XO_SHI_RO_256_PP.create(state);
  }

  /**
   * A seed for one part of a larger work, such as one trial of many.
   *
   * @param purpose its name
   * @param member which one
   * @return a seed that depends on this one, the name and the number
   */
  public Seed child(String purpose, long member) {
    return new Seed(scramble(mixed(purpose, member)));
  }

  private long mixed(String purpose, long member) {
    long hash = scramble(value + GOLDEN);
    for (int i = 0; i < purpose.length(); i++) {
      hash = scramble(hash ^ purpose.charAt(i)) + GOLDEN;
    }
    return scramble(hash ^ scramble(member + GOLDEN));
  }

  /** The finaliser of SplitMix64: every bit of the input moves every bit of the output. */
  private static long scramble(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
