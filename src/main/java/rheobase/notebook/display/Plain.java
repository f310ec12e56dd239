package rheobase.notebook.display;

import java.lang.reflect.Array;
import java.util.StringJoiner;

/** A value in words: what it says of itself, and of an array its first elements. */
public final class Plain {
  private static final int MOST_ELEMENTS = 20;
  private static final int MOST_CHARACTERS = 20_000;

  private Plain() {}

  /**
   * A value in words.
   *
   * @param value anything, {@code null} included
   * @return what it says of itself, cut off after 20 000 characters
   */
  public static String of(Object value) {
    String text =
        value != null && value.getClass().isArray() ? array(value) : String.valueOf(value);
    if (text == null) {
      return "null";
    }
    return text.length() <= MOST_CHARACTERS
        ? text
        : text.substring(0, MOST_CHARACTERS)
            + "… ("
            + (text.length() - MOST_CHARACTERS)
            + " more characters)";
  }

  private static String array(Object values) {
    int length = Array.getLength(values);
    String type = values.getClass().getComponentType().getSimpleName() + "[" + length + "]";
    StringJoiner elements = new StringJoiner(", ", type + " {", "}");
    for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
      elements.add(of(Array.get(values, i)));
    }
    return length <= MOST_ELEMENTS ? elements.toString() : elements.add("…").toString();
  }
}
