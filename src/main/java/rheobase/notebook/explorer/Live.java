package rheobase.notebook.explorer;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import rheobase.figures.Figure;
import rheobase.figures.picture.DataUrl;
import rheobase.notebook.page.Fragment;
import rheobase.notebook.page.Scripts;
import rheobase.units.Require;

/**
 * A figure with two lives: where the page can show widgets the kernel draws it anew while a reader
 * drags; everywhere else it is a {@link Film} of some of the positions.
 *
 * <p>Both come from one lambda. The film always stands in the outputs of the cell, and its script
 * lets it step aside for as long as a living control stands right above it.
 */
public final class Live implements Explorer {
  private static final int FEWEST = 9; // below, a film of other positions says more

  private final Slider slider;
  private final DoubleFunction<?> drawing;
  private final Film film;

  private Live(Slider slider, DoubleFunction<?> drawing, Film film) {
    this.slider = slider;
    this.drawing = drawing;
    this.film = film;
  }

  /**
   * What a living control shows at one position, as fragments of HTML.
   *
   * @param numbers position and numbers, in a sentence
   * @param picture the figure with its caption, or what went wrong
   */
  public record Still(String numbers, String picture) {}

  /**
   * Makes the film; the control is opened when the figure is shown. The film has at most {@link
   * Film#MOST} pictures, and fewer where a page could not carry them. An interrupted one has those
   * made until then.
   *
   * @param slider what the reader turns
   * @param drawing a figure or a {@link Scene} for each of its values
   * @param report who hears how far the film has come: words, and a part from 0 to 1
   * @return the figure
   * @throws IllegalArgumentException if no position can be drawn
   */
  public static Live of(
      Slider slider, DoubleFunction<?> drawing, ObjDoubleConsumer<String> report) {
    Require.present("slider of a live figure", slider, "make one with slider(\"I [nA]\", 0, 4)");
    return new Live(slider, drawing, Film.of(fewer(slider), drawing, report).fitted());
  }

  /** A slider that a film can have, on positions of this one if they are not too few. */
  private static Slider fewer(Slider slider) {
    int steps = slider.positions() - 1;
    int most =
        IntStream.rangeClosed(FEWEST, Film.MOST)
            .filter(pictures -> steps % (pictures - 1) == 0)
            .max()
            .orElse(Slider.USUAL);
    return slider.positions() <= Film.MOST ? slider : slider.withPositions(most);
  }

  /**
   * What is turned.
   *
   * @return the slider with all positions
   */
  public Slider slider() {
    return slider;
  }

  /**
   * Where the control begins: at the first picture of the film.
   *
   * @return a place on the slider
   */
  public int start() {
    return slider.nearest(film.firstValue());
  }

  /**
   * The control as it begins; nothing is drawn for it.
   *
   * @return the first picture of the film
   */
  public Still first() {
    return still(start(), film.firstScene());
  }

  /**
   * Draws a position.
   *
   * @param place its place on the slider
   * @return the figure, or what went wrong; this does not throw
   */
  public Still still(int place) {
    try {
      return still(place, Scene.from(drawing.apply(slider.value(place))));
    } catch (Throwable failed) {
      String says = failed.getMessage();
      boolean bare = says == null || says.isBlank();
      return failed(place, bare ? failed.getClass().getSimpleName() : says);
    }
  }

  private Still still(int place, Scene scene) {
    Figure figure = scene.figure();
    String caption = caption().isEmpty() ? figure.caption() : caption();
    // Height and decoding: a new picture neither moves the page nor leaves it blank for a moment.
    return new Still(
        Fragment.escaped(Numbers.sentence(slider.words(place), scene)),
        """
        <figure style="margin:0;max-width:%1$dpx"><img src="%3$s" \
        width="%1$d" height="%2$d" decoding="sync" alt="%4$s" \
        style="max-width:100%%;height:auto;background:#ffffff">\
        <figcaption style="margin-top:0.4em">%5$s</figcaption></figure>"""
            .formatted(
                figure.width(),
                figure.height(),
                DataUrl.of("image/svg+xml", figure.svg()),
                Fragment.escaped(figure.alt()),
                Fragment.escaped(caption)));
  }

  /**
   * A position that could not be drawn.
   *
   * @param place its place on the slider
   * @param why what went wrong
   * @return the reason in the place of the figure
   */
  public Still failed(int place, String why) {
    String at = slider.words(place);
    return new Still(
        Fragment.escaped("At " + at + "."),
        "<p role=\"alert\">Not drawn: " + Fragment.escaped(why) + "</p>");
  }

  /**
   * What the control shows beside its slider.
   *
   * @return the text of each position with its unit
   */
  public List<String> positions() {
    String unit = slider.unit().isEmpty() ? "" : " " + slider.unit();
    return IntStream.range(0, slider.positions()).mapToObj(i -> slider.text(i) + unit).toList();
  }

  @Override
  public Live caption(String claim) {
    return new Live(slider, drawing, film.caption(claim));
  }

  @Override
  public String caption() {
    return film.caption();
  }

  @Override
  public Figure poster() {
    return film.poster();
  }

  @Override
  public String html() {
    return film.html()
        + "<script>(() => {\n\"use strict\";\n"
        + Scripts.of("aside")
        + "stepAside(document.currentScript);\n})();</script>\n";
  }

  @Override
  public String plain() {
    return film.plain();
  }

  @Override
  public String toString() {
    return plain();
  }
}
