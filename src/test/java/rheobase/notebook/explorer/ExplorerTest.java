package rheobase.notebook.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.trace;
import static rheobase.notebook.explorer.Samples.UNHEARD;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.marks.Drift;
import rheobase.notebook.page.Fragment;
import rheobase.notebook.page.StubPage;

/** Films and data explorers: same bytes for the same data, limits, and what bad input is told. */
class ExplorerTest {
  private static final Slider SLIDER = Slider.of("I [nA]", 0, 4, 5);

  private static DataExplorer explore(Function<double[], ?> make) {
    return DataExplorer.of(List.of(SLIDER), make, UNHEARD);
  }

  private static Chart line(double... ys) {
    double[] xs = new double[ys.length];
    Arrays.setAll(xs, i -> i);
    return lines(axis("x", ""), axis("y", "")).add("", xs, ys);
  }

  private static String id(Explorer explorer) {
    return explorer.html().substring(12, 33);
  }

  @Test
  void theSameDataGiveTheSameBytesAndOthersAnotherId() {
    assertThat(Samples.film(3).html()).isEqualTo(Samples.film(3).html());
    assertThat(Samples.grid().html()).isEqualTo(Samples.grid().html());
    DataExplorer one = explore(v -> line(0, v[0]));
    assertThat(id(one)).matches("explorer-[0-9a-f]{12}");
    assertThat(id(one)).isNotEqualTo(id(explore(v -> line(0, 1.01 * v[0]))));
    assertThat(id(one)).isNotEqualTo(id(one.caption("other")));
    assertThat(id(one)).isNotEqualTo(id(one.starting(0)));
  }

  @Test
  void axesAreTheSameAtEveryPositionAndOnTheStillPicture() {
    DataExplorer explorer = explore(v -> line(-v[0], v[0]));
    // the line reaches from −4 to 4 at the last position; figures add 4 % of the span and round
    assertThat(explorer.html()).contains("\"min\":-4.4").contains("\"max\":4.4");
    assertThat(explorer.starting(1).poster().alt()).contains("y from −1 to 1");
    assertThat(((Chart) explorer.poster()).plot().y().high()).isEqualTo(4.4);
  }

  @Test
  void thinnedLinesStayWithinAPartOfTheirAxis() {
    double[] ys = new double[1001];
    Arrays.setAll(ys, i -> Math.sin(i / 100.0));
    Scale x = new Scale(0, 1000, false);
    Scale y = new Scale(-1, 1, false);
    double[] xs = new double[1001];
    Arrays.setAll(xs, i -> i);
    var parts = y.parts(ys);
    var needed = Scale.needed(x.parts(xs), parts);
    assertThat(needed.cardinality()).isLessThan(200);
    for (int i = 0; i < 1001; i++) {
      int a = needed.previousSetBit(i);
      int b = needed.nextSetBit(i);
      double across = 2.0 * (b - a); // x has two parts for each of the thousand points
      double up = parts.get(b) - parts.get(a);
      double far = (2.0 * (i - a) * up - across * (parts.get(i) - parts.get(a)));
      assertThat(Math.abs(far)).isLessThanOrEqualTo(1.0001 * Math.hypot(across, up));
    }
  }

  @Test
  void tooManyPicturesAndTooLargePagesAreRefused() {
    assertThatThrownBy(() -> Samples.film(25))
        .hasMessageContaining("pictures of a film (25.0) must lie between 2.0 and 24.0")
        .hasMessageContaining("fewer positions");
    var random = new SplittableRandom(1);
    var hundred = List.of(Slider.of("I [nA]", 0, 4, 100));
    assertThatThrownBy(
            () -> DataExplorer.of(hundred, v -> line(random.doubles(2000).toArray()), UNHEARD))
        .hasMessageContaining("must be at most 400 kB; give the sliders fewer positions");
    var many = List.of(Slider.of("a", 0, 1, 100), Slider.of("b", 0, 1, 100));
    assertThatThrownBy(() -> DataExplorer.of(many, v -> line(1, 2), UNHEARD))
        .hasMessageContaining("positions of an explorer (10000.0)");
  }

  @Test
  void twoSlidersOfTenPositionsWithCurvesFitThePage() {
    double[] x = new double[100];
    Arrays.setAll(x, i -> i);
    var sliders = List.of(Slider.of("a", 1, 10, 10), Slider.of("b", 1, 10, 10));
    DataExplorer explorer =
        DataExplorer.of(
            sliders,
            v -> {
              Chart chart = lines(axis("x", ""), axis("y", ""));
              for (int k = 1; k <= 3; k++) {
                double[] y = new double[100];
                for (int i = 0; i < 100; i++) {
                  y[i] = Math.sin(k * v[0] * i / 200) * v[1];
                }
                chart = chart.add("curve " + k, x, y);
              }
              return chart;
            },
            UNHEARD);
    assertThat(explorer.html().getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(Fragment.MOST_BYTES);
  }

  @Test
  void whatIsNoFigureIsNamed() {
    assertThatThrownBy(() -> explore(v -> null))
        .hasMessage(
            "no position gives a figure; the first: I = 0 nA: an explorer shows a figure or a scene,"
                + " not nothing (null); end the lambda with one");
    assertThatThrownBy(() -> Film.of(SLIDER, v -> "a picture", UNHEARD))
        .hasMessageContaining("not String");
    assertThatThrownBy(() -> DataExplorer.of(Arrays.asList(SLIDER, null), v -> null, UNHEARD))
        .hasMessageContaining("slider of an explorer is missing (null)");
    assertThatThrownBy(() -> Film.of(SLIDER, null, UNHEARD)).hasMessageContaining("missing (null)");
  }

  @Test
  void aPositionThatFailsIsNamedAndTheOthersStay() {
    Function<double[], Object> make =
        v -> {
          if (v[0] == 2) {
            throw new IllegalArgumentException("2 nA is too much");
          }
          return Scene.of(line(0, v[0])).number("slope", v[0], "");
        };
    DataExplorer explorer = explore(make);
    assertThat(explorer.html()).contains("Not shown: I = 2 nA: 2 nA is too much.");
    assertThat(explorer.plain()).contains("Not shown: I = 2 nA").contains("At I = 1 nA");
    try (var page = new StubPage(explorer.html()).awake()) {
      page.drag(0, 2);
      assertThat(page.numbers()).isEqualTo("not computed: I = 2 nA: 2 nA is too much");
      page.drag(0, 3);
      assertThat(page.numbers()).isEqualTo("slope 3");
      assertThat(page.errors()).isEmpty();
    }
    Film film = Film.of(SLIDER, v -> make.apply(new double[] {v}), UNHEARD);
    assertThat(film.html()).contains("all 4 pictures").contains("Not shown: I = 2 nA");
  }

  @Test
  void anErrorInAPositionIsAFailureLikeAnyOther() {
    DataExplorer explorer =
        explore(
            v -> {
              if (v[0] > 3) {
                throw new StackOverflowError();
              }
              return line(0, v[0]);
            });
    assertThat(explorer.html()).contains("Not shown: I = 4 nA: StackOverflowError.");
  }

  @Test
  @Timeout(10)
  void anInterruptKeepsWhatIsDoneEvenOfWhatDoesNotListen() {
    Thread cell = Thread.currentThread();
    var calls = new AtomicInteger();
    Function<Double, Object> make =
        v -> {
          if (calls.incrementAndGet() == 3) {
            cell.interrupt();
            long end = System.nanoTime() + 5_000_000_000L;
            while (System.nanoTime() < end) {
              Thread.onSpinWait(); // deaf to the interrupt
            }
          }
          return line(0, v);
        };
    long start = System.nanoTime();
    Film film = Film.of(SLIDER, make::apply, UNHEARD);
    // a second, as the issue of a stop button should be, and another for a busy machine
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    assertThat(film.plain()).contains("A film of 2 pictures, from I = 0 nA to I = 1 nA.");
    assertThat(film.html()).contains("Interrupted: 2 of 5 positions; run the cell again.");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aLayerThatNoScriptDrawsIsNamed() {
    double[] two = {0, 1};
    var drift = new Drift(x -> 1);
    assertThatThrownBy(() -> explore(v -> lines(axis("x", ""), axis("y", "")).layer(drift)))
        .hasMessage(
            "layer Drift cannot be drawn by the script in the page; use film(…), which takes any"
                + " figure");
    assertThatThrownBy(() -> explore(v -> line(0, 1).bracket(0, 1, 1, "b")))
        .hasMessageContaining("layer Bracket cannot be drawn");
    assertThatThrownBy(() -> explore(v -> trace(two, two).stimulus(axis("I", "nA"), two, two)))
        .hasMessageContaining("strip beneath a plot cannot be drawn");
  }

  @Test
  void positionsThatDoNotFitTogetherAreNamed() {
    assertThatThrownBy(
            () ->
                explore(
                    v ->
                        v[0] < 3
                            ? line(0, 1)
                            : lines(axis("x", ""), axis("z", "mV"))
                                .add("", new double[2], new double[2])))
        .hasMessage(
            "axis at I = 3 nA (z [mV]) must be that at I = 0 nA (y); a plot keeps its axes");
    assertThatThrownBy(
            () -> explore(v -> v[0] < 3 ? line(0, 1) : Figures.panels(line(0, 1), line(0, 1))))
        .hasMessageContaining(
            "figure at I = 3 nA (2 plots) must have the plots of that at I = 0 nA");
    assertThatThrownBy(
            () -> explore(v -> Scene.of(line(0, 1)).number(v[0] < 3 ? "CV" : "LV", 1, "")))
        .hasMessageContaining("numbers at I = 3 nA ([LV]) must be those at I = 0 nA ([CV])");
    assertThatThrownBy(() -> Film.of(SLIDER, v -> line(0, 1).size(300 + (int) v, 200), UNHEARD))
        .hasMessageContaining(
            "picture at I = 1 nA (301 × 200 px) must be as large as that at I = 0");
    assertThatThrownBy(() -> explore(v -> line(new double[2 + (int) v[0]])).interpolated())
        .hasMessageContaining("curves at I = 1 nA have another shape");
    assertThatThrownBy(() -> Samples.grid().interpolated()).hasMessageContaining("two sliders");
    assertThatThrownBy(() -> Samples.grid().starting(1)).hasMessageContaining("for 2 sliders");
    assertThatThrownBy(() -> Scene.of()).hasMessageContaining("number of charts in a scene (0)");
  }

  @Test
  void progressIsReportedToTheEnd() {
    List<Double> heard = new ArrayList<>();
    DataExplorer.of(List.of(SLIDER), v -> line(0, v[0]), (words, part) -> heard.add(part));
    assertThat(heard).endsWith(1.0).isSorted();
  }
}
