package rheobase.network.stochastic;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How many cells of the stochastic Wilson–Cowan model are active, from event to event: Gillespie's
 * method draws when the next cell turns, and which.
 */
final class ActiveCells {
  private final StochasticWilsonCowan model;
  private final UniformRandomProvider chance;
  private final ZigguratSampler.Exponential waiting;
  private int k; // excitatory
  private int l; // inhibitory
  private int activations; // since the network was set off
  private double time;

  ActiveCells(StochasticWilsonCowan model, UniformRandomProvider chance) {
    this.model = model;
    this.chance = chance;
    this.waiting = ZigguratSampler.Exponential.of(chance);
  }

  /** One cell of a silent network, of either kind with equal chance. */
  void ignite() {
    k = chance.nextBoolean() ? 1 : 0;
    l = 1 - k;
    activations = 1;
    time = 0;
  }

  /** As many cells of each kind. */
  void activate(int each) {
    k = each;
    l = each;
  }

  int active() {
    return k + l;
  }

  int activations() {
    return activations;
  }

  double time() {
    return time;
  }

  double excitatoryShare() {
    return (double) k / model.size();
  }

  double inhibitoryShare() {
    return (double) l / model.size();
  }

  /** The next event; time goes to infinity where nothing can happen any more. */
  void step() {
    int size = model.size();
    double s = (model.excitation() * k - model.inhibition() * l) / size + model.input();
    double each = model.activation(s);
    double up = each * (2.0 * size - k - l);
    double down = model.decay() * (k + l);
    double all = up + down;
    time += all > 0 ? waiting.sample() / all : Double.POSITIVE_INFINITY;
    double which = chance.nextDouble() * all;
    if (which < down) {
      boolean excitatory = which < model.decay() * k;
      k -= excitatory ? 1 : 0;
      l -= excitatory ? 0 : 1;
    } else if (all > 0) {
      boolean excitatory = which - down < each * (size - k);
      k += excitatory ? 1 : 0;
      l += excitatory ? 0 : 1;
      activations++;
    }
  }
}
