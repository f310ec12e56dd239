package rheobase.network.published;

import org.apache.commons.rng.UniformRandomProvider;
import rheobase.network.Network;
import rheobase.network.Wiring;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A kinetic network in modules: every cell keeps its number of inputs, and a part of them comes
 * from its own module.
 *
 * <p>With a part of 1/modules the network is random; moving inputs from other modules into the own
 * one makes modules denser and wires shorter, at the same number of synapses. Modules are squares
 * of side 1, side by side on a square grid, in each of which cells stand at random.
 *
 * @param cells all cells together, with their inputs, kinetics and drive
 * @param modules how many; cells of either kind are shared out evenly
 * @param within the part of a cell's inputs that comes from its own module, from 0 to 1
 */
public record ModularNetwork(KineticNetwork cells, int modules, @In("") double within) {

  /** Refuses modules that cannot be filled, or cannot give as many inputs. */
  public ModularNetwork {
    Require.present("cells", cells, "such as KineticNetwork.lowRate().withSize(3000)");
    Require.atLeast("number of modules", modules, 2, "one module is the network itself");
    if (cells.excitatory() % modules != 0 || cells.inhibitory() % modules != 0) {
      throw new IllegalArgumentException(
          modules
              + " modules cannot share "
              + cells.excitatory()
              + " excitatory and "
              + cells.inhibitory()
              + " inhibitory neurons evenly; withSize changes their number");
    }
    Require.within("part of inputs from the own module", within, 0, 1, "", "1/modules is random");
    double most =
        Math.min(
            most(cells, cells.excitatory(), modules), most(cells, cells.inhibitory(), modules));
    String rule = "must be at most " + Digits.of(most, 4) + ", or a module has too few cells";
    Require.that(
        within <= most,
        "part of inputs from the own module",
        within,
        "",
        rule,
        "make modules larger or synapses fewer");
  }

  /**
   * The network of the study that found less to be more: random, until inputs are moved inside.
   *
   * @param cells all cells together
   * @param modules how many
   * @return the random network
   */
  @From(value = "liang2022modular", where = "rewiring at constant in-degree")
  public static ModularNetwork random(KineticNetwork cells, int modules) {
    return new ModularNetwork(cells, modules, 1.0 / modules);
  }

  /**
   * The same cells, wired more or less within their modules.
   *
   * @param part of a cell's inputs that comes from its own module, from 0 to 1
   * @return a new network
   */
  public ModularNetwork withPartWithin(@In("") double part) {
    return new ModularNetwork(cells, modules, part);
  }

  /**
   * The same wiring of other cells.
   *
   * @param newCells as many of both kinds
   * @return a new network
   */
  public ModularNetwork withCells(KineticNetwork newCells) {
    return new ModularNetwork(newCells, modules, within);
  }

  /**
   * The network as the engine runs it, wired once and for all.
   *
   * @param seed of the wiring
   * @return the network
   */
  public Network network(Seed seed) {
    return cells
        .network()
        .changed(
            c -> {
              String name = "modules " + c.from().name() + c.to().name();
              int[][] sources = new int[c.to().size()][];
              for (int target = 0; target < sources.length; target++) {
                int self = c.from().equals(c.to()) ? target : -1;
                int home = target / (c.to().size() / modules);
                sources[target] = draw(c.from().size(), home, self, seed.stream(name, target));
              }
              return c.withWiring(Wiring.explicit(sources));
            });
  }

  /** The part at which a cell hears all others of its module. */
  private static double most(KineticNetwork cells, int from, int modules) {
    int each = from / modules;
    return (each - 1.0) / inputs(cells, from);
  }

  private static int inputs(KineticNetwork cells, int from) {
    return (int) Math.rint(cells.connectionProbability() * from);
  }

  /** The senders to one cell: those of its module first counted, then those of all others. */
  private int[] draw(int from, int home, int self, UniformRandomProvider chance) {
    int inputs = inputs(cells, from);
    int inside = (int) Math.rint(within * inputs);
    int each = from / modules;
    boolean[] chosen = new boolean[from];
    for (int n = 0; n < inside; ) {
      int i = home * each + chance.nextInt(each);
      if (i != self && !chosen[i]) {
        chosen[i] = true;
        n++;
      }
    }
    for (int n = inside; n < inputs; ) {
      int i = chance.nextInt(from - each);
      i += i >= home * each ? each : 0;
      if (!chosen[i]) {
        chosen[i] = true;
        n++;
      }
    }
    int[] sources = new int[inputs];
    for (int i = 0, n = 0; i < from; i++) {
      if (chosen[i]) {
        sources[n++] = i;
      }
    }
    return sources;
  }

  /**
   * The mean length of a wire, by the places of cells in their modules.
   *
   * <p>Each wire is straight, from a random place in its sender's square to one in its receiver's.
   *
   * @param seed of the places
   * @return in sides of a module
   */
  public double wiringLength(Seed seed) {
    var chance = seed.stream("places");
    int side = (int) Math.ceil(Math.sqrt(modules));
    int wires = 100_000;
    double sum = 0;
    for (int n = 0; n < wires; n++) {
      int home = chance.nextInt(modules);
      int other = home;
      if (chance.nextDouble() >= within) {
        other = chance.nextInt(modules - 1);
        other += other >= home ? 1 : 0;
      }
      double x = other % side - home % side + chance.nextDouble() - chance.nextDouble();
      double y = other / side - home / side + chance.nextDouble() - chance.nextDouble();
      sum += StrictMath.sqrt(x * x + y * y);
    }
    return sum / wires;
  }

  @Override
  public String toString() {
    return modules
        + " modules, "
        + Digits.of(100 * within, 3)
        + " % of inputs from the own module; "
        + cells;
  }
}
