package rheobase.figures.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseTest {

  @Test
  void anyTwoInksDifferForReadersWithoutGreenCones() {
    for (int i = 0; i < House.inks(); i++) {
      for (int k = 0; k < i; k++) {
        double apart = distance(deuteranopic(House.ink(i)), deuteranopic(House.ink(k)));
        // CIELAB: 2.3 is a just noticeable difference (Mahy et al. 1994); we ask for five
        assertThat(apart).as("inks %d and %d", k, i).isGreaterThan(11.5);
      }
    }
  }

  @Test
  void everyInkShowsOnWhite() {
    double[] white = lab(new double[] {1, 1, 1});
    for (int i = 0; i < House.inks(); i++) {
      assertThat(distance(lab(linear(House.ink(i))), white)).isGreaterThan(40);
    }
  }

  @Test
  void noTwoInksShareADash() {
    Set<String> dashes = new HashSet<>();
    for (int i = 0; i < House.inks(); i++) {
      float[] dash = House.stroke(i, 1).getDashArray();
      assertThat(dashes.add(java.util.Arrays.toString(dash))).isTrue();
    }
  }

  /** Viénot, Brettel & Mollon (1999), Color Res. Appl. 24:243, equation for deuteranopes. */
  private static double[] deuteranopic(Color colour) {
    double[] c = linear(colour);
    double l = 17.8824 * c[0] + 43.5161 * c[1] + 4.11935 * c[2];
    double s = 0.0299566 * c[0] + 0.184309 * c[1] + 1.46709 * c[2];
    double m = 0.494207 * l + 1.24827 * s;
    return lab(
        new double[] {
          0.0809444479 * l - 0.130504409 * m + 0.116721066 * s,
          -0.0102485335 * l + 0.0540193266 * m - 0.113614708 * s,
          -0.000365296938 * l - 0.00412161469 * m + 0.693511405 * s
        });
  }

  private static double[] linear(Color colour) {
    float[] c = colour.getRGBColorComponents(null);
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      linear[i] = c[i] <= 0.04045 ? c[i] / 12.92 : Math.pow((c[i] + 0.055) / 1.055, 2.4);
    }
    return linear;
  }

  private static double[] lab(double[] c) {
    double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
    double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
    double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  @Test
  void aChineseGlyphIsDrawnAndIsNotTheBoxOfAMissingOne() {
    assumeTrue(
        new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('神'),
        "no font with Chinese glyphs here");
    int[] glyph = dots("神");
    // U+10FFFF is no character: every font draws its box for it
    assertThat(glyph).isNotEqualTo(dots("\udbff\udfff")).isNotEqualTo(dots("经"));
    assertThat(java.util.Arrays.stream(glyph).filter(d -> d != -1).count()).isGreaterThan(60);
    String svg = lines(axis("膜电位", "mV"), axis("x", "")).add("", X, X).title("神经元").svg();
    assertThat(svg).isNotEqualTo(lines(axis("口口口", "mV"), axis("x", "")).add("", X, X).svg());
  }

  private static final double[] X = {0, 1};

  private static int[] dots(String text) {
    var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 40, 40);
    g.setColor(Color.BLACK);
    Letters.write(g, text, 4, 30, 0, 24);
    g.dispose();
    return image.getRGB(0, 0, 40, 40, null, 0, 40);
  }

  @Test
  void theLettersOfTheHouseAreDrawnWithoutBoxes() {
    int[] box = dots("\udbff\udfff");
    assertThat(java.util.Arrays.stream(box).filter(d -> d != -1).count()).isPositive();
    for (String letter : "−×µΩτ∞²³⁻⁰¹⁴⁵⁶⁷⁸⁹₀₁→∝≥±–…θΔ".split("", -1)) {
      if (!letter.isEmpty()) {
        assertThat(dots(letter)).as(letter).isNotEqualTo(box);
      }
    }
  }
}
