package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.lines;
import static rheobase.notebook.Explorers.explore;
import static rheobase.notebook.Explorers.film;
import static rheobase.notebook.Explorers.linear;
import static rheobase.notebook.Explorers.play;
import static rheobase.notebook.Explorers.playground;
import static rheobase.notebook.Explorers.scene;
import static rheobase.notebook.Explorers.slider;
import static rheobase.notebook.Explorers.traceDeterminant;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.notebook.explorer.Explorer;
import rheobase.notebook.explorer.Scene;

/** One explorer of each kind on a page of its own, as notebooks have them. */
class ExplorersIT {
  @TempDir static Path folder;

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#fff", "#111"})
  void eachKindIsAliveAndLegibleOnLightGroundAndOnDark(String ground) throws IOException {
    try (Page page = opened(ground, all())) {
      for (MovingFigure figure : MovingFigure.on(page)) {
        figure.awaken().looksAlive();
        page.screenshot(
            "explorer-" + figure.place() + "-" + figure.kind() + ground.replace('#', '-'));
        new Drive(figure).briefly(); // everything is tried in the pages of the notebooks
      }
      assertThat(Axe.findings(page, "body", "")).isEmpty();
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @Test
  void theSameExplorerTwiceOnAPageIsTwoExplorers() throws IOException {
    String film = player().html();
    try (Page page = opened("#fff", List.of(film, film))) {
      var figures = MovingFigure.on(page);
      figures.forEach(MovingFigure::awaken);
      String second = figures.get(1).saneNumbers();

      figures.get(0).sliders().get(0).press("End");

      assertThat(figures.get(0).saneNumbers()).isNotEqualTo(second);
      assertThat(figures.get(1).saneNumbers()).isEqualTo(second);
    }
  }

  @Test
  void anExplorerThatThrowsStaysTheStillFigureAndSaysSoOnce() throws IOException {
    String broken = player().html().replace("\"positions\"", "\"posisions\"");
    try (Page page = opened("#fff", List.of(broken))) {
      MovingFigure.on(page).forEach(MovingFigure::looksAsleep);

      assertThat(page.watch().offences()).hasSize(1).allMatch(line -> line.startsWith("console: "));
    }
  }

  @Test
  void nothingPlaysByItselfWhereTheReaderAsksForStillness() throws IOException {
    try (Page page = browser.page()) {
      page.prefers("prefers-reduced-motion", "reduce");
      open(page, "#fff", all());
      for (MovingFigure figure : MovingFigure.on(page)) {
        String numbers = figure.awaken().saneNumbers();
        Page.pause(600);

        assertThat(figure.saneNumbers()).as(figure.kind()).isEqualTo(numbers);
      }
    }
  }

  private static List<String> all() {
    return List.of(
        player().html(),
        table().html(),
        play(LeakyIntegrateAndFire.textbook()).caption("A leak, and a threshold.").html(),
        playground().caption("Eight models, side by side.").html(),
        linear(new double[][] {{2.8, -4}, {4, -1}}).caption("A network of two.").html(),
        traceDeterminant().caption("Five kinds of rest.").html());
  }

  private static Explorer player() {
    return film(slider("f [Hz]", 1, 4, 7), f -> wave(f).number("peaks", Math.rint(f), ""))
        .caption("A wave with more and more peaks.");
  }

  private static Explorer table() {
    return explore(
            slider("f [Hz]", 1, 4, 7),
            slider("gain", 1, 3, 3),
            (f, gain) ->
                scene(
                        lines(axis("time", "s"), axis("V", "mV"))
                            .add(
                                "",
                                linspace(0, 1, 101),
                                map(linspace(0, 1, 101), s -> gain * Math.sin(6 * f * s))),
                        bars(
                            axis("kind", ""),
                            axis("count", ""),
                            List.of("a", "b"),
                            new double[] {f, gain}))
                    .number("product", f * gain, "Hz"))
        .caption("A wave and its height.");
  }

  private static Scene wave(double f) {
    double[] t = linspace(0, 1, 101);
    return scene(
        lines(axis("time", "s"), axis("potential", "mV").range(-1, 1))
            .add("", t, map(t, s -> Math.sin(6 * f * s))));
  }

  private static Page opened(String ground, List<String> fragments) throws IOException {
    Page page = browser.page();
    open(page, ground, fragments);
    return page;
  }

  private static void open(Page page, String ground, List<String> fragments) throws IOException {
    String ink = ground.equals("#fff") ? "#222" : "#eee";
    String body = fragments.stream().collect(Collectors.joining("\n<hr>\n"));
    Path file = Files.createTempFile(folder, "page", ".html");
    Files.writeString(
        file,
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Explorers</title></head>"
            + "<body style=\"background:"
            + ground
            + ";color:"
            + ink
            + "\"><main><h1>Explorers</h1>\n"
            + body
            + "</main></body></html>");
    page.open(file.toUri().toString());
  }
}
