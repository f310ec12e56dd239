package rheobase.network.neutral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Every spike of a depressing network, with its cause, and the times in which the network is up.
 *
 * <p>A spike inherits the avalanche of the neuron that sent the last synaptic event that it
 * received; if the last event came from outside, the spike founds an avalanche. The network is
 * <em>up</em> in bins of 50 ms in which its neurons fire at 20 Hz or more on average, and
 * <em>down</em> in all others. Immutable.
 */
public final class DepressingRun {
  /** The width of the bins that are up or down, in ms. */
  public static final double BIN = 50;

  /** The mean rate from which on a bin is up, in Hz. */
  public static final double UP = 20;

  private final DepressingNetwork network;
  private final double duration;
  private final int[] neurons;
  private final double[] times;
  private final int[] parents;
  private final int[] labels;
  private final int[][] targets;
  private final int families;

  DepressingRun(
      DepressingNetwork network,
      double duration,
      int[] neurons,
      double[] times,
      int[] parents,
      int[][] targets) {
    this.network = network;
    this.duration = duration;
    this.neurons = neurons;
    this.times = times;
    this.parents = parents;
    this.targets = targets;
    this.labels = new int[parents.length];
    int next = 0;
    for (int i = 0; i < parents.length; i++) {
      labels[i] = parents[i] < 0 ? next++ : labels[parents[i]];
    }
    families = next;
  }

  /** {@return the network that ran} */
  public DepressingNetwork network() {
    return network;
  }

  /** {@return how long it ran, in ms} */
  @In("ms")
  public double duration() {
    return duration;
  }

  /** {@return the neuron of each spike, from 0} */
  public int[] neurons() {
    return neurons.clone();
  }

  /** {@return the time of each spike in ms, ascending} */
  @In("ms")
  public double[] times() {
    return times.clone();
  }

  /** {@return the number of the spike that caused each spike, or −1 if it came from outside} */
  public int[] parents() {
    return parents.clone();
  }

  /** {@return the avalanche of each spike, from 0 in the order of their founders} */
  public int[] labels() {
    return labels.clone();
  }

  /**
   * Whom a neuron excites.
   *
   * @param neuron its number, from 0
   * @return the neurons, ascending
   */
  public int[] targets(int neuron) {
    Require.within("neuron", neuron, 0, network.size() - 1.0, "", "the first is 0");
    return targets[neuron].clone();
  }

  /**
   * All spikes as trains, a train a neuron.
   *
   * @return the trains over the whole run
   */
  public SpikeTrains spikes() {
    List<SpikeTrain> trains = new ArrayList<>();
    int[] counts = new int[network.size()];
    for (int i : neurons) {
      counts[i]++;
    }
    double[][] each = new double[network.size()][];
    Arrays.setAll(each, i -> new double[counts[i]]);
    Arrays.fill(counts, 0);
    for (int s = 0; s < neurons.length; s++) {
      each[neurons[s]][counts[neurons[s]]++] = times[s];
    }
    for (double[] train : each) {
      trains.add(SpikeTrain.of(duration + DepressingNetwork.STEP, train));
    }
    return SpikeTrains.of(trains);
  }

  /** {@return the mean rate of a neuron in each bin of 50 ms, in Hz} */
  @In("Hz")
  public double[] rates() {
    double[] rates = new double[(int) StrictMath.max(1, duration / BIN)];
    for (double t : times) {
      rates[bin(t, rates.length)] += 1000 / BIN / network.size();
    }
    return rates;
  }

  private static int bin(double time, int bins) {
    return Math.min(bins - 1, (int) (time / BIN));
  }

  /** {@return of each bin of 50 ms whether the network is up} */
  public boolean[] up() {
    double[] rates = rates();
    boolean[] up = new boolean[rates.length];
    for (int i = 0; i < up.length; i++) {
      up[i] = rates[i] >= UP;
    }
    return up;
  }

  /** {@return the share of bins in which the network is up} */
  @In("")
  public double shareUp() {
    return Arrays.stream(rates()).filter(r -> r >= UP).count() / (double) rates().length;
  }

  /** {@return the mean rate of the bins that are up and whose neighbours are, in Hz, or NaN} */
  @In("Hz")
  public double rateUp() {
    return inside(true);
  }

  /** {@return the mean rate of the bins that are down and whose neighbours are, in Hz, or NaN} */
  @In("Hz")
  public double rateDown() {
    return inside(false);
  }

  private double inside(boolean state) {
    double[] rates = rates();
    boolean[] up = up();
    double sum = 0;
    int n = 0;
    for (int i = 1; i < up.length - 1; i++) {
      if (up[i] == state && up[i - 1] == state && up[i + 1] == state) {
        sum += rates[i];
        n++;
      }
    }
    return sum / n;
  }

  /**
   * How long the network stays up, one number for each time it is.
   *
   * @return in ms; a time that the run cuts off counts as far as it goes
   */
  @In("ms")
  public double[] stays() {
    boolean[] up = up();
    List<Double> stays = new ArrayList<>();
    int length = 0;
    for (int i = 0; i <= up.length; i++) {
      if (i < up.length && up[i]) {
        length++;
      } else if (length > 0) {
        stays.add(length * BIN);
        length = 0;
      }
    }
    return stays.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The sizes of the avalanches by cause whose founder fired in one of the two states.
   *
   * @param whileUp true for founders that fired while the network was up
   * @return how many spikes each had
   */
  public int[] sizes(boolean whileUp) {
    int[] all = new int[families];
    for (int label : labels) {
      all[label]++;
    }
    return Arrays.stream(founders(whileUp)).map(s -> all[labels[s]]).toArray();
  }

  /**
   * The durations of the avalanches by cause whose founder fired in one of the two states.
   *
   * @param whileUp true for founders that fired while the network was up
   * @return the time from the first spike of each to its last, in ms
   */
  @In("ms")
  public double[] lifetimes(boolean whileUp) {
    double[] ends = new double[families];
    for (int s = 0; s < labels.length; s++) {
      ends[labels[s]] = times[s];
    }
    return Arrays.stream(founders(whileUp)).mapToDouble(s -> ends[labels[s]] - times[s]).toArray();
  }

  private int[] founders(boolean whileUp) {
    boolean[] up = up();
    int[] founders = new int[families];
    int n = 0;
    for (int s = 0; s < parents.length; s++) {
      if (parents[s] < 0 && up[bin(times[s], up.length)] == whileUp) {
        founders[n++] = s;
      }
    }
    return Arrays.copyOf(founders, n);
  }

  @Override
  public String toString() {
    return times.length
        + " spikes in "
        + families
        + " avalanches by cause; up "
        + Digits.of(100 * shareUp(), 3)
        + " % of "
        + Digits.of(duration / 1000, 3)
        + " s";
  }
}
