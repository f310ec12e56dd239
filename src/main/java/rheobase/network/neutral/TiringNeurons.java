package rheobase.network.neutral;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.numerics.Seed;

/** The neurons of a depressing network while it runs. */
final class TiringNeurons {
  private static final int LOOK = 1000; // steps between two looks at the thread
  private static final int OUTSIDE = -1; // in place of the spike that sent the last event

  private final DepressingNetwork network;
  private final int[][] targets;
  private final UniformRandomProvider chance;
  private final ZigguratSampler.Exponential waiting;
  private final double[] voltage;
  private final double[] current;
  private final double[] utility; // U right after the last spike
  private final double[] last; // when that was, in ms
  private final int[] refractory; // steps that are left
  private final int[] cause; // the spike that sent the last synaptic event
  private final int[] fired;
  private int[] neurons = new int[4096];
  private int[] parents = new int[4096];
  private double[] times = new double[4096];
  private int spikes;

  TiringNeurons(DepressingNetwork network, Seed seed) {
    this.network = network;
    int n = network.size();
    targets = wired(n, network.outDegree() / (n - 1), seed.stream("wiring"));
    chance = seed.stream("noise");
    waiting = ZigguratSampler.Exponential.of(chance);
    voltage = new double[n];
    Arrays.fill(voltage, DepressingNetwork.REST);
    current = new double[n];
    utility = new double[n];
    Arrays.fill(utility, 1);
    last = new double[n];
    refractory = new int[n];
    cause = new int[n];
    Arrays.fill(cause, OUTSIDE);
    fired = new int[n];
  }

  private static int[][] wired(int n, double probability, UniformRandomProvider chance) {
    int[][] targets = new int[n][];
    int[] drawn = new int[n];
    for (int i = 0; i < n; i++) {
      int k = 0;
      for (int j = 0; j < n; j++) {
        if (j != i && chance.nextDouble() < probability) {
          drawn[k++] = j;
        }
      }
      targets[i] = Arrays.copyOf(drawn, k);
    }
    return targets;
  }

  DepressingRun run(double duration, DoubleUnaryOperator strength) {
    double dt = DepressingNetwork.STEP;
    long steps = StrictMath.round(duration / dt);
    double total = network.drive() / 1000 * network.size(); // spikes from outside a ms
    double next = total > 0 ? waiting.sample() / total : Double.POSITIVE_INFINITY;
    double decay = 1 - dt / DepressingNetwork.SYNAPSE;
    double leak = dt / DepressingNetwork.MEMBRANE;
    double charge = dt / DepressingNetwork.CAPACITANCE;
    double threshold = network.threshold();
    int n = network.size();
    long step = 0;
    while (step < steps) {
      if (step % LOOK == 0 && Thread.currentThread().isInterrupted()) {
        break;
      }
      double time = ++step * dt;
      while (next < time) {
        int target = chance.nextInt(n);
        current[target] += DepressingNetwork.OUTSIDE;
        cause[target] = OUTSIDE;
        next += waiting.sample() / total;
      }
      int crossed = 0;
      for (int i = 0; i < n; i++) {
        if (refractory[i] > 0) {
          refractory[i]--;
        } else {
          double v = voltage[i];
          v +=
              -leak * (v - DepressingNetwork.REST) + charge * current[i]; // C V' = −(V − E_L)/R + I
          voltage[i] = v;
          if (v >= threshold) {
            fired[crossed++] = i;
          }
        }
        current[i] *= decay; // I' = −I/τ_s
      }
      if (crossed > 0) {
        fire(crossed, time, strength.applyAsDouble((double) step / steps));
      }
    }
    return new DepressingRun(
        network,
        step * dt,
        Arrays.copyOf(neurons, spikes),
        Arrays.copyOf(times, spikes),
        Arrays.copyOf(parents, spikes),
        targets);
  }

  /** Writes all spikes of the step down before the first of them is felt. */
  private void fire(int crossed, double time, double weight) {
    int first = spikes;
    for (int k = 0; k < crossed; k++) {
      int i = fired[k];
      voltage[i] = DepressingNetwork.REST;
      refractory[i] = DepressingNetwork.REFRACTORY;
      record(i, time, cause[i]);
    }
    for (int k = 0; k < crossed; k++) {
      release(fired[k], first + k, time, weight);
    }
  }

  private void release(int i, int spike, double time, double weight) {
    double waited = (time - last[i]) / network.recovery();
    double u = 1 - (1 - utility[i]) * StrictMath.exp(-waited); // U' = (1 − U)/τ_R
    double p = DepressingNetwork.PROBABILITY * u;
    double none = 1;
    for (int k = 0; k < DepressingNetwork.SITES; k++) {
      none *= 1 - p;
    }
    double odds = p / (1 - p);
    for (int target : targets[i]) {
      double left = chance.nextDouble() - none;
      double term = none;
      int released = 0;
      while (left >= 0 && released < DepressingNetwork.SITES) { // Binomial(n_r, p_r U) by inversion
        term *= odds * (DepressingNetwork.SITES - released) / (released + 1);
        released++;
        left -= term;
      }
      if (released > 0) {
        current[target] += released * weight;
        cause[target] = spike;
      }
    }
    utility[i] = u * (1 - DepressingNetwork.PROBABILITY); // U → U (1 − p_r)
    last[i] = time;
  }

  private void record(int neuron, double time, int parent) {
    if (spikes == neurons.length) {
      neurons = Arrays.copyOf(neurons, 2 * spikes);
      times = Arrays.copyOf(times, 2 * spikes);
      parents = Arrays.copyOf(parents, 2 * spikes);
    }
    neurons[spikes] = neuron;
    times[spikes] = time;
    parents[spikes++] = parent;
  }
}
