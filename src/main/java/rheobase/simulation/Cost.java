package rheobase.simulation;

import java.util.List;
import rheobase.neuron.Firing;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Stepper;
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
  private static final int EXPONENTIAL = 10;
  private static final double SETTLING = 200;
  private static final double WATCHED = 800;
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
    return new Cost(neuron, arithmetic.count);
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
   * How wrong a step makes the firing rate, against one of 0.002 ms.
   *
   * @param current a constant current under which the neuron fires, in its unit
   * @param step the step of forward Euler, in ms
   * @return |f − f₀|/f₀; infinite where the step makes the state run away or fall silent
   */
  @In("")
  public double error(double current, @In("ms") double step) {
    return error(current, step, right(current));
  }

  private double right(double current) {
    String way = "take a current under which the neuron fires";
    return Require.positive("rate", rate(current, FINE), "Hz", way);
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
    double longest = Double.NaN;
    double right = right(current);
    for (int i = STEPS.size() - 1;
        i >= 0 && error(current, STEPS.get(i), right) <= tolerance;
        i--) {
      longest = STEPS.get(i);
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

  /** Arithmetic that counts itself, and the textbook equations written in it. */
  static final class Arithmetic {
    private int count;

    double[] slope(Neuron neuron, double[] x, double current) {
      if (neuron instanceof LeakyIntegrateAndFire cell) {
        return leaky(cell, x[0], current);
      } else if (neuron instanceof Izhikevich cell) {
        return simple(cell, x[0], x[1], current);
      } else if (neuron instanceof HodgkinHuxley axon) {
        return squid(axon, x, current);
      }
      throw new IllegalArgumentException(
          "the operations of the "
              + neuron.name()
              + " neuron are not counted; take LeakyIntegrateAndFire, Izhikevich or HodgkinHuxley");
    }

    /** dV/dt = (E − V + R I)/τ. */
    private double[] leaky(LeakyIntegrateAndFire cell, double v, double current) {
      double drive = sum(cell.restingPotential(), product(cell.inputResistance(), current));
      return new double[] {quotient(difference(drive, v), cell.membraneTimeConstant())};
    }

    /** dv/dt = 0.04 v² + 5 v + 140 − u + I, du/dt = a (b v − u). */
    private double[] simple(Izhikevich cell, double v, double u, double current) {
      double square = product(product(0.04, v), v);
      double line = sum(sum(square, product(cell.linear(), v)), cell.constant());
      double dv = sum(difference(line, u), current);
      return new double[] {dv, product(cell.a(), difference(product(cell.b(), v), u))};
    }

    /** C dV/dt = I − g_Na m³h (V − E_Na) − g_K n⁴ (V − E_K) − g_L (V − E_L), and three gates. */
    private double[] squid(HodgkinHuxley axon, double[] x, double current) {
      double v = x[0];
      double m = x[1];
      double h = x[2];
      double n = x[3];
      double open = product(product(product(m, m), m), h);
      double sodium = flow(product(axon.sodiumConductance(), open), v, axon.sodiumPotential());
      double square = product(n, n);
      double potassium =
          flow(
              product(axon.potassiumConductance(), product(square, square)),
              v,
              axon.potassiumPotential());
      double leak = flow(axon.leakConductance(), v, axon.leakPotential());
      double net = difference(difference(difference(current, sodium), potassium), leak);
      double alphaM =
          quotient(
              product(0.1, sum(v, 40)),
              difference(1, exponential(quotient(difference(-40, v), 10))));
      double betaM = product(4, exponential(quotient(difference(-65, v), 18)));
      double alphaH = product(0.07, exponential(quotient(difference(-65, v), 20)));
      double betaH = quotient(1, sum(1, exponential(quotient(difference(-35, v), 10))));
      double alphaN =
          quotient(
              product(0.01, sum(v, 55)),
              difference(1, exponential(quotient(difference(-55, v), 10))));
      double betaN = product(0.125, exponential(quotient(difference(-65, v), 80)));
      return new double[] {
        quotient(net, axon.capacitance()),
        gate(alphaM, betaM, m),
        gate(alphaH, betaH, h),
        gate(alphaN, betaN, n)
      };
    }

    /** g (V − E). */
    private double flow(double conductance, double v, double reversal) {
      return product(conductance, difference(v, reversal));
    }

    /** dx/dt = α (1 − x) − β x. */
    private double gate(double alpha, double beta, double x) {
      return difference(product(alpha, difference(1, x)), product(beta, x));
    }

    double sum(double a, double b) {
      count++;
      return a + b;
    }

    double difference(double a, double b) {
      count++;
      return a - b;
    }

    double product(double a, double b) {
      count++;
      return a * b;
    }

    double quotient(double a, double b) {
      count++;
      return a / b;
    }

    double exponential(double a) {
      count += EXPONENTIAL;
      return StrictMath.exp(a);
    }
  }
}
