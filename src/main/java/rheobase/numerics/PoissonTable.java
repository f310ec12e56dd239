package rheobase.numerics;

import rheobase.units.Require;

/**
 * How many events of a Poisson process fall into one step, from 32 random bits: Walker's method of
 * aliases with sixteen outcomes, 0 to 15.
 *
 * <pre>
 *   P(n) = λⁿ e^(−λ) / n!
 *   k = the upper four bits;  u = the lower 28, and four ones
 *   n = k if u is below entry k, as numbers without sign; else the alias, the entry's lower four bits
 * </pre>
 *
 * <p>Probabilities are rounded to 2⁻³². A mean above {@value #LARGEST} would reach beyond 15: the
 * count is then the sum of as many draws of equal mean as are needed.
 */
public final class PoissonTable {
  private static final double LARGEST = 2;
  private static final int OUTCOMES = 16;
  private static final long SHARE = 1L << 28; // the 2³² numbers, in sixteen columns

  /** No draw is greater. */
  public static final int MOST = OUTCOMES - 1;

  /** So many of the upper bits decide most often, see {@link #decided}. */
  public static final int SHORT = 12;

  private final int[] entries;
  private final byte[] decided;
  private final int draws;

  private PoissonTable(int[] entries, int draws) {
    this.entries = entries;
    this.draws = draws;
    this.decided = new byte[1 << SHORT];
    for (int b = 0; b < decided.length; b++) {
      int low = events(b << (32 - SHORT));
      int high = events((b << (32 - SHORT)) | (-1 >>> SHORT));
      decided[b] = (byte) (low == high ? low : -1);
    }
  }

  /**
   * The table of one mean.
   *
   * @param mean λ, the mean number of events in a step
   * @return the table
   */
  public static PoissonTable of(double mean) {
    Require.within("mean number of events in a step", mean, 0, 2000, "", "shorten the step");
    int draws = (int) Math.max(1, Math.ceil(mean / LARGEST));
    return new PoissonTable(aliases(shares(mean / draws)), draws);
  }

  /** How many of the 2³² numbers belong to each outcome. */
  private static long[] shares(double mean) {
    long[] shares = new long[OUTCOMES];
    double p = StrictMath.exp(-mean);
    long rest = OUTCOMES * SHARE;
    for (int n = 1; n < OUTCOMES; n++) {
      p *= mean / n; // P(n) = P(n − 1) λ/n
      shares[n] = Math.round(p * OUTCOMES * SHARE);
      rest -= shares[n];
    }
    shares[0] = rest;
    return shares;
  }

  /** Fills every column of 2²⁸ numbers with its own outcome, and the rest of it with one other. */
  private static int[] aliases(long[] shares) {
    int[] entries = new int[OUTCOMES];
    boolean[] done = new boolean[OUTCOMES];
    for (int filled = 0; filled < OUTCOMES; filled++) {
      int least = -1;
      int most = -1;
      for (int n = 0; n < OUTCOMES; n++) {
        if (!done[n]) {
          least = least < 0 || shares[n] < shares[least] ? n : least;
          most = most < 0 || shares[n] >= shares[most] ? n : most;
        }
      }
      done[least] = true;
      if (shares[least] == SHARE) {
        entries[least] = least; // the whole column
      } else {
        entries[least] = (int) (shares[least] << 4) | most;
        shares[most] -= SHARE - shares[least];
      }
    }
    return entries;
  }

  /** {@return how many numbers one count takes} */
  public int draws() {
    return draws;
  }

  /**
   * The sixteen entries, for loops over a block.
   *
   * @return a copy
   */
  public int[] entries() {
    return entries.clone();
  }

  /**
   * What the upper {@value #SHORT} bits of a random number say, for loops over a block.
   *
   * @return the number of events; −1 where the lower bits must be looked at, in one of 256 cases.
   *     Not a copy: not to be changed
   */
  public byte[] decided() {
    return decided;
  }

  /**
   * The number of events that one random number stands for.
   *
   * @param random 32 bits
   * @return 0 to 15
   */
  public int events(int random) {
    int k = random >>> 28;
    int entry = entries[k];
    return Integer.compareUnsigned((random << 4) | 15, entry) < 0 ? k : entry & 15;
  }

  /**
   * The number of events in the next step of one neuron.
   *
   * @param lanes its generators
   * @param i which of them
   * @return the sum of {@link #draws} draws
   */
  public int next(Lanes lanes, int i) {
    int sum = 0;
    for (int n = 0; n < draws; n++) {
      sum += events(lanes.next(i));
    }
    return sum;
  }

  /**
   * Draws the number of events in the next step of each neuron.
   *
   * @param lanes their generators
   * @param numbers room for as many random numbers
   * @param counts receives the number of each neuron
   * @return the sum of all
   */
  public long draw(Lanes lanes, int[] numbers, int[] counts) {
    lanes.next(numbers);
    long all = look(numbers, decided, counts);
    for (int n = 1; n < draws; n++) {
      for (int i = 0; i < counts.length; i++) {
        int events = events(lanes.next(i));
        counts[i] += events;
        all += events;
      }
    }
    return all;
  }

  private int look(int[] numbers, byte[] table, int[] counts) {
    int all = 0;
    for (int i = 0; i < counts.length; i++) {
      int events = table[numbers[i] >>> (32 - SHORT)];
      events = events < 0 ? events(numbers[i]) : events;
      counts[i] = events;
      all += events;
    }
    return all;
  }
}
