package rheobase.avalanche.critical;

import java.util.Arrays;
import rheobase.units.Require;

/** The slopes of activity over its own past, in blocks that can be left out one at a time. */
final class Slopes {
  private static final int STRETCHES = 20; // of a single trial

  private final double[][] each; // r(k) of each block, if every block has its own mean
  private final double[][] products; // Σ x(t) x(t + k) of each block about a common mean
  private final double[] squares;
  private final double[][] pairs;
  private final double[] samples;
  private final int steps;

  Slopes(double[][] trials, int steps, MultistepRegression.Mean mean) {
    this.steps = steps;
    for (double[] trial : trials) {
      String way = "take fewer steps or longer trials";
      Require.atLeast("length of a trial", trial.length, 2 * steps + 2, way);
    }
    boolean own = mean == MultistepRegression.Mean.OF_EACH_TRIAL && trials.length > 1;
    if (own) {
      each = new double[trials.length][];
      products = null;
      squares = null;
      pairs = null;
      samples = null;
      for (int i = 0; i < trials.length; i++) {
        each[i] = slopes(trials[i]);
      }
      return;
    }
    each = null;
    double[][] blocks = trials.length > 1 ? trials : stretches(trials[0]);
    double middle = Arrays.stream(trials).flatMapToDouble(Arrays::stream).average().orElseThrow();
    products = new double[blocks.length][];
    pairs = new double[blocks.length][];
    squares = new double[blocks.length];
    samples = new double[blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      double[] x = about(blocks[i], middle);
      int seen = trials.length > 1 ? x.length : StrictMath.min(x.length, length(trials[0], i));
      products[i] = LaggedProducts.of(x, seen, steps);
      pairs[i] = new double[steps + 1];
      for (int k = 0; k <= steps; k++) {
        pairs[i][k] = StrictMath.min(seen, x.length - k);
      }
      squares[i] = products[i][0];
      samples[i] = pairs[i][0];
    }
    Require.positive(
        "variance of the activity", Arrays.stream(squares).sum(), "", "a constant has no slope");
  }

  /** Stretches of one trial; each looks ahead into the next. */
  private double[][] stretches(double[] trial) {
    double[][] blocks = new double[STRETCHES][];
    for (int i = 0; i < STRETCHES; i++) {
      int from = begin(trial, i);
      int to = StrictMath.min(trial.length, begin(trial, i + 1) + steps);
      blocks[i] = Arrays.copyOfRange(trial, from, to);
    }
    return blocks;
  }

  private static int begin(double[] trial, int i) {
    return (int) ((long) trial.length * i / STRETCHES);
  }

  private static int length(double[] trial, int i) {
    return begin(trial, i + 1) - begin(trial, i);
  }

  private static double[] about(double[] x, double mean) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i] - mean;
    }
    return y;
  }

  /** The slope for every k of one trial, about the means of both its parts. */
  private double[] slopes(double[] trial) {
    double[] x = about(trial, Arrays.stream(trial).average().orElseThrow());
    int length = x.length;
    double head = 0; // Σ of what is left out at the end
    double tail = 0;
    double headSquares = 0;
    double all = Arrays.stream(x).sum();
    double[] products = LaggedProducts.of(x, length, steps);
    double allSquares = products[0];
    String way = "a constant has no slope";
    Require.positive("variance of the activity", allSquares, "", way);
    double[] r = new double[steps];
    for (int k = 1; k <= steps; k++) {
      tail += x[k - 1];
      head += x[length - k];
      headSquares += x[length - k] * x[length - k];
      double n = length - k;
      double past = all - head;
      double future = all - tail;
      double spread = allSquares - headSquares - past * past / n;
      r[k - 1] = (products[k] - past * future / n) / spread;
    }
    return r;
  }

  int blocks() {
    return each == null ? squares.length : each.length;
  }

  /** r(1), r(2) … without one of the blocks; −1 leaves out none. */
  double[] without(int block) {
    double[] r = new double[steps];
    int n = blocks();
    for (int k = 1; k <= steps; k++) {
      if (each != null) {
        for (int i = 0; i < n; i++) {
          r[k - 1] += i == block ? 0 : each[i][k - 1] / (block < 0 ? n : n - 1);
        }
        continue;
      }
      double above = 0;
      double number = 0;
      double below = 0;
      double all = 0;
      for (int i = 0; i < n; i++) {
        if (i != block) {
          above += products[i][k];
          number += pairs[i][k];
          below += squares[i];
          all += samples[i];
        }
      }
      r[k - 1] = above / number / (below / all); // covariance over variance
    }
    return r;
  }
}
