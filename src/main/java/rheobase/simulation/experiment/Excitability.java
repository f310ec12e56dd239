package rheobase.simulation.experiment;

import java.util.Comparator;
import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * How a neuron begins to fire, with the evidence.
 *
 * <p>The onset lies between the highest current below which the curve is silent and the lowest at
 * which it fires. That bracket is halved twelve times; then the rate at its upper end is compared
 * with the rate 32 times as far from the lower end. On an invariant circle, where the rate goes as
 * the root of the distance, the quotient is below 0.2, and an integrate-and-fire neuron, whose rate
 * goes as one over its logarithm, has some 0.6 (class 1); where the curve jumps it is near 1 (class
 * 2). A neuron that spikes, and under no current of the curve goes on, is class 3. The verdict
 * holds for the currents of the curve: a class 3 neuron may fire repetitively under stronger ones.
 *
 * @param kind the class
 * @param onset the lowest current at which firing, or for class 3 the one spike, was seen; NaN for
 *     none
 * @param rate the rate there; 0 for class 3
 * @param evidence what was seen, in words
 */
public record Excitability(
    ExcitabilityClass kind, double onset, @In("Hz") double rate, String evidence) {
  private static final int HALVINGS = 12;
  private static final double FARTHER = 32;
  private static final double FALLS = 0.7;

  /** Judges a curve; measures on near its onset. */
  static Excitability of(FiringCurve curve) {
    Neuron neuron = curve.neuron();
    List<FiringCurve.Point> ascending =
        curve.points().stream()
            .sorted(Comparator.comparingDouble(FiringCurve.Point::current))
            .toList();
    int first = 0;
    while (first < ascending.size() && ascending.get(first).rate() == 0) {
      first++;
    }
    String unit = neuron.currentUnit().isEmpty() ? "" : " " + neuron.currentUnit();
    if (first == ascending.size()) {
      return withoutFiring(ascending, unit);
    }
    FiringCurve.Point fires = ascending.get(first);
    if (first == 0) {
      String what = "it fires at %s Hz under the lowest current of the curve, %s%s";
      String rate = Digits.of(fires.rate(), 4);
      throw new IllegalArgumentException(
          what.formatted(rate, Digits.of(fires.current(), 5), unit)
              + "; begin with one at which it is silent");
    }
    double low = ascending.get(first - 1).current();
    double high = fires.current();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean on = rate(neuron, middle) > 0;
      low = on ? low : middle;
      high = on ? middle : high;
    }
    double away = low + FARTHER * (high - low);
    double near = rate(neuron, high);
    double far = rate(neuron, away);
    boolean continuous = near < FALLS * far;
    String seen =
        "silent at %s%s, %s Hz at %s, %s Hz at %s: the rate %s"
            .formatted(
                Digits.of(low, 6),
                unit,
                Digits.of(near, 3),
                Digits.of(high, 6),
                Digits.of(far, 3),
                Digits.of(away, 6),
                continuous ? "goes to zero with the distance from the onset" : "jumps");
    ExcitabilityClass kind = continuous ? ExcitabilityClass.ONE : ExcitabilityClass.TWO;
    return new Excitability(kind, high, near, seen);
  }

  /** The rate from rest, 0 if interrupted. */
  private static double rate(Neuron neuron, double current) {
    return FiringCurve.fromRest(neuron, current).points().stream()
        .mapToDouble(FiringCurve.Point::rate)
        .sum();
  }

  private static Excitability withoutFiring(List<FiringCurve.Point> ascending, String unit) {
    double last = ascending.get(ascending.size() - 1).current();
    List<FiringCurve.Point> onset =
        ascending.stream().filter(FiringCurve.Point::onsetOnly).toList();
    if (onset.isEmpty()) {
      String none = "no spike up to " + Digits.of(last, 5) + unit;
      return new Excitability(ExcitabilityClass.NONE, Double.NaN, 0, none);
    }
    int most = onset.stream().mapToInt(FiringCurve.Point::spikes).max().orElseThrow();
    String seen =
        "steps from %s to %s%s give %s at their onset and then silence"
            .formatted(
                Digits.of(onset.get(0).current(), 5),
                Digits.of(onset.get(onset.size() - 1).current(), 5),
                unit,
                most == 1 ? "one spike" : "1 to " + most + " spikes");
    return new Excitability(ExcitabilityClass.THREE, onset.get(0).current(), 0, seen);
  }

  @Override
  public String toString() {
    return kind + ": " + evidence;
  }
}
