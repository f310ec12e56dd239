package rheobase.sweep.answers;

import java.util.Arrays;
import java.util.Locale;
import rheobase.avalanche.critical.Information;
import rheobase.network.excitable.KinouchiCopelli;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What an excitable network tells of faint stimuli, and how much it fires for it. A toy of our own:
 * a step lasts 1 ms; eleven stimuli, from 10⁻⁵ to 10⁻³ pushes a step, each lasting 60 ms, come in
 * random order; somebody who sees 50 of the elements counts their activations in the last 20 ms.
 *
 * @param network that is asked
 * @param bits what the count tells of the stimulus, at most log₂ 11
 * @param rate at which an element fires meanwhile, by those that are seen
 */
public record Economy(KinouchiCopelli network, @In("bits") double bits, @In("Hz") double rate) {
  private static final double[] STIMULI = Grid.logspace(1e-5, 1e-3, 11);
  private static final int STEPS = 60;
  private static final int COUNTED = 20;
  private static final int SEEN = 50;
  private static final double PER_SECOND = 1000; // steps

  /**
   * Asks a network.
   *
   * @param network of 50 elements or more
   * @param trials how often each stimulus comes; information is biased where they are few
   * @param seed where chance enters
   * @return what it tells and how much it fires
   */
  public static Economy of(KinouchiCopelli network, int trials, Seed seed) {
    Require.atLeast("number of elements", network.nodes(), SEEN, "50 of them are seen");
    double[][] counts = network.answers(STIMULI, trials, STEPS, COUNTED, SEEN, seed);
    double mean = Arrays.stream(counts).flatMapToDouble(Arrays::stream).average().orElseThrow();
    return new Economy(
        network,
        Information.ofAnswers(counts, STIMULI.length),
        mean * PER_SECOND / (SEEN * COUNTED));
  }

  /** {@return how long an answer is counted, in ms} */
  @In("ms")
  public static double window() {
    return COUNTED;
  }

  /** {@return the mean rate of pushes from outside, in Hz} */
  @In("Hz")
  public static double pushes() {
    return PER_SECOND * Arrays.stream(STIMULI).average().orElseThrow();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f bits at %.3f Hz, %s", bits, rate, network);
  }
}
