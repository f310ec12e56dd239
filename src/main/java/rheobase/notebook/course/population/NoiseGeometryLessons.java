package rheobase.notebook.course.population;

import java.util.List;
import java.util.Map;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 18-noise-geometry}. */
public final class NoiseGeometryLessons {
  private NoiseGeometryLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        18,
        Prediction.of(
            "Neurons with noise of their own that 1000 alike neurons with ρ = 0.01 are worth",
            "",
            900),
        List.of(direction(), tuning(), strong(), breakEven(), alike()));
  }

  private static Exercise direction() {
    return new Exercise(
        "18.1",
        List.of(
            // C⁻¹ f′ ∝ (1 − 0.25, 0.5 − 0.5)
            new Quantity("the best angle φ", 0, 1, "°")
                .slip(26.565, 0.5, "that is the signal f′ itself; the best reading is C⁻¹ f′")
                .slip(38.66, 0.5, "C stands where C⁻¹ should, or ρ has the wrong sign")
                .slip(45, 0.5, "that is the sum of both; neuron 2 is not worth as much")
                .slip(90, 0.5, "that reads neuron 2 alone; φ counts from the axis of neuron 1")
                .slip(180, 1, "that is the same line read backwards; take the angle below 90°"),
            // (1 + 0.25 − 0.5)/0.75
            new Quantity("d′²", 1, 0.005, "")
                .slip(1.25, 0.005, "that is the information of independent noise")
                .slip(0.89286, 0.005, "that is a reader who takes the noise to be independent")
                .slip(0.75, 0.005, "divide by the determinant of C, 1 − ρ²")
                .slip(2.33333, 0.005, "ρ has the wrong sign: the cross term is −2 ρ f₁ f₂")),
        List.of(
            "The best reading is not along f′ but along C⁻¹ f′. For C = (1, ρ; ρ, 1) the inverse "
                + "is (1, −ρ; −ρ, 1)/(1 − ρ²).",
            "C⁻¹ f′ ∝ (f₁ − ρ f₂, f₂ − ρ f₁). Put the numbers in; `angle(x, y)` "
                + "is the angle of (x, y) in degrees."),
        "C⁻¹ f′ ∝ (1 − 0.25, 0.5 − 0.5) = (0.75, 0): along the axis of neuron 1, φ = 0°, and d′² = "
            + "(1 + 0.25 − 0.5)/0.75 = 1. Neuron 2 moves with the stimulus too, and yet the best "
            + "reader does not look at it: all it says neuron 1 has said already.");
  }

  private static Exercise tuning() {
    return new Exercise(
        "18.2",
        List.of(
            // 2/(1 + ρ)
            new Quantity("the information of the alike pair", 4.0 / 3, 0.01, "")
                .branch(4, "that is the opposite pair, whose signal lies across the noise")
                .slip(2, 0.01, "that is the information of independent noise")
                .slip(1.1547, 0.01, "that is d′; the information is its square")
                .slip(2.0 / 3, 0.01, "f′ = (1, 1) has the length √2, not 1"),
            // 2/(1 − ρ)
            new Quantity("the information of the opposite pair", 4, 0.01, "")
                .branch(4.0 / 3, "that is the alike pair, whose signal lies along the noise")
                .slip(2, 0.01, "that is d′, or noise that is not shared; asked for is d′² with ρ")),
        List.of(
            "I = (f₁² + f₂² − 2 ρ f₁ f₂)/(1 − ρ²) for noise of variance 1.",
            "The product f₁ f₂ is 1 for the alike and −1 for the opposite pair. Or ask "
                + "`PopulationCode.of(f, new NoiseCorrelation.Uniform(2, 0.5)).information()`."),
        "Alike: (2 − 1)/0.75 = 4/3. Opposite: (2 + 1)/0.75 = 4. Independent noise would give 2 to "
            + "both. The same shared noise takes a third from one pair and doubles the other.");
  }

  private static Exercise strong() {
    return new Exercise(
        "18.3",
        List.of(
            // 2/(1 − 0.9)
            new Quantity("the information", 20, 0.1, "")
                .branch(1.05263, "that is the alike pair; the opposite one has f₁ f₂ = −1")
                .slip(10, 0.1, "f′ = (1, −1) has the length √2, not 1")
                .slip(10.526, 0.1, "the cross term −2 ρ f₁ f₂ is missing; it adds 1.8 on top")
                .slip(4.472, 0.1, "that is d′; asked for is its square")),
        List.of(
            "The signal (1, −1) lies across noise that lifts both together. How wide is the "
                + "ellipse there?",
            "Across, the variance is 1 − ρ. The squared length of the signal over it is the "
                + "information."),
        "The variance across the diagonal is 1 − 0.9 = 0.1, the squared length of the signal 2, "
            + "hence 20: ten times what independent noise would leave. Subtract one neuron from the "
            + "other, and nine tenths of the noise are gone.");
  }

  private static Exercise breakEven() {
    return new Exercise(
        "18.4",
        List.of(
            // ½ arccos 0.5
            new Quantity("the angle θ", 30, 0.5, "°")
                .angle(0.5236, "that is in radians; toDegrees helps")
                .slip(60, 0.5, "that solves cos θ = ρ; it is cos 2θ = ρ")
                .slip(15, 0.5, "that counts from the axis of a neuron; θ counts from the diagonal"),
            new Answer.Text(
                "whether opposite signs are necessary",
                "no",
                Map.of(
                    "yes",
                    "try f′ = (1, 0.25) with ρ = 0.9: alike in sign, and 3.2 in place of 1.1"))),
        List.of(
            "Set cos² θ/(1 + ρ) + sin² θ/(1 − ρ) equal to 1, what independent noise leaves.",
            "With cos² θ = (1 + cos 2θ)/2 it becomes cos 2θ = ρ. For the second question: does "
                + "every signal with two positive components lie within 30° of the diagonal?"),
        "cos 2θ = ρ: θ = ½ arccos 0.5 = 30°. Beyond it correlations help. Signals with components "
            + "of opposite sign lie at 45° and more, always beyond it: opposite signs of signal and "
            + "noise correlation suffice. Between 30° and 45° both signs are alike and shared noise"
            + " helps all the same: they are not necessary.");
  }

  private static Exercise alike() {
    return new Exercise(
        "18.5",
        List.of(
            // N/(1 + (N − 1) ρ)
            new Quantity("the information of 1000 neurons", 9.9108, 0.01, "")
                .slip(1000, 1, "that is 1000 neurons with noise of their own")
                .slip(3.1481, 0.01, "that is d′; the information is its square")
                .slip(100, 0.5, "that is N ρ; shared noise divides N by 1 + (N − 1) ρ"),
            // 1/ρ
            new Quantity("the limit", 10, 0.001, "")
                .reciprocal(1, "that is ρ; the limit is one over it")),
        List.of(
            "The best reading of alike neurons is their mean. What is the variance of a mean of N "
                + "numbers of which any two share the correlation ρ?",
            "It is (1 + (N − 1) ρ)/N, and the information is one over it. Let N grow."),
        "The variance of the mean is (1 + 99.9)/1000 = 0.1009, so I = 9.911. It falls to ρ and no "
            + "further, so that no number of neurons tells more than 1/ρ = 10: the first ten "
            + "neurons give half of all there is.");
  }
}
