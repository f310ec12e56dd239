package rheobase.recording;

import java.nio.file.Path;

/**
 * The refusal of a spike file: which file, what is wrong with it and where, and the way out.
 *
 * <p>It is the only exception that readers and writers of this package throw, whatever a file
 * contains. Everything is said in the first line.
 */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 40;

  /**
   * A refusal.
   *
   * @param message file, fault, place, value, what is allowed, way out
   */
  public RecordingException(String message) {
    super(message);
  }

  /**
   * A refusal with the exception that led to it.
   *
   * @param message file, fault, place, value, what is allowed, way out
   * @param cause what a library or the operating system threw
   */
  public RecordingException(String message, Throwable cause) {
    super(message, cause);
  }

  static RecordingException of(Path file, String problem, String wayOut) {
    return new RecordingException(name(file) + ": " + problem + "; " + wayOut);
  }

  static RecordingException of(Path file, String problem, String wayOut, Throwable cause) {
    return new RecordingException(name(file) + ": " + problem + "; " + wayOut, cause);
  }

  /** The last part of a path, as a reader would name the file. */
  static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : quoteFree(last.toString());
  }

  /** A piece of a file, short enough for a message and without control characters. */
  static String quote(String piece) {
    return '"' + quoteFree(piece) + '"';
  }

  private static String quoteFree(String piece) {
    String head = piece.length() > LONGEST_QUOTE ? piece.substring(0, LONGEST_QUOTE) + "…" : piece;
    return head.codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
