package rheobase.recording.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rheobase.recording.terms.Limits;
import rheobase.recording.terms.RecordingException;

/**
 * One NumPy array of one dimension on disk (.npy, versions 1 to 3), read in pieces.
 *
 * <p>The file is {@code \x93NUMPY}, two bytes of version, the length of the header (two bytes in
 * version 1, four later), the header as a Python dictionary, then the numbers.
 *
 * @param file where it is
 * @param type how its numbers are stored
 * @param count how many there are
 * @param start where they begin, in bytes
 */
public record NpyArray(Path file, NumberType type, int count, long start) {
  private static final int LONGEST_HEADER = 1 << 16;
  private static final int PIECE = 1 << 22;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\s*\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),"
              + "\\s*'shape':\\s*\\(([0-9, ]*)\\),?\\s*\\}\\s*");
  private static final Pattern TYPE = Pattern.compile("([<>|=]?)([iuf])([1248])");

  /**
   * Reads the header of a file and checks it against the file's length.
   *
   * @param file where it is
   * @return the array, its numbers not yet read
   * @throws IOException if the file cannot be read
   * @throws RecordingException if it is not such an array, or cut
   */
  public static NpyArray open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
      fill(channel, head, 0);
      String magic = new String(head.array(), 0, 6, StandardCharsets.ISO_8859_1);
      if (head.hasRemaining() || !magic.equals("\u0093NUMPY")) {
        throw RecordingException.of(file, "is not a NumPy array", "numpy.save makes one");
      }
      int version = head.get(6);
      if (version < 1 || version > 3) {
        throw RecordingException.of(
            file, "has version " + version + " of the format", "versions 1 to 3 are read");
      }
      int fixed = version == 1 ? 10 : 12;
      long length =
          version == 1
              ? Short.toUnsignedLong(head.getShort(8))
              : Integer.toUnsignedLong(head.getInt(8));
      if (length > LONGEST_HEADER || fixed + length > channel.size()) {
        throw RecordingException.of(
            file,
            "claims a header of " + length + " bytes in a file of " + channel.size(),
            "the file is damaged or cut, get a fresh copy");
      }
      ByteBuffer text = ByteBuffer.allocate((int) length);
      fill(channel, text, fixed);
      String header = new String(text.array(), StandardCharsets.UTF_8);
      return of(file, header, fixed + length, channel.size());
    }
  }

  private static void fill(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
    int read = 0;
    while (read >= 0 && buffer.hasRemaining()) {
      read = channel.read(buffer, at + buffer.position());
    }
  }

  private static NpyArray of(Path file, String header, long start, long size) {
    Matcher parts = HEADER.matcher(header);
    if (!parts.matches()) {
      String found = RecordingException.quote(header.strip());
      throw RecordingException.of(
          file, "its header " + found + " is not plain", "save it again: numpy.save(file, array)");
    }
    NumberType type = type(file, parts.group(1));
    long count = count(file, parts.group(3));
    if (count > (size - start) / type.bytes() || start + count * type.bytes() != size) {
      throw RecordingException.of(
          file,
          "claims " + count + " numbers of " + type + " but " + (size - start) + " bytes follow",
          "the file is cut or was written to twice");
    }
    return new NpyArray(file, type, Limits.room(file, "numbers", count, 1), start);
  }

  private static NumberType type(Path file, String descr) {
    Matcher parts = TYPE.matcher(descr);
    if (!parts.matches()) {
      String why = descr.contains("O") ? "Python objects" : "not plain numbers";
      throw RecordingException.of(
          file,
          "its type " + RecordingException.quote(descr) + " is " + why,
          "in Python: numpy.save(file, array.astype('int64'))");
    }
    var kind =
        switch (parts.group(2)) {
          case "i" -> NumberType.Kind.SIGNED;
          case "u" -> NumberType.Kind.UNSIGNED;
          default -> NumberType.Kind.REAL;
        };
    var order = parts.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    var type = new NumberType(kind, Integer.parseInt(parts.group(3)), order);
    if (!type.exists()) {
      throw RecordingException.of(file, "its type " + type + " is not read", "save it as float64");
    }
    return type;
  }

  /** One column or one row is as good as a vector, and Fortran's order makes no difference. */
  private static long count(Path file, String shape) {
    long count = 1;
    int wide = 0;
    for (String axis : shape.split(",", -1)) {
      if (axis.isBlank()) {
        continue;
      }
      if (axis.strip().length() > 15 || axis.strip().contains(" ")) {
        throw RecordingException.of(file, "has the shape (" + shape + ")", "see numpy.save");
      }
      long extent = Long.parseLong(axis.strip());
      wide += extent == 1 ? 0 : 1;
      count = extent == 1 ? count : extent;
    }
    if (wide > 1) {
      throw RecordingException.of(
          file, "has the shape (" + shape + ")", "one dimension is needed: array.ravel()");
    }
    return count;
  }

  /**
   * Reads the numbers.
   *
   * @return all of them; NaN for whole ones that no double holds
   * @throws IOException if the file cannot be read
   * @throws RecordingException if it became shorter
   */
  public double[] reals() throws IOException {
    double[] numbers = new double[count];
    pieces(
        (bytes, from, n) -> {
          for (int i = 0; i < n; i++) {
            numbers[from + i] = type.real(bytes, i);
          }
        });
    return numbers;
  }

  /**
   * Reads the numbers of units.
   *
   * @return all of them
   * @throws IOException if the file cannot be read
   * @throws RecordingException if they are not whole or do not fit into 32 bits
   */
  public int[] ints() throws IOException {
    if (type.kind() == NumberType.Kind.REAL) {
      throw RecordingException.of(
          file, "holds " + type + ", but units are whole numbers", "save array.astype('int32')");
    }
    int[] numbers = new int[count];
    pieces(
        (bytes, from, n) -> {
          for (int i = 0; i < n; i++) {
            long number = type.whole(bytes, i);
            if (number != (int) number) {
              throw RecordingException.of(
                  file,
                  "unit " + number + " of spike " + (from + i) + " does not fit into 32 bits",
                  "are the two files exchanged?");
            }
            numbers[from + i] = (int) number;
          }
        });
    return numbers;
  }

  private interface Piece {
    void take(ByteBuffer bytes, int from, int count);
  }

  private void pieces(Piece piece) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.min(PIECE, Math.max(count, 1) * 8));
      bytes.order(type.order());
      int most = bytes.capacity() / type.bytes();
      for (int from = 0; from < count; from += most) {
        int n = Math.min(most, count - from);
        bytes.clear().limit(n * type.bytes());
        fill(channel, bytes, start + (long) from * type.bytes());
        if (bytes.hasRemaining()) {
          throw RecordingException.of(
              file, "became shorter while it was read", "is it still being written?");
        }
        piece.take(bytes, from, n);
      }
    }
  }
}
