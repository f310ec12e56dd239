package rheobase.figures;

import java.util.List;

/** Units on axes whose labels carry a power of ten. */
final class Units {
  private static final List<String> PREFIXES =
      List.of("f", "p", "n", "µ", "m", "", "k", "M", "G", "T");

  private static final List<String> BASES = List.of("Hz", "V", "A", "S", "F", "Ω", "s");

  private Units() {}

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
    String factor = Column.power(power);
    return unit.startsWith("1/") ? factor + unit.substring(1) : (factor + " " + unit).strip();
  }
}
