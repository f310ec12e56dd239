package rheobase.population.energy;

import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/** The least energy of erasing a bit, k T ln 2: what physics asks, whatever the machine. */
public final class Landauer {
  private static final double BOLTZMANN = 1.380649e-23; // J/K, exact since 2019
  private static final double FREEZING = 273.15;

  private Landauer() {}

  /**
   * The least energy of a bit.
   *
   * @param temperature in °C, above absolute zero; a body has 37
   * @return k T ln 2, in J/bit
   */
  @From(value = "landauer1961")
  @In("J/bit")
  public static double energy(@In("°C") double temperature) {
    String rule = "must lie above −273.15 °C";
    Require.that(
        temperature > -FREEZING && Double.isFinite(temperature),
        "temperature",
        temperature,
        "°C",
        rule,
        "a body has 37 °C");
    return BOLTZMANN * (temperature + FREEZING) * StrictMath.log(2);
  }
}
