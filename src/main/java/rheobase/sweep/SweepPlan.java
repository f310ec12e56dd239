package rheobase.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import rheobase.simulation.Progress;
import rheobase.simulation.Worker;
import rheobase.units.Require;

/**
 * What a sweep asks, and where: every combination of the values of its parameters.
 *
 * @param <S> what comes out at one point
 * @param parameters one or two parameters; the last runs fastest
 * @param task what is asked at each point
 * @param threads how many points are computed at a time; results do not depend on it
 */
public record SweepPlan<S>(List<SweptParameter> parameters, SweepTask<S> task, int threads) {
  /**
   * Checks the plan.
   *
   * @throws IllegalArgumentException if it has no parameter or more than two, or the same one twice
   */
  public SweepPlan {
    parameters = List.copyOf(Require.present("parameters of the sweep", parameters, "give one"));
    Require.present("task of the sweep", task, "give what to do at each value, g -> …");
    if (parameters.isEmpty() || parameters.size() > 2) {
      throw new IllegalArgumentException(
          "a sweep over " + parameters.size() + " parameters; it goes over one or two");
    }
    if (parameters.stream().map(SweptParameter::name).distinct().count() < parameters.size()) {
      throw new IllegalArgumentException(
          "both parameters are called \"" + parameters.get(0).name() + "\"; give each its name");
    }
    Require.atLeast("threads of the sweep", threads, 1, "leave withThreads out to use all cores");
  }

  /**
   * A plan on all cores.
   *
   * @param <S> what comes out at one point
   * @param task what is asked at each point
   * @param parameters one parameter or two
   * @return the plan
   */
  public static <S> SweepPlan<S> of(SweepTask<S> task, SweptParameter... parameters) {
    return new SweepPlan<>(List.of(parameters), task, Worker.threads());
  }

  /**
   * The same on more or fewer threads.
   *
   * @param newThreads how many points are computed at a time
   * @return a new plan
   */
  public SweepPlan<S> withThreads(int newThreads) {
    return new SweepPlan<>(parameters, task, newThreads);
  }

  /**
   * The number of points.
   *
   * @return the product of the numbers of values
   */
  public int size() {
    return parameters.stream().mapToInt(p -> p.values().size()).reduce(1, Math::multiplyExact);
  }

  /**
   * One point.
   *
   * @param index which, from 0; the last parameter runs fastest
   * @return its values
   */
  public SweepPoint point(int index) {
    List<Double> values = new ArrayList<>();
    int rest = index;
    for (int i = parameters.size() - 1; i >= 0; i--) {
      List<Double> of = parameters.get(i).values();
      values.add(0, of.get(rest % of.size()));
      rest /= of.size();
    }
    return new SweepPoint(parameters.stream().map(SweptParameter::name).toList(), values);
  }

  /**
   * Runs all points and shows how far they have come, or stops when the thread is interrupted.
   *
   * @return what came out
   */
  public Sweep<S> run() {
    return nothingYet().resume();
  }

  /**
   * Runs all points, or stops when the thread is interrupted.
   *
   * @param progress is told of each point that is finished
   * @return what came out
   */
  public Sweep<S> run(Progress progress) {
    return nothingYet().resume(progress);
  }

  /**
   * Keeps a row of numbers of each result in a CSV file as soon as it is there. A file that exists
   * is gone on with: what stands in it is not computed again.
   *
   * @param file where; its columns are the parameters, then the measures
   * @param measures the numbers that are kept; nothing else of a result is
   * @return a plan whose results are these rows; run it with {@link SweepFile#run}
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  public final SweepFile keptIn(Path file, Measure<? super S>... measures) {
    return SweepFile.of(file, this, List.of(measures));
  }

  Sweep<S> nothingYet() {
    return new Sweep<>(this, Collections.nCopies(size(), Optional.empty()), List.of());
  }

  static SweepDisplay.Shown shown(String what) {
    return ServiceLoader.load(SweepDisplay.class, SweepDisplay.class.getClassLoader())
        .findFirst()
        .map(display -> display.show(what))
        .orElseGet(Nobody::new);
  }

  private record Nobody() implements SweepDisplay.Shown {
    @Override
    public void at(double share, String what) {}

    @Override
    public void close() {}
  }

  @Override
  public String toString() {
    return "sweep over "
        + String.join(
            " and ",
            parameters.stream().map(p -> p.values().size() + " values of " + p.name()).toList());
  }
}
