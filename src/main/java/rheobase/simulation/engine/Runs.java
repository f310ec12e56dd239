package rheobase.simulation.engine;

import rheobase.numerics.PoissonTable;

/** The steps of a {@link JumpRun}, one after the other and neuron by neuron. */
final class Runs {
  private static final int MANY = 128; // that a count can be

  private Runs() {}

  /**
   * Follows the neurons of a block.
   *
   * @param run whose
   * @param from the first word of 64 neurons that is meant
   */
  static void follow(JumpRun run, int from) {
    Held held = run.held();
    int words = held.bits().length;
    if (from == words) {
      return;
    }
    double[][] jumps = new double[JumpRun.LINES][MANY];
    for (int n = 0; n < run.weights().length; n++) {
      for (int k = 0; k < MANY; k++) {
        jumps[n][k] = run.weights()[n] * k;
      }
    }
    for (int s = 0; s < run.steps(); s++) {
      run.lanes().next(run.numbers(), 64 * from);
      int free = run.freed()[s];
      int now = run.now()[s];
      for (int w = from; w < words; w++) {
        long still = held.bits()[w] & ~held.fired()[free + w];
        run.still()[s * words + w] = still;
        long reached = word(run, s, w, still, jumps);
        held.fired()[now + w] = reached;
        held.bits()[w] = held.holds() ? still | reached : 0;
      }
    }
  }

  private static long word(JumpRun run, int s, int w, long still, double[][] jumps) {
    int begin = 64 * w;
    int end = Math.min(run.v().length, begin + 64);
    double[] v = run.v();
    draw(
        run.table(),
        run.table().decided(),
        run.numbers(),
        begin,
        end,
        run.counts(),
        run.begin(run.driven(), s));
    long reached = jump(run, s, begin, end, jumps) & ~still;
    for (long left = still | reached; left != 0; left &= left - 1) {
      v[begin + Long.numberOfTrailingZeros(left)] = run.membrane().reset();
    }
    return reached;
  }

  private static void draw(
      PoissonTable table,
      byte[] decided,
      int[] numbers,
      int begin,
      int end,
      byte[] counts,
      int at) {
    for (int i = begin; i < end; i++) {
      int events = decided[numbers[i] >>> (32 - PoissonTable.SHORT)];
      counts[at + i] += (byte) (events < 0 ? table.events(numbers[i]) : events);
    }
  }

  private static long jump(JumpRun run, int s, int begin, int end, double[][] jumps) {
    Loops.Membrane membrane = run.membrane();
    double[] v = run.v();
    byte[] counts = run.counts();
    int first = run.begin(0, s);
    int second = run.begin(1, s);
    int third = run.begin(2, s);
    return switch (run.weights().length) {
      case 1 -> jump(v, begin, end, membrane, counts, first, jumps[0]);
      case 2 -> jump(v, begin, end, membrane, counts, first, jumps[0], second, jumps[1]);
      default ->
          jump(v, begin, end, membrane, counts, first, jumps[0], second, jumps[1], third, jumps[2]);
    };
  }

  private static long jump(
      double[] v,
      int begin,
      int end,
      Loops.Membrane membrane,
      byte[] counts,
      int first,
      double[] byFirst) {
    double target = membrane.target();
    double left = membrane.left();
    double threshold = membrane.threshold();
    long reached = 0;
    for (int i = begin; i < end; i++) {
      double x = target + (v[i] - target) * left;
      x += byFirst[counts[first + i]];
      v[i] = x;
      if (x >= threshold) {
        reached |= 1L << i;
      }
    }
    return reached;
  }

  private static long jump(
      double[] v,
      int begin,
      int end,
      Loops.Membrane membrane,
      byte[] counts,
      int first,
      double[] byFirst,
      int second,
      double[] bySecond) {
    double target = membrane.target();
    double left = membrane.left();
    double threshold = membrane.threshold();
    long reached = 0;
    for (int i = begin; i < end; i++) {
      double x = target + (v[i] - target) * left;
      x += byFirst[counts[first + i]];
      x += bySecond[counts[second + i]];
      v[i] = x;
      if (x >= threshold) {
        reached |= 1L << i;
      }
    }
    return reached;
  }

  private static long jump(
      double[] v,
      int begin,
      int end,
      Loops.Membrane membrane,
      byte[] counts,
      int first,
      double[] byFirst,
      int second,
      double[] bySecond,
      int third,
      double[] byThird) {
    double target = membrane.target();
    double left = membrane.left();
    double threshold = membrane.threshold();
    long reached = 0;
    for (int i = begin; i < end; i++) {
      double x = target + (v[i] - target) * left;
      x += byFirst[counts[first + i]];
      x += bySecond[counts[second + i]];
      x += byThird[counts[third + i]];
      v[i] = x;
      if (x >= threshold) {
        reached |= 1L << i;
      }
    }
    return reached;
  }
}
