package rheobase.notebook.lesson;

import java.util.List;

/**
 * What one notebook asks of its reader.
 *
 * @param number the notebook's number
 * @param prediction what it asks before anything runs
 * @param exercises its exercises, by number
 */
public record Lesson(int number, Prediction prediction, List<Exercise> exercises) {
  /** Copies the list and refuses what belongs to another notebook. */
  public Lesson {
    exercises = List.copyOf(exercises);
    for (Exercise exercise : exercises) {
      if (!exercise.id().startsWith(number + ".")) {
        throw new IllegalArgumentException(
            "exercise "
                + exercise.id()
                + " does not belong to notebook "
                + number
                + "; renumber it");
      }
    }
  }

  /**
   * What its prediction is called.
   *
   * @return the number, such as {@code 3}
   */
  public String id() {
    return String.valueOf(number);
  }
}
