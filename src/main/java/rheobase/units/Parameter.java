package rheobase.units;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One parameter of a model: its name in words, its value and its unit, read from the record that
 * declares it.
 *
 * @param name the component's name in words, such as {@code membrane time constant}
 * @param value its value
 * @param unit its unit, empty for a pure number
 */
public record Parameter(String name, double value, String unit) {

  /**
   * The numeric components of a record, in the order of their declaration.
   *
   * @param record a model, a stimulus or any other record
   * @return one parameter for each numeric component; components of other types are left out
   */
  public static List<Parameter> of(Record record) {
    List<Parameter> found = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = valueOf(component, record);
      if (value instanceof Number number) {
        In in = component.getAnnotation(In.class);
        found.add(
            new Parameter(
                inWords(component.getName()), number.doubleValue(), in == null ? "" : in.value()));
      }
    }
    return List.copyOf(found);
  }

  /**
   * A Java name as words: {@code membraneTimeConstant} becomes {@code membrane time constant}.
   *
   * @param name a name in camel case
   * @return the same in lower-case words; single letters stay as they are
   */
  public static String inWords(String name) {
    return name.length() <= 2
        ? name
        : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "component " + component.getName() + " of " + record.getClass() + " cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return name + " = " + Require.quantity(value, unit);
  }
}
