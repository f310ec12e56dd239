package rheobase.figures.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import rheobase.figures.layer.Axis;
import rheobase.figures.picture.Letters;
import rheobase.units.Digits;

/**
 * Where an axis has marks and what stands beside them: steps of 1, 2 or 5 times a power of ten, as
 * many as fit without touching.
 *
 * @param at the marks with labels
 * @param labels their labels
 * @param minor the short marks without labels
 * @param factor the power of ten with which the labels are to be multiplied
 * @param offset what is to be added to the labels, or zero
 */
record Ticks(List<Double> at, List<String> labels, List<Double> minor, int factor, double offset) {
  private static final int[] MANTISSAS = {1, 2, 5};
  private static final List<String> PREFIXES =
      List.of("f", "p", "n", "µ", "m", "", "k", "M", "G", "T");

  private static final List<String> BASES = List.of("Hz", "V", "A", "S", "F", "Ω", "s");

  /** Room along a level or an upright axis: pixels in all, and how many a label takes. */
  record Room(
      boolean level, double pixels, double spacing, double gap, ToDoubleFunction<String> label) {}

  /** How many lines the highest label has. */
  int lines() {
    return labels.stream()
        .mapToInt(l -> 1 + (int) l.chars().filter(c -> c == '\n').count())
        .max()
        .orElse(1);
  }

  /** The marks of an axis of which one end is low and the other high. */
  static Ticks of(Axis axis, double low, double high, Room room) {
    if (!axis.names().isEmpty()) {
      return named(axis.names(), low, high, room);
    }
    return axis.logarithmic()
        ? logarithmic(low, high, room)
        : linear(low, high, room, axis.unit().equals("ms") ? 4 : 5);
  }

  /** The words along the axis, with the factor and the offset of its labels. */
  String title(Axis axis) {
    String minus = offset < 0 ? " + " : " − ";
    String away = (Digits.of(Math.abs(offset), 12) + " " + axis.unit()).strip();
    String shift = offset == 0 ? "" : minus + away;
    String unit = scaled(axis.unit(), factor);
    return axis.quantity() + shift + (unit.isEmpty() ? "" : " [" + unit + "]");
  }

  /** A unit times a power of ten: 10³ ms is s, 10⁻³ nA is pA, 10⁶ of a pure number is 10⁶. */
  static String scaled(String unit, int power) {
    if (power == 0) {
      return unit;
    }
    for (String base : BASES) {
      for (int i = 0; i < PREFIXES.size(); i++) {
        String whole = PREFIXES.get(i) + base;
        int other = i + power / 3;
        boolean match = unit.equals(whole) || unit.startsWith(whole + "/");
        if (match && power % 3 == 0 && other >= 0 && other < PREFIXES.size()) {
          return PREFIXES.get(other) + base + unit.substring(whole.length());
        }
      }
    }
    String factor = Digits.power(power);
    return unit.startsWith("1/") ? factor + unit.substring(1) : (factor + " " + unit).strip();
  }

  /**
   * Names at 0, 1, 2, …. Side by side they are broken into lines and cut where the next would touch
   * them; one above the other some are left out if they are too many.
   */
  private static Ticks named(List<String> names, double low, double high, Room room) {
    double each = room.pixels() / (high - low);
    int every = room.level() ? 1 : (int) Math.ceil((Letters.SMALL + room.gap()) / each);
    List<Double> at = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = Math.max(0, (int) Math.ceil(low)); i < names.size() && i <= high; i++) {
      if (i % every == 0) {
        at.add((double) i);
        labels.add(room.level() ? broken(names.get(i), each - room.gap()) : names.get(i));
      }
    }
    return new Ticks(at, labels, List.of(), 0, 0);
  }

  private static String broken(String name, double width) {
    List<String> lines = Frame.lines(name, width, Letters.SMALL);
    List<String> kept = new ArrayList<>();
    for (String line : lines.subList(0, Math.min(3, lines.size()))) {
      boolean more = kept.size() == 2 && lines.size() > 3;
      String cut = more ? line + "…" : line;
      for (int n = line.length(); n > 1 && Letters.width(cut, Letters.SMALL) > width; n--) {
        cut = line.substring(0, n - 1).strip() + "…";
      }
      kept.add(cut);
    }
    return String.join("\n", kept);
  }

  private static Ticks linear(double low, double high, Room room, int large) {
    double offset = 0;
    double span = high - low;
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (size > 5e3 * span) {
      BigDecimal coarse =
          BigDecimal.TEN.pow((int) Math.ceil(StrictMath.log10(span)), MathContext.DECIMAL128);
      offset = decimal(low).divideToIntegralValue(coarse).multiply(coarse).doubleValue();
      size = Math.max(Math.abs(low - offset), Math.abs(high - offset));
    }
    int exponent = (int) Math.floor(StrictMath.log10(size));
    int factor = exponent >= large || exponent < -3 ? 3 * Math.floorDiv(exponent, 3) : 0;
    int power = (int) Math.floor(StrictMath.log10(span * room.spacing() / room.pixels())) - 1;
    for (int k = 0; k < 12; k++) {
      int mantissa = MANTISSAS[k % 3];
      int scale = power + k / 3;
      if (mantissa * StrictMath.pow(10, scale) / span * room.pixels() >= room.spacing()) {
        Ticks ticks = steps(low, high, offset, mantissa, scale, factor);
        if (ticks.fit(room, v -> (v - low) / span)) {
          return ticks;
        }
      }
    }
    return steps(low, high, offset, 1, power + 4, factor);
  }

  private static Ticks steps(
      double low, double high, double offset, int mantissa, int scale, int factor) {
    BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(scale);
    double slack = 1e-9 * (high - low);
    BigDecimal first =
        decimal(low - offset - slack).divide(step, 0, RoundingMode.CEILING).multiply(step);
    List<Double> at = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (BigDecimal v = first; at.size() < 1000; v = v.add(step)) {
      double value = offset + v.doubleValue();
      if (value > high + slack) {
        break;
      }
      at.add(value);
      labels.add(plain(v.scaleByPowerOfTen(-factor), factor - scale));
    }
    return new Ticks(at, labels, List.of(), factor, offset);
  }

  private static Ticks logarithmic(double low, double high, Room room) {
    double a = StrictMath.log10(low);
    double b = StrictMath.log10(high);
    ToDoubleFunction<Double> place = v -> (StrictMath.log10(v) - a) / (b - a);
    double decade = room.pixels() / (b - a);
    boolean powers = Math.floor(b + 1e-9) - Math.ceil(a - 1e-9) >= 1;
    if (b - a < 1.3 || !powers) {
      for (List<Integer> mantissas : List.of(List.of(1, 2, 5), List.of(1, 5))) {
        Ticks few = multiples(a, b, mantissas, decade);
        if (few.at().size() >= 2 && few.fit(room, place)) {
          return few;
        }
      }
      Ticks even = linear(low, high, room, 5);
      if (!powers && even.fit(room, place)) {
        return even;
      }
    }
    for (int every = 1; every < 1000; every++) {
      Ticks ticks = powers(a, b, every, decade);
      if (decade * every >= 0.6 * room.spacing() && ticks.fit(room, place)) {
        return ticks;
      }
    }
    return new Ticks(List.of(), List.of(), List.of(), 0, 0);
  }

  private static Ticks powers(double a, double b, int every, double decade) {
    List<Double> at = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int e = (int) Math.ceil(a - 1e-9); e <= b + 1e-9; e++) {
      if (Math.floorMod(e, every) == 0) {
        at.add(StrictMath.pow(10, e));
        labels.add(Digits.power(e));
      }
    }
    return new Ticks(at, labels, minor(a, b, every, decade), 0, 0);
  }

  /** Few powers of ten in sight: their multiples, as numbers. */
  private static Ticks multiples(double a, double b, List<Integer> mantissas, double decade) {
    List<Double> at = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int e = (int) Math.floor(a); e <= b; e++) {
      for (int m : mantissas) {
        BigDecimal v = BigDecimal.valueOf(m).scaleByPowerOfTen(e);
        double log = StrictMath.log10(m) + e;
        if (log >= a - 1e-9 && log <= b + 1e-9) {
          at.add(v.doubleValue());
          boolean wide = e < -3 || e > 4;
          labels.add(wide ? (m == 1 ? "" : m + "×") + Digits.power(e) : plain(v, 0));
        }
      }
    }
    return new Ticks(at, labels, minor(a, b, 1, decade), 0, 0);
  }

  private static List<Double> minor(double a, double b, int every, double decade) {
    List<Double> minor = new ArrayList<>();
    if ((every == 1 && decade < 30) || (every > 1 && decade < 4)) {
      return minor;
    }
    for (int e = (int) Math.floor(a); e <= b; e++) {
      for (int m = every == 1 ? 2 : 1; m < (every == 1 ? 10 : 2); m++) {
        double v = m * StrictMath.pow(10, e);
        if (StrictMath.log10(v) >= a
            && StrictMath.log10(v) <= b
            && (m > 1 || Math.floorMod(e, every) != 0)) {
          minor.add(v);
        }
      }
    }
    return minor;
  }

  /** Whether no label touches the next. */
  private boolean fit(Room room, ToDoubleFunction<Double> place) {
    for (int i = 1; i < at.size(); i++) {
      double half = room.label().applyAsDouble(labels.get(i - 1)) / 2;
      double next = room.label().applyAsDouble(labels.get(i)) / 2;
      double apart =
          (place.applyAsDouble(at.get(i)) - place.applyAsDouble(at.get(i - 1))) * room.pixels();
      if (apart < half + next + room.gap()) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal decimal(double value) {
    return new BigDecimal(Double.toString(value));
  }

  /** A number with at least so many decimals, zero without any. */
  private static String plain(BigDecimal value, int decimals) {
    BigDecimal brief = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    boolean more = value.signum() != 0 && brief.scale() < decimals;
    return (more ? brief.setScale(decimals) : brief).toPlainString().replace('-', '−');
  }
}
