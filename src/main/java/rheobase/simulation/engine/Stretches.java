package rheobase.simulation.engine;

/** The loops over the steps of a {@link Stretch} and its neurons, as the compiler likes them. */
final class Stretches {
  private Stretches() {}

  /** See {@link Loops#conduct}; of the neurons from one on, a multiple of 64. */
  static void conduct(double[] v, Stretch stretch, int steps, int from) {
    for (int j = 0; j < steps && from < v.length; j++) {
      open(stretch, j, from);
      double[] x = stretch.x(0);
      double[] y = stretch.x(1);
      double[] total = stretch.total();
      double[] target = stretch.target();
      total(total, x, y, from);
      target(
          target,
          total,
          stretch.same()[Stretch.TARGET],
          x,
          stretch.same()[Stretch.DRIVEN],
          y,
          stretch.same()[Stretch.DRIVEN + Stretch.GATE],
          from);
      Membranes.relax(v, target, total, stretch.same()[Stretch.LEFT], from);
      for (int g = 0; g < 2; g++) {
        close(stretch.x(g), stretch.same()[Stretch.XX + g * Stretch.GATE], from);
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

  private static void close(double[] x, double xx, int from) {
    for (int i = from; i < x.length; i++) {
      x[i] = xx * x[i];
    }
  }

  private static void total(double[] total, double[] x, double[] y, int from) {
    for (int i = from; i < x.length; i++) {
      total[i] = 1 + (x[i] + y[i]);
    }
  }

  private static void target(
      double[] target,
      double[] total,
      double base,
      double[] x,
      double a,
      double[] y,
      double b,
      int from) {
    for (int i = from; i < x.length; i++) {
      target[i] = (base + (a * x[i] + b * y[i])) / total[i];
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
