package rheobase.notebook.lesson;

import java.util.List;
import java.util.stream.Stream;

/** All exercises of the course, by their number. */
public final class Exercises {
  private Exercises() {}

  /**
   * Every exercise.
   *
   * @return by notebook, then by number
   */
  public static List<Exercise> all() {
    return Stream.of(
            StartHere.exercises(),
            SpikeTrainLessons.exercises(),
            IntegrateAndFireLessons.exercises(),
            YourOwnSpikes.exercises())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * One exercise.
   *
   * @param id its number, such as {@code 3.1}
   * @return the exercise
   * @throws IllegalArgumentException if there is none; the message lists all numbers
   */
  public static Exercise find(String id) {
    return all().stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no exercise \""
                        + id
                        + "\"; there are "
                        + all().stream().map(Exercise::id).toList()));
  }
}
