package rheobase.neuron;

/**
 * A variable of a neuron's state.
 *
 * @param name its symbol or name, such as {@code V} or {@code n}
 * @param unit its unit, empty for a pure number
 */
public record Variable(String name, String unit) {
  @Override
  public String toString() {
    return unit.isEmpty() ? name : name + " [" + unit + "]";
  }
}
