package rheobase.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * One plot on XChart. XChart keeps the size, the ground and the two scales, linear or logarithmic;
 * the layers, the axes and the names are painted over them in the house style.
 */
final class Canvas extends XYChart implements View {
  private final Chart chart;
  private final Extent seen;
  private final String letter;
  private final boolean bareX;
  private Ticks yTicks;
  private Ticks xTicks;
  private Keys keys;
  private Rectangle2D place;
  private double roomLeft;

  Canvas(Chart chart, Extent seen, String letter, boolean bareX) {
    super(100, 100);
    this.chart = chart;
    this.seen = seen;
    this.letter = letter;
    this.bareX = bareX;
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
    style.setXAxisLogarithmic(chart.x().logarithmic());
    style.setYAxisLogarithmic(chart.y().logarithmic());
    style.setXAxisMin(seen.xLow());
    style.setXAxisMax(seen.xHigh());
    style.setYAxisMin(seen.yLow());
    style.setYAxisMax(seen.yHigh());
  }

  /** The room this plot needs about it, in a cell of a given size. */
  Insets measure(double width, double height) {
    double head = letter.isEmpty() && chart.title().isEmpty() ? 0 : 20;
    double bottom = Frame.bottom(bareX);
    double rough = Math.max(20, height - bottom - head - 14);
    keys = Keys.of(keys(), seen, chart.x().logarithmic(), width, rough);
    double top = 8 + head + keys.top(width - 90);
    yTicks = Ticks.of(chart.y(), seen.yLow(), seen.yHigh(), Frame.upright(height - top - bottom));
    double left = Frame.left(yTicks);
    Field field = chart.field();
    double right = keys.right();
    if (field != null) {
      right += 12 + 12 + 7 + Frame.widest(field.ticks(height - top - bottom)) + 20;
    }
    xTicks = Ticks.of(chart.x(), seen.xLow(), seen.xHigh(), Frame.level(width - left - right - 14));
    int last = xTicks.labels().size() - 1;
    double half = last < 0 ? 0 : House.width(xTicks.labels().get(last), House.SMALL) / 2;
    return new Insets(left, top, Math.max(right, Math.max(14, half + 4)), bottom);
  }

  private List<Key> keys() {
    return chart.layers().stream().flatMap(l -> l.keys().stream()).toList();
  }

  /** Room about a plot. */
  record Insets(double left, double top, double right, double bottom) {
    Insets and(Insets other) {
      return new Insets(
          Math.max(left, other.left),
          Math.max(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }
  }

  /** Fixes where the plot lies on the page, and how much room its y axis has. */
  void place(Rectangle2D plot, double left) {
    place = plot;
    roomLeft = left;
    setWidth((int) Math.round(plot.getWidth()));
    setHeight((int) Math.round(plot.getHeight()));
    yTicks = Ticks.of(chart.y(), seen.yLow(), seen.yHigh(), Frame.upright(plot.getHeight()));
    xTicks = Ticks.of(chart.x(), seen.xLow(), seen.xHigh(), Frame.level(plot.getWidth()));
  }

  @Override
  public void paint(Graphics2D g, int width, int height) {
    var ground = (Graphics2D) g.create();
    ground.translate(place.getX(), place.getY());
    paintBackground(ground);
    getStyler().setXAxisTickMarkSpacingHint(Integer.MAX_VALUE);
    getStyler().setYAxisTickMarkSpacingHint(Integer.MAX_VALUE);
    axisPair.paint(ground); // no ticks of XChart's own: its search for them can be slow or endless
    getStyler().setXAxisTickMarkSpacingHint(0);
    getStyler().setYAxisTickMarkSpacingHint(0);
    plot.paint(ground);
    ground.dispose();
    for (boolean beneath : new boolean[] {true, false}) {
      for (Layer layer : chart.layers()) {
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
    Frame.yAxis(g, this, yTicks, yTicks.title(chart.y()), roomLeft);
    if (!bareX) {
      Frame.xAxis(g, this, xTicks, xTicks.title(chart.x()));
    }
    keys.paint(g, this);
    if (chart.field() != null) {
      chart.field().bar(g, right() + 12, top(), bottom());
    }
    double baseline = top() - keys.top(right() - left()) - 11;
    g.setColor(House.TEXT);
    if (!letter.isEmpty()) {
      House.writeBold(g, letter, left() - roomLeft, baseline, House.LETTER);
    }
    House.write(g, chart.title(), left(), baseline, 0, House.LABEL);
  }

  Ticks xTicks() {
    return xTicks;
  }

  Ticks yTicks() {
    return yTicks;
  }

  @Override
  public double x(double value) {
    return place.getX() + getScreenXFromChart(value);
  }

  @Override
  public double y(double value) {
    return place.getY() + getScreenYFromChart(value);
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
