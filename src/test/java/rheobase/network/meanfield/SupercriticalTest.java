package rheobase.network.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wave of late inhibition grows from nothing: its Hopf bifurcation is supercritical. */
class SupercriticalTest {
  private static final KineticMeanField HIGH = KineticMeanField.highRate();

  @ParameterizedTest
  @CsvSource({
    // τ_I; V_E from trough to peak in mV, frequency in Hz, by an independent computation; time to
    // settle: the growth at 7.6 ms is 0.002 per ms
    "7.6, 0.846, 61.0, 6000",
    "8.0, 2.248, 57.9, 1500",
    "9.0, 4.279, 50.5, 600"
  })
  void wavesHaveTheHeightOfAnIndependentRun(
      double decay, double height, double frequency, double settling) {
    Wave wave = HIGH.withInhibitoryDecay(decay).wave(settling);
    assertThat(wave.high() - wave.low()).isEqualTo(height, within(0.01));
    assertThat(1000 / wave.period()).isEqualTo(frequency, within(0.06));
  }

  @Test
  void theSquareOfTheHeightIsProportionalToTheDistance() {
    // 10.5 mV²/ms near the Hopf point, by an independent computation, to its last digit
    double distance = 0.05;
    Wave wave = HIGH.withInhibitoryDecay(HIGH.hopf().decay() + distance).wave(8000);
    double height = wave.high() - wave.low();
    assertThat(height * height / distance).isEqualTo(10.5, within(0.3));
  }

  @Test
  void belowThePointEveryWaveDies() {
    // no wave beside a stable rest, as a subcritical bifurcation would have
    assertThat(HIGH.withInhibitoryDecay(HIGH.hopf().decay() - 0.3).wave(3000).amplitude())
        .isLessThan(1e-4);
  }
}
