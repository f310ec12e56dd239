package rheobase.recording.terms;

import java.nio.file.Path;

/** How much a file may claim to hold, asked before any memory is taken. */
public final class Limits {
  /** More units than any array has electrodes: beyond it the wrong column was taken for units. */
  public static final int MOST_UNITS = 200_000;

  private Limits() {}

  /**
   * Refuses what would not fit into the memory Java was given, before any of it is taken.
   *
   * @param file where it stands
   * @param what what it is, in the plural, such as "spikes"
   * @param count how many the file claims
   * @param bytesEach how many bytes each of them needs until it has become part of a train
   * @return the count
   * @throws RecordingException if the count is negative or needs more than four fifths of the
   *     memory
   */
  public static int room(Path file, String what, long count, int bytesEach) {
    long most = Runtime.getRuntime().maxMemory() / 5 * 4;
    if (count < 0 || count > Integer.MAX_VALUE - 8 || count > most / bytesEach) {
      String need = Math.round((double) count * bytesEach / 1e6) + " MB";
      String have = most / 1_000_000 + " MB";
      throw RecordingException.of(
          file,
          "claims " + count + " " + what + ", which need " + need + " where Java has " + have,
          "if the file is really that large, start Java with a larger -Xmx");
    }
    return (int) count;
  }
}
