package rheobase.simulation.experiment;

import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;

/** Arithmetic that counts itself, and the textbook equations written in it. */
final class Arithmetic {
  private static final int EXPONENTIAL = 10;

  private int count;

  int count() {
    return count;
  }

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
            product(0.1, sum(v, 40)), difference(1, exponential(quotient(difference(-40, v), 10))));
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
