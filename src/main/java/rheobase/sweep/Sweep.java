package rheobase.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import rheobase.simulation.Progress;
import rheobase.units.Require;

/**
 * What came out of the same question at many parameter values, in the order of the values.
 *
 * @param <S> what came out at one point
 * @param plan what was asked, and where
 * @param results one for each point, empty where the sweep was interrupted before or the point
 *     failed
 * @param failures the points that failed, in the order of the values
 */
public record Sweep<S>(SweepPlan<S> plan, List<Optional<S>> results, List<Failure> failures) {
  private static final double LAST_DIGITS = 1e-12;

  /**
   * A point at which the task threw an exception.
   *
   * @param index which point, from 0
   * @param point where
   * @param message what went wrong
   */
  public record Failure(int index, SweepPoint point, String message) {
    @Override
    public String toString() {
      return "at " + point + ": " + message;
    }
  }

  /** What is asked at a pair of values. */
  @FunctionalInterface
  public interface OfTwo<S> {
    /**
     * The answer at one point.
     *
     * @param a the value of the first parameter
     * @param b the value of the second
     * @return what came out, not null
     */
    S at(double a, double b);
  }

  /** Copies the lists. */
  public Sweep {
    results = List.copyOf(results);
    failures = List.copyOf(failures);
  }

  /**
   * Asks at many values of one parameter, on all cores, and shows how far it has come.
   *
   * @param <S> what comes out at one point
   * @param name the parameter, with its unit in brackets where it has one
   * @param values its values
   * @param task what to do at each; it must not depend on what other points do
   * @return the results; if the thread was interrupted, those that were finished
   * @throws IllegalStateException if every point fails; if some do, {@link #failures} says which
   */
  public static <S> Sweep<S> over(String name, double[] values, DoubleFunction<S> task) {
    Require.present("task of the sweep", task, "give what to do at each value, g -> …");
    return SweepPlan.of(p -> task.apply(p.value(0)), SweptParameter.of(name, values)).run();
  }

  /**
   * Asks at every pair of values of two parameters, on all cores, and shows how far it has come.
   *
   * @param <S> what comes out at one point
   * @param name the first parameter, with its unit in brackets where it has one
   * @param values its values
   * @param name2 the second parameter
   * @param values2 its values
   * @param task what to do at each pair; it must not depend on what other points do
   * @return the results; if the thread was interrupted, those that were finished
   * @throws IllegalStateException if every point fails; if some do, {@link #failures} says which
   */
  public static <S> Sweep<S> over(
      String name, double[] values, String name2, double[] values2, OfTwo<S> task) {
    Require.present("task of the sweep", task, "give what to do at each pair, (a, b) -> …");
    return SweepPlan.of(
            p -> task.at(p.value(0), p.value(1)),
            SweptParameter.of(name, values),
            SweptParameter.of(name2, values2))
        .run();
  }

  /**
   * Whether every point has been computed.
   *
   * @return false if the sweep was interrupted; {@link #resume()} does the rest
   */
  public boolean complete() {
    return finished() + failures.size() == plan.size();
  }

  /**
   * How many points have a result.
   *
   * @return at most the number of points
   */
  public int finished() {
    return (int) results.stream().filter(Optional::isPresent).count();
  }

  /**
   * Computes the points that are missing, and shows how far it has come. Points that failed are not
   * tried again: their chance comes from seeds, and they would fail again.
   *
   * @return a sweep that has them too
   */
  public Sweep<S> resume() {
    try (var shown = SweepPlan.shown(plan.toString())) {
      return resume(shown);
    }
  }

  /**
   * Computes the points that are missing.
   *
   * @param progress is told of each point that is finished
   * @return a sweep that has them too
   */
  public Sweep<S> resume(Progress progress) {
    return resume(progress, result -> {});
  }

  Sweep<S> resume(Progress progress, Consumer<SweepWork.Done<S>> told) {
    return SweepWork.on(this, progress, told);
  }

  /**
   * One number of every result.
   *
   * @param measure which number
   * @return as many as there are points, NaN where there is no result
   */
  public double[] values(Measure<? super S> measure) {
    return results.stream()
        .mapToDouble(r -> r.isPresent() ? measure.of().applyAsDouble(r.get()) : Double.NaN)
        .toArray();
  }

  /**
   * The values of a parameter.
   *
   * @param parameter which, from 0
   * @return its values, as many as it was given
   */
  public double[] parameter(int parameter) {
    return plan.parameters().get(parameter).values().stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /**
   * The result at one point.
   *
   * @param values the value of each parameter, as it was given
   * @return the result
   * @throws IllegalArgumentException if the sweep does not go through that point
   * @throws IllegalStateException if the point failed or is still missing
   */
  public S at(double... values) {
    int i = index(values);
    return results
        .get(i)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    failures.stream()
                        .filter(f -> f.index() == i)
                        .map(Failure::toString)
                        .findFirst()
                        .orElse("no result yet at " + plan.point(i) + "; resume() the sweep")));
  }

  /**
   * Which point has given values; the last digit of a double does not matter.
   *
   * @param values the value of each parameter
   * @return its place among the points, from 0
   * @throws IllegalArgumentException if the sweep does not go through that point
   */
  public int index(double... values) {
    List<Double> wanted = Arrays.stream(values).boxed().toList();
    return IntStream.range(0, plan.size())
        .filter(i -> plan.point(i).values().size() == values.length)
        .filter(
            i ->
                IntStream.range(0, values.length)
                    .allMatch(
                        k ->
                            Math.abs(plan.point(i).value(k) - values[k])
                                <= LAST_DIGITS * Math.abs(values[k])))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the sweep does not go through "
                        + wanted
                        + "; "
                        + String.join(
                            ", and ",
                            plan.parameters().stream()
                                .map(p -> p.name() + " takes " + p.values())
                                .toList())));
  }

  /**
   * The part of a two-parameter sweep in which the second parameter has one value.
   *
   * @param value one of its values
   * @return a sweep over the first parameter
   */
  public Sweep<S> row(double value) {
    SweptParameter columns = plan.parameters().get(0);
    SweptParameter rows = second();
    List<Optional<S>> part = new ArrayList<>();
    List<Failure> failed = new ArrayList<>();
    for (int i = 0; i < columns.values().size(); i++) {
      int from = index(columns.values().get(i), value);
      int to = i;
      part.add(results.get(from));
      failures.stream()
          .filter(f -> f.index() == from)
          .forEach(f -> failed.add(new Failure(to, f.point(), f.message())));
    }
    SweepTask<S> whole = plan.task();
    SweepTask<S> task =
        p ->
            whole.at(
                new SweepPoint(List.of(columns.name(), rows.name()), List.of(p.value(0), value)));
    return new Sweep<>(new SweepPlan<>(List.of(columns), task, plan.threads()), part, failed);
  }

  /**
   * One number of every result of a two-parameter sweep, as a map.
   *
   * @param measure which number
   * @return a row for each value of the second parameter, a column for each of the first
   */
  public double[][] grid(Measure<? super S> measure) {
    int columns = plan.parameters().get(0).values().size();
    int rows = second().values().size();
    double[] values = values(measure);
    double[][] grid = new double[rows][columns];
    for (int i = 0; i < values.length; i++) {
      grid[i % rows][i / rows] = values[i];
    }
    return grid;
  }

  private SweptParameter second() {
    if (plan.parameters().size() < 2) {
      throw new IllegalArgumentException(
          plan
              + " has no rows; a map needs two parameters: Sweep.over(name, values, name, values, …)");
    }
    return plan.parameters().get(1);
  }

  @Override
  public String toString() {
    String missing =
        complete() ? "" : "; interrupted, resume() computes the " + missing() + " that are missing";
    String failed =
        failures.isEmpty() ? "" : "; " + failures.size() + " failed, the first " + failures.get(0);
    return plan + ": " + finished() + " of " + plan.size() + " points" + failed + missing;
  }

  private int missing() {
    return plan.size() - finished() - failures.size();
  }
}
