package rheobase.simulation.pattern;

import java.util.Locale;
import rheobase.neuron.Izhikevich;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Parameter;

/**
 * The twenty firing patterns of cortical neurons, as Izhikevich's simple model shows them: for each
 * a neuron, a state to start from, a step, a duration and a current.
 *
 * <p>Spikes bear the times of the published programs, in which a spike is stamped with the time at
 * which its step begins.
 */
@From(value = "izhikevich2004", where = "figure 1")
public enum FiringPattern {
  /** Fires as long as the current lasts. */
  TONIC_SPIKING(cell(.02, .2, -65, 6), -70, .25, 100, t -> t > 10 ? 14 : 0),
  /** Fires once, at the onset. */
  PHASIC_SPIKING(cell(.02, .25, -65, 6), -64, .25, 200, t -> t > 20 ? .5 : 0),
  /** Fires burst after burst. */
  TONIC_BURSTING(cell(.02, .2, -50, 2), -70, .25, 220, t -> t > 22 ? 15 : 0),
  /** Fires one burst, at the onset. */
  PHASIC_BURSTING(cell(.02, .25, -55, .05), -64, .2, 200, t -> t > 20 ? .6 : 0),
  /** Fires a burst, then single spikes. */
  MIXED_MODE(cell(.02, .2, -55, 4), -70, .25, 160, t -> t > 16 ? 10 : 0),
  /** Fires more and more slowly. */
  SPIKE_FREQUENCY_ADAPTATION(cell(.01, .2, -65, 8), -70, .25, 85, t -> t > 8.5 ? 30 : 0),
  /** Begins to fire at any low rate as the current rises. */
  CLASS_ONE_EXCITABLE(
      cell(.02, -.1, -55, 6).withQuadratic(4.1, 108), -60, .25, 300, t -> ramp(.075, t, 30)),
  /** Begins to fire at a high rate as the current rises. */
  CLASS_TWO_EXCITABLE(cell(.2, .26, -65, 0), -64, .25, 300, t -> -.5 + ramp(.015, t, 30)),
  /** Fires long after a short, weak input. */
  SPIKE_LATENCY(cell(.02, .2, -65, 6), -70, .2, 100, t -> t > 10 && t < 13 ? 7.04 : 0),
  /** Rings after a spike. */
  SUBTHRESHOLD_OSCILLATIONS(cell(.05, .26, -60, 0), -62, .25, 200, t -> t > 20 && t < 25 ? 2 : 0),
  /** Answers to a pair of pulses at its own rhythm only. */
  RESONATOR(
      cell(.1, .26, -60, -1),
      -62,
      .25,
      400,
      t -> on(t, 40, 4) || on(t, 60, 4) || on(t, 280, 4) || on(t, 320, 4) ? .65 : 0),
  /** Answers to a pair of pulses the better, the closer they are. */
  INTEGRATOR(
      cell(.02, -.1, -55, 6).withQuadratic(4.1, 108),
      -60,
      .25,
      100,
      t -> on(t, 100 / 11., 2) || on(t, 100 / 11. + 5, 2) || on(t, 70, 2) || on(t, 80, 2) ? 9 : 0),
  /** Fires after inhibition ends. */
  REBOUND_SPIKE(cell(.03, .25, -60, 4), -64, .2, 200, t -> t > 20 && t < 25 ? -15 : 0),
  /** Bursts after inhibition ends. */
  REBOUND_BURST(cell(.03, .25, -52, 0), -64, .2, 200, t -> t > 20 && t < 25 ? -15 : 0),
  /** Fires on a weak pulse that comes after inhibition, and not without it. */
  THRESHOLD_VARIABILITY(
      cell(.03, .25, -60, 4),
      -64,
      .25,
      100,
      t -> (t > 10 && t < 15) || (t > 80 && t < 85) ? 1 : t > 70 && t < 75 ? -6 : 0),
  /** Is switched on by one pulse and off by another. */
  BISTABILITY(
      cell(.1, .26, -60, 0),
      -61,
      .25,
      300,
      t -> (t > 37.5 && t < 42.5) || (t > 216 && t < 221) ? 1.24 : .24),
  /** Stays depolarised for a while after a spike. */
  DEPOLARISING_AFTER_POTENTIAL(
      cell(1, .2, -60, -21), -70, .1, 50, t -> Math.abs(t - 10) < 1 ? 20 : 0),
  /** Fires on a fast ramp, and not on a slow one that goes as high. */
  ACCOMMODATION(
      cell(.02, 1, -55, 4).withIntegratingRecovery(-65),
      -65,
      .5,
      400,
      t -> t < 200 ? t / 25 : t < 300 ? 0 : t < 312.5 ? (t - 300) / 12.5 * 4 : 0) {
    @Override
    public double[] start() {
      return new double[] {-65, -16};
    }
  },
  /** Fires while it is inhibited. */
  INHIBITION_INDUCED_SPIKING(
      cell(-.02, -1, -60, 8), -63.8, .5, 350, t -> t < 50 || t > 250 ? 80 : 75),
  /** Bursts while it is inhibited. */
  INHIBITION_INDUCED_BURSTING(
      cell(-.026, -1, -45, -2), -63.8, .5, 350, t -> t < 50 || t > 250 ? 80 : 75);

  private final Izhikevich neuron;
  private final double startPotential;
  private final double step;
  private final double duration;
  private final Stimulus stimulus;

  FiringPattern(
      Izhikevich neuron, double startPotential, double step, double duration, Stimulus stimulus) {
    this.neuron = neuron;
    this.startPotential = startPotential;
    this.step = step;
    this.duration = duration;
    this.stimulus = stimulus;
  }

  private static Izhikevich cell(double a, double b, double c, double d) {
    return Izhikevich.of(a, b, c, d);
  }

  private static double ramp(double slope, double t, double start) {
    return slope * Math.max(0, t - start);
  }

  private static boolean on(double t, double start, double width) {
    return t > start && t < start + width;
  }

  /**
   * The neuron that shows the pattern.
   *
   * @return its four parameters and, in three patterns, its altered equation
   */
  public Izhikevich neuron() {
    return neuron;
  }

  /**
   * The current that brings the pattern out.
   *
   * @return in mV/ms
   */
  public Stimulus stimulus() {
    return stimulus;
  }

  /**
   * The state from which the published run starts.
   *
   * @return v in mV and u = b v in mV/ms
   */
  public double[] start() {
    return new double[] {startPotential, neuron.b() * startPotential};
  }

  /**
   * The length of the published run.
   *
   * @return in ms
   */
  @In("ms")
  public double duration() {
    return duration;
  }

  /**
   * The published run.
   *
   * @return neuron, current, start, step and duration
   */
  public Simulation simulation() {
    return Simulation.of(neuron, stimulus, duration).startingAt(start()).withStep(step);
  }

  /**
   * The pattern's name in words.
   *
   * @return such as {@code tonic spiking}
   */
  @Override
  public String toString() {
    return Parameter.inWords(name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
