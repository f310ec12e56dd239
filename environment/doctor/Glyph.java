import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Draws one Latin and one Chinese glyph and says which fonts could, a line each. */
public final class Glyph {
  private static final String CHINESE = "强";

  private Glyph() {}

  public static void main(String[] arguments) {
    Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 24);
    report("font", inked(plain, "R") ? plain.getFontName() : "");
    report("chinese", chinese(plain));
  }

  private static String chinese(Font plain) {
    if (plain.canDisplayUpTo(CHINESE) < 0 && inked(plain, CHINESE)) {
      return plain.getFontName() + ", completed by the system";
    }
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(font -> font.canDisplayUpTo(CHINESE) < 0)
        .filter(font -> inked(font.deriveFont(24f), CHINESE))
        .map(Font::getFamily)
        .findFirst()
        .orElse("");
  }

  private static boolean inked(Font font, String text) {
    var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.setFont(font);
    pen.drawString(text, 4, 30);
    pen.dispose();
    return Arrays.stream(image.getRGB(0, 0, 40, 40, null, 0, 40)).anyMatch(p -> (p & 0xff) > 128);
  }

  private static void report(String what, String font) {
    System.out.println(what + "\t" + font);
  }
}
