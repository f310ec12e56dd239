package rheobase.simulation;

import java.util.Arrays;
import rheobase.network.Population;
import rheobase.network.balance.CurrentBalance;
import rheobase.units.In;

/**
 * The currents into a neuron, averaged over a population, at even times.
 *
 * <p>Excitation and inhibition hold what flows through synapses and what is injected; currents that
 * take time are those of the moment, and jumps of the potential are averaged over the time since
 * the sample before, as the charge C w that each carries, with C = τ/R. The leak, (E − V)/R, is
 * known of leaky integrate-and-fire neurons only and 0 for all others, as whose C counts 1.
 * Positive currents depolarise. Immutable.
 */
public final class MeanCurrents {
  private final Population population;
  private final double start;
  private final double interval;
  private final double[] excitation;
  private final double[] inhibition;
  private final double[] leak;

  /** Takes the arrays over. */
  MeanCurrents(
      Population population,
      double start,
      double interval,
      double[] excitation,
      double[] inhibition,
      double[] leak) {
    this.population = population;
    this.start = start;
    this.interval = interval;
    this.excitation = excitation;
    this.inhibition = inhibition;
    this.leak = leak;
  }

  /** {@return whose currents they are} */
  public Population population() {
    return population;
  }

  /** {@return their unit} */
  public String unit() {
    return population.neuron().currentUnit();
  }

  /** {@return the time between samples, in ms} */
  @In("ms")
  public double interval() {
    return interval;
  }

  /** {@return the number of samples} */
  public int size() {
    return leak.length;
  }

  /** {@return when each sample was taken, in ms, a new array} */
  @In("ms")
  public double[] times() {
    double first = Math.ceil(start / interval - 1e-6) * interval;
    double[] times = new double[size()];
    for (int n = 0; n < times.length; n++) {
      times[n] = first + n * interval;
    }
    return times;
  }

  /** {@return the mean current that excites, a new array} */
  public double[] excitation() {
    return excitation.clone();
  }

  /** {@return the mean current that inhibits, negative, a new array} */
  public double[] inhibition() {
    return inhibition.clone();
  }

  /** {@return the mean current through the leak, a new array} */
  public double[] leak() {
    return leak.clone();
  }

  /** {@return the sum of the three, which moves the potential; a new array} */
  public double[] net() {
    double[] net = new double[size()];
    for (int n = 0; n < net.length; n++) {
      net[n] = excitation[n] + inhibition[n] + leak[n];
    }
    return net;
  }

  /**
   * The same currents without their beginning.
   *
   * @param time from which samples are kept, in ms
   * @return the rest
   */
  public MeanCurrents after(@In("ms") double time) {
    double[] times = times();
    int first = 0;
    while (first < times.length && times[first] < time) {
      first++;
    }
    return new MeanCurrents(
        population,
        first < times.length ? times[first] : time,
        interval,
        Arrays.copyOfRange(excitation, first, times.length),
        Arrays.copyOfRange(inhibition, first, times.length),
        Arrays.copyOfRange(leak, first, times.length));
  }

  /**
   * How well they cancel.
   *
   * @return the balance of the three currents
   * @throws IllegalArgumentException if excitation or inhibition do not vary
   */
  public CurrentBalance balance() {
    return CurrentBalance.of(excitation, inhibition, leak, interval);
  }

  @Override
  public String toString() {
    return "mean currents of "
        + population.name()
        + ", "
        + size()
        + " samples every "
        + interval
        + " ms";
  }
}
