package rheobase.spikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.spikes.process.GammaProcess;

/** The measures of irregularity against definitions written out plainly. */
class IrregularityTest {
  private static final SpikeTrain SHORT = SpikeTrain.of(100, 10, 20, 50, 90);

  @Test
  void measuresOfThreeIntervalsAgreeWithPencilAndPaper() {
    // intervals 10, 30, 40 ms: mean 80/3, variance (n − 1) 700/3
    assertThat(SHORT.cv()).isCloseTo(StrictMath.sqrt(700.0 / 3) / (80.0 / 3), within(1e-12));
    // 2/2 · (20/40 + 10/70)
    assertThat(SHORT.cv2()).isCloseTo(0.5 + 1.0 / 7, within(1e-12));
    // 3/2 · ((20/40)² + (10/70)²)
    assertThat(SHORT.lv()).isCloseTo(1.5 * (0.25 + 1.0 / 49), within(1e-12));
    // 3/2 · ((20/40)² (1 + 20/40) + (10/70)² (1 + 20/70)) at R = 5 ms
    assertThat(SHORT.lvr()).isCloseTo(1.5 * (0.375 + 9.0 / 7 / 49), within(1e-12));
    assertThat(SHORT.lvr(5)).isEqualTo(SHORT.lvr());
    // counts in windows of 25 ms: 2, 0, 1, 1
    assertThat(SHORT.fano(25)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void clockScoresZero() {
    SpikeTrain clock =
        SpikeTrain.of(1000, IntStream.range(0, 100).mapToDouble(i -> 10 * i).toArray());
    var score = Irregularity.of(clock);
    assertThat(score.cv()).isCloseTo(0, within(1e-12));
    assertThat(score.cv2()).isCloseTo(0, within(1e-12));
    assertThat(score.lv()).isCloseTo(0, within(1e-12));
    assertThat(score.lvr()).isCloseTo(0, within(1e-12));
    assertThat(score.fano()).isCloseTo(0, within(1e-12));
  }

  @Test
  void tooFewSpikesAreNotANumberAndTheRecordSaysSo() {
    SpikeTrain pair = SpikeTrain.of(1000, 10, 20);
    assertThat(pair.cv()).isNaN();
    assertThat(pair.cv2()).isNaN();
    assertThat(pair.lv()).isNaN();
    assertThat(pair.lvr()).isNaN();
    assertThat(SpikeTrain.of(1000).fano(100)).isNaN();
    assertThat(Irregularity.of(pair).toString())
        .isEqualTo("too few spikes: none of 1 trains has two intervals");
  }

  @Test
  void silentTrainsDoNotDragTheMean() {
    SpikeTrains some = SpikeTrains.of(SHORT, SpikeTrain.of(100), SpikeTrain.of(100, 3));
    assertThat(some.cv()).isEqualTo(SHORT.cv());
    assertThat(some.cv2()).isEqualTo(SHORT.cv2());
    assertThat(some.lv()).isEqualTo(SHORT.lv());
    assertThat(some.lvr(5)).isEqualTo(SHORT.lvr(5));
    assertThat(Irregularity.of(some).trains()).isEqualTo(1);
    assertThat(Irregularity.of(some).toString())
        .contains("CV 0.573")
        .contains("no Fano factor")
        .contains("(1 of 3 trains)");
    assertThat(Irregularity.of(some, 25).toString()).contains("windows of 25.00 ms");
  }

  @Test
  void coincidentSpikesStayFinite() {
    SpikeTrain triple = SpikeTrain.of(100, 10, 10, 10, 40);
    assertThat(triple.cv2()).isEqualTo(1); // terms 0 (by definition) and 2
    assertThat(triple.lv()).isEqualTo(1.5);
    assertThat(triple.lvr()).isCloseTo(1.5 * (1 + 20.0 / 30), within(1e-12));
    assertThat(SpikeTrain.of(100, 7, 7, 7).cv()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void fanoFactorEqualsThatOfPlainCounts(long seed) {
    SpikeTrain train = GammaProcess.at(hertz(30), 3).draw(seconds(20), seed(seed));
    for (double window : new double[] {1, 7.3, 100, 9999}) {
      assertThat(train.fano(window)).isCloseTo(plainFano(train, window), within(1e-9));
      assertThat(Counts.of(train, window).fano()).isCloseTo(plainFano(train, window), within(1e-9));
    }
  }

  /** Counts window by window, looking at every spike each time. */
  private static double plainFano(SpikeTrain train, double window) {
    int n = (int) (train.duration() / window);
    double[] counts = new double[n];
    for (int i = 0; i < n; i++) {
      for (double t : train.times()) {
        if (t >= i * window && t < (i + 1) * window) {
          counts[i]++;
        }
      }
    }
    double mean = Arrays.stream(counts).average().orElseThrow();
    return Arrays.stream(counts).map(c -> (c - mean) * (c - mean)).sum() / (n - 1) / mean;
  }

  @Test
  void fanoCurveHoldsOneFactorForEachWindow() {
    SpikeTrains trains = GammaProcess.at(hertz(30), 3).draw(3, seconds(20), seed(9));
    var curve = FanoCurve.of(trains, 10, 100, 1000);
    assertThat(curve.windows()).containsExactly(10, 100, 1000);
    assertThat(curve.fano()).containsExactly(trains.fano(10), trains.fano(100), trains.fano(1000));
    assertThat(curve.toString()).contains("10.00 ms to").contains("(3 windows)");
    // the mean over trains, each with its own factor
    double mean = trains.stream().mapToDouble(t -> t.fano(100)).average().orElseThrow();
    assertThat(trains.fano(100)).isEqualTo(mean);
  }
}
