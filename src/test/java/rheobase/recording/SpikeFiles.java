package rheobase.recording;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Small spike files made for tests, and the way to the real ones. */
final class SpikeFiles {
  private SpikeFiles() {}

  static Path text(Path folder, String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path bytes(Path folder, String name, byte... content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An MEA file with positions and names; compressed in chunks or plain. */
  static Path mea(Path folder, String name, double[] seconds, int[] counts, boolean chunked) {
    Path file = folder.resolve(name);
    DatasetCreationOptions options = options(chunked, seconds.length);
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      if (seconds.length > 0) {
        hdf.putDataset("spikes", seconds, options);
      }
      hdf.putDataset("sCount", counts, options(chunked, counts.length));
      double[][] places = new double[2][counts.length];
      Arrays.setAll(places[0], k -> 200.0 * k);
      Arrays.fill(places[1], 800);
      hdf.putDataset("epos", places);
      String[] names = new String[counts.length];
      Arrays.setAll(names, k -> "ch_" + (11 + k) + "_unit_0");
      hdf.putDataset("names", names);
      WritableGroup summary = hdf.putGroup("summary");
      summary.putDataset("totalspikes", new int[] {seconds.length});
      summary.putDataset("duration", new double[] {60});
    }
    return file;
  }

  private static DatasetCreationOptions options(boolean chunked, int length) {
    return chunked
        ? DatasetCreationOptions.builder()
            .chunkDimensions((length + 2) / 3)
            .shuffle()
            .deflate()
            .build()
        : DatasetCreationOptions.DEFAULT;
  }

  static Path nwb(Path folder, String name, double[] seconds, int[] ends, long[] ids) {
    Path file = folder.resolve(name);
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup units = hdf.putGroup("units");
      units.putDataset("spike_times", seconds);
      units.putDataset("spike_times_index", ends);
      units.putDataset("id", ids);
    }
    return file;
  }

  /** A NumPy array in version 1 of the format. */
  static byte[] npy(String type, String shape, byte[] numbers) {
    String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
    return npy(1, header, numbers);
  }

  static byte[] npy(int version, String header, byte[] numbers) {
    int fixed = version == 1 ? 10 : 12;
    int length = (fixed + header.length() + 64) / 64 * 64 - fixed;
    String padded = header + " ".repeat(length - header.length() - 1) + "\n";
    ByteBuffer bytes = ByteBuffer.allocate(fixed + length + numbers.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x93);
    bytes.put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
    if (version == 1) {
      bytes.putShort((short) length);
    } else {
      bytes.putInt(length);
    }
    return bytes.put(padded.getBytes(StandardCharsets.US_ASCII)).put(numbers).array();
  }

  static byte[] int64(long... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(numbers).forEach(bytes::putLong);
    return bytes.array();
  }

  static byte[] int32(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(numbers).forEach(bytes::putInt);
    return bytes.array();
  }

  static Path pair(Path folder, byte[] times, byte[] units) {
    bytes(folder, "spike_times.npy", times);
    bytes(folder, "spike_clusters.npy", units);
    return folder;
  }

  /** A folder of the real recordings, beside the checkout or where RHEOBASE_DATA says. */
  static Path data(String name) {
    String said = System.getProperty("RHEOBASE_DATA", System.getenv("RHEOBASE_DATA"));
    Path folder = Path.of(said == null ? "../shared/data" : said).resolve(name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        "the real recordings are not here (" + folder + "); set RHEOBASE_DATA to their folder");
    return folder;
  }

  static boolean hasData() {
    String said = System.getProperty("RHEOBASE_DATA", System.getenv("RHEOBASE_DATA"));
    return Files.isDirectory(Path.of(said == null ? "../shared/data" : said).resolve("ipsc"));
  }

  static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
