package rheobase.network.published;

import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Start;
import rheobase.network.Wiring;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.synapse.Receptor;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Brunel's network: sparse, of integrate-and-fire neurons that make each other's potentials jump,
 * by J where they excite and by −g J where they inhibit.
 *
 * <pre>
 *   τ dV/dt = −V + τ Σ J_j δ(t − t_j − D),   V ≥ θ:  spike, V ← V_r, held for 2 ms
 *   τ = 20 ms,  θ = 20 mV,  V_r = 10 mV,  D = 1.5 ms
 * </pre>
 *
 * <p>Every neuron receives from C_E excitatory neurons, from as large a share of the inhibitory
 * ones, and from C_E neurons outside, which fire as Poisson processes at η ν_θ each. At the rate
 * ν_θ = θ/(J C_E τ) these alone would hold the mean potential at threshold. What the network does
 * depends on g and η: four states are named here.
 *
 * @param excitatory N_E, how many neurons excite
 * @param inhibitory N_I, how many inhibit
 * @param inputs C_E, from how many excitatory neurons each receives
 * @param jump J, by how much one spike excites
 * @param inhibition g, how many times stronger one spike inhibits
 * @param drive η, the rate of those outside, over ν_θ
 */
@From(value = "brunel2000", where = "section 2")
public record BrunelNetwork(
    @In("") int excitatory,
    @In("") int inhibitory,
    @In("") int inputs,
    @In("mV") double jump,
    @In("") double inhibition,
    @In("") double drive) {
  private static final LeakyIntegrateAndFire NEURON =
      new LeakyIntegrateAndFire(20, 1, 0, 20, 10, 2);
  private static final double DELAY = 1.5;

  /** Refuses more inputs than there are neurons, and negative strengths. */
  public BrunelNetwork {
    Require.atLeast("number of excitatory neurons", excitatory, 2, "the paper has 10000");
    Require.atLeast("number of inhibitory neurons", inhibitory, 2, "the paper has 2500");
    Require.within(
        "number of inputs",
        inputs,
        1,
        excitatory - 1.0,
        "",
        "the paper has a tenth of the neurons");
    Require.positive("jump", jump, "mV", "the paper has 0.1 mV");
    Require.notNegative("inhibition", inhibition, "", "above 4 it prevails over excitation");
    Require.notNegative("drive", drive, "", "at 1 it alone holds the mean potential at threshold");
  }

  /**
   * State A of the paper, synchronous and regular: excitation prevails, and all fire together as
   * fast as they can.
   *
   * @return g = 3, η = 2
   */
  @From(value = "brunel2000", where = "figure 8A")
  public static BrunelNetwork synchronousRegular() {
    return new BrunelNetwork(10_000, 2500, 1000, 0.1, 3, 2);
  }

  /**
   * State B, synchronous and irregular, fast: a global oscillation of some 180 Hz in which each
   * neuron takes part now and then.
   *
   * @return g = 6, η = 4
   */
  @From(value = "brunel2000", where = "figure 8B")
  public static BrunelNetwork fastOscillation() {
    return new BrunelNetwork(10_000, 2500, 1000, 0.1, 6, 4);
  }

  /**
   * State C, asynchronous and irregular: the activity of all is nearly constant, that of one is
   * not.
   *
   * @return g = 5, η = 2
   */
  @From(value = "brunel2000", where = "figure 8C")
  public static BrunelNetwork asynchronousIrregular() {
    return new BrunelNetwork(10_000, 2500, 1000, 0.1, 5, 2);
  }

  /**
   * State D, synchronous and irregular, slow: driven below threshold, at low rates.
   *
   * @return g = 4.5, η = 0.9
   */
  @From(value = "brunel2000", where = "figure 8D")
  public static BrunelNetwork slowOscillation() {
    return new BrunelNetwork(10_000, 2500, 1000, 0.1, 4.5, 0.9);
  }

  /**
   * The same network with other inhibition.
   *
   * @param g how many times stronger one spike inhibits
   * @return a new network
   */
  public BrunelNetwork withInhibition(double g) {
    return new BrunelNetwork(excitatory, inhibitory, inputs, jump, g, drive);
  }

  /**
   * The same network under another drive.
   *
   * @param eta the rate of those outside, over ν_θ
   * @return a new network
   */
  public BrunelNetwork withDrive(double eta) {
    return new BrunelNetwork(excitatory, inhibitory, inputs, jump, inhibition, eta);
  }

  /**
   * A smaller or larger network in the same state, four fifths of which excite. Fewer inputs need
   * larger jumps; J C_E is what keeps the mean input.
   *
   * @param neurons how many in all, a multiple of five
   * @param newInputs C_E
   * @param newJump J, in mV
   * @return a new network
   */
  public BrunelNetwork scaledTo(int neurons, int newInputs, @In("mV") double newJump) {
    return new BrunelNetwork(neurons / 5 * 4, neurons / 5, newInputs, newJump, inhibition, drive);
  }

  /** {@return the neuron that all of them are: R I is given in mV, so R is 1} */
  public LeakyIntegrateAndFire neuron() {
    return NEURON;
  }

  /** {@return C_I, from how many inhibitory neurons each receives} */
  public int inhibitoryInputs() {
    return Math.toIntExact(Math.round((double) inputs * inhibitory / excitatory));
  }

  /**
   * The rate of all spikes from outside that one neuron receives, C_E η ν_θ = η θ/(J τ).
   *
   * @return in 1/ms
   */
  @In("1/ms")
  public double externalRate() {
    return drive * NEURON.threshold() / (jump * NEURON.membraneTimeConstant());
  }

  /** {@return D, in ms} */
  @In("ms")
  public double delay() {
    return DELAY;
  }

  /**
   * The network, its potentials evenly spread below threshold.
   *
   * @return populations {@code excitatory} and {@code inhibitory}, every neuron with a fixed number
   *     of inputs
   */
  public Network network() {
    Start start = Start.uniform(NEURON.restingPotential(), NEURON.threshold());
    Population e = Population.of("excitatory", excitatory, NEURON).startingAt(start);
    Population i = Population.of("inhibitory", inhibitory, NEURON).startingAt(start);
    Receptor receptor = Receptor.jump();
    Wiring fromE = Wiring.fixedInDegree(inputs);
    Wiring fromI = Wiring.fixedInDegree(inhibitoryInputs());
    return Network.of(e, i)
        .with(
            new Connection(e, e, fromE, receptor, jump, DELAY),
            new Connection(i, e, fromI, receptor, -inhibition * jump, DELAY),
            new Connection(e, i, fromE, receptor, jump, DELAY),
            new Connection(i, i, fromI, receptor, -inhibition * jump, DELAY))
        .with(
            Drive.poisson(e, externalRate(), receptor, jump),
            Drive.poisson(i, externalRate(), receptor, jump));
  }

  @Override
  public String toString() {
    return "Brunel's network of "
        + (excitatory + inhibitory)
        + " neurons, g = "
        + Digits.of(inhibition, 4)
        + ", η = "
        + Digits.of(drive, 4);
  }
}
