package rheobase.figures.frame;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.marks.Guides;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/**
 * The names of upright lines and shades, in rows above the plot, so that they never lie over data.
 *
 * @param heads the layers with such names
 * @param rows how many rows they take
 */
record Heads(List<Guides.Headed> heads, int rows) {
  private static final double LINE = 14;

  static Heads of(Plot plot, Extent seen, double width) {
    List<Guides.Headed> heads = new ArrayList<>();
    for (Layer layer : plot.layers()) {
      if (layer instanceof Guides.Headed headed
          && !headed.head().isEmpty()
          && headed.to() >= seen.xLow()
          && headed.from() <= seen.xHigh()) {
        heads.add(headed);
      }
    }
    double low = position(plot.x(), seen.xLow());
    double span = position(plot.x(), seen.xHigh()) - low;
    double[] middles = new double[heads.size()];
    for (int i = 0; i < middles.length; i++) {
      double from = position(plot.x(), Math.max(seen.xLow(), heads.get(i).from()));
      double to = position(plot.x(), Math.min(seen.xHigh(), heads.get(i).to()));
      middles[i] = ((from + to) / 2 - low) / span * width;
    }
    int[] rows = assigned(heads, middles, width);
    int most = 0;
    for (int row : rows) {
      most = Math.max(most, row + 1);
    }
    return new Heads(List.copyOf(heads), most);
  }

  private static double position(Axis axis, double value) {
    return axis.logarithmic() ? StrictMath.log(value) : value;
  }

  /** The lowest row for each name in which it touches none before it. */
  private static int[] assigned(List<Guides.Headed> heads, double[] middles, double width) {
    int[] rows = new int[middles.length];
    for (int i = 0; i < rows.length; i++) {
      boolean touches = true;
      while (touches) {
        touches = false;
        for (int k = 0; k < i && !touches; k++) {
          double apart =
              Math.abs(middle(heads, middles, i, width) - middle(heads, middles, k, width));
          touches = rows[k] == rows[i] && apart < (wide(heads, i) + wide(heads, k)) / 2 + 8;
        }
        rows[i] += touches ? 1 : 0;
      }
    }
    return rows;
  }

  private static double wide(List<Guides.Headed> heads, int i) {
    return Letters.width(heads.get(i).head(), Letters.SMALL);
  }

  /** The middle of a name, moved so that it ends within the plot. */
  private static double middle(List<Guides.Headed> heads, double[] middles, int i, double width) {
    double half = wide(heads, i) / 2;
    return Math.max(half, Math.min(width - half, middles[i]));
  }

  double top() {
    return rows == 0 ? 0 : rows * LINE + 3;
  }

  void paint(Graphics2D g, View view) {
    double width = view.right() - view.left();
    double[] middles = new double[heads.size()];
    for (int i = 0; i < middles.length; i++) {
      double from = Math.max(view.left(), view.x(heads.get(i).from()));
      double to = Math.min(view.right(), view.x(heads.get(i).to()));
      middles[i] = (from + to) / 2 - view.left();
    }
    int[] row = assigned(heads, middles, width);
    g.setColor(House.TEXT);
    for (int i = 0; i < middles.length; i++) {
      double x = view.left() + middle(heads, middles, i, width);
      double y = view.top() - 6 - row[i] * LINE;
      Letters.write(g, heads.get(i).head(), x, y, 0.5, Letters.SMALL);
    }
  }
}
