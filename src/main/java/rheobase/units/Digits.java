package rheobase.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a reader wants them: a few significant digits, a true minus sign, powers of ten
 * written out, and never three hundred zeros.
 */
public final class Digits {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** What stands where there is no number. */
  public static final String MISSING = "–";

  private Digits() {}

  /**
   * A number in few digits.
   *
   * @param value the number; NaN is shown as missing
   * @param digits how many significant digits; whole numbers below 10⁷ keep all of theirs
   * @return such as {@code 81.86}, {@code −0.003} or {@code 1.5×10⁻⁷}, without trailing zeros
   */
  public static String of(double value, int digits) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= digits && exponent < 7) {
      return signed(new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN).toPlainString());
    }
    if (exponent >= -3 && exponent < Math.min(digits, 7)) {
      return signed(rounded.stripTrailingZeros().toPlainString());
    }
    String mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return signed(mantissa) + "×" + power(exponent);
  }

  /**
   * A number with a true minus sign.
   *
   * @param number its digits, with a hyphen if it is negative
   * @return the same with {@code −}
   */
  public static String signed(String number) {
    return number.startsWith("-") ? "−" + number.substring(1) : number;
  }

  /**
   * A power of ten.
   *
   * @param exponent the exponent
   * @return such as {@code 10⁻⁴}
   */
  public static String power(int exponent) {
    StringBuilder out = new StringBuilder(exponent < 0 ? "10⁻" : "10");
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> out.append(SUPERSCRIPTS.charAt(digit - '0')));
    return out.toString();
  }
}
