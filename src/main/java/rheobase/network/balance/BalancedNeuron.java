package rheobase.network.balance;

import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.meanfield.Siegert;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.synapse.Receptor;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * One neuron among thousands of Poisson inputs: with excitation alone, or with inhibition that
 * cancels it.
 *
 * <pre>
 *   τ dV/dt = −V + bias + τ (J_E Σ δ(t − t_E) − J_I Σ δ(t − t_I))
 *   μ = bias + τ r (K_E J_E − K_I J_I)       the potential that it would have on average
 *   σ² = τ r (K_E J_E² + K_I J_I²)           and twice the variance about it, without a threshold
 * </pre>
 *
 * <p>τ = 20 ms; rest and reset 0, threshold 20 mV; refractory 2 ms. A membrane of 20 MΩ makes a
 * current in nA a drift in mV/ms.
 *
 * @param excitatoryInputs K_E
 * @param inhibitoryInputs K_I
 * @param inputRate r, of each input
 * @param excitatoryWeight J_E
 * @param inhibitoryWeight J_I
 * @param bias how far a constant current lifts the mean
 */
public record BalancedNeuron(
    int excitatoryInputs,
    int inhibitoryInputs,
    @In("1/ms") double inputRate,
    @In("mV") double excitatoryWeight,
    @In("mV") double inhibitoryWeight,
    @In("mV") double bias) {
  private static final double TAU = 20;
  private static final double STEP = 0.02; // inputs that arrive in one step act as one

  /** Refuses fewer than no inputs. */
  public BalancedNeuron {
    Require.atLeast("excitatory inputs", excitatoryInputs, 0, "0 is none");
    Require.atLeast("inhibitory inputs", inhibitoryInputs, 0, "0 is none");
    Require.notNegative("rate of an input", inputRate, "1/ms", "hertz(5) is usual");
    Require.notNegative("excitatory weight", excitatoryWeight, "mV", "give the size of the jump");
    Require.notNegative("inhibitory weight", inhibitoryWeight, "mV", "give the size of the jump");
    Require.finite("bias", bias, "mV", "0 is none");
  }

  /**
   * A thousand excitatory inputs of 0.3 mV at 5 Hz and nothing else: μ = 30 mV, above threshold.
   *
   * @return the neuron
   */
  @From(value = "liang2024", where = "idea of figure 5; the numbers are ours")
  public static BalancedNeuron unbalanced() {
    return new BalancedNeuron(1000, 0, 0.005, 0.3, 1.2, 0);
  }

  /**
   * The same with 250 inhibitory inputs of 1.2 mV at 5 Hz, which cancel them, and a bias of 10 mV:
   * the mean stays 10 mV below threshold.
   *
   * @return the neuron
   */
  @From(value = "liang2024", where = "idea of figure 5; the numbers are ours")
  public static BalancedNeuron balanced() {
    return new BalancedNeuron(1000, 250, 0.005, 0.3, 1.2, 10);
  }

  /**
   * The same neuron lifted otherwise.
   *
   * @param newBias in mV
   * @return a new neuron
   */
  public BalancedNeuron withBias(@In("mV") double newBias) {
    return new BalancedNeuron(
        excitatoryInputs, inhibitoryInputs, inputRate, excitatoryWeight, inhibitoryWeight, newBias);
  }

  /**
   * The same neuron with more inputs that are weaker by a power of their number, J ∝ K^−power. At ½
   * the fluctuations stay, at 1 each part of the mean.
   *
   * @param factor by which the number of inputs grows
   * @param power ½ or 1, or another
   * @return a new neuron
   */
  public BalancedNeuron withMoreInputs(@In("") double factor, @In("") double power) {
    Require.positive("factor of the inputs", factor, "", "4 gives four times as many");
    double weaker = StrictMath.pow(factor, -power); // J ∝ K^−power
    return new BalancedNeuron(
        (int) Math.rint(factor * excitatoryInputs),
        (int) Math.rint(factor * inhibitoryInputs),
        inputRate,
        weaker * excitatoryWeight,
        weaker * inhibitoryWeight,
        bias);
  }

  /** {@return how far excitation alone would lift the mean potential, in mV} */
  @In("mV")
  public double excitation() {
    return TAU * inputRate * excitatoryInputs * excitatoryWeight; // τ r K_E J_E
  }

  /** {@return how far inhibition alone would move the mean potential, in mV, negative} */
  @In("mV")
  public double inhibition() {
    return -TAU * inputRate * inhibitoryInputs * inhibitoryWeight; // −τ r K_I J_I
  }

  /** {@return μ, where the potential would stand on average without a threshold, in mV} */
  @In("mV")
  public double mean() {
    return bias + excitation() + inhibition();
  }

  /** {@return σ, √2 times the standard deviation of the potential without a threshold, in mV} */
  @In("mV")
  public double deviation() {
    return StrictMath.sqrt(
        excitation() * excitatoryWeight - inhibition() * inhibitoryWeight); // σ² = τ Σ K r J²
  }

  /**
   * The same neuron, its inputs counted as infinitely many and infinitely small.
   *
   * @return a neuron under white noise of mean μ and strength σ, whose rate and CV are integrals
   */
  public Siegert diffusion() {
    return new Siegert(membrane(), mean(), deviation());
  }

  private static LeakyIntegrateAndFire membrane() {
    return new LeakyIntegrateAndFire(TAU, TAU, 0, 20, 0, 2);
  }

  /**
   * The neuron as the engine runs it.
   *
   * @param copies how many, each with inputs of its own
   * @return a population {@code neuron} without connections
   */
  public Network network(int copies) {
    var all = Population.of("neuron", copies, membrane());
    var jump = Receptor.jump();
    return Network.of(all)
        .withStep(STEP)
        .with(
            Drive.poisson(all, excitatoryInputs * inputRate, jump, excitatoryWeight),
            Drive.poisson(all, inhibitoryInputs * inputRate, jump, -inhibitoryWeight),
            Drive.current(all, bias / TAU));
  }

  @Override
  public String toString() {
    return "neuron with %d excitatory and %d inhibitory inputs and a bias of %s mV: mean %s mV, σ %s mV"
        .formatted(
            excitatoryInputs,
            inhibitoryInputs,
            Digits.of(bias, 4),
            Digits.of(mean(), 4),
            Digits.of(deviation(), 4));
  }
}
