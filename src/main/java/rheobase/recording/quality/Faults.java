package rheobase.recording.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What goes wrong between a neuron and a file, done to spike trains on purpose.
 *
 * <p>A simulation is never recorded badly, so nothing learned on it prepares for a real electrode.
 * Each fault here changes one unit, or all of them for a moment, and leaves the rest as it was:
 * what a check should find is then known.
 */
public final class Faults {
  private static final double DEAD = 0.3; // ms from a spike until the detector triggers again
  private static final double RINGING = 0.5; // ms within which it does
  private static final double JITTER = 0.2; // ms by which two electrodes disagree

  private Faults() {}

  /**
   * An electrode that hears nothing.
   *
   * @param spikes the trains
   * @param unit the number of the unit that falls silent
   * @return the trains, that one empty
   * @throws IllegalArgumentException if there is no such unit
   */
  public static SpikeTrains silent(SpikeTrains spikes, int unit) {
    return changed(spikes, unit, train -> new double[0]);
  }

  /**
   * A detector that triggers twice on one spike, 0.3 to 0.8 ms apart: no neuron can do that.
   *
   * @param spikes the trains
   * @param unit the number of the unit
   * @param share which share of its spikes is counted twice, 0 to 1
   * @param seed where chance enters
   * @return the trains, that one with more spikes
   * @throws IllegalArgumentException if there is no such unit or the share is out of range
   */
  public static SpikeTrains countedTwice(
      SpikeTrains spikes, int unit, @In("") double share, Seed seed) {
    checkShare(share);
    UniformRandomProvider chance = seed.stream("counted twice", unit);
    return changed(
        spikes,
        unit,
        train ->
            Arrays.stream(train.times())
                .flatMap(
                    t ->
                        chance.nextDouble() < share
                            ? DoubleStream.of(t, t + DEAD + RINGING * chance.nextDouble())
                            : DoubleStream.of(t))
                .toArray());
  }

  /**
   * An electrode that hears the unit of its neighbour as well as its own.
   *
   * @param spikes the trains
   * @param from the number of the unit that is heard
   * @param to the number of the unit that receives its spikes too, up to 0.2 ms early or late
   * @param share which share of the spikes is loud enough, 0 to 1
   * @param seed where chance enters
   * @return the trains, that of {@code to} with more spikes
   * @throws IllegalArgumentException if a unit does not exist or the share is out of range
   */
  public static SpikeTrains crosstalk(
      SpikeTrains spikes, int from, int to, @In("") double share, Seed seed) {
    checkShare(share);
    double[] heard = spikes.train(positions(spikes, from).get(0)).times();
    UniformRandomProvider chance = seed.stream("crosstalk", to);
    double[] added =
        Arrays.stream(heard)
            .filter(t -> chance.nextDouble() < share)
            .map(t -> t + JITTER * (2 * chance.nextDouble() - 1))
            .toArray();
    return changed(spikes, to, train -> joined(train.times(), added));
  }

  /**
   * Mains hum that crosses the threshold of one unit: spikes like a clock.
   *
   * @param spikes the trains
   * @param unit the number of the unit
   * @param frequency of the hum, in 1/ms: {@code hertz(50)} or {@code hertz(60)}
   * @param start when it begins, in ms
   * @param stop when it ends, in ms
   * @return the trains, that one with a spike at start, start + 1/f, start + 2/f, … up to stop
   * @throws IllegalArgumentException if there is no such unit or a number is out of range
   */
  public static SpikeTrains hum(
      SpikeTrains spikes,
      int unit,
      @In("1/ms") double frequency,
      @In("ms") double start,
      @In("ms") double stop) {
    Require.positive("frequency of the hum", frequency, "1/ms", "hertz(50) in most of the world");
    checkWithin(spikes, start, stop);
    int last = (int) Math.floor((stop - start) * frequency + 1e-9);
    double[] added =
        IntStream.rangeClosed(0, last).mapToDouble(k -> start + k / frequency).toArray();
    return changed(spikes, unit, train -> joined(train.times(), added));
  }

  /**
   * A knock against the table: for a moment every channel crosses its threshold at random.
   *
   * @param spikes the trains
   * @param rate of the spurious spikes of each train, in 1/ms
   * @param start when it begins, in ms
   * @param stop when it ends, in ms
   * @param seed where chance enters
   * @return the trains, all of them with more spikes
   * @throws IllegalArgumentException if a number is out of range
   */
  public static SpikeTrains knock(
      SpikeTrains spikes,
      @In("1/ms") double rate,
      @In("ms") double start,
      @In("ms") double stop,
      Seed seed) {
    Require.within("rate of the knock", rate, 0, 1, "1/ms", "hertz(300) is 0.3");
    checkWithin(spikes, start, stop);
    List<double[]> times = new ArrayList<>();
    for (int k = 0; k < spikes.size(); k++) {
      UniformRandomProvider chance = seed.stream("knock", k);
      int count = (int) Math.rint(rate * (stop - start));
      double[] added = chance.doubles(count).map(u -> start + u * (stop - start)).toArray();
      times.add(joined(spikes.train(k).times(), added));
    }
    return with(spikes, times);
  }

  /**
   * An electrode that loses its cell little by little: spikes are missed more and more often.
   *
   * @param spikes the trains
   * @param unit the number of the unit
   * @param halfLife the time in which the chance to be heard falls by half, in ms, positive
   * @param seed where chance enters
   * @return the trains, that one with fewer spikes
   * @throws IllegalArgumentException if there is no such unit or the time is not positive
   */
  public static SpikeTrains fading(
      SpikeTrains spikes, int unit, @In("ms") double halfLife, Seed seed) {
    Require.positive("half-life of the contact", halfLife, "ms", "write seconds(10)");
    UniformRandomProvider chance = seed.stream("fading", unit);
    return changed(
        spikes,
        unit,
        train ->
            Arrays.stream(train.times())
                .filter(
                    t -> chance.nextDouble() < StrictMath.pow(0.5, (t - train.start()) / halfLife))
                .toArray());
  }

  private static void checkShare(double share) {
    Require.within("share of the spikes", share, 0, 1, "", "0.2 is a fifth of them");
  }

  private static void checkWithin(SpikeTrains spikes, double start, double stop) {
    String way = "choose a stretch of the recording, in ms";
    Require.within("beginning of the fault", start, spikes.start(), spikes.stop(), "ms", way);
    Require.within("end of the fault", stop, start, spikes.stop(), "ms", way);
  }

  private static double[] joined(double[] own, double[] added) {
    return DoubleStream.concat(Arrays.stream(own), Arrays.stream(added)).toArray();
  }

  /** The positions of a unit, one for each of its trials. */
  private static List<Integer> positions(SpikeTrains spikes, int unit) {
    List<Integer> found =
        IntStream.range(0, spikes.size())
            .filter(k -> spikes.label(k).unit() == unit)
            .boxed()
            .toList();
    if (found.isEmpty()) {
      List<Integer> known =
          IntStream.range(0, Math.min(20, spikes.size()))
              .mapToObj(k -> spikes.label(k).unit())
              .toList();
      throw new IllegalArgumentException(
          "there is no unit "
              + unit
              + " among "
              + spikes.size()
              + " trains; the first are "
              + known);
    }
    return found;
  }

  private static SpikeTrains changed(
      SpikeTrains spikes, int unit, Function<SpikeTrain, double[]> change) {
    List<Integer> affected = positions(spikes, unit);
    List<double[]> times = new ArrayList<>();
    for (int k = 0; k < spikes.size(); k++) {
      SpikeTrain train = spikes.train(k);
      times.add(affected.contains(k) ? change.apply(train) : train.times());
    }
    return with(spikes, times);
  }

  /** The same trains with other times, sorted; what fell out of the window was not recorded. */
  private static SpikeTrains with(SpikeTrains spikes, List<double[]> times) {
    List<Label> labels = new ArrayList<>();
    List<SpikeTrain> trains = new ArrayList<>();
    double start = spikes.start();
    double stop = spikes.stop();
    for (int k = 0; k < times.size(); k++) {
      double[] kept =
          Arrays.stream(times.get(k)).filter(t -> t >= start && t <= stop).sorted().toArray();
      labels.add(spikes.label(k));
      trains.add(SpikeTrain.between(start, stop, kept));
    }
    return SpikeTrains.of(labels, trains);
  }
}
