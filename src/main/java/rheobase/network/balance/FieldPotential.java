package rheobase.network.balance;

import java.util.Locale;
import rheobase.spikes.Spectrum;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A stand-in for the local field potential of a network of point neurons, made of its currents.
 *
 * <p>A point has no field: the return current leaves where the synaptic current enters. In a
 * pyramidal cell both kinds of synaptic current make dipoles of one direction, since excitation
 * enters at the far dendrites and inhibition near the soma; hence sizes add up where currents
 * cancel. Immutable.
 */
public final class FieldPotential {
  private static final double DELAY = 6;
  private static final double RATIO = 1.65;

  private final double[] values;
  private final double step;

  private FieldPotential(double[] values, double step) {
    this.values = values;
    this.step = step;
  }

  /**
   * The sum of sizes, |I_E| + |I_I|.
   *
   * @param excitation the mean excitatory current of the pyramidal cells, at even times
   * @param inhibition their mean inhibitory current at the same times
   * @param step the time between two samples, in ms, positive
   * @return the field in the unit of the currents
   * @throws IllegalArgumentException if lengths differ or the step is not positive
   */
  @From(value = "mazzoni2008", where = "methods")
  public static FieldPotential sum(
      double[] excitation, double[] inhibition, @In("ms") double step) {
    double[] field = new double[both(excitation, inhibition, step)];
    for (int t = 0; t < field.length; t++) {
      field[t] = StrictMath.abs(excitation[t]) + StrictMath.abs(inhibition[t]);
    }
    return new FieldPotential(field, step);
  }

  /**
   * The weighted sum that came nearest to the field of reconstructed cells with the same synapses:
   * |I_E(t − 6 ms)| + 1.65 |I_I(t)|.
   *
   * @param excitation the mean excitatory current of the pyramidal cells, at even times
   * @param inhibition their mean inhibitory current at the same times
   * @param step the time between two samples, in ms, at most 6
   * @return the field in the unit of the currents; it begins 6 ms later
   * @throws IllegalArgumentException if lengths differ, the step is out of range, or fewer than two
   *     samples are left
   */
  @From(value = "mazzoni2015", where = "reference weighted sum")
  public static FieldPotential weighted(
      double[] excitation, double[] inhibition, @In("ms") double step) {
    int n = both(excitation, inhibition, step);
    int late = (int) Math.round(DELAY / step);
    Require.within("step", step, 0, DELAY, "ms", "excitation counts 6 ms late; sample more often");
    Require.atLeast("number of samples", n, late + 2, "the field begins after 6 ms; watch longer");
    double[] field = new double[n - late];
    for (int t = 0; t < field.length; t++) {
      field[t] = StrictMath.abs(excitation[t]) + RATIO * StrictMath.abs(inhibition[t + late]);
    }
    return new FieldPotential(field, step);
  }

  private static int both(double[] excitation, double[] inhibition, double step) {
    Require.positive("step", step, "ms", "give the time between two samples, such as ms(1)");
    if (excitation.length != inhibition.length) {
      throw new IllegalArgumentException(
          "currents of "
              + excitation.length
              + " and "
              + inhibition.length
              + " samples must have one length; cut them to a common window");
    }
    return Require.atLeast("number of samples", excitation.length, 2, "watch longer");
  }

  /** {@return the field at even times, a new array, in the unit of the currents} */
  public double[] values() {
    return values.clone();
  }

  /** {@return the time between two values, in ms} */
  @In("ms")
  public double step() {
    return step;
  }

  /**
   * The power spectrum of the field.
   *
   * @param segment the length of the segments it is averaged over, in ms
   * @return the spectrum
   */
  public Spectrum spectrum(@In("ms") double segment) {
    return Spectrum.of(values, step, segment);
  }

  @Override
  public String toString() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = StrictMath.min(low, value);
      high = StrictMath.max(high, value);
    }
    return String.format(
        Locale.ROOT,
        "field of %d samples every %.4g ms, from %.4g to %.4g",
        values.length,
        step,
        low,
        high);
  }
}
