package rheobase.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.neuron.Izhikevich;
import rheobase.numerics.Seed;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A patch of cortex: simple-model cells of many temperaments, each of them connected to all, and
 * driven by noise from the thalamus.
 *
 * <pre>
 *   excitatory, r uniform in [0, 1):  a = 0.02, b = 0.2, c = −65 + 15 r², d = 8 − 6 r²
 *   inhibitory, r uniform in [0, 1):  a = 0.02 + 0.08 r, b = 0.25 − 0.05 r, c = −65, d = 2
 *   a spike of cell j moves every cell i by S_ij, uniform in [0, S_E) or (−S_I, 0]
 * </pre>
 *
 * <p>Followed as in the published program: a step of 1 ms, in which v takes two half steps and u
 * one whole step; cells that reach 30 mV are reset, and felt by the others, in the next. All of it
 * runs on one thread in one order: a seed has the same spikes everywhere.
 *
 * @param excitatory how many cells excite
 * @param inhibitory how many cells inhibit
 * @param excitation S_E, the strongest excitatory connection
 * @param inhibition S_I, the strongest inhibitory connection
 * @param excitatoryNoise standard deviation of the current that an excitatory cell gets in each ms
 * @param inhibitoryNoise that of an inhibitory cell
 */
@From("izhikevich2003")
public record PulseCoupledNetwork(
    @In("") int excitatory,
    @In("") int inhibitory,
    @In("mV/ms") double excitation,
    @In("mV/ms") double inhibition,
    @In("mV/ms") double excitatoryNoise,
    @In("mV/ms") double inhibitoryNoise) {
  private static final double START = -65;

  /** Refuses a network without cells, one too large for this plain loop, and negative strengths. */
  public PulseCoupledNetwork {
    Require.atLeast("number of excitatory cells", excitatory, 0, "800 is usual");
    Require.atLeast("number of inhibitory cells", inhibitory, 0, "200 is usual");
    int most = 4000; // weights of all to all: 128 MB
    String way = "every cell is connected to all; the published network has 1000";
    Require.within("number of cells", (double) excitatory + inhibitory, 1, most, "", way);
    Require.notNegative("excitation", excitation, "mV/ms", "0 cuts these connections");
    Require.notNegative("inhibition", inhibition, "mV/ms", "0 cuts these connections");
    Require.notNegative("excitatory noise", excitatoryNoise, "mV/ms", "0 switches it off");
    Require.notNegative("inhibitory noise", inhibitoryNoise, "mV/ms", "0 switches it off");
  }

  /**
   * The thousand cells of the paper.
   *
   * @return 800 excitatory and 200 inhibitory cells, S_E = 0.5, S_I = 1, noise of 5 and 2
   */
  @From(value = "izhikevich2003", where = "section III")
  public static PulseCoupledNetwork cortex() {
    return new PulseCoupledNetwork(800, 200, 0.5, 1, 5, 2);
  }

  /**
   * The same cells, connected with other strengths.
   *
   * @param newExcitation S_E, in mV/ms
   * @param newInhibition S_I, in mV/ms
   * @return a new network
   */
  public PulseCoupledNetwork withStrengths(
      @In("mV/ms") double newExcitation, @In("mV/ms") double newInhibition) {
    return new PulseCoupledNetwork(
        excitatory, inhibitory, newExcitation, newInhibition, excitatoryNoise, inhibitoryNoise);
  }

  /**
   * Runs to the end, or until the thread is interrupted.
   *
   * @param duration in ms, at least 1
   * @param seed where cells, connections and noise come from, each by a stream of its own
   * @return who fired when; watched for as long as the run went
   */
  public SpikeTrains run(@In("ms") double duration, Seed seed) {
    Require.within("duration", duration, 1, 1e7, "ms", "write seconds(1) for a second");
    Require.present("seed", seed, "use seed(1)");
    int n = excitatory + inhibitory;
    Izhikevich[] cells = cells(seed.stream("cells"));
    double[][] reach = reach(seed.stream("connections"));
    var noise = ZigguratSampler.NormalizedGaussian.of(seed.stream("noise"));
    double[] v = new double[n];
    double[] u = new double[n];
    Arrays.fill(v, START);
    Arrays.setAll(u, i -> cells[i].b() * START);
    double[] current = new double[n];
    double[][] times = new double[n][8];
    int[] counts = new int[n];
    int steps = (int) Math.round(duration);
    int k = 0;
    while (k < steps && !Thread.interrupted()) {
      for (int i = 0; i < n; i++) {
        current[i] = (i < excitatory ? excitatoryNoise : inhibitoryNoise) * noise.sample();
      }
      for (int j = 0; j < n; j++) {
        if (v[j] >= cells[j].threshold()) {
          v[j] = cells[j].c();
          u[j] += cells[j].d();
          times[j] =
              counts[j] < times[j].length ? times[j] : Arrays.copyOf(times[j], 2 * counts[j]);
          times[j][counts[j]++] = k;
          for (int i = 0; i < n; i++) {
            current[i] += reach[j][i];
          }
        }
      }
      for (int i = 0; i < n; i++) {
        double x = v[i];
        x += 0.5 * (0.04 * x * x + 5 * x + 140 - u[i] + current[i]); // dv/dt, half a step
        x += 0.5 * (0.04 * x * x + 5 * x + 140 - u[i] + current[i]); // and another
        v[i] = x;
        u[i] += cells[i].a() * (cells[i].b() * x - u[i]); // du/dt = a (b v − u), a whole step
      }
      k++;
    }
    return trains(times, counts, k == steps ? duration : Math.max(1, k));
  }

  private Izhikevich[] cells(UniformRandomProvider chance) {
    Izhikevich[] cells = new Izhikevich[excitatory + inhibitory];
    for (int i = 0; i < cells.length; i++) {
      double r = chance.nextDouble();
      cells[i] =
          i < excitatory
              ? Izhikevich.of(0.02, 0.2, -65 + 15 * r * r, 8 - 6 * r * r)
              : Izhikevich.of(0.02 + 0.08 * r, 0.25 - 0.05 * r, -65, 2);
    }
    return cells;
  }

  /** How a spike of cell j moves every cell i: {@code reach[j][i]}. */
  private double[][] reach(UniformRandomProvider chance) {
    int n = excitatory + inhibitory;
    double[][] reach = new double[n][n];
    for (int j = 0; j < n; j++) {
      double strength = j < excitatory ? excitation : -inhibition;
      Arrays.setAll(reach[j], i -> strength * chance.nextDouble());
    }
    return reach;
  }

  private SpikeTrains trains(double[][] times, int[] counts, double reached) {
    List<Label> labels = new ArrayList<>();
    List<SpikeTrain> trains = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      labels.add(new Label(i, 0, i < excitatory ? "excitatory" : "inhibitory"));
      trains.add(SpikeTrain.of(reached, Arrays.copyOf(times[i], counts[i])));
    }
    return SpikeTrains.of(labels, trains);
  }

  @Override
  public String toString() {
    return excitatory + " excitatory and " + inhibitory + " inhibitory cells, all to all";
  }
}
