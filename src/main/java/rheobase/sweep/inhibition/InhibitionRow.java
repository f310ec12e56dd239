package rheobase.sweep.inhibition;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * What one network of excitatory and inhibitory cells does at one decay time of its inhibition: a
 * row of the table that comes with the library.
 *
 * @param decay τ_I, how long an inhibitory conductance takes to decay
 * @param seed of wiring, start and drive
 * @param excitatoryRate mean rate of the excitatory cells
 * @param inhibitoryRate mean rate of the inhibitory cells
 * @param cv mean coefficient of variation of the intervals of excitatory cells
 * @param varianceOverMean of the counts of all excitatory spikes in 1 ms
 * @param synchrony χ of the potentials of sixty excitatory cells
 * @param pairCorrelation mean correlation of the counts of pairs of excitatory cells in 5 ms
 * @param peak the frequency of the greatest power of the field between 10 and 150 Hz
 * @param excitation mean excitatory current of the excitatory cells, over the capacitance
 * @param inhibition their mean inhibitory current
 * @param leak their mean leak current
 * @param netDeviation the standard deviation in time of the mean net current
 * @param tightness that over the standard deviation of the mean excitatory current
 * @param correlation the greatest correlation of excitation and inhibition
 * @param lag by which inhibition follows there
 * @param sizeExponent of a power law fitted to avalanche sizes from 2 to 100
 * @param sizeDistance the Kolmogorov–Smirnov distance of that fit
 * @param dcc how far the exponent of mean sizes over durations lies from that predicted
 * @param largest the size of the largest avalanche
 */
public record InhibitionRow(
    @In("ms") double decay,
    long seed,
    @In("Hz") double excitatoryRate,
    @In("Hz") double inhibitoryRate,
    @In("") double cv,
    @In("") double varianceOverMean,
    @In("") double synchrony,
    @In("") double pairCorrelation,
    @In("Hz") double peak,
    @In("mV/ms") double excitation,
    @In("mV/ms") double inhibition,
    @In("mV/ms") double leak,
    @In("mV/ms") double netDeviation,
    @In("") double tightness,
    @In("") double correlation,
    @In("ms") double lag,
    @In("") double sizeExponent,
    @In("") double sizeDistance,
    @In("") double dcc,
    long largest) {

  /**
   * How far this row lies from another one, in rates, CV and the variance of counts.
   *
   * @param other such as the row of the table
   * @return the largest of the four relative differences
   */
  public double departure(InhibitionRow other) {
    return DoubleStream.of(
            excitatoryRate / other.excitatoryRate,
            inhibitoryRate / other.inhibitoryRate,
            cv / other.cv,
            varianceOverMean / other.varianceOverMean)
        .map(ratio -> Math.abs(ratio - 1))
        .max()
        .orElseThrow();
  }

  /** {@return the head of the table: the names of all columns with their units} */
  static String head() {
    List<String> names = new ArrayList<>();
    for (RecordComponent part : InhibitionRow.class.getRecordComponents()) {
      In in = part.getAnnotation(In.class);
      boolean bare = in == null || in.value().isEmpty();
      names.add(part.getName() + (bare ? "" : " [" + in.value() + "]"));
    }
    return String.join(",", names);
  }

  /** {@return the row as it stands in the table, with six digits} */
  String line() {
    List<String> cells = new ArrayList<>();
    for (RecordComponent part : InhibitionRow.class.getRecordComponents()) {
      try {
        Object value = part.getAccessor().invoke(this);
        cells.add(String.format(Locale.ROOT, value instanceof Double ? "%.6g" : "%d", value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("component " + part.getName() + " cannot be read", e);
      }
    }
    return String.join(",", cells);
  }

  /** A row from the table. */
  static InhibitionRow read(String line) {
    RecordComponent[] parts = InhibitionRow.class.getRecordComponents();
    String[] cells = line.split(",", -1);
    if (cells.length != parts.length) {
      throw new IllegalArgumentException(
          "row of " + cells.length + " cells needs " + parts.length + ": " + line);
    }
    Object[] values = new Object[parts.length];
    Class<?>[] types = new Class<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      if (types[i] == long.class) {
        values[i] = Long.parseLong(cells[i]);
      } else {
        values[i] = Double.parseDouble(cells[i]);
      }
    }
    try {
      return InhibitionRow.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("row cannot be made: " + line, e);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "τ_I = %s ms, seed %d: %.2f and %.2f Hz, CV %.2f, var/mean %.1f, largest avalanche %d",
        Digits.of(decay, 3),
        seed,
        excitatoryRate,
        inhibitoryRate,
        cv,
        varianceOverMean,
        largest);
  }
}
