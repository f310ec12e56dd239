package rheobase.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rheobase.recording.binary.Hdf5;
import rheobase.recording.terms.RecordingException;
import rheobase.units.In;

/**
 * A spike file on disk, in one of the formats that can be read.
 *
 * <p>{@code SpikeFile.read("culture.h5")} recognises the format by what stands in the file. Where a
 * file leaves something open, such as its unit of time, the refusal names the call that says it.
 */
public sealed interface SpikeFile permits SpikeTable, MeaFile, NwbFile, NpyPair {

  /**
   * Where the file is.
   *
   * @return its path; for a pair of arrays, their folder
   */
  Path path();

  /**
   * The same file, with the time in which its units were watched.
   *
   * <p>Without it the window is what the file says or else runs from 0 to the last spike, and a
   * note says which.
   *
   * @param start the beginning, in ms
   * @param stop the end, in ms, after the beginning
   * @return the file, not yet read
   * @throws RecordingException if the window is empty or not finite
   */
  SpikeFile watched(@In("ms") double start, @In("ms") double stop);

  /**
   * Reads the file.
   *
   * @return its spike trains in ms, with notes on what was taken for granted
   * @throws RecordingException if anything in the file is missing, contradictory or ambiguous
   */
  SpikeRecording read();

  /**
   * Reads a spike file, whatever its format.
   *
   * @param file a path, such as {@code "recordings/culture.h5"}
   * @return its spike trains in ms, with notes on what was taken for granted
   * @throws RecordingException if the format is not known or the file is not sound
   */
  static SpikeRecording read(String file) {
    return read(pathOf(file));
  }

  /**
   * Reads a spike file, whatever its format.
   *
   * @param file where it is
   * @return its spike trains in ms, with notes on what was taken for granted
   * @throws RecordingException if the format is not known or the file is not sound
   */
  static SpikeRecording read(Path file) {
    return at(file).read();
  }

  /**
   * Recognises the format of a file by its content.
   *
   * @param file where it is; a folder stands for the pair of NumPy arrays in it
   * @return the file, not yet read
   * @throws RecordingException if it is in a format that is not read here; the message says how to
   *     convert it
   */
  static SpikeFile at(Path file) {
    return Reading.guarded(file, () -> recognise(file));
  }

  private static SpikeFile recognise(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return NpyPair.in(file);
    }
    refuseVendor(file);
    byte[] head = new byte[4096];
    int length;
    try (InputStream in = Files.newInputStream(file)) {
      length = in.readNBytes(head, 0, head.length);
    }
    if (Hdf5.isOneOf(file)) {
      try (Hdf5 hdf = Hdf5.open(file)) {
        return hdf.has("/units") ? NwbFile.at(file) : MeaFile.at(file);
      }
    }
    String start = new String(head, 0, Math.min(length, 16), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0093NUMPY")) {
      if (!NpyPair.isOneOf(file)) {
        throw unread(file, "a NumPy array by itself", NpyPair.NEEDED);
      }
      return NpyPair.in(file.toAbsolutePath().getParent());
    }
    if (start.startsWith("PAR1")) {
      throw unread(file, "Parquet is not read", "pandas.read_parquet(…).to_csv(…) makes a table");
    }
    if (start.startsWith("PK")) {
      throw unread(file, "a zip archive (xlsx, npz)", "save it as CSV or as two .npy files");
    }
    if (start.startsWith("\u001f\u008b")) {
      throw unread(file, "compressed with gzip", "unpack it first: gunzip");
    }
    if (start.startsWith("MATLAB 5.0")) {
      throw unread(file, "a MATLAB file", "writematrix(…) in MATLAB makes a CSV table");
    }
    if (start.stripLeading().startsWith("{") || start.stripLeading().startsWith("[")) {
      throw unread(file, "JSON is not read yet", "write two columns, unit and time_s, as CSV");
    }
    boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
    if (!wide && new String(head, 0, length, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
      throw unread(file, "binary, in no format known here", "see docs/data-formats.md");
    }
    return SpikeTable.at(file);
  }

  private static void refuseVendor(Path file) {
    String name = RecordingException.name(file).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    var vendors =
        List.of(
            "plx", "pl2", "nev", "nex", "nex5", "mcd", "msrd", "rhd", "rhs", "ncs", "nse", "ntt",
            "spk", "raw", "smr", "smrx", "brw", "bxr", "edf", "abf", "parquet", "pkl");
    if (name.contains(".") && vendors.contains(ending)) {
      String way =
          "Neo or SpikeInterface read it and write NWB: "
              + "neo.io.get_io(file).read_block(), then neo.io.NWBIO";
      throw unread(file, "files ending in ." + ending + " are not read", way);
    }
  }

  private static RecordingException unread(Path file, String what, String wayOut) {
    return RecordingException.of(file, what, wayOut);
  }

  private static Path pathOf(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new RecordingException(
          RecordingException.quote(file) + " is not a path; give one such as \"spikes.csv\"", e);
    }
  }
}
