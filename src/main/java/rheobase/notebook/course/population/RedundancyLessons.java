package rheobase.notebook.course.population;

import java.util.List;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.numerics.Seed;
import rheobase.population.redundancy.Scenario;

/** The questions of the notebook {@code 20-redundancy}. */
public final class RedundancyLessons {
  private RedundancyLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        20,
        Prediction.of("Rate after excitation has risen from 10 to 13 nS", "Hz", 26),
        List.of(directions(), ridge(), shares(), homeostat(), rescue()));
  }

  private static Exercise directions() {
    return new Exercise(
        "20.1",
        List.of(
            // atan2(−355.6, 594.2) from an independent computation of the gradient
            new Quantity("the stiff angle", -30.9, 1, "degrees")
                .sign("inhibition lowers the rate, so the gradient points downwards")
                .slip(149.1, 1, "the same line, but give the angle between −90 and 90 degrees")
                .slip(59.1, 1, "that is the direction in which the rate stays")
                .slip(
                    -59.1, 1, "the angle is counted from the axis of g_E: atan2(∂f/∂g_I, ∂f/∂g_E)")
                .angle(-0.539, "that is in radians"),
            // at right angles to it; slope 1.6708
            new Quantity("the sloppy angle", 59.1, 1, "degrees")
                .sign("where both conductances grow together the rate stays")
                .slip(-120.9, 1, "the same line, but give the angle between −90 and 90 degrees")
                .slip(-30.9, 1, "that is the direction of steepest change")
                .slip(30.9, 1, "the angle is counted from the axis of g_E")
                .angle(1.0315, "that is in radians")),
        List.of(
            "The rate changes fastest along its gradient, and not at all at right angles to it.",
            "`FisherSpectrum.ofSensitivities` of the one row `neuron.gradient(10, g_I)` has two "
                + "directions; ask for `angle(0)` and `angle(1)`. g_I is that of 20 Hz."),
        "At g_E = 10 nS the neuron fires at 20 Hz with g_I = 9.9925 nS. There ∂f = (594.2, −355.6)"
            + " Hz/nS, which points −30.9° from the axis of g_E. At right angles, at 59.1°, the"
            + " rate stays: 1.67 nS of inhibition for every 1 nS of excitation.");
  }

  private static Exercise ridge() {
    return new Exercise(
        "20.2",
        List.of(
            // (E_E − V_θ)/(V_θ − E_I) = 50/30
            new Quantity("the slope of the rheobase ridge", 5.0 / 3, 1e-3, "")
                .reciprocal(1, "that is the excitation for 1 nS of inhibition; turn it round")
                .slip(1.6708, 1e-3, "that is the slope of the 20-Hz contour at 10 nS")
                .sign("more excitation needs more inhibition")),
        List.of(
            "At the rheobase the settled potential is the threshold: all currents cancel there.",
            "At −50 mV excitation pulls with 50 mV and inhibition with 30 mV. Or two points of "
                + "`neuron.rheobase(g_E)` and the slope of the line through them."),
        "At threshold g_L (V_θ − E_L) = g_E (E_E − V_θ) − g_I (V_θ − E_I), so g_I = (50 g_E −"
            + " 200)/30: a straight line of slope 50/30 = 5/3. The slope is the ratio of the two"
            + " driving forces, and no conductance enters.");
  }

  private static Exercise shares() {
    Seed seed = Seed.seed(20);
    // as 2000 people of the seed come out, before and after the shift by 1
    double[] before = Scenario.dependent().shares(seed);
    double[] after = Scenario.dependent().shifted(Scenario.SHIFT).shares(seed);
    return new Exercise(
        "20.3",
        List.of(
            new Quantity("the share of typical people", after[0], 0.03, "")
                .in("percent", 100)
                .slip(before[0], 0.03, "that is before the shift")
                .slip(1 - after[0], 0.03, "that is the share that has fallen ill"),
            new Quantity("the share of people with A", after[1], 0.03, "")
                .in("percent", 100)
                .slip(1 - after[1], 0.03, "that is the share that has fallen ill"),
            new Quantity("the share of people with B", after[2], 0.03, "")
                .slip(100 * after[2], 0.5, "that is in percent; a share lies between 0 and 1")
                .slip(before[2], 0.005, "that is before the shift")
                .slip(1 - after[2], 0.005, "that is the share that has fallen ill")),
        List.of(
            "Move everybody by 1 along θ₁, then count those with P above ½.",
            "`Scenario.dependent().shifted(1).shares(seed(20))` has all three, typical first."),
        "On the curved ridge "
            + Math.round(100 * after[0])
            + " % of typical people, "
            + Math.round(100 * after[1])
            + " % of those with A and "
            + Math.round(100 * after[2])
            + " % of those with B stay above ½. Before the shift nearly all of them did: no test of"
            + " performance could have told A from B.");
  }

  private static Exercise homeostat() {
    return new Exercise(
        "20.4",
        List.of(
            // f₀; independent computation in double precision
            new Quantity("the rate after 200 s", 20, 0.01, "Hz")
                .slip(110.57, 0.1, "that is the rate before anything has been repaired")
                .slip(178.89, 0.1, "inhibition has gone to zero: the sign is still wrong")
                .in("kHz", 1e-3),
            // inhibitionFor(13, 20); the rheobase is at 15
            new Quantity("the inhibition after 200 s", 14.9986, 5e-4, "nS")
                .slip(9.99252, 5e-3, "that is the inhibition at the start")
                .slip(15, 4e-4, "that is the rheobase, where it falls silent")
                .slip(0, 1e-3, "inhibition has gone to zero: the sign is still wrong")
                .in("µS", 1e-3)),
        List.of(
            "It fires too fast. Should inhibition rise or fall? What does the line do?",
            "dg_I/dt = k (f − f₀): the rate less the goal, and not the goal less the rate. Then "
                + "2000 steps of 0.1 s."),
        "With k (f − f₀) inhibition grows while the neuron fires too fast. From 110.57 Hz it is "
            + "back at 20.00 Hz within 100 s, with g_I = 14.9986 nS: 5.006 nS more for 3 nS of "
            + "excitation, along the ridge. With the sign turned round it takes its inhibition "
            + "away until none is left, and fires at 179 Hz.");
  }

  private static Exercise rescue() {
    return new Exercise(
        "20.5",
        List.of(
            // as 2000 people of seed 20 come out, the share is above ½ from 0.93 to 2.08
            new Answer.Range(
                "the dose",
                0.93,
                2.08,
                "B lies below the ridge after the shift; more",
                "that pushes B over the ridge and down on its other side; less"),
            new Answer.Range(
                "the share of B that is well",
                0.5,
                1,
                "half of them should be well; change the dose",
                "it is a share, from 0 to 1")),
        List.of(
            "After the shift B's mean lies at θ₁ = 2.1, θ₂ = 0. How high is the ridge there?",
            "`Landscape.dependent().best(2.1)` is the θ₂ it should have; the drug adds its dose. "
                + "`Scenario.dependent().treated(1, dose).shares(seed(20))` counts."),
        "The ridge at θ₁ = 2.1 lies at θ₂ = 1.48, so a dose near 1.5 puts B's mean on it, and 79 %"
            + " of them are well. Under the same dose nobody with A is well, and hardly anyone"
            + " without a mutation. A drug that rescues one genotype may be poison to another with"
            + " the same symptoms: that is what specific treatment means.");
  }
}
