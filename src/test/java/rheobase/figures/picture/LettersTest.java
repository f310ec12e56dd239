package rheobase.figures.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final String WORDS = "spike frequency adaptation";

  /** The last column with ink of the words in bold, written from 10 on. */
  private static int end(double room) {
    var page = new BufferedImage(300, 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = page.createGraphics();
    g.setColor(Color.WHITE);
    Letters.writeBoldWithin(g, WORDS, 10, 20, Letters.SMALL, room);
    g.dispose();
    int last = 0;
    for (int x = 0; x < page.getWidth(); x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        last = (page.getRGB(x, y) & 0xffffff) == 0 ? last : x;
      }
    }
    return last;
  }

  @Test
  void wordsThatWouldBeTooWideGetSmaller() {
    int free = end(280);
    assertThat(end(200)).as("they fit").isEqualTo(free);
    assertThat(free).isGreaterThan(10 + 150);
    assertThat(end(120)).isBetween(10 + 115, 10 + 120);
  }
}
