package rheobase.avalanche;

import rheobase.units.Require;

/**
 * Cuts avalanches out of events as they come, keeping nothing but the avalanche that is going on: a
 * recording of any length passes through it.
 *
 * <p>An avalanche is a maximal run of bins whose counts exceed the threshold. A run that begins in
 * the first bin or ends in the last was cut by the window: it is counted, and not handed on.
 * Belongs to one thread.
 */
public final class Cutter {
  private final double threshold;
  private final Taker taker;
  private long bin = -1; // the one that is filling
  private long inBin;
  private long first;
  private long length;
  private long size;
  private boolean cutAtStart;
  private boolean cutAtEnd;

  /** Receives each avalanche when it has ended. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes an avalanche.
     *
     * @param first its first bin, from 0
     * @param duration how many bins it has, at least 1
     * @param size how many events they hold
     */
    void take(long first, long duration, long size);
  }

  /**
   * A cutter.
   *
   * @param threshold the count that a bin must exceed, zero or more
   * @param taker receives the avalanches
   * @throws IllegalArgumentException if the threshold is negative
   */
  public Cutter(double threshold, Taker taker) {
    String way = "0 makes avalanches end at empty bins";
    this.threshold = Require.notNegative("threshold", threshold, "events a bin", way);
    this.taker = Require.present("taker of avalanches", taker, "say what is to be done with each");
  }

  /**
   * Events in a bin.
   *
   * @param here the bin, not before the last one given; bins that are left out are empty
   * @param events how many more it holds
   */
  public void add(long here, int events) {
    if (here != bin) {
      if (here < bin || here < 0) {
        throw new IllegalArgumentException(
            "bin " + here + " comes after bin " + bin + "; give events in the order of time");
      }
      close();
      if (here > bin + 1) {
        end();
      }
      bin = here;
      inBin = 0;
    }
    inBin += events;
  }

  /**
   * The end of the window.
   *
   * @param bins how many bins it had
   */
  public void finish(long bins) {
    close();
    if (bin == bins - 1 && length > 0) {
      cutAtEnd = true;
      cutAtStart |= first == 0;
      length = 0;
      size = 0;
    }
    end();
  }

  /** {@return whether the beginning of the window has cut an avalanche, which was left out} */
  public boolean cutAtStart() {
    return cutAtStart;
  }

  /** {@return whether the end of the window has cut an avalanche, which was left out} */
  public boolean cutAtEnd() {
    return cutAtEnd;
  }

  private void close() {
    if (inBin > threshold) {
      first = length == 0 ? bin : first;
      length++;
      size += inBin;
    } else {
      end();
    }
  }

  private void end() {
    if (length > 0) {
      if (first == 0) {
        cutAtStart = true;
      } else {
        taker.take(first, length, size);
      }
    }
    length = 0;
    size = 0;
  }
}
