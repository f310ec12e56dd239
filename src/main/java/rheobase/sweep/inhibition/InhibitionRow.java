package rheobase.sweep.inhibition;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import rheobase.simulation.collective.Activity;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * What the kinetic network does at one decay time of its inhibition: a row of the table that comes
 * with the library.
 *
 * @param decay τ_I, how long an inhibitory conductance takes to decay
 * @param seed of wiring, start and drive
 * @param activity what it does
 */
public record InhibitionRow(@In("ms") double decay, long seed, Activity activity) {

  /** {@return the head of the table: the names of all columns with their units} */
  static String head() {
    List<String> names = new ArrayList<>(List.of("decay [ms]", "seed"));
    for (RecordComponent part : Activity.class.getRecordComponents()) {
      String unit = part.getAnnotation(In.class).value();
      names.add(part.getName() + (unit.isEmpty() ? "" : " [" + unit + "]"));
    }
    return String.join(",", names);
  }

  /** {@return the row as it stands in the table, with six digits} */
  String line() {
    var line = new StringBuilder(String.format(Locale.ROOT, "%.6g,%d", decay, seed));
    for (RecordComponent part : Activity.class.getRecordComponents()) {
      try {
        double value = (double) part.getAccessor().invoke(activity);
        line.append(String.format(Locale.ROOT, ",%.6g", value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("component " + part.getName() + " cannot be read", e);
      }
    }
    return line.toString();
  }

  /** A row from the table. */
  static InhibitionRow read(String line) {
    String[] cells = line.split(",", -1);
    Object[] numbers = Arrays.stream(cells).skip(2).map(Double::valueOf).toArray();
    Class<?>[] types = new Class<?>[numbers.length];
    Arrays.fill(types, double.class);
    try {
      Activity activity = Activity.class.getDeclaredConstructor(types).newInstance(numbers);
      return new InhibitionRow(Double.parseDouble(cells[0]), Long.parseLong(cells[1]), activity);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("the table needs other columns than: " + line, e);
    }
  }

  /**
   * How far this row lies from another one, in rates, CV and the variance of counts.
   *
   * @param other such as the row of the table
   * @return the largest of the four relative differences
   */
  public double departure(InhibitionRow other) {
    Activity was = other.activity();
    return DoubleStream.of(
            activity.excitatoryRate() / was.excitatoryRate(),
            activity.inhibitoryRate() / was.inhibitoryRate(),
            activity.cv() / was.cv(),
            activity.varianceOverMean() / was.varianceOverMean())
        .map(ratio -> Math.abs(ratio - 1))
        .max()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return "τ_I = " + Digits.of(decay, 3) + " ms, seed " + seed + ": " + activity;
  }
}
