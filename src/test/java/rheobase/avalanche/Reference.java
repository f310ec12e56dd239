package rheobase.avalanche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The data sets of other people, beside the checkout or where RHEOBASE_DATA says. */
public final class Reference {
  private Reference() {}

  /** One number a line. */
  public static double[] powerLaw(String name) {
    return lines("powerlaw", name + ".txt").mapToDouble(Double::parseDouble).toArray();
  }

  public static int[] whole(String name) {
    return lines("powerlaw", name + ".txt").mapToInt(Integer::parseInt).toArray();
  }

  /** Columns of numbers after a head; one array for each column. */
  public static double[][] branching(String name) {
    double[][] rows =
        lines("branching", name + ".tsv")
            .filter(line -> !line.startsWith("#"))
            .map(
                line ->
                    java.util.Arrays.stream(line.strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
            .toArray(double[][]::new);
    double[][] columns = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < columns.length; k++) {
        columns[k][i] = rows[i][k];
      }
    }
    return columns;
  }

  /** The recordings of cultured networks, by name. */
  public static java.util.List<Path> cultures() {
    Path folder = folder().resolve("ipsc");
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        "the recordings are not here (" + folder + "); set RHEOBASE_DATA to their folder");
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".h5")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    String said = System.getProperty("RHEOBASE_DATA", System.getenv("RHEOBASE_DATA"));
    return Path.of(said == null ? "../shared/data" : said);
  }

  private static java.util.stream.Stream<String> lines(String folder, String name) {
    Path file = folder().resolve(folder).resolve(name);
    Assumptions.assumeTrue(
        Files.isRegularFile(file),
        "the reference data are not here (" + file + "); set RHEOBASE_DATA to their folder");
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
