package rheobase.sweep.rhythm;

import java.util.List;
import rheobase.network.rhythm.HalfCentre;
import rheobase.network.rhythm.Rhythm;
import rheobase.sweep.Measure;
import rheobase.sweep.SweepPoint;
import rheobase.sweep.SweepTask;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * What is asked of one pair: its period at four temperatures.
 *
 * @param ofRates Q₁₀ of the gates
 * @param ofConductances Q₁₀ of the conductances
 */
public record WarmingTask(@In("") double ofRates, @In("") double ofConductances)
    implements SweepTask<List<Double>> {
  /** By how much it is warmed, in °C. */
  static final List<Double> CHANGES = List.of(0.0, 5.0, 10.0, 15.0);

  /** What is kept, in the order of the columns. */
  static final List<Measure<List<Double>>> COLUMNS =
      CHANGES.stream()
          .map(c -> new Measure<List<Double>>(title(c), p -> p.get(CHANGES.indexOf(c))))
          .toList();

  static String title(double change) {
    return "period at +" + Digits.of(change, 3) + " °C [ms]";
  }

  /** The periods, NaN where the two do not take turns. */
  @Override
  public List<Double> at(SweepPoint point) {
    HalfCentre pair = HalfCentre.wangRinzel().with(point.value(0), point.value(1));
    return CHANGES.stream()
        .map(change -> pair.warmed(change, ofRates, ofConductances).rhythm())
        .map(rhythm -> rhythm.alternates() ? rhythm.period() : Double.NaN)
        .toList();
  }

  /** One pair's rhythm as it is. */
  static Rhythm now(double leak, double rebound) {
    return HalfCentre.wangRinzel().with(leak, rebound).rhythm();
  }
}
