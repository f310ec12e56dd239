package rheobase.figures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import rheobase.figures.frame.Canvas;

/** The dots of a drawn figure, found by the coordinates of its data. */
public record Dots(BufferedImage image, Canvas plot) {
  public static Dots of(Figure figure) {
    return of(figure, 0);
  }

  /** The figure, seen through one of its plots; a strip comes before the plot it belongs to. */
  public static Dots of(Figure figure, int plot) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
      return new Dots(image, Sheet.of(figure).laid().get(plot));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The colour at a point of the data, 0xRRGGBB. */
  public int at(double x, double y) {
    return dot((int) (2 * plot.x(x)), (int) (2 * plot.y(y)));
  }

  /** Whether there is ink within one pixel of a point of the data. */
  public boolean inkNear(double x, double y) {
    int column = (int) (2 * plot.x(x));
    int row = (int) (2 * plot.y(y));
    for (int dx = -2; dx <= 2; dx++) {
      for (int dy = -2; dy <= 2; dy++) {
        if (dark(dot(column + dx, row + dy))) {
          return true;
        }
      }
    }
    return false;
  }

  private int dot(int column, int row) {
    return image.getRGB(column, row) & 0xffffff;
  }

  private static boolean dark(int rgb) {
    return ((rgb >> 16) & 255) + ((rgb >> 8) & 255) + (rgb & 255) < 600;
  }

  /** The share of the plot that is not white. */
  public double inked() {
    int inked = 0;
    int all = 0;
    for (int y = (int) (2 * plot.top()); y < 2 * plot.bottom(); y++) {
      for (int x = (int) (2 * plot.left()); x < 2 * plot.right(); x++) {
        inked += dot(x, y) == 0xffffff ? 0 : 1;
        all++;
      }
    }
    return (double) inked / all;
  }
}
