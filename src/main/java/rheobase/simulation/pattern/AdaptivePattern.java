package rheobase.simulation.pattern;

import java.util.Locale;
import rheobase.neuron.AdaptiveExponential;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.From;
import rheobase.units.In;

/**
 * Eight firing patterns of the adaptive exponential integrate-and-fire neuron under a constant
 * current. All have V_T = −50 mV, Δ_T = 2 mV and a peak at 0 mV, start at E_L with w = 0, and are
 * followed for 600 ms.
 *
 * <p>Parameters are those of the example that Brian 2 publishes of the paper, which says that it
 * adapts them to the paper's figures.
 */
@From(value = "naud2008", where = "figure 4")
public enum AdaptivePattern {
  /** Fires evenly. */
  TONIC_SPIKING(200, 10, -70, 2, 30, 0, -58, 500),
  /** Fires more and more slowly. */
  ADAPTATION(200, 12, -70, 2, 300, 60, -58, 500),
  /** Begins with a burst and goes on with single spikes. */
  INITIAL_BURST(130, 18, -58, 4, 150, 120, -50, 400),
  /** Fires burst after burst. */
  REGULAR_BURSTING(200, 10, -58, 2, 120, 100, -46, 210),
  /** Waits, and then fires ever faster. */
  DELAYED_ACCELERATING(200, 12, -70, -10, 300, 0, -58, 300),
  /** Waits, and then bursts. */
  DELAYED_REGULAR_BURSTING(100, 10, -65, -10, 90, 30, -47, 110),
  /** Fires once, at the onset. */
  TRANSIENT_SPIKING(100, 10, -65, 10, 90, 100, -47, 180),
  /** Never repeats an interval: chaos, from two variables and a reset. */
  IRREGULAR_SPIKING(100, 12, -60, -11, 130, 30, -48, 160);

  private static final double DURATION = 600;

  private final AdaptiveExponential neuron;
  private final double current;

  AdaptivePattern(
      double capacitance,
      double leak,
      double rest,
      double adaptation,
      double tau,
      double perSpike,
      double reset,
      double current) {
    this.neuron =
        new AdaptiveExponential(
            capacitance, leak, rest, -50, 2, adaptation, tau, perSpike, reset, 0);
    this.current = current;
  }

  /**
   * The neuron that shows the pattern.
   *
   * @return its ten parameters
   */
  public AdaptiveExponential neuron() {
    return neuron;
  }

  /**
   * The constant current that brings the pattern out.
   *
   * @return in pA
   */
  @In("pA")
  public double current() {
    return current;
  }

  /**
   * The run.
   *
   * @return neuron, current and duration, at the model's own step
   */
  public Simulation simulation() {
    return Simulation.of(neuron, Stimulus.constant(current), DURATION);
  }

  /**
   * The pattern's name in words.
   *
   * @return such as {@code regular bursting}
   */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
