package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;

/**
 * The signs of both velocities over a plane: a tint for each of the four pairs, and in the widest
 * part of each region two arrows, one along each axis, that say which way a state goes there.
 *
 * @param x the name of the variable along x
 * @param y the name of the variable along y
 * @param window left, right, bottom, top
 * @param pairs for each row and column of a grid: 1 where x grows, and 2 more where y grows
 */
public record Signs(String x, String y, List<Double> window, List<List<Integer>> pairs)
    implements Layer {
  private static final int GRID = 120;
  private static final double LENGTH = 26; // of an arrow, in pixels
  private static final int ROOM = 7; // cells from the border of a region that arrows need

  /** From both falling to both rising. */
  private static final List<Color> TINTS =
      List.of(
          House.tint(new Color(0x00, 0x72, 0xB2), 0.16),
          House.tint(new Color(0x00, 0x9E, 0x73), 0.16),
          House.tint(new Color(0xCC, 0x79, 0xA7), 0.16),
          House.tint(new Color(0xE6, 0x9F, 0x00), 0.18));

  /** Copies its lists. */
  public Signs {
    window = List.copyOf(window);
    pairs = pairs.stream().map(List::copyOf).toList();
  }

  /**
   * The signs of a flow in a window.
   *
   * @param x the name of the variable along x
   * @param y the name of the variable along y
   * @param window left, right, bottom, top
   * @param slope the velocity at each state
   * @return the signs
   */
  public static Signs of(String x, String y, double[] window, Arrows.Velocity slope) {
    List<List<Integer>> pairs = new ArrayList<>();
    for (int j = 0; j < GRID; j++) {
      List<Integer> row = new ArrayList<>();
      double at = window[2] + (j + 0.5) / GRID * (window[3] - window[2]);
      for (int i = 0; i < GRID; i++) {
        double[] v = slope.at(window[0] + (i + 0.5) / GRID * (window[1] - window[0]), at);
        row.add((v[0] > 0 ? 1 : 0) + (v[1] > 0 ? 2 : 0));
      }
      pairs.add(row);
    }
    return new Signs(x, y, List.of(window[0], window[1], window[2], window[3]), pairs);
  }

  @Override
  public void paint(Graphics2D g, View view) {
    double wide = (window.get(1) - window.get(0)) / GRID;
    double high = (window.get(3) - window.get(2)) / GRID;
    for (int j = 0; j < GRID; j++) {
      int from = 0;
      for (int i = 1; i <= GRID; i++) { // a run of one pair is one rectangle
        if (i == GRID || !pairs.get(j).get(i).equals(pairs.get(j).get(from))) {
          double left = view.x(window.get(0) + from * wide);
          double right = view.x(window.get(0) + i * wide);
          double top = view.y(window.get(2) + (j + 1) * high);
          double bottom = view.y(window.get(2) + j * high);
          g.setColor(TINTS.get(pairs.get(j).get(from)));
          g.fill(new Rectangle2D.Double(left, top, right - left + 0.3, bottom - top + 0.3));
          from = i;
        }
      }
    }
    for (int[] place : widest()) {
      double px = view.x(window.get(0) + (place[0] + 0.5) * wide);
      double py = view.y(window.get(2) + (place[1] + 0.5) * high);
      int pair = pairs.get(place[1]).get(place[0]);
      int right = pair % 2 == 1 ? 1 : -1;
      int up = pair >= 2 ? 1 : -1;
      double x0 = px - right * LENGTH / 2; // the corner of the two arrows
      double y0 = py + up * LENGTH / 2;
      Notes.arrow(g, x0, y0, x0 + right * LENGTH, y0);
      Notes.arrow(g, x0, y0, x0, y0 - up * LENGTH);
    }
  }

  /** For each region the cell that lies farthest from its border. */
  private List<int[]> widest() {
    int[][] away = distances();
    boolean[][] seen = new boolean[GRID][GRID];
    List<int[]> places = new ArrayList<>();
    for (int j = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        if (!seen[j][i]) {
          int[] best = {i, j};
          Deque<int[]> open = new ArrayDeque<>(List.of(best));
          seen[j][i] = true;
          while (!open.isEmpty()) {
            int[] here = open.remove();
            best = away[here[1]][here[0]] > away[best[1]][best[0]] ? here : best;
            for (int[] next : neighbours(here)) {
              if (!seen[next[1]][next[0]] && same(here, next)) {
                seen[next[1]][next[0]] = true;
                open.add(next);
              }
            }
          }
          if (away[best[1]][best[0]] >= ROOM) {
            places.add(best);
          }
        }
      }
    }
    return places;
  }

  /** How many cells lie between each cell and the next one of another pair, or the edge. */
  private int[][] distances() {
    int[][] away = new int[GRID][GRID];
    Deque<int[]> open = new ArrayDeque<>();
    for (int j = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        int[] here = {i, j};
        List<int[]> beside = neighbours(here);
        boolean border = beside.size() < 4 || beside.stream().anyMatch(next -> !same(here, next));
        away[j][i] = border ? 1 : 0;
        if (border) {
          open.add(here);
        }
      }
    }
    while (!open.isEmpty()) {
      int[] here = open.remove();
      for (int[] next : neighbours(here)) {
        if (away[next[1]][next[0]] == 0) {
          away[next[1]][next[0]] = away[here[1]][here[0]] + 1;
          open.add(next);
        }
      }
    }
    return away;
  }

  private boolean same(int[] a, int[] b) {
    return pairs.get(a[1]).get(a[0]).equals(pairs.get(b[1]).get(b[0]));
  }

  private static List<int[]> neighbours(int[] here) {
    List<int[]> beside = new ArrayList<>();
    for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
      int i = here[0] + step[0];
      int j = here[1] + step[1];
      if (i >= 0 && i < GRID && j >= 0 && j < GRID) {
        beside.add(new int[] {i, j});
      }
    }
    return beside;
  }

  @Override
  public boolean beneath() {
    return true;
  }

  @Override
  public String words(Axis xAxis, Axis yAxis) {
    List<String> shares = new ArrayList<>();
    for (int pair = 0; pair < 4; pair++) {
      int which = pair;
      long count = pairs.stream().flatMap(List::stream).filter(each -> each == which).count();
      shares.add(
          String.format(
              java.util.Locale.ROOT,
              "d%s/dt %s 0 and d%s/dt %s 0 in %.0f %%",
              x,
              pair % 2 == 1 ? ">" : "<",
              y,
              pair >= 2 ? ">" : "<",
              100.0 * count / GRID / GRID));
    }
    return "Signs of both velocities: " + String.join(", ", shares) + " of the window.";
  }
}
