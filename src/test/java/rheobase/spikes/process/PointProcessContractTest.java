package rheobase.spikes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.ms;
import static rheobase.units.Quantities.seconds;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** What holds for every point process; one that is added to the list gets its tests by that. */
class PointProcessContractTest {

  /** Processes of 50 Hz mean rate, and the SHA-256 of the first 1000 s at seed 7. */
  static Stream<Arguments> processes() {
    // The fingerprints come from JDK 17.0.17; JDK 25 draws the same spikes.
    return Stream.of(
        Arguments.of(
            PoissonProcess.at(hertz(50)),
            "169accea353baafd5080513a146bacfcc10d1586a8ec25d2dbde9a1fbd6c4f41"),
        Arguments.of(
            BernoulliProcess.at(hertz(50), ms(1)),
            "314a8de0e8da558bbaeb1ebd171ec4219aaef74843f078e67074b702a7b672f1"),
        Arguments.of(
            RefractoryPoisson.at(hertz(50), ms(5)),
            "de589209d4f5dd01912967f328005a1fbf3b407dc169edb6b85b0d4ba7824a9e"),
        Arguments.of(
            GammaProcess.at(hertz(50), 4),
            "b924293607e4840a81ea7f28039b5c13de1f2529728d1740042fb0f799c0aa54"),
        Arguments.of(
            GammaProcess.at(hertz(50), 0.5),
            "4c1a0265b1f817f1d2c9c80345c338d43d17210e634ee3d2364fe8b41e20d393"),
        Arguments.of(
            InhomogeneousPoisson.at(
                t -> hertz(50) * (1 + StrictMath.sin(2 * StrictMath.PI * t / 1000)), hertz(100)),
            "0510b5c7a5b2bcfd905d00e43be3de97b41e296d50d03d6ac044d2aca14b2aeb"),
        Arguments.of(
            DriftingProcess.of(GammaProcess.at(hertz(50), 4), 0.8, ms(1000)),
            "907b508a37ef0e66410980f40d703589e14f1bc43946e5b39acd43c8f338b89c"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void sameSeedGivesTheSameSpikesOnEveryMachine(PointProcess process, String fingerprint)
      throws Exception {
    double[] times = process.draw(seconds(1000), seed(7)).times();
    var bytes = ByteBuffer.allocate(8 * times.length);
    bytes.asDoubleBuffer().put(times);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    assertThat(HexFormat.of().formatHex(digest)).startsWith(fingerprint);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void trainsAreTheSameDrawnAloneTogetherOrInParallel(PointProcess process) {
    SpikeTrains together = process.draw(8, seconds(2), seed(3));
    double[][] parallel =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> process.draw(seconds(2), seed(3).stream("spikes", i)).times())
            .toArray(double[][]::new);
    for (int i = 0; i < 8; i++) {
      assertThat(together.train(i).times()).containsExactly(parallel[i]);
    }
    assertThat(process.draw(seconds(2), seed(3)).times())
        .containsExactly(together.train(0).times());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void twoTrainsOfOneSeedDiffer(PointProcess process) {
    SpikeTrains two = process.draw(2, seconds(2), seed(3));
    assertThat(two.train(0).times()).isNotEqualTo(two.train(1).times());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void meanRateIsTheRateOfTheLaw(PointProcess process) {
    SpikeTrains trains = process.draw(100, seconds(20), seed(11));
    // 10⁵ spikes; a Poisson count has σ = 316, which is 0.16 Hz; gamma 0.5 has √2 of that. 4 σ.
    assertThat(trains.rate()).isCloseTo(50, within(0.9));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void rateIsTheSameFromTheFirstMillisecondOn(PointProcess process) {
    if (process instanceof InhomogeneousPoisson || process instanceof DriftingProcess) {
      return;
    }
    SpikeTrains trains = process.draw(40_000, ms(10), seed(5));
    // 0.5 spikes a train: 20000 ± 141 in all for Poisson, so 0.35 Hz; gamma 0.5 has more. 4 σ.
    assertThat(trains.rate()).isCloseTo(50, within(2.0));
    assertThat(trains.within(0, 5).rate()).isCloseTo(50, within(2.8));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void impossibleDurationsAreRefused(PointProcess process) {
    for (double duration : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> process.draw(duration, seed(1)))
          .withMessageContaining(Double.isNaN(duration) ? "NaN" : "(")
          .withMessageContaining(";");
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void printsAsASentence(PointProcess process) {
    assertThat(process.toString()).contains(" Hz").doesNotContain("@").doesNotContain("[");
  }

  @Test
  void rateZeroIsSilence() {
    assertThat(
            Stream.of(
                PoissonProcess.at(0),
                BernoulliProcess.at(0, 1),
                RefractoryPoisson.at(0, 5),
                GammaProcess.at(0, 2),
                InhomogeneousPoisson.at(t -> 0, 1)))
        .allSatisfy(p -> assertThat(p.draw(seconds(10), seed(1)).count()).isZero());
  }

  @Test
  void readersOwnProcessDrawsManyTrains() {
    PointProcess clock = (duration, chance) -> SpikeTrain.of(duration, 10, 20, 30);
    assertThat(clock.draw(3, ms(40), seed(1)).count()).isEqualTo(9);
  }
}
