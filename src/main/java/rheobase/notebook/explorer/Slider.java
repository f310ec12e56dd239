package rheobase.notebook.explorer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * What a reader can turn: a quantity with its unit, from one end to the other in a number of
 * positions.
 *
 * @param label the quantity, in words or letters
 * @param unit its unit, or the empty string
 * @param low the lower end
 * @param high the upper end
 * @param positions how many positions, both ends among them
 * @param logarithmic whether neighbours have equal ratios instead of equal distances
 * @param descending whether the upper end is at the left
 */
public record Slider(
    String label,
    String unit,
    double low,
    double high,
    int positions,
    boolean logarithmic,
    boolean descending) {
  /** How many positions a slider has that does not say. */
  public static final int USUAL = 21;

  private static final int MOST = 201;
  private static final Pattern WORDS = Pattern.compile("\\s*(.*?)\\s*(?:\\[([^\\[\\]]*)\\])?\\s*");

  /** Refuses ends in the wrong order, too few positions and a logarithm of nothing. */
  public Slider {
    Require.present("label of a slider", label, "name what it turns, such as \"I [nA]\"");
    Require.present("unit of slider " + label, unit, "a pure number has the unit \"\"");
    if (label.isBlank()) {
      throw new IllegalArgumentException(
          "label of a slider (\"" + label + "\") must not be blank; name what it turns");
    }
    Require.finite("lower end of slider " + label, low, unit, "give two finite ends");
    Require.finite("upper end of slider " + label, high, unit, "give two finite ends");
    String rule = "must lie above the lower end (" + Require.quantity(low, unit) + ")";
    String way = "give the lower end first; falling() turns the slider round";
    Require.that(high > low, "upper end of slider " + label, high, unit, rule, way);
    String few = "a page carries about a hundred";
    Require.within("positions of slider " + label, positions, 2, MOST, "", few);
    boolean allowed = !logarithmic || low > 0;
    String none = "must be positive for equal ratios";
    Require.that(allowed, "lower end of slider " + label, low, unit, none, "leave out log()");
  }

  /**
   * A slider with equal steps.
   *
   * @param words the quantity and its unit, such as {@code "I [nA]"}
   * @param low the lower end
   * @param high the upper end
   * @param positions how many positions, both ends among them
   * @return the slider
   */
  public static Slider of(String words, double low, double high, int positions) {
    Require.present("words of a slider", words, "name what it turns, such as \"I [nA]\"");
    Matcher parts = WORDS.matcher(words.replace('\n', ' '));
    boolean found = parts.matches();
    String unit = found && parts.group(2) != null ? parts.group(2).strip() : "";
    return new Slider(found ? parts.group(1) : words, unit, low, high, positions, false, false);
  }

  /**
   * The same slider with equal ratios.
   *
   * @return from the lower end to the upper, each position the same multiple of the one before
   */
  public Slider log() {
    return new Slider(label, unit, low, high, positions, true, descending);
  }

  /**
   * The same slider turned round.
   *
   * @return with the upper end at the left
   */
  public Slider falling() {
    return new Slider(label, unit, low, high, positions, logarithmic, true);
  }

  /** The same slider in other steps. */
  Slider withPositions(int positions) {
    return new Slider(label, unit, low, high, positions, logarithmic, descending);
  }

  /**
   * A position.
   *
   * @param place which, from 0 at the left
   * @return its value
   */
  public double value(int place) {
    int steps = positions - 1;
    double part = (double) (descending ? steps - place : place) / steps;
    double value = logarithmic ? low * StrictMath.pow(high / low, part) : low + (high - low) * part;
    if (part == 0 || part == 1) {
      return part == 0 ? low : high;
    }
    // 0.1 + 2 · 0.1 is 0.30000000000000004: a reader who types 0.3 must get the same figure
    int digits = 12 - (int) Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }

  /**
   * A position as it is read.
   *
   * @param place which, from 0 at the left
   * @return its value with as many decimals as its neighbours need, without the unit
   */
  public String text(int place) {
    if (logarithmic) {
      return Digits.of(value(place), 3);
    }
    double step = (high - low) / (positions - 1);
    int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(step)));
    for (int fewer = decimals - 1; fewer >= 0 && exact(fewer, step); fewer--) {
      decimals = fewer;
    }
    String plain =
        new BigDecimal(value(place)).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return decimals > 6 ? Digits.of(value(place), 4) : Digits.signed(plain);
  }

  private boolean exact(int decimals, double step) {
    double unitInTheLast = StrictMath.pow(10, -decimals);
    return Math.abs(Math.IEEEremainder(step, unitInTheLast)) < 1e-6 * step
        && Math.abs(Math.IEEEremainder(low, unitInTheLast)) < 1e-6 * step;
  }

  /**
   * A position in words.
   *
   * @param place which, from 0 at the left
   * @return such as {@code "I = 0.5 nA"}
   */
  public String words(int place) {
    return label + " = " + text(place) + (unit.isEmpty() ? "" : " " + unit);
  }

  /**
   * The position nearest to a value.
   *
   * @param value any value
   * @return which, from 0 at the left
   */
  int nearest(double value) {
    int best = 0;
    for (int i = 1; i < positions; i++) {
      best = Math.abs(value(i) - value) < Math.abs(value(best) - value) ? i : best;
    }
    return best;
  }
}
