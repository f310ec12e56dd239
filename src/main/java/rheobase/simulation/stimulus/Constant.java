package rheobase.simulation.stimulus;

import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * The same current for ever.
 *
 * @param level the current
 */
record Constant(double level) implements Stimulus {
  Constant {
    Require.finite("constant current", level, "", "0 is no current");
  }

  @Override
  public double at(double t) {
    return level;
  }

  @Override
  public String toString() {
    return "constant current of " + Digits.of(level, 6);
  }
}
