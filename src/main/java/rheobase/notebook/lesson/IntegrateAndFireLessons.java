package rheobase.notebook.lesson;

import java.util.List;

/** The exercises of the notebook {@code 06-artificial-and-integrate-and-fire}. */
final class IntegrateAndFireLessons {
  private IntegrateAndFireLessons() {}

  static List<Exercise> exercises() {
    return List.of();
  }
}
