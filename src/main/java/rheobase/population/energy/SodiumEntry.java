package rheobase.population.energy;

import java.util.Locale;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The sodium that enters a membrane during a spike, beside the least that could have made it.
 *
 * <pre>
 *   Q_Na = −∫ (I_Na − I_Na at rest) dt,   least = C ΔV,   ratio = Q_Na/(C ΔV)
 * </pre>
 *
 * <p>A capacitor that sodium alone charges has the ratio 1. Sodium that comes in while potassium
 * goes out moves no potential, but it must be pumped out all the same: it raises the ratio, to
 * about 1 + cancelled/least.
 *
 * @param charge Q_Na, sodium that entered because of the spike
 * @param least C ΔV, with ΔV from rest to the peak
 * @param cancelled sodium that met as much potassium going out at the same moment
 */
public record SodiumEntry(
    @In("nC/cm²") double charge, @In("nC/cm²") double least, @In("nC/cm²") double cancelled) {
  private static final double PICOCOULOMBS = 1e-5; // of a nC/cm² on a µm²

  /** Refuses a spike without height. */
  public SodiumEntry {
    Require.positive("least charge of a spike", least, "nC/cm²", "push until it fires");
  }

  /**
   * The entry during a recorded spike.
   *
   * @param potential V from rest on, in mV
   * @param sodium I_Na at the same times, negative where it flows in, in µA/cm²
   * @param potassium I_K at the same times, positive where it flows out, in µA/cm²
   * @param interval between samples, in ms
   * @param capacitance C, in µF/cm²
   * @return what entered
   * @throws IllegalArgumentException if the courses differ in length
   */
  public static SodiumEntry of(
      @In("mV") double[] potential,
      @In("µA/cm²") double[] sodium,
      @In("µA/cm²") double[] potassium,
      @In("ms") double interval,
      @In("µF/cm²") double capacitance) {
    Require.atLeast("samples of a spike", potential.length, 2, "record from rest to rest");
    Require.positive("interval between samples", interval, "ms", "0.01 ms is usual");
    Require.positive("capacitance", capacitance, "µF/cm²", "membranes have about 1 µF/cm²");
    if (sodium.length != potential.length || potassium.length != potential.length) {
      throw new IllegalArgumentException(
          "%d potentials, %d sodium and %d potassium currents; record all at the same times"
              .formatted(potential.length, sodium.length, potassium.length));
    }
    double peak = potential[0];
    double charge = 0;
    double cancelled = 0;
    for (int i = 0; i < potential.length; i++) {
      peak = Math.max(peak, potential[i]);
      double weight = i == 0 || i == potential.length - 1 ? interval / 2 : interval; // trapezia
      double in = sodium[0] - sodium[i]; // more than at rest
      double out = potassium[i] - potassium[0];
      charge += weight * in;
      cancelled += weight * Math.max(0, Math.min(in, out));
    }
    return new SodiumEntry(charge, capacitance * (peak - potential[0]), cancelled);
  }

  /** {@return Q_Na/(C ΔV), at least about 1} */
  public double ratio() {
    return charge / least;
  }

  /**
   * The charge that enters a whole membrane.
   *
   * @param area of the membrane, in µm²
   * @return in pC
   */
  @In("pC")
  public double over(@In("µm²") double area) {
    Require.positive("area of the membrane", area, "µm²", "a sphere of 10 µm has 314 µm²");
    return charge * area * PICOCOULOMBS;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4g nC/cm² of sodium, %.2f times the least; %.4g nC/cm² met potassium",
        charge,
        ratio(),
        cancelled);
  }
}
