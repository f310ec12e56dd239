package rheobase.figures.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The house style: inks, strokes and markers. */
public final class House {
  /** The ink of laws and references: near black and dashed. */
  public static final int LAW = -1;

  /** The ink of a single trace: near black and solid. */
  public static final int TRACE = -2;

  /** The colour of words and axes. */
  public static final Color TEXT = new Color(0x22, 0x22, 0x22);

  /** The colour of reference lines. */
  public static final Color FAINT = new Color(0x8a, 0x8a, 0x8a);

  /** The colour of a shaded stretch. */
  public static final Color SHADE = new Color(0xec, 0xec, 0xec);

  /** Okabe and Ito (2008), yellow left out: it does not show on white. */
  private static final List<Color> INKS =
      List.of(
          new Color(0x00, 0x72, 0xB2),
          new Color(0xD5, 0x5E, 0x00),
          new Color(0x00, 0x9E, 0x73),
          new Color(0xCC, 0x79, 0xA7),
          new Color(0xE6, 0x9F, 0x00),
          new Color(0x56, 0xB4, 0xE9),
          new Color(0x00, 0x00, 0x00));

  private static final List<List<Float>> DASHES =
      List.of(
          List.of(),
          List.of(7f, 3f),
          List.of(2f, 2.5f),
          List.of(8f, 3f, 2f, 3f),
          List.of(12f, 4f),
          List.of(4f, 2f),
          List.of(8f, 2.5f, 2f, 2.5f, 2f, 2.5f));

  private House() {}

  /**
   * The colour of an ink.
   *
   * @param i which ink, from 0, or {@link #LAW} or {@link #TRACE}; after the last comes the first
   * @return its colour
   */
  public static Color ink(int i) {
    return i < 0 ? TEXT : INKS.get(i % INKS.size());
  }

  static int inks() {
    return INKS.size();
  }

  /**
   * A colour mixed with white.
   *
   * @param colour the colour
   * @param part how much of it, from 0 to 1
   * @return the mixture, opaque
   */
  public static Color tint(Color colour, double part) {
    return new Color(
        (int) Math.round(255 + part * (colour.getRed() - 255)),
        (int) Math.round(255 + part * (colour.getGreen() - 255)),
        (int) Math.round(255 + part * (colour.getBlue() - 255)));
  }

  /**
   * A solid stroke.
   *
   * @param width in pixels
   * @return the stroke
   */
  public static BasicStroke solid(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  /**
   * A dashed stroke.
   *
   * @param width in pixels
   * @param dashes lengths of dash and gap in turn, in pixels
   * @return the stroke
   */
  public static BasicStroke dashed(double width, float... dashes) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, dashes, 0);
  }

  /**
   * The stroke of an ink, which has dashes of its own.
   *
   * @param i which ink
   * @param width in pixels
   * @return the stroke
   */
  public static BasicStroke stroke(int i, double width) {
    List<Float> dashes =
        i == TRACE ? List.of() : i == LAW ? List.of(5f, 3f) : DASHES.get(i % DASHES.size());
    if (dashes.isEmpty()) {
      return solid(width);
    }
    float[] lengths = new float[dashes.size()];
    for (int k = 0; k < lengths.length; k++) {
      lengths[k] = dashes.get(k);
    }
    return dashed(width, lengths);
  }

  /**
   * A marker of its own for each ink: circle, square, triangle, diamond, down triangle, ….
   *
   * @param i which ink
   * @param x where its middle lies, in pixels
   * @param y where its middle lies, in pixels
   * @param size how large it is, in pixels
   * @return the shape to fill
   */
  public static Shape marker(int i, double x, double y, double size) {
    double r = size / 2;
    return switch (i < 0 ? 0 : i % 6) {
      case 1 -> new Rectangle2D.Double(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
      case 2 -> polygon(x, y, 1.15 * r, -90, 30, 150);
      case 3 -> polygon(x, y, 1.2 * r, 0, 90, 180, 270);
      case 4 -> polygon(x, y, 1.15 * r, 90, 210, 330);
      case 5 -> polygon(x, y, 1.1 * r, -90, -18, 54, 126, 198);
      default -> new Ellipse2D.Double(x - r, y - r, size, size);
    };
  }

  private static Shape polygon(double x, double y, double r, int... degrees) {
    var path = new Path2D.Double();
    for (int i = 0; i < degrees.length; i++) {
      double angle = Math.toRadians(degrees[i]);
      double px = x + r * StrictMath.cos(angle);
      double py = y + r * StrictMath.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }
}
