package rheobase.avalanche.control;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.ListSampler;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.numerics.Seed;
import rheobase.units.Require;

/**
 * The five controls as samples A to E, in an order that only the seed knows: is it a power law?
 * Immutable.
 */
public final class BlindedSamples {
  private final Seed seed;
  private final List<Control> order;

  private BlindedSamples(Seed seed, List<Control> order) {
    this.seed = seed;
    this.order = order;
  }

  /**
   * The five samples in the order that the seed gives them.
   *
   * @param seed where chance comes from, of the order and of the samples
   * @return samples A to E
   */
  public static BlindedSamples five(Seed seed) {
    Require.present("seed", seed, "write seed(136)");
    List<Control> order = new ArrayList<>(List.of(Control.values()));
    ListSampler.shuffle(seed.stream("blinded samples"), order);
    return new BlindedSamples(seed, List.copyOf(order));
  }

  /**
   * One sample, with a power law over the range in which it is to be judged.
   *
   * @param letter A to E
   * @return the fit
   * @throws IllegalArgumentException if there is no such sample
   */
  public PowerLawFit fit(String letter) {
    return revealed(letter).fit(seed);
  }

  /**
   * What made a sample, for whoever has guessed and wants to know.
   *
   * @param letter A to E
   * @return the control
   */
  public Control revealed(String letter) {
    int at = letter == null || letter.length() != 1 ? -1 : "ABCDE".indexOf(letter);
    if (at < 0) {
      throw new IllegalArgumentException("no sample \"" + letter + "\"; there are A, B, C, D, E");
    }
    return order.get(at);
  }

  @Override
  public String toString() {
    return "five blinded samples, A to E";
  }
}
