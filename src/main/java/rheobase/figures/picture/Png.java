package rheobase.figures.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pictures of dots, mostly at double density.
 *
 * <p>Figures have few colours, so a dot is the number of a colour in a palette: a third of the size
 * that Java's own writer reaches. Where 256 colours do not suffice, a dot is a colour.
 */
public final class Png {
  /** Dots for each pixel of the page, along each side. */
  public static final int DENSITY = 2;

  private static final int QUICKLY = 6; // enough to see which of two orders is the shorter one
  private static final int WELL = 9; // ten times as slow

  private Png() {}

  /**
   * Paints a page.
   *
   * @param width in pixels
   * @param height in pixels
   * @param density dots for each pixel, along each side
   * @param painter what paints it, in pixels
   * @return a PNG
   */
  public static byte[] of(int width, int height, int density, Consumer<Graphics2D> painter) {
    var image = new BufferedImage(density * width, density * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(density, density);
    painter.accept(g);
    g.dispose();
    return encoded(image);
  }

  static byte[] encoded(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    int[] dots = image.getRGB(0, 0, w, h, null, 0, w);
    boolean clear = image.getColorModel().hasAlpha();
    Palette palette = Palette.of(dots);
    var png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
    if (palette == null) {
      header(png, w, h, 8, clear ? 6 : 2);
      chunk(png, "IDAT", deflated(colours(dots, w, h, clear), WELL));
    } else {
      header(png, w, h, palette.bits(), 3);
      chunk(png, "PLTE", palette.colours());
      if (clear) {
        chunk(png, "tRNS", palette.alphas());
      }
      byte[] rows = palette.rows(dots, w, h);
      byte[] other = differences(rows, rows.length / h);
      boolean upright = deflated(other, QUICKLY).length < deflated(rows, QUICKLY).length;
      chunk(png, "IDAT", deflated(upright ? other : rows, WELL));
    }
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** Rows of numbers, each as its difference to the row above it: short where lines are upright. */
  private static byte[] differences(byte[] rows, int wide) {
    byte[] result = rows.clone();
    for (int i = 0; i < rows.length; i++) {
      boolean first = i % wide == 0;
      result[i] = first ? 2 : i < wide ? rows[i] : (byte) (rows[i] - rows[i - wide]);
    }
    return result;
  }

  /** Rows of full colours, each dot as its difference to the dot before it. */
  private static byte[] colours(int[] dots, int w, int h, boolean clear) {
    int wide = clear ? 4 : 3;
    byte[] rows = new byte[h * (1 + wide * w)];
    int at = 0;
    for (int y = 0; y < h; y++) {
      rows[at++] = 1;
      int before = 0;
      for (int x = 0; x < w; x++) {
        int dot = dots[y * w + x];
        for (int shift = 16; shift >= 0; shift -= 8) {
          rows[at++] = (byte) ((dot >>> shift) - (before >>> shift));
        }
        if (clear) {
          rows[at++] = (byte) ((dot >>> 24) - (before >>> 24));
        }
        before = dot;
      }
    }
    return rows;
  }

  private static void header(ByteArrayOutputStream png, int w, int h, int bits, int kind) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(w).putInt(h);
    chunk(png, "IHDR", header.put((byte) bits).put((byte) kind).array());
  }

  private static void chunk(ByteArrayOutputStream png, String name, byte[] data) {
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(letters);
    sum.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(letters);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] deflated(byte[] bytes, int level) {
    var deflater = new Deflater(level);
    deflater.setInput(bytes);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
