package rheobase.sweep.balance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rheobase.network.meanfield.BrunelMeanField;
import rheobase.network.published.BrunelNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.NetworkSimulation;
import rheobase.simulation.Progress;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;

/**
 * What Brunel's network of 12500 neurons does in one of the four states of his paper: a row of the
 * table that comes with the library.
 *
 * @param name A to D
 * @param inhibition g
 * @param drive η, the drive over threshold
 * @param meanField the rate that theory gives, the highest where it gives several
 * @param rate the rate of all neurons
 * @param cv of their intervals
 * @param swing the standard deviation of the counts of all spikes in 1 ms over their mean
 */
public record BrunelState(
    String name,
    @In("") double inhibition,
    @In("") double drive,
    @In("Hz") double meanField,
    @In("Hz") double rate,
    @In("") double cv,
    @In("") double swing) {
  private static final String TABLE = "brunel-states.csv";
  private static final String HEAD =
      "state,inhibition,drive,mean field [Hz],rate [Hz],cv,swing of 1-ms counts";
  private static final double SETTLING = 200;
  private static final double WATCHED = 1000;
  private static final long SEED = 1;

  /** {@return the four states of the paper by their letters} */
  public static Map<String, BrunelNetwork> networks() {
    Map<String, BrunelNetwork> all = new LinkedHashMap<>();
    all.put("A", BrunelNetwork.synchronousRegular());
    all.put("B", BrunelNetwork.fastOscillation());
    all.put("C", BrunelNetwork.asynchronousIrregular());
    all.put("D", BrunelNetwork.slowOscillation());
    return all;
  }

  /**
   * Runs a network and counts.
   *
   * @param name what to call it
   * @param network of any size
   * @param watched how long after the first 200 ms, in ms
   * @param seed where chance comes from
   * @param progress is told how far it has come
   * @return the row
   */
  public static BrunelState measured(
      String name, BrunelNetwork network, @In("ms") double watched, Seed seed, Progress progress) {
    var run = NetworkSimulation.of(network.network(), SETTLING + watched, seed).withTraces(0, 1);
    SpikeTrains spikes = run.run(progress).spikes().within(SETTLING, SETTLING + watched);
    Counts counts = Counts.of(spikes, 1);
    double meanField =
        new BrunelMeanField(network).rates().stream().mapToDouble(r -> r).max().orElse(Double.NaN);
    return new BrunelState(
        name,
        network.inhibition(),
        network.drive(),
        meanField,
        spikes.rate(),
        spikes.cv(),
        StrictMath.sqrt(counts.fano() / counts.mean())); // σ/n̄ = √(σ²/n̄ / n̄)
  }

  /**
   * The table that comes with the library: 1 s of each state under seed 1.
   *
   * @return A to D
   * @throws UncheckedIOException if the jar lacks it
   */
  public static List<BrunelState> bundled() {
    try (InputStream in = BrunelState.class.getResourceAsStream("/rheobase/data/" + TABLE)) {
      if (in == null) {
        throw new IOException(TABLE + " is missing from the jar; rebuild: mvn package");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().skip(1).map(BrunelState::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static BrunelState read(String line) {
    String[] cells = line.split(",", -1);
    double[] x = new double[cells.length];
    for (int i = 1; i < cells.length; i++) {
      x[i] = Double.parseDouble(cells[i]);
    }
    return new BrunelState(cells[0], x[1], x[2], x[3], x[4], x[5], x[6]);
  }

  private String line() {
    return String.format(
        Locale.ROOT,
        "%s,%.4g,%.4g,%.6g,%.6g,%.6g,%.6g",
        name,
        inhibition,
        drive,
        meanField,
        rate,
        cv,
        swing);
  }

  /**
   * Makes the table anew, in some two minutes.
   *
   * <pre>java -cp target/rheobase.jar rheobase.sweep.balance.BrunelState notebooks/data</pre>
   *
   * @param folder where to, as the first word; the folder you stand in without one
   * @throws IOException if it cannot be written
   */
  public static void main(String... folder) throws IOException {
    Path to = Path.of(folder.length == 0 ? "." : folder[0]);
    List<String> lines = new ArrayList<>(List.of(HEAD));
    for (var each : networks().entrySet()) {
      BrunelState state =
          measured(each.getKey(), each.getValue(), WATCHED, new Seed(SEED), Progress.NONE);
      lines.add(state.line());
      System.err.println(state);
      Files.write(to.resolve(TABLE), lines);
    }
  }

  @Override
  public String toString() {
    return "state %s (g = %s, η = %s): %s Hz, CV %s"
        .formatted(
            name,
            Digits.of(inhibition, 3),
            Digits.of(drive, 3),
            Digits.of(rate, 4),
            Digits.of(cv, 2));
  }
}
