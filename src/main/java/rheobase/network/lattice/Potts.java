package rheobase.network.lattice;

import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Spins on a square lattice that closes on itself; each has one of q states and gains J for every
 * one of its four neighbours in the same state.
 *
 * <pre>
 *   E = −J Σ δ(s, s′)  over neighbours;   P(state) ∝ exp(−E/T);   T_c = J/ln(1 + √q)
 *   order parameter  m = (q ρ − 1)/(q − 1),   ρ = share of the most frequent state
 * </pre>
 *
 * <p>Up to q = 4 the order parameter leaves zero continuously, beyond that it jumps. The Ising
 * magnet is q = 2 with J = 2, for then E differs from −Σ s s′ by a constant of 2 a site. Spins that
 * copy their neighbours are also the simplest picture of traders who do.
 *
 * @param side sites along an edge, L; there are L²
 * @param states q
 * @param coupling J
 */
@From(value = "wu1982", where = "sections I and II")
public record Potts(int side, int states, @In("") double coupling) {
  /** Refuses lattices on which a site would be its own neighbour. */
  public Potts {
    Require.within("side of the lattice", side, 3, 4096, "sites", "64 show a phase transition");
    Require.within("number of states q", states, 2, 100, "", "2 is the Ising magnet");
    Require.positive("coupling J", coupling, "", "1, or 2 for the Ising magnet");
  }

  /**
   * The Ising magnet with energy −Σ s s′.
   *
   * @param side sites along an edge
   * @return two states, T_c = 2.269
   */
  public static Potts ising(int side) {
    return new Potts(side, 2, 2);
  }

  /**
   * The model with q states and J = 1.
   *
   * @param side sites along an edge
   * @param states q
   * @return the model
   */
  public static Potts of(int side, int states) {
    return new Potts(side, states, 1);
  }

  /**
   * Where order ends on an infinite lattice.
   *
   * @return J/ln(1 + √q)
   */
  @In("")
  public double criticalTemperature() {
    return coupling / StrictMath.log1p(StrictMath.sqrt(states));
  }

  /**
   * Draws states by turning clusters: neighbours in the same state join with the probability {@code
   * 1 − exp(−J/T)}, and the whole cluster takes another state. Starts all aligned.
   *
   * @param temperature T
   * @param settling how many rounds are thrown away; in a round every site is turned about once
   * @param rounds how many rounds are measured
   * @param seed where chance comes from
   * @return the measured rounds; those there are if the thread is interrupted
   */
  @From("wolff1989")
  public SpinRun clusters(@In("") double temperature, int settling, int rounds, Seed seed) {
    UniformRandomProvider chance = chance(temperature, settling, rounds, seed, "Wolff clusters");
    var spins = new Spins(this, chance);
    double together = -StrictMath.expm1(-coupling / temperature);
    long sites = 0;
    long turned = 0;
    for (int i = 0; i < settling && !Thread.currentThread().isInterrupted(); i++) {
      for (long done = 0; done < spins.number(); turned++) {
        int size = spins.turnCluster(together);
        done += size;
        sites += size;
      }
    }
    // a fixed number for all rounds: to stop at a size reached would favour large clusters
    int each = sites == 0 ? 1 : (int) StrictMath.max(1, turned * spins.number() / sites);
    var result = new SpinRun.Builder(this, temperature, rounds);
    for (int i = 0; i < rounds && !Thread.currentThread().isInterrupted(); i++) {
      for (int k = 0; k < each; k++) {
        spins.turnCluster(together);
      }
      result.measure(spins);
    }
    return result.end(spins);
  }

  /**
   * Follows the lattice in time: in a round as many sites as there are, drawn at random, forget
   * their state and choose a new one given their neighbours (heat bath).
   *
   * @param temperature T
   * @param aligned whether all are in one state at first; if not, each is in a state by chance
   * @param settling how many rounds are thrown away
   * @param rounds how many rounds are measured
   * @param seed where chance comes from
   * @return the measured rounds; those there are if the thread is interrupted
   */
  public SpinRun singles(
      @In("") double temperature, boolean aligned, int settling, int rounds, Seed seed) {
    UniformRandomProvider chance = chance(temperature, settling, rounds, seed, "single spins");
    var spins = new Spins(this, chance);
    if (!aligned) {
      spins.shuffle();
    }
    double[] weights = weights(temperature);
    for (int i = 0; i < settling && !Thread.currentThread().isInterrupted(); i++) {
      spins.renew(weights);
    }
    var result = new SpinRun.Builder(this, temperature, rounds);
    for (int i = 0; i < rounds && !Thread.currentThread().isInterrupted(); i++) {
      spins.renew(weights);
      result.measure(spins);
    }
    return result.end(spins);
  }

  /**
   * Heats one lattice step by step and cools it again, with single spins. At each temperature the
   * second half of the rounds is averaged.
   *
   * @param temperatures of the way up, ascending; the way down visits them in reverse
   * @param rounds how long each temperature lasts
   * @param seed where chance comes from
   * @return the order parameter on both ways; zeros from where the thread was interrupted
   */
  public SpinLoop loop(double[] temperatures, int rounds, Seed seed) {
    Require.present("temperatures", temperatures, "give those of the way up");
    for (double temperature : temperatures) {
      Require.positive("temperature", temperature, "", "T_c is J/ln(1 + √q)");
    }
    Require.within("number of rounds", rounds, 2, 10_000_000, "", "200 show a loop");
    Require.present("seed", seed, "use seed(1)");
    var spins = new Spins(this, seed.stream("heating and cooling"));
    int n = temperatures.length;
    double[] heated = new double[n];
    double[] cooled = new double[n];
    for (int k = 0; k < 2 * n; k++) {
      int i = k < n ? k : 2 * n - 1 - k;
      double[] weights = weights(temperatures[i]);
      double sum = 0;
      for (int round = 0; round < rounds && !Thread.currentThread().isInterrupted(); round++) {
        spins.renew(weights);
        sum += round < rounds / 2 ? 0 : spins.order();
      }
      (k < n ? heated : cooled)[i] = sum / (rounds - rounds / 2);
    }
    return new SpinLoop(temperatures.clone(), heated, cooled);
  }

  /** exp(J n/T) for n = 0 … 4 equal neighbours. */
  private double[] weights(double temperature) {
    double[] weights = new double[5];
    for (int n = 0; n < weights.length; n++) {
      weights[n] = StrictMath.exp(coupling * (n - 4) / temperature);
    }
    return weights;
  }

  private static UniformRandomProvider chance(
      double temperature, int settling, int rounds, Seed seed, String purpose) {
    Require.within("temperature", temperature, 0.05, 1e9, "", "T_c is J/ln(1 + √q)");
    Require.within("number of settling rounds", settling, 0, 100_000_000, "", "200 are usual");
    Require.within("number of rounds", rounds, 1, 100_000_000, "", "1000 are usual");
    return Require.present("seed", seed, "use seed(1)").stream(purpose);
  }
}
