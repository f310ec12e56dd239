package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;
import rheobase.recording.quality.Faults;
import rheobase.recording.quality.Screening;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.RefractoryPoisson;

/** The page of quality says in words what it shows, for any recording. */
class QualityPageTest {
  private static final SpikeTrains SOUND =
      RefractoryPoisson.at(0.008, 2).draw(10, 60_000, new Seed(5));

  @Test
  void suspectsAndUnrestAreNamed() {
    SpikeTrains spikes = Faults.crosstalk(SOUND, 7, 4, 0.5, new Seed(5));
    spikes = Faults.knock(spikes, 0.06, 40_100, 40_400, new Seed(5));
    Figure page = QualityPage.of(Screening.of(spikes));
    assertThat(page.alt())
        .contains("units 4 and 7 share spikes")
        .contains("“suspect”: 2 bars")
        .contains("“look here”: a shade covers time");
    assertThat(page.png()).isNotEmpty();
  }

  @Test
  void soundTrainsHaveNoSuspects() {
    assertThat(QualityPage.of(Screening.of(SOUND)).alt()).doesNotContain("suspect", "look here");
  }

  @Test
  void unitsWithWildNumbersAndSilentOnesStandInOrder() {
    SpikeTrains odd =
        SpikeTrains.of(
            List.of(new Label(7, 0, ""), new Label(90_000, 0, "")),
            List.of(SpikeTrain.of(1000, 1, 2, 3), SpikeTrain.of(1000)));
    assertThat(QualityPage.rates(odd).alt()).contains("for 7").doesNotContain("in order");
    assertThat(QualityPage.of(Screening.of(odd)).png()).isNotEmpty();
    assertThat(QualityPage.rates(SOUND).alt()).contains("against unit from");
    SpikeTrains twice =
        SpikeTrains.of(
            List.of(new Label(7, 0, ""), new Label(500, 0, ""), new Label(90_000, 0, "")),
            List.of(SOUND.train(0), SOUND.train(1), SOUND.train(2)));
    twice = Faults.countedTwice(twice, 500, 0.1, new Seed(5));
    Figure page = QualityPage.of(Screening.of(twice));
    assertThat(page.alt()).contains("for 500 suspect");
    assertThat(page.png()).isNotEmpty();
    assertThat(page.html()).contains("500 suspect");
    List<Label> many = IntStream.range(0, 30).mapToObj(k -> Label.unit(100 * k)).toList();
    SpikeTrains wide = SpikeTrains.of(many, Collections.nCopies(30, SpikeTrain.of(1000, 1, 2)));
    assertThat(QualityPage.rates(wide).alt()).contains("train, in order");
  }

  @Test
  void unitsStandWhereTheirMeasuresPutThemAndPoissonAtOneAndOne() {
    String words = QualityPage.irregularity(SOUND).alt();
    assertThat(words).contains("“units” (points), 10 values").contains("“Poisson”");
    SpikeTrains few = SpikeTrains.of(SpikeTrain.of(1000, 1, 2), SpikeTrain.of(1000));
    assertThat(QualityPage.irregularity(few).alt()).doesNotContain("“units”");
    assertThat(QualityPage.irregularity(few).vertical(3, "your guess").png()).isNotEmpty();
  }

  @Test
  void nothingIsRefusedInWords() {
    assertThatThrownBy(() -> QualityPage.of(null)).hasMessageContaining("Screening.of(spikes)");
  }
}
