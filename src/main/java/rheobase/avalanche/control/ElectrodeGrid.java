package rheobase.avalanche.control;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.avalanche.NegativePeaks;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A square array of electrodes above units that fire, one unit beneath each: potentials like those
 * from which avalanches were first cut.
 *
 * <p>A spike of a unit is a negative wave at its electrode, −(t/τ) e^(1 − t/τ) of depth 1 at τ, and
 * a weaker one at the four neighbours; noise is white. An event is an excursion below a threshold.
 * A low threshold also takes noise, a high one misses waves, and a neighbour may hear what was not
 * its own.
 *
 * @param spikes a train for each electrode, row by row; their number is a square
 * @param spread the depth of a wave at a neighbouring electrode, from 0 to 1
 * @param noise the standard deviation of the noise, in depths of a wave, positive
 * @param seed where the noise comes from
 */
public record ElectrodeGrid(SpikeTrains spikes, double spread, double noise, Seed seed) {
  private static final double INTERVAL = 1; // ms between samples
  private static final double RISE = 1; // ms to the depth of a wave
  private static final int LENGTH = 8; // samples of a wave

  /**
   * Checks the grid.
   *
   * @throws IllegalArgumentException if the trains do not fill a square, or a number is out of
   *     range
   */
  public ElectrodeGrid {
    Require.present("spike trains", spikes, "give one for each electrode");
    Require.present("seed", seed, "write seed(7), any number will do");
    int side = (int) StrictMath.rint(StrictMath.sqrt(spikes.size()));
    boolean square = side * side == spikes.size();
    String way = "64 make a grid of 8 × 8";
    Require.that(square, "number of trains", spikes.size(), "", "must be a square", way);
    Require.within("depth at a neighbour", spread, 0, 1, "", "0.2 is a small part");
    Require.positive("noise", noise, "", "0.15 of a wave lets events be seen");
  }

  /** {@return how many electrodes a row has} */
  public int side() {
    return (int) StrictMath.rint(StrictMath.sqrt(spikes.size()));
  }

  /** {@return the time between two samples, in ms} */
  @In("ms")
  public double interval() {
    return INTERVAL;
  }

  /**
   * The potential at an electrode.
   *
   * @param electrode which, row by row, from 0
   * @return its samples, in depths of a wave
   */
  public double[] potential(int electrode) {
    int n = (int) StrictMath.floor(spikes.duration() / INTERVAL);
    var normal = ZigguratSampler.NormalizedGaussian.of(seed.stream("electrode", electrode));
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = noise * normal.sample();
    }
    int side = side();
    int row = electrode / side;
    int column = electrode % side;
    hear(electrode, 1, x);
    for (int by = -1; by <= 1; by += 2) {
      if (row + by >= 0 && row + by < side) {
        hear(electrode + by * side, spread, x);
      }
      if (column + by >= 0 && column + by < side) {
        hear(electrode + by, spread, x);
      }
    }
    return x;
  }

  private void hear(int unit, double depth, double[] x) {
    SpikeTrain train = spikes.train(unit);
    for (int k = 0; k < train.count(); k++) {
      double at = train.time(k) - spikes.start();
      int first = (int) StrictMath.ceil(at / INTERVAL);
      for (int i = first; i < first + LENGTH && i < x.length; i++) {
        double t = (i * INTERVAL - at) / RISE;
        x[i] -= depth * t * StrictMath.exp(1 - t); // −(t/τ) e^(1 − t/τ)
      }
    }
  }

  /**
   * The events at all electrodes.
   *
   * @param deviations the threshold, in standard deviations of the noise of each electrode
   * @return a train of events for each electrode
   */
  public SpikeTrains events(double deviations) {
    return eventsAt(deviations).get(0);
  }

  /**
   * The events at several thresholds; every potential is computed once.
   *
   * @param deviations the thresholds
   * @return the events at all electrodes, for each threshold
   */
  public List<SpikeTrains> eventsAt(double... deviations) {
    SpikeTrain[][] all = new SpikeTrain[deviations.length][spikes.size()];
    for (int e = 0; e < spikes.size(); e++) {
      List<SpikeTrain> events = NegativePeaks.in(potential(e), INTERVAL, deviations);
      for (int k = 0; k < deviations.length; k++) {
        all[k][e] = events.get(k);
      }
    }
    return Arrays.stream(all).map(SpikeTrains::of).toList();
  }

  @Override
  public String toString() {
    return side() + " × " + side() + " electrodes, noise " + noise + " of a wave, " + seed;
  }
}
