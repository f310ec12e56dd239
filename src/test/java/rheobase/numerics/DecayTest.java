package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecayTest {

  @Test
  void isTheExponential() {
    for (double x = 0; x < 100; x += 0.001) {
      // StrictMath: the first term left out, (x/16)⁸/8!, sixteen times, and sixteen roundings
      double truncation = 16 * StrictMath.pow(Math.min(x, 32) / 16, 8) / 40320;
      double tolerance = x <= 1 ? 1e-13 : Math.min(truncation, 1e-7);
      assertThat(Decay.over(x)).isCloseTo(StrictMath.exp(-x), within(tolerance));
    }
  }

  @Test
  void nothingIsLostOverNoTime() {
    assertThat(Decay.over(0)).isEqualTo(1);
  }
}
