package rheobase.network.excitable;

import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Two excitable networks in a row: the world pushes the first, the first pushes the second, and
 * nothing comes back.
 *
 * <p>Element i of the first area has one partner in the second, i modulo its number, and pushes it
 * with a fixed probability whenever it is active. A small model of ours for one question: how much
 * of the stimulus is left in the second area, as both are nearer to or farther from criticality.
 *
 * @param first hears the stimulus
 * @param second hears the first
 * @param transmission the probability that an active element pushes its partner
 */
public record CoupledAreas(
    KinouchiCopelli first, KinouchiCopelli second, @In("") double transmission) {

  /** Refuses missing areas. */
  public CoupledAreas {
    Require.present("first area", first, "such as KinouchiCopelli.critical()");
    Require.present("second area", second, "such as KinouchiCopelli.critical()");
    Require.within("probability of transmission", transmission, 0, 1, "", "0.1 is usual");
  }

  /**
   * Single answers of the second area: the stimuli come in random order, and its activations during
   * the last steps of each are counted.
   *
   * @param rates of the stimuli at each element of the first area, per step
   * @param trials how often each comes
   * @param steps how long it stays
   * @param counted the last of its steps, which count
   * @param seen how many elements the observer sees, at most all of them
   * @param seed of wiring, order and steps
   * @return the counts, a row for each stimulus; fewer in a row if the thread is interrupted
   */
  public double[][] answers(
      double[] rates, int trials, int steps, int counted, int seen, Seed seed) {
    Require.present("seed", seed, "use seed(1)");
    Medium sender = first.medium(seed.child("area", 1));
    Medium receiver = second.medium(seed.child("area", 2));
    var chance = seed.stream("between areas");
    var order = new StimulusOrder(rates, trials, steps, counted, seen);
    return order.run(
        seed.stream("order"),
        lambda -> {
          receiver.step(0);
          for (int k = 0; k < sender.active(); k++) {
            if (chance.nextDouble() < transmission) {
              receiver.excite(sender.firing(k) % second.nodes());
            }
          }
          sender.step(lambda);
        },
        receiver);
  }

  @Override
  public String toString() {
    return "two areas, σ = %s and then %s, transmission %s"
        .formatted(
            Digits.of(first.branching(), 3),
            Digits.of(second.branching(), 3),
            Digits.of(transmission, 3));
  }
}
