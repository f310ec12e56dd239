package rheobase.avalanche.report;

import java.util.Arrays;
import rheobase.numerics.Seed;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.Surrogates;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Whether units act together: how the counts of all units in bins scatter in a recording, and how
 * they do after each unit's train was turned round in the window by a time of its own. Every train
 * keeps its course, so that only the relation between units can make the difference.
 *
 * @param scatter the variance over the mean of the counts
 * @param surrogates the same of each surrogate, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record SurrogateTest(double scatter, double[] surrogates) {

  /**
   * Makes surrogates and counts.
   *
   * @param spikes the recording
   * @param bin the width of a bin, in ms, positive
   * @param number how many surrogates, 1 or more
   * @param seed where chance enters
   * @return the test
   */
  public static SurrogateTest of(SpikeTrains spikes, @In("ms") double bin, int number, Seed seed) {
    Require.atLeast("number of surrogates", number, 1, "19 let p be 0.05");
    Require.present("seed", seed, "write seed(7), any number will do");
    double[] scatters = new double[number];
    int made = 0;
    for (; made < number && !Thread.currentThread().isInterrupted(); made++) {
      Seed own = Seed.seed(seed.stream("surrogate", made).nextLong());
      scatters[made] = Counts.of(Surrogates.rotated(spikes, own), bin).fano();
    }
    scatters = Arrays.copyOf(scatters, made);
    Arrays.sort(scatters);
    return new SurrogateTest(Counts.of(spikes, bin).fano(), scatters);
  }

  /** {@return how often units without relation scatter as much, (k + 1)/(n + 1)} */
  public double p() {
    long asMuch = Arrays.stream(surrogates).filter(s -> s >= scatter).count();
    return (asMuch + 1.0) / (surrogates.length + 1.0);
  }

  /** {@return whether units act together, p ≤ 0.05} */
  public boolean together() {
    return p() <= 0.05;
  }

  @Override
  public String toString() {
    return "variance over mean of the counts "
        + Digits.of(scatter, 3)
        + "; with every train turned round by itself "
        + Digits.of(Arrays.stream(surrogates).average().orElse(Double.NaN), 3)
        + " (p = "
        + Digits.of(p(), 2)
        + ", "
        + surrogates.length
        + " surrogates)";
  }
}
