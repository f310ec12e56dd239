package rheobase.network.excitable;

import java.util.Arrays;
import rheobase.numerics.Chance;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A patch of membrane with N channels that open for a step, are inactivated for n − 2 steps, and
 * are closed.
 *
 * <pre>
 *   closed → open   with probability 1 − e^(−(h + σ o/N)) in a step in which o channels are open
 * </pre>
 *
 * <p>With σ = 0 they are independent. An open channel depolarises the patch and makes every other
 * one more likely to open; at σ = 1 it opens one more on average, the threshold of the patch. A
 * small model of ours: the excitable network when everyone is everyone's neighbour.
 *
 * @param channels N
 * @param states n
 * @param coupling σ
 */
public record ChannelPool(int channels, int states, @In("") double coupling) {

  /** Refuses what is no patch. */
  public ChannelPool {
    Require.atLeast("number of channels", channels, 1, "1000 are usual");
    Require.atLeast("number of states", states, 3, "closed, open and at least one inactivated");
    Require.notNegative("coupling", coupling, "", "0 leaves channels independent");
  }

  /**
   * How many channels open, step by step, all closed at first.
   *
   * @param rate h at which a channel opens by itself, per step
   * @param steps how many
   * @param seed of the openings
   * @return the number of open channels after each step; fewer if the thread is interrupted
   */
  public int[] openings(@In("1/step") double rate, int steps, Seed seed) {
    Require.notNegative("rate of opening", rate, "1/step", "it is a rate");
    Require.atLeast("number of steps", steps, 1, "100000 are usual");
    Require.present("seed", seed, "use seed(1)");
    var chance = seed.stream("openings");
    int[] open = new int[steps];
    int closed = channels;
    int t = 0;
    while (t < steps && !Thread.currentThread().isInterrupted()) {
      closed += t >= states ? open[t - states] : 0; // a cycle takes n steps
      int before = t == 0 ? 0 : open[t - 1];
      double p = -StrictMath.expm1(-(rate + coupling * before / channels));
      open[t] = (int) Chance.binomial(closed, p, chance);
      closed -= open[t];
      t++;
    }
    return Arrays.copyOf(open, t);
  }

  @Override
  public String toString() {
    return channels + " channels of " + states + " states, coupling " + Digits.of(coupling, 3);
  }
}
