package rheobase.notebook.course.criticality;

import java.util.List;
import java.util.Map;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 16-phase-transitions}. */
public final class PhaseTransitionLessons {
  private PhaseTransitionLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        16,
        Prediction.of("Magnetisation left one per cent below the critical temperature", "%", 10),
        List.of(crossing(), kinds(), memory(), doubling()));
  }

  private static Exercise crossing() {
    return new Exercise(
        "16.1",
        List.of(
            // Onsager: 2/ln(1 + √2)
            new Quantity("T_c", 2.26919, 0.05, "")
                .slip(1.13459, 0.02, "that is T_c for an energy of −Σδ; for −Σss′ it is twice that")
                .slip(4, 1e-9, "that is the mean field, which counts neighbours and forgets chance")
                .reciprocal(1, "that is 1/T_c; turn it round")),
        List.of(
            "Below T_c the cumulant of the larger lattice lies above that of the smaller one, "
                + "beyond T_c below it. What is their difference at T_c?",
            "Put a line through the differences with `LineFit.of(…)`: it is zero at minus intercept"
                + " over slope."),
        "The difference of the two cumulants changes sign at T_c. A line through it is zero at "
            + "−intercept/slope, within a few hundredths of 2/ln(1 + √2) = 2.269.");
  }

  private static Exercise kinds() {
    return new Exercise(
        "16.2",
        List.of(
            kind("A, the Ising magnet", "continuous", "its slope is infinite, but there is no gap"),
            kind(
                "B, Potts with ten states",
                "discontinuous",
                "beyond q = 4 order ends in a jump; the loop shows it"),
            kind("C, the contact process", "continuous", "1 − 1/λ starts at 0"),
            kind(
                "D, two partners needed",
                "discontinuous",
                "½ + ½√(1 − 4/λ) starts at ½; it takes two to wake one")),
        List.of(
            "Follow each curve to where it leaves zero. Is there a value just beside the point that"
                + " is as small as you like?",
            "\"continuous\" or \"discontinuous\" for each; D leaves zero at λ = 4."),
        "A and C are continuous: m ∝ (T_c − T)^(1/8) and 1 − 1/λ come as near to zero as we like."
            + " B and D are not: B jumps, and D goes from 0 to ½ at λ = 4.");
  }

  private static Answer kind(String what, String right, String cause) {
    String wrong = right.equals("continuous") ? "discontinuous" : "continuous";
    return new Answer.Text(what, right, Map.of(wrong, cause));
  }

  private static Exercise memory() {
    return new Exercise(
        "16.3",
        List.of(
            new Answer.Text(
                "what hysteresis means here",
                "c",
                Map.of(
                    "a",
                    "noise makes a curve ragged; it does not make two branches",
                    "b",
                    "slow relaxation makes a loop that closes when we wait; this one stays as long as "
                        + "no drop of the other phase forms",
                    "d",
                    "the magnet has a transition too, and no loop"))),
        List.of(
            "Between the two jumps the lattice has the same temperature on both ways. What differs?",
            "What would have to happen for the ordered lattice, heated a little too far, to notice?"),
        "c: between the jumps both phases persist, and which of them we find depends on where we"
            + " came from. It ends when a drop of the other phase forms by chance and grows.");
  }

  private static Exercise doubling() {
    return new Exercise(
        "16.4",
        // multiplier of the fixed point: 2 − r = −1
        List.of(
            new Quantity("the growth rate", 3, 0.02, "")
                .slip(3.44949, 0.02, "that is 1 + √6, where two values become four")
                .slip(3.56995, 0.005, "that is where the doublings have run out")
                .slip(1, 0.02, "there the population begins to survive, with one value")),
        List.of(
            "Near the rest x = 1 − 1/r a small distance is multiplied by r (1 − 2x) each year.",
            "`new LogisticMap(r).period(8)` tells the period; step r by 0.01, or solve 2 − r = −1."),
        "At rest x = 1 − 1/r, so the multiplier is 2 − r. It is −1 at r = 3: a distance changes "
            + "sides each year without shrinking, and the period doubles.");
  }
}
