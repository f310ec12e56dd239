package rheobase.figures.frame;

import java.util.ArrayList;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Checked;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.Words;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Field;
import rheobase.figures.marks.Marks;
import rheobase.figures.marks.Raster;
import rheobase.figures.picture.House;
import rheobase.units.Require;

/**
 * Two axes and the layers between them.
 *
 * @param kind what sort of chart it is, such as {@code "Raster"}
 * @param x the x axis
 * @param y the y axis
 * @param layers what is drawn, the lowest first
 * @param title a few words above it, or the empty string
 */
public record Plot(String kind, Axis x, Axis y, List<Layer> layers, String title) {

  /**
   * A plot without layers.
   *
   * @param kind what sort of chart it is
   * @param x the x axis
   * @param y the y axis
   * @return the empty plot
   */
  public static Plot of(String kind, Axis x, Axis y) {
    Require.present("x axis", x, "make one with axis(quantity, unit)");
    Require.present("y axis", y, "make one with axis(quantity, unit)");
    return new Plot(kind, x, y, List.of(), "");
  }

  /**
   * The same plot with one layer more.
   *
   * @param layer what to draw
   * @return the plot with it on top
   */
  public Plot with(Layer layer) {
    var more = new ArrayList<>(layers);
    more.add(Require.present("layer of a chart", layer, "give something to draw"));
    return new Plot(kind, x, y, List.copyOf(more), title);
  }

  /**
   * The same plot with a title.
   *
   * @param words a few words
   * @return the plot with them above it
   */
  public Plot titled(String words) {
    return new Plot(kind, x, y, layers, Checked.name("title", words));
  }

  /**
   * The same plot with the ends of its axes fixed.
   *
   * @param seen the ends of both axes
   * @return the plot from end to end
   */
  public Plot within(Extent seen) {
    Axis across = x.range(seen.xLow(), seen.xHigh());
    Axis upwards = y.range(seen.yLow(), seen.yHigh());
    return new Plot(kind, across, upwards, layers, title);
  }

  /**
   * What is seen: the ends the axes ask for, else what the layers ask for with a margin.
   *
   * @return the ends of both axes
   */
  public Extent seen() {
    boolean marks = layers.stream().anyMatch(l -> l instanceof Marks.Points);
    boolean exact = layers.stream().anyMatch(l -> l instanceof Raster || l instanceof Field);
    Extent all = wanted();
    double[] xs = Extent.ends(x, all.xLow(), all.xHigh(), exact ? -1 : marks ? 0.03 : 0);
    double[] ys = Extent.ends(y, all.yLow(), all.yHigh(), exact ? -1 : 0.04);
    return new Extent(xs[0], xs[1], ys[0], ys[1]);
  }

  /** What the layers ask for. */
  private Extent wanted() {
    return layers.stream().map(Layer::extent).reduce(Extent.NONE, Extent::and);
  }

  /** What is seen of the data, without the margin about it. */
  private Extent shown() {
    Extent seen = seen();
    Extent data = wanted();
    return new Extent(
        Double.isNaN(data.xLow()) ? seen.xLow() : Math.max(seen.xLow(), data.xLow()),
        Double.isNaN(data.xHigh()) ? seen.xHigh() : Math.min(seen.xHigh(), data.xHigh()),
        Double.isNaN(data.yLow()) ? seen.yLow() : Math.max(seen.yLow(), data.yLow()),
        Double.isNaN(data.yHigh()) ? seen.yHigh() : Math.min(seen.yHigh(), data.yHigh()));
  }

  /**
   * What is seen, in words: kind of chart, axes and their ranges, and each layer.
   *
   * @return a few sentences
   */
  public String words() {
    Extent seen = shown();
    var text = new StringBuilder(title.isEmpty() ? "" : title + ". ");
    text.append(kind).append(": ");
    text.append(Words.span(y, seen.yLow(), seen.yHigh())).append(", against ");
    text.append(Words.span(x, seen.xLow(), seen.xHigh())).append('.');
    for (Layer layer : layers) {
      String words = layer.words(x, y);
      text.append(words.isEmpty() ? "" : " ").append(words);
    }
    return text.toString();
  }

  /**
   * The ink of the next line, points or bars.
   *
   * @return the first that no layer has
   */
  public int nextInk() {
    long marks =
        layers.stream()
            .filter(
                l ->
                    l instanceof Curves.Line
                        || l instanceof Marks.Points
                        || l instanceof Marks.Bars)
            .count();
    return (int) (marks + Math.max(0, laws() - 1));
  }

  /**
   * The ink of the next law: the first has one of its own.
   *
   * @return that ink, or else the first that no layer has
   */
  public int nextLawInk() {
    return laws() == 0 ? House.LAW : nextInk();
  }

  private long laws() {
    return layers.stream().filter(l -> l instanceof Curves.Law).count();
  }

  /** Whether axes stand about the plot; a diagram has none. */
  boolean framed() {
    return layers.stream().allMatch(Layer::framed);
  }

  /** The colour bar of a heat map, or null. */
  Bar bar() {
    return layers.stream()
        .filter(l -> l instanceof Field)
        .findFirst()
        .map(l -> new Bar((Field) l))
        .orElse(null);
  }
}
