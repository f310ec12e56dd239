package rheobase.simulation.pattern;

import rheobase.neuron.Izhikevich;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.From;

/**
 * The known types of cortical and thalamic cells, as Izhikevich's simple model shows them: for each
 * a neuron, a potential to start from, a duration and a current. Followed at 0.25 ms from u = b v.
 *
 * <p>Start, duration and current are those of the program that was published with the figure.
 */
@From(value = "izhikevich2003", where = "figure 2")
public enum CellType {
  /** Fires ever more slowly, then evenly: the commonest excitatory cell of the cortex. */
  REGULAR_SPIKING(
      "regular spiking", "RS", Izhikevich.regularSpiking(), -63, 150, t -> t > 15 ? 14 : 0),
  /** Begins with a burst and goes on with single spikes. */
  INTRINSICALLY_BURSTING(
      "intrinsically bursting",
      "IB",
      Izhikevich.intrinsicallyBursting(),
      -70,
      150,
      t -> t > 15 ? 11 : 0),
  /** Fires burst after burst. */
  CHATTERING("chattering", "CH", Izhikevich.chattering(), -70, 150, t -> t > 15 ? 10 : 0),
  /** Fires fast and hardly tires: an inhibitory cell. */
  FAST_SPIKING("fast spiking", "FS", Izhikevich.fastSpiking(), -70, 150, t -> t > 15 ? 10 : 0),
  /** Fires evenly when pushed from rest: a relay cell of the thalamus. */
  THALAMO_CORTICAL(
      "thalamo-cortical", "TC", Izhikevich.thalamoCortical(), -63, 150, t -> t > 30 ? 1.5 : 0),
  /** The same cell, released from inhibition: a rebound burst. */
  THALAMO_CORTICAL_RELEASED(
      "thalamo-cortical, released",
      "TC",
      Izhikevich.thalamoCortical(),
      -87,
      150,
      t -> t > 45 ? 0 : -25),
  /** Rings, and goes on firing once it is kicked. */
  RESONATOR(
      "resonator",
      "RZ",
      Izhikevich.resonator(),
      -70,
      100,
      t -> t > 60 && t < 65 ? 10 : t > 10 ? -.5 : -2),
  /** Fires fast on little current, and tires: another inhibitory cell. */
  LOW_THRESHOLD_SPIKING(
      "low-threshold spiking",
      "LTS",
      Izhikevich.lowThresholdSpiking(),
      -63,
      250,
      t -> t > 25 ? 10 : 0);

  private final String words;
  private final String abbreviation;
  private final Izhikevich neuron;
  private final double startPotential;
  private final double duration;
  private final Stimulus stimulus;

  CellType(
      String words,
      String abbreviation,
      Izhikevich neuron,
      double startPotential,
      double duration,
      Stimulus stimulus) {
    this.words = words;
    this.abbreviation = abbreviation;
    this.neuron = neuron;
    this.startPotential = startPotential;
    this.duration = duration;
    this.stimulus = stimulus;
  }

  /**
   * The usual abbreviation.
   *
   * @return such as {@code RS}
   */
  public String abbreviation() {
    return abbreviation;
  }

  /**
   * The cell.
   *
   * @return its four parameters
   */
  public Izhikevich neuron() {
    return neuron;
  }

  /**
   * The published run.
   *
   * @return neuron, current, start and duration
   */
  public Simulation simulation() {
    return Simulation.of(neuron, stimulus, duration)
        .startingAt(startPotential, neuron.b() * startPotential);
  }

  /**
   * The name in words.
   *
   * @return such as {@code fast spiking}
   */
  @Override
  public String toString() {
    return words;
  }
}
