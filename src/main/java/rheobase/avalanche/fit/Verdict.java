package rheobase.avalanche.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rheobase.numerics.Seed;

/**
 * What is to be said about a power law: whether it is plausible by itself, and whether a rival is
 * more so.
 *
 * @param fit the power law
 * @param test its bootstrap
 * @param rivals the comparisons, one for each rival
 * @param support how well the power law is supported
 */
public record Verdict(PowerLawFit fit, Bootstrap test, List<Comparison> rivals, Support support) {

  private static final int FEW = 50;
  private static final double SHORT = 1; // decade

  /** How well a power law is supported. */
  public enum Support {
    /** The bootstrap rejects it. */
    NONE("not a power law"),
    /** Too few values, or too short a range, for any law to be told from another. */
    TOO_LITTLE("too little to tell a power law from anything else"),
    /** Plausible, but a rival fits better. */
    RIVAL("a power law is possible, but a rival fits better"),
    /** Plausible, and better with an exponential cut-off. */
    CUT_OFF("a power law that is cut off"),
    /** Plausible, and some rival without a power law fits as well. */
    MODERATE("a power law is plausible, and so are others"),
    /** Plausible, and better than every rival but those that contain it. */
    GOOD("a power law");

    private final String words;

    Support(String words) {
      this.words = words;
    }

    /** {@return what it says, in words} */
    public String words() {
      return words;
    }
  }

  /**
   * Tests a power law and compares it with all rivals.
   *
   * @param fit the power law
   * @param replicates how many samples the bootstrap has
   * @param seed where chance enters
   * @return the verdict
   */
  public static Verdict of(PowerLawFit fit, int replicates, Seed seed) {
    Bootstrap test = Bootstrap.of(fit, replicates, seed);
    List<Comparison> rivals =
        Arrays.stream(Rival.values()).map(rival -> Comparison.of(fit, rival)).toList();
    return new Verdict(fit, test, rivals, support(fit, test, rivals));
  }

  private static Support support(PowerLawFit fit, Bootstrap test, List<Comparison> rivals) {
    if (!test.plausible()) {
      return Support.NONE;
    }
    if (fit.size() < FEW || fit.decades() < SHORT) {
      return Support.TOO_LITTLE;
    }
    boolean cut = false;
    boolean beaten = false;
    boolean all = true;
    for (Comparison each : rivals) {
      boolean wins = each.winner() == Comparison.Winner.RIVAL;
      if (each.nested()) {
        cut = wins;
      } else {
        beaten |= wins;
        all &= each.winner() == Comparison.Winner.POWER_LAW;
      }
    }
    if (cut) {
      return Support.CUT_OFF;
    }
    return beaten ? Support.RIVAL : all ? Support.GOOD : Support.MODERATE;
  }

  /** {@return the verdict with its evidence, in sentences} */
  public String words() {
    String others =
        rivals.stream()
            .filter(r -> r.winner() == Comparison.Winner.NEITHER && !r.nested())
            .map(r -> r.rival().name())
            .collect(Collectors.joining(", "));
    String better =
        rivals.stream()
            .filter(r -> r.winner() == Comparison.Winner.RIVAL)
            .map(r -> r.rival().name())
            .collect(Collectors.joining(", "));
    return capital(support.words())
        + ". "
        + fit
        + "; "
        + test
        + "."
        + (better.isEmpty() ? "" : " Fits better: " + better + ".")
        + (others.isEmpty() ? "" : " Not to be told from it: " + others + ".")
        + fit.warnings().stream().map(w -> " " + w).collect(Collectors.joining());
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  @Override
  public String toString() {
    return words();
  }
}
