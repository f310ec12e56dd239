package rheobase.phaseplane.bifurcation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rheobase.neuron.Neuron;
import rheobase.numerics.Stepper;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What a neuron does while its current is raised step by step and lowered again, and the neuron is
 * never put back to rest. Where the way up and the way down differ, it remembers where it came
 * from.
 *
 * @param neuron whose
 * @param rising what it did on the way up, the lowest current first
 * @param falling what it did on the way down, the lowest current first
 */
public record HysteresisLoop(Neuron neuron, List<Response> rising, List<Response> falling) {
  private static final double SWINGS = 0.01; // of the largest swing of the loop
  private static final double HOLDS = 0.98; // of the swing before, or it has not settled
  private static final double NUDGE = 1e-3; // of the potential
  private static final double NOTHING = 3e-3; // a swing as small as the nudge
  private static final int MOST_WAITS = 12;

  /**
   * What a neuron does under one current, once it has settled.
   *
   * @param current in the neuron's unit
   * @param low the lowest potential
   * @param high the highest potential; equal to the lowest where the neuron rests
   * @param frequency how often it swings, in Hz; 0 where it rests
   */
  public record Response(double current, double low, double high, @In("Hz") double frequency) {
    /**
     * How far the potential swings.
     *
     * @return highest minus lowest; 0 where the neuron rests
     */
    public double amplitude() {
      return high - low;
    }
  }

  /** Copies its lists. */
  public HysteresisLoop {
    rising = List.copyOf(rising);
    falling = List.copyOf(falling);
  }

  /**
   * The loop of a neuron that shapes its own spike, begun at rest.
   *
   * @param neuron the model
   * @param wait how long each current is held, in ms; its last half is looked at, and where the
   *     swing still grows or dies out, it is held that long again, twelve times at most
   * @param currents in the neuron's unit, rising
   * @return what it did on both ways
   */
  public static HysteresisLoop of(Neuron neuron, @In("ms") double wait, double... currents) {
    return stepped(neuron, wait, neuron.step(), currents);
  }

  /** The same with another step. */
  static HysteresisLoop stepped(Neuron neuron, double wait, double step, double... currents) {
    Require.present("neuron", neuron, "give a model, such as FitzHughNagumo.classic()");
    Require.positive("wait", wait, "ms", "it should hold several periods");
    Require.atLeast("number of currents", currents.length, 2, "write linspace(0, 10, 21)");
    double[] x = EquilibriumCurve.of(neuron).at(currents[0]).get(0).array();
    List<Response> up = new ArrayList<>();
    for (double current : currents) {
      up.add(settle(neuron, current, wait, step, x));
    }
    List<Response> down = new ArrayList<>();
    for (int i = currents.length - 1; i >= 0; i--) {
      down.add(settle(neuron, currents[i], wait, step, x));
    }
    Collections.reverse(down);
    double largest = new HysteresisLoop(neuron, up, down).most(Response::amplitude);
    return new HysteresisLoop(neuron, judged(up, largest), judged(down, largest));
  }

  /** A swing that is next to nothing is rest. */
  private static List<Response> judged(List<Response> all, double largest) {
    return all.stream()
        .map(
            r ->
                r.frequency() > 0 && r.amplitude() > SWINGS * largest
                    ? r
                    : new Response(r.current(), r.high(), r.high(), 0))
        .toList();
  }

  /** Moves the state on for a while and says what it did in the last half of it. */
  private static Response settle(
      Neuron neuron, double current, double wait, double step, double[] x) {
    x[0] += NUDGE; // or a neuron would stay at rest that has become unstable
    var steps = Stepper.RUNGE_KUTTA.over((t, y, dy) -> neuron.slope(y, current, dy), x.length);
    int quarter = (int) Math.ceil(wait / step / 4);
    double[] trace = new double[2 * quarter];
    double[] before = {0, 0};
    double[] after = {0, 0};
    boolean settled = false;
    for (int w = 0; w < MOST_WAITS && !settled; w++) {
      for (int k = 0; k < 2 * quarter; k++) {
        steps.step(0, step, x);
      }
      for (int k = 0; k < trace.length; k++) {
        steps.step(0, step, x);
        trace[k] = x[0];
      }
      before = ends(trace, 0, quarter);
      after = ends(trace, quarter, 2 * quarter);
      double ratio = (after[1] - after[0]) / (before[1] - before[0]);
      settled = after[1] - after[0] < NOTHING || (ratio > HOLDS && ratio < 1 / HOLDS);
    }
    double middle = (after[0] + after[1]) / 2;
    double first = Double.NaN;
    double last = Double.NaN;
    int turns = -1;
    for (int k = 1; k < trace.length; k++) {
      if (trace[k - 1] < middle && trace[k] >= middle) {
        last = k + (middle - trace[k - 1]) / (trace[k] - trace[k - 1]);
        first = turns < 0 ? last : first;
        turns++;
      }
    }
    boolean holds = after[1] - after[0] > HOLDS * (before[1] - before[0]);
    double frequency = holds && turns > 0 ? 1000 * turns / ((last - first) * step) : 0;
    return new Response(current, after[0], after[1], frequency);
  }

  private static double[] ends(double[] trace, int from, int to) {
    double low = trace[from];
    double high = trace[from];
    for (int k = from; k < to; k++) {
      low = Math.min(low, trace[k]);
      high = Math.max(high, trace[k]);
    }
    return new double[] {low, high};
  }

  /**
   * The lowest current at which it swings on the way up.
   *
   * @return in the neuron's unit; NaN if it never does
   */
  public double onset() {
    return lowest(rising);
  }

  /**
   * The lowest current at which it still swings on the way down.
   *
   * @return in the neuron's unit; NaN if it never does
   */
  public double end() {
    return lowest(falling);
  }

  /** The same loop in numbers that tell nothing of the neuron but its shape. */
  HysteresisLoop blinded(double from, double to) {
    double swing = most(Response::amplitude);
    double rate = most(Response::frequency);
    UnaryOperator<Response> blind =
        r ->
            new Response(
                (r.current() - from) / (to - from), 0, r.amplitude() / swing, r.frequency() / rate);
    return new HysteresisLoop(
        neuron, rising.stream().map(blind).toList(), falling.stream().map(blind).toList());
  }

  private double most(ToDoubleFunction<Response> what) {
    return Stream.concat(rising.stream(), falling.stream()).mapToDouble(what).max().orElse(0);
  }

  private static double lowest(List<Response> all) {
    return all.stream()
        .filter(r -> r.frequency() > 0)
        .mapToDouble(Response::current)
        .min()
        .orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return "the "
        + neuron.name()
        + " neuron begins to swing at "
        + Digits.of(onset(), 4)
        + " "
        + neuron.currentUnit()
        + " on the way up and stops below "
        + Digits.of(end(), 4)
        + " "
        + neuron.currentUnit()
        + " on the way down";
  }
}
