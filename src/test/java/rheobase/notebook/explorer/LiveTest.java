package rheobase.notebook.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.heatMap;
import static rheobase.figures.Figures.lines;
import static rheobase.numerics.Grid.linspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.figures.Chart;
import rheobase.notebook.page.Fragment;

class LiveTest {
  private static Live live(Slider slider, DoubleFunction<?> drawing) {
    return Live.of(slider, drawing, (words, part) -> {});
  }

  private static Chart chart(double height) {
    return lines(axis("x", ""), axis("y", "")).add("", linspace(0, 1, 2), linspace(0, height, 2));
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "24, 24", "81, 21", "51, 11", "201, 21", "60, 21"})
  void theFilmHasAtMostTwentyFourPicturesIfItCanOnPositionsOfTheSlider(
      int positions, int pictures) {
    List<Double> drawn = new ArrayList<>();
    Slider slider = Slider.of("I [nA]", 0, 4, positions);
    live(
        slider,
        I -> {
          drawn.add(I);
          return chart(I);
        });
    assertThat(drawn).hasSize(pictures).startsWith(0.0).endsWith(4.0);
  }

  @Test
  void aFilmTooLargeForAPageHasEveryOtherPicture() {
    // A picture of 120 × 120 cells of noise takes some 30 kB: 21 of them are too much for a page
    double[] grid = linspace(0, 1, 120);
    DoubleFunction<?> drawing =
        I -> {
          double[][] z = new double[grid.length][grid.length];
          for (int j = 0; j < z.length; j++) {
            for (int i = 0; i < z.length; i++) {
              long noise = (i * 7919L + j * 15_485_863L + (long) (1000 * I)) % 104_729;
              z[j][i] = noise * noise % 1009;
            }
          }
          return heatMap(axis("x", ""), axis("y", ""), axis("z", ""), grid, grid, z);
        };
    String html = live(Slider.of("I [nA]", 0, 4, 21), drawing).html();
    assertThat(html.length()).isLessThan(Fragment.MOST_BYTES + 5000); // and the script of its own
    assertThat(html).containsPattern("all (2|3|6|11) pictures");
  }

  @Test
  void itsPageIsThatOfTheFilmAndOneScriptMore() {
    Slider slider = Slider.of("I [nA]", 0, 4, 5);
    String film = Film.of(slider, LiveTest::chart, (words, part) -> {}).caption("C").html();
    String live = live(slider, LiveTest::chart).caption("C").html();
    assertThat(live).startsWith(film);
    assertThat(live.substring(film.length()))
        .startsWith("<script>")
        .endsWith("</script>\n")
        .containsOnlyOnce("</script>")
        .doesNotContain("http", "Storage");
  }

  @Test
  void cleanedForAnUntrustedPageItIsTheFilm() {
    Slider slider = Slider.of("I [nA]", 0, 4, 5);
    var page = Cleaning.cleaned(live(slider, LiveTest::chart).caption("A claim.").html());
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("div > img[alt]")).hasSize(1);
    assertThat(page.select("details > img[alt]")).hasSize(5);
    assertThat(page.text()).contains("A claim.", "once the notebook is trusted");
  }

  @Test
  void theControlBeginsWhereTheFilmDoesAndDrawsNothingForIt() {
    int[] drawn = {0};
    Live live =
        live(
            Slider.of("I [nA]", 0, 4, 41),
            I -> {
              drawn[0]++;
              if (I < 1) {
                throw new IllegalStateException("too little");
              }
              return Scene.of(chart(I)).number("rate", 2 * I, "Hz");
            });
    drawn[0] = 0;
    assertThat(live.start()).isEqualTo(10); // 1 nA in steps of 0.1 nA
    assertThat(live.first().numbers()).isEqualTo("At I = 1.0 nA: rate 2 Hz.");
    assertThat(drawn[0]).isZero();
  }

  @Test
  void whatThePositionSaysIsEscaped() {
    Live live =
        live(
            Slider.of("<i>I</i> [<b>]", 1, 4, 4),
            I -> {
              if (I == 3) {
                throw new IllegalStateException("<script>");
              }
              return chart(I).alt("\"<x>").caption("own");
            });
    assertThat(live.caption("<y>").still(1).picture())
        .contains("alt=\"&quot;&lt;x&gt;\"", "<figcaption style=\"margin-top:0.4em\">&lt;y&gt;<");
    assertThat(live.still(1).picture()).contains(">own</figcaption>");
    assertThat(live.still(2).picture()).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(live.still(2).numbers()).doesNotContain("<i>", "<b>");
  }

  @Test
  void aLambdaThatNeverGivesAFigureIsRefused() {
    assertThatThrownBy(() -> live(Slider.of("I [nA]", 0, 4, 5), I -> "a string"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an explorer shows a figure or a scene, not String");
    assertThatThrownBy(() -> live(null, LiveTest::chart)).hasMessageContaining("slider(");
  }
}
