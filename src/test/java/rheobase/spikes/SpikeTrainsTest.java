package rheobase.spikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.rng.sampling.ArraySampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.spikes.process.PoissonProcess;

/** Trains hold what they were given, in order, and nothing can change it afterwards. */
class SpikeTrainsTest {

  @Test
  void trainIsImmutable() {
    double[] times = {1, 2, 3};
    SpikeTrain train = SpikeTrain.of(10, times);
    times[0] = 9;
    train.times()[1] = 9;
    assertThat(train.times()).containsExactly(1, 2, 3);
    SpikeTrains trains = SpikeTrains.of(train);
    trains.train(0).times()[0] = 9;
    assertThat(trains.train(0).time(0)).isEqualTo(1);
    assertThat(Counts.of(train, 5).toArray()).isNotSameAs(Counts.of(train, 5).toArray());
  }

  @Test
  void trainSaysHowManySpikesInWhatTime() {
    SpikeTrain train = SpikeTrain.between(-500, 1500, -400, 0, 2.5, 1500);
    assertThat(train.toString()).isEqualTo("4 spikes in 2000 ms (2 Hz)");
    assertThat(train.intervals()).containsExactly(400, 2.5, 1497.5);
    assertThat(train.rate()).isEqualTo(2);
    assertThat(SpikeTrain.of(10).intervals()).isEmpty();
    assertThat(SpikeTrains.of(train, train).toString())
        .isEqualTo("2 spike trains, 8 spikes in 2000 ms (2 Hz a train)");
  }

  @Test
  void shorterWindowKeepsSpikesOnItsEdges() {
    SpikeTrain train = SpikeTrain.of(100, 10, 20, 20, 30, 40);
    assertThat(train.within(20, 30).times()).containsExactly(20, 20, 30);
    assertThat(train.within(21, 29).count()).isZero();
    assertThat(SpikeTrains.of(train, train).within(20, 30).count()).isEqualTo(6);
    assertThat(train.within(20, 40).cv2()).isEqualTo(SpikeTrain.of(99, 20, 20, 30, 40).cv2());
  }

  // narrow and wide unit numbers take different ways; so do events in and out of order
  @ParameterizedTest
  @CsvSource({"1, 0", "1, 7", "3, -2000000000", "1000000, -5", "100000000, 1"})
  void eventsInAnyOrderBecomeTheTrainsTheyCameFrom(int stride, int offset) {
    SpikeTrains drawn = PoissonProcess.at(hertz(50)).draw(20, seconds(3), seed(stride));
    int n = drawn.count();
    int[] unit = new int[n];
    double[] time = new double[n];
    int k = 0;
    for (int i = 0; i < drawn.size(); i++) {
      for (double t : drawn.train(i).times()) {
        unit[k] = offset + stride * i;
        time[k++] = t;
      }
    }
    assertSame(drawn, SpikeTrains.ofEvents(0, 3000, "recorded", unit, time), stride, offset);
    int[] order = ArraySampler.shuffle(seed(5).stream("order"), naturals(n));
    int[] mixedUnit = new int[n];
    double[] mixedTime = new double[n];
    for (int i = 0; i < n; i++) {
      mixedUnit[i] = unit[order[i]];
      mixedTime[i] = time[order[i]];
    }
    assertSame(
        drawn, SpikeTrains.ofEvents(0, 3000, "recorded", mixedUnit, mixedTime), stride, offset);
  }

  private static int[] naturals(int n) {
    int[] naturals = new int[n];
    Arrays.setAll(naturals, i -> i);
    return naturals;
  }

  private static void assertSame(SpikeTrains drawn, SpikeTrains read, int stride, int offset) {
    assertThat(read.size()).isEqualTo(drawn.size());
    for (int i = 0; i < drawn.size(); i++) {
      assertThat(read.label(i)).isEqualTo(new Label(offset + stride * i, 0, "recorded"));
      assertThat(read.train(i).times()).containsExactly(drawn.train(i).times());
    }
  }

  @Test
  void unitsAtBothEndsOfTheIntegersAreSortedToo() {
    SpikeTrains trains =
        SpikeTrains.ofEvents(
            0, 10, "", new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 0}, new double[] {1, 2, 3});
    assertThat(trains.stream().map(t -> t.time(0))).containsExactly(2.0, 3.0, 1.0);
  }

  @Test
  void pooledTrainHoldsAllSpikesInOrder() {
    SpikeTrains trains = PoissonProcess.at(hertz(30)).draw(10, seconds(2), seed(1));
    var plain = new TreeMap<Double, Integer>();
    trains.stream()
        .flatMapToDouble(t -> Arrays.stream(t.times()))
        .forEach(t -> plain.merge(t, 1, Integer::sum));
    assertThat(trains.pooled().count()).isEqualTo(trains.count());
    assertThat(trains.pooled().times())
        .containsExactly(plain.keySet().stream().mapToDouble(t -> t).toArray());
    // the mean over trains is a tenth of the pooled rate
    assertThat(trains.rate()).isCloseTo(trains.pooled().rate() / 10, within(1e-9));
  }

  @Test
  void labelsSayWhoFired() {
    var labels = List.of(new Label(4, 1, "excitatory"), Label.unit(7));
    SpikeTrains trains = SpikeTrains.of(labels, List.of(SpikeTrain.of(9), SpikeTrain.of(9, 2)));
    assertThat(trains.label(0).kind()).isEqualTo("excitatory");
    assertThat(trains.within(0, 5).label(1).unit()).isEqualTo(7);
  }
}
