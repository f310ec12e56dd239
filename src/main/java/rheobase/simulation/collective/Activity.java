package rheobase.simulation.collective;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.ExponentRelation;
import rheobase.avalanche.MeanSizes;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.network.balance.CurrentBalance;
import rheobase.numerics.algebra.LineFit;
import rheobase.simulation.MeanCurrents;
import rheobase.simulation.NetworkRecording;
import rheobase.spikes.CountMatrix;
import rheobase.spikes.Counts;
import rheobase.spikes.RateCurve;
import rheobase.spikes.Spectrum;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.population.Synchrony;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What a network of excitatory and inhibitory cells does, in one row of numbers: cell by cell, all
 * together, in cascades, and in currents. A number that cannot be had, such as an exponent of a
 * network that is silent, is NaN.
 *
 * @param excitatoryRate of an excitatory cell
 * @param inhibitoryRate of an inhibitory cell
 * @param cv the coefficient of variation of intervals, a mean over excitatory cells
 * @param varianceOverMean of the spikes of all excitatory cells in 1 ms; 1 if they are independent
 * @param synchrony χ of the counts of excitatory cells in 5 ms
 * @param correlation of the counts of two excitatory cells in 5 ms, a mean over pairs
 * @param rhythm the frequency between 5 and 250 Hz at which the excitatory rate swings most
 * @param bin of the avalanches, the mean interval between two excitatory spikes
 * @param largest the number of spikes in the largest avalanche
 * @param sizeExponent τ of avalanche sizes from 2 to 100
 * @param sizeDistance the Kolmogorov–Smirnov distance of that fit
 * @param durationExponent α of avalanche durations from 2 to 50 bins
 * @param growth γ of the mean size as a function of the duration, from 2 to 20 bins, each duration
 *     counted alike
 * @param criticalityDistance |(α − 1)/(τ − 1) − γ|, the deviation from the crackling relation
 * @param balanceIndex β of the excitatory cells' mean currents
 * @param tightness σ(net current)/σ(E) of the excitatory cells' mean currents
 * @param netDeviation σ(net current) of the excitatory cells' mean currents
 * @param lag by which inhibition follows excitation
 * @param lagCorrelation the correlation of E and −I at that lag
 * @param ratio of mean inhibition to mean excitation, −I/E
 */
public record Activity(
    @In("Hz") double excitatoryRate,
    @In("Hz") double inhibitoryRate,
    @In("") double cv,
    @In("") double varianceOverMean,
    @In("") double synchrony,
    @In("") double correlation,
    @In("Hz") double rhythm,
    @In("ms") double bin,
    @In("") double largest,
    @In("") double sizeExponent,
    @In("") double sizeDistance,
    @In("") double durationExponent,
    @In("") double growth,
    @In("") double criticalityDistance,
    @In("") double balanceIndex,
    @In("") double tightness,
    @In("nA") double netDeviation,
    @In("ms") double lag,
    @In("") double lagCorrelation,
    @In("") double ratio) {
  private static final double COUNTED = 5;
  private static final double SEGMENT = 500;
  private static final int LEAST_AVALANCHES = 200;
  private static final double SHORTEST = 2;
  private static final double LONGEST = 20;
  private static final CutOffs SIZES = CutOffs.between(2, 100);
  private static final CutOffs DURATIONS = CutOffs.between(2, 50);

  /**
   * The numbers of spikes and currents, whoever recorded them.
   *
   * @param excitatory the trains of excitatory cells, at least two, over at least a second
   * @param inhibitory the trains of inhibitory cells
   * @param currents the balance of the excitatory cells' mean currents
   * @return the row
   * @throws IllegalArgumentException if there are fewer than two excitatory cells or less than a
   *     second
   */
  public static Activity of(
      SpikeTrains excitatory, SpikeTrains inhibitory, CurrentBalance currents) {
    Require.atLeast("number of excitatory cells", excitatory.size(), 2, "a network has many");
    String way = "a rhythm of 5 Hz takes as long to be seen";
    double duration = excitatory.duration();
    Require.that(duration >= 1000, "duration", duration, "ms", "must be at least 1000 ms", way);
    CountMatrix counts = CountMatrix.of(excitatory, COUNTED);
    boolean fires = excitatory.count() >= 2;
    Cascades cascades = Cascades.of(excitatory);
    Spectrum spectrum = Spectrum.of(RateCurve.psth(excitatory, 1), SEGMENT);
    return new Activity(
        excitatory.rate(),
        inhibitory.rate(),
        excitatory.cv(),
        Counts.of(excitatory, 1).fano(),
        Synchrony.of(counts).chi(),
        counts.meanCorrelation(),
        fires ? spectrum.peak(5, 250) : Double.NaN,
        cascades.bin,
        cascades.largest,
        cascades.sizes.exponent,
        cascades.sizes.distance,
        cascades.durations.exponent,
        cascades.growth,
        cascades.distance,
        currents.index(),
        currents.tightness(),
        currents.netDeviation(),
        currents.lag(),
        currents.correlation(),
        -currents.inhibition() / currents.excitation());
  }

  /**
   * The numbers of a run of a network with an excitatory and an inhibitory population.
   *
   * @param run whose first population excites and whose second inhibits
   * @param from the time from which on it is looked at, in ms; what came before is the start
   * @return the row
   * @throws IllegalArgumentException if there are not two populations or less than a second is left
   */
  public static Activity of(NetworkRecording run, @In("ms") double from) {
    var populations = run.simulation().network().populations();
    if (populations.size() != 2) {
      throw new IllegalArgumentException(
          populations
              + " must be two populations, excitatory and inhibitory; for others take"
              + " Activity.of(excitatory, inhibitory, currents)");
    }
    MeanCurrents currents = run.currents(populations.get(0));
    int first = (int) Math.ceil((from - run.begin()) / currents.interval());
    return of(
        run.spikes(populations.get(0)).within(from, run.end()),
        run.spikes(populations.get(1)).within(from, run.end()),
        CurrentBalance.of(
            tail(currents.excitation(), first),
            tail(currents.inhibition(), first),
            tail(currents.leak(), first),
            currents.interval()));
  }

  private static double[] tail(double[] samples, int first) {
    return Arrays.copyOfRange(samples, Math.min(first, samples.length), samples.length);
  }

  private record Exponent(double exponent, double distance) {
    static final Exponent NONE = new Exponent(Double.NaN, Double.NaN);

    static Exponent of(PowerLawFit fit) {
      return new Exponent(fit.exponent(), fit.distance());
    }
  }

  private record Cascades(
      double bin,
      double largest,
      Exponent sizes,
      Exponent durations,
      double growth,
      double distance) {

    static Cascades of(SpikeTrains spikes) {
      if (spikes.count() < 2) {
        return new Cascades(
            Double.NaN, spikes.count(), Exponent.NONE, Exponent.NONE, Double.NaN, Double.NaN);
      }
      Avalanches avalanches = Avalanches.in(spikes);
      double largest = Arrays.stream(avalanches.sizes()).max().orElse(0);
      if (avalanches.number() < LEAST_AVALANCHES) {
        return new Cascades(
            avalanches.bin(), largest, Exponent.NONE, Exponent.NONE, Double.NaN, Double.NaN);
      }
      PowerLawFit sizes = PowerLaw.fit(avalanches.sizes(), SIZES);
      PowerLawFit durations = PowerLaw.fit(avalanches.durations(), DURATIONS);
      LineFit growth = growing(avalanches.meanSizes());
      return new Cascades(
          avalanches.bin(),
          largest,
          Exponent.of(sizes),
          Exponent.of(durations),
          growth.slope(),
          ExponentRelation.of(sizes, durations, growth).distance());
    }
  }

  /** Every duration counts alike: ⟨S⟩(T) bends, and the many short ones would decide. */
  private static LineFit growing(MeanSizes means) {
    double[] durations = means.durations();
    double[] sizes = means.means();
    int[] used =
        IntStream.range(0, durations.length)
            .filter(i -> durations[i] >= SHORTEST && durations[i] <= LONGEST)
            .toArray();
    return LineFit.ofLogarithms(
        Arrays.stream(used).mapToDouble(i -> durations[i]).toArray(),
        Arrays.stream(used).mapToDouble(i -> sizes[i]).toArray());
  }

  /**
   * The numbers by name, for a table.
   *
   * @return the components in their order
   */
  public Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (var component : Activity.class.getRecordComponents()) {
      try {
        numbers.put(component.getName(), (Double) component.getAccessor().invoke(this));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a public accessor cannot be called", e);
      }
    }
    return numbers;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.3g and %.3g Hz, CV %.2f; var/mean %.3g, χ %.2f, correlation %.3f, rhythm %.3g Hz; "
            + "avalanches to %.0f, τ %.2f, α %.2f, γ %.2f, apart by %.2f; β %.3f, tightness %.2f, "
            + "lag %.2g ms",
        excitatoryRate,
        inhibitoryRate,
        cv,
        varianceOverMean,
        synchrony,
        correlation,
        rhythm,
        largest,
        sizeExponent,
        durationExponent,
        growth,
        criticalityDistance,
        balanceIndex,
        tightness,
        lag);
  }
}
