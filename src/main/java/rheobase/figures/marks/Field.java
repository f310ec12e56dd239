package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Checked;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.Darkening;
import rheobase.figures.picture.Diverging;
import rheobase.figures.picture.Png;
import rheobase.figures.picture.Viridis;
import rheobase.units.Require;

/**
 * A quantity over a plane, as colour: cells about grid points, dark where there is little; or, if
 * signed, blue below zero and vermilion above; or dark where there is much.
 *
 * @param xAxis the x axis
 * @param yAxis the y axis
 * @param value the axis of the colour bar
 * @param x the x of the columns, ascending
 * @param y the y of the rows, ascending
 * @param z the value of each row and column; NaN stays grey
 * @param colours which colours its values have
 */
@SuppressWarnings("ArrayRecordComponent")
public record Field(
    Axis xAxis, Axis yAxis, Axis value, double[] x, double[] y, double[][] z, Colours colours)
    implements Layer {
  /** From least to greatest. */
  public enum Colours {
    /** Viridis, dark to light. */
    LIGHTENING,
    /** Blue over white at zero to vermilion. */
    ABOUT_ZERO,
    /** White to slate. */
    DARKENING
  }

  private static final Color NOTHING = new Color(0xd9, 0xd9, 0xd9);

  /**
   * A field over a grid.
   *
   * @param x the x axis
   * @param y the y axis
   * @param value the axis of the colour bar
   * @param columns the x of the columns, ascending
   * @param rows the y of the rows, ascending
   * @param z the value of each row and column
   * @return the field, with copies of the numbers
   */
  public static Field of(
      Axis x, Axis y, Axis value, double[] columns, double[] rows, double[][] z) {
    Require.present("value axis", value, "make one with axis(quantity, unit)");
    Checked.ascending("columns of the heat map", columns, x);
    Checked.ascending("rows of the heat map", rows, y);
    Require.present("values of the heat map", z, "give one row for each y");
    if (z.length != rows.length) {
      throw new IllegalArgumentException(
          "the heat map has "
              + rows.length
              + " rows but "
              + z.length
              + " rows of values; give one for each y");
    }
    double[][] copy = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
      if (z[i] == null || z[i].length != columns.length) {
        throw new IllegalArgumentException(
            "row "
                + i
                + " of the heat map has "
                + (z[i] == null ? "no" : z[i].length)
                + " values but there are "
                + columns.length
                + " columns; z is z[row][column]");
      }
      Checked.values("value", "row " + i + " of the heat map", z[i], value);
      copy[i] = z[i].clone();
    }
    return new Field(x, y, value, columns.clone(), rows.clone(), copy, Colours.LIGHTENING);
  }

  /**
   * The same field with zero in the middle of its colours.
   *
   * @return a signed field
   */
  public Field aboutZero() {
    return new Field(xAxis, yAxis, value, x, y, z, Colours.ABOUT_ZERO);
  }

  /**
   * The same field, the darker the more there is.
   *
   * @return a field from white to slate
   */
  public Field darkening() {
    return new Field(xAxis, yAxis, value, x, y, z, Colours.DARKENING);
  }

  /**
   * The colour of a part of the range.
   *
   * @param part 0 at the lower end, 1 at the upper
   * @return its colour
   */
  public Color colour(double part) {
    return switch (colours) {
      case LIGHTENING -> Viridis.at(part);
      case ABOUT_ZERO -> Diverging.at(part);
      case DARKENING -> Darkening.at(part);
    };
  }

  /**
   * The ends of the colour bar.
   *
   * @return the lower and the upper end, in the unit of the value
   */
  public double[] ends() {
    double low = Double.NaN;
    double high = Double.NaN;
    for (double[] row : z) {
      for (double v : row) {
        low = v >= low || Double.isNaN(v) ? low : v;
        high = v <= high || Double.isNaN(v) ? high : v;
      }
    }
    if (colours == Colours.ABOUT_ZERO) {
      double most = Math.max(Math.abs(low), Math.abs(high));
      return Extent.ends(value, -most, most, 0);
    }
    return Extent.ends(value, low, high, 0);
  }

  /**
   * Where a value lies between the ends.
   *
   * @param v the value
   * @param ends the lower and the upper end
   * @return 0 at the lower end, 1 at the upper
   */
  public double part(double v, double[] ends) {
    return value.logarithmic()
        ? StrictMath.log(v / ends[0]) / StrictMath.log(ends[1] / ends[0])
        : (v - ends[0]) / (ends[1] - ends[0]);
  }

  /**
   * The colour of a value of this field.
   *
   * @param v the value
   * @return its colour; grey for NaN
   */
  public Color colourOf(double v) {
    return colourOf(v, ends());
  }

  private Color colourOf(double v, double[] ends) {
    return Double.isNaN(v) ? NOTHING : colour(part(v, ends));
  }

  @Override
  public void paint(Graphics2D g, View view) {
    double[] ends = ends();
    double[] px = edges(x, view, true);
    double[] py = edges(y, view, false);
    int left = (int) Math.floor(view.left());
    int top = (int) Math.floor(view.top());
    int width = (int) Math.ceil(view.right()) - left;
    int height = (int) Math.ceil(view.bottom()) - top;
    int density = Png.DENSITY;
    var image = new BufferedImage(width * density, height * density, BufferedImage.TYPE_INT_ARGB);
    int[] column = cells(px, left, width * density, density);
    int[] row = cells(py, top, height * density, density);
    for (int j = 0; j < row.length; j++) {
      for (int i = 0; i < column.length; i++) {
        if (row[j] >= 0 && column[i] >= 0) {
          image.setRGB(i, j, colourOf(z[row[j]][column[i]], ends).getRGB());
        }
      }
    }
    g.drawImage(image, left, top, width, height, null);
  }

  /** The edges of the cells in pixels: halfway between grid points, as far again at both ends. */
  private static double[] edges(double[] centres, View view, boolean alongX) {
    int n = centres.length;
    double[] p = new double[n];
    for (int i = 0; i < n; i++) {
      p[i] = alongX ? view.x(centres[i]) : view.y(centres[i]);
    }
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) {
      edges[i] = (p[i - 1] + p[i]) / 2;
    }
    double whole = alongX ? view.right() - view.left() : view.top() - view.bottom();
    edges[0] = n == 1 ? p[0] - whole / 2 : 2 * p[0] - edges[1];
    edges[n] = n == 1 ? p[0] + whole / 2 : 2 * p[n - 1] - edges[n - 1];
    return edges;
  }

  /** Which cell lies under each dot of an image, or −1. */
  private static int[] cells(double[] edges, int from, int dots, int density) {
    int[] cells = new int[dots];
    int last = edges.length - 1;
    boolean up = edges[last] > edges[0];
    int cell = up ? 0 : last - 1;
    for (int i = 0; i < dots; i++) {
      double p = from + (i + 0.5) / density;
      while (up ? cell < last && edges[cell + 1] <= p : cell >= 0 && edges[cell] <= p) {
        cell += up ? 1 : -1;
      }
      boolean inside = cell >= 0 && cell < last && p >= (up ? edges[cell] : edges[cell + 1]);
      cells[i] = inside ? cell : -1;
    }
    return cells;
  }

  @Override
  public boolean beneath() {
    return true;
  }

  @Override
  public Extent extent() {
    double[] ex = outer(x, xAxis.logarithmic());
    double[] ey = outer(y, yAxis.logarithmic());
    return new Extent(ex[0], ex[1], ey[0], ey[1]);
  }

  /** The outer edges of the first and the last cell. */
  private static double[] outer(double[] centres, boolean logarithmic) {
    int n = centres.length;
    double first = centres[0];
    double last = centres[n - 1];
    double second = n > 1 ? centres[1] : logarithmic ? 2 * first : first + 1;
    double before = n > 1 ? centres[n - 2] : logarithmic ? first / 2 : first - 1;
    return logarithmic
        ? new double[] {first / Math.sqrt(second / first), last * Math.sqrt(last / before)}
        : new double[] {first - (second - first) / 2, last + (last - before) / 2};
  }

  @Override
  public List<Column> data(Axis across, Axis up) {
    int n = x.length;
    double[] xs = new double[n * y.length];
    double[] ys = new double[xs.length];
    double[] zs = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = x[i % n];
      ys[i] = y[i / n];
      zs[i] = z[i / n][i % n];
    }
    return List.of(
        Column.of(across.label(), xs), Column.of(up.label(), ys), Column.of(value.label(), zs));
  }

  @Override
  public String words(Axis across, Axis up) {
    int[] low = null;
    int[] high = null;
    int missing = 0;
    for (int j = 0; j < y.length; j++) {
      for (int i = 0; i < x.length; i++) {
        double v = z[j][i];
        if (Double.isNaN(v)) {
          missing++;
          continue;
        }
        low = low == null || v < z[low[0]][low[1]] ? new int[] {j, i} : low;
        high = high == null || v > z[high[0]][high[1]] ? new int[] {j, i} : high;
      }
    }
    String text = x.length + " by " + y.length + " cells of " + value.quantity();
    if (low != null && high != null) {
      text += ", least " + at(low) + ", greatest " + at(high);
    }
    return text + (missing == 0 ? "." : "; " + missing + " cells without a value.");
  }

  private String at(int[] cell) {
    return Words.quantity(z[cell[0]][cell[1]], value)
        + " at "
        + place(x[cell[1]], xAxis)
        + ", "
        + place(y[cell[0]], yAxis);
  }

  private static String place(double at, Axis axis) {
    return axis.names().isEmpty() ? Words.quantity(at, axis) : axis.names().get((int) at);
  }
}
