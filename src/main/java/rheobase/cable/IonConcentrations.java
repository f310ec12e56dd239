package rheobase.cable;

import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What is dissolved on the two sides of a membrane: the three ions that set its potential at rest.
 *
 * <p>Each ion has a potential at which as many cross the membrane inwards as outwards, the Nernst
 * potential
 *
 * <pre>
 *   E = (R T / z F) ln(outside / inside)
 * </pre>
 *
 * <p>with the valence z, the absolute temperature T, R = 8.314462618 J/(mol K) and F = 96485.33212
 * C/mol (CODATA 2018).
 *
 * @param sodiumInside Na⁺ in the cell
 * @param sodiumOutside Na⁺ about the cell
 * @param potassiumInside K⁺ in the cell
 * @param potassiumOutside K⁺ about the cell
 * @param chlorideInside Cl⁻ in the cell
 * @param chlorideOutside Cl⁻ about the cell
 * @param temperature of both
 */
public record IonConcentrations(
    @In("mM") double sodiumInside,
    @In("mM") double sodiumOutside,
    @In("mM") double potassiumInside,
    @In("mM") double potassiumOutside,
    @In("mM") double chlorideInside,
    @In("mM") double chlorideOutside,
    @In("°C") double temperature) {
  private static final double GAS = 8.314462618; // J/(mol K)
  private static final double FARADAY = 96485.33212; // C/mol
  private static final double ZERO_CELSIUS = 273.15; // K

  /** Refuses concentrations that are not positive, and temperatures at which water is no water. */
  public IonConcentrations {
    String way = "ions are counted in mM, such as 5 outside and 140 inside for potassium";
    Require.positive("sodium inside", sodiumInside, "mM", way);
    Require.positive("sodium outside", sodiumOutside, "mM", way);
    Require.positive("potassium inside", potassiumInside, "mM", way);
    Require.positive("potassium outside", potassiumOutside, "mM", way);
    Require.positive("chloride inside", chlorideInside, "mM", way);
    Require.positive("chloride outside", chlorideOutside, "mM", way);
    Require.within("temperature", temperature, 0, 100, "°C", "37 °C is a mammal's");
  }

  /**
   * A mammal's neuron. Of the 5 to 15 mM of sodium that are found inside, the middle is taken.
   *
   * @return Na⁺ 10 in 145 mM, K⁺ 140 in 5 mM, Cl⁻ 4 in 110 mM, at 37 °C
   */
  @From(value = "izhikevich2007", where = "figure 2.1")
  public static IonConcentrations mammal() {
    return new IonConcentrations(10, 145, 140, 5, 4, 110, 37);
  }

  /**
   * The squid's giant axon in sea water.
   *
   * @return Na⁺ 50 in 440 mM, K⁺ 400 in 20 mM, Cl⁻ 52 in 560 mM, at 18.5 °C
   */
  @From(value = "kandel2013", where = "table 6–1")
  public static IonConcentrations squid() {
    return new IonConcentrations(50, 440, 400, 20, 52, 560, 18.5);
  }

  /**
   * The Nernst potential of any ion.
   *
   * @param inside its concentration in the cell, in mM
   * @param outside its concentration about the cell, in mM
   * @param valence its charge, such as 1 for K⁺, −1 for Cl⁻, 2 for Ca²⁺
   * @param temperature in °C
   * @return in mV, inside minus outside
   */
  public static double nernst(double inside, double outside, int valence, double temperature) {
    Require.positive("concentration inside", inside, "mM", "even calcium has 0.0001 mM");
    Require.positive("concentration outside", outside, "mM", "even calcium has 0.0001 mM");
    Require.that(valence != 0, "valence", valence, "", "must not be 0", "an ion has a charge");
    Require.within("temperature", temperature, 0, 100, "°C", "37 °C is a mammal's");
    // E = (RT/zF) ln(outside/inside)
    return thermal(temperature) / valence * StrictMath.log(outside / inside);
  }

  /** RT/F, in mV. */
  private static double thermal(double temperature) {
    return 1000 * GAS * (temperature + ZERO_CELSIUS) / FARADAY;
  }

  /**
   * Sodium's balance.
   *
   * @return E_Na, in mV
   */
  public double sodium() {
    return nernst(sodiumInside, sodiumOutside, 1, temperature);
  }

  /**
   * Potassium's balance.
   *
   * @return E_K, in mV
   */
  public double potassium() {
    return nernst(potassiumInside, potassiumOutside, 1, temperature);
  }

  /**
   * Chloride's balance.
   *
   * @return E_Cl, in mV
   */
  public double chloride() {
    return nernst(chlorideInside, chlorideOutside, -1, temperature);
  }

  /**
   * The potential at which all three ions together carry no net current, after Goldman, Hodgkin and
   * Katz:
   *
   * <pre>
   *   V = (RT/F) ln [ (P_K K_out + P_Na Na_out + P_Cl Cl_in) / (P_K K_in + P_Na Na_in + P_Cl Cl_out) ]
   * </pre>
   *
   * <p>Only the ratios of the permeabilities matter. One alone gives that ion's Nernst potential.
   *
   * @param potassium P_K, zero or more, in any unit
   * @param sodium P_Na, in the same unit
   * @param chloride P_Cl, in the same unit
   * @return in mV
   * @throws IllegalArgumentException if no ion can pass
   */
  @From(value = "hodgkin1949", where = "appendix")
  public double goldman(double potassium, double sodium, double chloride) {
    Require.notNegative("permeability of potassium", potassium, "", "0 lets none through");
    Require.notNegative("permeability of sodium", sodium, "", "0 lets none through");
    Require.notNegative("permeability of chloride", chloride, "", "0 lets none through");
    double all = potassium + sodium + chloride;
    Require.positive("sum of the permeabilities", all, "", "let at least one ion through");
    double inwards =
        potassium * potassiumOutside + sodium * sodiumOutside + chloride * chlorideInside;
    double outwards =
        potassium * potassiumInside + sodium * sodiumInside + chloride * chlorideOutside;
    return thermal(temperature) * StrictMath.log(inwards / outwards);
  }

  /**
   * The potential at which sodium and potassium together carry no net current, where each obeys
   * Ohm's law, I = g (V − E):
   *
   * <pre>
   *   V = (g_K E_K + g_Na E_Na) / (g_K + g_Na)
   * </pre>
   *
   * @param potassium g_K, zero or more, in any unit
   * @param sodium g_Na, in the same unit
   * @return in mV, between E_K and E_Na
   * @throws IllegalArgumentException if nothing is open
   */
  public double rest(double potassium, double sodium) {
    Require.notNegative("conductance of potassium", potassium, "", "0 closes its channels");
    Require.notNegative("conductance of sodium", sodium, "", "0 closes its channels");
    double all = potassium + sodium;
    Require.positive("sum of the conductances", all, "", "open at least one kind of channel");
    return (potassium * potassium() + sodium * sodium()) / all;
  }

  /**
   * The same solutions with another potassium concentration outside.
   *
   * @param concentration in mM
   * @return the changed solutions
   */
  public IonConcentrations withPotassiumOutside(double concentration) {
    return new IonConcentrations(
        sodiumInside,
        sodiumOutside,
        potassiumInside,
        concentration,
        chlorideInside,
        chlorideOutside,
        temperature);
  }
}
