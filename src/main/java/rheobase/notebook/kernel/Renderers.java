package rheobase.notebook.kernel;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/** What the library can show, and how: the one list of it. */
final class Renderers {
  private static final String FIGURE = "rheobase.figures.Figure";

  private Renderers() {}

  /** All of them, the most particular first. */
  static List<Rendering> all() {
    List<Rendering> all = new ArrayList<>();
    all.add(Rendering.of(Relation.class, table -> TableView.of(table).bundle()));
    all.add(Rendering.of(Column.class, column -> TableView.of((Column<?>) column).bundle()));
    addFigure(all);
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

  private static void addFigure(List<Rendering> all) {
    try {
      Class<?> figure = Class.forName(FIGURE, false, Renderers.class.getClassLoader());
      Method html = figure.getMethod("html");
      Method png = figure.getMethod("png");
      all.add(
          Rendering.of(
              figure,
              value -> {
                try {
                  return Bundle.text(Plain.of(value))
                      .withHtml((String) html.invoke(value))
                      .withPng((byte[]) png.invoke(value));
                } catch (ReflectiveOperationException failed) {
                  throw new IllegalStateException(failed.getCause());
                }
              }));
    } catch (ClassNotFoundException noFigures) {
      return;
    } catch (ReflectiveOperationException | LinkageError failed) {
      System.err.println("Rheobase: figures are shown as text only (" + failed + ")");
    }
  }

  /** Our own results speak in sentences, so they are set as text and not as code. */
  private static Bundle sentence(Object value) {
    Bundle plain = Bundle.text(Plain.of(value));
    boolean ours = value instanceof Record && value.getClass().getName().startsWith("rheobase.");
    return ours
        ? plain.withHtml(
            "<p style=\"white-space:pre-wrap;margin:0\">" + Html.escape(plain.plain()) + "</p>")
        : plain;
  }
}
