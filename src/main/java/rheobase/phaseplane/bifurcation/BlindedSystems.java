package rheobase.phaseplane.bifurcation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;
import rheobase.units.Require;

/**
 * Six neurons whose names nobody tells: all that is known of each is what it did while its current
 * rose and fell. Each of the four ways in which rest can end is among them. Immutable.
 */
public final class BlindedSystems {
  private static final int CURRENTS = 31;
  private static final int SIX = 6;

  private final Seed seed;
  private final List<Kept> systems;

  private BlindedSystems(Seed seed, List<Kept> systems) {
    this.seed = seed;
    this.systems = systems;
  }

  /** A neuron and how it is measured: between which currents, how long at each, at which step. */
  private record Kept(
      String way, Neuron neuron, double low, double high, double hold, double step) {}

  private static List<List<Kept>> pool() {
    return List.of(
        List.of(
            new Kept(
                "circle",
                PersistentSodiumPotassium.saddleNodeOnInvariantCircle(),
                4.2,
                6,
                300,
                0.02),
            new Kept("circle", MorrisLecar.saddleNodeOnCircle(), 38.5, 46, 2500, 0.2),
            new Kept("circle", MorrisLecar.classOne(), 35.5, 42, 300, 0.02)),
        List.of(
            new Kept("saddle-node", PersistentSodiumPotassium.saddleNode(), -1, 5.5, 50, 0.005),
            new Kept(
                "saddle-node",
                PersistentSodiumPotassium.saddleHomoclinicOrbit(),
                2.75,
                5,
                50,
                0.005)),
        List.of(
            new Kept(
                "supercritical",
                PersistentSodiumPotassium.supercriticalHopf(),
                14,
                17.5,
                250,
                0.02),
            new Kept("supercritical", MorrisLecar.classThree(), 85, 95, 250, 0.02)),
        List.of(
            new Kept("subcritical", PersistentSodiumPotassium.subcriticalHopf(), 41, 51, 150, 0.02),
            new Kept("subcritical", MorrisLecar.hopf(), 86, 97, 4000, 0.2),
            new Kept("subcritical", MorrisLecar.classTwo(), 38, 45, 400, 0.02)));
  }

  /**
   * The six that belong to a seed.
   *
   * @param seed where chance comes from
   * @return six systems, the same for the same seed
   */
  public static BlindedSystems of(Seed seed) {
    Require.present("seed", seed, "write seed(51)");
    UniformRandomProvider random = seed.stream("blinded systems");
    List<Kept> drawn = new ArrayList<>();
    List<Kept> rest = new ArrayList<>();
    for (List<Kept> way : pool()) {
      List<Kept> mixed = new ArrayList<>(way);
      ListSampler.shuffle(random, mixed);
      drawn.add(mixed.remove(0)); // each way once
      rest.addAll(mixed);
    }
    ListSampler.shuffle(random, rest);
    drawn.addAll(rest.subList(0, SIX - drawn.size()));
    ListSampler.shuffle(random, drawn);
    return new BlindedSystems(seed, Collections.unmodifiableList(drawn));
  }

  /**
   * How many there are.
   *
   * @return six
   */
  public int size() {
    return systems.size();
  }

  /**
   * What each did while its current rose and fell, in numbers of no unit: the current runs from 0
   * to 1, the largest swing is 1, and so is the highest rate.
   *
   * @return six loops, measured side by side
   */
  public List<HysteresisLoop> loops() {
    return systems.stream().parallel().map(BlindedSystems::measured).toList();
  }

  private static HysteresisLoop measured(Kept kept) {
    double[] currents = Grid.linspace(kept.low(), kept.high(), CURRENTS);
    return HysteresisLoop.stepped(kept.neuron(), kept.hold(), kept.step(), currents)
        .blinded(kept.low(), kept.high());
  }

  /**
   * How each loses its rest, in a word: {@code circle} (a saddle-node on an invariant circle),
   * {@code saddle-node}, {@code supercritical} or {@code subcritical}.
   *
   * @return six words, for whoever has guessed and wants to know
   */
  public List<String> revealed() {
    return systems.stream().map(Kept::way).toList();
  }

  /**
   * Which neuron each is.
   *
   * @return six neurons
   */
  public List<Neuron> neurons() {
    return systems.stream().map(Kept::neuron).toList();
  }

  @Override
  public String toString() {
    return "six systems whose names are hidden (seed " + seed.value() + ")";
  }
}
