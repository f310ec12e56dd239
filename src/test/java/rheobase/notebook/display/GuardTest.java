package rheobase.notebook.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardTest {
  @Test
  void aLoopWithoutEndIsLeftAfterItsTime() {
    Bundle bundle =
        Guard.drawing(
            "a recording",
            value -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              return Bundle.text("never");
            },
            1);
    assertThat(bundle.plain()).startsWith("a recording").contains("it took longer than 1 s");
  }

  @Test
  void anInterruptWhileDrawingIsPassedOn() {
    Thread.currentThread().interrupt();
    Bundle bundle =
        Guard.drawing(
            "spikes",
            value -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              return Bundle.text("never");
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(bundle.plain()).contains("not drawn: java.lang.InterruptedException");
  }
}
