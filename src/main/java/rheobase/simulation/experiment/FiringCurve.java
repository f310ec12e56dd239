package rheobase.simulation.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rheobase.neuron.Neuron;
import rheobase.simulation.Progress;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How fast a neuron fires under each of several constant currents: its F–I curve, which is also
 * called its gain function.
 *
 * <p>A neuron is watched under each current until its last four intervals agree within 0.005 %,
 * until it stands still, or for 2.5 s, of which 1.25 s without any spike. The rate is one over the
 * late intervals, so that the spikes of the onset do not count; fewer than two late spikes are
 * silence, a rate of 0. Rates below about 1 Hz are therefore not told from silence.
 *
 * @param neuron whose
 * @param approach how it came to each current
 * @param points what it did, in the order in which the currents were given
 */
public record FiringCurve(Neuron neuron, Approach approach, List<Point> points) {

  /** Where a neuron stands when the current comes on. */
  public enum Approach {
    /** At rest: each current is a step from zero. */
    FROM_REST,
    /** Where the current before it has left the neuron; currents rise. */
    RISING,
    /** Where the current before it has left the neuron; currents fall. */
    FALLING
  }

  /**
   * What the neuron does under one current.
   *
   * @param current in the neuron's unit
   * @param rate one over the late intervals, 0 if it falls silent
   * @param spikes how many spikes there were until the neuron had been watched long enough
   */
  public record Point(double current, @In("Hz") double rate, int spikes) {
    /**
     * Whether the neuron answers the onset alone.
     *
     * @return true if it spikes and then falls silent
     */
    public boolean onsetOnly() {
      return rate == 0 && spikes > 0;
    }
  }

  /** Copies the list. */
  public FiringCurve {
    points = List.copyOf(points);
  }

  /**
   * The curve from rest: each current is a step from zero, onto the settled neuron.
   *
   * @param neuron the model
   * @param currents in its unit, at least one
   * @return the rates; fewer if interrupted
   */
  public static FiringCurve fromRest(Neuron neuron, double... currents) {
    return of(neuron, Approach.FROM_REST, Progress.NONE, currents);
  }

  /**
   * The curve of a current that rises step by step; the neuron is never put back to rest.
   *
   * @param neuron the model
   * @param currents in its unit, in any order: the lowest comes first
   * @return the rates; fewer if interrupted
   */
  public static FiringCurve rising(Neuron neuron, double... currents) {
    return of(neuron, Approach.RISING, Progress.NONE, currents);
  }

  /**
   * The curve of a current that falls step by step; the neuron is never put back to rest.
   *
   * @param neuron the model
   * @param currents in its unit, in any order: the highest comes first
   * @return the rates, the lowest current first; fewer if interrupted
   */
  public static FiringCurve falling(Neuron neuron, double... currents) {
    return of(neuron, Approach.FALLING, Progress.NONE, currents);
  }

  /**
   * A curve whose measurement can be watched and interrupted.
   *
   * @param neuron the model
   * @param approach how it comes to each current
   * @param progress is told after each current
   * @param currents in its unit, at least one
   * @return the rates, the lowest current first unless from rest; fewer if interrupted
   */
  public static FiringCurve of(
      Neuron neuron, Approach approach, Progress progress, double... currents) {
    Require.present("neuron", neuron, "name a model, such as MorrisLecar.classOne()");
    Require.present("approach", approach, "write FiringCurve.fromRest(neuron, currents)");
    Require.atLeast("number of currents", currents.length, 1, "write linspace(0, 10, 21)");
    for (double current : currents) {
      Require.finite("current", current, neuron.currentUnit(), "0 is no current");
    }
    double[] order = currents.clone();
    if (approach != Approach.FROM_REST) {
      Arrays.sort(order);
    }
    boolean down = approach == Approach.FALLING;
    Watched watched = Watched.rested(neuron);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      double current = order[down ? order.length - 1 - i : i];
      Watched each = approach == Approach.FROM_REST ? watched.afresh() : watched;
      Point point = each.under(current);
      if (point == null) {
        break;
      }
      points.add(down ? 0 : points.size(), point);
      progress.at((i + 1.0) / order.length, neuron.name());
    }
    return new FiringCurve(neuron, approach, points);
  }

  /**
   * The currents.
   *
   * @return in the neuron's unit, in the order of the points
   */
  public double[] currents() {
    return points.stream().mapToDouble(Point::current).toArray();
  }

  /**
   * The rates.
   *
   * @return in Hz, 0 where the neuron falls silent
   */
  @In("Hz")
  public double[] rates() {
    return points.stream().mapToDouble(Point::rate).toArray();
  }

  /**
   * The spikes under each current: for a neuron that falls silent, those at the onset.
   *
   * @return counts, in the order of the points
   */
  public int[] spikes() {
    return points.stream().mapToInt(Point::spikes).toArray();
  }

  /**
   * The currents at which the way by which they are reached decides: this curve fires there and the
   * other is silent, or the reverse.
   *
   * @param other a curve of the same neuron over the same currents, such as the falling one
   * @return ascending; none without hysteresis
   * @throws IllegalArgumentException if the currents differ
   */
  public double[] hysteresis(FiringCurve other) {
    if (!Arrays.equals(currents(), other.currents())) {
      throw new IllegalArgumentException(
          "the two curves have different currents; measure both over the same");
    }
    return points.stream()
        .filter(p -> p.rate() > 0 != other.points.get(points.indexOf(p)).rate() > 0)
        .mapToDouble(Point::current)
        .toArray();
  }

  /**
   * How the firing begins.
   *
   * @return the class of excitability with its evidence; it takes some further runs
   */
  public Excitability excitability() {
    return Excitability.of(this);
  }

  @Override
  public String toString() {
    String way = approach.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    double most = points.stream().mapToDouble(Point::rate).max().orElse(0);
    long firing = points.stream().filter(p -> p.rate() > 0).count();
    return String.format(
        Locale.ROOT,
        "F–I curve of %s, %s: %d currents, %d of them make it fire, at %s Hz at most",
        neuron.name(),
        way,
        points.size(),
        firing,
        Digits.of(most, 4));
  }
}
