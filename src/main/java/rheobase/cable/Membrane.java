package rheobase.cable;

/**
 * A kind of membrane: its capacitance, its leak, and channels whose gates follow the potential.
 *
 * <p>Every current is a conductance times a distance from a reversal potential, and every gate
 * relaxes towards a target at a rate while the potential stands still. That is all that a cable
 * needs to know. Immutable; the gates themselves belong to the run.
 */
public interface Membrane {
  /**
   * Its capacitance.
   *
   * @return in µF/cm²
   */
  double capacitance();

  /**
   * The potential at which no net current crosses it.
   *
   * @return in mV
   */
  double rest();

  /**
   * How many gates it has.
   *
   * @return zero for a membrane that only leaks
   */
  int gates();

  /**
   * Lets the gates relax at a potential: x ← x̂ + (x − x̂) e^(−r t).
   *
   * @param potential held meanwhile, in mV
   * @param time in ms; infinite to bring them to their steady state
   * @param gates the gates of many places in a row, changed in place
   * @param from where those of this place begin
   */
  void relax(double potential, double time, double[] gates, int from);

  /**
   * Writes what the channels now conduct.
   *
   * @param gates the gates of many places in a row
   * @param from where those of this place begin
   * @param into receives Σ g, in mS/cm², then Σ g E, in µA/cm²
   */
  void conduct(double[] gates, int from, double[] into);
}
