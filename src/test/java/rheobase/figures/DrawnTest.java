package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.density;
import static rheobase.figures.Figures.heatMap;
import static rheobase.figures.Figures.histogram;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.logLog;
import static rheobase.figures.Figures.raster;
import static rheobase.figures.Figures.trace;
import static rheobase.numerics.Grid.linspace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rheobase.figures.frame.Canvas;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.picture.Viridis;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** Ink is where the data are. */
class DrawnTest {
  private static final Axis X = axis("x", "ms");
  private static final Axis Y = axis("y", "mV");

  @Test
  void aDiagonalRunsThroughTheDotsOfItsPoints() {
    double[] x = linspace(0, 10, 11);
    Dots dots = Dots.of(lines(X, Y).add("", x, x));
    for (double v = 0.5; v < 10; v += 0.5) {
      assertThat(dots.inkNear(v, v)).isTrue();
      assertThat(dots.inkNear(v, 10 - v)).as("beside the line at " + v).isEqualTo(v == 5);
    }
  }

  @Test
  void aStraightLineOnTwoLogarithmicAxesIsAPowerLaw() {
    double[] x = {1, 10_000};
    Dots dots = Dots.of(logLog(X, Y).add("", x, new double[] {1, 1e-6}));
    for (double v = 2; v < 10_000; v *= 1.7) {
      assertThat(dots.inkNear(v, Math.pow(v, -1.5))).isTrue();
    }
  }

  @Test
  void aLawBelowALogarithmicAxisStaysBelowThePlot() {
    Chart chart = logLog(X, Y.range(1e-4, 1)).add("", new double[] {1e-6, 1}, new double[] {1, 1});
    Dots dots = Dots.of(chart.law("", v -> v * v));
    assertThat(dots.inkNear(0.1, 1e-2)).isTrue();
    for (double y = 3e-4; y < 0.5; y *= 3) {
      assertThat(dots.inkNear(1e-4, y)).as("the law is 10⁻⁸ there, not " + y).isFalse();
    }
  }

  @Test
  void notANumberBreaksTheLine() {
    double[] x = {0, 4, 5, 6, 10};
    Dots dots = Dots.of(lines(X, Y).add("", x, new double[] {1, 1, Double.NaN, 2, 2}));
    assertThat(dots.inkNear(3, 1)).isTrue();
    assertThat(dots.inkNear(5, 1.5)).isFalse();
    assertThat(dots.inkNear(7, 2)).isTrue();
  }

  @Test
  void aBandLiesBetweenItsEdges() {
    double[] x = {0, 10};
    double[] low = {0, 0};
    double[] high = {4, 4};
    Dots dots = Dots.of(lines(X, Y.range(0, 8)).add("", x, new double[] {2, 2}, low, high));
    assertThat(dots.at(5, 1)).isEqualTo(dots.at(5, 3)).isNotEqualTo(0xffffff);
    assertThat(dots.at(5, 5)).isEqualTo(0xffffff);
  }

  @Test
  void aMillionPointsTakeASmallPictureWithEveryExtreme() {
    int n = 1_000_000;
    double[] t = linspace(0, 1000, n);
    double[] v = new double[n];
    v[123_456] = 40;
    v[777_777] = -30;
    Chart chart = trace(t, v);
    assertThat(chart.svg().length()).isLessThan(60_000);
    Dots dots = Dots.of(chart);
    assertThat(dots.inkNear(t[123_456], 39)).isTrue();
    assertThat(dots.inkNear(t[777_777], -29)).isTrue();
  }

  @Test
  void theSvgHasTheSamePointsAsTheData() {
    double[] x = {0, 1, 2, 3, 4};
    double[] y = {0, 4, 1, 1, 3};
    Chart chart = lines(X, Y).add("", x, y);
    Canvas plot = Sheet.of(chart).laid().get(0);
    // start and way from it are both rounded to twentieths: half of one, twice
    List<double[]> points = lastStroke(chart.svg());
    assertThat(points).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(points.get(i)[0]).isCloseTo(plot.x(x[i]), within(0.051));
      assertThat(points.get(i)[1]).isCloseTo(plot.y(y[i]), within(0.051));
    }
  }

  /** The points of the path in the ink of the first line, read as SVG 1.1 section 8.3 says. */
  private static List<double[]> lastStroke(String svg) {
    Matcher path =
        Pattern.compile("stroke='#0072b2'[^>]*><path (?:id='\\w+' )?d='([^']*)'").matcher(svg);
    assertThat(path.find()).isTrue();
    Matcher token = Pattern.compile("[mlhvz]|-?\\d+").matcher(path.group(1));
    var points = new java.util.ArrayList<double[]>();
    char letter = 'm';
    double px = 0;
    double py = 0;
    while (token.find()) {
      if (Character.isLetter(token.group().charAt(0))) {
        letter = token.group().charAt(0);
        continue;
      }
      double first = Double.parseDouble(token.group());
      if (letter == 'h') {
        px += first;
      } else if (letter == 'v') {
        py += first;
      } else {
        assertThat(token.find()).isTrue();
        px += first;
        py += Double.parseDouble(token.group());
      }
      points.add(new double[] {px / 20, py / 20}); // the unit of the SVG is a twentieth of a pixel
    }
    return points;
  }

  @Test
  void aCellOfAHeatMapHasItsColourInItsPlace() {
    double[][] z = {{0, 1, 2}, {3, 4, 5}};
    double[] columns = {10, 20, 30};
    double[] rows = {1, 2};
    Dots dots = Dots.of(heatMap(X, Y, axis("rate", "Hz"), columns, rows, z));
    for (int j = 0; j < 2; j++) {
      for (int i = 0; i < 3; i++) {
        int expected = Viridis.at(z[j][i] / 5).getRGB() & 0xffffff;
        for (double off : new double[] {-0.45, 0, 0.45}) {
          assertThat(dots.at(columns[i] + 10 * off, rows[j] + off)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void cellsOnLogarithmicAxesMeetHalfwayInRatio() {
    double[][] z = {{0, 1, 2}};
    double[] columns = {1, 10, 100};
    Dots dots = Dots.of(heatMap(X.log(), Y, axis("rate", "Hz"), columns, new double[] {1}, z));
    assertThat(dots.at(3, 1)).isEqualTo(dots.at(1, 1));
    assertThat(dots.at(3.4, 1)).isEqualTo(dots.at(10, 1));
  }

  @Test
  void aMissingCellIsGrey() {
    double[][] z = {{0, Double.NaN}};
    Chart chart = heatMap(X, Y, axis("rate", "Hz"), new double[] {0, 1}, new double[] {0}, z);
    assertThat(Dots.of(chart).at(1, 0)).isEqualTo(0xd9d9d9);
    assertThat(chart.alt()).contains("1 cells without a value");
  }

  @Test
  void viridisGrowsLighterAllTheWay() {
    double before = -1;
    for (double part = 0; part <= 1; part += 0.01) {
      var c = Viridis.at(part);
      double light = 0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue();
      assertThat(light).isGreaterThan(before);
      before = light;
    }
  }

  @Test
  void everySpikeHasItsMarkInItsRow() {
    SpikeTrain one = SpikeTrain.between(0, 1000, 100, 500, 900);
    SpikeTrain two = SpikeTrain.between(0, 1000, 300);
    Dots dots = Dots.of(raster(SpikeTrains.of(List.of(one, two))));
    assertThat(dots.inkNear(100, 0)).isTrue();
    assertThat(dots.inkNear(500, 0)).isTrue();
    assertThat(dots.inkNear(900, 0)).isTrue();
    assertThat(dots.inkNear(300, 1)).isTrue();
    assertThat(dots.inkNear(300, 0)).isFalse();
    assertThat(dots.inkNear(100, 1)).isFalse();
  }

  @Test
  void aRasterDrawnAsAnImageHasItsSpikesInTheSamePlaces() {
    double[] every = linspace(0, 1000, 101);
    List<SpikeTrain> trains =
        java.util.stream.IntStream.range(0, 60)
            .mapToObj(
                i -> i % 2 == 0 ? SpikeTrain.between(0, 1000, every) : SpikeTrain.between(0, 1000))
            .toList();
    SpikeTrains spikes = SpikeTrains.of(trains);
    assertThat(spikes.count()).isGreaterThan(3000);
    Dots dots = Dots.of(raster(spikes));
    for (int unit = 0; unit < 60; unit++) {
      for (double time : new double[] {100, 500, 990}) {
        boolean ink = dots.inkNear(time, unit);
        assertThat(ink).as("unit %d at %s", unit, time).isEqualTo(unit % 2 == 0);
        assertThat(dots.inkNear(time - 5, unit)).isFalse();
      }
    }
  }

  @Test
  void aMillionSpikesTakeASmallPicture() {
    Chart figure = raster(Samples.poisson(1000, 10_000, 100));
    assertThat(figure.svg().length()).isLessThan(300_000); // limit of the foundation issue
    assertThat(figure.png().length).isLessThan(300_000);
    assertThat(Dots.of(figure).inked()).isGreaterThan(0.5);
  }

  @Test
  void aSilentRasterIsAnEmptyPlotThatSaysSo() {
    Chart figure = raster(SpikeTrains.of(List.of(SpikeTrain.between(0, 100))));
    assertThat(figure.alt()).contains("0 spikes of 1 train");
    assertThat(figure.png()).isNotEmpty();
  }

  @Test
  void aHistogramCountsEachValueOnceAndItsLastBinIsClosed() {
    double[] values = {0, 0.5, 1, 1, 2, 3, 5, -1};
    Chart chart = histogram(X, values, new double[] {0, 1, 2, 3});
    assertThat(chart.csv()).endsWith("\n0,1,2\n1,2,2\n2,3,2\n");
    assertThat(chart.alt()).startsWith("Histogram of 8 values, 2 of them beyond its edges: ");
  }

  @Test
  void theAreaOfADensityIsOne() {
    double[] values = Samples.random(1000, u -> u * u);
    Column height = Data.of(density(X, values, 25)).blocks().get(0).get(2);
    double sum = 0;
    for (double h : height.numbers()) {
      sum += h * (values(values)[1] - values(values)[0]) / 25;
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(height.header()).isEqualTo("probability density [1/ms]");
  }

  private static double[] values(double[] v) {
    var all = java.util.Arrays.stream(v).summaryStatistics();
    return new double[] {all.getMin(), all.getMax()};
  }

  @Test
  void aLawIsDrawnOnlyWhereItWasFitted() {
    Dots dots = Dots.of(lines(X.range(0, 10), Y.range(0, 2)).law("", x -> 1, 3, 7));
    boolean inside = false;
    for (double x = 4; x < 6; x += 0.05) {
      inside |= dots.inkNear(x, 1);
    }
    assertThat(inside).isTrue();
    assertThat(dots.inkNear(2, 1)).isFalse();
    assertThat(dots.inkNear(8, 1)).isFalse();
  }
}
