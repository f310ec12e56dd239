package rheobase.figures.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/** A {@link Diagram} on the page: arrows first, boxes over them. */
record Boxes(Diagram diagram) implements Layer {
  private static final float WORDS = 10.5f;
  private static final double LINE = 12.5;
  private static final double HEAD = 19;
  private static final double FOOT = 7;
  private static final double MARGIN = 7;
  private static final double FILL = 0.88; // of a column that a box takes
  private static final double TIP = 8;
  private static final double APART = 11; // least distance of two arrowheads on one box
  private static final Color QUIET = new Color(0x55, 0x55, 0x55);

  /** A box in pixels. */
  private record Place(double left, double top, double right, double bottom, List<String> lines) {
    double middle() {
      return (left + right) / 2;
    }
  }

  @Override
  public void paint(Graphics2D g, View view) {
    Map<String, Place> places = places(view);
    for (Diagram.Box box : diagram.boxes()) {
      arrowsInto(g, view, box, places);
    }
    for (Diagram.Box box : diagram.boxes()) {
      paint(g, box, places.get(box.name()));
    }
  }

  private Map<String, Place> places(View view) {
    double column = view.x(1) - view.x(0);
    Map<Diagram.Box, List<String>> lines = new LinkedHashMap<>();
    Map<Double, Integer> most = new LinkedHashMap<>();
    for (Diagram.Box box : diagram.boxes()) {
      double width = (box.span() - 1 + FILL) * column - 2 * MARGIN;
      lines.put(box, wrapped(box.words(), width));
      most.merge(box.row(), lines.get(box).size(), Math::max);
    }
    Map<String, Place> places = new LinkedHashMap<>();
    lines.forEach(
        (box, words) -> {
          double half = (box.span() - 1 + FILL) * column / 2;
          double x = view.x(box.column());
          double y = view.y(-box.row());
          double high = HEAD + most.get(box.row()) * LINE + FOOT;
          places.put(box.name(), new Place(x - half, y - high / 2, x + half, y + high / 2, words));
        });
    return places;
  }

  private static List<String> wrapped(String words, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Letters.width(longer, WORDS) > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private void paint(Graphics2D g, Diagram.Box box, Place place) {
    Color ink = box.group().isEmpty() ? House.TEXT : House.ink(groups().indexOf(box.group()));
    var shape =
        new RoundRectangle2D.Double(
            place.left(),
            place.top(),
            place.right() - place.left(),
            place.bottom() - place.top(),
            9,
            9);
    g.setColor(House.tint(ink, 0.2));
    g.fill(shape);
    g.setColor(ink);
    g.setStroke(House.solid(1.6));
    g.draw(shape);
    g.setColor(House.TEXT);
    double y = place.top() + 15;
    Letters.writeBold(g, box.name(), place.left() + MARGIN, y, Letters.LABEL);
    Letters.write(g, box.tag(), place.right() - MARGIN, y, 1, WORDS);
    for (String line : place.lines()) {
      y += LINE;
      Letters.write(g, line, place.left() + MARGIN, y + 2, 0, WORDS);
    }
  }

  private void arrowsInto(Graphics2D g, View view, Diagram.Box to, Map<String, Place> places) {
    Place end = places.get(to.name());
    List<Diagram.Arrow> arrows =
        diagram.arrows().stream()
            .filter(a -> a.to().equals(to.name()))
            .sorted(Comparator.comparingDouble(a -> view.x(lane(a))))
            .toList();
    double[] lanes = arrows.stream().mapToDouble(a -> view.x(lane(a))).toArray();
    double[] heads = heads(end, lanes, view.x(1) - view.x(0));
    for (int i = 0; i < heads.length; i++) {
      Diagram.Box from = diagram.find(arrows.get(i).from());
      double[] between =
          diagram.boxes().stream()
              .filter(box -> box.row() > from.row() && box.row() < to.row())
              .map(box -> places.get(box.name()))
              .flatMapToDouble(place -> DoubleStream.of(place.top(), place.bottom()))
              .toArray();
      arrow(g, places.get(from.name()), end, lanes[i], heads[i], between);
    }
  }

  /** The column in which an arrow comes down upon its last gap. */
  private double lane(Diagram.Arrow arrow) {
    return Double.isNaN(arrow.lane()) ? diagram.find(arrow.from()).column() : arrow.lane();
  }

  /** Where arrows from these lanes meet the top of a box: near their side, never too close. */
  private static double[] heads(Place end, double[] lanes, double column) {
    double reach = (end.right() - end.left()) / 2;
    boolean wide = 2 * reach > column;
    double[] heads =
        Arrays.stream(lanes)
            .map(x -> x - end.middle())
            .map(d -> wide ? d : 0.22 * column * Math.max(-1, Math.min(1, d / column)))
            .map(d -> end.middle() + Math.max(12 - reach, Math.min(reach - 12, d)))
            .toArray();
    for (int round = 0; round < 50; round++) {
      for (int i = 1; i < heads.length; i++) {
        double missing = APART - (heads[i] - heads[i - 1]);
        if (missing > 0) {
          heads[i - 1] -= missing / 2;
          heads[i] += missing / 2;
        }
      }
    }
    return heads;
  }

  /**
   * Out of the bottom, over to the lane in the first gap, down past the rows between, and over to
   * the head in the last gap.
   */
  private static void arrow(
      Graphics2D g, Place start, Place end, double lane, double head, double[] between) {
    double y0 = start.bottom();
    double y1 = end.top() - TIP + 2;
    var path = new Path2D.Double();
    path.moveTo(start.middle(), y0);
    if (between.length == 0) {
      over(path, start.middle(), y0, head, y1);
    } else {
      over(path, start.middle(), y0, lane, Arrays.stream(between).min().orElseThrow());
      double last = Arrays.stream(between).max().orElseThrow();
      path.lineTo(lane, last);
      over(path, lane, last, head, y1);
    }
    g.setColor(QUIET);
    g.setStroke(House.solid(1));
    g.draw(path);
    var tip = new Path2D.Double();
    tip.moveTo(head, end.top() - 0.5);
    tip.lineTo(head - 3, end.top() - TIP);
    tip.lineTo(head + 3, end.top() - TIP);
    tip.closePath();
    g.fill(tip);
  }

  private static void over(Path2D path, double x0, double y0, double x1, double y1) {
    double middle = (y0 + y1) / 2;
    path.curveTo(x0, middle, x1, middle, x1, y1);
  }

  private List<String> groups() {
    return diagram.boxes().stream()
        .map(Diagram.Box::group)
        .filter(group -> !group.isEmpty())
        .distinct()
        .toList();
  }

  @Override
  public boolean framed() {
    return false;
  }

  @Override
  public List<Key> keys() {
    List<String> groups = groups();
    return groups.stream()
        .map(group -> new Key(group, Key.Sample.AREA, groups.indexOf(group)))
        .toList();
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    List<Diagram.Box> boxes = diagram.boxes();
    return List.of(
        Column.of("box", boxes.stream().map(Diagram.Box::name).toList()),
        Column.of("words", boxes.stream().map(Diagram.Box::words).toList()),
        Column.of("group", boxes.stream().map(Diagram.Box::group).toList()),
        Column.of("after", boxes.stream().map(this::before).toList()));
  }

  private String before(Diagram.Box box) {
    return diagram.arrows().stream()
        .filter(a -> a.to().equals(box.name()))
        .map(Diagram.Arrow::from)
        .collect(Collectors.joining(" "));
  }
}
