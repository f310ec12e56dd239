package rheobase.recording.terms;

import java.nio.file.Path;

/**
 * The refusal of a spike file: which file, what is wrong with it and where, and the way out.
 *
 * <p>It is the only exception that readers and writers of spike files throw, whatever a file
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

  /**
   * A refusal of a file.
   *
   * @param file which one; the message names its last part
   * @param problem what is wrong with it and where
   * @param wayOut what its owner can do
   * @return the exception, to be thrown
   */
  public static RecordingException of(Path file, String problem, String wayOut) {
    return new RecordingException(name(file) + ": " + problem + "; " + wayOut);
  }

  /**
   * A refusal of a file with the exception that led to it.
   *
   * @param file which one; the message names its last part
   * @param problem what is wrong with it and where
   * @param wayOut what its owner can do
   * @param cause what a library or the operating system threw
   * @return the exception, to be thrown
   */
  public static RecordingException of(Path file, String problem, String wayOut, Throwable cause) {
    return new RecordingException(name(file) + ": " + problem + "; " + wayOut, cause);
  }

  /**
   * The last part of a path, as a reader would name the file.
   *
   * @param file a path
   * @return its last part, short and without control characters
   */
  public static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : quoteFree(last.toString());
  }

  /**
   * A piece of a file, short enough for a message and without control characters.
   *
   * @param piece what stands in the file
   * @return the piece in quotes, cut after 40 characters
   */
  public static String quote(String piece) {
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
