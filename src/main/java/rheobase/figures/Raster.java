package rheobase.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/**
 * Who fired when: a row for each train, a mark for each spike.
 *
 * @param spikes the trains
 * @param rows the row of each train, as numbered on the axis: the first, and one more for each
 * @param scale how many units of the axis a millisecond is: 1, or 1/1000 for seconds
 */
record Raster(SpikeTrains spikes, int rows, double scale) implements Layer {
  private static final int MANY = 3000;
  private static final int LEVELS = 3;

  /** The kinds of the units, in the order in which they first occur. */
  List<String> kinds() {
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
            double x = view.x(train.time(k) * scale);
            path.moveTo(x, y - half);
            path.lineTo(x, y + half);
          }
        }
      }
      g.setColor(House.ink(kinds.size() == 1 ? House.TRACE : kind));
      g.draw(path);
    }
  }

  /** All spikes as one image: the more of them fall on one pixel, the darker it is. */
  private void image(Graphics2D g, View view) {
    int density = Paths.DENSITY;
    int left = (int) Math.floor(view.left());
    int top = (int) Math.floor(view.top()) - 2;
    int width = (int) Math.ceil(view.right()) - left + 1;
    int height = (int) Math.ceil(view.bottom()) - top + 2;
    int w = width * density;
    int h = height * density;
    double x0 = (view.x(0) - left) * density;
    double slope = (view.x(1) - view.x(0)) * scale * density;
    double row = Math.abs(view.y(1) - view.y(0)) * density;
    int tall = Math.max(1, (int) Math.min(8 * density, Math.floor(0.8 * row)));
    var image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
    int[] counts = new int[w];
    int[] pixels = new int[w * h];
    byte[] level = new byte[w * h];
    List<String> kinds = kinds();
    int full =
        Math.max(
            1,
            (int)
                Math.ceil(
                    spikes.count()
                        / (double) w
                        / Math.max(1, Math.min(h, spikes.size()))
                        / LEVELS
                        * 2));
    for (int i = 0; i < spikes.size(); i++) {
      SpikeTrain train = spikes.train(i);
      Color colour = House.ink(ink(kinds, i));
      int y = (int) Math.floor((view.y(rows + i) - top) * density - tall / 2.0);
      Arrays.fill(counts, 0);
      for (int k = 0; k < train.count(); k++) {
        int x = (int) (x0 + slope * train.time(k));
        if (x >= 0 && x < w) {
          counts[x]++;
        }
      }
      for (int dy = Math.max(0, y); dy < Math.min(h, y + tall); dy++) {
        for (int x = 0; x < w; x++) {
          if (counts[x] > 0) {
            int at = dy * w + x;
            level[at] = (byte) Math.min(LEVELS, level[at] + (counts[x] + full - 1) / full);
            pixels[at] = House.tint(colour, (double) level[at] / LEVELS).getRGB();
          }
        }
      }
    }
    image.setRGB(0, 0, w, h, pixels, 0, w);
    g.drawImage(image, left, top, width, height, null);
  }

  @Override
  public Extent extent() {
    return new Extent(
        spikes.start() * scale, spikes.stop() * scale, rows - 0.5, rows + spikes.size() - 0.5);
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
    text.append(Words.quantity(spikes.duration() * scale, x));
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
        text.append(" trains, ").append(Words.number(rate / trains)).append(" Hz.");
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
