package rheobase.notebook.lesson;

import java.util.List;

/** The exercises of the notebook {@code 22-your-own-spikes}. */
final class YourOwnSpikes {
  private YourOwnSpikes() {}

  static List<Exercise> exercises() {
    return List.of();
  }
}
