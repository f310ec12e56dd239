package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.heatMap;
import static rheobase.figures.Figures.histogram;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.logLog;
import static rheobase.figures.Figures.panels;
import static rheobase.figures.Figures.raster;
import static rheobase.figures.Figures.trace;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.figures.layer.Axis;

/** Bad input gives a right picture or a clear refusal. */
class RefusalsTest {
  private static final Axis X = axis("time", "ms");
  private static final Axis Y = axis("rate", "Hz");
  private static final double[] TWO = {1, 2};
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  private interface Attempt {
    Object run();
  }

  private static Arguments refused(String message, Attempt attempt) {
    return arguments(message, attempt);
  }

  static Stream<Arguments> refusals() {
    double[][] z = {{1, 2}, {3, 4}};
    Chart chart = lines(X, Y).add("a", TWO, TWO);
    return Stream.of(
        refused(
            "y 1 of line \"a\" (0.0 Hz) must be positive on a logarithmic axis; leave it out",
            () -> lines(X, Y.log()).add("a", TWO, new double[] {1, 0})),
        refused(
            "x 0 of line \"a\" (-1.0 ms) must be positive",
            () -> lines(X.log(), Y).add("a", new double[] {-1, 1}, TWO)),
        refused(
            "y 0 of points \"p\" (Infinity Hz) must be finite",
            () -> lines(X, Y).points("p", TWO, new double[] {INF, 1})),
        refused(
            "y 1 of the line (1×10³⁰⁵ Hz) must be finite and at most 1e300",
            () -> lines(X, Y).add("", TWO, new double[] {1, 1e305})),
        refused(
            "the line has 2 x but 1 y; give one for each point",
            () -> lines(X, Y).add("", TWO, new double[1])),
        refused(
            "number of points of line \"a\" (0) must be at least 1; there is nothing",
            () -> lines(X, Y).add("a", new double[0], new double[0])),
        refused(
            "all 2 points of line \"a\" are NaN; there is nothing to draw",
            () -> lines(X, Y).add("a", TWO, new double[] {NAN, NAN})),
        refused("y of the line is missing (null)", () -> trace(TWO, null)),
        refused(
            "low 0 of line \"a\" (3.0 Hz) must not lie above its high (2.0 Hz)",
            () -> lines(X, Y).add("a", TWO, TWO, new double[] {3, 0}, new double[] {2, 3})),
        refused(
            "one edge of the interval of points \"p\" is missing",
            () -> lines(X, Y).points("p", TWO, TWO, TWO, null)),
        refused("name of the line is missing", () -> lines(X, Y).add(null, TWO, TWO)),
        refused("x axis is missing", () -> lines(null, Y)),
        refused("quantity of an axis (\" \") must not be blank", () -> axis(" ", "ms")),
        refused("unit of axis \"time\" is missing", () -> axis("time", null)),
        refused(
            "upper end of axis time (1.0 ms) must lie above its lower end (2.0 ms)",
            () -> X.range(2, 1)),
        refused(
            "end of axis time (0.0 ms) must be positive on a logarithmic axis",
            () -> X.range(0, 1).log()),
        refused("lower end of axis time (NaN ms) must be a finite number", () -> X.range(NAN, 1)),
        refused(
            "upper end of axis rate (2.04 Hz) must lie above the lower end (50.0 Hz)",
            () -> lines(X, Y.from(50)).add("", TWO, TWO).png()),
        refused(
            "number of values of the histogram (0) must be at least 1",
            () -> histogram(X, new double[] {NAN}, 3)),
        refused(
            "number of bins (0.0) must lie between 1.0 and 100000.0", () -> histogram(X, TWO, 0)),
        refused(
            "value 2 of edges of the histogram (1.0 ms) must be greater than the one before",
            () -> histogram(X, TWO, new double[] {0, 1, 1})),
        refused(
            "the heat map has 2 rows but 1 rows of values",
            () -> heatMap(X, Y, Y, TWO, TWO, new double[1][2])),
        refused(
            "row 0 of the heat map has 1 values but there are 2 columns",
            () -> heatMap(X, Y, Y, TWO, TWO, new double[2][1])),
        refused(
            "value 1 of columns of the heat map (1.0 ms) must be greater than the one before",
            () -> heatMap(X, Y, Y, new double[] {2, 1}, TWO, z)),
        refused(
            "value 0 of row 0 of the heat map (0.0 Hz) must be positive",
            () -> heatMap(X, Y, Y.log(), TWO, TWO, new double[2][2])),
        refused("1 names for 2 bars", () -> bars(X, Y, List.of("a"), TWO)),
        refused(
            "number of bars (0) must be at least 1", () -> bars(X, Y, List.of(), new double[0])),
        refused("spike trains of the raster is missing", () -> raster(null)),
        refused("number of panels (0) must be at least 1", () -> panels()),
        refused(
            "number of columns (3.0) must lie between 1.0 and 2.0; there are 2 charts",
            () -> panels(chart, chart).columns(3)),
        refused("1 heights for 2 rows of panels", () -> panels(chart, chart).heights(1)),
        refused(
            "x axis of panel 2 (rate [Hz]) must be that of the panel above it (time [ms])",
            () -> panels(chart, lines(Y, Y).add("", TWO, TWO)).sharedX()),
        refused(
            "width of plot 1 (",
            () -> panels(chart, chart, chart, chart).columns(4).size(120, 300).png()),
        refused("width of a figure (10.0 px) must lie between", () -> chart.size(10, 300)),
        refused(
            "time of the vertical line (NaN ms) must be a finite number",
            () -> chart.vertical(NAN, "here")),
        refused(
            "end of the shade (1.0 ms) must lie after its begin (2.0 ms)",
            () -> chart.shade(2, 1, "")),
        refused(
            "rate of the horizontal line (-1.0 Hz) must be positive on a logarithmic axis",
            () -> logLog(X, Y).horizontal(-1, "")),
        refused(
            "end of the law (3.0 ms) must lie after its begin (5.0 ms)",
            () -> chart.law("l", x -> x, 5, 3)),
        refused("formula of the law \"l\" is missing", () -> chart.law("l", null)),
        refused("caption of a figure is missing", () -> chart.caption(null)),
        refused("layer of a chart is missing", () -> chart.layer(null)),
        refused(
            "time 0 of the spikes (Infinity ms) must be finite",
            () -> chart.spikes(new double[] {INF}, 0, 1)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void nonsenseIsRefusedInWords(String message, Attempt attempt) {
    assertThatIllegalArgumentException()
        .isThrownBy(attempt::run)
        .withMessageStartingWith(message)
        .satisfies(e -> assertThat(e.getMessage()).containsPattern("[;,] "));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1, -1, 1e-300, -1e-300, 1e290, -1e290, Double.MIN_VALUE, 1e9, 7.25, 123456.789})
  void aSinglePointAndAConstantAreDrawn(double value) {
    double[] one = {value};
    double[] same = {value, value, value};
    double[] x = {1, 2, 3};
    for (Chart chart :
        List.of(
            lines(X, Y).points("p", one, one),
            lines(X, Y).add("", one, one),
            lines(X, Y).add("", x, same),
            histogram(X, same, 5))) {
      for (int i = 0; i < 1; i++) {
        assertThat(Dots.of(chart).inked()).isPositive();
      }
      assertThat(chart.svg()).doesNotContain("NaN", "Infinity");
      assertThat(chart.alt()).doesNotContain("NaN");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-30, 1e-9, 1e-3, 1, 1e3, 1e9, 1e30, 1e299})
  void anyScaleIsDrawn(double scale) {
    double[] x = {1, 2, 3, 4};
    double[] y = {scale, 3 * scale, 2 * scale, 4 * scale};
    for (Chart chart :
        List.of(
            lines(X, Y).add("", x, y),
            lines(X, Y.log()).add("", x, y),
            lines(X, Y).add("", y, x),
            lines(X.log(), Y).points("", y, x),
            lines(X, Y).add("", x, new double[] {1e6, 1e6 + scale, 1e6, 1e6 - scale}))) {
      assertThat(Dots.of(chart).inked()).isPositive();
      assertThat(chart.svg()).doesNotContain("NaN", "Infinity");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void aLawThatFailsSomewhereIsDrawnWhereItDoesNot(int kind) {
    Chart chart =
        lines(X.range(-1, 1), Y.range(-1, 1))
            .law("l", x -> kind == 0 ? Math.log(x) : kind == 1 ? 0.1 / x : Math.sqrt(x));
    assertThat(Dots.of(chart).inked()).isPositive();
    assertThat(chart.svg()).doesNotContain("NaN", "Infinity");
  }
}
