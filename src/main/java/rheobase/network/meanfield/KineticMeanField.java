package rheobase.network.meanfield;

import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.published.KineticNetwork;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.numerics.Flow;
import rheobase.numerics.Roots;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.numerics.algebra.Jacobian;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.synapse.Coupling;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The mean field of the kinetic network: six equations for a thousand cells.
 *
 * <pre>
 *   dV_α/dt = (V_rest − V_α)/τ_α + (V_E − V_α)(J_αo Q_o + J_αE n_E Φ_E) + (V_I − V_α) J_αI n_I Φ_I
 *   (τ_d d/dt + 1)(τ_r d/dt + 1) Φ_β = Q_β,   Q_α = ½ (1 + erf((V_α − θ)/(√2 σ_α)))
 * </pre>
 *
 * <p>V is the mean potential of a population, Φ what its synapses pass on, Q its rate per ms: the
 * share of its cells above threshold. σ_α is the one number that is taken from a simulation. Rest
 * does not depend on the decay times, its stability does.
 *
 * @param network the network it stands for
 * @param excitatoryDeviation σ_E
 * @param inhibitoryDeviation σ_I
 * @param transfer the form of Q
 */
public record KineticMeanField(
    KineticNetwork network,
    @In("mV") double excitatoryDeviation,
    @In("mV") double inhibitoryDeviation,
    Transfer transfer) {
  private static final double SHORTEST = 2; // ms, where a Hopf point is looked for
  private static final double LONGEST = 40;
  private static final double STEP = 0.02;

  /** Refuses deviations that are not positive. */
  public KineticMeanField {
    Require.present("network", network, "such as KineticNetwork.lowRate()");
    Require.present("transfer", transfer, "such as Transfer.ERROR_FUNCTION");
    Require.positive("σ of E", excitatoryDeviation, "mV", "some 2.5 mV are usual");
    Require.positive("σ of I", inhibitoryDeviation, "mV", "some 2.9 mV are usual");
  }

  /**
   * The mean field of the network at low rates, with deviations fitted to a simulation of it at τ_I
   * = 8 ms.
   *
   * @return the mean field at τ_I = 8 ms
   */
  @From(value = "liang2020", where = "form of the equations; deviations are ours")
  public static KineticMeanField lowRate() {
    return new KineticMeanField(KineticNetwork.lowRate(), 2.476, 2.854, Transfer.ERROR_FUNCTION);
  }

  /**
   * The mean field of the network at high rates, with deviations fitted to a simulation of it at
   * τ_I = 8 ms.
   *
   * @return the mean field at τ_I = 8 ms
   */
  @From(value = "liang2020", where = "form of the equations; deviations are ours")
  public static KineticMeanField highRate() {
    return new KineticMeanField(KineticNetwork.highRate(), 2.754, 3.210, Transfer.ERROR_FUNCTION);
  }

  /**
   * The deviation at which a population of a mean potential has a rate.
   *
   * @param potential the mean potential, below threshold
   * @param rate of a cell, in Hz
   * @param threshold θ
   * @return σ = (θ − V)/(√2 erf⁻¹(1 − 2Q))
   */
  @In("mV")
  public static double deviation(
      @In("mV") double potential, @In("Hz") double rate, @In("mV") double threshold) {
    Require.that(
        potential < threshold, "mean potential", potential, "mV", "must lie below threshold", "");
    return Roots.between(
        s -> Transfer.ERROR_FUNCTION.share(potential, threshold, s) - rate / 1000, 0.01, 100);
  }

  /**
   * The same mean field with later or earlier inhibition.
   *
   * @param decay τ_I, in ms
   * @return a new mean field
   */
  public KineticMeanField withInhibitoryDecay(@In("ms") double decay) {
    return new KineticMeanField(
        network.withInhibitoryDecay(decay), excitatoryDeviation, inhibitoryDeviation, transfer);
  }

  /**
   * The same mean field under another drive.
   *
   * @param rate of all spikes that one cell receives from outside, in 1/ms
   * @return a new mean field
   */
  public KineticMeanField withDrive(@In("1/ms") double rate) {
    return new KineticMeanField(
        network.withDrive(rate), excitatoryDeviation, inhibitoryDeviation, transfer);
  }

  /**
   * The same mean field with another form of Q.
   *
   * @param form the form
   * @return a new mean field
   */
  public KineticMeanField withTransfer(Transfer form) {
    return new KineticMeanField(network, excitatoryDeviation, inhibitoryDeviation, form);
  }

  /** The strength of what comes from a population, J n, by receiver, as the network has it. */
  private static double all(Network network, int connection, KineticNetwork cells) {
    Connection from = network.connections().get(connection);
    var membrane = (LeakyIntegrateAndFire) from.to().neuron();
    double capacitance = membrane.membraneTimeConstant() / membrane.inputResistance();
    return cells.connectionProbability() * from.from().size() * from.weight() / capacitance;
  }

  private static double outer(Network network, int drive, double rate) {
    var from = (Drive.Poisson) network.drives().get(drive);
    var membrane = (LeakyIntegrateAndFire) from.to().neuron();
    double capacitance = membrane.membraneTimeConstant() / membrane.inputResistance();
    return from.weight() * rate / capacitance;
  }

  private static double reversal(Network network, int connection) {
    var coupling = network.connections().get(connection).receptor().coupling();
    return ((Coupling.Conductance) coupling).reversalPotential();
  }

  /** {@return the six equations: V_E, V_I, Φ_E, Φ_E′, Φ_I, Φ_I′} */
  public Flow flow() {
    Network built = network.network();
    var e = (LeakyIntegrateAndFire) built.population("excitatory").neuron();
    var i = (LeakyIntegrateAndFire) built.population("inhibitory").neuron();
    double[] fromE = {all(built, 0, network), all(built, 1, network)};
    double[] fromI = {all(built, 2, network), all(built, 3, network)};
    double rate = network.drive().levels().get(0);
    double[] fromOutside = {outer(built, 0, rate), outer(built, 1, rate)};
    LeakyIntegrateAndFire[] cells = {e, i};
    double[] sigma = {excitatoryDeviation, inhibitoryDeviation};
    double[] decay = {network.excitatoryDecay(), network.inhibitoryDecay()};
    double rise = built.connections().get(0).receptor().kinetics().rise();
    double openE = reversal(built, 0);
    double openI = reversal(built, 2);
    return (t, x, dx) -> {
      for (int a = 0; a < 2; a++) {
        double v = x[a];
        dx[a] =
            (cells[a].restingPotential() - v) / cells[a].membraneTimeConstant()
                + (openE - v) * (fromOutside[a] + fromE[a] * x[2])
                + (openI - v) * fromI[a] * x[4];
        double q = transfer.share(v, cells[a].threshold(), sigma[a]);
        double phi = x[2 + 2 * a];
        double slope = x[3 + 2 * a];
        dx[2 + 2 * a] = slope;
        // τ_d τ_r Φ″ + (τ_d + τ_r) Φ′ + Φ = Q
        dx[3 + 2 * a] = (q - phi - (decay[a] + rise) * slope) / (decay[a] * rise);
      }
    };
  }

  /**
   * Rest, found by Newton's method from the potentials of cells that rarely fire, in moves of at
   * most 1 mV.
   *
   * @return V_E, V_I in mV, Φ_E, 0, Φ_I, 0 with Φ in 1/ms
   * @throws IllegalStateException if the method finds none
   */
  public double[] rest() {
    Flow flow = flow();
    double[] x = {-57, -57, 0.003, 0, 0.01, 0};
    double[] dx = new double[6];
    for (int n = 0; n < 200; n++) {
      flow.slope(0, x, dx);
      double[] move = LinearSystem.solve(Jacobian.of(flow, x), dx);
      double far = Math.max(Math.abs(move[0]), Math.abs(move[1]));
      for (int k = 0; k < 6; k++) {
        x[k] -= move[k] / Math.max(1, far);
      }
      if (far < 1e-10) {
        return x;
      }
    }
    throw new IllegalStateException("no rest found; the drive may be too strong for this theory");
  }

  /** {@return the rates of excitatory and inhibitory cells at rest, in Hz} */
  @In("Hz")
  public double[] rates() {
    double[] x = rest();
    return new double[] {1000 * x[2], 1000 * x[4]};
  }

  /** {@return how small departures from rest grow: six eigenvalues, the largest real part first} */
  public Eigenvalue[] eigenvalues() {
    return Eigenvalue.of(Jacobian.of(flow(), rest()));
  }

  /**
   * A Hopf point.
   *
   * @param decay τ_I* at which the leading pair crosses the imaginary axis
   * @param frequency with which the wave is born
   */
  public record Hopf(@In("ms") double decay, @In("Hz") double frequency) {
    @Override
    public String toString() {
      return "Hopf bifurcation at τ_I = "
          + Digits.of(decay, 5)
          + " ms with "
          + Digits.of(frequency, 3)
          + " Hz";
    }
  }

  /**
   * Where rest turns into a wave as inhibition comes later.
   *
   * @return the point between 2 and 40 ms
   * @throws IllegalArgumentException if rest does not change its stability there
   */
  public Hopf hopf() {
    double at =
        Roots.between(
            decay -> withInhibitoryDecay(decay).eigenvalues()[0].real(), SHORTEST, LONGEST);
    double angular = Math.abs(withInhibitoryDecay(at).eigenvalues()[0].imaginary()); // rad/ms
    return new Hopf(at, 1000 * angular / (2 * StrictMath.PI));
  }

  /**
   * The wave in which the mean field ends from a small push.
   *
   * @param settling how long it is left alone: long just above the Hopf point
   * @return the range and the period of V_E
   */
  public Wave wave(@In("ms") double settling) {
    double[] x = rest();
    x[0] += 0.3;
    return Wave.of(flow(), x, settling, 300, STEP);
  }

  @Override
  public String toString() {
    return "mean field of " + network;
  }
}
