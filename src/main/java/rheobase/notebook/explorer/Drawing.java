package rheobase.notebook.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Field;
import rheobase.figures.marks.Guides;
import rheobase.figures.marks.Marks;
import rheobase.figures.marks.Notes;
import rheobase.figures.marks.Raster;
import rheobase.figures.picture.House;

/**
 * The layers of charts as marks that a script can draw.
 *
 * @param words all words, each once
 * @param lists all lists of parts of an axis, each once
 * @param marks all marks, each once
 * @param thinned whether points of lines that nobody would miss are left out
 */
record Drawing(
    Pool<String> words,
    Pool<List<Integer>> lists,
    Pool<Map<String, Object>> marks,
    boolean thinned) {
  private static final int STEPS = 400; // of a law, before it is thinned

  Drawing(boolean thinned) {
    this(new Pool<>(), new Pool<>(), new Pool<>(), thinned);
  }

  /** The axes between which marks are placed. */
  record Frame(Scale x, Scale y) {}

  /** The marks of layers, the lowest first, each as its place among all. */
  List<Integer> of(List<Layer> layers, Frame frame) {
    List<Integer> places = new ArrayList<>();
    layers.forEach(layer -> add(places, layer, frame));
    return places;
  }

  private void add(List<Integer> to, Layer layer, Frame in) {
    if (layer instanceof Curves.Line line) {
      line(to, line, in);
    } else if (layer instanceof Curves.Law law) {
      law(to, law, in);
    } else if (layer instanceof Curves.Strokes strokes) {
      strokes(to, strokes.times(), strokes.from(), strokes.peak(), House.TRACE, in);
    } else if (layer instanceof Raster raster) {
      raster(to, raster, in);
    } else if (layer instanceof Marks.Points points) {
      var mark = mark("points", points.ink());
      mark.put("x", list(in.x().parts(points.x())));
      mark.put("y", list(in.y().parts(points.y())));
      if (points.low() != null) {
        mark.put("low", list(in.y().parts(points.low())));
        mark.put("high", list(in.y().parts(points.high())));
      }
      to.add(marks.place(mark));
    } else if (layer instanceof Marks.Bars bars) {
      var mark = mark("bars", bars.ink());
      mark.put("left", list(in.x().parts(bars.left())));
      mark.put("right", list(in.x().parts(bars.right())));
      mark.put("y", list(in.y().parts(bars.height())));
      mark.put("ground", bars.ground());
      to.add(marks.place(mark));
    } else if (layer instanceof Field field) {
      to.add(marks.place(tiles(field)));
    } else {
      note(to, layer);
    }
  }

  private static Map<String, Object> tiles(Field field) {
    Map<String, Object> mark = new LinkedHashMap<>();
    mark.put("kind", "tiles");
    mark.put("x", DoubleStream.of(field.x()).boxed().toList());
    mark.put("y", DoubleStream.of(field.y()).boxed().toList());
    mark.put(
        "colours",
        Arrays.stream(field.z())
            .flatMapToDouble(DoubleStream::of)
            .mapToObj(v -> String.format("#%06x", field.colourOf(v).getRGB() & 0xffffff))
            .toList());
    return mark;
  }

  private void note(List<Integer> to, Layer layer) {
    Map<String, Object> mark = new LinkedHashMap<>();
    if (layer instanceof Guides.Upright line) {
      mark.put("kind", "vertical");
      mark.put("at", line.from());
      mark.put("words", words.place(line.head()));
    } else if (layer instanceof Guides.Level line) {
      mark.put("kind", "horizontal");
      mark.put("at", line.at());
      mark.put("words", words.place(line.label()));
    } else if (layer instanceof Guides.Shade shade) {
      mark.put("kind", "shade");
      mark.put("from", shade.from());
      mark.put("to", shade.to());
      mark.put("words", words.place(shade.head()));
    } else if (layer instanceof Notes.Text text) {
      mark.put("kind", "text");
      mark.put("x", text.x());
      mark.put("y", text.y());
      mark.put("words", words.place(text.label()));
      if (!Double.isNaN(text.toX())) {
        mark.put("toX", text.toX());
        mark.put("toY", text.toY());
      }
    } else {
      throw new IllegalArgumentException(
          "layer "
              + layer.getClass().getSimpleName()
              + " cannot be drawn by the script in the page; use film(…), which takes any figure");
    }
    to.add(marks.place(mark));
  }

  private static Map<String, Object> mark(String kind, int ink) {
    Map<String, Object> mark = new LinkedHashMap<>();
    mark.put("kind", kind);
    mark.put("ink", ink);
    return mark;
  }

  private int list(List<Integer> parts) {
    return lists.place(Scale.differences(parts));
  }

  private void line(List<Integer> to, Curves.Line line, Frame in) {
    if (line.low() != null) {
      var band = mark("band", line.ink());
      band.put("x", list(in.x().parts(line.x())));
      band.put("low", list(in.y().parts(line.low())));
      band.put("high", list(in.y().parts(line.high())));
      to.add(marks.place(band));
    }
    path(to, line.ink(), line.width(), in.x().parts(line.x()), in.y().parts(line.y()));
  }

  private void law(List<Integer> to, Curves.Law law, Frame in) {
    double[] x = new double[STEPS + 1];
    double[] y = new double[STEPS + 1];
    double low = Double.isNaN(law.from()) ? in.x().low() : law.from();
    double high = Double.isNaN(law.to()) ? in.x().high() : law.to();
    for (int i = 0; i <= STEPS; i++) {
      double part = (double) i / STEPS;
      x[i] =
          in.x().logarithmic() ? low * StrictMath.pow(high / low, part) : low + (high - low) * part;
      y[i] = law.f().applyAsDouble(x[i]);
    }
    path(to, law.ink(), 1.5, in.x().parts(x), in.y().parts(y));
  }

  private void path(List<Integer> to, int ink, double width, List<Integer> xs, List<Integer> ys) {
    var mark = mark("line", ink);
    mark.put("width", width);
    BitSet needed = Scale.needed(xs, ys);
    // Lines over one x share it, so both lists must become shorter for it to be worth while.
    boolean shorter = thinned && 2 * needed.cardinality() < xs.size();
    mark.put("x", list(shorter ? chosen(xs, needed) : xs));
    mark.put("y", list(shorter ? chosen(ys, needed) : ys));
    to.add(marks.place(mark));
  }

  private static List<Integer> chosen(List<Integer> parts, BitSet which) {
    List<Integer> some = new ArrayList<>();
    which.stream().forEach(i -> some.add(parts.get(i)));
    return some;
  }

  private void strokes(
      List<Integer> to, double[] times, double from, double top, int ink, Frame in) {
    if (times.length > 0) {
      var mark = mark("strokes", ink);
      mark.put("x", list(in.x().parts(times)));
      mark.put("from", from);
      mark.put("to", top);
      to.add(marks.place(mark));
    }
  }

  private void raster(List<Integer> to, Raster raster, Frame in) {
    List<String> kinds = raster.kinds();
    for (int i = 0; i < raster.spikes().size(); i++) {
      int kind = kinds.indexOf(raster.spikes().label(i).kind());
      double row = raster.rows() + i;
      double[] times = raster.spikes().train(i).times();
      strokes(to, times, row - 0.4, row + 0.4, kinds.size() == 1 ? House.TRACE : kind, in);
    }
  }

  /** Whether two lists of marks differ only in where their points lie. */
  boolean alike(List<Integer> some, List<Integer> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size())
            .allMatch(i -> shape(some.get(i)).equals(shape(others.get(i))));
  }

  /** All of a mark but its points: its kind, its ink, how many points it has. */
  private String shape(int place) {
    var shape = new StringBuilder();
    List<List<Integer>> all = lists.things();
    marks
        .things()
        .get(place)
        .forEach(
            (name, value) -> {
              boolean points = value instanceof Integer && List.of("x", "y").contains(name);
              shape.append(name).append(points ? all.get((Integer) value).size() : value);
            });
    return shape.toString();
  }

  /** The names of layers, as they stand above the plot. */
  static List<Map<String, Object>> keys(List<Layer> layers) {
    List<Map<String, Object>> keys = new ArrayList<>();
    for (Layer layer : layers) {
      for (Key key : layer.keys()) {
        String sample =
            switch (key.sample()) {
              case LINE -> "line";
              case POINT -> "point";
              case LINE_AND_POINT -> "both";
              case AREA -> "area";
              case SPIKE -> "stroke";
              case NONE -> "";
            };
        if (!sample.isEmpty()) {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("name", key.name());
          entry.put("ink", key.ink());
          entry.put("sample", sample);
          keys.add(entry);
        }
      }
    }
    return keys;
  }
}
