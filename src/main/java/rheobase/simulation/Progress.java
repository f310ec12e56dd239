package rheobase.simulation;

/** Is told how far a long run has come. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (share, what) -> {};

  /**
   * Takes note of how far the work has come; called at most once for every chunk of a run.
   *
   * @param share of the work done, from 0 to 1
   * @param what was done, in words
   */
  void at(double share, String what);
}
