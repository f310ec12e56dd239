package rheobase.figures.frame;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.XYChart;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/**
 * One plot on XChart. XChart keeps the size, the ground and the two scales, linear or logarithmic;
 * the layers, the axes and the names are painted over them in the house style.
 */
public final class Canvas extends XYChart implements View {
  private final Plot content;
  private final Extent seen;
  private final String letter;
  private final boolean bareX;
  private Ticks yTicks;
  private Ticks xTicks;
  private List<String> xTitle = List.of();
  private List<String> yTitle = List.of();
  private Heads heads = new Heads(List.of(), 0);
  private final Keys keys;
  private Rectangle2D place;
  private Insets room = new Insets(0, 0, 0, 0);

  /**
   * A plot that has no place yet.
   *
   * @param content its axes and layers
   * @param seen the ends of its axes
   * @param letter the letter of its panel, or the empty string
   * @param bareX whether to leave the words and numbers of the x axis out
   * @param width of the cell it will stand in, in pixels
   * @param height of that cell
   */
  public Canvas(
      Plot content, Extent seen, String letter, boolean bareX, double width, double height) {
    super(100, 100);
    this.content = content;
    this.seen = seen;
    this.letter = letter;
    this.bareX = bareX;
    List<Key> names = content.layers().stream().flatMap(l -> l.keys().stream()).toList();
    keys = Keys.of(names, seen, content.x().logarithmic(), width, height);
    var style = getStyler();
    style.setChartPadding(0);
    style.setLegendVisible(false);
    style.setChartTitleVisible(false);
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setPlotMargin(0);
    style.setPlotContentSize(1);
    style.setPlotGridLinesVisible(false);
    style.setAxisTicksVisible(false);
    style.setAxisTitlesVisible(false);
    style.setXAxisLogarithmic(content.x().logarithmic());
    style.setYAxisLogarithmic(content.y().logarithmic());
    style.setXAxisMin(seen.xLow());
    style.setXAxisMax(seen.xHigh());
    style.setYAxisMin(seen.yLow());
    style.setYAxisMax(seen.yHigh());
  }

  /**
   * The room this plot needs about it, if it is of a given size.
   *
   * @param wide the width within the axes, in pixels
   * @param high the height within the axes
   * @return the room for axes and names
   */
  public Insets measure(double wide, double high) {
    heads = Heads.of(content, seen, wide);
    yTicks = Ticks.of(content.y(), seen.yLow(), seen.yHigh(), Frame.upright(high));
    xTicks = Ticks.of(content.x(), seen.xLow(), seen.xHigh(), Frame.level(wide));
    yTitle = Frame.lines(yTicks.title(content.y()), high + 6);
    xTitle = bareX ? List.of() : Frame.lines(xTicks.title(content.x()), wide + 40);
    if (!content.framed()) {
      return new Insets(3, 6 + head() + keys.top(wide) + heads.top(), 3 + keys.right(), 3);
    }
    Bar colours = content.bar();
    double bar = colours == null ? 0 : colours.right(high);
    int last = xTicks.labels().size() - 1;
    double half = last < 0 ? 0 : Frame.wide(xTicks.labels().get(last)) / 2;
    return new Insets(
        Frame.left(yTicks, yTitle.size()),
        6 + head() + keys.top(wide) + heads.top(),
        Math.max(keys.right() + bar, Math.max(12, half + 3)),
        Frame.bottom(xTitle.size(), xTicks.lines()));
  }

  private double head() {
    return letter.isEmpty() && content.title().isEmpty() ? 0 : 18;
  }

  /**
   * Room about a plot, in pixels.
   *
   * @param left to the left of it
   * @param top above it
   * @param right to the right of it
   * @param bottom under it
   */
  public record Insets(double left, double top, double right, double bottom) {
    /**
     * Room for two.
     *
     * @param other the other
     * @return at each side the larger
     */
    public Insets and(Insets other) {
      return new Insets(
          Math.max(left, other.left),
          Math.max(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }
  }

  /**
   * Fixes where the plot lies on the page, and how much room is about it.
   *
   * @param plot the rectangle within the axes
   * @param about the room about it
   */
  public void place(Rectangle2D plot, Insets about) {
    place = plot;
    room = about;
    setWidth((int) Math.round(plot.getWidth()));
    setHeight((int) Math.round(plot.getHeight()));
    Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    // without ticks of XChart's own: its search for them can be slow or endless
    getStyler().setXAxisTickMarkSpacingHint(Integer.MAX_VALUE);
    getStyler().setYAxisTickMarkSpacingHint(Integer.MAX_VALUE);
    axisPair.paint(nowhere);
    getStyler().setXAxisTickMarkSpacingHint(0);
    getStyler().setYAxisTickMarkSpacingHint(0);
    nowhere.dispose();
  }

  @Override
  public void paint(Graphics2D g, int width, int height) {
    var ground = (Graphics2D) g.create();
    ground.translate(place.getX(), place.getY());
    paintBackground(ground);
    plot.paint(ground);
    ground.dispose();
    for (boolean beneath : new boolean[] {true, false}) {
      for (Layer layer : content.layers()) {
        if (layer.beneath() == beneath) {
          var clipped = (Graphics2D) g.create();
          clipped.setClip(
              new Rectangle2D.Double(
                  place.getX() - 2, place.getY() - 2, place.getWidth() + 4, place.getHeight() + 4));
          layer.paint(clipped, this);
          clipped.dispose();
        }
      }
    }
    about(g);
  }

  private void about(Graphics2D g) {
    if (content.framed()) {
      Frame.yAxis(g, this, yTicks, yTitle, room.left());
    }
    if (!bareX && content.framed()) {
      Frame.xAxis(g, this, xTicks, xTitle);
    }
    heads.paint(g, this);
    keys.paint(g, this, top() - heads.top());
    if (content.bar() != null) {
      content.bar().paint(g, this);
    }
    double baseline = top() - room.top() + 14;
    g.setColor(House.TEXT);
    if (!letter.isEmpty()) {
      Letters.writeBold(g, letter, left() - room.left(), baseline, Letters.LETTER);
    }
    Letters.write(g, content.title(), left(), baseline, 0, Letters.LABEL);
  }

  @Override
  public double x(double value) {
    double share = share(value, seen.xLow(), seen.xHigh(), content.x().logarithmic());
    return place.getX() + share * getWidth();
  }

  @Override
  public double y(double value) {
    double share = share(value, seen.yLow(), seen.yHigh(), content.y().logarithmic());
    return place.getY() + (1 - share) * getHeight();
  }

  /**
   * How far along an axis a value lies, below 0 and above 1 outside; NaN for none on a log axis.
   */
  private static double share(double value, double low, double high, boolean logarithmic) {
    return logarithmic
        ? StrictMath.log(value / low) / StrictMath.log(high / low)
        : (value - low) / (high - low);
  }

  @Override
  public Extent seen() {
    return seen;
  }

  @Override
  public double left() {
    return place.getX();
  }

  @Override
  public double right() {
    return place.getX() + getWidth();
  }

  @Override
  public double top() {
    return place.getY();
  }

  @Override
  public double bottom() {
    return place.getY() + getHeight();
  }
}
