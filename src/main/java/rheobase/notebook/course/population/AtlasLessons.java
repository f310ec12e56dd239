package rheobase.notebook.course.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Ruling;
import rheobase.notebook.atlas.Verdicts;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 21-atlas}. */
public final class AtlasLessons {
  private AtlasLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        21,
        Prediction.of("Claims of 35 that hold without a word added", "claims", 20),
        List.of(otherSeed(), sorted(), tolerance()));
  }

  private static Exercise otherSeed() {
    return new Exercise(
        "21.1",
        List.of(
            // EI 1A, 1B, 1C, 5A, 5B, 5C and 6 draw; 2A, 2B, 3A, 3B and 4 are formulas
            new Quantity("how many data hashes change", 7, 1e-9, "")
                .slip(12, 1e-9, "that is all of them; a figure of formulas has no seed to change")
                .slip(5, 1e-9, "that is those that stay; which ones change?")
                .slip(0, 1e-9, "then both atlases were drawn from one seed; take another"),
            new Quantity("how many claims are no longer borne out", 0, 1e-9, "")
                .slip(
                    35,
                    1e-9,
                    "that is all of them; ask for those that are not borne out, notBorneOut()")),
        List.of(
            "A hash is that of numbers. Which figures of the sheet have chance in their numbers?",
            "atlas(seed(22), Sheet.BALANCE) draws the sheet anew; differences(…) names what is not "
                + "the same, and the audit of the same seed has notBorneOut()."),
        "Seven: the run of the network (1A, 1B, 1C), the two neurons under random input (5A, 5B, "
            + "5C) and the branching processes (6). The other five are formulas. No claim falls: an "
            + "interval that only one seed can meet would be no interval.");
  }

  private static Exercise sorted() {
    List<Claim> twelve = Verdicts.twelve();
    String right = twelve.stream().map(c -> letter(c.ruling())).collect(Collectors.joining());
    Map<String, String> causes = new LinkedHashMap<>();
    causes.put(
        right.replace('C', 'H'),
        "a claim that is true only with words added is not one that holds");
    causes.put(
        right.replace('N', 'F'),
        "what our models do not show is not refuted: one letter should be N");
    causes.put(
        right.replace('C', 'F'),
        "claims that need a word are not false; add the word and keep them");
    return new Exercise(
        "21.2",
        List.of(new Answer.Text("the twelve letters", right, causes)),
        List.of(
            "One letter for each, in their order: H holds, C holds with care, F fails, N not "
                + "reproduced. Which of them would be true with a condition added?",
            "Four hold, three need care, four fail and one is not reproduced."),
        "In order: "
            + twelve.stream()
                .map(c -> c.number() + " " + letter(c.ruling()))
                .collect(Collectors.joining(", "))
            + ". The table says of each what decides.");
  }

  private static String letter(Ruling ruling) {
    return switch (ruling) {
      case HOLDS -> "H";
      case CARE -> "C";
      case FAILS -> "F";
      case NOT_REPRODUCED -> "N";
    };
  }

  private static Exercise tolerance() {
    // a Fano factor F of n windows scatters by F √(2/n): F = 0.9, n = 1000
    double error = 0.9 * StrictMath.sqrt(2.0 / 1000);
    return new Exercise(
        "21.3",
        List.of(
            new Quantity("the tolerance", 3 * error, 0.3 * error, "")
                .slip(error, 0.1 * error, "that is one standard error: one run in three misses it")
                .slip(2 * error, 0.2 * error, "that is two standard errors: one run in twenty")
                .slip(
                    3 * error / 20,
                    0.015 * error,
                    "that is for the mean of all runs; the assertion looks at one of them")),
        List.of(
            "How far do the four hundred numbers scatter? One run in three is farther from their "
                + "mean than one standard error.",
            "The standard deviation of `fano` is the standard error of one run; three times that."),
        "The standard deviation of the four hundred numbers is 0.040, as the formula F √(2/n) with "
            + "n = 1000 windows says. Three of these, 0.12, are missed by one run in 370.");
  }
}
