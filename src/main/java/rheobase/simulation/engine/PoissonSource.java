package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import rheobase.network.Drive;
import rheobase.numerics.Seed;
import rheobase.units.Require;

/**
 * The Poisson spikes that one drive sends to one block. Every 64 neurons have a generator of their
 * own, which draws for them step by step, neuron by neuron.
 *
 * <p>By inversion: one number uniform in [0, 1) is looked up in the distribution function.
 */
final class PoissonSource {
  static final int WORD = 64;
  private static final double MOST = 500;

  private final Layout layout;
  private final Drive.Poisson drive;
  private final int size;
  private final RestorableUniformRandomProvider[] generators;
  private final double[][] distributions;

  /**
   * The source of one drive for one block.
   *
   * @param first the first neuron of the block, a multiple of 64
   * @param size the number of its neurons
   * @param seed that of the drive
   */
  PoissonSource(Layout layout, Drive.Poisson drive, int first, int size, Seed seed) {
    this.layout = layout;
    this.drive = drive;
    this.size = size;
    generators = new RestorableUniformRandomProvider[(size + WORD - 1) / WORD];
    for (int w = 0; w < generators.length; w++) {
      generators[w] =
          (RestorableUniformRandomProvider) seed.stream("word", first / WORD + (long) w);
    }
    distributions =
        drive.rate().levels().stream()
            .map(rate -> distribution(rate * layout.step()))
            .toArray(double[][]::new);
  }

  /** P(n or fewer spikes) for n = 0, 1, …, up to where it is 1 in double precision. */
  private static double[] distribution(double mean) {
    String way = "take a shorter step, or fewer and stronger spikes";
    Require.within("mean number of driving spikes in a step", mean, 0, MOST, "", way);
    double[] table = new double[(int) (mean + 12 * Math.sqrt(mean) + 20)];
    double term = StrictMath.exp(-mean);
    double sum = term;
    for (int n = 0; n < table.length; n++) {
      table[n] = sum;
      term *= mean / (n + 1); // P(n + 1) = P(n) λ/(n + 1)
      sum += term;
    }
    table[table.length - 1] = 1;
    return table;
  }

  /** Draws for one step. */
  void draw(long step, int[] counts, int offset) {
    double[] distribution = distributions[layout.level(drive.rate(), step)];
    for (int w = 0; w < generators.length; w++) {
      int end = Math.min(size, (w + 1) * WORD);
      for (int i = w * WORD; i < end; i++) {
        double u = generators[w].nextDouble();
        int n = 0;
        while (u >= distribution[n]) {
          n++;
        }
        counts[offset + i] = n;
      }
    }
  }

  void write(DataOutput out) throws IOException {
    for (var generator : generators) {
      byte[] state = ((RandomProviderDefaultState) generator.saveState()).getState();
      out.writeInt(state.length);
      out.write(state);
    }
  }

  void read(DataInput in) throws IOException {
    for (var generator : generators) {
      byte[] state = new byte[in.readInt()];
      in.readFully(state);
      generator.restoreState(new RandomProviderDefaultState(state));
    }
  }
}
