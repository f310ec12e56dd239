package rheobase.simulation;

import rheobase.units.From;

/** Hodgkin's three classes of neurons, told apart by how a steady current makes them begin. */
@From("hodgkin1948")
public enum ExcitabilityClass {
  /** Firing begins at rates as low as one likes; the curve is continuous. */
  ONE("class 1"),
  /** Firing begins at a rate far from zero; the curve jumps. */
  TWO("class 2"),
  /** A step makes spikes at its onset, and no current tried makes the neuron go on. */
  THREE("class 3"),
  /** No current tried makes a spike. */
  NONE("no class");

  private final String words;

  ExcitabilityClass(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
