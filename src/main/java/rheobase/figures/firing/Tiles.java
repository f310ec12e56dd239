package rheobase.figures.firing;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;
import rheobase.simulation.Trace;
import rheobase.units.Digits;

/** The tiles of a {@link Gallery} on the page. */
record Tiles(int columns, List<Gallery.Tile> tiles) implements Layer {
  private static final float WORDS = 10;
  private static final double HEAD = 30; // two lines of words
  private static final double FOOT = 16; // the bar of time and the span of the current
  private static final double STRIP = 13; // the current
  private static final double GAP = 6;
  private static final double MARGIN = 9;
  private static final double LOW = -90;
  private static final double HIGH = 30;

  /** A rectangle on the page. */
  private record Place(double left, double right, double top, double bottom) {}

  @Override
  public void paint(Graphics2D g, View view) {
    for (int i = 0; i < tiles.size(); i++) {
      double left = view.x(i % columns);
      double top = view.y(-(i / columns));
      double right = view.x(i % columns + 1);
      double bottom = view.y(-(i / columns) - 1);
      paint(g, tiles.get(i), new Place(left + MARGIN, right - MARGIN, top, bottom - 4));
    }
  }

  private static void paint(Graphics2D g, Gallery.Tile tile, Place all) {
    g.setColor(House.TEXT);
    double room = all.right() - all.left();
    Letters.writeBoldWithin(g, tile.title(), all.left(), all.top() + 13, Letters.SMALL, room);
    Letters.write(g, tile.parameters(), all.left(), all.top() + 26, 0, WORDS);
    double foot = all.bottom() - FOOT;
    var strip = new Place(all.left(), all.right(), foot - STRIP, foot);
    var plot = new Place(all.left(), all.right(), all.top() + HEAD + 3, foot - STRIP - GAP);
    double end = tile.recording().duration();
    Trace current = tile.recording().current();
    double[] injected = current.values();
    double low = Arrays.stream(injected).min().orElse(0);
    double high = Arrays.stream(injected).max().orElse(0);
    double flat = high > low ? 0 : 1;
    g.setColor(House.ink(0));
    g.setStroke(House.solid(1.1));
    g.draw(path(strip, current.times(), injected, end, low - flat, high + flat));
    g.setColor(House.TEXT);
    g.setStroke(House.solid(0.8));
    g.draw(path(plot, current.times(), Traces.withPeaks(tile.recording()), end, LOW, HIGH));
    String span =
        (high > low ? Digits.of(low, 3) + " … " : "") + Digits.of(high, 3) + " " + unit(current);
    g.setColor(House.ink(0));
    Letters.write(g, span, all.left(), all.bottom() - 2, 0, WORDS);
    double bar = bar(end);
    double from = all.right() - bar / end * (all.right() - all.left());
    g.setColor(House.TEXT);
    g.setStroke(House.solid(1.4));
    g.draw(new Line2D.Double(from, foot + 4, all.right(), foot + 4));
    Letters.write(g, Digits.of(bar, 3) + " ms", all.right(), all.bottom() - 2, 1, WORDS);
  }

  private static String unit(Trace current) {
    return current.variable().unit();
  }

  /** A round stretch of time, about a fifth of the run: 1, 2 or 5 times a power of ten. */
  private static double bar(double duration) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(duration / 4)));
    double part = duration / 4 / power;
    return power * (part >= 5 ? 5 : part >= 2 ? 2 : 1);
  }

  private static Path2D path(
      Place place, double[] times, double[] values, double end, double low, double high) {
    var path = new Path2D.Double();
    for (int i = 0; i < values.length; i++) {
      double x = place.left() + times[i] / end * (place.right() - place.left());
      double part = (Math.max(low, Math.min(high, values[i])) - low) / (high - low);
      double y = place.bottom() - part * (place.bottom() - place.top());
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  @Override
  public boolean framed() {
    return false;
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    return List.of(
        Column.of("run", tiles.stream().map(Gallery.Tile::title).toList()),
        Column.of("parameters", tiles.stream().map(Gallery.Tile::parameters).toList()),
        Column.of("spikes [ms]", tiles.stream().map(Tiles::times).toList()));
  }

  private static String times(Gallery.Tile tile) {
    return Arrays.stream(tile.recording().spikes().train(0).times())
        .mapToObj(t -> Digits.of(t, 6))
        .collect(Collectors.joining(" "));
  }
}
