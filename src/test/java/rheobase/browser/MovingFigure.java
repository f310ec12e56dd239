package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** One explorer of a page, by its place among them, and how it looks alive, asleep and narrow. */
record MovingFigure(Page page, int place) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** By their ids, or where an untrusted JupyterLab has taken those away, by their note. */
  private static final String FIGURES =
      "[...document.querySelectorAll('figure')].filter(f => f.id.startsWith('explorer-')"
          + " || (!f.id && f.textContent.includes('This figure moves once')))";

  /** All explorers that a page holds. */
  static List<MovingFigure> on(Page page) {
    int count = page.call("() => " + FIGURES + ".length").getAsInt();
    return IntStream.range(0, count).mapToObj(place -> new MovingFigure(page, place)).toList();
  }

  String kind() {
    return read("figure => figure.dataset.explorer");
  }

  String id() {
    return read("figure => figure.id");
  }

  List<Control> sliders() {
    return controls("input[type=range]");
  }

  List<Control> buttons() {
    return controls("button");
  }

  List<Control> choices() {
    return controls("select");
  }

  List<Control> canvases() {
    return controls("canvas");
  }

  /** Those there are to be seen: a shell may hide what the present choice does not need. */
  private List<Control> controls(String selector) {
    int count = ask("(figure, s) => figure.querySelectorAll(s).length", selector).getAsInt();
    return IntStream.range(0, count)
        .mapToObj(n -> new Control(this, selector, n))
        .filter(Control::visible)
        .toList();
  }

  /** Scrolls to it and waits until it lives. */
  MovingFigure awaken() {
    page.await(
        "figure " + place + " becomes ready",
        PATIENCE,
        "place => { const figure = "
            + FIGURES
            + "[place]; figure.scrollIntoView({block: 'center', behavior: 'instant'});"
            + " return figure.dataset.ready === 'true'; }",
        place);
    settle();
    return this;
  }

  /** What stood in for it is gone, and it says what it shows. */
  void looksAlive() {
    for (String part : List.of("poster", "strip", "note")) {
      assertThat(shown("[data-part=" + part + "]")).as("%s: %s", id(), part).isFalse();
    }
    assertThat(shown("figcaption")).as("%s: caption", id()).isTrue();
    assertThat(read("figure => figure.querySelector('[data-part=numbers]').getAttribute('role')"))
        .as("%s: role of the numbers", id())
        .isEqualTo("status");
    saneNumbers();
    for (Control canvas : canvases()) {
      assertThat(canvas.attribute("role")).as("%s: a canvas", id()).isEqualTo("img");
      assertThat(canvas.attribute("aria-label")).as("%s: a canvas", id()).isNotBlank();
    }
  }

  /** Everything is to be seen that a reader without scripts needs, in an untrusted notebook too. */
  void looksAsleep() {
    ask("figure => figure.scrollIntoView({block: 'center', behavior: 'instant'})");
    assertThat(shown("img")).as("%s: poster", id()).isTrue();
    assertThat(shown("figcaption")).as("%s: caption", id()).isTrue();
    assertThat(read("figure => figure.textContent"))
        .as("%s: note", id())
        .contains("This figure moves once");
    assertThat(ask("figure => figure.querySelectorAll('input, canvas, button').length").getAsInt())
        .as("%s: controls without a script", id())
        .isZero();
    assertThat(read("figure => figure.querySelector('img').alt")).as("%s: alt", id()).isNotBlank();
    page.await(
        id() + ": its poster is a picture",
        PATIENCE,
        "place => " + FIGURES + "[place].querySelector('img').naturalWidth > 0",
        place);
  }

  /** Nothing sticks out of a window of this width, and a finger hits every control. */
  void fits(int width) {
    assertThat(ask("figure => figure.scrollWidth - figure.clientWidth").getAsDouble())
        .as("%s: pixels too wide in a window of %d", id(), width)
        .isLessThanOrEqualTo(1);
    for (List<Control> kind : List.of(sliders(), buttons(), choices())) {
      for (Control control : kind) {
        var box = control.box();
        // 24 px: WCAG 2.2, success criterion 2.5.8.
        assertThat(Math.min(box.width(), box.height()))
            .as("%s: %s %d in a window of %d", id(), control.selector(), control.n(), width)
            .isGreaterThanOrEqualTo(24);
        assertThat(box.right()).as("%s: right edge", id()).isLessThanOrEqualTo(width);
      }
    }
  }

  /** What the figure reads out, which is never a missing number. */
  String saneNumbers() {
    String numbers = read("figure => figure.querySelector('[data-part=numbers]').textContent");
    assertThat(numbers)
        .as("%s: numbers", id())
        .isNotBlank()
        .doesNotContainPattern("NaN|undefined|null|Infinity|\\[object");
    return numbers;
  }

  /** What its canvases are said to show. */
  String descriptions() {
    return read("f => [...f.querySelectorAll('canvas')].map(c => c.ariaLabel).join('\\n')");
  }

  /** Two frames: what an event asked for has been drawn. */
  void settle() {
    page.call("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
  }

  private boolean shown(String selector) {
    return Boolean.parseBoolean(
        read(
            "(figure, s) => { const e = figure.querySelector(s);"
                + " return e !== null && e.checkVisibility({visibilityProperty: true}) && e.offsetHeight > 0; }",
            selector));
  }

  private String read(String function, Object... arguments) {
    return ask("(...all) => String((" + function + ")(...all))", arguments).getAsString();
  }

  /** Asks a function of the figure and of the arguments. */
  JsonElement ask(String function, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = place;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return page.call(
        "(place, ...rest) => (" + function + ")(" + FIGURES + "[place], ...rest)", all);
  }
}
