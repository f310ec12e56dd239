package rheobase.notebook.kernel;

import rheobase.sweep.SweepDisplay;

/** Shows a sweep as a bar beneath the cell that runs it. */
public final class SweepBar implements SweepDisplay {
  /** Java's service loader makes it. */
  public SweepBar() {}

  @Override
  public Shown show(String what) {
    return new Bar(Displays.progress(what));
  }

  private record Bar(Progress progress) implements Shown {
    @Override
    public void at(double share, String what) {
      progress.at(share, what);
    }

    @Override
    public void close() {
      progress.close();
    }
  }
}
