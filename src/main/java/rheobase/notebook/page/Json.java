package rheobase.notebook.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;

/**
 * Data for a script in the page: maps, lists, texts and numbers.
 *
 * <p>A number keeps seven significant digits, which is finer than a dot on any screen by a factor
 * of a thousand; a {@link BigDecimal} keeps all of its own. A text cannot end the script it stands
 * in: what means something in HTML is written as an escape.
 */
public final class Json {
  private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);

  private Json() {}

  /**
   * A value as JSON.
   *
   * @param value a map, a list, a text, a number, a truth value or null, or any of these in each
   *     other
   * @return JSON that may stand in a script element
   */
  public static String of(Object value) {
    var out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  private static void write(StringBuilder out, Object value) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Integer whole) {
      out.append(whole.intValue());
    } else if (value instanceof BigDecimal exact) {
      out.append(exact);
    } else if (value instanceof Number number) {
      out.append(number(number.doubleValue()));
    } else if (value instanceof Map<?, ?> map) {
      char before = '{';
      for (var entry : map.entrySet()) {
        out.append(before);
        text(out, String.valueOf(entry.getKey()));
        out.append(':');
        write(out, entry.getValue());
        before = ',';
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof Collection<?> list) {
      char before = '[';
      for (Object item : list) {
        out.append(before);
        write(out, item);
        before = ',';
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else {
      text(out, value.toString());
    }
  }

  /** A number in the fewest letters; what is none is null. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "null";
    }
    BigDecimal brief = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    String plain = brief.toPlainString();
    String powered = brief.toString();
    return brief.signum() == 0 ? "0" : plain.length() <= powered.length() ? plain : powered;
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
      boolean ends = c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
      if (plain && !ends && !lone(text, i)) {
        out.append(c);
      } else {
        out.append(String.format("\\u%04x", (int) c));
      }
    }
    out.append('"');
  }

  /** Whether half a letter stands alone, which no encoding can carry. */
  private static boolean lone(String text, int i) {
    char c = text.charAt(i);
    boolean first = Character.isHighSurrogate(c);
    boolean paired =
        first
            ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return Character.isSurrogate(c) && !paired;
  }
}
