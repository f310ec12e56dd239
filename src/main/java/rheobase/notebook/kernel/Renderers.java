package rheobase.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import rheobase.figures.Figure;
import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Html;
import rheobase.notebook.display.Plain;
import rheobase.notebook.display.Rendering;
import rheobase.notebook.display.TableView;
import rheobase.notebook.explorer.Explorer;
import rheobase.notebook.explorer.Live;
import rheobase.notebook.lesson.Shown;
import rheobase.notebook.widget.Control;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/** What the library can show, and how: the one list of it. */
final class Renderers {
  private static final int SHORT = 80;
  private static final String LINES = "white-space:pre-wrap;margin:0";
  private static final String WORDS = ";word-break:normal;overflow-wrap:anywhere";

  private static final String CONTROL =
      "The control of the figure below lived in its kernel; run the cell again to have it back.";

  private Renderers() {}

  /** All of them, the most particular first. */
  static List<Rendering> all() {
    List<Rendering> all = new ArrayList<>();
    all.add(Rendering.of(Relation.class, table -> TableView.of(table).bundle()));
    all.add(Rendering.of(Column.class, column -> TableView.of((Column<?>) column).bundle()));
    all.add(Rendering.of(Figure.class, Renderers::picture));
    all.add(Rendering.of(Shown.class, said -> Bundle.text(Plain.of(said)).withHtml(said.html())));
    all.add(Rendering.of(Live.class, Renderers::living));
    all.add(Rendering.of(Explorer.class, Renderers::moving));
    all.add(Rendering.of(String.class, Renderers::sentence)); // or kernels set it their own way
    all.add(Rendering.of(Object.class, Renderers::sentence));
    return List.copyOf(all);
  }

  /** The forms of any value, without a kernel. */
  static Bundle of(Object value) {
    return value == null
        ? Bundle.text("null")
        : all().stream()
            .filter(rendering -> rendering.type().isInstance(value))
            .findFirst()
            .orElseThrow()
            .of(value);
  }

  private static Bundle picture(Figure figure) {
    return Bundle.text(Plain.of(figure)).withHtml(figure.html()).withPng(figure.png());
  }

  /** Without a picture of its own: the still picture is within, and a page has its limits. */
  private static Bundle moving(Explorer explorer) {
    return Bundle.text(Plain.of(explorer.plain())).withHtml(explorer.html());
  }

  /** Where the page can show it, a control first. */
  private static Bundle living(Live live) {
    Kernel kernel = Kernel.running();
    kernel
        .comms()
        .flatMap(comms -> Control.open(comms, live))
        .ifPresent(model -> kernel.display(model, Bundle.text(CONTROL).withWidget(model)));
    return moving(live);
  }

  /**
   * Our own results speak in sentences, so they are set as text; anything else is set as code. Both
   * are broken between words, where a front end left alone breaks text anywhere.
   */
  private static Bundle sentence(Object value) {
    Bundle plain = Bundle.text(Plain.of(value));
    String words = Html.escape(plain.plain());
    if (speaks(value)) {
      return plain.withHtml("<p style=\"" + LINES + "\">" + words + "</p>");
    }
    return words.length() <= SHORT && words.indexOf('\n') < 0
        ? plain
        : plain.withHtml("<pre style=\"" + LINES + WORDS + "\">" + words + "</pre>");
  }

  private static boolean speaks(Object value) {
    Class<?> type = value.getClass();
    return type.getName().startsWith("rheobase.") && !type.isHidden() && !type.isSynthetic();
  }
}
