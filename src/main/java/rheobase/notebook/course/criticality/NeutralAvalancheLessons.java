package rheobase.notebook.course.criticality;

import java.util.List;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 17-neutral-avalanches}. */
public final class NeutralAvalancheLessons {
  private NeutralAvalancheLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        17,
        Prediction.of("The largest of some 7500 families", "activations", 100),
        List.of(density(), exponents(), binned(), cause(), recovered()));
  }

  private static Exercise density() {
    return new Exercise(
        "17.1",
        // formula: λ ρ (1 − ρ) = ρ, so ρ = 1 − 1/λ = 2/3 at λ = 3
        List.of(
            new Quantity("the density at λ = 3", 2.0 / 3, 1e-4, "")
                .in("%", 100)
                .branch(0, "silence is a rest too, but above λ = 1 it is unstable")
                .slip(
                    1.0 / 3, 1e-4, "1/λ is the share of idle sites; the active ones are the rest")),
        List.of(
            "At rest as many sites wake as fall idle: write both rates down, without ε.",
            "λ ρ (1 − ρ) = ρ. Divide by ρ, which is not 0."),
        "λ ρ (1 − ρ) = ρ gives 1 − ρ = 1/λ, so ρ = 1 − 1/λ: two thirds at λ = 3. It begins at 0 at "
            + "λ = 1 without a jump; what jumps there is its slope, from 0 to 1.");
  }

  private static Exercise exponents() {
    return new Exercise(
        "17.2",
        // birth–death process: 3/2 and 2; independent computation on these ranges 1.516 and 1.939,
        // the law 1/(1 + t)² itself 1.891 on 5 to 300
        List.of(
            new Quantity("τ of the sizes", 1.5, 0.05, "")
                .sign("exponents are given without the sign of the power")
                .branch(2.0, "that is the exponent of the lifetimes"),
            new Quantity("α of the lifetimes", 1.939, 0.1, "")
                .sign("exponents are given without the sign of the power")
                .branch(1.5, "that is the exponent of the sizes")),
        List.of(
            "PowerLaw.fit takes the numbers and CutOffs.between(…); its exponent() is the answer.",
            "PowerLaw.fit(run.sizes(), CutOffs.between(3, 300)).exponent(), and run.lifetimes() from "
                + "5 to 300."),
        "About 1.52 and 1.9 on these ranges: the 3/2 and 2 of neutral drift, at twice the critical "
            + "contact rate. No critical point is near.");
  }

  private static Exercise binned() {
    return new Exercise(
        "17.3",
        // Poisson bins: 0.44 %; independent simulation 0.4 % ± 0.2 %
        List.of(
            new Quantity("share of binned avalanches larger than 20", 0.44, 0.2, "%")
                .in("as a share", 0.01)
                .slip(9, 3, "those are the families by cause; cut the run in bins first")),
        List.of(
            "Avalanches.in(run.spikes()) cuts in bins of the mean interval; sizes() are its sizes.",
            "100.0 * Arrays.stream(sizes).filter(s -> s > 20).count() / sizes.length"),
        "0.4 %. A Poisson train in bins of its mean interval has 0.44 %: the bins show no more "
            + "than that many sites are active at once.");
  }

  private static Exercise cause() {
    return new Exercise(
        "17.4",
        List.of(
            new Quantity("the column that only a model has", 4, 0, "")
                .slip(1, 0, "an electrode records when something fires, that is what it is for")
                .slip(2, 0, "an electrode knows where it stands")
                .slip(3, 0, "spike counts are what an electrode gives")),
        List.of(
            "Go through the columns: which could you write down from a recording alone?",
            "Who triggered whom is not in the spikes; it is in the synapses that released."),
        "4. When, where and how many are in every recording. Who triggered whom is what the causal "
            + "definition needs and an experiment lacks.");
  }

  private static Exercise recovered() {
    return new Exercise(
        "17.5",
        // the rule of the text scores 0.318 with half of the links known, 0.47 with all of them
        List.of(
            new Answer.Range(
                "F1 of the causes that were found",
                0.3,
                1,
                "is it the last spike of a known neighbour, and the window some milliseconds long?",
                "F1 cannot exceed 1")),
        List.of(
            "known.causes(window) takes the last spike of a known neighbour. How long does a "
                + "synaptic current last?",
            "known.score(known.causes(10)): twice the synaptic decay. Then try to do better."),
        "The rule with 10 ms has F1 = 0.32 with half of the links known and 0.47 with all of them: "
            + "more than half of the causes stay in the dark even so, because nobody sees which "
            + "synapse released. A better score is open.");
  }
}
