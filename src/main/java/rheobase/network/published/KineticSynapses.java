package rheobase.network.published;

import rheobase.synapse.Kinetics;
import rheobase.synapse.Kinetics.Scale;
import rheobase.synapse.Receptor;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How long the synapses of a {@link KineticNetwork} stay open and how strong they are.
 *
 * @param excitatoryDecay τ_d of excitatory synapses, and of those from outside
 * @param inhibitoryDecay τ_d of inhibitory synapses: the control parameter
 * @param excitation the strength of recurrent excitatory synapses, 1 as published, 0 blocks them
 * @param inhibition the strength of inhibitory synapses, 1 as published, 0 blocks them
 */
public record KineticSynapses(
    @In("ms") double excitatoryDecay,
    @In("ms") double inhibitoryDecay,
    @In("") double excitation,
    @In("") double inhibition) {
  private static final double RISE = 0.5; // ms

  /** Refuses synapses that close before they are open, and negative strengths. */
  public KineticSynapses {
    String rises = "must be longer than the rise (" + RISE + " ms)";
    String way = "synapses of cortex close within 2 to 20 ms";
    for (double decay : new double[] {excitatoryDecay, inhibitoryDecay}) {
      boolean allowed = decay > RISE && Double.isFinite(decay);
      Require.that(allowed, "decay time", decay, "ms", rises, way);
    }
    Require.notNegative("strength of excitation", excitation, "", "1 is as published, 0 is none");
    Require.notNegative("strength of inhibition", inhibition, "", "1 is as published, 0 is none");
  }

  KineticSynapses withDecays(double excitatory, double inhibitory) {
    return new KineticSynapses(excitatory, inhibitory, excitation, inhibition);
  }

  KineticSynapses withStrengths(double ofExcitation, double ofInhibition) {
    return new KineticSynapses(excitatoryDecay, inhibitoryDecay, ofExcitation, ofInhibition);
  }

  /** The part of the receptors that a drug leaves open. */
  static double open(double blocked) {
    return 1 - Require.within("blocked part", blocked, 0, 1, "", "0.3 blocks three in ten");
  }

  Receptor excitatory() {
    return receptor(excitatoryDecay, 0);
  }

  Receptor inhibitory() {
    return receptor(inhibitoryDecay, -70);
  }

  private static Receptor receptor(double decay, double reversal) {
    return Receptor.conductance(Kinetics.doubleExponential(RISE, decay, Scale.UNIT_AREA), reversal);
  }

  @Override
  public String toString() {
    return "decay "
        + Digits.of(excitatoryDecay, 4)
        + " ms of excitation and "
        + Digits.of(inhibitoryDecay, 4)
        + " ms of inhibition"
        + (excitation == 1 ? "" : ", excitation × " + Digits.of(excitation, 4))
        + (inhibition == 1 ? "" : ", inhibition × " + Digits.of(inhibition, 4));
  }
}
