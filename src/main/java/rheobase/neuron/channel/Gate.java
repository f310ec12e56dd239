package rheobase.neuron.channel;

import java.util.function.DoubleUnaryOperator;
import rheobase.units.In;

/**
 * A gate of a channel: how far it stands open once the potential has been held for long, and how
 * long it takes to get there. α opens it and β closes it:
 *
 * <pre>
 *   dx/dt = α (1 − x) − β x = (x∞ − x)/τ        x∞ = α/(α + β),  τ = 1/(α + β)
 * </pre>
 *
 * @param name its letter, such as {@code m}
 * @param settled x∞ as a function of the potential in mV
 * @param time τ as a function of the potential in mV, in ms; 0 where the gate follows at once
 */
public record Gate(String name, DoubleUnaryOperator settled, DoubleUnaryOperator time) {

  /**
   * How far it stands open once the potential has been held for long.
   *
   * @param v the membrane potential, in mV
   * @return x∞, between 0 and 1
   */
  public double settled(@In("mV") double v) {
    return settled.applyAsDouble(v);
  }

  /**
   * How long it takes to get there.
   *
   * @param v the membrane potential, in mV
   * @return τ, in ms; 0 where the gate follows at once
   */
  @In("ms")
  public double timeConstant(@In("mV") double v) {
    return time.applyAsDouble(v);
  }

  /**
   * How fast a closed gate opens.
   *
   * @param v the membrane potential, in mV
   * @return α = x∞/τ, per ms
   */
  @In("1/ms")
  public double opening(@In("mV") double v) {
    return settled(v) / timeConstant(v);
  }

  /**
   * How fast an open gate closes.
   *
   * @param v the membrane potential, in mV
   * @return β = (1 − x∞)/τ, per ms
   */
  @In("1/ms")
  public double closing(@In("mV") double v) {
    return (1 - settled(v)) / timeConstant(v);
  }
}
