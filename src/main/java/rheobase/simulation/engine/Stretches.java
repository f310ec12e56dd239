package rheobase.simulation.engine;

/** The loops over the steps of a {@link Stretch} and its neurons, as the compiler likes them. */
final class Stretches {
  private Stretches() {}

  /** See {@link Loops#follow}; of the neurons from one on, a multiple of 64. */
  static void follow(double[] v, Stretch stretch, int steps, int from) {
    for (int j = 0; j < steps && from < v.length; j++) {
      open(stretch, j, from);
      move(v, stretch, from);
      for (int g = 0; g < 2; g++) {
        close(
            stretch.s(g),
            stretch.x(g),
            stretch.same()[Stretch.SS + g * Stretch.GATE],
            stretch.same()[Stretch.SX + g * Stretch.GATE],
            stretch.same()[Stretch.XX + g * Stretch.GATE],
            from);
      }
      settle(v, stretch, j, from);
    }
  }

  private static void open(Stretch stretch, int j, int from) {
    for (int g = 0; g < 2; g++) {
      int[] arrived = stretch.arrivals(g)[j];
      if (arrived != stretch.nothing()) {
        open(stretch.x(g), arrived, stretch.same()[Stretch.OPENS + g * Stretch.GATE], from);
      }
    }
  }

  private static void open(double[] x, int[] counts, double a, int from) {
    for (int i = from; i < x.length; i++) {
      x[i] += a * counts[i];
    }
  }

  private static void move(double[] v, Stretch stretch, int from) {
    move(
        v,
        stretch.same()[Stretch.TARGET],
        stretch.same()[Stretch.LEFT],
        stretch.s(0),
        stretch.x(0),
        stretch.s(1),
        stretch.x(1),
        from);
  }

  private static void move(
      double[] v,
      double target,
      double left,
      double[] s,
      double[] x,
      double[] z,
      double[] y,
      int from) {
    for (int i = from; i < v.length; i++) {
      v[i] = (v[i] - target) * left + (target + ((s[i] + x[i]) + (z[i] + y[i])));
    }
  }

  private static void close(double[] s, double[] x, double ss, double sx, double xx, int from) {
    for (int i = from; i < s.length; i++) {
      s[i] = ss * s[i] + sx * x[i];
      x[i] = xx * x[i];
    }
  }

  /** Resets who is held and who has reached the threshold, and takes the latter down. */
  private static void settle(double[] v, Stretch stretch, int j, int from) {
    Membranes.hold(v, stretch.held()[j], stretch.same()[Stretch.RESET], from);
    long[] reached = stretch.reached()[j];
    Membranes.compare(v, stretch.same()[Stretch.THRESHOLD], from, reached);
    for (int w = from / 64; w < reached.length; w++) {
      if (reached[w] != 0) {
        stretch.fire(j, w, reached[w]);
        Membranes.hold(v, reached, stretch.same()[Stretch.RESET], from);
      }
    }
  }
}
