package rheobase.sweep.balance;

import java.util.List;
import java.util.stream.IntStream;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.Kappa;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.NetworkRecording;
import rheobase.simulation.NetworkSimulation;
import rheobase.simulation.collective.Activity;
import rheobase.spikes.SpikeTrains;
import rheobase.sweep.Measure;
import rheobase.sweep.SweepPoint;
import rheobase.sweep.SweepTask;
import rheobase.units.In;

/**
 * What is measured at one pixel: the network in preset L (drive 1/ms) with one value of a route and
 * one decay of inhibition.
 *
 * @param route the first parameter; the second is the decay of inhibition
 * @param duration how long, in ms, after the start is forgotten
 * @param seed of wiring, start and drive, the same at every pixel
 */
public record BalanceTask(Route route, @In("ms") double duration, Seed seed)
    implements SweepTask<BalanceTask.Pixel> {

  /** The largest size of which κ takes notice. */
  static final int LARGEST = 1000;

  private static final int SHOWN = 40;
  private static final double EXCERPT = 400;

  /**
   * One pixel.
   *
   * @param activity what the network did
   * @param kappa of its avalanches of sizes up to 1000; near 1 if they are spread as S^(−3/2)
   * @param excerpt the last 400 ms of forty excitatory cells
   */
  public record Pixel(Activity activity, @In("") double kappa, SpikeTrains excerpt) {}

  /** What is kept of a pixel, in the order of the columns. */
  static final List<Measure<Pixel>> COLUMNS =
      List.of(
          new Measure<>("rate of E [Hz]", p -> p.activity().excitatoryRate()),
          new Measure<>("rate of I [Hz]", p -> p.activity().inhibitoryRate()),
          new Measure<>("CV", p -> p.activity().cv()),
          new Measure<>("balance index β", p -> p.activity().balanceIndex()),
          new Measure<>("var/mean", p -> p.activity().varianceOverMean()),
          new Measure<>("synchrony χ", p -> p.activity().synchrony()),
          new Measure<>("DCC", p -> p.activity().criticalityDistance()),
          new Measure<>("exponent τ", p -> p.activity().sizeExponent()),
          new Measure<>("KS distance", p -> p.activity().sizeDistance()),
          new Measure<>("κ", Pixel::kappa),
          new Measure<>("largest avalanche", p -> p.activity().largest()));

  @Override
  public Pixel at(SweepPoint point) {
    return of(route.on(KineticNetwork.lowRate(), point.value(0)), point.value(1));
  }

  private Pixel of(KineticNetwork base, double decay) {
    var network = base.withInhibitoryDecay(decay).network();
    double end = KineticNetwork.SETTLING + duration;
    NetworkRecording run = NetworkSimulation.of(network, end, seed).run();
    SpikeTrains excitatory = run.spikes(network.populations().get(0));
    SpikeTrains counted = excitatory.within(KineticNetwork.SETTLING, run.end());
    double kappa =
        counted.count() < 2 ? Double.NaN : Kappa.of(Avalanches.in(counted).sizes(), LARGEST);
    SpikeTrains late = excitatory.within(run.end() - EXCERPT, run.end());
    return new Pixel(
        Activity.of(run, KineticNetwork.SETTLING),
        kappa,
        SpikeTrains.of(
            IntStream.range(0, SHOWN).mapToObj(late::label).toList(),
            IntStream.range(0, SHOWN).mapToObj(late::train).toList()));
  }
}
