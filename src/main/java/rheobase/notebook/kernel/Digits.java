package rheobase.notebook.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a reader wants them: four significant digits, and never three hundred. */
final class Digits {
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** What stands where there is no number. */
  static final String MISSING = "–";

  private Digits() {}

  static String four(double x) {
    if (Double.isNaN(x)) {
      return MISSING;
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "∞" : "−∞";
    }
    if (x == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(x).round(FOUR);
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= 4 && exponent < 7) {
      return signed(new BigDecimal(x).setScale(0, RoundingMode.HALF_EVEN).toPlainString());
    }
    if (exponent >= -3 && exponent < 4) {
      return signed(rounded.stripTrailingZeros().toPlainString());
    }
    String mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return signed(mantissa) + "×10" + raised(exponent);
  }

  /** A number with a proper minus sign. */
  static String signed(String number) {
    return number.startsWith("-") ? "−" + number.substring(1) : number;
  }

  private static String raised(int exponent) {
    StringBuilder out = new StringBuilder(exponent < 0 ? "⁻" : "");
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> out.append(SUPERSCRIPTS.charAt(digit - '0')));
    return out.toString();
  }
}
