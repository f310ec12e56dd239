package rheobase.figures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.internal.chartpart.IChart;

/** Pictures of dots, at double density and with as few bits a dot as their colours need. */
final class Png {
  private Png() {}

  static byte[] of(IChart chart) {
    return encoded(image(chart));
  }

  static BufferedImage image(IChart chart) {
    int density = Paths.DENSITY;
    var image =
        new BufferedImage(
            density * chart.getWidth(), density * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(density, density);
    chart.paint(g, chart.getWidth(), chart.getHeight());
    g.dispose();
    return image;
  }

  static byte[] encoded(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0);
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(indexed(image), null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** The same image with a palette, if it has at most 256 colours. */
  private static BufferedImage indexed(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    int[] dots = image.getRGB(0, 0, w, h, null, 0, w);
    int[] palette = new int[256];
    int n = 0;
    int before = dots[0] + 1;
    for (int dot : dots) {
      if (dot != before) {
        before = dot;
        int at = Arrays.binarySearch(palette, 0, n, dot);
        if (at < 0) {
          if (n == palette.length) {
            return image;
          }
          System.arraycopy(palette, -at - 1, palette, -at, n + at + 1);
          palette[-at - 1] = dot;
          n++;
        }
      }
    }
    int bits = n <= 2 ? 1 : n <= 4 ? 2 : n <= 16 ? 4 : 8;
    boolean clear = image.getColorModel().hasAlpha();
    var model =
        new IndexColorModel(bits, n, Arrays.copyOf(palette, n), 0, clear, -1, DataBuffer.TYPE_BYTE);
    int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
    var small = new BufferedImage(w, h, type, model);
    int[] row = new int[w];
    for (int y = 0; y < h; y++) {
      int last = -1;
      for (int x = 0; x < w; x++) {
        int dot = dots[y * w + x];
        boolean same = x > 0 && dot == dots[y * w + x - 1];
        last = same ? last : Arrays.binarySearch(palette, 0, n, dot);
        row[x] = last;
      }
      small.getRaster().setPixels(0, y, w, 1, row);
    }
    return small;
  }
}
