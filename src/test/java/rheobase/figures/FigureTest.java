package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.raster;
import static rheobase.figures.Figures.trace;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every figure. */
class FigureTest {
  private static final double[] X = {0, 1, 2};
  private static final double[] Y = {3, 5, 4};

  static Stream<Figure> figures() {
    return Samples.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void isNotBlank(Figure figure) {
    int plots = Sheet.of(figure).laid().size();
    for (int i = 0; i < plots; i++) {
      assertThat(Dots.of(figure, i).inked()).isBetween(0.001, 1.0);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void isTheSameBytesWhenDrawnAgain(Figure figure) {
    assertThat(figure.png()).isEqualTo(figure.png());
    assertThat(figure.svg()).isEqualTo(figure.svg());
    assertThat(figure.html()).isEqualTo(figure.html());
    assertThat(figure.dataHash()).isEqualTo(figure.dataHash()).hasSize(64);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void isSmallEnoughForANotebook(Figure figure) {
    // limits of the design: SVG under 150 kB; a notebook of seven figures stays under 1 MB
    assertThat(figure.svg().length()).isLessThan(100_000);
    assertThat(figure.png().length).isLessThan(100_000);
    assertThat(figure.html().length()).isLessThan(160_000);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void isWellFormedXmlWithoutScriptsFontsOrOutsideAddresses(Figure figure) throws Exception {
    String svg = figure.svg();
    byte[] bytes = svg.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg).doesNotContain("<script", "<text", "NaN", "Infinity", "font-family");
    assertThat(svg.replace("http://www.w3.org/", "")).doesNotContain("http");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void survivesTheCleaningOfAnUntrustedNotebook(Figure figure) {
    String html = figure.caption("A <b>claim</b>.").html();
    assertThat(html)
        .startsWith("<figure id=\"figure-")
        .contains("<img src=\"data:image/", "alt=\"", "<figcaption", "<details", "<table")
        .contains("A &lt;b&gt;claim&lt;/b&gt;.")
        .doesNotContain("<svg", "<script", "<style", "<iframe", "onload", "onerror");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void tellsItsAxesAndTheirUnitsInWords(Figure figure) {
    List<Chart> charts = figure instanceof Panels p ? p.charts() : List.of((Chart) figure);
    for (Chart chart : charts) {
      assertThat(figure.alt()).contains(chart.plot().x().quantity(), chart.plot().y().quantity());
      assertThat(figure.alt()).contains(chart.plot().x().unit(), chart.plot().y().unit());
    }
    assertThat(figure.toString()).isEqualTo(figure.alt());
    assertThat(figure.caption("It holds.").toString()).endsWith("\nIt holds.");
  }

  @Test
  void escapesWhateverIsWrittenIntoIt() {
    String attack = "<script>alert('\"&')</script><img src=x onerror=y>";
    Chart figure =
        lines(axis(attack, attack), axis(attack, "mV"))
            .add(attack, X, Y)
            .horizontal(3.5, attack)
            .title(attack)
            .caption(attack);
    for (Figure each : List.of(figure, figure.alt(attack), Figures.panels(figure, figure))) {
      String html = each.html().replaceAll("\"data:[^\"<>&]*\"", "");
      assertThat(html).doesNotContain("<script", "<img src=x", "'", "alert('");
      assertThat(html).contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)");
    }
    assertThat(figure.svg()).doesNotContain("script");
  }

  @Test
  void takesItsAlternativeTextFromTheData() {
    Chart rising = lines(axis("current", "nA"), axis("rate", "Hz")).add("cell", X, X);
    assertThat(rising.alt())
        .isEqualTo(
            "Line chart: rate from 0 to 2 Hz, against current from 0 to 2 nA. "
                + "“cell” (line), 3 values, rises from 0 to 2 Hz.");
    Chart humped = lines(axis("current", "nA"), axis("rate", "Hz")).add("", X, Y);
    assertThat(humped.alt()).contains("goes from 3 to 4 Hz, greatest 5 Hz at 1 nA");
    assertThat(rising.alt("Ours.").alt()).isEqualTo("Ours.");
    assertThat(raster(Samples.poisson(10, 1000, 10)).alt())
        .contains("spikes of 10 trains in 1000 ms", "“inhibitory”: 2 trains");
    List<String> names = List.of("a", "b", "c");
    assertThat(bars(axis("model", ""), axis("cost", "ATP"), names, Y).alt())
        .contains("against model (a, b, c).", "3 bars, the highest (5 ATP) for b");
  }

  @Test
  void namesItselfByItsContent() {
    Chart one = trace(X, Y);
    assertThat(id(one)).isEqualTo(id(trace(X, Y))).matches("figure-[0-9a-f]{12}");
    assertThat(id(one)).isNotEqualTo(id(trace(X, X))).isNotEqualTo(id(one.caption("Other.")));
  }

  private static String id(Figure figure) {
    String html = figure.html();
    return html.substring(html.indexOf('"') + 1, html.indexOf('"', html.indexOf('"') + 1));
  }

  @Test
  void fingerprintsTheDataAndNotThePicture() {
    Chart one = trace(X, Y);
    assertThat(one.size(300, 200).caption("Small.").dataHash()).isEqualTo(one.dataHash());
    assertThat(trace(X, new double[] {3, 5, Math.nextUp(4.0)}).dataHash())
        .isNotEqualTo(one.dataHash());
    assertThat(trace(X, new double[] {0.0, 5, 4}).dataHash())
        .isEqualTo(trace(X, new double[] {-0.0, 5, 4}).dataHash());
  }

  @Test
  void givesItsDataAsCommaSeparatedColumnsWithUnits() {
    Chart figure =
        lines(axis("current", "nA"), axis("rate", "Hz"))
            .add("a", X, Y)
            .add("say \"b\", c", X, new double[] {1, Double.NaN, 0.1});
    assertThat(figure.csv())
        .isEqualTo(
            """
            current [nA],"rate [Hz], a","rate [Hz], say ""b"", c"
            0,3,1
            1,5,
            2,4,0.1
            """);
    assertThat(figure.html())
        .contains("download=", "data:text/csv;charset=utf-8,current [nA],%22rate");
  }

  @Test
  void doesNotChangeWhenTheNumbersItWasGivenDo() {
    double[] y = Y.clone();
    Chart figure = trace(X, y);
    String before = figure.dataHash();
    y[0] = 100;
    assertThat(figure.dataHash()).isEqualTo(before);
  }

  @Test
  void keepsLongTablesToTheirHeadAndTail() {
    double[] x = rheobase.numerics.Grid.linspace(0, 1, 100_000);
    String html = trace(x, x).html();
    assertThat(html).contains("… 99990 rows …").doesNotContain("text/csv");
    // three lines of the manifest, the headers, five rows, the gap, five rows
    assertThat(html.split("<tr>", -1).length - 1).isEqualTo(3 + 1 + 11);
  }
}
