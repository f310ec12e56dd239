package rheobase.notebook.lesson;

import java.util.List;

/** The exercises of the notebook {@code 00-start-here}. */
final class StartHere {
  private StartHere() {}

  static List<Exercise> exercises() {
    return List.of();
  }
}
