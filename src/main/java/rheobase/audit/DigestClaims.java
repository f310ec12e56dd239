package rheobase.audit;

import static rheobase.audit.claim.Interval.around;
import static rheobase.audit.claim.Interval.atLeast;
import static rheobase.audit.claim.Interval.atMost;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.audit.claim.Article;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.population.energy.BitsPerJoule;
import rheobase.population.energy.EnergyLedger;
import rheobase.population.energy.Landauer;
import rheobase.population.redundancy.Scenario;

/** What the digest says of energy and redundancy. */
final class DigestClaims {
  private static final String STATED = "the stated tolerance";
  private static final String PRINTED = "two digits are printed";

  private DigestClaims() {}

  static List<Claim> all() {
    return List.of(
        bitsPerJoule(Landauer::energy),
        remainder(EnergyLedger.brain()),
        shares(EnergyLedger.cortexByUse()),
        synapses(BitsPerJoule.bestAt(2500)),
        darker(Scenario.all()));
  }

  static Claim bitsPerJoule(DoubleUnaryOperator leastEnergy) {
    return Claim.of(
        27,
        Article.PD,
        "a neuron computes 10⁸ bits per joule",
        Ruling.FAILS,
        "10⁸ is the factor by which it stays below the physical limit",
        new Shown(19, "19.2"),
        Assertion.computed(
            () -> {
              double limit = 1 / leastEnergy.applyAsDouble(37); // bits/J
              return List.of(
                  new Finding(
                      "Landauer's limit at 37 °C",
                      limit,
                      "bits/J",
                      around(3.369e20, 3.4e17, STATED)),
                  new Finding(
                      "10⁸ below it", limit / 1e8, "bits/J", around(3.369e12, 3.4e9, STATED)),
                  new Finding(
                      "the same over the claim",
                      limit / 1e16,
                      "",
                      atLeast(1000, "not a slip of digits")));
            }));
  }

  static Claim remainder(EnergyLedger brain) {
    return Claim.of(
        28,
        Article.PD,
        "17 W less 8.89 W of heat leave 6.19 W",
        Ruling.FAILS,
        "they leave 8.11 W; the ledger keeps a line of 1.92 W that nobody explains",
        new Shown(19, "19.1"),
        Assertion.computed(
            () ->
                List.of(
                    new Finding(
                        "17 W less heat",
                        brain.total() - brain.power("heat"),
                        "W",
                        around(8.11, 0.005, PRINTED)),
                    new Finding(
                        "unexplained",
                        brain.power("unexplained"),
                        "W",
                        around(1.92, 0.005, PRINTED)))));
  }

  static Claim shares(EnergyLedger cortex) {
    return Claim.of(
        29,
        Article.PD,
        "communication takes 71 %, computation 2 %: 35 to 1",
        Ruling.HOLDS,
        "71.3 %, 2.0 % and 35.2 to 1",
        new Shown(19, "19.1"),
        Assertion.computed(
            () -> {
              double talk = cortex.share("communication");
              double compute = cortex.share("computation");
              double sum =
                  cortex.parts().stream().mapToDouble(part -> cortex.share(part.name())).sum();
              return List.of(
                  new Finding("communication", 100 * talk, "%", around(71.3, 0.1, STATED)),
                  new Finding("computation", 100 * compute, "%", around(2.0, 0.1, STATED)),
                  new Finding("their ratio", talk / compute, "", around(35.2, 0.1, STATED)),
                  new Finding("sum of all shares", sum, "", around(1, 1e-12, "rounding")));
            }));
  }

  static Claim synapses(BitsPerJoule toy) {
    return Claim.of(
        30,
        Article.PD,
        "about 2500 synapses are best",
        Ruling.CARE,
        "quoted, not derived: our toy has its optimum wherever the fixed cost puts it",
        new Shown(19, "19.2"),
        Assertion.computed(
            () ->
                List.of(
                    new Finding(
                        "fixed cost E₀/e that puts the toy's optimum at 2500",
                        toy.fixedCost(),
                        "",
                        around(1.71e4, 171, "1 %, stated")),
                    new Finding(
                        "optimum with a tenth of that cost",
                        new BitsPerJoule(toy.fixedCost() / 10).best(),
                        "",
                        atMost(500, "less than a fifth of 2500")))));
  }

  static Claim darker(List<Scenario> scenarios) {
    return Claim.of(
        31,
        Article.PD,
        "the darker the pink, the more disordered the brain",
        Ruling.FAILS,
        "darker is better performance, and the marks are people: typical ones stand where it is dark",
        new Shown(20, "20.5"),
        Assertion.drawn(
            seed -> {
              double typical = 1;
              double b = 0;
              for (Scenario scenario : scenarios) {
                typical = StrictMath.min(typical, scenario.shares(seed)[0]);
                b = StrictMath.max(b, scenario.shifted(Scenario.SHIFT).shares(seed)[2]);
              }
              return List.of(
                  new Finding(
                      "typical people in the dark, P > ½, least of four landscapes",
                      100 * typical,
                      "%",
                      atLeast(50, "else dark would be disorder")),
                  new Finding(
                      "people with B in the dark once θ has moved, most",
                      100 * b,
                      "%",
                      atMost(50, "these fall ill")));
            }));
  }
}
