package rheobase.network.excitable;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.units.Require;

/** Stimuli in random order: in each round all of them come once, shuffled. */
@SuppressWarnings("ArrayRecordComponent")
record StimulusOrder(double[] rates, int trials, int steps, int counted, int seen) {

  StimulusOrder {
    Require.present("rates of the stimuli", rates, "such as logspace(1e-5, 1, 6)");
    Require.atLeast("number of stimuli", rates.length, 1, "give one or more");
    Require.atLeast("number of trials", trials, 1, "100 are usual");
    Require.atLeast("number of steps that count", counted, 1, "20 are usual");
    Require.atLeast("number of elements that are seen", seen, 1, "20 of 1000 are a small sample");
    Require.atLeast("number of steps", steps, counted, "at least those that count");
  }

  /** What is counted in each trial, a row for each stimulus. */
  double[][] run(UniformRandomProvider chance, DoubleConsumer step, Medium medium) {
    double[][] answers = new double[rates.length][trials];
    int[] order = new int[rates.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int trial = 0; trial < trials; trial++) {
      for (int i = order.length - 1; i > 0; i--) {
        int k = chance.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[k];
        order[k] = swap;
      }
      for (int which : order) {
        double lambda = KinouchiCopelli.push(rates[which]);
        for (int t = 0; t < steps; t++) {
          if (Thread.currentThread().isInterrupted()) {
            return partial(answers, trial);
          }
          step.accept(lambda);
          answers[which][trial] += t < steps - counted ? 0 : medium.active(seen);
        }
      }
    }
    return answers;
  }

  /** The rounds that were finished. */
  private static double[][] partial(double[][] answers, int rounds) {
    return Arrays.stream(answers).map(row -> Arrays.copyOf(row, rounds)).toArray(double[][]::new);
  }
}
