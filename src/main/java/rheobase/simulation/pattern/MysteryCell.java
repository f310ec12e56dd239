package rheobase.simulation.pattern;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.neuron.Variable;
import rheobase.numerics.Seed;
import rheobase.simulation.experiment.ExcitabilityClass;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A neuron that does not say what it is: its firing must tell. Immutable.
 *
 * <p>It receives a current in µA/cm² and has something to show between 0 and 80.
 */
public final class MysteryCell implements Neuron {
  private final int number;
  private final ExcitabilityClass kind;
  private final Neuron hidden;

  private MysteryCell(int number, ExcitabilityClass kind, Neuron hidden) {
    this.number = number;
    this.kind = kind;
    this.hidden = hidden;
  }

  /**
   * Six cells, two of each class of excitability, in the order that the seed gives them. Their
   * constants differ from seed to seed.
   *
   * @param seed where chance comes from
   * @return cells 1 to 6
   */
  public static List<MysteryCell> six(Seed seed) {
    Require.present("seed", seed, "write seed(91)");
    UniformRandomProvider random = seed.stream("mystery cells");
    Neuron onCircle =
        PersistentSodiumPotassium.saddleNodeOnInvariantCircle()
            .withPotassiumTimeConstant(random.nextDouble(0.9, 1.1));
    Neuron hopf =
        PersistentSodiumPotassium.subcriticalHopf()
            .withPotassiumTimeConstant(random.nextDouble(0.95, 1.05));
    List<MysteryCell> all = new ArrayList<>();
    all.add(new MysteryCell(0, ExcitabilityClass.ONE, onCircle));
    all.add(new MysteryCell(0, ExcitabilityClass.ONE, prescott(random.nextDouble(-2, 1))));
    all.add(new MysteryCell(0, ExcitabilityClass.TWO, hopf));
    all.add(new MysteryCell(0, ExcitabilityClass.TWO, prescott(random.nextDouble(-14, -12))));
    all.add(new MysteryCell(0, ExcitabilityClass.THREE, prescott(random.nextDouble(-22, -21))));
    all.add(new MysteryCell(0, ExcitabilityClass.THREE, prescott(random.nextDouble(-23, -22))));
    List<MysteryCell> cells = new ArrayList<>();
    while (!all.isEmpty()) {
      MysteryCell next = all.remove(random.nextInt(all.size()));
      cells.add(new MysteryCell(cells.size() + 1, next.kind, next.hidden));
    }
    return List.copyOf(cells);
  }

  /** Prescott's neuron with another half-activation of its slow current. */
  private static MorrisLecar prescott(@In("mV") double half) {
    return new MorrisLecar(2, 20, 20, 2, 50, -100, -70, -1.2, 18, half, 10, 0.15);
  }

  /**
   * Its class of excitability, for whoever has measured it.
   *
   * @return class 1, 2 or 3
   */
  public ExcitabilityClass kind() {
    return kind;
  }

  /**
   * What it is, for whoever has guessed and wants to know.
   *
   * @return the model
   */
  public Neuron revealed() {
    return hidden;
  }

  @Override
  public double[] start() {
    return hidden.start();
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    hidden.slope(x, current, dx);
  }

  @Override
  public double threshold() {
    return hidden.threshold();
  }

  @Override
  public double step() {
    return hidden.step();
  }

  @Override
  public List<Variable> variables() {
    return List.of(new Variable("V", "mV"), new Variable("hidden", ""));
  }

  @Override
  public String currentUnit() {
    return hidden.currentUnit();
  }

  @Override
  public String name() {
    return "mystery cell " + number;
  }

  @Override
  public String toString() {
    return name();
  }
}
