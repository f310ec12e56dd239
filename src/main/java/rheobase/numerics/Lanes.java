package rheobase.numerics;

import org.apache.commons.rng.UniformRandomProvider;
import rheobase.units.Require;

/**
 * Random generators side by side, one for each neuron of a block: xoshiro128+ of 32 bits, of whose
 * numbers the high bits are good.
 *
 * <p>Each starts from a stream of its own, named by purpose and member, so that what one draws
 * depends neither on how members are cut into blocks nor on who draws first. The four words of
 * state stand in four arrays, for loops over the members of a block; one that takes several steps
 * at once keeps them in registers meanwhile.
 *
 * <pre>
 *   result = s₀ + s₃
 *   t = s₁ ≪ 9,  s₂ ^= s₀,  s₃ ^= s₁,  s₁ ^= s₂,  s₀ ^= s₃,  s₂ ^= t,  s₃ = s₃ rotated by 11
 * </pre>
 */
public final class Lanes {
  private final int[][] words;

  private Lanes(int[][] words) {
    this.words = words;
  }

  /**
   * The generators of some neighbours.
   *
   * @param seed where chance comes from
   * @param purpose what it is for, such as {@code "drive"}
   * @param first the number of the first member
   * @param size how many there are
   * @return new generators, each at its beginning
   */
  public static Lanes of(Seed seed, String purpose, long first, int size) {
    Require.atLeast("number of generators", size, 1, "one for each neuron");
    int[][] words = new int[4][size];
    for (int i = 0; i < size; i++) {
      UniformRandomProvider start = seed.stream(purpose, first + i);
      for (int w = 0; w < 4; w++) {
        words[w][i] = start.nextInt();
      }
      words[3][i] |= 1; // all words zero would stay so for ever
    }
    return new Lanes(words);
  }

  /** {@return the number of generators} */
  public int size() {
    return words[0].length;
  }

  /**
   * One word of all states, for loops that draw and for checkpoints.
   *
   * @param w 0 to 3
   * @return not a copy: who changes it, changes what is drawn
   */
  public int[] word(int w) {
    return words[w];
  }

  /**
   * The next number of one generator.
   *
   * @param i which, from 0
   * @return 32 random bits
   */
  public int next(int i) {
    int s0 = words[0][i];
    int s1 = words[1][i];
    int s2 = words[2][i] ^ s0;
    int s3 = words[3][i];
    final int result = s0 + s3;
    s3 ^= s1;
    words[0][i] = s0 ^ s3;
    words[1][i] = s1 ^ s2;
    words[2][i] = s2 ^ (s1 << 9);
    words[3][i] = Integer.rotateLeft(s3, 11);
    return result;
  }

  /**
   * The next number of all generators.
   *
   * @param numbers receives 32 random bits for each, from its beginning
   */
  public void next(int[] numbers) {
    next(numbers, 0);
  }

  /**
   * The next number of the last generators.
   *
   * @param numbers receives 32 random bits for each
   * @param from the first of them
   */
  public void next(int[] numbers, int from) {
    step(words[0], words[1], words[2], words[3], numbers, from, size());
  }

  private static void step(
      int[] w0, int[] w1, int[] w2, int[] w3, int[] numbers, int from, int size) {
    for (int i = from; i < size; i++) {
      int s0 = w0[i];
      int s1 = w1[i];
      int s2 = w2[i] ^ s0;
      int s3 = w3[i];
      numbers[i] = s0 + s3;
      s3 ^= s1;
      w0[i] = s0 ^ s3;
      w1[i] = s1 ^ s2;
      w2[i] = s2 ^ (s1 << 9);
      w3[i] = (s3 << 11) | (s3 >>> 21);
    }
  }
}
