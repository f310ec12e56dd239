package rheobase.notebook.course.criticality;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rheobase.avalanche.control.BlindedSamples;
import rheobase.avalanche.control.Control;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.numerics.Seed;

/** The questions of the notebook {@code 13-avalanches}. */
public final class AvalancheLessons {
  private AvalancheLessons() {}

  /** {@return the lesson} */
  public static Lesson lesson() {
    return new Lesson(
        13,
        Prediction.of("Branching ratio seen by one step through 5 % of the units", "", 0.9),
        List.of(meanSize(), firstSizes(), sample(), relation(), subsampled(), blinded()));
  }

  private static Exercise meanSize() {
    return new Exercise(
        "13.1",
        List.of(
            // 1/(1 − σ)
            new Quantity("the mean size", 10, 0.01, "spikes")
                .slip(9, 0.01, "that are the descendants; the first spike counts too")
                .slip(1.9, 0.01, "that is the first spike and its children; they have children too")
                .slip(900, 1, "that is the variance of the size, σ/(1 − σ)³")
                .reciprocal(1, "that is 1 − σ; the mean size is one over it")),
        List.of(
            "One spike, then σ on average, then σ² …: sum the generations.",
            "The series 1 + σ + σ² + … is geometric."),
        "1 + 0.9 + 0.81 + … = 1/(1 − 0.9) = 10. At σ = 1 the same sum is infinite, though every"
            + " cascade ends.");
  }

  private static Exercise firstSizes() {
    return new Exercise(
        "13.2",
        List.of(
            // Borel's law at σ = 1: e^(−1), e^(−2)
            new Quantity("P(1)", 0.367879, 1e-4, "")
                .slip(0.632121, 1e-3, "that is the probability of a larger size, 1 − 1/e")
                .in("percent", 100)
                .slip(0.398942, 1e-3, "that is the asymptote n^(−3/2)/√(2π) at n = 1"),
            new Quantity("P(2)", 0.135335, 1e-4, "")
                .slip(0.270671, 1e-3, "the 2! below the line is missing")
                .slip(0.503215, 1e-3, "that is P(1) + P(2); the probability of size 2 alone")
                .in("percent", 100)
                .slip(0.141047, 1e-3, "that is the asymptote n^(−3/2)/√(2π) at n = 2")),
        List.of(
            "Size 1 means that the first spike has no children. How often is a Poisson number of "
                + "mean 1 zero?",
            "Put n = 1 and n = 2 into Borel's law of section 2, or ask `sizeProbability`."),
        "P(1) = e^−1 = 0.36788. P(2): one child, e^−1, which has none, e^−1: e^−2 = 0.13534.");
  }

  private static Exercise sample() {
    return new Exercise(
        "13.3",
        List.of(
            // drawn with 1.5
            new Quantity("the exponent", 1.5, 0.03, "")
                .slip(1.65, 0.03, "an endless law has values above 99, and this sample has none")
                .slip(1.93, 0.04, "whole numbers, fitted by a density that has no upper cut-off")
                .sign("P(x) ∝ x^−α: the exponent is positive"),
            new Answer.Text(
                "why it is too steep without",
                "tail",
                Map.of(
                    "noise",
                    "the error of the exponent is 0.006; noise does not move it by 0.15",
                    "bins",
                    "no bin was made: likelihood takes every value as it is",
                    "few",
                    "there are twenty thousand; more of them would not help"))),
        List.of(
            "The sample ends at 99, and not by chance. Tell the fit so.",
            "`CutOffs.between(1, 99)`. Then fit `CutOffs.from(1)` and ask what an endless law "
                + "expects above 99 that was never seen."),
        "Between 1 and 99 the exponent is 1.50. A law without end and of that exponent has one"
            + " value of thirteen above 99; as the sample has none, the fit takes a steeper law to explain its absence: 1.65. The formula for densities,"
            + " 1 + n/Σ ln x, errs a second time, as the values are whole: 1.93.");
  }

  private static Exercise relation() {
    return new Exercise(
        "13.4",
        List.of(
            // (2 − 1)/(3/2 − 1)
            new Quantity("γ", 2, 1e-9, "")
                .reciprocal(1, "that is (τ − 1)/(α − 1); turn it round")
                .slip(4.0 / 3, 1e-3, "that is α/τ; one is taken off each")
                .slip(1, 1e-9, "that is α − 1; divide it by τ − 1")),
        List.of(
            "Sizes S = T^γ carry the probability of their durations: P(S) dS = P(T) dT.",
            "(α − 1)/(τ − 1) with τ = 3/2 and α = 2."),
        "(2 − 1)/(3/2 − 1) = 2: a cascade that lasts twice as long is four times as large.");
  }

  private static Exercise subsampled() {
    return new Exercise(
        "13.5",
        List.of(
            // b m with b = p/(p + (1 − p)(1 − m²)) = 0.5706
            new Quantity("the one-step slope", 0.5592, 0.03, "")
                .slip(0.98, 0.01, "that is the ratio by many steps; what does r(1) alone say?")
                .slip(0.049, 2e-3, "that is p m; the slope is less wrong than that"),
            // drawn with 0.98
            new Quantity("the branching ratio", 0.98, 0.01, "")
                .slip(0.5592, 0.03, "that is the slope of one step; follow r(k) over many")
                .slip(11.18, 0.2, "that is the slope over p; subsampling does not divide by p")),
        List.of(
            "What units miss lowers every r(k) by the same factor. So how fast r(k) falls is right "
                + "where its height is wrong.",
            "`MultistepRegression.of(seen, 100)` knows both: `oneStep()` and `ratio()`."),
        "One step gives 0.56, and a network that is nearly critical looks far from it. r(k) = b m^k"
            + " over a hundred steps gives m = 0.98 and b = 0.57.");
  }

  private static Exercise blinded() {
    BlindedSamples five = BlindedSamples.five(Seed.seed(136));
    List<Answer> answers =
        Stream.of("A", "B", "C", "D", "E")
            .map(letter -> answer(letter, five.revealed(letter)))
            .toList();
    return new Exercise(
        "13.6",
        answers,
        List.of(
            "Do not look at the lines. Ask each fit for its bootstrap and for its rivals.",
            "`fits.get(\"A\").verdict(60, seed(136))` says both. GOOD and MODERATE are a yes, all "
                + "else is a no."),
        "Two are power laws where they were judged: the sizes of critical cascades, and the"
            + " durations for which a signal that only wanders stays positive, which has no cascade"
            + " at all. Not one of the other three passes: cascades of ratio 0.8 are cut off, and"
            + " Poisson trains and rotated trains have the avalanches of chance. Ask"
            + " revealed(\"A\") for the rest.");
  }

  private static Answer answer(String letter, Control made) {
    String cause =
        switch (made) {
          case CRITICAL -> "its p is well above 0.1, and no rival beats it between its cut-offs";
          case ORNSTEIN_UHLENBECK ->
              "it passes every test; that nothing in it cascades is another matter";
          case SUBCRITICAL -> "straight at first, but the law with an exponential cut-off wins";
          case SUPERPOSED_POISSON, ROTATED -> "p is 0, and an exponential fits better";
        };
    return new Answer.Text(
        "sample " + letter,
        made.isPowerLaw() ? "yes" : "no",
        Map.of(made.isPowerLaw() ? "no" : "yes", cause));
  }
}
