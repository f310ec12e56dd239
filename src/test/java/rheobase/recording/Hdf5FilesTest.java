package rheobase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.recording.SpikeRecording.Site;
import rheobase.recording.terms.RecordingException;
import rheobase.spikes.SpikeTrain;

class Hdf5FilesTest {
  private static final double[] SECONDS = {0.5, 1.5, 2.5, 0.25, 30, 31, 59.5};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void countsCutTheListOfAllSpikesIntoUnits(boolean chunked) {
    Path file = SpikeFiles.mea(folder, "a.h5", SECONDS, new int[] {3, 0, 4}, chunked);
    SpikeRecording recording = SpikeFile.read(file);
    assertThat(recording.spikes().stream().map(SpikeTrain::count)).containsExactly(3, 0, 4);
    assertThat(recording.spikes().train(2).times()).containsExactly(250, 30_000, 31_000, 59_500);
    assertThat(recording.spikes().stop()).isEqualTo(60_000);
    assertThat(recording.sites().get(2)).isEqualTo(new Site("ch_13_unit_0", 400, 800));
  }

  @Test
  void theIndexOfNwbSaysWhereUnitsEnd() {
    Path file = SpikeFiles.nwb(folder, "a.nwb", SECONDS, new int[] {3, 3, 7}, new long[] {9, 4, 2});
    SpikeRecording recording = SpikeFile.read(file);
    assertThat(recording.spikes().stream().map(SpikeTrain::count)).containsExactly(3, 0, 4);
    assertThat(recording.spikes().label(0).unit()).isEqualTo(9);
    assertThat(recording.spikes().stop()).isEqualTo(59_500);
  }

  @Test
  void observationIntervalsAreTheWindow() {
    Path file = folder.resolve("a.nwb");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup units = hdf.putGroup("units");
      units.putDataset("spike_times", SECONDS);
      units.putDataset("spike_times_index", new int[] {3, 7});
      units.putDataset("id", new int[] {0, 1});
      units.putDataset("obs_intervals", new double[][] {{-5, 20}, {0, 300}});
    }
    assertThat(SpikeFile.read(file).spikes().start()).isEqualTo(-5000);
    assertThat(SpikeFile.read(file).spikes().stop()).isEqualTo(300_000);
    assertThat(NwbFile.at(file).watched(0, 60_000).read().spikes().stop()).isEqualTo(60_000);
  }

  @Test
  void aCompressedClaimBeyondWhatDeflateCanDoIsRefusedBeforeMemoryIsTaken() throws Exception {
    Path file = SpikeFiles.mea(folder, "a.h5", new double[3_000_000], new int[] {3_000_000}, true);
    // Zeros shrink a thousandfold: 24 MB in a file of less than 100 kB, allowed and honest …
    assertThat(file.toFile().length()).isLessThan(100_000);
    assertThat(MeaFile.at(file).read().spikes().count()).isEqualTo(3_000_000);
    // … but the same file with 2^40 entries claimed is not.
    byte[] bytes = Files.readAllBytes(file);
    int found = 0;
    for (int i = 0; i + 8 <= bytes.length; i++) {
      var view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      if (view.getLong(i) == 3_000_000) {
        view.putLong(i, 1L << 40);
        found++;
      }
    }
    assertThat(found).isPositive();
    Files.write(file, bytes);
    assertThatThrownBy(() -> MeaFile.at(file).read()).isInstanceOf(RecordingException.class);
  }

  /**
   * A file whose groups branch 64-fold at each of four levels, every branch leading to the same
   * node: seventeen million leaves for who follows them all.
   */
  @Test
  void groupsThatBranchWithoutEndAreGivenUp() throws Exception {
    Path real = SpikeFiles.data("ipsc").resolve("hiPSN_tc10_d06_spikes6sd.h5");
    byte[] sound = Files.readAllBytes(real);
    int levels = 5;
    int branches = 64;
    int node = 24 + 16 * branches + 8;
    ByteBuffer bytes = ByteBuffer.allocate(sound.length + levels * node);
    bytes.order(ByteOrder.LITTLE_ENDIAN).put(sound);
    for (int level = 0; level < levels; level++) {
      boolean last = level == levels - 1;
      long next = sound.length + (level + 1L) * node;
      bytes.put("TREE".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
      bytes.put((byte) (last ? 0 : 1)).putShort((short) (last ? 0 : branches));
      bytes.putLong(-1).putLong(-1);
      for (int i = 0; i < branches; i++) {
        bytes.putLong(0).putLong(next);
      }
      bytes.putLong(0);
    }
    // Let the root group begin at the first of them: its tree is the first in the file.
    int tree = new String(sound, StandardCharsets.ISO_8859_1).indexOf("TREE");
    int found = 0;
    for (int at = 0; at + 8 <= sound.length; at++) {
      if (bytes.getLong(at) == tree) {
        bytes.putLong(at, sound.length);
        found++;
      }
    }
    assertThat(found).isPositive();
    Path file = Files.write(folder.resolve("circles.h5"), bytes.array());
    assertThatThrownBy(() -> SpikeFile.read(file))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContaining("its parts refer to one another in circles");

    // The first level back to itself: a circle without end. Whether the stack or the allowance of
    // reads is used up first depends on the depth of the stack, and so on how the JIT compiled it.
    for (int i = 0; i < branches; i++) {
      bytes.putLong(sound.length + 24 + 16 * i + 8, sound.length);
    }
    Files.write(file, bytes.array());
    assertThatThrownBy(() -> SpikeFile.read(file))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContaining("/units cannot be read")
        .hasMessageMatching("(?s).*(StackOverflowError|refer to one another in circles).*");
  }
}
