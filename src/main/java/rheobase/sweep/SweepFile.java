package rheobase.sweep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rheobase.simulation.Progress;

/**
 * A sweep whose results are rows of numbers, kept in a CSV file: the parameters first, then one
 * column for each measure. Rows are added as they come and put in order at the end. The file does
 * not know the model: one that was made with another model is to be deleted.
 *
 * @param file where the rows are kept
 * @param plan the sweep
 * @param titles the titles of the numbers
 */
public record SweepFile(Path file, SweepPlan<SweepRow> plan, List<String> titles) {
  /** Copies the titles. */
  public SweepFile {
    titles = List.copyOf(titles);
  }

  static <S> SweepFile of(Path file, SweepPlan<S> plan, List<? extends Measure<? super S>> kept) {
    List<String> titles = kept.stream().<String>map(Measure::title).toList();
    if (titles.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing is kept in " + file + "; give what, such as column(\"rate [Hz]\", …)");
    }
    Stream.concat(plan.parameters().stream().map(SweptParameter::name), titles.stream())
        .filter(title -> title.matches("(?s).*[,\"\\r\\n].*"))
        .findFirst()
        .ifPresent(
            title -> {
              throw new IllegalArgumentException(
                  "\""
                      + title
                      + "\" cannot head a column of a CSV file; leave out its comma or "
                      + "quotation mark");
            });
    SweepTask<SweepRow> task = point -> row(kept, plan.task().at(point));
    return new SweepFile(file, new SweepPlan<>(plan.parameters(), task, plan.threads()), titles);
  }

  /**
   * Computes what does not stand in the file yet, and shows how far it has come.
   *
   * @return all rows; if the thread was interrupted, those that are in the file
   */
  public Sweep<SweepRow> run() {
    try (var shown = SweepPlan.shown(plan.toString())) {
      return run(shown);
    }
  }

  /**
   * Computes what does not stand in the file yet.
   *
   * @param progress is told of each point that is finished
   * @return all rows; if the thread was interrupted, those that are in the file
   * @throws IllegalArgumentException if the file has other columns
   * @throws UncheckedIOException if it cannot be read or written
   */
  public Sweep<SweepRow> run(Progress progress) {
    try {
      Sweep<SweepRow> before = Files.exists(file) ? kept() : plan.nothingYet();
      write(before);
      Sweep<SweepRow> after = before.resume(progress, this::append);
      write(after);
      return after;
    } catch (IOException e) {
      throw new UncheckedIOException("the sweep cannot be kept in " + file, e);
    }
  }

  /**
   * Writes numbers of a sweep that has been run.
   *
   * @param <S> what came out at one point
   * @param file where
   * @param sweep the sweep
   * @param measures the numbers that are kept
   * @throws IOException if it cannot be written
   */
  public static <S> void write(
      Path file, Sweep<S> sweep, List<? extends Measure<? super S>> measures) throws IOException {
    SweepFile to = of(file, sweep.plan(), measures);
    List<Optional<SweepRow>> rows =
        sweep.results().stream().map(r -> r.map(result -> row(measures, result))).toList();
    to.write(new Sweep<>(to.plan(), rows, sweep.failures()));
  }

  private static <S> SweepRow row(List<? extends Measure<? super S>> measures, S result) {
    return new SweepRow(
        measures.stream().<String>map(Measure::title).toList(),
        measures.stream().map(m -> m.of().applyAsDouble(result)).toList());
  }

  private List<String> header() {
    return Stream.concat(plan.parameters().stream().map(SweptParameter::name), titles.stream())
        .toList();
  }

  private Sweep<SweepRow> kept() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Rows rows = Rows.of(in, file.toString(), plan.parameters().size());
      if (!rows.header().equals(header())) {
        throw new IllegalArgumentException(
            file
                + " has the columns "
                + rows.header()
                + ", this sweep "
                + header()
                + "; delete the file or name another");
      }
      return new Sweep<>(plan, rows.of(plan), List.of());
    }
  }

  private void write(Sweep<SweepRow> sweep) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", header()));
    for (int i = 0; i < plan.size(); i++) {
      SweepPoint point = plan.point(i);
      sweep.results().get(i).ifPresent(row -> lines.add(line(point, row)));
    }
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(beside, String.join("\n", lines) + "\n");
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void append(SweepWork.Done<SweepRow> done) {
    if (done.result().isPresent()) {
      try {
        String line = line(done.point(), done.result().get()) + "\n";
        Files.writeString(file, line, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("the sweep cannot be kept in " + file, e);
      }
    }
  }

  private static String line(SweepPoint point, SweepRow row) {
    return String.join(
        ",",
        Stream.concat(point.values().stream(), row.values().stream())
            .map(String::valueOf)
            .toList());
  }

  /**
   * Reads a finished sweep, such as a bundled map.
   *
   * @param in a CSV file with a line of titles
   * @param name the file, for messages
   * @param parameters how many of the first columns are parameters, 1 or 2
   * @return the rows, parameters ascending; a point that is not in the file has no result, and none
   *     can be computed
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is no table of numbers
   */
  public static Sweep<SweepRow> read(InputStream in, String name, int parameters)
      throws IOException {
    Rows rows = Rows.of(in, name, parameters);
    List<SweptParameter> swept =
        IntStream.range(0, parameters)
            .mapToObj(
                i ->
                    new SweptParameter(
                        rows.header().get(i),
                        rows.at().keySet().stream()
                            .map(v -> v.get(i))
                            .distinct()
                            .sorted()
                            .toList()))
            .toList();
    SweepTask<SweepRow> task =
        point -> {
          throw new IllegalStateException(name + " has no row for it, and a file computes nothing");
        };
    SweepPlan<SweepRow> plan = new SweepPlan<>(swept, task, 1);
    return new Sweep<>(plan, rows.of(plan), List.of());
  }

  /** The rows of a file by the values of their parameters. */
  private record Rows(List<String> header, Map<List<Double>, SweepRow> at) {
    static Rows of(InputStream in, String name, int parameters) throws IOException {
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      List<String> header = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(","));
      if (header.size() <= parameters) {
        throw new IllegalArgumentException(
            name + " begins with " + header + "; its first line names parameters, then columns");
      }
      Map<List<Double>, SweepRow> at = new LinkedHashMap<>();
      for (int i = 1; i < lines.size(); i++) {
        List<Double> numbers = numbers(lines.get(i), header.size(), name, i + 1);
        at.put(
            numbers.subList(0, parameters),
            new SweepRow(
                header.subList(parameters, header.size()),
                numbers.subList(parameters, numbers.size())));
      }
      return new Rows(header, at);
    }

    private static List<Double> numbers(String line, int columns, String name, int number) {
      try {
        List<Double> numbers = Arrays.stream(line.split(",")).map(Double::valueOf).toList();
        if (numbers.size() == columns) {
          return numbers;
        }
      } catch (NumberFormatException e) {
        // refused below, like a line that is too short
      }
      throw new IllegalArgumentException(
          name + ", line " + number + " (" + line + ") is not " + columns + " numbers; delete it");
    }

    List<Optional<SweepRow>> of(SweepPlan<?> plan) {
      return IntStream.range(0, plan.size())
          .mapToObj(i -> Optional.ofNullable(at.get(plan.point(i).values())))
          .toList();
    }
  }
}
