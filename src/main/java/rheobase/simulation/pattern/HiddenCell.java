package rheobase.simulation.pattern;

import org.apache.commons.rng.UniformRandomProvider;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.numerics.Seed;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.Trace;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrain;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * An integrate-and-fire cell whose constants nobody has told us, as at the tip of an electrode: it
 * can be given a current, and its answer read. Immutable.
 */
public final class HiddenCell {
  private final Seed seed;
  private final LeakyIntegrateAndFire cell;

  private HiddenCell(Seed seed, LeakyIntegrateAndFire cell) {
    this.seed = seed;
    this.cell = cell;
  }

  /**
   * The cell that belongs to a seed. Its constants are drawn evenly: τ from 8 to 30 ms, R from 50
   * to 200 MΩ, rest from −75 to −65 mV, threshold 12 to 22 mV above rest, reset 2 to 6 mV below
   * rest, refractory period from 2 to 5 ms.
   *
   * @param seed where chance comes from
   * @return the cell, the same for the same seed
   */
  public static HiddenCell of(Seed seed) {
    Require.present("seed", seed, "write seed(64)");
    UniformRandomProvider random = seed.stream("hidden cell");
    double rest = random.nextDouble(-75, -65);
    return new HiddenCell(
        seed,
        new LeakyIntegrateAndFire(
            random.nextDouble(8, 30),
            random.nextDouble(50, 200),
            rest,
            rest + random.nextDouble(12, 22),
            rest - random.nextDouble(2, 6),
            random.nextDouble(2, 5)));
  }

  /**
   * What the cell answers to a current.
   *
   * @param potential its membrane potential, every 0.1 ms
   * @param current the current it received
   * @param spikes when it fired
   */
  public record Answer(Trace potential, Trace current, SpikeTrain spikes) {
    @Override
    public String toString() {
      return spikes.count() + " spikes; " + potential;
    }
  }

  /**
   * Injects a current into the resting cell.
   *
   * @param stimulus the current, in nA
   * @param duration how long to record, in ms
   * @return what the cell answers
   */
  public Answer inject(Stimulus stimulus, @In("ms") double duration) {
    Recording run = Simulation.of(cell, stimulus, duration).withSeed(seed).run();
    return new Answer(run.potential(), run.current(), run.spikes().train(0));
  }

  /**
   * How far a guess is off, as the worst of its six constants: τ, R and the refractory period in
   * relation to themselves, the three potentials in relation to the distance from rest to
   * threshold.
   *
   * @param guess the guessed constants
   * @return the largest relative error; 0.05 for a guess within 5 %
   */
  public double largestError(LeakyIntegrateAndFire guess) {
    double distance = cell.threshold() - cell.restingPotential();
    double[] errors = {
      guess.membraneTimeConstant() / cell.membraneTimeConstant() - 1,
      guess.inputResistance() / cell.inputResistance() - 1,
      guess.refractoryPeriod() / cell.refractoryPeriod() - 1,
      (guess.restingPotential() - cell.restingPotential()) / distance,
      (guess.threshold() - cell.threshold()) / distance,
      (guess.resetPotential() - cell.resetPotential()) / distance
    };
    double largest = 0;
    for (double error : errors) {
      largest = Math.max(largest, Math.abs(error));
    }
    return largest;
  }

  /**
   * The constants, for whoever has guessed and wants to know.
   *
   * @return the cell itself
   */
  public LeakyIntegrateAndFire revealed() {
    return cell;
  }

  @Override
  public String toString() {
    return "an integrate-and-fire cell whose constants are hidden (seed " + seed.value() + ")";
  }
}
