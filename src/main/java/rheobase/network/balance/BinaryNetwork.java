package rheobase.network.balance;

import org.apache.commons.numbers.gamma.Erfc;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The network in which balance was first understood: units that are on or off, strong and few
 * synapses.
 *
 * <pre>
 *   σ = 1 if u &gt; 0, else 0,   looked at at random moments, once per τ on average (τ_E = 1, τ_I = 0.9)
 *   u_k = √K (E_k m₀ + m_E − J_k m_I) − θ_k      on average over the units of population k
 * </pre>
 *
 * <p>Every pair of units is connected with probability K/N. A synapse has the strength 1/√K
 * (excitatory) or −J_k/√K (inhibitory), so K of them sum to √K while the threshold is 1: the parts
 * must cancel, or all units were on or off. E_E = 1, E_I = 0.8, J_E = 2, J_I = 1.8, θ_E = 1, θ_I =
 * 0.7. With {@link #withWeakSynapses} strengths are √100/K instead, equal at K = 100.
 *
 * @param size N, the number of units of each population
 * @param inputs K, the number of inputs that a unit has from each population on average
 * @param drive m₀, the activity outside, from 0 to 1
 * @param weak whether strengths fall as 1/K
 */
public record BinaryNetwork(int size, int inputs, @In("") double drive, boolean weak) {
  private static final double[] OUTER = {1, 0.8}; // E, I of the paper
  private static final double[] INHIBITION = {2, 1.8}; // J_E, J_I
  private static final double[] THRESHOLD = {1, 0.7};
  private static final double[] RATE = {1, 1 / 0.9}; // 1/τ
  private static final double REFERENCE = 100; // the K at which weak synapses equal strong ones

  /** Refuses more inputs than units. */
  public BinaryNetwork {
    Require.atLeast("number of units", size, 2, "some thousands are usual");
    Require.within("number of inputs", inputs, 1, size, "", "there are " + size + " senders");
    Require.within("drive", drive, 0, 1, "", "it is the activity of units outside");
  }

  /**
   * 4000 + 4000 units with 400 inputs of either kind, driven by an outer activity of 0.2.
   *
   * @return the network
   */
  @From(value = "vanvreeswijk1998", where = "the model and its parameters; N and K ours")
  public static BinaryNetwork published() {
    return new BinaryNetwork(4000, 400, 0.2, false);
  }

  /**
   * The same network with another number of inputs.
   *
   * @param newInputs K
   * @return a new network
   */
  public BinaryNetwork withInputs(int newInputs) {
    return new BinaryNetwork(size, newInputs, drive, weak);
  }

  /**
   * The same network with more or fewer units.
   *
   * @param newSize N
   * @return a new network
   */
  public BinaryNetwork withSize(int newSize) {
    return new BinaryNetwork(newSize, inputs, drive, weak);
  }

  /**
   * The same network driven otherwise.
   *
   * @param newDrive m₀
   * @return a new network
   */
  public BinaryNetwork withDrive(@In("") double newDrive) {
    return new BinaryNetwork(size, inputs, newDrive, weak);
  }

  /**
   * The control: synapses whose strength falls as 1/K, so that the parts do not grow with K.
   *
   * @return a new network
   */
  public BinaryNetwork withWeakSynapses() {
    return new BinaryNetwork(size, inputs, drive, true);
  }

  /** What a unit of population k needs to be on, what drives it, how strongly inhibition acts. */
  static double threshold(int k) {
    return THRESHOLD[k];
  }

  static double outer(int k) {
    return OUTER[k];
  }

  static double inhibition(int k) {
    return INHIBITION[k];
  }

  static double rate(int k) {
    return RATE[k];
  }

  /** {@return the strength of an excitatory synapse, 1/√K, or √100/K of a weak one} */
  @In("")
  public double strength() {
    return weak ? StrictMath.sqrt(REFERENCE) / inputs : 1 / StrictMath.sqrt(inputs);
  }

  /**
   * The activities for K → ∞, where excitation and inhibition must cancel: m_E = (J_I E − J_E
   * I)/(J_E − J_I) m₀ and m_I = (E − I)/(J_E − J_I) m₀.
   *
   * @return m_E and m_I
   */
  @From(value = "vanvreeswijk1996", where = "the balance conditions")
  public double[] balanced() {
    double apart = INHIBITION[0] - INHIBITION[1];
    double e = (INHIBITION[1] * OUTER[0] - INHIBITION[0] * OUTER[1]) / apart * drive;
    return new double[] {e, (OUTER[0] - OUTER[1]) / apart * drive};
  }

  /**
   * The activities that the theory gives for this K: m_k = H((θ_k − ū_k)/√α_k) with H(x) = ½
   * erfc(x/√2), ū_k the mean of the input and α_k = K j² (m_E + J_k² m_I) its variance, j the
   * strength.
   *
   * @return m_E and m_I
   */
  @From(value = "vanvreeswijk1998", where = "the mean-field equations")
  public double[] expected() {
    double[] m = balanced();
    for (int i = 0; i < 200_000; i++) {
      double moved = 0;
      double[] to = {share(0, m), share(1, m)};
      for (int k = 0; k < 2; k++) {
        double by = 0.005 * RATE[k] * (to[k] - m[k]); // τ_k dm_k/dt = −m_k + H, to its rest
        m[k] += by;
        moved = Math.max(moved, Math.abs(by));
      }
      if (moved < 1e-12) {
        return m;
      }
    }
    return m;
  }

  private double share(int k, double[] m) {
    double j = strength();
    double mean = inputs * j * (OUTER[k] * drive + m[0] - INHIBITION[k] * m[1]);
    double variance = inputs * j * j * (m[0] + INHIBITION[k] * INHIBITION[k] * m[1]);
    return Erfc.value((THRESHOLD[k] - mean) / StrictMath.sqrt(2 * variance)) / 2;
  }

  /**
   * What a run found, as averages over the excitatory units but for the activity of the others.
   *
   * @param excitatoryActivity m_E
   * @param inhibitoryActivity m_I
   * @param excitation of an excitatory unit, from outside and inside, in thresholds
   * @param inhibition of an excitatory unit, negative
   * @param fluctuation the standard deviation of an excitatory unit's net input over time
   */
  public record Activity(
      @In("") double excitatoryActivity,
      @In("") double inhibitoryActivity,
      @In("") double excitation,
      @In("") double inhibition,
      @In("") double fluctuation) {
    /** {@return excitation and inhibition together} */
    @In("")
    public double net() {
      return excitation + inhibition;
    }

    @Override
    public String toString() {
      return "m_E %s, m_I %s; excitation %s, inhibition %s, net %s ± %s"
          .formatted(
              Digits.of(excitatoryActivity, 3),
              Digits.of(inhibitoryActivity, 3),
              Digits.of(excitation, 4),
              Digits.of(inhibition, 4),
              Digits.of(net(), 3),
              Digits.of(fluctuation, 3));
    }
  }

  /**
   * Runs the network, update by update.
   *
   * @param duration in units of τ_E, of which the first third settles and is not counted
   * @param seed where wiring, start and updates come from
   * @return averages over the rest
   */
  public Activity run(double duration, Seed seed) {
    Require.that(duration >= 3, "duration", duration, "τ_E", "must be at least 3", "60 is usual");
    Require.within("number of units", size, 2, 32_767, "", "more can be computed, not run");
    return new BinaryUpdates(this, seed).run(duration);
  }
}
