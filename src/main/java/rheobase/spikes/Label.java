package rheobase.spikes;

/**
 * Whose spike train it is.
 *
 * @param unit the number of the neuron or of the sorted unit
 * @param trial the number of the repetition, 0 for a single one
 * @param kind what the unit is, such as {@code excitatory}, {@code inhibitory} or {@code recorded}
 */
public record Label(int unit, int trial, String kind) {

  /**
   * The label of a unit in a single trial.
   *
   * @param unit its number
   * @return a label with trial 0 and an empty kind
   */
  public static Label unit(int unit) {
    return new Label(unit, 0, "");
  }
}
