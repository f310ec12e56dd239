package rheobase.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/** One element of an explorer that a hand can reach: a slider, a button, a choice, a canvas. */
record Control(MovingFigure figure, String selector, int n) {
  private static final String OF = "const e = figure.querySelectorAll(s)[n]; ";

  /** Half the width of the browser's own thumb: where a slider is held at its lowest position. */
  private static final double THUMB = 8;

  /** Where it stands in the window. */
  record Box(double left, double top, double width, double height) {
    double middle() {
      return top + height / 2;
    }

    double right() {
      return left + width;
    }
  }

  String attribute(String name) {
    return read("return e.getAttribute(x);", name);
  }

  double number(String property) {
    return Double.parseDouble(read("return e[x];", property));
  }

  /** Its words and whether it is pressed. */
  String face() {
    return read("return e.innerText + ' ' + e.getAttribute('aria-pressed');", "");
  }

  /** The words of the option that a choice stands at. */
  String chosen() {
    return read("return e.selectedOptions[0].text;", "");
  }

  boolean visible() {
    return Boolean.parseBoolean(read("return e.checkVisibility({visibilityProperty: true});", ""));
  }

  /** Scrolls it away from the edges of the window and says where it stands then. */
  Box box() {
    JsonArray found =
        ask(
                """
                const before = e.getBoundingClientRect();
                if (before.top < 150 || before.bottom > innerHeight - 60) {
                  e.scrollIntoView({block: 'center', behavior: 'instant'});
                }
                const now = e.getBoundingClientRect();
                return [now.left, now.top, now.width, now.height];
                """,
                "")
            .getAsJsonArray();
    return new Box(
        found.get(0).getAsDouble(),
        found.get(1).getAsDouble(),
        found.get(2).getAsDouble(),
        found.get(3).getAsDouble());
  }

  /** Presses a key on it. */
  void press(String key) {
    box();
    read("e.focus();", "");
    page().press(key);
    figure.settle();
  }

  /** Whether it shows that the keyboard is with it. */
  boolean showsItsFocus() {
    return !read("e.focus(); return getComputedStyle(e).outlineStyle;", "").equals("none");
  }

  void click() {
    Box box = box();
    page().click(box.left() + box.width() / 2, box.middle());
    figure.settle();
  }

  /** Takes a slider at its lowest position. */
  void take() {
    press("Home");
    Box box = box();
    page().mouse("mouseMoved", box.left() + THUMB, box.middle());
    page().mouse("mousePressed", box.left() + THUMB, box.middle());
  }

  /** Drags what was taken to a share of the way: 1 is the highest position. */
  void dragTo(double share) {
    Box box = box();
    double way = box.width() - THUMB - 1;
    page().mouse("dragged", box.left() + THUMB + way * share, box.middle());
  }

  void letGo(double share) {
    Box box = box();
    double way = box.width() - THUMB - 1;
    page().mouse("mouseReleased", box.left() + THUMB + way * share, box.middle());
    figure.settle();
  }

  /** Sets a slider back, as its own script would notice it. */
  void restore(double value) {
    read("e.value = x; e.dispatchEvent(new Event('input', {bubbles: true}));", value);
    figure.settle();
  }

  private Page page() {
    return figure.page();
  }

  private String read(String body, Object x) {
    return ask("return String((() => { " + body + " })());", x).getAsString();
  }

  private JsonElement ask(String body, Object x) {
    return figure.ask("(figure, s, n, x) => { " + OF + body + " }", selector, n, x);
  }
}
