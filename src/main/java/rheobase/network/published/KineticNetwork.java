package rheobase.network.published;

import java.util.List;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Start;
import rheobase.network.Steps;
import rheobase.network.Wiring;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Kinetics.Scale;
import rheobase.synapse.Receptor;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Excitatory and inhibitory integrate-and-fire neurons whose synapses take their time: the network
 * in which late inhibition turns irregular firing into avalanches and then into waves.
 *
 * <pre>
 *   dV/dt = (V_rest − V)/τ + (V_E − V)(J_o S_o + J_E S_E) + (V_I − V) J_I S_I
 *   S(t) = Σ F(t − t_spike),   F(t) = (e^(−t/τ_d) − e^(−t/τ_r))/(τ_d − τ_r)
 * </pre>
 *
 * <p>F has unit area: a synapse that closes later does not deliver more, only later. Of the cells
 * four fifths excite; each receives independent Poisson spikes from outside through its excitatory
 * receptors. V_rest = −70, threshold −50, reset −60 mV; V_E = 0, V_I = −70 mV; τ = 20 and 10 ms,
 * refractory 2 and 1 ms for excitatory and inhibitory cells; τ_r = 0.5 ms; spikes travel without
 * delay. Potentials start evenly between reset and threshold; the first 300 ms ({@link #SETTLING})
 * are not to be counted. A capacitance of 1 nF makes currents in nA equal to mV/ms.
 *
 * <p><b>Where the numbers come from.</b> They are those of a third party's program for the model of
 * Yang, Liang and Zhou (2025), whose comments call them the paper's and 8 ms the critical point; it
 * belongs to the family of Liang, Zhou and Zhou (2020), whose own table we have not seen. Versions
 * of that program differ in the drive, and its filters seem not to be normalised. The unit area and
 * the two drives are ours. Exponents and the place of the transition are therefore what this
 * network does, not what those papers report.
 *
 * <p><b>Wiring.</b> By the source each pair is connected by chance alone. Cells then differ in
 * their number of inputs, and networks from each other: the decay time at which waves begin moves
 * by more than a millisecond from one wiring to the next. {@link #withFixedInDegree} takes that
 * chance out.
 *
 * <p><b>Integration.</b> The step is 0.05 ms. Synapses decay exactly. The usual forward Euler step
 * of the potential moves it by less than one part in four hundred of its distance to where it goes;
 * rates and counts of either agree within their scatter.
 *
 * @param size how many neurons, a multiple of five; four fifths of them excite
 * @param connectionProbability p, with which a pair is connected
 * @param fixedInDegree whether each neuron has exactly p times as many inputs as there are senders
 * @param drive the rate of all spikes that one neuron receives from outside; may step in time
 * @param excitatoryDecay τ_d of excitatory synapses, and of those from outside
 * @param inhibitoryDecay τ_d of inhibitory synapses: the control parameter
 * @param excitation the strength of recurrent excitatory synapses, 1 as published, 0 blocks them
 * @param inhibition the strength of inhibitory synapses, 1 as published, 0 blocks them
 */
@From(value = "liang2020", where = "the family of models")
public record KineticNetwork(
    int size,
    @In("") double connectionProbability,
    boolean fixedInDegree,
    @In("1/ms") Steps drive,
    @In("ms") double excitatoryDecay,
    @In("ms") double inhibitoryDecay,
    @In("") double excitation,
    @In("") double inhibition) {

  /** The time after which the start is forgotten, in ms. */
  public static final double SETTLING = 300;

  private static final double STEP = 0.05;
  private static final double RISE = 0.5;
  private static final double CAPACITANCE = 1; // nF: 20 ms = 1 nF · 20 MΩ
  private static final double[] EXCITATORY = {0.012, 0.024}; // J_EE, J_IE: onto E, onto I
  private static final double[] INHIBITORY = {0.18, 0.31}; // J_EI, J_II
  private static final double[] OUTER = {0.022, 0.04}; // J_Eo, J_Io

  /** Refuses what is no network. */
  public KineticNetwork {
    Require.atLeast("number of neurons", size, 10, "the published network has 1000");
    if (size % 5 != 0) {
      throw new IllegalArgumentException(
          "number of neurons (" + size + ") must be a multiple of 5; four fifths of them excite");
    }
    Require.within("connection probability", connectionProbability, 0, 1, "", "0.2 is published");
    Require.present("drive", drive, "Steps.constant(1) is one spike in each ms");
    String rises = "must be longer than the rise (" + RISE + " ms)";
    String way = "synapses of cortex close within 2 to 20 ms";
    for (double decay : new double[] {excitatoryDecay, inhibitoryDecay}) {
      boolean allowed = decay > RISE && Double.isFinite(decay);
      Require.that(allowed, "decay time", decay, "ms", rises, way);
    }
    Require.notNegative("strength of excitation", excitation, "", "1 is as published, 0 is none");
    Require.notNegative("strength of inhibition", inhibition, "", "1 is as published, 0 is none");
  }

  /**
   * The network at low rates: a drive of 1 spike per ms, at which excitatory cells fire some 4
   * times in a second, at the published critical point τ_I = 8 ms.
   *
   * @return the network
   */
  @From(value = "yang2025", where = "by way of a third party's program; drive and filters ours")
  public static KineticNetwork lowRate() {
    return new KineticNetwork(1000, 0.2, false, Steps.constant(1), 2, 8, 1, 1);
  }

  /**
   * The network at high rates: a drive of 4 spikes per ms, at which excitatory cells fire some 20
   * times in a second, at the published critical point τ_I = 8 ms.
   *
   * @return the network
   */
  @From(value = "yang2025", where = "by way of a third party's program; filters ours")
  public static KineticNetwork highRate() {
    return lowRate().withDrive(4);
  }

  /**
   * The low-rate network with three pairs of decay times: (6, 6), (4, 10) and (2, 14) ms, published
   * as asynchronous, moderately and highly synchronous in a network of 2500 like cells.
   *
   * @return the three networks in that order
   */
  @From(value = "yang2017", where = "captions of figures 2 and 3")
  public static List<KineticNetwork> threePairs() {
    return List.of(
        lowRate().withDecays(6, 6), lowRate().withDecays(4, 10), lowRate().withDecays(2, 14));
  }

  /**
   * The same network with later or earlier inhibition.
   *
   * @param decay τ_d of inhibitory synapses, in ms, above 0.5
   * @return a new network
   */
  public KineticNetwork withInhibitoryDecay(@In("ms") double decay) {
    return withDecays(excitatoryDecay, decay);
  }

  /**
   * The same network with other synapses.
   *
   * @param excitatory τ_d of excitatory synapses, in ms, above 0.5
   * @param inhibitory τ_d of inhibitory synapses, in ms, above 0.5
   * @return a new network
   */
  public KineticNetwork withDecays(@In("ms") double excitatory, @In("ms") double inhibitory) {
    return new KineticNetwork(
        size,
        connectionProbability,
        fixedInDegree,
        drive,
        excitatory,
        inhibitory,
        excitation,
        inhibition);
  }

  /**
   * The same network under another drive.
   *
   * @param rate of all spikes that one neuron receives from outside, in 1/ms
   * @return a new network
   */
  public KineticNetwork withDrive(@In("1/ms") double rate) {
    return withDrive(Steps.constant(rate));
  }

  /**
   * The same network under a drive that steps in time.
   *
   * @param rate of all spikes that one neuron receives from outside, in 1/ms
   * @return a new network
   */
  public KineticNetwork withDrive(@In("1/ms") Steps rate) {
    return new KineticNetwork(
        size,
        connectionProbability,
        fixedInDegree,
        rate,
        excitatoryDecay,
        inhibitoryDecay,
        excitation,
        inhibition);
  }

  /**
   * The same network with stronger or weaker inhibition.
   *
   * @param factor by which J_EI and J_II differ from the published ones, zero or more
   * @return a new network
   */
  public KineticNetwork withInhibition(@In("") double factor) {
    return new KineticNetwork(
        size,
        connectionProbability,
        fixedInDegree,
        drive,
        excitatoryDecay,
        inhibitoryDecay,
        excitation,
        factor);
  }

  /**
   * The same network with stronger or weaker recurrent excitation; the drive stays.
   *
   * @param factor by which J_EE and J_IE differ from the published ones, zero or more
   * @return a new network
   */
  public KineticNetwork withExcitation(@In("") double factor) {
    return new KineticNetwork(
        size,
        connectionProbability,
        fixedInDegree,
        drive,
        excitatoryDecay,
        inhibitoryDecay,
        factor,
        inhibition);
  }

  /**
   * The same network under a drug that blocks GABA receptors, such as bicuculline.
   *
   * @param part of the receptors that is blocked, from 0 to 1
   * @return a new network whose inhibition is weaker by that part
   */
  public KineticNetwork withGabaBlocked(@In("") double part) {
    return withInhibition(inhibition * open(part));
  }

  /**
   * The same network under a drug that blocks its recurrent AMPA receptors, such as DNQX; the drive
   * stays.
   *
   * @param part of the receptors that is blocked, from 0 to 1
   * @return a new network whose recurrent excitation is weaker by that part
   */
  public KineticNetwork withAmpaBlocked(@In("") double part) {
    return withExcitation(excitation * open(part));
  }

  private static double open(double part) {
    return 1 - Require.within("blocked part", part, 0, 1, "", "0.3 blocks three in ten");
  }

  /**
   * The same cells with more or fewer synapses of the same strength.
   *
   * @param probability with which a pair is connected, from 0 to 1
   * @return a new network
   */
  public KineticNetwork withConnectionProbability(@In("") double probability) {
    return new KineticNetwork(
        size,
        probability,
        fixedInDegree,
        drive,
        excitatoryDecay,
        inhibitoryDecay,
        excitation,
        inhibition);
  }

  /**
   * The same network with as many inputs for each neuron of a kind, drawn at random.
   *
   * @return a new network
   */
  public KineticNetwork withFixedInDegree() {
    return new KineticNetwork(
        size,
        connectionProbability,
        true,
        drive,
        excitatoryDecay,
        inhibitoryDecay,
        excitation,
        inhibition);
  }

  /**
   * More cells or fewer, each with as many inputs of the same strength as before: the more, the
   * sparser.
   *
   * @param neurons how many, a multiple of five
   * @return a new network
   */
  public KineticNetwork withSize(int neurons) {
    double sparser = connectionProbability * size / neurons;
    return new KineticNetwork(
        neurons,
        sparser,
        fixedInDegree,
        drive,
        excitatoryDecay,
        inhibitoryDecay,
        excitation,
        inhibition);
  }

  /** {@return the number of excitatory neurons, four fifths} */
  public int excitatory() {
    return size / 5 * 4;
  }

  /** {@return the number of inhibitory neurons, a fifth} */
  public int inhibitory() {
    return size / 5;
  }

  /**
   * The network as the engine runs it, with spike times between the steps.
   *
   * @return populations {@code excitatory} and {@code inhibitory}, their connections and drives
   */
  public Network network() {
    var e = population("excitatory", excitatory(), 20, 2);
    var i = population("inhibitory", inhibitory(), 10, 1);
    var opensE = receptor(excitatoryDecay, 0);
    var opensI = receptor(inhibitoryDecay, -70);
    return Network.of(e, i)
        .withStep(STEP)
        .withInterpolatedTimes()
        .with(
            connection(e, e, opensE, excitation * EXCITATORY[0]),
            connection(e, i, opensE, excitation * EXCITATORY[1]),
            connection(i, e, opensI, inhibition * INHIBITORY[0]),
            connection(i, i, opensI, inhibition * INHIBITORY[1]))
        .with(
            Drive.poisson(e, drive, opensE, OUTER[0] * CAPACITANCE),
            Drive.poisson(i, drive, opensE, OUTER[1] * CAPACITANCE));
  }

  private static Population population(String name, int size, double tau, double refractory) {
    var neuron = new LeakyIntegrateAndFire(tau, tau / CAPACITANCE, -70, -50, -60, refractory);
    return Population.of(name, size, neuron).startingAt(Start.uniform(-60, -50));
  }

  private static Receptor receptor(double decay, double reversal) {
    return Receptor.conductance(Kinetics.doubleExponential(RISE, decay, Scale.UNIT_AREA), reversal);
  }

  /** The weight J is a conductance over the capacitance, times ms. */
  private Connection connection(Population from, Population to, Receptor receptor, double weight) {
    int inputs = (int) Math.rint(connectionProbability * from.size());
    Wiring wiring =
        fixedInDegree ? Wiring.fixedInDegree(inputs) : Wiring.bernoulli(connectionProbability);
    return new Connection(from, to, wiring, receptor, weight * CAPACITANCE, 0);
  }

  @Override
  public String toString() {
    return size
        + " neurons, "
        + (fixedInDegree ? "in-degree fixed at " : "connected with probability ")
        + Digits.of(fixedInDegree ? connectionProbability * size : connectionProbability, 4)
        + ", drive "
        + drive
        + " per ms, decay "
        + Digits.of(excitatoryDecay, 4)
        + " ms of excitation and "
        + Digits.of(inhibitoryDecay, 4)
        + " ms of inhibition"
        + (excitation == 1 ? "" : ", excitation × " + Digits.of(excitation, 4))
        + (inhibition == 1 ? "" : ", inhibition × " + Digits.of(inhibition, 4));
  }
}
