package rheobase.simulation.experiment;

import java.util.List;
import rheobase.neuron.Firing;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Grid;
import rheobase.numerics.Stepper;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrain;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What a model costs: the floating-point operations of one step of forward Euler, counted while its
 * textbook equation is evaluated, and how long that step may be.
 *
 * <p>A sum, a difference, a product and a quotient count as one operation, an exponential as ten,
 * as in the comparison that made the simple model known. Comparisons, resets and the bookkeeping of
 * spikes are left out.
 *
 * @param neuron the model
 * @param operations how many a step takes
 */
@From(value = "izhikevich2004", where = "section III")
public record Cost(Neuron neuron, @In("") int operations) {
  private static final double SETTLING = 200;
  private static final double WATCHED = 500;
  private static final double FINE = 0.002;
  private static final List<Double> STEPS = List.of(1.0, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005);

  /**
   * Counts the operations of a model.
   *
   * @param neuron an integrate-and-fire neuron, a simple model or an axon of Hodgkin and Huxley
   * @return what it costs
   * @throws IllegalArgumentException if it is another model
   */
  public static Cost of(Neuron neuron) {
    var arithmetic = new Arithmetic();
    double[] x = neuron.start();
    double[] dx = arithmetic.slope(neuron, x, 0);
    for (int i = 0; i < x.length; i++) {
      x[i] = arithmetic.sum(x[i], arithmetic.product(neuron.step(), dx[i])); // x ← x + h dx/dt
    }
    return new Cost(neuron, arithmetic.count());
  }

  /**
   * The operations for a millisecond of model time.
   *
   * @param step the step of forward Euler, in ms
   * @return operations per ms
   */
  @In("1/ms")
  public double perMillisecond(@In("ms") double step) {
    return operations / Require.positive("step", step, "ms", "such as 0.1");
  }

  /**
   * How wrong steps make the firing rate, against one of 0.002 ms.
   *
   * @param current a constant current under which the neuron fires, in its unit
   * @param steps steps of forward Euler, in ms
   * @return |f − f₀|/f₀ for each; infinite where the state runs away or the neuron falls silent
   */
  @In("")
  public double[] errors(double current, @In("ms") double... steps) {
    double right = rate(current, FINE);
    Require.positive("rate", right, "Hz", "take a current under which the neuron fires");
    return Grid.map(steps, step -> error(current, step, right));
  }

  private double error(double current, double step, double right) {
    try {
      double found = rate(current, step);
      return found == 0 ? Double.POSITIVE_INFINITY : Math.abs(found - right) / right;
    } catch (IllegalStateException ranAway) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /**
   * The longest of a few round steps, from 1 ms down to 0.005 ms, from which on the firing rate is
   * right.
   *
   * @param current a constant current under which the neuron fires, in its unit
   * @param tolerance the greatest error of the rate, such as 0.05
   * @return in ms; NaN if even the shortest is not short enough
   */
  @In("ms")
  public double longestStep(double current, @In("") double tolerance) {
    double[] steps = STEPS.stream().mapToDouble(Double::doubleValue).toArray();
    double[] errors = errors(current, steps);
    double longest = Double.NaN;
    for (int i = steps.length - 1; i >= 0 && errors[i] <= tolerance; i--) {
      longest = steps[i];
    }
    return longest;
  }

  /** The rate by intervals, once the neuron has settled. */
  private double rate(double current, double step) {
    SpikeTrain spikes =
        Simulation.of(new Followed(neuron), Stimulus.constant(current), SETTLING + WATCHED)
            .withStep(step)
            .withTraces(0, step)
            .run()
            .spikes()
            .train(0)
            .within(SETTLING, SETTLING + WATCHED);
    int n = spikes.count();
    return n < 2 ? 0 : 1000 * (n - 1) / (spikes.time(n - 1) - spikes.time(0));
  }

  /** The same neuron, followed by forward Euler. */
  private record Followed(Neuron model) implements Neuron {
    @Override
    public double[] start() {
      return model.start();
    }

    @Override
    public void slope(double[] x, double current, double[] dx) {
      model.slope(x, current, dx);
    }

    @Override
    public double threshold() {
      return model.threshold();
    }

    @Override
    public Firing firing() {
      return model.firing();
    }

    @Override
    public void reset(double[] x) {
      model.reset(x);
    }

    @Override
    public double refractoryPeriod() {
      return model.refractoryPeriod();
    }

    @Override
    public Stepper stepper() {
      return Stepper.EULER;
    }

    @Override
    public List<Variable> variables() {
      return model.variables();
    }
  }
}
