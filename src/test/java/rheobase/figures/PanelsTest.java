package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.heatMap;
import static rheobase.figures.Figures.panels;
import static rheobase.figures.Figures.raster;
import static rheobase.figures.Figures.trace;
import static rheobase.numerics.Grid.linspace;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.figures.frame.Canvas;

class PanelsTest {
  private static final double[] T = linspace(0, 100, 50);
  private static final Chart SMALL = trace(T, Samples.map(T, t -> t));
  private static final Chart WIDE_LABELS =
      trace(axis("a quantity with a long name", "µA/cm²"), T, Samples.map(T, t -> 1234.5 * t))
          .horizontal(50_000, "threshold");

  @Test
  void plotsOfAColumnBeginAndEndAtTheSameX() {
    List<Canvas> plots =
        Sheet.of(panels(SMALL, WIDE_LABELS, raster(Samples.poisson(30, 100, 50)))).laid();
    for (Canvas plot : plots) {
      assertThat(plot.left()).isEqualTo(plots.get(0).left());
      assertThat(plot.right()).isEqualTo(plots.get(0).right());
    }
  }

  @Test
  void plotsOfARowBeginAndEndAtTheSameY() {
    double[][] z = {{1, 2}, {3, 4}};
    double[] grid = {0, 1};
    Chart heat = heatMap(axis("x", ""), axis("y", ""), axis("z", "Hz"), grid, grid, z);
    List<Canvas> plots =
        Sheet.of(panels(SMALL.title("with a title"), WIDE_LABELS, heat, SMALL).columns(2)).laid();
    for (int row = 0; row < 2; row++) {
      Canvas a = plots.get(2 * row);
      Canvas b = plots.get(2 * row + 1);
      assertThat(a.top()).isEqualTo(b.top());
      assertThat(a.bottom()).isEqualTo(b.bottom());
    }
    assertThat(plots.get(0).left()).isEqualTo(plots.get(2).left());
    assertThat(plots.get(1).right()).isEqualTo(plots.get(3).right());
  }

  @Test
  void aStripSharesTheTimesOfThePlotAboveIt() {
    List<Canvas> plots = Sheet.of(SMALL.stimulus(axis("current", "nA"), T, T)).laid();
    Canvas strip = plots.get(0);
    Canvas trace = plots.get(1);
    for (double t : T) {
      assertThat(strip.x(t)).isCloseTo(trace.x(t), within(1e-9));
    }
    assertThat(strip.top()).isGreaterThan(trace.bottom());
  }

  @Test
  void aSharedAxisShowsTheDataOfAll() {
    double[] later = linspace(50, 200, 20);
    List<Canvas> plots = Sheet.of(panels(SMALL, trace(later, later)).sharedX()).laid();
    for (Canvas plot : plots) {
      assertThat(plot.seen().xLow()).isZero();
      assertThat(plot.seen().xHigh()).isEqualTo(200);
    }
  }

  @Test
  void panelsHaveLettersInTheirOrder() {
    Panels panels = panels(SMALL, WIDE_LABELS, SMALL).columns(3);
    assertThat(panels.alt()).startsWith("A: Trace").contains(" B: Trace", " C: Trace");
    assertThat(panels.unlettered().alt()).doesNotContain("A: ").contains("Panel 2: ");
    assertThat(panels(SMALL).alt()).doesNotContain("A: ");
    assertThat(panels.csv()).contains("A: membrane potential [mV]");
  }

  @Test
  void everyPlotLiesOnThePageAndNoneOverAnother() {
    Chart[] twenty = new Chart[20];
    java.util.Arrays.fill(twenty, SMALL.title("regular spiking, a = 0.02, b = 0.2"));
    List<Figure> pages =
        List.of(panels(twenty).columns(4), panels(twenty).columns(5).size(720, 700));
    for (Figure page : pages) {
      List<Canvas> plots = Sheet.of(page).laid();
      for (Canvas plot : plots) {
        assertThat(plot.left()).isBetween(0.0, (double) page.width());
        assertThat(plot.bottom()).isGreaterThan(plot.top());
      }
      assertThat(page.png()).isNotEmpty();
    }
    List<Canvas> grid = Sheet.of(pages.get(0)).laid();
    for (int i = 0; i < 20; i++) {
      assertThat(grid.get(i).right()).isLessThanOrEqualTo(720);
      assertThat(grid.get(i).bottom()).isLessThanOrEqualTo(pages.get(0).height());
      if (i % 4 > 0) {
        assertThat(grid.get(i).left()).isGreaterThan(grid.get(i - 1).right());
      }
    }
  }
}
