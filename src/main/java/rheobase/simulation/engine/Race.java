package rheobase.simulation.engine;

/**
 * Which of two ways to loop is the faster one here: each reads counts from planes of bits, again
 * and again, a loop that is soon compiled. The least time counts, so that neither compiling nor
 * other work on the machine decides.
 */
final class Race {
  private static final int WORDS = 16;
  private static final int READINGS = 20; // in a round
  private static final long WARM = 30_000_000; // ns in which the champion shows its best
  private static final long PATIENCE = 1_000_000_000; // ns in which the challenger must be faster

  private final Loops loops;
  private final long[][] planes = new long[BitCounts.PLANES][WORDS];
  private final byte[] counts = new byte[WORDS * 64];

  private Race(Loops loops) {
    this.loops = loops;
  }

  /**
   * Whether one is faster than the other; decided within about a second.
   *
   * @param challenger is slow until it is compiled, which takes some tenths of a second
   * @param champion those that are taken otherwise
   * @return whether the challenger has beaten the champion's best time
   */
  static boolean wins(Loops challenger, Loops champion) {
    Race race = new Race(champion);
    long least = Long.MAX_VALUE;
    for (long begun = System.nanoTime(); System.nanoTime() - begun < WARM; ) {
      least = Math.min(least, race.round());
    }
    race = new Race(challenger);
    for (long begun = System.nanoTime(); System.nanoTime() - begun < PATIENCE; ) {
      if (race.round() < least) {
        return true;
      }
    }
    return false;
  }

  /** How long some readings take, in ns. */
  private long round() {
    long begun = System.nanoTime();
    for (int n = 0; n < READINGS; n++) {
      loops.read(planes, false, 0, WORDS, counts, 0);
    }
    return System.nanoTime() - begun;
  }
}
