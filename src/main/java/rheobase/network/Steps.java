package rheobase.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A quantity that stays, and from time to time steps to another value.
 *
 * @param times when it steps, in ms, ascending; the first is 0
 * @param levels to what it steps, one for each time
 */
public record Steps(@In("ms") List<Double> times, List<Double> levels) {

  /** Refuses times that do not ascend from 0. */
  public Steps {
    times = List.copyOf(times);
    levels = List.copyOf(levels);
    if (times.size() != levels.size() || times.isEmpty() || times.get(0) != 0) {
      throw new IllegalArgumentException(
          "steps at "
              + times
              + " ms to "
              + levels
              + "; give a level for each time, the first at 0");
    }
    for (int i = 0; i < times.size(); i++) {
      Require.finite("level", levels.get(i), "", "give one number");
      boolean later = i == 0 || times.get(i) > times.get(i - 1);
      String rule = "must come after the step before it";
      Require.that(later, "time of a step", times.get(i), "ms", rule, "sort the steps");
    }
  }

  /**
   * One level for ever.
   *
   * @param level the level
   * @return the quantity
   */
  public static Steps constant(double level) {
    return new Steps(List.of(0.0), List.of(level));
  }

  /**
   * The same, and another level from a time on.
   *
   * @param time when, in ms, after the last step
   * @param level to what
   * @return a new quantity
   */
  public Steps then(@In("ms") double time, double level) {
    List<Double> moreTimes = new ArrayList<>(times);
    List<Double> moreLevels = new ArrayList<>(levels);
    moreTimes.add(time);
    moreLevels.add(level);
    return new Steps(moreTimes, moreLevels);
  }

  /**
   * The level at a time.
   *
   * @param time in ms, not before 0
   * @return that of the last step up to then
   */
  public double at(@In("ms") double time) {
    int i = times.size() - 1;
    while (i > 0 && times.get(i) > time) {
      i--;
    }
    return levels.get(i);
  }

  @Override
  public String toString() {
    String first = Digits.of(levels.get(0), 6);
    return first
        + IntStream.range(1, times.size())
            .mapToObj(
                i ->
                    ", "
                        + Digits.of(levels.get(i), 6)
                        + " from "
                        + Digits.of(times.get(i), 6)
                        + " ms")
            .collect(Collectors.joining());
  }
}
