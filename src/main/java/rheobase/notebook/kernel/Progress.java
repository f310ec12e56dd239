package rheobase.notebook.kernel;

import java.util.function.LongSupplier;
import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Html;
import rheobase.simulation.Worker;

/**
 * How far a long run has come, shown in one place of the notebook. Several threads may report; a
 * run that is one of many, on a {@link Worker}, is not shown.
 *
 * <p>An interrupt passes through: it is neither consumed nor hidden from the loop that reports.
 */
public final class Progress implements AutoCloseable {
  private static final long FIRST_AFTER = 500_000_000L; // ns
  private static final long NEXT_AFTER = 200_000_000L; // ns

  private final Kernel kernel;
  private final String what;
  private final String id;
  private final LongSupplier nanoseconds;
  private final long start;

  private long last;
  private boolean visible;
  private boolean closed;
  private double fraction;
  private String text = "";

  Progress(Kernel kernel, String what, String id, LongSupplier nanoseconds) {
    this.kernel = kernel;
    this.what = what;
    this.id = id;
    this.nanoseconds = nanoseconds;
    this.start = nanoseconds.getAsLong();
  }

  /**
   * Reports how much is done.
   *
   * @param fraction between 0 and 1; values outside are taken as the nearer end
   */
  public void at(double fraction) {
    at(fraction, "");
  }

  /**
   * Reports how much is done, and a word on it.
   *
   * @param fraction between 0 and 1; values outside are taken as the nearer end
   * @param text what is going on, such as {@code "g = 4.5"}
   */
  public synchronized void at(double fraction, String text) {
    this.fraction = fraction >= 0 ? Math.min(1, fraction) : 0; // NaN too
    this.text = text;
    long now = nanoseconds.getAsLong();
    if (!closed
        && !Worker.isAtWork()
        && now - start >= FIRST_AFTER
        && (!visible || now - last >= NEXT_AFTER)) {
      publish(bar());
      last = now;
    }
  }

  /** Says that the run has ended: done if the last report was 1, otherwise where it stopped. */
  @Override
  public synchronized void close() {
    if (visible && !closed) {
      String end = what + ": " + (fraction == 1 ? "done" : "stopped at " + percent()) + suffix();
      publish(
          Bundle.text(end)
              .withHtml("<div class=\"rheobase-progress\">" + Html.escape(end) + "</div>"));
    }
    closed = true;
  }

  private void publish(Bundle bundle) {
    if (visible) {
      kernel.update(id, bundle);
    } else {
      kernel.display(id, bundle);
      visible = true;
    }
  }

  private Bundle bar() {
    String words = what + ": " + percent() + suffix();
    return Bundle.text(words)
        .withHtml(
            """
            <div class="rheobase-progress" role="progressbar" aria-label="%s" aria-valuemin="0" \
            aria-valuemax="100" aria-valuenow="%d" aria-valuetext="%s">\
            <div style="width:20em;max-width:100%%;height:0.5em;border:1px solid currentColor">\
            <div style="width:%d%%;height:100%%;background:#0072b2"></div></div>%s</div>"""
                .formatted(
                    Html.escape(what),
                    whole(),
                    Html.escape(percent() + suffix()),
                    whole(),
                    Html.escape(words)));
  }

  private int whole() {
    return (int) (100 * fraction);
  }

  private String percent() {
    return whole() + " %";
  }

  private String suffix() {
    return text.isEmpty() ? "" : ", " + text;
  }
}
