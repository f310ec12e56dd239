package rheobase.notebook.course.criticality;

import java.util.List;
import java.util.Map;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 14-why-critical}. */
public final class WhyCriticalLessons {
  private WhyCriticalLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        14,
        Prediction.of("Dynamic range of the critical network", "dB", 20),
        List.of(range(), best(), given(), exponents(), which()));
  }

  private static Exercise range() {
    return new Exercise(
        "14.1",
        List.of(
            // mean field 27.22 dB, independent simulation of 20 000 elements 27.2 dB
            new Quantity("Δ at σ = 1", 27.2, 0.8, "dB")
                .slip(54.4, 1.6, "decibels of a stimulus are 10 log₁₀; you took 20 log₁₀")
                .slip(2.72, 0.08, "that is the logarithm alone; a decibel is a tenth of it")
                .slip(62.6, 1.8, "that is the natural logarithm; decibels take log₁₀")
                .slip(19.94, 0.8, "that is the range at σ = 0.5")
                .slip(23, 0.6, "that is the range at σ = 1.2")
                .slip(524, 100, "that is the ratio of the two stimuli; Δ is 10 log₁₀ of it")),
        List.of(
            "Find the stimuli at which the response has 10 and 90 % of its way from F₀ to 1/n.",
            "`DynamicRange.of(stimuli, curve)` finds both, between points by straight lines in log"
                + " r."),
        "DynamicRange.of(stimuli, live, 0, 0.1).decibel() gives 27.2 "
            + "dB for 20 000 elements, and the mean field 27.22 dB. The height belongs to n = 10: "
            + "with n = 5 the mean field has 26.4 dB.");
  }

  private static Exercise best() {
    return new Exercise(
        "14.2",
        List.of(
            // mean field: 24.38 dB at 0.9, 27.22 at 1.0, 24.46 at 1.1
            new Quantity("the σ of the widest range", 1, 0.02, "")
                .slip(0.9, 0.02, "there it is 24.4 dB; go on")
                .slip(1.1, 0.02, "there F₀ is above zero already, and the range is 24.5 dB")
                .slip(27.22, 0.8, "that is the range there; which σ has it?")),
        List.of(
            "Compute Δ for each σ between 0.5 and 1.5, and take the σ of the largest.",
            "A mean field for each: `KinouchiCopelli.critical().withBranching(s).meanField()`."),
        "The range has a sharp peak at σ = 1: 24.4 dB at 0.9, 27.2 at 1.0, 24.5 at 1.1. Below it "
            + "faint stimuli are lost as each activation dies out; above it they drown in activity "
            + "that keeps itself alive.");
  }

  private static Exercise given() {
    return new Exercise(
        "14.3",
        List.of(
            // mean field, K = 10, n = 5, σ = 0.7, from 401 stimuli
            new Quantity("Δ of the curve", 20.54, 0.1, "dB")
                .slip(41.08, 0.2, "decibels of a stimulus are 10 log₁₀; you took 20 log₁₀")
                .slip(2.054, 0.01, "that is the logarithm alone; a decibel is a tenth of it")
                .slip(47.3, 0.3, "that is the natural logarithm; decibels take log₁₀")
                .slip(21.55, 0.1, "that is a network with n = 10; this one has n = 5")
                .sign("the stronger stimulus stands above the line: r₉₀/r₁₀")),
        List.of(
            "The curve begins at F₀ = 0 and ends at F_max = 1/5. Where has it 0.02, where 0.18?",
            "10 times log10 of r₉₀ over r₁₀; or `DynamicRange.of(fine, given, 0, 0.2)`."),
        "r₁₀ and r₉₀ are the stimuli with F = 0.02 and 0.18, and 10 log₁₀(r₉₀/r₁₀) = 20.5 dB.");
  }

  private static Exercise exponents() {
    return new Exercise(
        "14.4",
        List.of(
            // p ∝ r below σ = 1; from the mean field to second order p ∝ √r at σ = 1
            new Quantity("the exponent at σ = 0.8", 1, 0.05, "")
                .branch(0.5, "that is the exponent at σ = 1"),
            new Quantity("the exponent at σ = 1", 0.5, 0.05, "")
                .branch(1, "that is the exponent below σ = 1")
                .reciprocal(1, "F goes up, r to the right: the slope is d log F/d log r")),
        List.of(
            "A power law F ∝ rᵐ is a straight line of slope m on two logarithmic axes.",
            "Take r = 1e-7 and 1e-5: m = log10(F₂/F₁)/2. Fainter is better."),
        "Below σ = 1 every push sets off 1/(1 − σ) activations, so F ∝ r. At σ = 1 avalanches grow "
            + "until they meet others, which gives F ∝ √r: a hundred times the stimulus, ten times "
            + "the answer. That is where the range comes from.");
  }

  private static Exercise which() {
    return new Exercise(
        "14.5",
        List.of(
            // as the cell draws them: A the peak of the answer, B 1/Fano after, C the rate before
            new Answer.Text(
                "the curve that is reliability",
                "B",
                Map.of(
                    "A",
                    "that is the peak of the answer: it says how strong an answer is, not how"
                        + " alike",
                    "C",
                    "that is the rate before the step; nothing of it depends on the answer"))),
        List.of(
            "Reliability asks how little the same cell's answer differs from trial to trial.",
            "It hardly moves, or falls, up to the border of the waves, and then rises steeply: the "
                + "Fano factor after the onset falls from 2.2 at 10 ms to 0.4 at 16 ms."),
        "B: one over the Fano factor after the onset. It is least at 10 ms, before the transition,"
            + " and largest in the waves at 16 ms, where the peak of the answer, A, grows no more."
            + " So the two do not peak together, and neither peaks where the network is"
            + " asynchronous and scale-free.");
  }
}
