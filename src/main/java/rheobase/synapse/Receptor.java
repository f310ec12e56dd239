package rheobase.synapse;

import rheobase.units.In;
import rheobase.units.Require;

/**
 * What stands in the membrane behind a synapse: how it opens and closes, and what that does to the
 * potential. How strong it is, is the weight of a connection.
 *
 * @param kinetics the course s(t) that every spike adds
 * @param coupling what that course does
 */
public record Receptor(Kinetics kinetics, Coupling coupling) {

  /** Refuses a jump that takes time, and a current that takes none. */
  public Receptor {
    Require.present("kinetics", kinetics, "such as Kinetics.exponential(5, UNIT_PEAK)");
    Require.present("coupling", coupling, "use Receptor.jump(), current or conductance");
    boolean atOnce = kinetics instanceof Kinetics.Instantaneous;
    if (atOnce != coupling instanceof Coupling.Jump) {
      throw new IllegalArgumentException(
          "a receptor that is "
              + kinetics
              + " cannot act as a "
              + coupling
              + "; what is instantaneous is a jump of the potential: Receptor.jump()");
    }
  }

  /**
   * The potential jumps.
   *
   * @return a receptor whose weight is in mV
   */
  public static Receptor jump() {
    return new Receptor(Kinetics.instantaneous(), new Coupling.Jump());
  }

  /**
   * A current flows.
   *
   * @param kinetics its course
   * @return a receptor whose weight is a current (unit peak) or a charge (unit area)
   */
  public static Receptor current(Kinetics kinetics) {
    return new Receptor(kinetics, new Coupling.Current());
  }

  /**
   * A conductance opens.
   *
   * @param kinetics its course
   * @param reversalPotential E, where no current flows through it, in mV
   * @return a receptor whose weight is a conductance (unit peak), or that times ms (unit area)
   */
  public static Receptor conductance(Kinetics kinetics, @In("mV") double reversalPotential) {
    return new Receptor(kinetics, new Coupling.Conductance(reversalPotential));
  }

  @Override
  public String toString() {
    return coupling + ", " + kinetics;
  }
}
