package rheobase.recording.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rheobase.recording.SpikeFile;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** The files to practise on are what their routine makes, and hold what is said of them. */
class BundledRecordingTest {

  @ParameterizedTest
  @EnumSource
  void theFileIsWhatItsRoutineMakesByteForByte(BundledRecording bundled) throws IOException {
    Path committed = Path.of("notebooks/data").resolve(bundled.fileName());
    assertThat(Files.readString(committed)).isEqualTo(bundled.made());
    assertThat(Files.size(committed)).isLessThan(200_000);
  }

  @ParameterizedTest
  @EnumSource
  void itIsReadFromAnyFolder(BundledRecording bundled) throws IOException {
    Path copy = bundled.file();
    assertThat(Files.readString(copy)).isEqualTo(bundled.made());
    assertThat(SpikeFile.read(copy).source()).isEqualTo(bundled.fileName());
  }

  @Test
  void theRefractoryTrainIsATypicalOne() {
    SpikeTrain train = SpikeFile.read(BundledRecording.REFRACTORY.file()).spikes().train(0);
    // independent computation, double precision: CV = 1 − rd; LV, CV2 and Fano(10 ms) computed
    // independently
    assertThat(train.cv()).isCloseTo(0.750, within(0.003));
    assertThat(train.lv()).isCloseTo(0.487, within(0.003));
    assertThat(train.cv2()).isCloseTo(0.679, within(0.003));
    assertThat(train.fano(10)).isCloseTo(0.650, within(0.003));
    assertThat(train.duration()).isEqualTo(400_000);
  }

  @Test
  void theArtefactIsAClockInOneUnitAndNothingElseStandsOut() {
    SpikeTrains spikes = SpikeFile.read(BundledRecording.ARTEFACT.file()).spikes();
    Screening screening = Screening.of(spikes);
    assertThat(screening.suspects()).isEmpty();
    assertThat(screening.unrest()).isEmpty();
    for (int k = 0; k < spikes.size(); k++) {
      long clockwork = 0;
      for (double interval : spikes.train(k).intervals()) {
        clockwork += Math.abs(interval - 20) < 0.06 ? 1 : 0; // 50 Hz on a clock of 0.05 ms
      }
      if (spikes.label(k).unit() == BundledRecording.HUMMING) {
        assertThat(clockwork).isGreaterThan(200);
      } else {
        assertThat(clockwork).isLessThan(5);
      }
    }
    SpikeTrain humming = spikes.train(BundledRecording.HUMMING - 1);
    assertThat(humming.times()).contains(BundledRecording.HUM_START, BundledRecording.HUM_STOP);
  }
}
