package rheobase.synapse;

import rheobase.units.In;
import rheobase.units.Require;

/** What the course of a synapse does to the membrane behind it; w is the weight. */
public sealed interface Coupling {

  /** The potential jumps by w, in mV, as by a very short current. */
  record Jump() implements Coupling {
    @Override
    public String toString() {
      return "jump of the potential";
    }
  }

  /**
   * A current I = w s flows into the cell, whatever its potential; w is in the cell's unit of
   * current (nA for point neurons), times ms where s has a unit area.
   */
  record Current() implements Coupling {
    @Override
    public String toString() {
      return "current";
    }
  }

  /**
   * A conductance g = w s pulls the potential towards where no current flows through it, I = g (E −
   * V); w is in the cell's unit of conductance (µS for point neurons), times ms where s has a unit
   * area.
   *
   * @param reversalPotential E
   */
  record Conductance(@In("mV") double reversalPotential) implements Coupling {
    /** Refuses a potential that is no number. */
    public Conductance {
      Require.finite("reversal potential", reversalPotential, "mV", "0 excites, −80 inhibits");
    }

    @Override
    public String toString() {
      return "conductance towards " + reversalPotential + " mV";
    }
  }
}
