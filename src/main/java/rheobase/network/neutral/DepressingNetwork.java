package rheobase.network.neutral;

import java.util.function.DoubleUnaryOperator;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * N leaky integrate-and-fire neurons that excite each other through synapses that tire.
 *
 * <pre>
 *   C V' = −(V − E_L)/R + I      spike at V ≥ θ, then V = E_L for the refractory time
 *   I' = −I/τ_s                  each release adds w_in, each spike from outside w_e
 *   U' = (1 − U)/τ_R             at a spike, each synapse releases Binomial(n_r, p_r U) times,
 *                                then U → U (1 − p_r)
 * </pre>
 *
 * <p>All synapses of one neuron have the same history, so they share one U. The numbers that cannot
 * be turned are those of the publication: E_L = −70 mV, R = 2/3 GΩ, C = 30 pF, τ_s = 5 ms, a
 * refractory time of 1 ms, n_r = 6 sites of release, p_r = 0.25, w_e = 95 pA. Euler steps of 0.1
 * ms.
 *
 * @param size N
 * @param outDegree K, the mean number of neurons that one excites, drawn at random
 * @param release w_in
 * @param threshold θ, above the rest at −70 mV
 * @param recovery τ_R
 * @param drive the rate of the spikes that each neuron receives from outside
 */
@From(value = "millman2010", where = "parameters as martinello2017 quotes them, in its appendix")
public record DepressingNetwork(
    @In("") int size,
    @In("") double outDegree,
    @In("pA") double release,
    @In("mV") double threshold,
    @In("ms") double recovery,
    @In("Hz") double drive) {
  static final double STEP = 0.1; // ms
  static final double REST = -70; // mV
  static final double CAPACITANCE = 30; // pF
  static final double MEMBRANE = 20; // ms, R C
  static final double SYNAPSE = 5; // ms
  static final int REFRACTORY = 10; // steps
  static final int SITES = 6;
  static final double PROBABILITY = 0.25;
  static final double OUTSIDE = 95; // pA

  /** Refuses what is not positive, and more neurons to excite than there are. */
  public DepressingNetwork {
    Require.within("number of neurons", size, 2, 100_000, "", "300 are published");
    Require.within("out-degree", outDegree, 0, size - 1.0, "", "7.5 is published");
    Require.notNegative("release w_in", release, "pA", "60 pA lets the two states alternate");
    Require.within("threshold θ", threshold, REST + 1, 0, "mV", "−50 mV is published");
    Require.positive("recovery time", recovery, "ms", "100 ms is published");
    Require.within("drive", drive, 0, 1000, "Hz", "5 Hz is published");
  }

  /**
   * The published network: N = 300, K = 7.5, θ = −50 mV, τ_R = 100 ms, 5 Hz from outside; w_in = 60
   * pA, where the two states alternate.
   *
   * @return the network
   */
  @From(value = "millman2010", where = "parameters as martinello2017 quotes them, in its appendix")
  public static DepressingNetwork published() {
    return new DepressingNetwork(300, 7.5, 60, -50, 100, 5);
  }

  /**
   * The same network with stronger or weaker synapses.
   *
   * @param newRelease w_in
   * @return a new network
   */
  public DepressingNetwork withRelease(@In("pA") double newRelease) {
    return new DepressingNetwork(size, outDegree, newRelease, threshold, recovery, drive);
  }

  /**
   * The same network with another threshold.
   *
   * @param newThreshold θ
   * @return a new network
   */
  public DepressingNetwork withThreshold(@In("mV") double newThreshold) {
    return new DepressingNetwork(size, outDegree, release, newThreshold, recovery, drive);
  }

  /**
   * The same network under more or fewer spikes from outside.
   *
   * @param newDrive the rate
   * @return a new network
   */
  public DepressingNetwork withDrive(@In("Hz") double newDrive) {
    return new DepressingNetwork(size, outDegree, release, threshold, recovery, newDrive);
  }

  /**
   * Runs it from rest.
   *
   * @param duration in ms; what there is if the thread is interrupted
   * @param seed where chance comes from, wiring and noise
   * @return every spike, with its cause
   */
  public DepressingRun run(@In("ms") double duration, Seed seed) {
    return ramp(release, duration, seed);
  }

  /**
   * Runs it from rest while w_in changes evenly.
   *
   * @param last w_in at the end
   * @param duration in ms
   * @param seed where chance comes from, wiring and noise
   * @return every spike, with its cause
   */
  public DepressingRun ramp(@In("pA") double last, @In("ms") double duration, Seed seed) {
    Require.notNegative("last release", last, "pA", "90 pA holds the upper state");
    return course(duration, seed, part -> release + part * (last - release));
  }

  /**
   * Runs it from rest while w_in changes evenly to another value and back: the hysteresis loop.
   *
   * @param turn w_in in the middle
   * @param duration of both ways together, in ms
   * @param seed where chance comes from, wiring and noise
   * @return every spike, with its cause
   */
  public DepressingRun loop(@In("pA") double turn, @In("ms") double duration, Seed seed) {
    Require.notNegative("release at the turn", turn, "pA", "90 pA holds the upper state");
    return course(
        duration, seed, part -> release + (1 - StrictMath.abs(2 * part - 1)) * (turn - release));
  }

  private DepressingRun course(double duration, Seed seed, DoubleUnaryOperator strength) {
    Require.within("duration", duration, STEP, 1e7, "ms", "write seconds(60) for a minute");
    Require.present("seed", seed, "use seed(1)");
    return new TiringNeurons(this, seed).run(duration, strength);
  }

  @Override
  public String toString() {
    return size
        + " neurons with tiring synapses, w_in = "
        + Digits.of(release, 3)
        + " pA, "
        + Digits.of(drive, 3)
        + " Hz from outside";
  }
}
