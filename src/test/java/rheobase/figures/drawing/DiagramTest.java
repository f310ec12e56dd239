package rheobase.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.figures.drawing.Diagram.Box;

class DiagramTest {
  private static final Diagram PAIR =
      Diagram.empty()
          .box(Box.of("cause", "a long line of words that must be wrapped", 0, 0).in("first", "1"))
          .box(Box.of("effect", "short", 1, 1).in("second", "2"))
          .arrow("cause", "effect");

  @Test
  void saysWhatLeadsToWhat() {
    assertThat(PAIR.chart().alt())
        .isEqualTo(
            "Diagram of 2 boxes. cause (1) “a long line of words that must be wrapped”, leads to"
                + " effect. effect (2) “short”.");
    assertThat(PAIR.chart().csv())
        .contains("box,words,group,after")
        .contains("effect,short,second,cause");
    assertThat(PAIR.chart().dataHash()).isEqualTo(PAIR.chart().dataHash());
  }

  @Test
  void hasNoAxes() throws IOException {
    Chart alone = Diagram.empty().box(Box.of("here", "", 0, 0)).chart();
    assertThat(inkIn(alone, 0, alone.height() - 12, alone.width(), 12)).isZero();
    assertThat(inkIn(alone, 0, 0, 4, alone.height())).isZero();
    assertThat(inkIn(alone, 0, 0, alone.width(), alone.height())).isPositive();
    assertThat(alone.svg()).startsWith("<svg").hasSizeLessThan(20_000);
  }

  @Test
  void anArrowPutsInkBetweenItsBoxes() throws IOException {
    var apart =
        Diagram.empty()
            .box(Box.of("a", "", 0, 0))
            .box(Box.of("m", "", 1, 1))
            .box(Box.of("b", "", 0, 2));
    Chart without = apart.chart();
    Chart with = apart.arrow("a", "b").chart();
    Chart aside = apart.arrow("a", "b", 0.5).chart();
    int middle = without.height() / 2;
    int column = without.width() / 4;
    assertThat(inkIn(without, column - 3, middle, 6, 4)).isZero();
    assertThat(inkIn(with, column - 3, middle, 6, 4)).isPositive();
    assertThat(inkIn(aside, column - 3, middle, 6, 4)).isZero();
    assertThat(inkIn(aside, 2 * column - 3, middle, 6, 4)).isPositive();
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    assertThatThrownBy(() -> Diagram.empty().chart())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("number of boxes");
    assertThatThrownBy(() -> PAIR.box(Box.of("cause", "", 3, 3))).hasMessageContaining("one name");
    assertThatThrownBy(() -> PAIR.arrow("effect", "cause")).hasMessageContaining("downwards");
    assertThatThrownBy(() -> PAIR.arrow("cause", "nothing"))
        .hasMessageContaining("no box \"nothing\"")
        .hasMessageContaining("effect");
    assertThatThrownBy(() -> Box.of(" ", "", 0, 0)).hasMessageContaining("must not be blank");
    assertThatThrownBy(() -> Box.of("a", "", Double.NaN, 0))
        .hasMessageContaining("column of box a");
    assertThatThrownBy(() -> Box.of("a", "", 0, 0).wide(0)).hasMessageContaining("span of box a");
  }

  /** Dots that are not white in a part of a figure, given in pixels of the page. */
  private static int inkIn(Chart chart, int x, int y, int width, int height) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png()));
    int ink = 0;
    for (int i = 2 * x; i < 2 * (x + width); i++) {
      for (int j = 2 * y; j < 2 * (y + height); j++) {
        ink += (image.getRGB(i, j) & 0xffffff) == 0xffffff ? 0 : 1;
      }
    }
    return ink;
  }
}
