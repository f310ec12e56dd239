package rheobase.population.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A budget of power that always adds up: where its parts do not reach its total, the rest stands in
 * a line of its own, and it is refused where they exceed it.
 *
 * @param name what the total is
 * @param total in W, positive
 * @param parts what it goes to, at least one
 */
public record EnergyLedger(String name, @In("W") double total, List<Part> parts) {
  private static final double ROUNDING = 1e-9;

  /**
   * A line of the budget.
   *
   * @param name what the power is used for
   * @param power in W, zero or positive
   * @param stated whether the source names the number; false for a difference of others
   */
  public record Part(String name, @In("W") double power, boolean stated) {

    /** Refuses negative power. */
    public Part {
      Require.notNegative(name, power, "W", "nothing in a brain gives power back");
    }
  }

  /** Adds the line that is missing. */
  public EnergyLedger {
    Require.positive(name, total, "W", "an empty budget has no shares");
    Require.atLeast("number of parts", parts.size(), 1, "name what the power goes to");
    double sum = parts.stream().mapToDouble(Part::power).sum();
    String rule = String.format(Locale.ROOT, "must not exceed the total, %.4g W", total);
    Require.that(sum <= total * (1 + ROUNDING), "sum of parts", sum, "W", rule, "raise the total");
    List<Part> all = new ArrayList<>(parts);
    if (total - sum > total * ROUNDING) {
      all.add(new Part("unexplained", total - sum, false));
    }
    parts = List.copyOf(all);
  }

  /**
   * The whole brain by its uptake of glucose: 17.0 W, of which 8.89 W become heat before any is
   * stored as ATP and 6.19 W are left as ATP; 1.92 W are in none of the lines.
   *
   * @return the ledger
   */
  @From(value = "levy2021")
  public static EnergyLedger brain() {
    return new EnergyLedger(
        "whole brain", 17.0, List.of(new Part("heat", 8.89, true), new Part("ATP", 6.19, true)));
  }

  /**
   * The ATP of the cortex by tissue: grey matter 3.09 W, the rest white.
   *
   * @return the ledger
   */
  @From(value = "levy2021")
  public static EnergyLedger cortexByTissue() {
    return new EnergyLedger(
        "cortex",
        4.94,
        List.of(new Part("grey matter", 3.09, true), new Part("white matter", 1.85, false)));
  }

  /**
   * The ATP of the cortex by use: 3.52 W of communication, 0.10 W of computation, the rest upkeep.
   *
   * @return the ledger
   */
  @From(value = "levy2021")
  public static EnergyLedger cortexByUse() {
    return new EnergyLedger(
        "cortex",
        4.94,
        List.of(
            new Part("communication", 3.52, true),
            new Part("computation", 0.10, true),
            new Part("upkeep", 1.32, false)));
  }

  /**
   * The same budget with one line changed; a line "unexplained" is worked out anew.
   *
   * @param part the name of the line
   * @param power its new power, in W
   * @return a new ledger
   * @throws IllegalArgumentException if there is no such line, or the parts exceed the total
   */
  public EnergyLedger with(String part, @In("W") double power) {
    power(part);
    List<Part> changed = new ArrayList<>();
    for (Part p : parts) {
      if (p.name().equals(part)) {
        changed.add(new Part(part, power, p.stated()));
      } else if (!p.name().equals("unexplained")) {
        changed.add(p);
      }
    }
    return new EnergyLedger(name, total, changed);
  }

  /**
   * The power of a line.
   *
   * @param part its name
   * @return in W
   * @throws IllegalArgumentException if there is no such line
   */
  @In("W")
  public double power(String part) {
    return parts.stream()
        .filter(p -> p.name().equals(part))
        .mapToDouble(Part::power)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + part
                        + "\" is no line of this ledger; it has "
                        + parts.stream().map(Part::name).toList()));
  }

  /**
   * The share of a line.
   *
   * @param part its name
   * @return its power over the total; all shares sum to 1
   */
  public double share(String part) {
    return power(part) / total;
  }

  @Override
  public String toString() {
    String lines =
        parts.stream()
            .map(
                p ->
                    String.format(
                        Locale.ROOT,
                        "%s %.2f W (%.1f %%)",
                        p.name(),
                        p.power(),
                        100 * p.power() / total))
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "%s, %.2f W: %s", name, total, lines);
  }
}
