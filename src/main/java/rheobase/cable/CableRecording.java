package rheobase.cable;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.Require;

/** The potential along a fibre at recorded moments, and when a spike first came by each place. */
public final class CableRecording {
  private final double[] times;
  private final double[] places;
  private final double[][] potentials;
  private final double[][] gates;
  private final int[] first;
  private final double[] arrivals;

  CableRecording(
      double[] times,
      double[] places,
      double[][] potentials,
      double[][] gates,
      int[] first,
      double[] arrivals) {
    this.times = times;
    this.places = places;
    this.potentials = potentials;
    this.gates = gates;
    this.first = first;
    this.arrivals = arrivals;
  }

  /**
   * The recorded moments.
   *
   * @return in ms, ascending
   */
  public double[] times() {
    return times.clone();
  }

  /**
   * The middles of the compartments.
   *
   * @return in mm from the first end, ascending
   */
  public double[] places() {
    return places.clone();
  }

  /**
   * The potential along the fibre at the recorded moment nearest to a time.
   *
   * @param time in ms
   * @return in mV, one for each of {@link #places}
   */
  public double[] profile(double time) {
    return potentials[nearest(times, time)].clone();
  }

  /**
   * The potential over time at the place nearest to one asked for.
   *
   * @param place in mm from the first end
   * @return in mV, one for each of {@link #times}
   */
  public double[] at(double place) {
    int i = nearest(places, place);
    return Arrays.stream(potentials).mapToDouble(v -> v[i]).toArray();
  }

  /**
   * A gate along the fibre at the recorded moment nearest to a time.
   *
   * @param gate which, from 0: m, h, n for the squid
   * @param time in ms
   * @return from 0 to 1, one for each of {@link #places}; NaN where the membrane has no such gate
   */
  public double[] gate(int gate, double time) {
    Require.within("number of a gate", gate, 0, 9, "", "the squid's are 0 (m), 1 (h) and 2 (n)");
    double[] all = gates[nearest(times, time)];
    double[] along = new double[places.length];
    Arrays.setAll(along, i -> gate < first[i + 1] - first[i] ? all[first[i] + gate] : Double.NaN);
    return along;
  }

  /**
   * When the potential first stood 40 mV above rest at each place, which no spike fails to do and
   * little else does.
   *
   * @return in ms, one for each of {@link #places}; NaN where it never did
   */
  public double[] arrivals() {
    return arrivals.clone();
  }

  /**
   * When a spike first came by a place.
   *
   * @param place in mm from the first end
   * @return in ms; NaN if none came
   */
  public double arrival(double place) {
    return arrivals[nearest(places, place)];
  }

  /**
   * How fast a spike ran from one place to another.
   *
   * @param from in mm
   * @param to in mm
   * @return in m/s, which is mm/ms; negative if it came the other way, NaN if it did not pass both
   */
  public double speed(double from, double to) {
    int a = nearest(places, from);
    int b = nearest(places, to);
    Require.that(a != b, "end of the stretch", to, "mm", "must lie elsewhere", "give two places");
    return (places[b] - places[a]) / (arrivals[b] - arrivals[a]);
  }

  /**
   * The highest potential that a place has seen at a recorded moment.
   *
   * @param place in mm
   * @return in mV
   */
  public double peak(double place) {
    return Arrays.stream(at(place)).max().orElseThrow();
  }

  /**
   * How many spikes came by: how often the potential rose through a level between recorded moments.
   *
   * @param place in mm
   * @param level in mV
   * @return none or more
   */
  public int passages(double place, double level) {
    double[] v = at(place);
    int count = 0;
    for (int k = 1; k < v.length; k++) {
      count += v[k - 1] < level && v[k] >= level ? 1 : 0;
    }
    return count;
  }

  private static int nearest(double[] points, double point) {
    Require.finite("place or time", point, "", "0 is the beginning");
    int best = 0;
    for (int i = 1; i < points.length; i++) {
      best = Math.abs(points[i] - point) < Math.abs(points[best] - point) ? i : best;
    }
    return best;
  }

  @Override
  public String toString() {
    long reached = Arrays.stream(arrivals).filter(t -> !Double.isNaN(t)).count();
    return Digits.of(times[times.length - 1], 4)
        + " ms of a fibre of "
        + places.length
        + " compartments; a spike came by "
        + reached
        + " of them";
  }
}
