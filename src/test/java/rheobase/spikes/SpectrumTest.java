package rheobase.spikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.numerics.Seed;
import rheobase.spikes.process.InhomogeneousPoisson;
import rheobase.spikes.process.PoissonProcess;

class SpectrumTest {
  private static SpikeTrains poisson() {
    return PoissonProcess.at(0.01).draw(50, 40_000, Seed.seed(4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1000, 997, 250})
  void poissonTrainsAreFlatWhateverTheLengthOfASegment(double segment) {
    Spectrum spectrum = Spectrum.of(RateCurve.psth(poisson(), 2), segment);
    // 2r/N = 2 · 10 Hz/50; 40 000 ms hold some 20 000 independent estimates: 1 % to be seen here
    double mean = Arrays.stream(spectrum.power()).average().orElseThrow();
    assertThat(mean).isEqualTo(0.4, within(0.02));
    assertThat(spectrum.mean(5, 50)).isEqualTo(0.4, within(0.04));
  }

  @Test
  void theAreaUnderTheSpectrumIsTheVarianceOfTheRate() {
    RateCurve rate = RateCurve.psth(poisson(), 2);
    Spectrum spectrum = Spectrum.of(rate, 500);
    double area = Arrays.stream(spectrum.power()).sum() * spectrum.resolution();
    double[] x = rate.rates();
    double mean = Arrays.stream(x).average().orElseThrow();
    double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    // Parseval; segments of 250 bins lose the slowest and the fastest of 125 frequencies
    assertThat(area).isEqualTo(variance, within(0.02 * variance));
  }

  @Test
  void aRateThatSwingsStandsOutWhereItSwings() {
    var swinging = InhomogeneousPoisson.at(t -> 0.02 * (1 + Math.sin(2 * Math.PI * t / 125)), 0.04);
    Spectrum spectrum =
        Spectrum.of(RateCurve.psth(swinging.draw(20, 20_000, Seed.seed(4)), 1), 1000);
    // a period of 125 ms is 8 Hz
    assertThat(spectrum.peak(1, 100)).isEqualTo(8);
    assertThat(spectrum.toString()).contains("greatest at 8.00 Hz", "39 segments");
    assertThatThrownBy(() -> spectrum.peak(600, 700)).hasMessageContaining("499.0 Hz");
  }

  @Test
  void aSegmentMustFit() {
    RateCurve rate = RateCurve.psth(poisson(), 2);
    assertThatThrownBy(() -> Spectrum.of(rate, 50_000)).hasMessageContaining("50000.0 ms");
    assertThatThrownBy(() -> Spectrum.of(rate, 4)).hasMessageContaining("4.0 ms");
  }

  @Test
  void aLongSegmentOfPrimeLengthIsNoTrouble() {
    double[] sine = new double[100_003];
    for (int i = 0; i < sine.length; i++) {
      sine[i] = 3 * Math.sin(2 * Math.PI * 0.04 * i);
    }
    // 40 Hz of a millisecond's step; the Hann window spreads a line over three steps of 0.01 Hz
    Spectrum spectrum = Spectrum.of(sine, 1, 100_003);
    assertThat(spectrum.peak(1, 400)).isEqualTo(40, within(0.01));
    // a sine of amplitude 3 has variance 9/2
    assertThat(Arrays.stream(spectrum.power()).sum() * spectrum.resolution())
        .isEqualTo(4.5, within(0.01));
  }
}
