package rheobase.sweep;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One point of a sweep.
 *
 * @param parameters the names of the parameters
 * @param values the value of each here
 */
public record SweepPoint(List<String> parameters, List<Double> values) {
  /** Copies the lists. */
  public SweepPoint {
    parameters = List.copyOf(parameters);
    values = List.copyOf(values);
  }

  /**
   * The value of one parameter here.
   *
   * @param parameter which, in the order of the sweep, from 0
   * @return its value
   */
  public double value(int parameter) {
    return values.get(parameter);
  }

  @Override
  public String toString() {
    return IntStream.range(0, values.size())
        .mapToObj(i -> SweptParameter.of(parameters.get(i), value(i)).at(value(i)))
        .collect(Collectors.joining(", "));
  }
}
