package rheobase.sweep.answers;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepRow;

/**
 * A column of a table, or a number of a sweep, over its first parameter: the mean over its second,
 * the seeds, and the least and the greatest that occurred.
 *
 * @param at the values of the first parameter
 * @param mean over seeds
 * @param low the least
 * @param high the greatest
 */
@SuppressWarnings("ArrayRecordComponent")
public record Spread(double[] at, double[] mean, double[] low, double[] high) {

  /**
   * A column of a table.
   *
   * @param table with seeds as its second parameter
   * @param title of the column
   * @return its means and extremes
   * @throws IllegalArgumentException if there is no such column; the message says which there are
   */
  public static Spread of(Sweep<SweepRow> table, String title) {
    return of(table, row -> row.get(title));
  }

  /**
   * A number of what a sweep found.
   *
   * @param <S> what was found at one point
   * @param sweep with seeds as its second parameter
   * @param number which number
   * @return its means and extremes
   */
  public static <S> Spread of(Sweep<S> sweep, ToDoubleFunction<? super S> number) {
    double[] at = sweep.parameter(0);
    double[] seeds = sweep.parameter(1);
    double[][] found =
        Arrays.stream(at)
            .mapToObj(
                x ->
                    Arrays.stream(seeds)
                        .map(seed -> number.applyAsDouble(sweep.at(x, seed)))
                        .toArray())
            .toArray(double[][]::new);
    return new Spread(
        at,
        Arrays.stream(found).mapToDouble(f -> Arrays.stream(f).sum() / f.length).toArray(),
        Arrays.stream(found).mapToDouble(f -> Arrays.stream(f).min().orElseThrow()).toArray(),
        Arrays.stream(found).mapToDouble(f -> Arrays.stream(f).max().orElseThrow()).toArray());
  }

  /**
   * The same drawn on a scale from 0, its least mean, to 1, its greatest.
   *
   * @return the rescaled means
   */
  public double[] scaled() {
    double least = Arrays.stream(mean).min().orElseThrow();
    double most = Arrays.stream(mean).max().orElseThrow();
    return Arrays.stream(mean).map(m -> (m - least) / (most - least)).toArray();
  }

  /**
   * Where the mean is greatest.
   *
   * @return a value of the first parameter
   */
  public double peak() {
    int best = IntStream.range(0, mean.length).reduce(0, (a, b) -> mean[b] > mean[a] ? b : a);
    return at[best];
  }
}
