package rheobase.figures.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private static final int DOTS = 100_000;
  private static final int WHITE = 0xffffffff;
  private static final int ORANGE = 0xffd55e00;

  private static int decoded(Palette palette, int[] dots, int which) {
    int bit = which * palette.bits();
    int packed = palette.rows(dots, dots.length, 1)[1 + bit / 8] & 255;
    int number = (packed >> (8 - palette.bits() - bit % 8)) & ((1 << palette.bits()) - 1);
    byte[] c = palette.colours();
    int red = c[3 * number] & 255;
    int green = c[3 * number + 1] & 255;
    return 0xff000000 | (red << 16) | (green << 8) | (c[3 * number + 2] & 255);
  }

  private static int[] withEdges() {
    int[] dots = new int[DOTS];
    Arrays.fill(dots, WHITE);
    Arrays.fill(dots, 0, 5000, ORANGE);
    for (int grey = 0; grey < 256; grey++) { // each rarer than one dot in a thousand
      dots[6000 + grey] = 0xff000000 | (0x010101 * grey);
    }
    return dots;
  }

  @Test
  void frequentColoursAreKeptToTheBitAndEdgesMoveByNoMoreThanAnEyeSees() {
    int[] dots = withEdges();
    Palette palette = Palette.of(dots);
    assertThat(decoded(palette, dots, 0)).isEqualTo(ORANGE);
    assertThat(decoded(palette, dots, DOTS - 1)).isEqualTo(WHITE);
    for (int grey = 0; grey < 256; grey++) {
      int seen = decoded(palette, dots, 6000 + grey);
      // 30 of 255 in all three together is 17.3 in each
      assertThat(Math.abs((seen & 255) - grey)).isLessThanOrEqualTo(17);
      assertThat(seen & 0xffffff).as("grey stays grey").isEqualTo(0x010101 * (seen & 255));
    }
  }

  @Test
  void aFieldOfManyFrequentColoursKeepsAllOfThem() {
    int[] dots = new int[DOTS];
    for (int i = 0; i < DOTS; i++) {
      dots[i] = Viridis.at((i % 200) / 199.0).getRGB();
    }
    Palette palette = Palette.of(dots);
    for (int i = 0; i < 200; i++) {
      assertThat(decoded(palette, dots, i)).isEqualTo(dots[i]);
    }
  }
}
