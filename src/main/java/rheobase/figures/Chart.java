package rheobase.figures;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.figures.frame.Plot;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Checked;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.manifest.Manifest;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Guides;
import rheobase.figures.marks.Marks;
import rheobase.figures.marks.Notes;
import rheobase.figures.picture.House;
import rheobase.units.Require;

/**
 * One plot: two axes and the layers between them. Every method gives a new chart with one thing
 * more.
 */
public final class Chart implements Figure {
  private final Plot plot;
  private final Chart beneath;
  private final Look look;

  private Chart(Plot plot, Chart beneath, Look look) {
    this.plot = plot;
    this.beneath = beneath;
    this.look = look;
  }

  /**
   * An empty chart of a kind of its own, on which layers are drawn; the usual kinds are made by
   * {@link Figures}.
   *
   * @param kind what it is called, the first words of its alternative text
   * @param x the horizontal axis
   * @param y the vertical axis
   * @param width in pixels
   * @param height in pixels
   * @return the chart
   */
  public static Chart of(String kind, Axis x, Axis y, int width, int height) {
    return new Chart(Plot.of(kind, x, y), null, Look.of(width, height));
  }

  /**
   * Adds a layer of any kind, in data coordinates.
   *
   * @param layer what to draw
   * @return the chart with it on top
   */
  public Chart layer(Layer layer) {
    return new Chart(plot.with(layer), beneath, look);
  }

  /**
   * Adds a line.
   *
   * @param name how it is called in the figure, or the empty string
   * @param xs the x of its points
   * @param ys the y of its points; NaN breaks the line
   * @return the chart with the line
   */
  public Chart add(String name, double[] xs, double[] ys) {
    return layer(line(name, plot.nextInk(), xs, ys, null, null));
  }

  /**
   * Adds a line with a band about it.
   *
   * @param name how it is called in the figure, or the empty string
   * @param xs the x of its points
   * @param ys the y of its points, such as means
   * @param low the lower edge of the band at each point
   * @param high the upper edge of the band at each point
   * @return the chart with the line and the band
   */
  public Chart add(String name, double[] xs, double[] ys, double[] low, double[] high) {
    return layer(line(name, plot.nextInk(), xs, ys, low, high));
  }

  Curves.Line line(String name, int ink, double[] xs, double[] ys, double[] low, double[] high) {
    Checked.series("line", name, plot.x(), plot.y(), xs, ys, low, high);
    double width = ink == House.TRACE ? 1.2 : xs.length > 2000 ? 1 : 1.6;
    return new Curves.Line(
        name, ink, width, xs.clone(), ys.clone(), Checked.copy(low), Checked.copy(high));
  }

  /**
   * Adds points.
   *
   * @param name how they are called in the figure, or the empty string
   * @param xs their x
   * @param ys their y; a NaN leaves a point out
   * @return the chart with the points
   */
  public Chart points(String name, double[] xs, double[] ys) {
    return points(name, xs, ys, null, null);
  }

  /**
   * Adds points with error bars.
   *
   * @param name how they are called in the figure, or the empty string
   * @param xs their x
   * @param ys their y
   * @param low the lower end of each bar
   * @param high the upper end of each bar
   * @return the chart with the points
   */
  public Chart points(String name, double[] xs, double[] ys, double[] low, double[] high) {
    Checked.series("points", name, plot.x(), plot.y(), xs, ys, low, high);
    int ink = plot.nextInk();
    return layer(
        new Marks.Points(name, ink, xs.clone(), ys.clone(), Checked.copy(low), Checked.copy(high)));
  }

  /**
   * Adds a law: a formula, drawn dashed and dark across the plot.
   *
   * @param name how it is called in the figure, or the empty string
   * @param f y as a function of x, both in the units of the axes
   * @return the chart with the law
   */
  public Chart law(String name, DoubleUnaryOperator f) {
    return law(name, f, Double.NaN, Double.NaN);
  }

  /**
   * Adds a law over the part of x in which it was fitted.
   *
   * @param name how it is called in the figure, or the empty string
   * @param f y as a function of x, both in the units of the axes
   * @param from where the fit begins
   * @param to where the fit ends
   * @return the chart with the law
   */
  public Chart law(String name, DoubleUnaryOperator f, double from, double to) {
    Checked.name("law", name);
    Require.present("formula of the law \"" + name + "\"", f, "give y as a function of x");
    int ink = plot.nextLawInk();
    if (!Double.isNaN(from) || !Double.isNaN(to)) {
      Checked.stretch("law", from, to, plot.x());
    }
    return layer(new Curves.Law(name, ink, f, from, to));
  }

  /**
   * Adds a dashed vertical line.
   *
   * @param at its x
   * @param label its name, or the empty string
   * @return the chart with the line
   */
  public Chart vertical(double at, String label) {
    Checked.at("vertical line", at, plot.x());
    return layer(new Guides.Upright(at, Checked.name("vertical line", label)));
  }

  /**
   * Adds a dashed horizontal line.
   *
   * @param at its y
   * @param label its name, or the empty string
   * @return the chart with the line
   */
  public Chart horizontal(double at, String label) {
    Checked.at("horizontal line", at, plot.y());
    return layer(new Guides.Level(at, Checked.name("horizontal line", label)));
  }

  /**
   * Shades a stretch of x, under everything else.
   *
   * @param from where it begins
   * @param to where it ends
   * @param label its name, or the empty string
   * @return the chart with the shade
   */
  public Chart shade(double from, double to, String label) {
    Checked.stretch("shade", from, to, plot.x());
    return layer(new Guides.Shade(from, to, Checked.name("shade", label), House.LAW));
  }

  /**
   * Adds words at a point.
   *
   * @param label the words
   * @param atX the x of the point
   * @param atY the y of the point
   * @return the chart with the words
   */
  public Chart text(String label, double atX, double atY) {
    return arrow(label, atX, atY, Double.NaN, Double.NaN);
  }

  /**
   * Adds words and an arrow from them to a point.
   *
   * @param label the words
   * @param atX the x at which the words stand
   * @param atY the y at which the words stand
   * @param toX the x of the point
   * @param toY the y of the point
   * @return the chart with the arrow
   */
  public Chart arrow(String label, double atX, double atY, double toX, double toY) {
    Checked.at("words", atX, plot.x());
    Checked.at("words", atY, plot.y());
    return layer(new Notes.Text(Checked.name("words", label), atX, atY, toX, toY));
  }

  /**
   * Adds a bracket over a stretch of x.
   *
   * @param from where it begins
   * @param to where it ends
   * @param height the y at which it lies
   * @param label the words above it
   * @return the chart with the bracket
   */
  public Chart bracket(double from, double to, double height, String label) {
    Checked.stretch("bracket", from, to, plot.x());
    Checked.at("bracket", height, plot.y());
    return layer(new Notes.Bracket(from, to, height, Checked.name("bracket", label)));
  }

  /**
   * Draws the spikes of an integrate-and-fire neuron, which its equation leaves out, as upright
   * strokes from the trace to a peak.
   *
   * @param times when it fires, in the unit of the x axis
   * @param from where the strokes begin, such as the threshold
   * @param peak where they end
   * @return the chart with the strokes
   */
  public Chart spikes(double[] times, double from, double peak) {
    Require.present("spike times", times, "give none as an empty array");
    Checked.values("time", "the spikes", times, plot.x());
    Checked.at("begin of the strokes", from, plot.y());
    Checked.at("peak of the strokes", peak, plot.y());
    return times.length == 0 ? this : layer(new Curves.Strokes(times.clone(), from, peak));
  }

  /**
   * Puts a low strip beneath the plot, on the same x axis, with the stimulus in it.
   *
   * @param axis what the stimulus is, such as {@code axis("current", "nA")}
   * @param xs the x of its points, such as times
   * @param values its values
   * @return the chart with the strip
   */
  public Chart stimulus(Axis axis, double[] xs, double[] values) {
    Chart strip = of("Line chart", plot.x(), axis, look.width(), look.height());
    strip = strip.layer(strip.line("", House.TRACE, xs, values, null, null));
    int height = beneath == null ? look.height() + 60 : look.height();
    return new Chart(plot, strip, look.size(look.width(), height));
  }

  /**
   * Writes a few words above the plot, such as the parameters that made it.
   *
   * @param words the words
   * @return the chart with them
   */
  public Chart title(String words) {
    return new Chart(plot.titled(words), beneath, look);
  }

  @Override
  public Chart caption(String claim) {
    return new Chart(plot, beneath, look.caption(claim));
  }

  @Override
  public Chart alt(String text) {
    return new Chart(plot, beneath, look.alt(text));
  }

  @Override
  public Chart madeFrom(Object... things) {
    return new Chart(plot, beneath, look.madeFrom(things));
  }

  @Override
  public Manifest manifest() {
    return look.manifest();
  }

  @Override
  public Chart size(int width, int height) {
    return new Chart(plot, beneath, look.size(width, height));
  }

  @Override
  public String caption() {
    return look.caption();
  }

  @Override
  public int width() {
    return look.width();
  }

  @Override
  public int height() {
    return look.height();
  }

  @Override
  public String alt() {
    if (!look.alt().isEmpty()) {
      return look.alt();
    }
    String text = plot.words();
    return beneath == null ? text : text + " Beneath: " + beneath.alt();
  }

  @Override
  public String toString() {
    return caption().isEmpty() ? alt() : alt() + "\n" + caption();
  }

  /**
   * What is drawn.
   *
   * @return the axes and the layers
   */
  public Plot plot() {
    return plot;
  }

  /**
   * The strip beneath the plot.
   *
   * @return a chart on the same x axis, or null
   */
  public Chart beneath() {
    return beneath;
  }

  /**
   * The same chart with the ends of its axes fixed, so that it can stand beside others.
   *
   * @param seen the ends of both axes
   * @return the chart from end to end
   */
  public Chart within(Extent seen) {
    return new Chart(plot.within(seen), beneath, look);
  }

  @Override
  public Panels panels() {
    return Panels.of(List.of(this)).unlettered().size(width(), height());
  }
}
