package rheobase.neuron.channel;

import rheobase.units.In;

/**
 * A current through one kind of channel at one moment: a conductance and the battery in series with
 * it, I = g (V − E).
 *
 * @param name its name, such as {@code I_Na}
 * @param conductance g, of the channels that are open at the moment
 * @param reversalPotential E, at which it turns its direction
 */
public record IonicCurrent(
    String name, @In("mS/cm²") double conductance, @In("mV") double reversalPotential) {

  /**
   * The current at a potential, positive outwards where a depolarisation is positive.
   *
   * @param v the membrane potential V, in mV
   * @return in µA/cm²
   */
  @In("µA/cm²")
  public double at(@In("mV") double v) {
    return conductance * (v - reversalPotential); // I = g (V − E)
  }
}
