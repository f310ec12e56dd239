package rheobase.sweep.balance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.sweep.Measure;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepFile;
import rheobase.sweep.SweepPlan;
import rheobase.sweep.SweepPoint;
import rheobase.sweep.SweepRow;
import rheobase.sweep.SweptParameter;
import rheobase.units.In;

/**
 * A bundled map: four seconds of the network at every pixel, and forty of its cells for the last
 * 400 ms of them. {@link #main} makes both; {@link #live} computes a row of it anew.
 *
 * @param route the first parameter
 * @param sweep the numbers of every pixel
 * @param excerpts the spikes of every pixel
 */
public record BalanceMap(
    Route route, Sweep<SweepRow> sweep, Map<List<Double>, SpikeTrains> excerpts) {
  private static final double DURATION = 4000;
  private static final int CELLS = 40;
  private static final double EXCERPT = 400;
  private static final Seed SEED = new Seed(15);
  private static final String DECAY = "decay of inhibition [ms]";
  private static final double[] DECAYS = {4, 6, 8, 10, 12, 14, 16, 18};
  private static final double[] FEWER_DECAYS = {4, 8, 12, 16};
  private static final double[] STRENGTHS = {0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3};
  private static final double[] PROBABILITIES = {0.1, 0.15, 0.2, 0.25, 0.3};

  /** Copies the excerpts. */
  public BalanceMap {
    excerpts = Map.copyOf(excerpts);
  }

  /**
   * The map over the strength of inhibition and its decay.
   *
   * @return 56 pixels
   */
  public static BalanceMap ofInhibition() {
    return bundled(Route.INHIBITION);
  }

  /**
   * The map over the probability of a connection and the decay of inhibition.
   *
   * @return 20 pixels
   */
  public static BalanceMap ofConnectivity() {
    return bundled(Route.CONNECTIVITY);
  }

  /**
   * What the library measures at one pixel now.
   *
   * @param value of the route
   * @param decay of inhibition, in ms
   * @return the numbers, to be compared with those of the map
   */
  public SweepRow live(double value, @In("ms") double decay) {
    var plan = plan(route, new double[] {value}, new double[] {decay});
    BalanceTask.Pixel pixel = plan.task().at(plan.point(0));
    return new SweepRow(
        BalanceTask.COLUMNS.stream().map(Measure::title).toList(),
        BalanceTask.COLUMNS.stream().map(c -> c.of().applyAsDouble(pixel)).toList());
  }

  /**
   * The spikes of forty excitatory cells at a pixel.
   *
   * @param value of the route
   * @param decay of inhibition, in ms
   * @return 400 ms of them
   * @throws IllegalArgumentException if the map does not go through that point
   */
  public SpikeTrains excerpt(double value, @In("ms") double decay) {
    return excerpts.get(sweep.plan().point(sweep.index(value, decay)).values());
  }

  /**
   * How well a rule marks the pixels that {@link #balanced} and {@link #critical} both hold for.
   *
   * @param rule which pixels to mark
   * @return the number of pixels marked by both over the number marked by either; 0 for none
   */
  public double overlap(Predicate<SweepRow> rule) {
    int both = 0;
    int either = 0;
    for (Optional<SweepRow> row : sweep.results()) {
      if (row.isPresent()) {
        boolean measured = balanced(row.get()) && critical(row.get());
        boolean marked = rule.test(row.get());
        both += measured && marked ? 1 : 0;
        either += measured || marked ? 1 : 0;
      }
    }
    return either == 0 ? 0 : (double) both / either;
  }

  /**
   * Whether a pixel is balanced: the currents cancel to a tenth of the excitation, β &lt; 0.1, and
   * cells fire about as irregularly as by chance, |CV − 1| &lt; 0.15.
   *
   * @param pixel its numbers
   * @return false also where a number is missing
   */
  public static boolean balanced(SweepRow pixel) {
    return pixel.get("balance index β") < 0.1 && StrictMath.abs(pixel.get("CV") - 1) < 0.15;
  }

  /**
   * Whether a pixel passes for critical: the exponents obey the crackling relation, DCC &lt; 0.1,
   * sizes are spread neither too narrowly nor too widely, |κ − 1| &lt; 0.1, and there are no waves
   * yet, var/mean &lt; 10.
   *
   * @param pixel its numbers
   * @return false also where a number is missing
   */
  public static boolean critical(SweepRow pixel) {
    return pixel.get("DCC") < 0.1
        && StrictMath.abs(pixel.get("κ") - 1) < 0.1
        && pixel.get("var/mean") < 10;
  }

  /**
   * The pixels by what the rules say of them.
   *
   * @return for each verdict that occurs, from {@code neither} to {@code both}, the values of the
   *     route and the decay times of its pixels
   */
  public Map<String, double[][]> verdicts() {
    Map<String, double[][]> verdicts = new LinkedHashMap<>();
    for (String verdict : List.of("neither", "balanced", "critical", "both")) {
      int[] where =
          IntStream.range(0, sweep.plan().size())
              .filter(
                  i -> sweep.results().get(i).map(BalanceMap::verdict).equals(Optional.of(verdict)))
              .toArray();
      if (where.length > 0) {
        verdicts.put(verdict, new double[][] {along(0, where), along(1, where)});
      }
    }
    return verdicts;
  }

  private static String verdict(SweepRow pixel) {
    String alone = critical(pixel) ? "critical" : "neither";
    return balanced(pixel) ? (critical(pixel) ? "both" : "balanced") : alone;
  }

  private double[] along(int parameter, int[] where) {
    return IntStream.of(where).mapToDouble(i -> sweep.plan().point(i).value(parameter)).toArray();
  }

  private static SweepPlan<BalanceTask.Pixel> plan(Route route, double[] values, double[] decays) {
    return SweepPlan.of(
        new BalanceTask(route, DURATION, SEED),
        SweptParameter.of(route.title(), values),
        SweptParameter.of(DECAY, decays));
  }

  private static BalanceMap bundled(Route route) {
    String name = route.file() + ".csv";
    String spikes = route.file() + "-spikes.csv";
    try (InputStream numbers = open(name);
        InputStream times = open(spikes)) {
      String text = new String(times.readAllBytes(), StandardCharsets.UTF_8);
      return new BalanceMap(route, SweepFile.read(numbers, name, 2), excerpts(text));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read from the jar", e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = BalanceMap.class.getResourceAsStream("/rheobase/data/" + name);
    if (in == null) {
      throw new IllegalStateException(name + ": is missing from the jar; rebuild: mvn package");
    }
    return in;
  }

  private static Map<List<Double>, SpikeTrains> excerpts(String text) {
    Map<List<Double>, SpikeTrains> excerpts = new LinkedHashMap<>();
    for (String line : text.lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      List<SpikeTrain> trains = new ArrayList<>();
      for (int i = 2; i < cells.length; i++) {
        double[] times =
            cells[i].isEmpty()
                ? new double[0]
                : List.of(cells[i].split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
        trains.add(SpikeTrain.of(EXCERPT, times));
      }
      excerpts.put(
          List.of(Double.valueOf(cells[0]), Double.valueOf(cells[1])), SpikeTrains.of(trains));
    }
    return excerpts;
  }

  private static String line(SweepPoint point, SpikeTrains spikes) {
    StringBuilder line = new StringBuilder(point.value(0) + "," + point.value(1));
    for (int i = 0; i < spikes.size(); i++) {
      SpikeTrain train = spikes.train(i);
      line.append(',');
      for (int k = 0; k < train.count(); k++) {
        double time = train.time(k) - spikes.start();
        line.append(k == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f", time));
      }
    }
    return line.toString();
  }

  /**
   * Makes the bundled files anew: {@code java -cp target/rheobase.jar
   * rheobase.sweep.balance.BalanceMap notebooks/data}. It takes some minutes.
   *
   * @param folder where the four files go
   * @throws IOException if they cannot be written
   */
  public static void main(String[] folder) throws IOException {
    for (Route route : Route.values()) {
      double[] values = route == Route.INHIBITION ? STRENGTHS : PROBABILITIES;
      double[] decays = route == Route.INHIBITION ? DECAYS : FEWER_DECAYS;
      Sweep<BalanceTask.Pixel> made = plan(route, values, decays).run();
      if (!made.failures().isEmpty()) {
        throw new IllegalStateException(made.toString());
      }
      Path file = Path.of(folder[0]).resolve(route.file() + ".csv");
      Files.deleteIfExists(file);
      SweepFile.write(file, made, BalanceTask.COLUMNS);
      List<String> lines = new ArrayList<>();
      lines.add(
          route.title()
              + ","
              + DECAY
              + ","
              + String.join(",", IntStream.range(0, CELLS).mapToObj(i -> "cell " + i).toList()));
      for (int i = 0; i < made.plan().size(); i++) {
        lines.add(line(made.plan().point(i), made.results().get(i).orElseThrow().excerpt()));
      }
      Path beside = Path.of(folder[0]).resolve(route.file() + "-spikes.csv");
      Files.writeString(beside, String.join("\n", lines) + "\n");
    }
  }
}
