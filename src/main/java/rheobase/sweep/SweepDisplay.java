package rheobase.sweep;

import rheobase.simulation.Progress;

/**
 * Shows how far a sweep has come. What stands above this room, such as a notebook, provides one as
 * a Java service; where none is provided nothing is shown.
 */
public interface SweepDisplay {
  /** Shows one sweep until it is closed. */
  interface Shown extends Progress, AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins to show.
   *
   * @param what is running, in a few words
   * @return what is told of each point, and closed at the end
   */
  Shown show(String what);
}
