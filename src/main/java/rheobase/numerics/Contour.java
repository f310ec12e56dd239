package rheobase.numerics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import rheobase.units.Require;

/**
 * The lines on which a function of two variables vanishes, by marching squares.
 *
 * <p>Each crossing of a grid edge is sharpened by bisection. A function that touches zero without
 * changing its sign, as x² does, has its line where a derivative changes sign and the function
 * itself is nothing.
 */
public final class Contour {
  private static final double TOUCHES = 1e-9; // of the largest value on the grid
  private static final int BISECTIONS = 30;
  private static final int COARSER = 3; // a line that only touches is rare: fewer points will do

  private final DoubleBinaryOperator f;
  private final double[] x;
  private final double[] y;
  private final double[][] values;

  private Contour(DoubleBinaryOperator f, double[] x, double[] y) {
    this.f = f;
    this.x = x;
    this.y = y;
    this.values = new double[y.length][x.length];
    for (int j = 0; j < y.length; j++) {
      for (int i = 0; i < x.length; i++) {
        double value = f.applyAsDouble(x[i], y[j]);
        values[j][i] = value == 0 ? Double.MIN_NORMAL : value; // a node counts as just above
      }
    }
  }

  /**
   * Where a function vanishes.
   *
   * @param f the function
   * @param x the grid from left to right, rising
   * @param y the grid upwards, rising
   * @return one entry for each connected line: its x, then its y
   */
  public static List<double[][]> zeros(DoubleBinaryOperator f, double[] x, double[] y) {
    Require.present("function", f, "give z as a function of x and y");
    Require.atLeast("number of columns", x.length, 2, "a grid has two ends");
    Require.atLeast("number of rows", y.length, 2, "a grid has two ends");
    var contour = new Contour(f, x, y);
    List<double[][]> lines = new ArrayList<>(contour.lines());
    double largest = 0;
    for (double[] row : contour.values) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    double h = 1e-4 * (x[x.length - 1] - x[0]);
    double k = 1e-4 * (y[y.length - 1] - y[0]);
    DoubleBinaryOperator along = (a, b) -> f.applyAsDouble(a + h, b) - f.applyAsDouble(a - h, b);
    DoubleBinaryOperator across = (a, b) -> f.applyAsDouble(a, b + k) - f.applyAsDouble(a, b - k);
    double[] fewX = Grid.linspace(x[0], x[x.length - 1], Math.max(2, x.length / COARSER));
    double[] fewY = Grid.linspace(y[0], y[y.length - 1], Math.max(2, y.length / COARSER));
    for (DoubleBinaryOperator slope : List.of(along, across)) {
      for (double[][] line : new Contour(slope, fewX, fewY).lines()) {
        addTouching(lines, f, line, TOUCHES * largest);
      }
    }
    return List.copyOf(lines);
  }

  /** The stretches of a line on which the function is nothing. */
  private static void addTouching(
      List<double[][]> lines, DoubleBinaryOperator f, double[][] line, double nothing) {
    int from = 0;
    for (int i = 0; i <= line[0].length; i++) {
      boolean touches =
          i < line[0].length && Math.abs(f.applyAsDouble(line[0][i], line[1][i])) <= nothing;
      if (!touches) {
        if (i - from >= 3) {
          lines.add(
              new double[][] {
                Arrays.copyOfRange(line[0], from, i), Arrays.copyOfRange(line[1], from, i)
              });
        }
        from = i + 1;
      }
    }
  }

  /** Crossings of grid edges, each known by its edge, and which crossing leads to which. */
  private List<double[][]> lines() {
    Map<Long, double[]> points = new HashMap<>();
    Map<Long, List<Long>> links = new HashMap<>();
    for (int j = 0; j + 1 < y.length; j++) {
      for (int i = 0; i + 1 < x.length; i++) {
        cell(i, j, points, links);
      }
    }
    List<double[][]> lines = new ArrayList<>();
    for (long start :
        links.keySet().stream().filter(e -> links.get(e).size() == 1).sorted().toList()) {
      follow(start, points, links, lines); // lines that end at the border
    }
    for (long start : links.keySet().stream().sorted().toList()) {
      follow(start, points, links, lines); // closed ones
    }
    return lines;
  }

  private void follow(
      long start, Map<Long, double[]> points, Map<Long, List<Long>> links, List<double[][]> lines) {
    if (links.get(start).isEmpty()) {
      return; // walked already
    }
    Deque<double[]> path = new ArrayDeque<>();
    long here = start;
    path.add(points.get(here));
    while (!links.get(here).isEmpty()) {
      long next = links.get(here).remove(0);
      links.get(next).remove(Long.valueOf(here));
      path.add(points.get(next));
      here = next;
    }
    lines.add(
        new double[][] {
          path.stream().mapToDouble(p -> p[0]).toArray(),
          path.stream().mapToDouble(p -> p[1]).toArray()
        });
  }

  private void cell(int i, int j, Map<Long, double[]> points, Map<Long, List<Long>> links) {
    List<Long> crossed = new ArrayList<>(); // bottom, right, top, left
    edge(i, j, true, points, crossed);
    edge(i + 1, j, false, points, crossed);
    edge(i, j + 1, true, points, crossed);
    edge(i, j, false, points, crossed);
    if (crossed.size() == 2) {
      link(crossed.get(0), crossed.get(1), links);
    } else if (crossed.size() == 4) { // two lines cross or pass: the middle says which way
      double middle = f.applyAsDouble((x[i] + x[i + 1]) / 2, (y[j] + y[j + 1]) / 2);
      boolean withFirst = middle * values[j][i] > 0;
      link(crossed.get(0), crossed.get(withFirst ? 1 : 3), links);
      link(crossed.get(2), crossed.get(withFirst ? 3 : 1), links);
    }
  }

  private static void link(long a, long b, Map<Long, List<Long>> links) {
    links.computeIfAbsent(a, e -> new ArrayList<>()).add(b);
    links.computeIfAbsent(b, e -> new ArrayList<>()).add(a);
  }

  /** Notes an edge that the line crosses, and where. */
  private void edge(int i, int j, boolean level, Map<Long, double[]> points, List<Long> crossed) {
    int i2 = level ? i + 1 : i;
    int j2 = level ? j : j + 1;
    double a = values[j][i];
    double b = values[j2][i2];
    if (!(a * b < 0)) {
      return;
    }
    long name = ((long) j * x.length + i) * 2 + (level ? 0 : 1);
    crossed.add(name);
    points.computeIfAbsent(name, e -> crossing(x[i], y[j], x[i2], y[j2], a));
  }

  private double[] crossing(double x0, double y0, double x1, double y1, double at0) {
    double low = 0;
    double high = 1;
    for (int k = 0; k < BISECTIONS; k++) {
      double middle = (low + high) / 2;
      double value = f.applyAsDouble(x0 + middle * (x1 - x0), y0 + middle * (y1 - y0));
      if (value * at0 > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double part = (low + high) / 2;
    return new double[] {x0 + part * (x1 - x0), y0 + part * (y1 - y0)};
  }
}
