package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Png;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/**
 * Who fired when: a row for each train, a mark for each spike.
 *
 * @param spikes the trains
 * @param rows the row of each train, as numbered on the axis: the first, and one more for each
 */
public record Raster(SpikeTrains spikes, int rows) implements Layer {
  private static final int MANY = 3000;
  private static final int LEVELS = 3;

  /**
   * The kinds of the units.
   *
   * @return in the order in which they first occur
   */
  public List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < spikes.size(); i++) {
      if (!kinds.contains(spikes.label(i).kind())) {
        kinds.add(spikes.label(i).kind());
      }
    }
    return kinds;
  }

  private int ink(List<String> kinds, int train) {
    return kinds.size() == 1 ? House.TRACE : kinds.indexOf(spikes.label(train).kind());
  }

  @Override
  public void paint(Graphics2D g, View view) {
    if (spikes.count() > MANY) {
      image(g, view);
    } else {
      strokes(g, view);
    }
  }

  private void strokes(Graphics2D g, View view) {
    List<String> kinds = kinds();
    double row = Math.abs(view.y(1) - view.y(0));
    double half = Math.max(0.5, Math.min(8, 0.4 * row));
    g.setStroke(House.solid(row > 6 ? 1.2 : 1));
    for (int kind = 0; kind < kinds.size(); kind++) {
      var path = new Path2D.Double();
      for (int i = 0; i < spikes.size(); i++) {
        if (kinds.get(kind).equals(spikes.label(i).kind())) {
          SpikeTrain train = spikes.train(i);
          double y = view.y(rows + i);
          for (int k = 0; k < train.count(); k++) {
            double x = view.x(train.time(k));
            path.moveTo(x, y - half);
            path.lineTo(x, y + half);
          }
        }
      }
      g.setColor(House.ink(kinds.size() == 1 ? House.TRACE : kind));
      g.draw(path);
    }
  }

  /**
   * All spikes as one image, with a whole number of its rows for each train or of trains for each
   * row, so that no train looks busier than its neighbour. Where spikes share dots, more are
   * darker.
   */
  private void image(Graphics2D g, View view) {
    int left = (int) Math.floor(view.left());
    int w = ((int) Math.ceil(view.right()) - left + 1) * Png.DENSITY;
    double x0 = (view.x(0) - left) * Png.DENSITY;
    double slope = (view.x(1) - view.x(0)) * Png.DENSITY;
    double row = Math.abs(view.y(1) - view.y(0)) * Png.DENSITY;
    int together = (int) Math.ceil(1 / row);
    int tall = (int) Math.max(1, Math.floor(row));
    int filled = tall < 3 ? tall : Math.min((int) (0.8 * tall), 16 * Png.DENSITY);
    int rowsOfDots = (spikes.size() + together - 1) / together * tall;
    var image = new BufferedImage(w, rowsOfDots, BufferedImage.TYPE_INT_ARGB);
    List<String> kinds = kinds();
    double dots = (double) w * rowsOfDots / tall;
    double usual = Math.max(1, spikes.count() / dots);
    boolean crowded = spikes.count() > 0.4 * dots;
    int[] counts = new int[w];
    for (int i = 0; i < spikes.size(); i++) {
      SpikeTrain train = spikes.train(i);
      for (int k = 0; k < train.count(); k++) {
        int x = (int) (x0 + slope * train.time(k));
        if (x >= 0 && x < w) {
          counts[x]++;
        }
      }
      if ((i + 1) % together == 0 || i == spikes.size() - 1) {
        Color colour = House.ink(ink(kinds, i));
        int y = rowsOfDots - (i / together + 1) * tall + (tall - filled) / 2;
        for (int x = 0; x < w; x++) {
          double dark = crowded ? Math.ceil(1.5 * counts[x] / usual) / LEVELS : 1;
          int rgb = House.tint(colour, Math.min(1, dark)).getRGB();
          for (int dy = 0; dy < filled && counts[x] > 0; dy++) {
            image.setRGB(x, y + dy, rgb);
          }
        }
        Arrays.fill(counts, 0);
      }
    }
    double top = view.y(rows + spikes.size() - 0.5);
    double bottom =
        view.y(
            rows + (spikes.size() % together == 0 ? 0 : spikes.size() % together - together) - 0.5);
    g.drawImage(
        image, left, (int) Math.round(top), w / Png.DENSITY, (int) Math.round(bottom - top), null);
  }

  @Override
  public Extent extent() {
    return new Extent(spikes.start(), spikes.stop(), rows - 0.5, rows + spikes.size() - 0.5);
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    int n = spikes.count();
    double[] time = new double[n];
    int[] whose = new int[n];
    int at = 0;
    for (int i = 0; i < spikes.size(); i++) {
      SpikeTrain train = spikes.train(i);
      for (int k = 0; k < train.count(); k++) {
        time[at] = train.time(k);
        whose[at++] = i;
      }
    }
    double[] unit = new double[n];
    double[] trial = new double[n];
    for (int i = 0; i < n; i++) {
      unit[i] = spikes.label(whose[i]).unit();
      trial[i] = spikes.label(whose[i]).trial();
    }
    var kind =
        new AbstractList<String>() {
          @Override
          public String get(int i) {
            return spikes.label(whose[i]).kind();
          }

          @Override
          public int size() {
            return n;
          }
        };
    return List.of(
        Column.of("time [ms]", time),
        Column.of("unit", unit),
        Column.of("trial", trial),
        Column.of("kind", kind));
  }

  @Override
  public String words(Axis x, Axis y) {
    var text = new StringBuilder();
    text.append(spikes.count()).append(spikes.count() == 1 ? " spike of " : " spikes of ");
    text.append(spikes.size()).append(spikes.size() == 1 ? " train in " : " trains in ");
    text.append(Words.quantity(spikes.duration(), x));
    text.append(", on average ").append(Words.number(spikes.rate())).append(" Hz a train.");
    List<String> kinds = kinds();
    if (kinds.size() > 1) {
      for (String kind : kinds) {
        long trains = 0;
        double rate = 0;
        for (int i = 0; i < spikes.size(); i++) {
          if (spikes.label(i).kind().equals(kind)) {
            trains++;
            rate += spikes.train(i).rate();
          }
        }
        text.append(' ').append(Words.quoted(kind)).append(": ").append(trains);
        text.append(trains == 1 ? " train, " : " trains, ")
            .append(Words.number(rate / trains))
            .append(" Hz.");
      }
    }
    return text.toString();
  }

  @Override
  public List<Key> keys() {
    List<String> kinds = kinds();
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < kinds.size() && kinds.size() > 1; i++) {
      keys.add(new Key(kinds.get(i).isEmpty() ? "other" : kinds.get(i), Key.Sample.SPIKE, i));
    }
    return keys;
  }
}
