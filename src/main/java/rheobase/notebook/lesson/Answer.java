package rheobase.notebook.lesson;

import java.util.Locale;
import java.util.Map;
import rheobase.units.Digits;
import rheobase.units.Require;

/** What an exercise accepts for one of the things it asks for. */
public sealed interface Answer {

  /**
   * What is asked for.
   *
   * @return in words, such as {@code the mean interval}
   */
  String what();

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

  private static boolean noNumber(Object given) {
    return given == null || (given instanceof Number number && Double.isNaN(number.doubleValue()));
  }

  /**
   * A number.
   *
   * @param what what is asked for, in words
   * @param value the right number
   * @param tolerance how far a learner's number may lie from it; 0 for equality up to rounding
   * @param unit its unit, or the empty string
   */
  record Quantity(String what, double value, double tolerance, String unit) implements Answer {
    private static final double ROUNDING = 1e-9;

    /** Refuses an answer that is not a number. */
    public Quantity {
      Require.finite("answer to " + what, value, unit, "an exercise needs a right answer");
      Require.notNegative("tolerance of " + what, tolerance, unit, "0 asks for equality");
    }

    @Override
    public boolean untouched(Object given) {
      return noNumber(given);
    }

    @Override
    public String diagnosis(Object given) {
      if (!(given instanceof Number number)) {
        return what + " should be a number, not " + given;
      }
      double x = number.doubleValue();
      if (isRight(x)) {
        return "";
      }
      String found = what + " is not " + shown(x);
      if (isRight(-x) && value != 0) {
        return found + ": the sign is turned round";
      }
      for (int power = 1; power <= 6; power++) {
        double factor = StrictMath.pow(10, power);
        if (isRight(x / factor)) {
          return found + ": it is " + times(factor) + " times too large" + unitHint(power);
        }
        if (isRight(x * factor)) {
          return found + ": it is " + times(factor) + " times too small" + unitHint(power);
        }
      }
      if (x != 0 && isRight(1 / x)) {
        return found + ": it is the reciprocal of the answer";
      }
      if (x != 0 && isRight(1000 / x)) {
        return found + ": a rate in Hz and an interval in ms are 1000 divided by each other";
      }
      if (value == Math.rint(value) && tolerance < 0.5 && Math.abs(x - value) == 1) {
        return found + ": it is one off; n spikes have n − 1 intervals between them";
      }
      return found + (x < value ? ": it should be larger" : ": it should be smaller");
    }

    private static String times(double factor) {
      return String.format(Locale.ROOT, "%,.0f", factor);
    }

    private static String unitHint(int power) {
      return power == 3 ? " (ms for s, Hz for kHz, pA for nA, or the other way round?)" : "";
    }

    private boolean isRight(double x) {
      return Math.abs(x - value) <= tolerance + ROUNDING * Math.max(1, Math.abs(value));
    }

    private String shown(double x) {
      return Digits.of(x, 6) + (unit.isEmpty() ? "" : " " + unit);
    }
  }

  /**
   * A number that must lie in a range, such as a p-value.
   *
   * @param what what is asked for, in words
   * @param low the smallest accepted
   * @param high the largest accepted
   */
  record Range(String what, double low, double high) implements Answer {
    @Override
    public boolean untouched(Object given) {
      return noNumber(given);
    }

    @Override
    public String diagnosis(Object given) {
      if (!(given instanceof Number number)) {
        return what + " should be a number, not " + given;
      }
      double x = number.doubleValue();
      return x >= low && x <= high
          ? ""
          : String.format(
              Locale.ROOT, "%s is %.4g; it should lie from %.4g to %.4g", what, x, low, high);
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
      causes = Map.copyOf(causes);
      if (causes.containsKey(value)) {
        throw new IllegalArgumentException(
            what + ": \"" + value + "\" is right, so it cannot have the cause of a slip");
      }
    }

    /**
     * A word or a code, whose wrong answers have no known cause.
     *
     * @param what what is asked for, in words
     * @param value the right text
     */
    public Text(String what, String value) {
      this(what, value, Map.of());
    }

    @Override
    public boolean untouched(Object given) {
      return given == null || (given instanceof String text && text.isBlank());
    }

    @Override
    public String diagnosis(Object given) {
      String text = String.valueOf(given).strip();
      if (text.equalsIgnoreCase(value)) {
        return "";
      }
      String cause = causes.get(text);
      return what + " is not \"" + text + "\"" + (cause == null ? "" : ": " + cause);
    }
  }
}
