package rheobase.figures.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The type of a figure: its sizes, and how words are written. */
public final class Letters {
  /** The size of the words along an axis, in pixels. */
  public static final float LABEL = 12;

  /** The size of numbers and names in a plot, in pixels. */
  public static final float SMALL = 11;

  /** The size of the letter of a panel, in pixels. */
  public static final float LETTER = 14;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private Letters() {}

  /**
   * How wide a text is.
   *
   * @param text the text, on one line
   * @param size of the letters, in pixels
   * @return in pixels
   */
  public static double width(String text, float size) {
    return width(text, size, false);
  }

  private static double width(String text, float size, boolean bold) {
    double width = 0;
    for (GlyphVector run : runs(text, size, bold)) {
      width += run.getGlyphPosition(run.getNumGlyphs()).getX();
    }
    return width;
  }

  /**
   * Writes text as outlines, so that every machine that has the letters draws the same ones and
   * every machine that shows the figure needs none.
   *
   * @param g where to
   * @param text the text
   * @param x where it stands
   * @param y its baseline
   * @param anchor which part of the text stands at x: 0 its beginning, 0.5 its middle, 1 its end
   * @param size of the letters, in pixels
   */
  public static void write(
      Graphics2D g, String text, double x, double y, double anchor, float size) {
    paint(g, text, x, y, anchor, size, false, false);
  }

  /**
   * Writes text in bold, from x on.
   *
   * @param g where to
   * @param text the text
   * @param x where it begins
   * @param y its baseline
   * @param size of the letters, in pixels
   */
  public static void writeBold(Graphics2D g, String text, double x, double y, float size) {
    paint(g, text, x, y, 0, size, true, false);
  }

  /**
   * Writes text in bold, from x on, in smaller letters where it would be wider than there is room.
   *
   * @param g where to
   * @param text the text
   * @param x where it begins
   * @param y its baseline
   * @param size of the letters, in pixels, if they fit
   * @param room how wide it may become, in pixels
   */
  public static void writeBoldWithin(
      Graphics2D g, String text, double x, double y, float size, double room) {
    double part = Math.min(1, room / width(text, size, true));
    writeBold(g, text, x, y, (float) (part * size));
  }

  /**
   * Writes text that is read from below, with its middle at y.
   *
   * @param g where to
   * @param text the text
   * @param x its baseline
   * @param y where its middle lies
   * @param size of the letters, in pixels
   */
  public static void writeUpwards(Graphics2D g, String text, double x, double y, float size) {
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
