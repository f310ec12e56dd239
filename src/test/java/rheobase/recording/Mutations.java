package rheobase.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;

/** Ways in which a file gets damaged, by accident or by malice. */
final class Mutations {
  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    2,
    255,
    256,
    65_535,
    65_536,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    1L << 32,
    1L << 40,
    1L << 53,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    0x7ff0000000000000L,
    0xfff0000000000000L,
    0x7ff8000000000000L,
    0xbff0000000000000L
  };
  private static final String[] WORDS = {
    "nan",
    "inf",
    "-1",
    "1e999",
    "-0",
    "99999999999999999999",
    "",
    "\"",
    ",",
    ";",
    "\t",
    "\u0000",
    "#",
    "0x1p3",
    "é",
    "\ufeff",
    "1,5",
    "1.5.5",
    "--3",
    "Well Information",
    "time_ms",
    "\n\n",
    "\r"
  };

  private Mutations() {}

  /**
   * A damaged copy.
   *
   * @param sound the file
   * @param sore offsets where damage hurts most, such as headers; may be empty
   */
  static byte[] of(byte[] sound, int[] sore, UniformRandomProvider random) {
    byte[] bytes = sound.clone();
    int times = 1 + random.nextInt(random.nextInt(4) == 0 ? 8 : 2);
    for (int i = 0; i < times && bytes.length > 16; i++) {
      bytes = once(bytes, sore, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, int[] sore, UniformRandomProvider random) {
    int at = place(bytes, sore, random);
    switch (random.nextInt(10)) {
      case 0, 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> bytes[at] = (byte) random.nextInt(256);
      case 3 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 4 -> {
        return duplicated(bytes, at, 1 + random.nextInt(512));
      }
      case 5, 6 -> number(bytes, at, random);
      case 7 -> {
        for (int i = at; i < Math.min(bytes.length, at + 1 + random.nextInt(64)); i++) {
          bytes[i] = (byte) random.nextInt(256);
        }
      }
      case 8 -> {
        int from = place(bytes, sore, random);
        int length = Math.min(1 + random.nextInt(64), bytes.length - Math.max(at, from));
        System.arraycopy(bytes, from, bytes, at, length);
      }
      default -> {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - Math.min(8, bytes.length - at));
        System.arraycopy(
            bytes, at + bytes.length - shorter.length, shorter, at, shorter.length - at);
        return shorter;
      }
    }
    return bytes;
  }

  private static int place(byte[] bytes, int[] sore, UniformRandomProvider random) {
    if (sore.length > 0 && random.nextInt(4) > 0) {
      int at = sore[random.nextInt(sore.length)] + random.nextInt(96);
      return Math.min(bytes.length - 1, at);
    }
    return random.nextInt(bytes.length);
  }

  private static byte[] duplicated(byte[] bytes, int at, int length) {
    int n = Math.min(length, bytes.length - at);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + n);
    System.arraycopy(bytes, at, longer, at + n, bytes.length - at);
    return longer;
  }

  /** A number that headers do not expect, in one of the widths and orders of headers. */
  private static void number(byte[] bytes, int at, UniformRandomProvider random) {
    long value = NUMBERS[random.nextInt(NUMBERS.length)];
    int width = 1 << random.nextInt(4);
    if (at + width <= bytes.length) {
      ByteBuffer view = ByteBuffer.wrap(bytes);
      view.order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      switch (width) {
        case 1 -> view.put(at, (byte) value);
        case 2 -> view.putShort(at, (short) value);
        case 4 -> view.putInt(at, (int) value);
        default -> view.putLong(at, value);
      }
    }
  }

  /**
   * A damaged copy of a text: shuffled, doubled and lost lines, strange words, or bytes as above.
   */
  static byte[] ofText(byte[] sound, UniformRandomProvider random) {
    if (random.nextInt(3) == 0) {
      return of(sound, new int[] {0}, random);
    }
    List<String> lines =
        new ArrayList<>(List.of(new String(sound, StandardCharsets.UTF_8).split("\n", -1)));
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(6)) {
        case 0 -> Collections.shuffle(lines, new Random(random.nextLong()));
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.remove(lines.size() > 1 ? at : 0);
        case 3 -> lines.set(at, lines.get(at) + WORDS[random.nextInt(WORDS.length)]);
        case 4 -> lines.set(at, damagedCell(lines.get(at), random));
        default -> lines.set(at, lines.get(at) + lines.get(random.nextInt(lines.size())));
      }
      if (lines.isEmpty()) {
        lines.add("");
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static String damagedCell(String line, UniformRandomProvider random) {
    String[] cells = line.split("(?<=[,;\t])|(?=[,;\t])", -1);
    cells[random.nextInt(cells.length)] = WORDS[random.nextInt(WORDS.length)];
    return String.join("", cells);
  }
}
