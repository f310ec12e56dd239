package rheobase.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RaceTest {
  private static final Loops PLAIN = new Loops() {};

  /** Reads so often that no noise of the machine makes it the faster one. */
  private static final Loops SLOW =
      new Loops() {
        @Override
        public void read(
            long[][] planes, boolean far, int word, int length, byte[] counts, int at) {
          for (int n = 0; n < 20; n++) {
            PLAIN.read(planes, far, word, length, counts, at);
          }
        }
      };

  /** Reads nothing. */
  private static final Loops QUICK =
      new Loops() {
        @Override
        public void read(
            long[][] planes, boolean far, int word, int length, byte[] counts, int at) {}
      };

  @Test
  void theFasterOneWins() {
    assertThat(Race.wins(QUICK, PLAIN)).isTrue();
    assertThat(Race.wins(SLOW, PLAIN)).isFalse();
  }
}
