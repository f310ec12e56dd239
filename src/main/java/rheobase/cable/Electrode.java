package rheobase.cable;

import rheobase.units.In;
import rheobase.units.Require;

/**
 * A current that is switched on for a while at one place of a fibre.
 *
 * @param current inwards
 * @param at its distance from the first end
 * @param from when it is switched on
 * @param to when it is switched off
 */
public record Electrode(
    @In("nA") double current, @In("mm") double at, @In("ms") double from, @In("ms") double to) {

  /** Refuses an electrode beyond the first end, and one that is switched off before it is on. */
  public Electrode {
    Require.finite("current of an electrode", current, "nA", "0 injects nothing");
    Require.notNegative("place of an electrode", at, "mm", "0 is the first end");
    Require.finite("begin of an electrode", from, "ms", "0 is the beginning");
    String rule = "must lie after its begin (" + Require.quantity(from, "ms") + ")";
    Require.that(to > from, "end of an electrode", to, "ms", rule, "give begin, then end");
  }
}
