package rheobase.notebook.lesson;

import java.util.List;

/** The exercises of the notebook {@code 03-spike-trains}. */
final class SpikeTrainLessons {
  private SpikeTrainLessons() {}

  static List<Exercise> exercises() {
    return List.of();
  }
}
