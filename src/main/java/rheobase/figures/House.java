package rheobase.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The house style: inks, strokes, markers and type. */
final class House {
  /** The ink of laws and references: near black and dashed. */
  static final int LAW = -1;

  /** The ink of a single trace: near black and solid. */
  static final int TRACE = -2;

  static final Color TEXT = new Color(0x22, 0x22, 0x22);
  static final Color FAINT = new Color(0x8a, 0x8a, 0x8a);
  static final Color SHADE = new Color(0xec, 0xec, 0xec);
  static final float LABEL = 12;
  static final float SMALL = 11;
  static final float LETTER = 14;

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

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private House() {}

  static Color ink(int i) {
    return i < 0 ? TEXT : INKS.get(i % INKS.size());
  }

  static int inks() {
    return INKS.size();
  }

  /** A colour mixed with white: the part of the colour is between 0 and 1. */
  static Color tint(Color colour, double part) {
    return new Color(
        (int) Math.round(255 + part * (colour.getRed() - 255)),
        (int) Math.round(255 + part * (colour.getGreen() - 255)),
        (int) Math.round(255 + part * (colour.getBlue() - 255)));
  }

  static BasicStroke solid(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  static BasicStroke dashed(double width, float... dashes) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, dashes, 0);
  }

  static BasicStroke stroke(int i, double width) {
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

  /** A marker of its own for each ink: circle, square, triangle, diamond, down triangle, …. */
  static Shape marker(int i, double x, double y, double size) {
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
      double px = x + r * Math.cos(angle);
      double py = y + r * Math.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }

  /** The sample before a name, 20 pixels wide, centred on a height. */
  static void sample(Graphics2D g, Key key, double x, double y) {
    g.setColor(ink(key.ink()));
    switch (key.sample()) {
      case AREA -> {
        g.setColor(tint(ink(key.ink()), 0.45));
        g.fill(new Rectangle2D.Double(x + 6, y - 5, 14, 10));
      }
      case SPIKE -> {
        g.setStroke(solid(1.6));
        for (int i = 0; i < 3; i++) {
          g.draw(new Line2D.Double(x + 8 + 5 * i, y - 5, x + 8 + 5 * i, y + 5));
        }
      }
      case POINT -> g.fill(marker(key.ink(), x + 13, y, 7));
      case NONE -> {}
      case LINE, LINE_AND_POINT -> {
        g.setStroke(stroke(key.ink(), 1.6));
        g.draw(new Line2D.Double(x, y, x + 20, y));
        if (key.sample() == Key.Sample.LINE_AND_POINT) {
          g.fill(marker(key.ink(), x + 10, y, 7));
        }
      }
    }
  }

  /** How wide a text is at a size, in pixels. */
  static double width(String text, float size) {
    double width = 0;
    for (GlyphVector run : runs(text, size, false)) {
      width += run.getGlyphPosition(run.getNumGlyphs()).getX();
    }
    return width;
  }

  /**
   * Writes text as outlines, so that every machine that has the letters draws the same ones and
   * every machine that shows the figure needs none.
   *
   * @param anchor which part of the text stands at x: 0 its beginning, 0.5 its middle, 1 its end
   */
  static void write(Graphics2D g, String text, double x, double y, double anchor, float size) {
    paint(g, text, x, y, anchor, size, false, false);
  }

  static void writeBold(Graphics2D g, String text, double x, double y, float size) {
    paint(g, text, x, y, 0, size, true, false);
  }

  static void writeUpwards(Graphics2D g, String text, double x, double y, float size) {
    paint(g, text, x, y, 0.5, size, false, true);
  }

  private static void paint(
      Graphics2D g,
      String text,
      double x,
      double y,
      double anchor,
      float size,
      boolean bold,
      boolean upwards) {
    double along = -anchor * width(text, size);
    var place = AffineTransform.getTranslateInstance(x, y);
    if (upwards) {
      place.quadrantRotate(3);
    }
    for (GlyphVector run : runs(text, size, bold)) {
      for (int i = 0; i < run.getNumGlyphs(); i++) {
        var at = new AffineTransform(place);
        at.translate(along, 0);
        g.fill(at.createTransformedShape(run.getGlyphOutline(i)));
      }
      along += run.getGlyphPosition(run.getNumGlyphs()).getX();
    }
  }

  /** Stretches of text in one font each: DejaVu Sans where it has the letter, else any that has. */
  private static List<GlyphVector> runs(String text, float size, boolean bold) {
    var found = new ArrayList<GlyphVector>();
    Font plain = font("DejaVu Sans", size, bold);
    Font other = font(Font.SANS_SERIF, size, bold);
    int from = 0;
    while (from < text.length()) {
      boolean first = plain.canDisplay(text.codePointAt(from));
      int to = from;
      while (to < text.length() && plain.canDisplay(text.codePointAt(to)) == first) {
        to += Character.charCount(text.codePointAt(to));
      }
      char[] letters = text.substring(from, to).toCharArray();
      Font font = first ? plain : other;
      found.add(
          font.layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT));
      from = to;
    }
    return found;
  }

  private static Font font(String family, float size, boolean bold) {
    return new Font(family, bold ? Font.BOLD : Font.PLAIN, 1)
        .deriveFont(size)
        .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
  }
}
