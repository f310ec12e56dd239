package rheobase.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Outcome;
import rheobase.audit.claim.Ruling;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepPlan;
import rheobase.sweep.SweptParameter;

/**
 * The claims of the source articles after their assertions were run.
 *
 * @param seed from which every claim drew its chance
 * @param asked the claims that were to be run
 * @param outcomes what came out, by number; fewer than the claims if the run was interrupted
 */
public record Audit(Seed seed, List<Claim> asked, List<Outcome> outcomes) {
  /** Copies both lists. */
  public Audit {
    asked = List.copyOf(asked);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Runs all claims on all cores and shows how far it has come.
   *
   * @param seed from which every claim draws its chance
   * @return what came out; if the thread was interrupted, of the claims that were finished
   */
  public static Audit of(Seed seed) {
    return of(claims(), seed);
  }

  /**
   * Runs some claims on all cores and shows how far it has come.
   *
   * @param claims which
   * @param seed from which every claim draws its chance
   * @return what came out; if the thread was interrupted, of the claims that were finished
   */
  public static Audit of(List<Claim> claims, Seed seed) {
    return of(plan(claims, seed).run(), claims, seed);
  }

  /**
   * Runs some claims on all cores.
   *
   * @param claims which
   * @param seed from which every claim draws its chance
   * @param progress is told of each claim that is finished
   * @return what came out; if the thread was interrupted, of the claims that were finished
   */
  public static Audit of(List<Claim> claims, Seed seed, Progress progress) {
    return of(plan(claims, seed).run(progress), claims, seed);
  }

  private static SweepPlan<Outcome> plan(List<Claim> claims, Seed seed) {
    double[] numbers = claims.stream().mapToDouble(Claim::number).toArray();
    return SweepPlan.of(
        at -> among(claims, (int) at.value(0)).at(seed), SweptParameter.of("claim", numbers));
  }

  private static Audit of(Sweep<Outcome> sweep, List<Claim> claims, Seed seed) {
    List<Outcome> outcomes =
        new ArrayList<>(sweep.results().stream().flatMap(Optional::stream).toList());
    for (Sweep.Failure broken : sweep.failures()) {
      Claim claim = among(claims, (int) broken.point().value(0));
      outcomes.add(new Outcome(claim, Optional.empty(), List.of(), broken.message()));
    }
    outcomes.sort(Comparator.comparingInt(o -> o.claim().number()));
    return new Audit(seed, claims, outcomes);
  }

  /**
   * All claims.
   *
   * @return in the order of their numbers
   */
  public static List<Claim> claims() {
    return Stream.of(
            MembraneClaims.all(),
            FibreClaims.all(),
            TrainClaims.all(),
            PlaneClaims.all(),
            HopfClaims.all(),
            ResponseClaims.all(),
            LayerClaims.all(),
            NetworkClaims.all(),
            CriticalityClaims.all(),
            DigestClaims.all(),
            NeutralClaims.all(),
            ReferenceClaims.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Claim::number))
        .toList();
  }

  /**
   * One claim, to be run alone with {@link Claim#at}.
   *
   * @param number which
   * @return the claim
   * @throws IllegalArgumentException if there is none of that number
   */
  public static Claim claim(int number) {
    return among(claims(), number);
  }

  private static Claim among(List<Claim> claims, int number) {
    return claims.stream()
        .filter(c -> c.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "claim " + number + " is not audited; there are 1 to " + claims.size()));
  }

  /**
   * What came out of one claim.
   *
   * @param number which
   * @return its outcome, or nothing if the run was interrupted before
   */
  public Optional<Outcome> outcome(int number) {
    return outcomes.stream().filter(o -> o.claim().number() == number).findFirst();
  }

  /**
   * The claims whose assertions did not come out.
   *
   * @return none, if all is well
   */
  public List<Outcome> notBorneOut() {
    return outcomes.stream().filter(o -> !o.borneOut()).toList();
  }

  /**
   * Whether every claim was run.
   *
   * @return false if the run was interrupted
   */
  public boolean complete() {
    return outcomes.size() == asked.size();
  }

  /**
   * How many claims got each ruling; those that were not borne out are in none.
   *
   * @return the numbers, in the order of the rulings
   */
  public Map<Ruling, Integer> rulings() {
    var count = new EnumMap<Ruling, Integer>(Ruling.class);
    outcomes.stream()
        .filter(Outcome::borneOut)
        .forEach(o -> count.merge(o.claim().found(), 1, Integer::sum));
    return count;
  }

  /** {@return how many claims were borne out with which ruling, and which were not} */
  @Override
  public String toString() {
    String ruled =
        rulings().entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    String not =
        notBorneOut().isEmpty()
            ? ""
            : "; not borne out: "
                + notBorneOut().stream()
                    .map(o -> Integer.toString(o.claim().number()))
                    .collect(Collectors.joining(", "));
    String missing =
        complete() ? "" : " (interrupted: " + (asked.size() - outcomes.size()) + " not run)";
    return outcomes.size() + " claims at seed " + seed.value() + ": " + ruled + not + missing;
  }
}
