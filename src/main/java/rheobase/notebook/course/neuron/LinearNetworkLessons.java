package rheobase.notebook.course.neuron;

import java.util.List;
import rheobase.network.linear.LinearNetwork;
import rheobase.network.linear.MutualInhibition;
import rheobase.network.linear.RandomWeights;
import rheobase.neuron.artificial.RateUnit;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.numerics.algebra.Eigenvalue;

/** The questions of the notebook {@code 10-linear-networks}. */
public final class LinearNetworkLessons {
  private LinearNetworkLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        10,
        Prediction.of("Time until the lead has grown from 0.001 to 1", "τ", 100),
        List.of(feedback(), marginal(), eigenvalues(), winner(), silence(), signs()));
  }

  private static Exercise feedback() {
    return new Exercise(
        "10.1",
        List.of(
            // h/(1 − λ) = 3/(1 − 0.8)
            new Quantity("where it settles", new RateUnit(1, 0.8).settled(3), 1e-6, "")
                .slip(3.75, 0.01, "that is h/λ; what leaks and does not come back is 1 − λ")
                .slip(0.6, 0.01, "divide by 1 − λ, do not multiply")
                .slip(5.0 / 3, 0.01, "feedback adds, so the leak is 1 − λ, not 1 + λ"),
            // (1 − e^(−(1−λ)t))/(1 − λ) = 2 (1 − e⁻¹)
            new Quantity("v(2)", new RateUnit(1, 0.5).output(0, 1, 2), 1e-4, "")
                .slip(2, 1e-3, "that is where it settles; at t = 2 it is still on its way")
                .slip(0.86466, 1e-3, "that is a unit without feedback, λ = 0")
                .slip(
                    0.63212, 1e-3, "the share of the way is right; multiply by its end, h/(1 − λ)")
                .slip(1.72933, 1e-3, "feedback slows it too: e^(−(1 − λ)t), not e^(−t)")),
        List.of(
            "Where it settles nothing changes: 0 = −v + λ v + h. Solve for v.",
            "From 0 it covers 1 − e^(−(1 − λ)t) of the way to h/(1 − λ). "
                + "new RateUnit(1, 0.5).output(0, 1, 2) does it for you."),
        "0 = −v + λ v + h gives v = h/(1 − λ) = 3/0.2 = 15. With λ = 0.5 and h = 1 the end is 2, and "
            + "after t = 2 the unit has covered 1 − e⁻¹ of the way: 2 · 0.63212 = 1.26424.");
  }

  private static Exercise marginal() {
    // −v + λ v = 0 for every v
    return new Exercise(
        "10.2",
        List.of(
            new Quantity("λ", 1, 1e-9, "")
                .slip(0, 1e-9, "then nothing comes back, and the unit forgets within τ")
                .sign("then what comes back pulls it down faster than the leak alone")
                .slip(2, 1e-9, "then more comes back than leaks, and it runs away")),
        List.of(
            "Marginal means: left alone, it neither decays nor grows, wherever it stands.",
            "Left alone, dv/dt = −v + λ v. For which λ is that zero for every v?"),
        "dv/dt = (λ − 1) v vanishes for every v at λ = 1: what comes back is exactly what leaks.");
  }

  private static Exercise eigenvalues() {
    Eigenvalue first = LinearNetwork.of(new double[][] {{2.8, -4}, {4, -1}}).eigenvalues().get(0);
    return new Exercise(
        "10.3",
        // of [[w − 1, −4], [4, −2]]: (w − 3)/2 ± i √(16 − ((w + 1)/2)²)
        List.of(
            new Quantity("the real part", first.real(), 1e-3, "")
                .slip(0.9, 1e-3, "that is the real part for M; the leak takes 1 away")
                .sign("the network settles: its displacements shrink")
                .slip(-0.2, 1e-3, "that is the trace, the sum of both eigenvalues; each has half"),
            new Quantity("the imaginary part", first.imaginary(), 1e-3, "")
                .sign("of the pair, give the one with the positive imaginary part")
                .slip(12.39, 0.01, "that is its square, Δ − τ²/4; take the root")
                .slip(4, 1e-3, "4 turns the pair, but the two leak unequally, which slows it"),
            new Quantity("w for the marginal case", 3, 1e-9, "")
                .slip(1, 1e-9, "that makes the trace of M zero; the leak takes 1 from each unit")
                .slip(2, 1e-9, "both units leak: the trace of M − 1 is w − 1 − 2")),
        List.of(
            "LinearNetwork.of(weights).eigenvalues() gives those of M − 1. By hand: trace "
                + "τ = 1.8 − 2, determinant Δ = −3.6 + 16.",
            "A pair of complex eigenvalues has the real part τ/2. It vanishes where the trace of "
                + "M − 1 does."),
        "M − 1 = [[1.8, −4], [4, −2]] has τ = −0.2 and Δ = 12.4, so λ = τ/2 ± i √(Δ − τ²/4) = "
            + "−0.1 ± 3.5199i. With w in place of 2.8 the trace is w − 3: marginal at w = 3.");
  }

  private static Exercise winner() {
    double[] end = MutualInhibition.clipped().after(-1, 0, 60);
    return new Exercise(
        "10.4",
        // whoever is ahead at the start wins: (−1, 1)
        List.of(
            new Quantity("v₁ at the end", end[0], 1e-3, "")
                .sign("−1 < 0, so the first is behind from the start, and stays behind")
                .slip(0, 1e-3, "only a start on the border, v₁ = v₂, ends in the middle")
                .slip(-0.5, 1e-3, "that is w = 1, where the difference is remembered as it was"),
            new Quantity("v₂ at the end", end[1], 1e-3, "")
                .sign("the second is ahead from the start, and wins")
                .slip(0, 1e-3, "only a start on the border, v₁ = v₂, ends in the middle")
                .slip(0.5, 1e-3, "that is w = 1, where the difference is remembered as it was")),
        List.of(
            "On which side of the border v₁ = v₂ does (−1, 0) lie? Follow the arrows of Figure 10.3.",
            "MutualInhibition.clipped().after(−1, 0, 60) follows it for 60 time constants."),
        "(−1, 0) lies above the border v₁ = v₂, in the basin of (−1, 1): the first unit, being low, "
            + "releases the second, which pushes the first down for good.");
  }

  private static Exercise silence() {
    // row 2, column 3 of the matrix in the notebook
    return new Exercise(
        "10.5",
        List.of(
            new Quantity("the unit that sends nothing", 3, 0, "")
                .slip(2, 0, "rows receive and columns send: M_ab is from b to a"),
            new Quantity("the unit that gets nothing from it", 2, 0, "")
                .slip(3, 0, "rows receive and columns send: M_ab is from b to a")),
        List.of(
            "A row is all that one unit receives; a column is all that one unit sends.",
            "The zero stands in row 2 and column 3. Which of the two numbers names the receiver?"),
        "M_ab = 0 says that there is no synapse from b to a. The zero in row 2, column 3: unit 3 "
            + "sends nothing to unit 2.");
  }

  private static Exercise signs() {
    return new Exercise(
        "10.6",
        List.of(
            new Quantity("the number of violations left", 0, 0, "")
                .slip(2, 0, "those are the two of the draft; look at columns 1 and 3")
                .slip(1, 0, "one is left: new Dale(2, 1).violations(mine) names it"),
            // f/(1 − f) at f = 0.8
            new Quantity(
                    "g", new RandomWeights(100, 0.8, 0.1, 1, 1).balancingInhibition(), 1e-6, "")
                .reciprocal(1, "that is (1 − f)/f; the fewer inhibitory units must be the stronger")
                .slip(5, 1e-6, "that is 1/(1 − f); weigh f against 1 − f")
                .slip(0.8, 1e-6, "that is the share of excitatory units")),
        List.of(
            "Column by column: the first two units excite, so nothing in columns 1 and 2 may be "
                + "negative; the third inhibits, so nothing in column 3 may be positive.",
            "Balance means that a unit's excitation and inhibition sum to zero: "
                + "f J = (1 − f) g J."),
        "The −0.4 in row 2, column 1 must become positive (or 0), the 0.7 in row 3, column 3 "
            + "negative (or 0). And f = (1 − f) g gives g = 0.8/0.2 = 4.");
  }
}
