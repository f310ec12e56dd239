package rheobase.simulation.experiment;

import rheobase.units.From;

/** Hodgkin's three classes of neurons, told apart by how a steady current makes them begin. */
@From("hodgkin1948")
public enum ExcitabilityClass {
  /** Firing begins at rates as low as one likes; the curve is continuous. */
  ONE(1, "class 1"),
  /** Firing begins at a rate far from zero; the curve jumps. */
  TWO(2, "class 2"),
  /** A step makes spikes at its onset, and no current tried makes the neuron go on. */
  THREE(3, "class 3"),
  /** No current tried makes a spike. */
  NONE(0, "no class");

  private final int number;
  private final String words;

  ExcitabilityClass(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /**
   * Its number.
   *
   * @return 1, 2 or 3; 0 for no class
   */
  public int number() {
    return number;
  }

  @Override
  public String toString() {
    return words;
  }
}
