package rheobase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rheobase.recording.terms.RecordingException;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** Recordings of others, where they are at hand; their origins stand beside them in SOURCE.txt. */
class RealRecordingsTest {

  @Test
  void eightCulturesOfHumanNeuronsAreRead() {
    List<Path> files = SpikeFiles.files(SpikeFiles.data("ipsc"), ".h5").toList();
    // Eight of the 580 recordings of Cotterill et al. 2016; SOURCE.txt of the folder.
    assertThat(files).hasSize(8);
    // Lengths of /spikes and /sCount as jhdf 0.13.0 gives them, files in order of their names.
    assertThat(files.stream().map(f -> SpikeFile.read(f).spikes()))
        .extracting(SpikeTrains::count)
        .containsExactly(4, 4, 14354, 29737, 27307, 16705, 29746, 12815);
    assertThat(files.stream().map(f -> SpikeFile.read(f).spikes()))
        .extracting(SpikeTrains::size)
        .containsExactly(2, 3, 37, 43, 41, 33, 33, 40);
  }

  @Test
  void aCultureWithFourSpikesKeepsEachOfThem() {
    Path file = SpikeFiles.data("ipsc").resolve("hiPSN_tc10_d06_spikes6sd.h5");
    SpikeRecording recording = SpikeFile.read(file);
    // /spikes = 72.95736, 72.9594, 163.29556, 163.2986 s; /sCount = 2, 2 (jhdf 0.13.0).
    assertThat(recording.spikes().train(0).times())
        .containsExactly(1000 * 72.95736, 1000 * 72.9594);
    assertThat(recording.spikes().train(1).count()).isEqualTo(2);
    // /epos = (1000, 1600), (1200, 800) µm, /names = ch_53_unit_0, ch_85_unit_0 (jhdf 0.13.0).
    assertThat(recording.sites().get(1))
        .isEqualTo(new SpikeRecording.Site("ch_85_unit_0", 1600, 800));
    // /summary/duration is 91 s, the span of the spikes and not the length of the recording.
    assertThat(recording.spikes().stop()).isEqualTo(1000 * 163.2986);
    assertThat(recording.notes()).anyMatch(n -> n.contains("does not reach the last spike"));
  }

  @Test
  void theDurationIsTheWindowWhereItHoldsAllSpikes() {
    Path file = SpikeFiles.data("ipsc").resolve("hiPSN_tc146_d21_spikes6sd.h5");
    // /summary/duration = 301 s, last spike at 300.07548 s (jhdf 0.13.0).
    assertThat(SpikeFile.read(file).spikes().stop()).isEqualTo(301_000);
  }

  @Test
  void threeUnitsOfAnNwbFileAreRead() {
    Path file = SpikeFiles.data("nwb").resolve("A8604-211122.nwb");
    SpikeRecording recording = SpikeFile.read(file);
    // 3 units with 21354 spikes (SOURCE.txt); /units/spike_times_index = 11020, 15710, 21354.
    assertThat(recording.spikes().count()).isEqualTo(21_354);
    assertThat(recording.spikes().stream().map(SpikeTrain::count))
        .containsExactly(11020, 15710 - 11020, 21354 - 15710);
    // /units/id = 6, 191, 206; /intervals/epochs from 0 to 1087.5289 s (jhdf 0.13.0).
    assertThat(recording.sites()).extracting("name").containsExactly("6", "191", "206");
    assertThat(recording.spikes().duration()).isEqualTo(1000 * 1087.5289);
  }

  @Test
  void tablesOfSomethingElseAreNotTakenForSpikes() {
    Path folder = SpikeFiles.data("branching");
    // A count for each time step (SOURCE.txt): ten columns, no unit of time.
    for (Path file : Stream.of("full.tsv", "drive.tsv").map(folder::resolve).toList()) {
      assertThatThrownBy(() -> SpikeFile.read(file)).isInstanceOf(RecordingException.class);
    }
  }
}
