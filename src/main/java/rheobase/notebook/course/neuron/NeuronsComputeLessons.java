package rheobase.notebook.course.neuron;

import java.util.List;
import java.util.Map;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.numerics.Seed;
import rheobase.simulation.pattern.MysteryCell;

/** The questions of the notebook {@code 09-what-neurons-compute}. */
public final class NeuronsComputeLessons {
  private NeuronsComputeLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        9,
        Prediction.of("Interval at which two pulses fire the neuron most easily", "ms", 1),
        List.of(classes(), resonance(), doublet(), slope(), coincidence(), ramps()));
  }

  /** The cells of exercise 9.1. */
  static List<MysteryCell> cells() {
    return MysteryCell.six(Seed.seed(91));
  }

  private static Exercise classes() {
    return new Exercise(
        "9.1",
        // the classes of MysteryCell.six(seed(91)), as that seed shuffles them
        cells().stream().map(NeuronsComputeLessons::kind).toList(),
        List.of(
            "Measure FiringCurve.fromRest(cell, linspace(0, 80, 17)) for each. Which of them have "
                + "no rate at all, and how many spikes have they?",
            "Between the last silent current and the first that fires, measure again, ever closer. "
                + "Does the lowest rate go on falling, or does it stay? excitability() does this."),
        "For each cell FiringCurve.fromRest(cell, linspace(0, 80, 17)).excitability() brackets the "
            + "onset and says what it saw: a rate that goes to zero with the distance from the onset "
            + "is class 1, one that jumps class 2, one spike and then silence class 3. There are two "
            + "of each.");
  }

  private static Answer kind(MysteryCell cell) {
    int right = cell.kind().number();
    var asked = new Quantity("the class of " + cell.name(), right, 0.1, "");
    return switch (right) {
      case 1 ->
          asked
              .slip(2, 0.1, "measured closer to its onset, its rate goes on falling towards zero")
              .slip(3, 0.1, "it does not stop after a spike");
      case 2 ->
          asked
              .slip(1, 0.1, "however close to the onset, its rate stays far from zero")
              .slip(3, 0.1, "it does not stop after a spike, unless just below its onset");
      default ->
          asked
              .slip(1, 0.1, "it spikes once, and no current up to 80 µA/cm² makes it go on")
              .slip(2, 0.1, "it spikes once; there is no rate that could jump");
    };
  }

  private static Exercise resonance() {
    return new Exercise(
        "9.2",
        // Im λ = 1.94 rad/ms at I = 10, so 1000 · 1.94/2π
        List.of(
            new Quantity("the resonance", 309, 3, "Hz")
                .slip(1.94, 0.01, "that is the imaginary part in radians per ms; divide by 2π")
                .slip(1940, 10, "that is the imaginary part in radians per s; divide by 2π")
                .slip(3.24, 0.03, "that is the period in ms; the frequency is 1000 over it")
                .in("kHz", 1e-3)
                .slip(
                    340,
                    3,
                    "that is the frequency at the Hopf point, I = 14.66; at 10 the focus turns "
                        + "more slowly")),
        List.of(
            "PhasePlane.of(neuron, 10).equilibria() finds the focus and prints its eigenvalues.",
            "The imaginary part is an angle per ms. Divide by 2π for turns per ms, and multiply by "
                + "1000 for Hz."),
        "The focus at V = −57.60 mV has the eigenvalues −0.161 ± 1.939i per ms. It turns 1.939/2π = "
            + "0.309 times in a ms: 309 Hz. The peak of |Z| lies at 309.5 Hz.");
  }

  private static Exercise doublet() {
    return new Exercise(
        "9.3",
        // 2π/2.2644 = 2.775; the least doublet threshold lies at 2.7 to 2.8
        List.of(
            new Quantity("the best interval", 2.775, 0.1, "ms")
                .slip(1.387, 0.08, "that is half a turn, where the second pulse comes worst")
                .slip(5.55, 0.15, "that is two turns: a second dip, but a shallower one")
                .slip(360.4, 12, "that is the frequency in Hz; the interval is 1000 over it")
                .slip(0.4416, 0.02, "that is 1/Im λ; a full turn is 2π of it")
                .in("s", 1e-3)),
        List.of(
            "The neuron is on its way up again one turn after the first pulse.",
            "The eigenvalues at I = 45 are −0.071 ± 2.264i per ms. Or measure: "
                + "relativeThresholds of a doublet from 2 to 4 ms."),
        "One turn takes 2π/2.264 = 2.775 ms. The measured thresholds are least between 2.7 and "
            + "2.8 ms, at 0.52 of a single pulse.");
  }

  private static Exercise slope() {
    return new Exercise(
        "9.4",
        List.of(
            // Prescott, De Koninck & Sejnowski (2008): one spike at onset
            new Answer.Text(
                "whether it has a slope",
                "no",
                Map.of("yes", "a slope needs rates, and this cell has none: count its spikes")),
            new Quantity("the spikes of each step", 1, 0, "")
                .oneTooFew("look at the first 20 ms of the step")
                .oneTooMany("count upward crossings of 0 mV")),
        List.of(
            "Measure FiringCurve.fromRest(three, linspace(57, 90, 12)) and look at rates() and "
                + "spikes().",
            "All rates are 0. What is there to draw a slope through?"),
        "Every step from 57 to 90 µA/cm² makes exactly one spike at its onset, and the rate is 0: "
            + "no. What grows with the step is how early the spike comes.");
  }

  private static Exercise coincidence() {
    double window = LeakyIntegrateAndFire.textbook().coincidenceWindow(0.7);
    return new Exercise(
        "9.5",
        // −ln(1/0.7 − 1) = 0.8473, within 1 %; of τ = 20 ms
        List.of(
            new Quantity("the window in units of τ", window / 20, 0.01 * window / 20, "")
                .slip(window, 0.01 * window, "that is in ms; divide by τ = 20 ms")
                .sign("ln(1/0.7 − 1) is negative; the window is minus that")
                .slip(0.3567, 0.003, "that is −ln 0.7; the first input must have left 0.3 θ, not θ")
                .slip(1.204, 0.01, "that is −ln 0.3; what decays is 0.7 θ, not θ")
                .slip(0.368, 0.003, "that is lg, log10 in Java; the logarithm is the natural one")),
        List.of(
            "When the second input comes, 0.3 θ of the first must still be there.",
            "0.7 θ e^(−Δt/τ) = 0.3 θ. Solve for Δt/τ. coincidenceWindow(0.7) gives Δt in ms."),
        "0.7 e^(−Δt/τ) = 0.3 gives Δt = τ ln(0.7/0.3) = 0.847 τ, 16.9 ms for τ = 20 ms.");
  }

  private static Exercise ramps() {
    return new Exercise(
        "9.6",
        // an independent computation of Prescott's class 3 cell
        List.of(
            new Quantity("the spikes of the ramp within 5 ms", 1, 0, "")
                .oneTooFew("the ramp must rise from 0 to 80 within 5 ms and stay there")
                .oneTooMany("count upward crossings of 0 mV"),
            new Quantity("the spikes of the ramp within 20 ms", 0, 0, "")
                .oneTooMany("the ramp must take 20 ms from 0 to 80")),
        List.of(
            "ramp(0, 80, 10, 15) rises from 0 to 80 between 10 and 15 ms and stays.",
            "simulate(three, ramp(0, 80, 10, 15), 120).spikes().count()"),
        "One spike within 5 ms, none within 20 ms. Both ramps end at the same current; in the slow "
            + "one the equilibrium moves so slowly that the state keeps beside it.");
  }
}
