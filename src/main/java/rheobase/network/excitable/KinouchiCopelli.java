package rheobase.network.excitable;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A random network of excitable elements: N elements, N K/2 links between pairs drawn at random.
 *
 * <pre>
 *   state   0 rest → 1 active → 2 … n − 1 refractory → 0, one state a step, all at once
 *   rest → active   pushed from outside with probability λ = 1 − e^(−r), or by each active neighbour
 *                   j with p_ij = p_ji, even on 0 … 2σ/K
 * </pre>
 *
 * <p>σ is how many elements an active one activates on average, while all others rest. A pair may
 * be linked twice, in K of N cases. Runs are the same on every machine; an interrupted run returns
 * what it has.
 *
 * @param nodes N
 * @param neighbours K, on average
 * @param states n
 * @param branching σ, at most K/2
 */
@From(value = "kinouchi2006", where = "model")
public record KinouchiCopelli(int nodes, int neighbours, int states, @In("") double branching) {
  private static final double START = 0.3; // of the elements are not at rest at first

  /** Refuses networks that cannot be wired. */
  public KinouchiCopelli {
    Require.atLeast("number of elements", nodes, 2, "a link needs two");
    require(neighbours, states, branching);
    Require.within(
        "branching ratio", branching, 0, neighbours / 2.0, "", "2σ/K is the largest probability");
  }

  static void require(int neighbours, int states, double branching) {
    Require.atLeast("number of neighbours", neighbours, 1, "10 are usual");
    Require.atLeast("number of states", states, 3, "rest, active and at least one refractory");
    Require.notNegative("branching ratio", branching, "", "0 leaves elements alone");
  }

  /**
   * The critical network of the paper: 100 000 elements, 10 neighbours, 10 states, σ = 1.
   *
   * @return the network
   */
  @From(value = "kinouchi2006", where = "parameters of the figures")
  public static KinouchiCopelli critical() {
    return new KinouchiCopelli(100_000, 10, 10, 1);
  }

  /**
   * The same network nearer to or farther from the critical point.
   *
   * @param ratio σ
   * @return a new network
   */
  public KinouchiCopelli withBranching(@In("") double ratio) {
    return new KinouchiCopelli(nodes, neighbours, states, ratio);
  }

  /**
   * The same network of more or fewer elements.
   *
   * @param number N
   * @return a new network
   */
  public KinouchiCopelli withNodes(int number) {
    return new KinouchiCopelli(number, neighbours, states, branching);
  }

  /**
   * The same network of elements that are refractory for longer or shorter.
   *
   * @param number n
   * @return a new network
   */
  public KinouchiCopelli withStates(int number) {
    return new KinouchiCopelli(nodes, neighbours, number, branching);
  }

  /** {@return its mean field} */
  public ExcitableMeanField meanField() {
    return new ExcitableMeanField(neighbours, states, branching);
  }

  /** The elements at rest, wired. */
  Medium medium(Seed seed) {
    UniformRandomProvider wiring = seed.stream("wiring");
    int links = Math.toIntExact((long) nodes * neighbours / 2);
    int[] ends = new int[links];
    int[] others = new int[links];
    double[] probability = new double[links];
    for (int l = 0; l < links; l++) {
      ends[l] = wiring.nextInt(nodes);
      others[l] = wiring.nextInt(nodes - 1);
      others[l] += others[l] >= ends[l] ? 1 : 0; // never itself
      probability[l] = wiring.nextDouble() * 2 * branching / neighbours;
    }
    return new Medium(nodes, states, ends, others, probability, seed.stream("steps"));
  }

  /** λ, the probability of a push within a step. */
  static double push(double rate) {
    Require.notNegative("rate of the stimulus", rate, "1/step", "0 is silence");
    return -StrictMath.expm1(-rate); // λ = 1 − e^(−r)
  }

  /**
   * How many elements are active, step by step. At first 30 % of them are in states other than
   * rest.
   *
   * @param rate r of pushes from outside at each element, per step
   * @param steps how many
   * @param seed of wiring and steps
   * @return the number after each step
   */
  public int[] activity(@In("1/step") double rate, int steps, Seed seed) {
    Require.atLeast("number of steps", steps, 1, "1500 are usual");
    Require.present("seed", seed, "use seed(1)");
    double lambda = push(rate);
    Medium medium = medium(seed);
    medium.start(START);
    int[] active = new int[steps];
    int t = 0;
    while (t < steps && !Thread.currentThread().isInterrupted()) {
      medium.step(lambda);
      active[t++] = medium.active();
    }
    return Arrays.copyOf(active, t);
  }

  /**
   * The response curve: the mean density of active elements under each stimulus.
   *
   * @param rates of the stimuli, per step
   * @param steps of each run; each begins anew, with 30 % of the elements not at rest
   * @param forgotten the first of them, that do not count
   * @param seed of wiring and steps
   * @return F of each; fewer if the thread is interrupted
   */
  public double[] responses(double[] rates, int steps, int forgotten, Seed seed) {
    Require.present("rates of the stimuli", rates, "such as logspace(1e-5, 10, 31)");
    Require.present("seed", seed, "use seed(1)");
    Medium medium = medium(seed);
    return responses(medium, rates, steps, forgotten, m -> (double) m.active() / nodes);
  }

  /** What a medium shows on average in each run. */
  static double[] responses(
      Medium medium, double[] rates, int steps, int forgotten, ToDoubleFunction<Medium> seen) {
    Require.atLeast("steps that do not count", forgotten, 0, "500 are usual");
    Require.atLeast("number of steps", steps, forgotten + 1, "1500 are usual");
    double[] mean = new double[rates.length];
    for (int i = 0; i < rates.length; i++) {
      double lambda = push(rates[i]);
      medium.start(START);
      double sum = 0;
      for (int t = 0; t < steps; t++) {
        if (Thread.currentThread().isInterrupted()) {
          return Arrays.copyOf(mean, i);
        }
        medium.step(lambda);
        sum += t < forgotten ? 0 : seen.applyAsDouble(medium);
      }
      mean[i] = sum / (steps - forgotten);
    }
    return mean;
  }

  /**
   * Single answers: the stimuli come in random order, and the activations during the last steps of
   * each are counted.
   *
   * @param rates of the stimuli, per step
   * @param trials how often each comes
   * @param steps how long it stays
   * @param counted the last of its steps, which count
   * @param seen how many elements the observer sees, at most all of them
   * @param seed of wiring, order and steps
   * @return the counts, a row for each stimulus; fewer in a row if the thread is interrupted
   */
  public double[][] answers(
      double[] rates, int trials, int steps, int counted, int seen, Seed seed) {
    Medium medium = medium(seed);
    medium.start(START);
    var order = new StimulusOrder(rates, trials, steps, counted, seen);
    return order.run(seed.stream("order"), medium::step, medium);
  }

  /**
   * Avalanches, each set off by one element in a silent network.
   *
   * @param number how many; fewer if the thread is interrupted
   * @param largest at which size one is given up: above σ = 1 it might never end
   * @param seed of wiring and steps
   * @return their sizes, durations and where they went
   */
  public ExcitableAvalanches avalanches(int number, int largest, Seed seed) {
    Require.present("seed", seed, "use seed(1)");
    return ExcitableAvalanches.in(
        medium(seed), nodes, number, largest, seed.stream("first elements"));
  }

  @Override
  public String toString() {
    return "%d excitable elements of %d neighbours and %d states, σ = %s"
        .formatted(nodes, neighbours, states, Digits.of(branching, 4));
  }
}
