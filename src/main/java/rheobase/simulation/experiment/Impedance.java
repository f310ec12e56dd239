package rheobase.simulation.experiment;

import java.util.Arrays;
import java.util.Locale;
import rheobase.neuron.Neuron;
import rheobase.numerics.Grid;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.Trace;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The impedance of a neuron: how far its potential swings for each unit of a weak current that
 * swings with it, frequency by frequency. Immutable.
 *
 * <p>At each frequency f the neuron receives A sin(2πft). Once what it did at the beginning has
 * died away, whole cycles of its potential are projected on sine and cosine; the amplitude of this
 * fundamental over A is |Z(f)|. A membrane that only leaks has |Z| = R/√(1 + (2πfτ)²), largest at f
 * = 0; where |Z| has its peak at some f &gt; 0, the neuron <em>resonates</em>.
 */
public final class Impedance {
  private static final double SETTLING = 200; // ms, ten membrane time constants of a cortical cell
  private static final double LOOKING = 100; // ms, rounded up to whole cycles
  private static final int SAMPLES = 200; // a cycle
  private static final double RESONANT = 1.01; // a peak of 1 % is more than an error of the method

  private final Neuron neuron;
  private final double amplitude;
  private final double[] frequencies;
  private final double[] magnitudes;

  private Impedance(Neuron neuron, double amplitude, double[] frequencies, double[] magnitudes) {
    this.neuron = neuron;
    this.amplitude = amplitude;
    this.frequencies = frequencies;
    this.magnitudes = magnitudes;
  }

  /**
   * Measures the impedance of a resting neuron. An interrupted measurement gives the frequencies
   * that were done.
   *
   * @param neuron the neuron
   * @param amplitude A, the amplitude of the current, in the neuron's unit; so small that it never
   *     fires
   * @param frequencies f, ascending, such as {@code logspace(hertz(1), hertz(200), 25)}
   * @return the impedance at these frequencies
   * @throws IllegalArgumentException if the neuron fires; the message says at which frequency
   */
  public static Impedance of(Neuron neuron, double amplitude, @In("1/ms") double... frequencies) {
    return under(neuron, 0, amplitude, frequencies);
  }

  /**
   * Measures the impedance of a neuron that rests under a constant current, from its own start.
   *
   * @param neuron the neuron
   * @param holding the constant current, in the neuron's unit
   * @param amplitude A, the amplitude of the current that swings, in the same unit
   * @param frequencies f, ascending
   * @return the impedance at these frequencies
   * @throws IllegalArgumentException if the neuron fires; the message says at which frequency
   */
  public static Impedance under(
      Neuron neuron, double holding, double amplitude, @In("1/ms") double... frequencies) {
    Require.present("neuron", neuron, "name a model, such as LeakyIntegrateAndFire.textbook()");
    Require.finite("holding current", holding, neuron.currentUnit(), "0 is none");
    Require.positive("amplitude", amplitude, neuron.currentUnit(), "without current, no swing");
    Require.atLeast("number of frequencies", frequencies.length, 1, "write hertz(10) for one");
    double last = 0;
    for (double frequency : frequencies) {
      boolean ascending = frequency > last && Double.isFinite(frequency);
      Require.that(
          ascending,
          "frequency",
          frequency,
          "1/ms",
          "must be positive, finite and above the one before",
          "sort them and write hertz(10) for 10 Hz");
      last = frequency;
    }
    double[] magnitudes = new double[frequencies.length];
    int done = 0;
    while (done < frequencies.length) {
      double[] swing = fundamental(neuron, holding, amplitude, frequencies[done]);
      if (swing.length == 0) {
        break;
      }
      magnitudes[done] = StrictMath.hypot(swing[0], swing[1]) / amplitude;
      done++;
    }
    return new Impedance(
        neuron,
        amplitude,
        Arrays.stream(frequencies, 0, done).map(f -> 1000 * f).toArray(),
        Arrays.copyOf(magnitudes, done));
  }

  /** The sine and cosine parts of the potential at a frequency; none if it was interrupted. */
  private static double[] fundamental(
      Neuron neuron, double holding, double amplitude, double frequency) {
    double period = 1 / frequency;
    double sampling = period / SAMPLES;
    double step = sampling / Math.ceil(sampling / neuron.step());
    int settling = (int) Math.ceil(SETTLING / period);
    int looking = (int) Math.ceil(LOOKING / period);
    double duration = (settling + looking) * period;
    Recording run =
        Simulation.of(
                neuron,
                Stimulus.constant(holding)
                    .plus(Stimulus.chirp(amplitude, frequency, frequency, duration)),
                duration)
            .withStep(step)
            .withTraces(1, sampling)
            .run();
    Require.that(
        run.spikes().count() == 0,
        "amplitude",
        amplitude,
        neuron.currentUnit(),
        String.format(Locale.ROOT, "must not make the neuron fire, at %.4g Hz", 1000 * frequency),
        "halve it until the answer stays in proportion");
    if (!run.complete()) {
      return new double[0];
    }
    Trace potential = run.potential();
    double sine = 0;
    double cosine = 0;
    for (int i = settling * SAMPLES; i < (settling + looking) * SAMPLES; i++) {
      double angle = 2 * StrictMath.PI * (i % SAMPLES) / SAMPLES;
      sine += potential.value(i) * StrictMath.sin(angle);
      cosine += potential.value(i) * StrictMath.cos(angle);
    }
    double half = looking * SAMPLES / 2.0;
    return new double[] {sine / half, cosine / half};
  }

  /**
   * The frequencies.
   *
   * @return f, in Hz, ascending
   */
  @In("Hz")
  public double[] frequencies() {
    return frequencies.clone();
  }

  /**
   * How far the potential swings for each unit of current.
   *
   * @return |Z| at each frequency, in {@link #unit()}
   */
  public double[] magnitudes() {
    return magnitudes.clone();
  }

  /**
   * How much more, or less, the potential swings than at the lowest frequency measured.
   *
   * @return |Z| at each frequency over |Z| at the first, a pure number
   */
  public double[] gains() {
    return Grid.map(magnitudes, z -> z / magnitudes[0]);
  }

  /**
   * The unit of the impedance.
   *
   * @return MΩ for a current in nA, kΩ cm² for a current in µA/cm², else a quotient
   */
  public String unit() {
    return switch (neuron.currentUnit()) {
      case "nA" -> "MΩ";
      case "µA/cm²" -> "kΩ cm²";
      default -> "mV/(" + neuron.currentUnit() + ")";
    };
  }

  /**
   * The frequency at which the neuron answers most, among those measured.
   *
   * @return in Hz
   */
  @In("Hz")
  public double peak() {
    return frequencies[strongest()];
  }

  /**
   * How much more the neuron answers at its peak than at the lowest frequency measured.
   *
   * @return the quotient of the two impedances, 1 for a neuron that answers slowness most
   */
  public double gain() {
    return magnitudes[strongest()] / magnitudes[0];
  }

  /**
   * Whether the neuron prefers a frequency: its answer has a peak between the lowest and the
   * highest measured, at least 1 % above its answer at the lowest.
   *
   * @return true for a resonator
   */
  public boolean resonates() {
    int strongest = strongest();
    return strongest > 0 && strongest < magnitudes.length - 1 && gain() > RESONANT;
  }

  private int strongest() {
    int strongest = 0;
    for (int i = 1; i < magnitudes.length; i++) {
      strongest = magnitudes[i] > magnitudes[strongest] ? i : strongest;
    }
    return strongest;
  }

  @Override
  public String toString() {
    if (magnitudes.length == 0) {
      return "no impedance of " + neuron.name() + ": interrupted before the first frequency";
    }
    int last = magnitudes.length - 1;
    String ends =
        String.format(
            Locale.ROOT,
            "|Z| of %s: %.4g %s at %.4g Hz, %.4g at %.4g Hz",
            neuron.name(),
            magnitudes[0],
            unit(),
            frequencies[0],
            magnitudes[last],
            frequencies[last]);
    return ends
        + (resonates()
            ? String.format(
                Locale.ROOT,
                "; resonates at %.4g Hz with %.4g, %.3g times as much as at the lowest frequency",
                peak(),
                magnitudes[strongest()],
                gain())
            : "; no resonance")
        + String.format(Locale.ROOT, " (amplitude %s %s)", amplitude, neuron.currentUnit());
  }
}
