package rheobase.sweep.inhibition;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.ListSampler;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Three networks, A to C, that differ in the decay time of their inhibition and in nothing else,
 * and do not say which is which: their rasters must tell. Immutable.
 */
public final class BlindedNetworks {
  private static final List<Double> DECAYS = List.of(5.0, 13.0, 20.0); // ms, each beyond doubt
  private static final double WATCHED = 800;

  private final Seed seed;
  private final List<Double> decays;

  private BlindedNetworks(Seed seed, List<Double> decays) {
    this.seed = seed;
    this.decays = decays;
  }

  /**
   * Three networks in the order that the seed gives them.
   *
   * @param seed where chance comes from: the order, and wiring, start and drive, which all share
   * @return networks A, B and C
   */
  public static BlindedNetworks three(Seed seed) {
    Require.present("seed", seed, "write seed(122)");
    List<Double> order = new ArrayList<>(DECAYS);
    ListSampler.shuffle(seed.stream("blinded networks"), order);
    return new BlindedNetworks(seed, List.copyOf(order));
  }

  /**
   * Runs one of them for 0.8 s, after it has settled.
   *
   * @param letter A, B or C
   * @return the spikes of all its cells, times counted from the settling on
   * @throws IllegalArgumentException if there is no such network
   */
  public SpikeTrains spikes(String letter) {
    KineticNetwork network = KineticNetwork.lowRate().withInhibitoryDecay(decay(letter));
    return InhibitionRun.of(network, WATCHED, seed, Progress.NONE).some(1, WATCHED);
  }

  /**
   * The decay time of inhibition, for whoever has guessed and wants to know.
   *
   * @param letter A, B or C
   * @return τ_I
   */
  @In("ms")
  public double revealed(String letter) {
    return decay(letter);
  }

  private double decay(String letter) {
    int at = letter == null || letter.length() != 1 ? -1 : "ABC".indexOf(letter);
    if (at < 0) {
      throw new IllegalArgumentException(
          "no network \"" + letter + "\"; there are \"A\", \"B\" and \"C\"");
    }
    return decays.get(at);
  }

  /** {@return the letters from the fastest inhibition to the slowest, such as {@code CAB}} */
  public String order() {
    var letters = new StringBuilder();
    for (double decay : DECAYS) {
      letters.append("ABC".charAt(decays.indexOf(decay)));
    }
    return letters.toString();
  }

  @Override
  public String toString() {
    return "three blinded networks, A to C";
  }
}
