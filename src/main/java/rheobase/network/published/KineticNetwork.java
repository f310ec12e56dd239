package rheobase.network.published;

import java.util.List;
import rheobase.network.Network;
import rheobase.network.Steps;
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
 * @param wiring how many cells, and who hears whom
 * @param drive the rate of all spikes that one neuron receives from outside; may step in time
 * @param synapses how long they stay open, and how strong they are
 */
@From(value = "liang2020", where = "the family of models")
public record KineticNetwork(
    KineticWiring wiring, @In("1/ms") Steps drive, KineticSynapses synapses) {

  /** The time after which the start is forgotten, in ms. */
  public static final double SETTLING = 300;

  /** Refuses what is no network. */
  public KineticNetwork {
    Require.present("wiring", wiring, "new KineticWiring(1000, 0.2, false) is published");
    Require.present("drive", drive, "Steps.constant(1) is one spike in each ms");
    Require.present("synapses", synapses, "new KineticSynapses(2, 8, 1, 1) are published");
  }

  /**
   * The network at low rates: a drive of 1 spike per ms, at which excitatory cells fire some 4
   * times in a second, at the published critical point τ_I = 8 ms.
   *
   * @return the network
   */
  @From(value = "yang2025", where = "by way of a third party's program; drive and filters ours")
  public static KineticNetwork lowRate() {
    return new KineticNetwork(
        new KineticWiring(1000, 0.2, false), Steps.constant(1), new KineticSynapses(2, 8, 1, 1));
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
    return withDecays(excitatoryDecay(), decay);
  }

  /**
   * The same network with other synapses.
   *
   * @param excitatory τ_d of excitatory synapses, in ms, above 0.5
   * @param inhibitory τ_d of inhibitory synapses, in ms, above 0.5
   * @return a new network
   */
  public KineticNetwork withDecays(@In("ms") double excitatory, @In("ms") double inhibitory) {
    return new KineticNetwork(wiring, drive, synapses.withDecays(excitatory, inhibitory));
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
    return new KineticNetwork(wiring, rate, synapses);
  }

  /**
   * The same network with stronger or weaker inhibition.
   *
   * @param factor by which J_EI and J_II differ from the published ones, zero or more
   * @return a new network
   */
  public KineticNetwork withInhibition(@In("") double factor) {
    return new KineticNetwork(wiring, drive, synapses.withStrengths(excitation(), factor));
  }

  /**
   * The same network with stronger or weaker recurrent excitation; the drive stays.
   *
   * @param factor by which J_EE and J_IE differ from the published ones, zero or more
   * @return a new network
   */
  public KineticNetwork withExcitation(@In("") double factor) {
    return new KineticNetwork(wiring, drive, synapses.withStrengths(factor, inhibition()));
  }

  /**
   * The same network under a drug that blocks GABA receptors, such as bicuculline.
   *
   * @param part of the receptors that is blocked, from 0 to 1
   * @return a new network whose inhibition is weaker by that part
   */
  public KineticNetwork withGabaBlocked(@In("") double part) {
    return withInhibition(inhibition() * KineticSynapses.open(part));
  }

  /**
   * The same network under a drug that blocks its recurrent AMPA receptors, such as DNQX; the drive
   * stays.
   *
   * @param part of the receptors that is blocked, from 0 to 1
   * @return a new network whose recurrent excitation is weaker by that part
   */
  public KineticNetwork withAmpaBlocked(@In("") double part) {
    return withExcitation(excitation() * KineticSynapses.open(part));
  }

  /**
   * The same cells with more or fewer synapses of the same strength.
   *
   * @param probability with which a pair is connected, from 0 to 1
   * @return a new network
   */
  public KineticNetwork withConnectionProbability(@In("") double probability) {
    return new KineticNetwork(wiring.withProbability(probability), drive, synapses);
  }

  /**
   * The same network with as many inputs for each neuron of a kind, drawn at random.
   *
   * @return a new network
   */
  public KineticNetwork withFixedInDegree() {
    return new KineticNetwork(wiring.withFixedInDegree(), drive, synapses);
  }

  /**
   * More cells or fewer, each with as many inputs of the same strength as before: the more, the
   * sparser.
   *
   * @param neurons how many, a multiple of five
   * @return a new network
   */
  public KineticNetwork withSize(int neurons) {
    return new KineticNetwork(wiring.withSize(neurons), drive, synapses);
  }

  /** {@return the number of neurons} */
  public int size() {
    return wiring.size();
  }

  /** {@return p, with which a pair is connected} */
  @In("")
  public double connectionProbability() {
    return wiring.probability();
  }

  /** {@return τ_d of excitatory synapses} */
  @In("ms")
  public double excitatoryDecay() {
    return synapses.excitatoryDecay();
  }

  /** {@return τ_d of inhibitory synapses} */
  @In("ms")
  public double inhibitoryDecay() {
    return synapses.inhibitoryDecay();
  }

  /** {@return the strength of recurrent excitatory synapses, 1 as published} */
  @In("")
  public double excitation() {
    return synapses.excitation();
  }

  /** {@return the strength of inhibitory synapses, 1 as published} */
  @In("")
  public double inhibition() {
    return synapses.inhibition();
  }

  /** {@return the number of excitatory neurons, four fifths} */
  public int excitatory() {
    return size() / 5 * 4;
  }

  /** {@return the number of inhibitory neurons, a fifth} */
  public int inhibitory() {
    return size() / 5;
  }

  /**
   * The network as the engine runs it, with spike times between the steps.
   *
   * @return populations {@code excitatory} and {@code inhibitory}, their connections and drives
   */
  public Network network() {
    return KineticCircuit.of(this);
  }

  @Override
  public String toString() {
    return wiring + ", drive " + drive + " per ms, " + synapses;
  }
}
