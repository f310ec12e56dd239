package rheobase.figures.collective;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A short course over time in the lower left corner of a plot, with a bar of time instead of axes.
 *
 * @param name what it is, in few words
 * @param time the times of its samples
 * @param value the value at each
 * @param unit the unit of the values
 * @param low the value at the lower edge, so that insets can be compared
 * @param high the value at the upper edge
 * @param bar how long the bar of time is
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: an inset is drawn, never compared
public record Inset(
    String name,
    @In("ms") double[] time,
    double[] value,
    String unit,
    double low,
    double high,
    @In("ms") double bar)
    implements Layer {
  private static final double WIDE = 0.5; // parts of the plot
  private static final double TALL = 0.3;
  private static final float WORDS = 10;
  private static final Color GROUND = new Color(255, 255, 255, 225);

  /** Refuses a course without two samples. */
  public Inset {
    Require.present("name of an inset", name, "say what it is");
    Require.atLeast("samples of inset " + name, time.length, 2, "give a course over time");
    Require.that(
        high > low, "upper edge of inset " + name, high, unit, "must lie above the lower", "turn");
    if (time.length != value.length) {
      throw new IllegalArgumentException(
          "inset " + name + " has " + time.length + " times and " + value.length + " values");
    }
  }

  @Override
  public void paint(Graphics2D g, View view) {
    double left = view.left() + 6;
    double right = left + WIDE * (view.right() - view.left());
    double bottom = view.bottom() - 15;
    double top = bottom - TALL * (view.bottom() - view.top());
    g.setColor(GROUND);
    g.fill(new Rectangle2D.Double(left - 3, top - 14, right - left + 6, view.bottom() - top + 14));
    g.setColor(House.TEXT);
    Letters.write(g, name, left, top - 4, 0, WORDS);
    var path = new Path2D.Double();
    double start = time[0];
    double span = time[time.length - 1] - start;
    for (int i = 0; i < time.length; i++) {
      double x = left + (right - left) * (time[i] - start) / span;
      double y = bottom - (bottom - top) * (value[i] - low) / (high - low);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    g.setColor(House.ink(0));
    g.setStroke(House.solid(0.9));
    g.draw(path);
    double to = left + (right - left) * bar / span;
    g.setColor(House.TEXT);
    g.setStroke(House.solid(1.4));
    g.draw(new Line2D.Double(left, bottom + 5, to, bottom + 5));
    Letters.write(g, Digits.of(bar, 3) + " ms", to + 4, bottom + 9, 0, WORDS);
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    String height = unit.isEmpty() ? name : name + " [" + unit + "]";
    return List.of(Column.of("time [ms]", time), Column.of(height, value));
  }

  @Override
  public String words(Axis x, Axis y) {
    double least = Arrays.stream(value).min().orElse(Double.NaN);
    double most = Arrays.stream(value).max().orElse(Double.NaN);
    return "An inset shows the %s over %s ms, between %s and %s%s."
        .formatted(
            name,
            Words.number(time[time.length - 1] - time[0]),
            Words.number(least),
            Words.number(most),
            unit.isEmpty() ? "" : " " + unit);
  }
}
