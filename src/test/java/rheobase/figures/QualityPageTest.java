package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    assertThat(QualityPage.rates(odd).alt()).contains("train, in order");
    assertThat(QualityPage.of(Screening.of(odd)).png()).isNotEmpty();
    assertThat(QualityPage.rates(SOUND).alt()).contains("against unit from");
  }

  @Test
  void nothingIsRefusedInWords() {
    assertThatThrownBy(() -> QualityPage.of(null)).hasMessageContaining("Screening.of(spikes)");
  }
}
