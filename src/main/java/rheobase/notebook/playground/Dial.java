package rheobase.notebook.playground;

import rheobase.units.Require;

/**
 * A number that can be turned: between which ends, and by what steps.
 *
 * @param name what is turned; for a parameter the name of its record component
 * @param low the least
 * @param high the most
 * @param step from one position to the next
 */
record Dial(String name, double low, double high, double step) {
  Dial {
    Require.that(high > low, "end of the dial " + name, high, "", "must lie above " + low, "swap");
    Require.positive("step of the dial " + name, step, "", "say how fine it turns");
  }

  /** Whether a value is one of its positions. */
  boolean holds(double value) {
    double place = (value - low) / step;
    return value >= low && value <= high && Math.abs(place - Math.rint(place)) < 1e-6;
  }

  /** The same dial, moved by less than a step or drawn longer, so that it turns through a value. */
  Dial through(double value) {
    double first = value < low ? value : value - Math.floor((value - low) / step + 1e-9) * step;
    return new Dial(name, first, Math.max(high, value), step);
  }

  /** How many decimals its positions have. */
  int digits() {
    int digits = 0;
    double scaled = step;
    while (Math.abs(scaled - Math.rint(scaled)) > 1e-9) {
      scaled *= 10;
      digits++;
    }
    return digits;
  }
}
