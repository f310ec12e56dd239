package rheobase.sweep.inhibition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;

/**
 * Makes the table of late inhibition anew: three seeds at each decay time from 4 to 18 ms, 20 s
 * each, some ten minutes on one core.
 *
 * <pre>java -cp target/rheobase.jar rheobase.sweep.inhibition.SweepMaker notebooks/data</pre>
 */
public final class SweepMaker {
  /** The seeds of the rows; the curves are those of the first. */
  static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  static final double WATCHED = 20_000;
  private static final int FIRST = 4;
  private static final int LAST = 18;

  private SweepMaker() {}

  /**
   * Writes both files of the table, after each run what is known so far.
   *
   * @param folder where to, as the first word; the folder you stand in without one
   * @throws IOException if they cannot be written
   */
  public static void main(String... folder) throws IOException {
    Path to = Path.of(folder.length == 0 ? "." : folder[0]);
    List<String> rows = new ArrayList<>(List.of(InhibitionRow.head()));
    List<String> curves = new ArrayList<>(List.of("decay [ms],kind,x,y"));
    for (int decay = FIRST; decay <= LAST; decay++) {
      for (long seed : SEEDS) {
        InhibitionRun run = run(decay, new Seed(seed), WATCHED);
        rows.add(run.row().line());
        if (seed == SEEDS.get(0)) {
          curves.add(curve(decay, "sizes", run.sizes()));
          curves.add(curve(decay, "power", run.power()));
        }
        Files.write(to.resolve(InhibitionSweep.TABLE), rows);
        Files.write(to.resolve(InhibitionSweep.CURVES), curves);
        System.err.println(run.row());
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }
  }

  /** One run of the table. */
  static InhibitionRun run(double decay, Seed seed, double watched) {
    KineticNetwork network = KineticNetwork.lowRate().withInhibitoryDecay(decay);
    return InhibitionRun.of(network, watched, seed, Progress.NONE);
  }

  private static String curve(int decay, String kind, double[][] points) {
    return String.join(",", Integer.toString(decay), kind, words(points[0]), words(points[1]));
  }

  private static String words(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(x -> String.format(Locale.ROOT, "%.4g", x))
        .collect(Collectors.joining(" "));
  }
}
