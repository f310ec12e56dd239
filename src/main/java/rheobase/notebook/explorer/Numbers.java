package rheobase.notebook.explorer;

import java.util.List;

/** The numbers of scenes, as they are read out. */
final class Numbers {
  private Numbers() {}

  static List<String> names(Scene scene) {
    return scene.numbers().stream().map(Scene.Named::name).toList();
  }

  static List<String> texts(Scene scene) {
    return scene.numbers().stream().map(Scene.Named::text).toList();
  }

  /** The numbers of a position as a sentence: {@code "At I = 2 nA: CV 0.8, rate 12 Hz."}. */
  static String sentence(String position, Scene scene) {
    String read =
        String.join(", ", scene.numbers().stream().map(n -> n.name() + " " + n.text()).toList());
    return "At " + position + (read.isEmpty() ? "." : ": " + read + ".");
  }

  /** Refuses a position that has other numbers than another. */
  static void sameNames(String first, Scene one, String second, Scene other) {
    if (!names(one).equals(names(other))) {
      throw new IllegalArgumentException(
          "numbers at "
              + second
              + " ("
              + names(other)
              + ") must be those at "
              + first
              + " ("
              + names(one)
              + "); give every position the same names in the same order");
    }
  }
}
