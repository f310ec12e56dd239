package rheobase.figures.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Words;
import rheobase.units.Require;

/**
 * Boxes on a grid of columns and rows, and arrows that run downwards from one to another.
 *
 * @param boxes the boxes, each with a name of its own
 * @param arrows who leads to whom
 */
public record Diagram(List<Box> boxes, List<Arrow> arrows) {

  /** Refuses two boxes of one name, and arrows that do not run downwards between boxes. */
  public Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
    long names = boxes.stream().map(Box::name).distinct().count();
    if (names != boxes.size()) {
      throw new IllegalArgumentException(
          "two boxes of the diagram have one name; names are "
              + boxes.stream().map(Box::name).toList());
    }
    for (Arrow arrow : arrows) {
      Box from = find(boxes, arrow.from());
      Box to = find(boxes, arrow.to());
      if (!(to.row() > from.row())) {
        throw new IllegalArgumentException(
            "the arrow from " + from.name() + " to " + to.name() + " must run downwards; move one");
      }
    }
  }

  /**
   * A box.
   *
   * @param name a short name, such as a number, that stands in its head
   * @param words what stands beneath
   * @param group the colour it shares with others, or the empty string
   * @param tag a short name of the group, in the corner of the box, so that colour does not stand
   *     alone
   * @param column where its middle lies, in columns from 0 on
   * @param row where its middle lies, in rows from 0 on, downwards
   * @param span how many columns it covers
   */
  public record Box(
      String name, String words, String group, String tag, double column, double row, double span) {

    /** Refuses a box without a name or a place. */
    public Box {
      if (Require.present("name of a box", name, "give a short one").isBlank()) {
        throw new IllegalArgumentException("name of a box must not be blank; give a short one");
      }
      Require.present("words of box " + name, words, "none are \"\"");
      Require.present("group of box " + name, group, "none is \"\"");
      Require.present("tag of box " + name, tag, "none is \"\"");
      Require.finite("column of box " + name, column, "", "the first is 0");
      Require.finite("row of box " + name, row, "", "the first is 0");
      Require.positive("span of box " + name, span, "", "a common box spans 1 column");
    }

    /**
     * A box of one column in no group.
     *
     * @param name a short name
     * @param words what stands beneath
     * @param column where its middle lies, from 0 on
     * @param row where its middle lies, from 0 on, downwards
     * @return the box
     */
    public static Box of(String name, String words, double column, double row) {
      return new Box(name, words, "", "", column, row, 1);
    }

    /**
     * The same box as one of a group.
     *
     * @param newGroup the group, named in the key
     * @param newTag its short name, in the corner of the box
     * @return the box in the colour of the group
     */
    public Box in(String newGroup, String newTag) {
      return new Box(name, words, newGroup, newTag, column, row, span);
    }

    /**
     * The same box over more columns.
     *
     * @param columns how many
     * @return the wide box
     */
    public Box wide(double columns) {
      return new Box(name, words, group, tag, column, row, columns);
    }
  }

  /**
   * An arrow.
   *
   * @param from the name of the box it leaves
   * @param to the name of the box it leads to, further down
   * @param lane the column in which it passes the rows between, or NaN for that of its first box
   */
  public record Arrow(String from, String to, double lane) {}

  /**
   * Nothing yet.
   *
   * @return a diagram without boxes
   */
  public static Diagram empty() {
    return new Diagram(List.of(), List.of());
  }

  /**
   * Adds a box.
   *
   * @param box the box
   * @return the diagram with it
   */
  public Diagram box(Box box) {
    var more = new ArrayList<>(boxes);
    more.add(Require.present("box of a diagram", box, "make one with Box.of(…)"));
    return new Diagram(more, arrows);
  }

  /**
   * Adds an arrow.
   *
   * @param from the name of the box it leaves
   * @param to the name of the box it leads to
   * @return the diagram with it
   */
  public Diagram arrow(String from, String to) {
    return arrow(from, to, Double.NaN);
  }

  /**
   * Adds an arrow that passes the rows between its boxes in a lane of its own.
   *
   * @param from the name of the box it leaves
   * @param to the name of the box it leads to
   * @param lane the column of the lane, such as 2.5 between columns 2 and 3
   * @return the diagram with it
   */
  public Diagram arrow(String from, String to, double lane) {
    var more = new ArrayList<>(arrows);
    more.add(new Arrow(from, to, lane));
    return new Diagram(boxes, more);
  }

  /**
   * The diagram as a figure, without axes.
   *
   * @return a chart to caption
   */
  public Chart chart() {
    Require.atLeast("number of boxes", boxes.size(), 1, "there is nothing to draw");
    double left = boxes.stream().mapToDouble(b -> b.column() - b.span() / 2).min().orElseThrow();
    double right = boxes.stream().mapToDouble(b -> b.column() + b.span() / 2).max().orElseThrow();
    double top = boxes.stream().mapToDouble(Box::row).min().orElseThrow() - 0.5;
    double bottom = boxes.stream().mapToDouble(Box::row).max().orElseThrow() + 0.5;
    Axis x = Axis.axis("column", "").range(left, right);
    Axis y = Axis.axis("row", "").range(-bottom, -top);
    int width = (int) Math.max(240, Math.min(1000, 118 * (right - left)));
    int height = (int) Math.max(120, Math.min(2000, 102 * (bottom - top) + 40));
    return Chart.of("Diagram", x, y, width, height).layer(new Boxes(this)).alt(words());
  }

  /** What is seen, for those who cannot see it. */
  String words() {
    var text = new StringBuilder("Diagram of " + boxes.size() + " boxes.");
    for (Box box : boxes) {
      String next =
          arrows.stream()
              .filter(a -> a.from().equals(box.name()))
              .map(Arrow::to)
              .collect(Collectors.joining(", "));
      text.append(' ').append(box.name());
      text.append(box.tag().isEmpty() ? "" : " (" + box.tag() + ")");
      text.append(box.words().isEmpty() ? "" : " " + Words.quoted(box.words()));
      text.append(next.isEmpty() ? "." : ", leads to " + next + ".");
    }
    return text.toString();
  }

  Box find(String name) {
    return find(boxes, name);
  }

  private static Box find(List<Box> boxes, String name) {
    return boxes.stream()
        .filter(b -> b.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no box \""
                        + name
                        + "\" for an arrow; there are "
                        + boxes.stream().map(Box::name).toList()));
  }
}
