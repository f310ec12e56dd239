package rheobase.sweep.inhibition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.network.Population;
import rheobase.network.balance.FieldPotential;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.MeanCurrents;
import rheobase.simulation.NetworkRecording;
import rheobase.simulation.NetworkSimulation;
import rheobase.simulation.Progress;
import rheobase.simulation.Trace;
import rheobase.simulation.collective.Activity;
import rheobase.spikes.Counts;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * One run of the kinetic network, and everything that is asked of it: spikes, currents and field
 * without the first 300 ms, the numbers of a {@link InhibitionRow}, the avalanches.
 *
 * @param network what was run
 * @param seed of wiring, start and drive
 * @param recording what it left behind, the settling included
 */
public record InhibitionRun(KineticNetwork network, Seed seed, NetworkRecording recording) {
  private static final int TRACED = 10;
  private static final double SAMPLING = 0.5;
  private static final double SEGMENT = 500; // of spectra, ms

  /**
   * Runs the network.
   *
   * @param network what to run
   * @param duration what is watched after the settling, in ms
   * @param seed where chance comes from
   * @param progress is told how far it has come
   * @return the run
   */
  public static InhibitionRun of(
      KineticNetwork network, @In("ms") double duration, Seed seed, Progress progress) {
    Require.present("network", network, "such as KineticNetwork.lowRate()");
    double until = KineticNetwork.SETTLING + duration;
    NetworkSimulation run = NetworkSimulation.of(network.network(), until, seed);
    return new InhibitionRun(network, seed, run.withTraces(TRACED, SAMPLING).run(progress));
  }

  private Population excitatory() {
    return recording.simulation().network().population("excitatory");
  }

  /** {@return the spikes of all cells after the settling} */
  public SpikeTrains spikes() {
    return recording.spikes().within(KineticNetwork.SETTLING, recording.end());
  }

  /**
   * The spikes of some cells, for a raster.
   *
   * @param every of how many cells one is taken, such as 10
   * @param duration how long, in ms, from the settling on
   * @return their trains, numbered from 1, times counted from the settling on
   */
  public SpikeTrains some(int every, @In("ms") double duration) {
    SpikeTrains all = spikes();
    List<Label> labels = new ArrayList<>();
    List<SpikeTrain> trains = new ArrayList<>();
    for (int i = 0; i < all.size(); i += every) {
      double[] times =
          Arrays.stream(all.train(i).times())
              .map(t -> t - KineticNetwork.SETTLING)
              .filter(t -> t < duration)
              .toArray();
      labels.add(new Label(labels.size() + 1, 0, all.label(i).kind()));
      trains.add(SpikeTrain.of(duration, times));
    }
    return SpikeTrains.of(labels, trains);
  }

  /** {@return the spikes of the excitatory cells after the settling} */
  public SpikeTrains excitatorySpikes() {
    return spikes().ofKind("excitatory");
  }

  /** {@return the avalanches of the excitatory cells, in bins of their mean interval} */
  public Avalanches avalanches() {
    return Avalanches.in(excitatorySpikes());
  }

  /** {@return the power law nearest to the sizes of avalanches from 2 to 100} */
  public PowerLawFit sizeFit() {
    return PowerLaw.fit(avalanches().sizes(), CutOffs.between(2, 100));
  }

  /** {@return the size of the largest avalanche, in spikes} */
  public int largest() {
    return Arrays.stream(avalanches().sizes()).max().orElse(0);
  }

  /**
   * The power law of {@link #sizeFit()}, as a law of all avalanches.
   *
   * @return the probability that an avalanche has a size, from 2 to 100
   */
  public DoubleUnaryOperator fitted() {
    PowerLawFit fit = sizeFit();
    return size -> fit.share() * StrictMath.exp(fit.law().logProbabilities(size)[0]);
  }

  /** {@return how much the counts of excitatory spikes in 1 ms vary: variance over mean} */
  public double varianceOverMean() {
    return Counts.of(excitatorySpikes(), 1).fano();
  }

  /** {@return the mean currents of the excitatory cells after the settling: E, I and leak} */
  public double[][] currents() {
    MeanCurrents all = recording.currents(excitatory());
    double[] times = all.times();
    int from = 0;
    while (from < times.length && times[from] < KineticNetwork.SETTLING) {
      from++;
    }
    int n = times.length;
    return new double[][] {
      Arrays.copyOfRange(all.excitation(), from, n),
      Arrays.copyOfRange(all.inhibition(), from, n),
      Arrays.copyOfRange(all.leak(), from, n)
    };
  }

  /** {@return the time between samples of currents and field, in ms} */
  @In("ms")
  public double sampling() {
    return SAMPLING;
  }

  /** {@return the sum of the sizes of excitatory and inhibitory currents, for a field} */
  public FieldPotential field() {
    double[][] all = currents();
    return FieldPotential.sum(all[0], all[1], SAMPLING);
  }

  /**
   * The potential of an excitatory cell.
   *
   * @param unit which, from 0 to 9
   * @return its trace from time 0 on, the settling included
   */
  public Trace potential(int unit) {
    return recording.trace(excitatory(), unit, "V");
  }

  /**
   * Everything in numbers.
   *
   * @return the row of the table
   * @throws IllegalArgumentException if less than a second was watched
   */
  public InhibitionRow row() {
    return new InhibitionRow(
        network.inhibitoryDecay(), seed.value(), Activity.of(recording, KineticNetwork.SETTLING));
  }

  /**
   * The probability of avalanche sizes, in bins that grow by 30 %.
   *
   * @return the middles of the bins that are not empty, and the probability per size in each
   */
  public double[][] sizes() {
    int[] sizes = avalanches().sizes();
    List<double[]> points = new ArrayList<>();
    for (int low = 1, high; low <= largest(); low = high) {
      high = Math.max(low + 1, (int) Math.floor(1.3 * low));
      int from = low;
      int to = high;
      long n = Arrays.stream(sizes).filter(s -> s >= from && s < to).count();
      if (n > 0) {
        double middle = StrictMath.sqrt((double) low * (high - 1));
        points.add(new double[] {middle, (double) n / sizes.length / (high - low)});
      }
    }
    return columns(points);
  }

  /**
   * The power of the field.
   *
   * @return frequencies from 2 to 300 Hz, in steps that grow, and the mean power in each
   */
  public double[][] power() {
    var spectrum = field().spectrum(SEGMENT);
    double[] f = spectrum.frequencies();
    double[] p = spectrum.power();
    List<double[]> points = new ArrayList<>();
    for (int from = 0, to; from < f.length && f[from] <= 300; from = to) {
      int first = from;
      to = Math.max(from + 1, (int) Math.floor(1.06 * from));
      int last = Math.min(to, f.length);
      double power = IntStream.range(first, last).mapToDouble(i -> p[i]).average().orElseThrow();
      points.add(new double[] {(f[first] + f[last - 1]) / 2, power});
    }
    return columns(points);
  }

  private static double[][] columns(List<double[]> points) {
    return new double[][] {
      points.stream().mapToDouble(p -> p[0]).toArray(),
      points.stream().mapToDouble(p -> p[1]).toArray()
    };
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %.2f and %.2f Hz, CV %.2f, var/mean %.1f, largest avalanche %d",
        network,
        excitatorySpikes().rate(),
        spikes().ofKind("inhibitory").rate(),
        excitatorySpikes().cv(),
        varianceOverMean(),
        largest());
  }
}
