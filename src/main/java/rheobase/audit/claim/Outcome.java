package rheobase.audit.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rheobase.numerics.Seed;

/**
 * A claim after its assertion was computed.
 *
 * @param claim the claim
 * @param seed where chance entered, the seed from which it came
 * @param findings the measured numbers, each with its interval
 * @param failure what broke the computation, or the empty string
 */
public record Outcome(Claim claim, Optional<Seed> seed, List<Finding> findings, String failure) {
  /** Copies the findings. */
  public Outcome {
    findings = List.copyOf(findings);
  }

  /**
   * Whether the assertion came out.
   *
   * @return true if there are findings and every one lies where it has to
   */
  public boolean borneOut() {
    return failure.isEmpty()
        && !findings.isEmpty()
        && findings.stream().allMatch(Finding::borneOut);
  }

  /**
   * What is to be said of the claim: a ruling only where its assertion came out.
   *
   * @return such as {@code holds}, {@code care (beforehand: fails)} or {@code not borne out}
   */
  public String verdict() {
    if (!borneOut()) {
      return "not borne out";
    }
    boolean agrees = claim.dissent().isEmpty();
    return claim.found() + (agrees ? "" : " (beforehand: " + claim.ruling() + ")");
  }

  /**
   * All measured numbers.
   *
   * @return with their units, in order, parted by semicolons
   */
  public String numbers() {
    return findings.stream().map(Finding::number).collect(Collectors.joining("; "));
  }

  /**
   * All intervals.
   *
   * @return in the order of the numbers, parted by semicolons
   */
  public String intervals() {
    return findings.stream().map(f -> f.interval().toString()).collect(Collectors.joining("; "));
  }

  /** {@return the claim, the verdict with its reason, and each finding} */
  @Override
  public String toString() {
    String otherwise = claim.dissent().map(d -> " Otherwise: " + d.reason() + ".").orElse("");
    String broken = failure.isEmpty() ? "" : " The computation broke: " + failure + ".";
    String chance = seed.map(s -> " [seed " + s.value() + "]").orElse("");
    return claim
        + " — "
        + verdict()
        + ": "
        + claim.correction()
        + "."
        + otherwise
        + broken
        + findings.stream().map(f -> "\n  " + f).collect(Collectors.joining())
        + chance;
  }
}
