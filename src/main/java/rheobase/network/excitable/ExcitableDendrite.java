package rheobase.network.excitable;

import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * An active dendrite as a tree of excitable sites: each branch has two daughters, through G
 * generations.
 *
 * <p>Synapses push every site at a rate r; a dendritic spike passes to each neighbour, towards the
 * soma or away from it, with probability p, and two spikes that meet annihilate. What the cell
 * tells others is the rate of the root. In the paper a site is refractory for a random time of mean
 * 2 steps; here for 2 steps.
 *
 * @param generations G: 2^(G+1) − 1 sites
 * @param transmission p
 */
@From(value = "gollo2009", where = "model; refractory for 2 steps, not 2 on average")
public record ExcitableDendrite(int generations, @In("") double transmission) {
  private static final int STATES = 4; // rest, active, two refractory
  private static final int MOST = 20;

  /** Refuses trees of more than a million sites. */
  public ExcitableDendrite {
    Require.within("number of generations", generations, 0, MOST, "", "10 are usual");
    Require.within("probability of transmission", transmission, 0, 1, "", "it is a probability");
  }

  /**
   * The same tree with sites that pass on their spikes more or less surely.
   *
   * @param probability p
   * @return a new tree
   */
  public ExcitableDendrite withTransmission(@In("") double probability) {
    return new ExcitableDendrite(generations, probability);
  }

  /** {@return how many sites it has} */
  public int sites() {
    return (1 << (generations + 1)) - 1;
  }

  private Medium medium(Seed seed) {
    int[] daughters = new int[sites() - 1];
    int[] parents = new int[daughters.length];
    double[] probability = new double[daughters.length];
    for (int i = 0; i < daughters.length; i++) {
      daughters[i] = i + 1;
      parents[i] = i / 2; // site i has daughters 2 i + 1 and 2 i + 2
      probability[i] = transmission;
    }
    return new Medium(
        sites(), STATES, daughters, parents, probability, seed.stream("dendritic spikes"));
  }

  /**
   * The response curve: the rate of the root under each stimulus.
   *
   * @param rates of synaptic pushes at each site, per step
   * @param steps of each run
   * @param forgotten the first of them, that do not count
   * @param seed of the steps
   * @return spikes of the root per step, from 0 to 1/4; fewer if the thread is interrupted
   */
  public double[] responses(double[] rates, int steps, int forgotten, Seed seed) {
    Require.present("rates of the stimuli", rates, "such as logspace(1e-5, 10, 31)");
    Require.present("seed", seed, "use seed(1)");
    return KinouchiCopelli.responses(
        medium(seed), rates, steps, forgotten, m -> m.fires(0) ? 1 : 0);
  }

  /**
   * Avalanches within the cell, each set off by one synapse at a random site.
   *
   * @param number how many; fewer if the thread is interrupted
   * @param seed of sites and steps
   * @return their sizes and durations
   */
  public ExcitableAvalanches avalanches(int number, Seed seed) {
    Require.present("seed", seed, "use seed(1)");
    return ExcitableAvalanches.in(
        medium(seed), sites(), number, Integer.MAX_VALUE / 2, seed.stream("synapses"));
  }

  @Override
  public String toString() {
    return "dendrite of %d generations, %d sites, transmission %s"
        .formatted(generations, sites(), Digits.of(transmission, 3));
  }
}
