package rheobase.simulation.engine;

import rheobase.numerics.PoissonTable;

/** The steps of a {@link CurrentRun}, one after the other, in loops as the compiler likes them. */
final class Currents {
  private Currents() {}

  /** See {@link Loops#follow(CurrentRun)}. */
  static void follow(CurrentRun run) {
    double[] v = run.v();
    Held held = run.held();
    int words = held.bits().length;
    long[] reached = new long[words];
    long[] still = held.bits();
    for (int j = 0; j < run.steps(); j++) {
      for (int g = 0; g < CurrentRun.GATES; g++) {
        open(run, g, j);
      }
      if (j == run.sample()) {
        System.arraycopy(v, 0, run.sampled(), 0, v.length);
        for (int g = 0; g < CurrentRun.GATES; g++) {
          Flow flow = run.flow(g);
          System.arraycopy(flow.slow() ? flow.s() : flow.x(), 0, flow.sampled(), 0, v.length);
        }
      }
      move(
          v,
          run.target(),
          run.left(),
          run.flow(0).s(),
          run.flow(0).x(),
          run.flow(1).s(),
          run.flow(1).x());
      for (int g = 0; g < CurrentRun.GATES; g++) {
        Flow flow = run.flow(g);
        Membranes.close(flow.s(), flow.x(), flow.ss(), flow.sx(), flow.xx());
      }
      for (int w = 0; w < words; w++) {
        still[w] &= ~held.fired()[run.freed()[j] + w];
      }
      Membranes.hold(v, still, run.reset(), 0);
      Membranes.compare(v, run.threshold(), 0, reached);
      for (int w = 0; w < words; w++) {
        if (reached[w] != 0) {
          held.fired()[run.now()[j] + w] = reached[w];
          still[w] |= held.holds() ? reached[w] : 0;
        }
      }
      Membranes.hold(v, reached, run.reset(), 0);
    }
  }

  private static void open(CurrentRun run, int g, int j) {
    Flow flow = run.flow(g);
    PoissonTable table = run.table(g);
    boolean arrived = (run.arrived(g) >>> j & 1) != 0;
    if (table == null) {
      if (arrived) {
        open(flow.x(), run.arrivals(g)[j], flow.opens());
      }
      return;
    }
    int[] drawn = run.drawn();
    table.draw(flow.source().lanes(), flow.source().numbers(), drawn);
    if (arrived) {
      open(flow.x(), drawn, run.arrivals(g)[j], flow.opens());
    } else {
      open(flow.x(), drawn, flow.opens());
    }
  }

  private static void open(double[] x, int[] drawn, int[] counts, double a) {
    for (int i = 0; i < x.length; i++) {
      x[i] += a * (drawn[i] + counts[i]);
    }
  }

  private static void open(double[] x, int[] counts, double a) {
    for (int i = 0; i < x.length; i++) {
      x[i] += a * counts[i];
    }
  }

  private static void move(
      double[] v, double target, double left, double[] s, double[] x, double[] z, double[] y) {
    if (target == 0) { // the same, but for the sign of a zero
      for (int i = 0; i < v.length; i++) {
        v[i] = v[i] * left + ((s[i] + x[i]) + (z[i] + y[i]));
      }
      return;
    }
    for (int i = 0; i < v.length; i++) {
      v[i] = (v[i] - target) * left + (target + ((s[i] + x[i]) + (z[i] + y[i])));
    }
  }
}
