package rheobase.notebook.lesson;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** What a learner hands in, whatever it is. */
final class Given {
  private static final int LONGEST = 60;

  private Given() {}

  /** One value for each answer: arrays and lists are taken apart. */
  static List<Object> apart(Object... given) {
    List<Object> found = new ArrayList<>();
    for (Object each : given == null ? new Object[] {null} : given) {
      if (each != null && each.getClass().isArray()) {
        for (int i = 0; i < Array.getLength(each); i++) {
          found.add(Array.get(each, i));
        }
      } else if (each instanceof List<?> list) {
        found.addAll(list);
      } else {
        found.add(each);
      }
    }
    return found;
  }

  /** Whether a value stands for a hole that has not been filled with a number. */
  static boolean noNumber(Object given) {
    return given == null || (given instanceof Number number && Double.isNaN(number.doubleValue()));
  }

  /** What is said to something that is no number. */
  static String askForNumber(String what, Object given) {
    return what
        + " should be a number; what stands there is "
        + (given instanceof CharSequence ? "the text \"" + brief(given) + "\"" : brief(given));
  }

  /** A value in few words: itself if it is plain, else what it is. */
  static String brief(Object given) {
    if (given instanceof CharSequence || given instanceof Number || given instanceof Boolean) {
      String text = given.toString().strip();
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
    Class<?> type = given.getClass();
    return type.isHidden() || type.isSynthetic() || type.getSimpleName().isEmpty()
        ? "a function; call it, and hand in what it returns"
        : "of type " + type.getSimpleName();
  }
}
