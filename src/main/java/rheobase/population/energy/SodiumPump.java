package rheobase.population.energy;

import java.util.Locale;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The pump that pays for signals: sodium that has come in through channels goes out again, three
 * ions for each molecule of ATP.
 *
 * <pre>
 *   ATP = Q/(3 e),   energy = ATP · ΔG/N_A = Q ΔG/(3 F)
 * </pre>
 *
 * @param ionsPerAtp how many sodium ions a molecule of ATP moves, positive
 * @param freeEnergy −ΔG, what splitting a mole of ATP sets free inside a cell, positive
 */
public record SodiumPump(@In("") double ionsPerAtp, @In("kJ/mol") double freeEnergy) {
  private static final double ELEMENTARY_CHARGE = 1.602176634e-7; // pC
  private static final double AVOGADRO = 6.02214076e23; // 1/mol
  private static final double PICOJOULES = 1e15; // in a kJ

  /** Refuses a pump that moves nothing, and ATP that is worth nothing. */
  public SodiumPump {
    Require.positive("sodium ions per ATP", ionsPerAtp, "", "the pump moves three");
    Require.positive("free energy of ATP", freeEnergy, "kJ/mol", "cells have 50 to 70 kJ/mol");
  }

  /**
   * Three ions for a molecule of ATP, which is worth 50 kJ/mol: the lower end of what cells have,
   * 50 to 70 kJ/mol, as concentrations differ. All energies here scale with it.
   *
   * @return the pump
   */
  @From(value = "milo2015", where = "how much energy is released in ATP hydrolysis")
  public static SodiumPump usual() {
    return new SodiumPump(3, 50);
  }

  /**
   * How much ATP takes sodium out again.
   *
   * @param charge that has come in as sodium, in pC
   * @return molecules
   */
  @In("molecules")
  public double atp(@In("pC") double charge) {
    return charge / (ionsPerAtp * ELEMENTARY_CHARGE);
  }

  /**
   * What molecules of ATP are worth.
   *
   * @param molecules how many
   * @return in pJ
   */
  @In("pJ")
  public double worth(@In("molecules") double molecules) {
    return molecules * freeEnergy / AVOGADRO * PICOJOULES;
  }

  /**
   * What it costs to take sodium out again.
   *
   * @param charge that has come in as sodium, in pC
   * @return in pJ; 0.17 of them for a pC at 50 kJ/mol
   */
  @In("pJ")
  public double energy(@In("pC") double charge) {
    return worth(atp(charge));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "pump of %.4g sodium ions per ATP, worth %.4g kJ/mol: %.3f pJ per pC",
        ionsPerAtp,
        freeEnergy,
        energy(1));
  }
}
