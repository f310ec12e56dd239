package rheobase.spikes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.ms;
import static rheobase.units.Quantities.seconds;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** A rate that swings, and what it does to the measures of irregularity. */
class DriftingProcessTest {
  private static final PointProcess POISSON = PoissonProcess.at(hertz(40));
  private static final PointProcess REGULAR = GammaProcess.at(hertz(40), 4);

  @ParameterizedTest
  @CsvSource({"1, 0", "1, .5", "1, .8", ".5, .5", ".5, .8"})
  void slowSwingRaisesCvByItsLaw(double steadyCv, double depth) {
    PointProcess steady = steadyCv == 1 ? POISSON : REGULAR;
    var process = DriftingProcess.of(steady, depth, seconds(20));
    SpikeTrain train = process.draw(seconds(5000), seed(9));
    // CV² = (1 + CV₀²)/√(1 − a²) − 1; 2·10⁵ intervals leave a standard error near 0.005
    assertThat(train.cv()).isCloseTo(process.cv(steadyCv), within(.02));
  }

  @Test
  void lawOfTheSlowSwingIsTheMeanOfTheReciprocalRate() {
    var process = DriftingProcess.of(POISSON, .8, seconds(20));
    double mean =
        new SimpsonIntegrator().integrate(100_000, t -> 1 / process.pace(t), 0, seconds(20)) / 20e3;
    // CV² = (1 + CV₀²)⟨r⟩⟨1/r⟩ − 1 with CV₀ = 1
    assertThat(process.cv(1)).isCloseTo(StrictMath.sqrt(2 * mean - 1), within(1e-6));
  }

  @Test
  void neighboursKeepTheirRatioWhileCvClimbsAboveOne() {
    var process = DriftingProcess.of(REGULAR, .9, seconds(20));
    SpikeTrain train = process.draw(seconds(5000), seed(9));
    var law = GammaProcess.at(hertz(40), 4);
    assertThat(train.cv()).isGreaterThan(1.2);
    // those of the steady process, LV = 3/(2k + 1) and CV2 = 2 C(2k, k)/4ᵏ, and a little more from
    // intervals of a tenth of a second at the bottom of the swing
    assertThat(train.lv()).isCloseTo(law.lv(), within(.01));
    assertThat(train.cv2()).isCloseTo(law.cv2(), within(.01));
  }

  @Test
  void itsOwnPaceExplainsADriftingPoissonTrainAndASteadyRateDoesNot() {
    var process = DriftingProcess.of(POISSON, .8, seconds(2));
    SpikeTrain train = process.draw(seconds(100), seed(3));
    assertThat(TimeRescaling.of(train, t -> hertz(40) * process.pace(t)).pValue())
        .isGreaterThan(.05);
    assertThat(TimeRescaling.of(train, t -> hertz(40)).pValue()).isLessThan(1e-6);
  }

  @Test
  void depthZeroIsTheSteadyProcessItself() {
    assertThat(DriftingProcess.of(REGULAR, 0, ms(100)).draw(seconds(10), seed(2)).times())
        .containsExactly(REGULAR.draw(seconds(10), seed(2)).times());
  }

  @Test
  void clockIsTheIntegralOfItsPace() {
    var process = DriftingProcess.of(POISSON, .7, seconds(1));
    double sum =
        IntStream.range(0, 6000).mapToDouble(i -> process.pace((i + .5) * .05) * .05).sum();
    // midpoint rule over 300 ms in steps of 0.05 ms: error below 1e-5 ms
    assertThat(process.clock(300)).isCloseTo(sum, within(1e-4));
    assertThat(process.clock(0)).isZero();
    assertThat(process.clock(1000)).isCloseTo(1000, within(1e-9));
  }

  @Test
  void rateFollowsThePace() {
    var process = DriftingProcess.of(POISSON, .8, seconds(1));
    SpikeTrains trains = process.draw(2000, seconds(1), seed(5));
    // mean pace over the first half 1 + 2a/π = 1.509, over the second 0.491; 40000 spikes, 5 σ
    assertThat(trains.within(0, 500).rate()).isCloseTo(40 * 1.509, within(1.3));
    assertThat(trains.within(500, 1000).rate()).isCloseTo(40 * .491, within(.8));
  }

  @Test
  void sameSeedGivesTheSameTrainAloneOrTogether() {
    var process = DriftingProcess.of(REGULAR, .8, seconds(2));
    assertThat(process.draw(5, seconds(4), seed(3)).train(0).times())
        .containsExactly(process.draw(seconds(4), seed(3)).times());
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        Arguments.of("depth of the swing (1.0)", POISSON, 1, 1000),
        Arguments.of("depth of the swing (-0.1)", POISSON, -.1, 1000),
        Arguments.of("depth of the swing (NaN)", POISSON, Double.NaN, 1000),
        Arguments.of("period of the swing (0.0 ms)", POISSON, .5, 0),
        Arguments.of("period of the swing (Infinity ms)", POISSON, .5, Double.POSITIVE_INFINITY),
        Arguments.of("steady process is missing", null, .5, 1000));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsRefusedByName(String words, PointProcess steady, double depth, double period) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftingProcess.of(steady, depth, period))
        .withMessageContaining(words)
        .withMessageContaining(";");
  }

  @Test
  void impossibleDurationsAndCvsAreRefused() {
    var process = DriftingProcess.of(POISSON, .5, 1000);
    for (double duration : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
      assertThatIllegalArgumentException().isThrownBy(() -> process.draw(duration, seed(1)));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> process.cv(-1));
  }

  @Test
  void printsAsASentence() {
    // 1000 · 0.04 Hz and 100 · 0.8 %
    assertThat(DriftingProcess.of(POISSON, .8, seconds(20)))
        .hasToString(
            "Poisson process of 40.00 Hz, its rate swinging by 80 % with a period of 20.00 s");
  }
}
