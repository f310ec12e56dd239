package rheobase.phaseplane.bifurcation;

import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.numerics.Stepper;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.units.Digits;

/**
 * A closed orbit of a neuron under a constant current: repetitive firing, or an oscillation below
 * threshold. Found by shooting, so that unstable cycles, which no simulation shows, are found too.
 *
 * <p>Its Floquet multipliers say what becomes of a small displacement after one turn: one of them
 * is 1 (along the orbit); the cycle is stable if all others lie within the unit circle.
 *
 * @param neuron whose
 * @param current under which constant current, in the neuron's unit
 * @param orbit its states at equal distances of time, the membrane potential first; the last is the
 *     first again
 * @param period how long a turn takes, in ms
 * @param multipliers the Floquet multipliers without the trivial one, the largest modulus first
 */
public record LimitCycle(
    Neuron neuron,
    double current,
    List<double[]> orbit,
    double period,
    List<Eigenvalue> multipliers) {

  /** Copies its lists. */
  public LimitCycle {
    orbit = orbit.stream().map(double[]::clone).toList();
    multipliers = List.copyOf(multipliers);
  }

  /**
   * The cycle that the neuron ends on when it is left alone from a state.
   *
   * @param neuron the model; it must shape its own spike
   * @param current the constant current, in the neuron's unit
   * @param start where to begin
   * @param settling how long to wait until it has settled, in ms
   * @return the stable cycle
   * @throws IllegalArgumentException if it comes to rest, or does not repeat itself
   */
  public static LimitCycle reached(Neuron neuron, double current, double[] start, double settling) {
    Shooting shooting = new Shooting(neuron, current);
    double[] x = start.clone();
    var steps = Stepper.RUNGE_KUTTA.over((t, y, dy) -> neuron.slope(y, current, dy), x.length);
    double h = neuron.step();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double t = 0; t < settling; t += h) {
      steps.step(0, h, x);
      low = t < settling / 2 ? low : Math.min(low, x[0]);
      high = t < settling / 2 ? high : Math.max(high, x[0]);
    }
    double middle = (low + high) / 2;
    double[] crossings = {Double.NaN, Double.NaN};
    double[] at = x;
    for (double t = 0; t < settling && Double.isNaN(crossings[1]); t += h) {
      double before = x[0];
      steps.step(0, h, x);
      if (before < middle && x[0] >= middle && high - low > 1e-3 * (Math.abs(low) + 1)) {
        boolean first = Double.isNaN(crossings[0]);
        crossings[first ? 0 : 1] = t + h * (middle - before) / (x[0] - before);
        at = first ? x.clone() : at;
      }
    }
    double period = crossings[1] - crossings[0];
    double[] z = Double.isNaN(period) ? null : shooting.unknowns(at, period, current);
    double[] fixed = new double[Shooting.STATES * x.length + 2];
    fixed[fixed.length - 1] = 1;
    Shooting.Point point = z == null ? null : shooting.corrected(z, z, fixed);
    if (point == null) {
      throw new IllegalArgumentException(
          "the "
              + neuron.name()
              + " neuron is on no cycle after "
              + Digits.of(settling, 4)
              + " ms under "
              + Digits.of(current, 5)
              + " "
              + neuron.currentUnit()
              + "; start elsewhere, wait longer, or change the current");
    }
    return of(shooting, point.z());
  }

  /** What has been shot at and hit. */
  static LimitCycle of(Shooting shooting, double[] z) {
    double[][] orbit = shooting.orbit(z);
    Neuron neuron = shooting.neuron();
    double period = shooting.periodOf(z);
    double current = shooting.currentOf(z);
    List<Eigenvalue> multipliers = Floquet.multipliers(neuron, current, orbit, period);
    return new LimitCycle(neuron, current, List.of(orbit), period, multipliers);
  }

  /**
   * Whether displacements die out.
   *
   * @return true if every multiplier but the trivial one lies within the unit circle
   */
  public boolean isStable() {
    return multipliers.stream().allMatch(m -> m.modulus() < 1);
  }

  /**
   * How often it turns.
   *
   * @return in Hz
   */
  public double frequency() {
    return 1000 / period;
  }

  /**
   * The lowest potential of the orbit.
   *
   * @return in the unit of the potential
   */
  public double low() {
    return orbit.stream().mapToDouble(x -> x[0]).min().orElseThrow();
  }

  /**
   * The highest potential of the orbit.
   *
   * @return in the unit of the potential
   */
  public double high() {
    return orbit.stream().mapToDouble(x -> x[0]).max().orElseThrow();
  }

  /**
   * How far the potential swings.
   *
   * @return highest minus lowest potential
   */
  public double amplitude() {
    return high() - low();
  }

  @Override
  public String toString() {
    String unit = neuron.variables().get(0).unit();
    return (isStable() ? "stable" : "unstable")
        + " limit cycle of "
        + Digits.of(frequency(), 4)
        + " Hz, "
        + Digits.of(low(), 4)
        + " to "
        + Digits.of(high(), 4)
        + (unit.isEmpty() ? "" : " " + unit)
        + "; Floquet multipliers "
        + multipliers;
  }
}
