package rheobase.population.energy;

import java.util.Locale;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What a vesicle lets into the cell that receives it: channels that pass sodium and potassium alike
 * open for a while at a potential that hardly moves.
 *
 * <pre>
 *   share s = (E − E_K)/(E_Na − E_K),   so that s E_Na + (1 − s) E_K = E
 *   Q_Na = s g T (E_Na − V),   Q_K = (1 − s) g T (V − E_K),   Q_Na − Q_K = g T (E − V)
 * </pre>
 *
 * <p>T is the area under a course of peak one: τ for an exponential, e τ for an alpha function.
 *
 * @param peak g, the conductance of all channels that open
 * @param duration T
 * @param membranePotential V
 * @param reversalPotential E, where no current flows
 * @param sodiumPotential E_Na
 * @param potassiumPotential E_K
 */
public record SynapticEvent(
    @In("nS") double peak,
    @In("ms") double duration,
    @In("mV") double membranePotential,
    @In("mV") double reversalPotential,
    @In("mV") double sodiumPotential,
    @In("mV") double potassiumPotential) {
  private static final double PICOCOULOMBS = 1e-3; // in a nS mV ms

  /** Refuses channels that could not pass both ions. */
  public SynapticEvent {
    Require.notNegative("peak conductance", peak, "nS", "a vesicle opens some tenths of a nS");
    Require.positive("duration", duration, "ms", "AMPA receptors close within 2 ms");
    Require.finite("membrane potential", membranePotential, "mV", "rest lies near −70 mV");
    Require.finite("sodium potential", sodiumPotential, "mV", "50 mV is usual");
    Require.finite("potassium potential", potassiumPotential, "mV", "−90 mV is usual");
    String rule = "must lie between those of potassium and sodium";
    Require.that(
        potassiumPotential < sodiumPotential
            && reversalPotential >= potassiumPotential
            && reversalPotential <= sodiumPotential,
        "reversal potential",
        reversalPotential,
        "mV",
        rule,
        "AMPA receptors have 0 mV");
  }

  /**
   * A vesicle at AMPA receptors: 30 of them open, among the 10 to 70 that have been found, with
   * some 10 pS each, and close exponentially within 2 ms; V = −70, E = 0, E_Na = 50 and E_K = −90
   * mV.
   *
   * @return the event
   */
  @From(value = "harris2012", where = "the number of receptors; the other numbers are usual ones")
  public static SynapticEvent ampa() {
    return new SynapticEvent(0.3, 2, -70, 0, 50, -90);
  }

  /**
   * The same with more or fewer open channels.
   *
   * @param conductance g, in nS
   * @return a new event
   */
  public SynapticEvent withPeak(@In("nS") double conductance) {
    return new SynapticEvent(
        conductance,
        duration,
        membranePotential,
        reversalPotential,
        sodiumPotential,
        potassiumPotential);
  }

  /**
   * The same with channels that open at once and close exponentially.
   *
   * @param decay τ, in ms
   * @return a new event of T = τ
   */
  public SynapticEvent exponential(@In("ms") double decay) {
    return lasting(decay);
  }

  /**
   * The same with channels that open and close as (t/τ) e^(1 − t/τ).
   *
   * @param decay τ, in ms
   * @return a new event of T = e τ
   */
  public SynapticEvent alpha(@In("ms") double decay) {
    return lasting(StrictMath.E * decay);
  }

  private SynapticEvent lasting(double area) {
    return new SynapticEvent(
        peak, area, membranePotential, reversalPotential, sodiumPotential, potassiumPotential);
  }

  /** {@return s, the part of the conductance that is sodium's} */
  public double sodiumShare() {
    return (reversalPotential - potassiumPotential) / (sodiumPotential - potassiumPotential);
  }

  /** {@return Q_Na, the sodium that comes in, in pC} */
  @In("pC")
  public double sodium() {
    return PICOCOULOMBS * sodiumShare() * peak * duration * (sodiumPotential - membranePotential);
  }

  /** {@return Q_K, the potassium that goes out, in pC} */
  @In("pC")
  public double potassium() {
    double share = 1 - sodiumShare();
    return PICOCOULOMBS * share * peak * duration * (membranePotential - potassiumPotential);
  }

  /** {@return the charge that moves the potential, Q_Na − Q_K, in pC} */
  @In("pC")
  public double net() {
    return PICOCOULOMBS * peak * duration * (reversalPotential - membranePotential);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "synaptic event of %.3g nS for %.3g ms: %.3g fC of sodium for %.3g fC of net charge",
        peak,
        duration,
        1e3 * sodium(),
        1e3 * net());
  }
}
