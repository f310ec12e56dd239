package rheobase.avalanche.fit;

import rheobase.avalanche.tail.Tail;

/** The values that a power law was fitted to: distinct ones and how often each occurred. */
@SuppressWarnings("ArrayRecordComponent")
record Seen(double[] values, int[] counts, int size) {
  static Seen of(PowerLawFit fit) {
    Sample sample = fit.sample();
    int first = sample.indexOf(fit.lower());
    int beyond = sample.indexOf(StrictMath.nextUp(fit.upper()));
    double[] values = new double[beyond - first];
    int[] counts = new int[beyond - first];
    for (int i = first; i < beyond; i++) {
      values[i - first] = sample.value(i);
      counts[i - first] = sample.count(i);
    }
    return new Seen(values, counts, fit.size());
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += counts[i] * values[i];
    }
    return sum / size;
  }

  double logLikelihood(Tail tail) {
    double[] logs = tail.logProbabilities(values);
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      sum += counts[i] * logs[i];
    }
    return sum;
  }
}
