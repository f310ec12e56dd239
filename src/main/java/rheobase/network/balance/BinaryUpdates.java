package rheobase.network.balance;

import org.apache.commons.rng.UniformRandomProvider;
import rheobase.network.Wiring;
import rheobase.numerics.Seed;

/**
 * A run of a binary network. Units hold how many of their inputs are on, so that an update is one
 * comparison, and only a flip costs as much as the unit has targets.
 */
final class BinaryUpdates {
  private static final int POPULATIONS = 2;
  private static final double START = 0.1; // the share of units that are on at first

  private final BinaryNetwork network;
  private final int size;
  private final char[][] targets; // of each unit, excitatory units first, in both populations
  private final boolean[] on;
  private final int[][] heard; // [population that sends][unit]: how many inputs are on
  private final UniformRandomProvider chance;

  BinaryUpdates(BinaryNetwork network, Seed seed) {
    this.network = network;
    size = network.size();
    int units = POPULATIONS * size;
    targets = new char[units][];
    on = new boolean[units];
    heard = new int[POPULATIONS][units];
    Wiring wiring = Wiring.bernoulli((double) network.inputs() / size);
    UniformRandomProvider start = seed.stream("start");
    for (int i = 0; i < units; i++) {
      targets[i] = narrow(wiring.sources(i, units, true, seed)); // whom i contacts, by that chance
      if (start.nextDouble() < START) {
        flip(i);
      }
    }
    chance = seed.stream("updates");
  }

  /** Numbers of units fit into 16 bits: a network of 1600 inputs has 26 million connections. */
  private static char[] narrow(int[] units) {
    char[] narrow = new char[units.length];
    for (int i = 0; i < units.length; i++) {
      narrow[i] = (char) units[i];
    }
    return narrow;
  }

  private void flip(int unit) {
    on[unit] = !on[unit];
    int[] counts = heard[unit / size];
    int by = on[unit] ? 1 : -1;
    for (char target : targets[unit]) {
      counts[target] += by;
    }
  }

  BinaryNetwork.Activity run(double duration) {
    double ratio = BinaryNetwork.rate(1);
    double first = 1 / (1 + ratio); // the share of updates that fall on excitatory units
    long each = Math.round(size * (1 + ratio)); // updates in one τ_E, on average
    int settled = (int) Math.ceil(duration / 3);
    int samples = (int) duration - settled;
    double[] sums = new double[4]; // m_E, m_I, excitatory and inhibitory inputs of E units
    double[] net = new double[size];
    double[] squares = new double[size];
    for (int time = 0; time < settled + samples; time++) {
      for (long update = 0; update < each; update++) {
        int population = chance.nextDouble() < first ? 0 : 1;
        int unit = population * size + chance.nextInt(size);
        if (input(unit, population) > BinaryNetwork.threshold(population) != on[unit]) {
          flip(unit);
        }
      }
      if (time >= settled) {
        sample(sums, net, squares);
      }
    }
    double variance = 0;
    for (int i = 0; i < size; i++) {
      double mean = net[i] / samples;
      variance += (squares[i] / samples - mean * mean) / size;
    }
    double all = (double) size * samples;
    double j = network.strength();
    double outside = network.inputs() * j * BinaryNetwork.outer(0) * network.drive();
    return new BinaryNetwork.Activity(
        sums[0] / all,
        sums[1] / all,
        outside + j * sums[2] / all,
        -j * BinaryNetwork.inhibition(0) * sums[3] / all,
        StrictMath.sqrt(variance));
  }

  /** K j E m₀ + j (n_E − J n_I), of which u exceeds the threshold. */
  private double input(int unit, int population) {
    double outside = network.inputs() * BinaryNetwork.outer(population) * network.drive();
    double inside = heard[0][unit] - BinaryNetwork.inhibition(population) * heard[1][unit];
    return network.strength() * (outside + inside);
  }

  private void sample(double[] sums, double[] net, double[] squares) {
    for (int i = 0; i < size; i++) {
      sums[0] += on[i] ? 1 : 0;
      sums[1] += on[size + i] ? 1 : 0;
      sums[2] += heard[0][i];
      sums[3] += heard[1][i];
      double input = input(i, 0);
      net[i] += input;
      squares[i] += input * input;
    }
  }
}
