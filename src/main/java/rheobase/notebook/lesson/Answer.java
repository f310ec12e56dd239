package rheobase.notebook.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rheobase.units.Digits;
import rheobase.units.Require;

/** What an exercise accepts for one of the things it asks for. */
public sealed interface Answer permits Quantity, Answer.Range, Answer.Text {

  /**
   * What is asked for.
   *
   * @return in words, such as {@code the mean interval}
   */
  String what();

  /**
   * An answer that is right.
   *
   * @return a number or a text
   */
  Object right();

  /**
   * Every wrong answer that is declared, and what is said to it.
   *
   * @return causes by the wrong number or text
   */
  Map<Object, String> wrongs();

  /**
   * Whether nothing has been put in yet.
   *
   * @param given what stands in the cell
   * @return true for the untouched hole
   */
  boolean untouched(Object given);

  /**
   * What is wrong with an answer.
   *
   * @param given what the learner found
   * @return a diagnosis in words, or the empty string if the answer is right
   */
  String diagnosis(Object given);

  /**
   * A number that must lie in a range, such as a p-value.
   *
   * @param what what is asked for, in words
   * @param low the smallest accepted
   * @param high the largest accepted
   * @param below what leads to a smaller one, in words
   * @param above what leads to a larger one, in words
   */
  record Range(String what, double low, double high, String below, String above) implements Answer {
    /** Refuses a range without an inside. */
    public Range {
      Require.that(
          high > low,
          "upper end of " + what,
          high,
          "",
          "must lie above the lower end",
          "turn them");
    }

    @Override
    public Object right() {
      return (low + high) / 2;
    }

    @Override
    public Map<Object, String> wrongs() {
      return Map.of(low - (high - low) / 1e3, below, high + (high - low) / 1e3, above);
    }

    @Override
    public boolean untouched(Object given) {
      return Given.noNumber(given);
    }

    @Override
    public String diagnosis(Object given) {
      if (!(given instanceof Number number)) {
        return Given.askForNumber(what, given);
      }
      double x = number.doubleValue();
      return x >= low && x <= high
          ? ""
          : what + " should not be " + Digits.of(x, 4) + ": " + (x < low ? below : above);
    }
  }

  /**
   * A word or a code.
   *
   * @param what what is asked for, in words
   * @param value the right text; upper and lower case are the same
   * @param causes wrong texts that have a known cause, and the cause of each in words
   */
  record Text(String what, String value, Map<String, String> causes) implements Answer {
    /** Copies the causes and refuses one for the right answer. */
    public Text {
      Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      known.putAll(causes);
      if (known.containsKey(value)) {
        throw new IllegalArgumentException(
            what + ": \"" + value + "\" is right, so it cannot have the cause of a slip");
      }
      if (known.size() < causes.size()) {
        throw new IllegalArgumentException(
            what + ": two causes for one text in " + causes.keySet() + "; keep one of them");
      }
      causes = Map.copyOf(causes);
    }

    @Override
    public Object right() {
      return value;
    }

    @Override
    public Map<Object, String> wrongs() {
      return new LinkedHashMap<>(causes);
    }

    @Override
    public boolean untouched(Object given) {
      return given == null || (given instanceof CharSequence text && text.toString().isBlank());
    }

    @Override
    public String diagnosis(Object given) {
      if (!(given instanceof CharSequence)) {
        return what
            + " should be a text in quotation marks; what stands there is "
            + Given.brief(given);
      }
      String text = given.toString().strip();
      List<String> known =
          causes.keySet().stream().filter(text::equalsIgnoreCase).map(causes::get).toList();
      return text.equalsIgnoreCase(value)
          ? ""
          : what
              + " is not \""
              + Given.brief(text)
              + "\""
              + (known.isEmpty() ? "" : ": " + known.get(0));
    }
  }
}
