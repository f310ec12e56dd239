package rheobase.simulation.experiment;

/** The six phases of a spike, each with the rule by which it is told. */
public enum SpikePhase {
  /** The ionic currents cancel, and nothing moves. */
  EQUILIBRIUM("equilibrium", "V lies within 1 mV of rest and does not fall"),
  /** The stimulus charges the membrane; sodium has hardly begun to flow. */
  DEPOLARISATION("depolarisation", "V has left rest upwards"),
  /** Sodium opens sodium: it carries more than all other currents together. */
  AMPLIFICATION("amplification", "|I_Na| > |I_K| + |I_leak| and dV/dt > 10 mV/ms"),
  /** Sodium shuts itself and potassium flows out. */
  REPOLARISATION("repolarisation", "dV/dt < 0 and V above rest"),
  /** Potassium is late to close and holds the potential below rest. */
  HYPERPOLARISATION("hyperpolarisation", "V below rest"),
  /** Sodium channels are still shut by their h gates; overlaps with the phases before. */
  REFRACTORY("refractory", "h below its value at rest, from the amplification on");

  private final String words;
  private final String rule;

  SpikePhase(String words, String rule) {
    this.words = words;
    this.rule = rule;
  }

  /**
   * By what it is told.
   *
   * @return the rule, in the letters of the equations
   */
  public String rule() {
    return rule;
  }

  @Override
  public String toString() {
    return words;
  }
}
