package rheobase.neuron;

import java.util.List;
import rheobase.neuron.channel.Gate;
import rheobase.neuron.channel.IonicCurrent;

/**
 * A neuron made of a capacitor and ionic currents in parallel, each through channels with gates:
 *
 * <pre>
 *   C dV/dt = I − Σ g (V − E)
 * </pre>
 *
 * <p>What flows when is the first thing one asks of such a model, so that it says so itself.
 */
public interface Currents extends Neuron {
  /**
   * The ionic currents in a state.
   *
   * @param x the state, the membrane potential first; not to be changed
   * @return always the same currents in the same order, with the conductances of this state
   */
  List<IonicCurrent> currents(double[] x);

  /**
   * The gates of its channels.
   *
   * @return those that follow at once first, then in the order of the state
   */
  List<Gate> gates();
}
