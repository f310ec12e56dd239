package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Rendering;

class ProgressTest {
  /** Remembers what it was asked to show. */
  private record Remembering(List<String> shown, List<String> html) implements Kernel {
    @Override
    public void show(Object value) {
      shown.add("show " + value);
    }

    @Override
    public void display(String id, Bundle bundle) {
      shown.add("display " + id + " " + bundle.plain());
      html.add(bundle.data().get("text/html"));
    }

    @Override
    public void update(String id, Bundle bundle) {
      shown.add("update " + id + " " + bundle.plain());
      html.add(bundle.data().get("text/html"));
    }

    @Override
    public void eval(String source) {
      shown.add("eval " + source);
    }

    @Override
    public void register(Rendering rendering) {
      shown.add("register " + rendering.type());
    }
  }

  private final Remembering kernel = new Remembering(new ArrayList<>(), new ArrayList<>());
  private final AtomicLong clock = new AtomicLong();
  private final Progress progress = new Progress(kernel, "Sweep <g>", "id", clock::get);

  private void afterMilliseconds(long milliseconds, double fraction) {
    clock.addAndGet(milliseconds * 1_000_000);
    progress.at(fraction, "");
  }

  @Test
  void aQuickRunLeavesNoTrace() {
    afterMilliseconds(100, 0.5);
    afterMilliseconds(100, 1);
    progress.close();
    assertThat(kernel.shown()).isEmpty();
  }

  @Test
  void aLongRunIsOneOutputUpdatedAtMostFiveTimesASecond() {
    for (int i = 0; i <= 10_000; i++) {
      afterMilliseconds(1, i / 10_000.0);
    }
    progress.close();
    assertThat(kernel.shown().stream().filter(line -> line.startsWith("display"))).hasSize(1);
    // 10 s without the first half second, five a second, and the end
    assertThat(kernel.shown()).hasSizeBetween(40, 50);
    assertThat(kernel.shown().get(kernel.shown().size() - 1))
        .isEqualTo("update id Sweep <g>: done");
  }

  @Test
  void aRunThatFailsSaysWhereItStopped() {
    afterMilliseconds(600, 0.42);
    progress.close();
    progress.close();
    progress.at(1);
    assertThat(kernel.shown())
        .containsExactly("display id Sweep <g>: 42 %", "update id Sweep <g>: stopped at 42 %");
  }

  @Test
  void theBarIsReadAloudAndEscaped() {
    afterMilliseconds(600, 0.42);
    assertThat(kernel.html().get(0))
        .contains("role=\"progressbar\"", "aria-valuenow=\"42\"", "aria-valuetext=\"42 %\"")
        .contains("aria-label=\"Sweep &lt;g&gt;\"")
        .doesNotContain("<g>");
  }

  @Test
  void nonsenseIsTakenAsTheNearerEnd() {
    afterMilliseconds(600, Double.NaN);
    afterMilliseconds(600, -3);
    afterMilliseconds(600, 7);
    assertThat(kernel.shown())
        .containsExactly(
            "display id Sweep <g>: 0 %", "update id Sweep <g>: 0 %", "update id Sweep <g>: 100 %");
  }

  @Test
  void anInterruptIsLeftToTheLoopThatReports() {
    Thread.currentThread().interrupt();
    afterMilliseconds(600, 0.5);
    assertThat(Thread.interrupted()).isTrue();
  }
}
