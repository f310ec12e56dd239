package rheobase.figures.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The colours of an image, at most 256. Frequent colours are kept as they are; rare ones, as they
 * stand on the edges of letters and lines, may take the nearest frequent one: by a step that no eye
 * sees at an edge half a pixel wide, and by less in an image of many colours, whose areas it would
 * see.
 */
final class Palette {
  private static final int MOST = 256;
  private static final int FARTHEST = 400;
  private static final int AT_EDGES = 900; // the square of 30 of 255
  private static final int INKS = 48;
  private static final int RARE = 1000; // a colour of fewer than one dot in so many is rare
  private static final double DRAWN =
      0.85; // of lines on a ground so much is neither edge nor blend
  private static final int LIMIT = 20_000;
  private static final int SLOTS = 1 << 15;

  private final int[] entries;
  private final Census census;

  private Palette(int[] entries, Census census) {
    this.entries = entries;
    this.census = census;
  }

  /** The palette of an image, or null if the difference could be seen. */
  static Palette of(int[] dots) {
    var census = new Census(dots);
    if (census.colours > LIMIT) {
      return null;
    }
    int[] colours = census.byCount();
    int frequent = 0;
    long inked = 0;
    while (frequent < colours.length
        && (long) RARE * census.values[census.slot(colours[frequent])] >= dots.length) {
      inked += census.values[census.slot(colours[frequent])];
      frequent++;
    }
    int[] kept = kept(colours, frequent <= INKS ? frequent : 0, frequent <= INKS ? AT_EDGES : 0);
    for (int apart = 25; kept.length > MOST && apart <= FARTHEST; apart *= 2) {
      kept = kept(colours, 0, apart);
    }
    boolean drawn = frequent <= INKS && inked >= DRAWN * dots.length;
    for (int apart = 2 * AT_EDGES;
        kept.length > MOST && drawn && apart <= 4 * AT_EDGES;
        apart *= 2) {
      kept = kept(colours, frequent, apart);
    }
    if (kept.length > MOST) {
      return null;
    }
    Arrays.sort(kept);
    for (int colour : colours) {
      census.values[census.slot(colour)] = nearest(kept, kept.length, colour) + 1;
    }
    return new Palette(kept, census);
  }

  /**
   * The first colours, and those not near a more frequent one; one more than the most if too many.
   */
  private static int[] kept(int[] colours, int first, int apart) {
    int[] kept = new int[MOST + 1];
    int n = 0;
    for (int colour : colours) {
      if (n < first
          || n == 0
          || apart == 0
          || distance(kept[nearest(kept, n, colour)], colour) > apart) {
        kept[n++] = colour;
        if (n > MOST) {
          return kept;
        }
      }
    }
    return Arrays.copyOf(kept, n);
  }

  private static int nearest(int[] palette, int n, int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < n && least > 0; i++) {
      int distance = distance(palette[i], colour);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /** How far two colours lie apart; a change of hue counts more, so that grey stays grey. */
  private static int distance(int a, int b) {
    int alpha = (a >>> 24) - (b >>> 24);
    int red = ((a >>> 16) & 255) - ((b >>> 16) & 255);
    int green = ((a >>> 8) & 255) - ((b >>> 8) & 255);
    int blue = (a & 255) - (b & 255);
    int hue = (red - green) * (red - green) + (green - blue) * (green - blue);
    return alpha * alpha + red * red + green * green + blue * blue + 3 * hue;
  }

  /** How often each colour occurs; then, which number it gets. A table without boxes. */
  private static final class Census {
    private final int[] keys = new int[SLOTS];
    private final int[] values = new int[SLOTS];
    private int colours;

    Census(int[] dots) {
      int from = 0;
      for (int i = 1; i <= dots.length && colours <= LIMIT; i++) {
        if (i == dots.length || dots[i] != dots[from]) {
          int slot = slot(dots[from]);
          colours += values[slot] == 0 ? 1 : 0;
          keys[slot] = dots[from];
          values[slot] += i - from;
          from = i;
        }
      }
    }

    /** Where a colour is counted, or the empty place where it would be. */
    int slot(int colour) {
      int slot = (colour * 0x9E3779B1) >>> 17;
      while (values[slot] != 0 && keys[slot] != colour) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      return slot;
    }

    int[] byCount() {
      return IntStream.range(0, SLOTS)
          .filter(i -> values[i] != 0)
          .boxed()
          .sorted(Comparator.comparingInt((Integer i) -> -values[i]).thenComparingInt(i -> keys[i]))
          .mapToInt(i -> keys[i])
          .toArray();
    }
  }

  /** How many bits a dot takes. */
  int bits() {
    return entries.length <= 2 ? 1 : entries.length <= 4 ? 2 : entries.length <= 16 ? 4 : 8;
  }

  byte[] colours() {
    byte[] colours = new byte[3 * entries.length];
    for (int i = 0; i < entries.length; i++) {
      colours[3 * i] = (byte) (entries[i] >>> 16);
      colours[3 * i + 1] = (byte) (entries[i] >>> 8);
      colours[3 * i + 2] = (byte) entries[i];
    }
    return colours;
  }

  byte[] alphas() {
    byte[] alphas = new byte[entries.length];
    for (int i = 0; i < alphas.length; i++) {
      alphas[i] = (byte) (entries[i] >>> 24);
    }
    return alphas;
  }

  private int number(int colour) {
    return census.values[census.slot(colour)] - 1;
  }

  /** The numbers of the colours, packed, each row after a zero that says it is not filtered. */
  byte[] rows(int[] dots, int w, int h) {
    int bits = bits();
    int wide = 1 + (w * bits + 7) / 8;
    byte[] rows = new byte[h * wide];
    int number = number(dots[0]);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int i = y * w + x;
        number = i > 0 && dots[i] == dots[i - 1] ? number : number(dots[i]);
        int bit = x * bits;
        rows[y * wide + 1 + bit / 8] |= (byte) (number << (8 - bits - bit % 8));
      }
    }
    return rows;
  }
}
