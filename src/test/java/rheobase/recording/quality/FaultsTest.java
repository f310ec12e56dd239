package rheobase.recording.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.numerics.Seed;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.RefractoryPoisson;

/** Each fault does what it says to the unit it names, and the screening finds what can be found. */
class FaultsTest {
  private static final Seed SEED = new Seed(5);

  /** Ten sound units of 8 Hz with a dead time of 2 ms, watched for 100 s. */
  private static SpikeTrains sound() {
    return RefractoryPoisson.at(0.008, 2).draw(10, 100_000, SEED);
  }

  private static double[] times(SpikeTrains spikes, int unit) {
    return spikes.train(unit).times();
  }

  static Stream<Arguments> faultsOfOneUnit() {
    return Stream.of(
        Arguments.of("silent", (UnaryOperator<SpikeTrains>) s -> Faults.silent(s, 4)),
        Arguments.of(
            "twice", (UnaryOperator<SpikeTrains>) s -> Faults.countedTwice(s, 4, 0.1, SEED)),
        Arguments.of(
            "crosstalk", (UnaryOperator<SpikeTrains>) s -> Faults.crosstalk(s, 7, 4, 1, SEED)),
        Arguments.of("hum", (UnaryOperator<SpikeTrains>) s -> Faults.hum(s, 4, 0.05, 10, 2000)),
        Arguments.of(
            "fading", (UnaryOperator<SpikeTrains>) s -> Faults.fading(s, 4, 20_000, SEED)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsOfOneUnit")
  void aFaultChangesItsUnitAndNoOtherAndIsTheSameEveryTime(
      String name, UnaryOperator<SpikeTrains> fault) {
    SpikeTrains before = sound();
    SpikeTrains after = fault.apply(before);
    for (int unit = 0; unit < 10; unit++) {
      if (unit == 4) {
        assertThat(times(after, unit)).isNotEqualTo(times(before, unit));
      } else {
        assertThat(times(after, unit)).isEqualTo(times(before, unit));
      }
    }
    assertThat(times(fault.apply(before), 4)).isEqualTo(times(after, 4));
  }

  @Test
  void soundTrainsPassTheScreening() {
    Screening screening = Screening.of(sound());
    assertThat(screening.suspects()).isEmpty();
    assertThat(screening.silent()).isEmpty();
    assertThat(screening.unrest()).isEmpty();
    assertThat(screening)
        .hasToString(
            "Of 10 units none is suspect, none is silent, and no stretch of time is unlike the rest.");
  }

  @Test
  void unrelatedUnitsShareAsManySpikesAsChanceGives() {
    // 2 · 0.5 ms · 8 Hz = 0.008 of the spikes for a given other unit; the largest of nine is named
    for (Screening.Overlap overlap : Screening.of(sound()).overlaps()) {
      assertThat(overlap.chance()).isCloseTo(0.008, within(0.001));
      assertThat(overlap.share()).isBetween(0.004, 0.03);
    }
  }

  @Test
  void spikesCountedTwiceAreFound() {
    SpikeTrains spikes = Faults.countedTwice(sound(), 4, 0.1, SEED);
    Screening screening = Screening.of(spikes);
    assertThat(screening.suspects()).containsExactly(4);
    // a share p counted twice leaves p/(1 + p) of the intervals short
    assertThat(screening.quality().units().get(4).violations()).isCloseTo(0.091, within(0.03));
  }

  @Test
  void crosstalkIsFoundAndNamesBoth() {
    SpikeTrains before = sound();
    SpikeTrains spikes = Faults.crosstalk(before, 7, 4, 0.5, SEED);
    Screening screening = Screening.of(spikes);
    assertThat(screening.suspects()).containsExactly(4, 7);
    Screening.Overlap heard = screening.overlaps().get(7);
    assertThat(heard.partner().unit()).isEqualTo(4);
    // half of them were heard, and a few coincide by chance
    assertThat(heard.share()).isCloseTo(0.5, within(0.06));
    // 4 has its own spikes and half as many foreign ones
    assertThat(screening.overlaps().get(4).share()).isCloseTo(1.0 / 3, within(0.05));
  }

  @Test
  void aKnockIsFoundWhereItWas() {
    Screening screening = Screening.of(Faults.knock(sound(), 0.1, 40_100, 40_500, SEED));
    assertThat(screening.bin()).isEqualTo(1000);
    assertThat(screening.unrest()).containsExactly(new Window(40_000, 41_000));
    assertThat(screening.toString()).contains("1 s of 100 s are far busier");
  }

  @Test
  void burstsThatFillMuchOfTheTimeAreNotADisturbance() {
    SpikeTrains spikes = sound();
    for (int start = 0; start < 100_000; start += 5000) {
      spikes = Faults.knock(spikes, 0.1, start, start + 400, SEED);
    }
    assertThat(Screening.of(spikes).unrest()).isEmpty();
  }

  @Test
  void aHumIsAClock() {
    SpikeTrains spikes = Faults.hum(Faults.silent(sound(), 4), 4, 0.05, 1000, 2000);
    assertThat(spikes.train(4).count()).isEqualTo(51);
    assertThat(spikes.train(4).cv()).isCloseTo(0, within(1e-9));
    assertThat(times(spikes, 4)[0]).isEqualTo(1000);
    assertThat(times(spikes, 4)[50]).isEqualTo(2000);
  }

  @Test
  void aFadingUnitRaisesCvAndHardlyCv2() {
    SpikeTrain train = Faults.fading(sound(), 4, 20_000, SEED).train(4);
    assertThat(train.cv()).isGreaterThan(1.3);
    assertThat(train.cv2()).isBetween(0.85, 1.1);
    // the integral of 2^(−t/20 s) over 100 s is 20 s/ln 2 · (1 − 1/32) = 27.95 s of full rate
    assertThat(train.count()).isCloseTo((int) (27.95 * 8), within(45));
  }

  @Test
  void theSilentAreListedAndCanBeLeftOut() {
    Screening screening = Screening.of(Faults.silent(sound(), 4));
    assertThat(screening.silent()).containsExactly(4);
    SpikeTrains rest = screening.without(screening.silent());
    assertThat(rest.size()).isEqualTo(9);
    assertThat(rest.label(4)).isEqualTo(Label.unit(5));
    assertThat(rest.count()).isEqualTo(screening.spikes().count());
  }

  @Test
  void trialsOfOneUnitDoNotOverlap() {
    SpikeTrain train = SpikeTrain.of(100, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99);
    SpikeTrains trials =
        SpikeTrains.of(List.of(new Label(1, 0, "a"), new Label(1, 1, "a")), List.of(train, train));
    assertThat(Screening.of(trials).overlaps()).allMatch(o -> o.share() == 0);
    assertThat(Screening.of(trials).suspects()).isEmpty();
  }

  @Test
  void trainsWithoutSpikesAreScreenedToo() {
    SpikeTrains nothing = SpikeTrains.of(SpikeTrain.of(100), SpikeTrain.of(100));
    assertThat(Screening.of(nothing).toString()).contains("2 are silent (0, 1)");
    assertThat(Arrays.asList(0, 1)).containsAll(Screening.of(nothing).silent());
  }

  @Test
  void nonsenseIsRefusedInWords() {
    SpikeTrains spikes = sound();
    assertThatThrownBy(() -> Faults.silent(spikes, 12))
        .hasMessageContaining("there is no unit 12")
        .hasMessageContaining("0, 1, 2");
    assertThatThrownBy(() -> Faults.countedTwice(spikes, 4, 20, SEED))
        .hasMessageContaining("share of the spikes")
        .hasMessageContaining("0.2 is a fifth");
    assertThatThrownBy(() -> Faults.hum(spikes, 4, 0, 10, 20)).hasMessageContaining("hertz(50)");
    assertThatThrownBy(() -> Faults.hum(spikes, 4, 0.05, 10, 200_000))
        .hasMessageContaining("end of the fault");
    assertThatThrownBy(() -> Faults.knock(spikes, 300, 10, 20, SEED))
        .hasMessageContaining("hertz(300) is 0.3");
    assertThatThrownBy(() -> Faults.fading(spikes, 4, 0, SEED)).hasMessageContaining("seconds(10)");
    assertThatThrownBy(() -> Screening.of(spikes).without(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("no unit remains");
  }
}
