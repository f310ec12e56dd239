import static rheobase.units.Quantities.seconds;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.RelaxingNeuron;
import rheobase.numerics.Stepper;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;

/**
 * One round of our side of the firing curve of Hodgkin–Huxley, in a fresh JVM: each method once
 * unmeasured, then the best of three. Prints one line a method: name, seconds of CPU, and how often
 * each of the forty cells fired.
 */
final class Squid {
  /** The same neuron, followed by exponential Euler. */
  record FirstOrder(HodgkinHuxley axon) implements RelaxingNeuron {
    @Override
    public double[] start() {
      return axon.start();
    }

    @Override
    public void relax(double[] x, double current, double[] rate, double[] target) {
      axon.relax(x, current, rate, target);
    }

    @Override
    public double threshold() {
      return axon.threshold();
    }

    @Override
    public Stepper stepper() {
      return Stepper.EXPONENTIAL;
    }
  }

  public static void main(String[] arguments) {
    HodgkinHuxley axon = HodgkinHuxley.modern();
    measure("runge-kutta", axon);
    measure("exponential-euler", new FirstOrder(axon));
  }

  private static void measure(String method, RelaxingNeuron neuron) {
    var clock = ManagementFactory.getThreadMXBean();
    double best = Double.POSITIVE_INFINITY;
    int[] counts = counts(neuron);
    for (int i = 0; i < 3; i++) {
      long start = clock.getCurrentThreadCpuTime();
      counts = counts(neuron);
      best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / 1e9);
    }
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%s|%.4f", method, best));
    for (int k = 0; k < counts.length; k++) {
      line.append(k == 0 ? "|" : ",").append(counts[k]);
    }
    System.out.println(line);
  }

  /** Forty currents, 1.5, 3 … 60 µA/cm², for 2 s in steps of 0.01 ms; spikes are recorded. */
  private static int[] counts(RelaxingNeuron neuron) {
    int[] counts = new int[40];
    for (int k = 0; k < 40; k++) {
      var run = Simulation.of(neuron, Stimulus.constant(1.5 * (k + 1)), seconds(2));
      counts[k] = run.withStep(0.01).withTraces(0, 0.01).run().spikes().train(0).count();
    }
    return counts;
  }
}
