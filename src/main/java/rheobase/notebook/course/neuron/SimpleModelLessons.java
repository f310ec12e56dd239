package rheobase.notebook.course.neuron;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rheobase.neuron.Izhikevich;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Answer.Text;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.simulation.pattern.CellType;
import rheobase.spikes.Discharge;

/** The questions of the notebook {@code 08-simple-model}. */
public final class SimpleModelLessons {
  private SimpleModelLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        8,
        Prediction.of("Operations of an axon over those of a simple cell", "", 10),
        List.of(saddleNode(), hopf(), bursts(), branch(), counts()));
  }

  private static Exercise saddleNode() {
    return new Exercise(
        "8.1",
        List.of(meeting("b = 0.2", 0.02, 0.2), meeting("b = 0.26", 0.1, 0.26)),
        List.of(
            "An equilibrium has u = b v. Put that into dv/dt = 0, and you have a quadratic equation "
                + "for v.",
            "0.04 v² + (5 − b) v + 140 + I = 0 has one root where (5 − b)² = 4 · 0.04 · (140 + I). "
                + "Solve for I."),
        "Two roots meet where the discriminant vanishes: (5 − b)² − 0.16 (140 + I) = 0, so I = (5 − "
            + "b)²/0.16 − 140. For b = 0.2 that is 23.04/0.16 − 140 = 4, for b = 0.26 it is 0.4225. "
            + "In Java: Izhikevich.regularSpiking().saddleNodeCurrent().");
  }

  private static Quantity meeting(String which, double a, double b) {
    // I_SN = (5 − b)²/0.16 − 140
    double current = (5 - b) * (5 - b) / 0.16 - 140;
    double hopf = Izhikevich.of(a, b, -65, 2).hopfCurrent();
    return new Quantity("the current for " + which, current, 1e-3, "mV/ms")
        .sign("I stands on the side of 140: (5 − b)² = 0.16 (140 + I)")
        .slip(current + 140, 1e-3, "the 140 is left out: it is subtracted at the end")
        .slip(
            (5 + b) * (5 + b) / 0.16 - 140,
            1e-3,
            "u is subtracted, so the coefficient of v is 5 − b")
        .slip((5 - b) * (5 - b) / 0.04 - 140, 1e-2, "the discriminant has 4 · 0.04 = 0.16")
        .slip(hopf, 1e-3, "that is the Hopf current; asked for is where the equilibria meet");
  }

  private static Exercise hopf() {
    Izhikevich cell = Izhikevich.regularSpiking();
    return new Exercise(
        "8.2",
        List.of(
            // v = (a − 5)/0.08
            new Quantity("the potential", (0.02 - 5) / 0.08, 1e-2, "mV")
                .in("V", 1e-3)
                .sign("the cell rests below zero: v = (a − 5)/0.08")
                .slip(
                    -(0.02 + 5) / 0.08,
                    1e-2,
                    "the trace is 0.08 v + 5 − a: a stands with a minus, for du/dt has −a u")
                .slip(-5 / 0.08, 1e-3, "that is the bottom of the parabola: a is left out")
                .slip((0.2 - 5) / 0.08, 1e-2, "that is where the equilibria meet, (b − 5)/0.08"),
            // I = b v − 0.04 v² − 5 v − 140 at v = −62.25
            new Quantity("the current", cell.hopfCurrent(), 1e-3, "mV/ms")
                .sign("dv/dt = 0.04 v² + 5 v + 140 − u + I vanishes; solve for I")
                .slip(4, 1e-3, "that is the saddle-node; rest ends before")
                .slip(
                    cell.hopfCurrent() - 2 * 0.2 * (0.02 - 5) / 0.08,
                    1e-2,
                    "u has the wrong sign: I = b v − 0.04 v² − 5 v − 140")
                .slip(
                    cell.hopfCurrent() - 0.2 * (0.02 - 5) / 0.08,
                    1e-2,
                    "the recovery is left out: at rest u = b v, not 0")),
        List.of(
            "The Jacobian has 0.08 v + 5 and −a on its diagonal. Its trace is the sum of the two.",
            "With v = (a − 5)/0.08 and u = b v, dv/dt = 0 gives I = b v − 0.04 v² − 5 v − 140."),
        "0.08 v + 5 − a = 0 at v = (0.02 − 5)/0.08 = −62.25 mV. There u = 0.2 v = −12.45, and I = −12.45 "
            + "− (155.0025 − 311.25 + 140) = 3.7975 mV/ms: below 4, so rest ends here and not at the "
            + "saddle-node. In Java: Izhikevich.regularSpiking().hopfCurrent().");
  }

  private static Exercise bursts() {
    return new Exercise(
        "8.3",
        List.of(
            new Text(
                "the discharge",
                Discharge.BURSTING.toString(),
                Map.of(
                    Discharge.SILENT.toString(),
                    "the cell does not fire at all; leave a, b and the current as they are",
                    Discharge.SINGLE_SPIKE.toString(),
                    "one spike and the cell is held back for good; make d smaller",
                    Discharge.SINGLE_BURST.toString(),
                    "one burst and no other; make d a little smaller",
                    Discharge.TONIC.toString(),
                    "it fires without pauses: raise c, so that a spike calls the next one, and let "
                        + "every spike add something to u",
                    Discharge.INITIAL_BURST.toString(),
                    "it begins with a burst and goes on with single spikes: raise c or lower d",
                    Discharge.MIXED.toString(),
                    "bursts and single spikes take turns: raise c a little"))),
        List.of(
            "A burst needs a reset from which the next spike is near. Which of the two numbers is "
                + "that?",
            "Start from the chattering cell, c = −50 and d = 2, and see how far you can go from it."),
        "Chattering has c = −50 and d = 2. The reset lies so high that the cell fires again at once; "
            + "each spike adds 2 to u, until u holds it down and a pause begins. c from −55 (with d "
            + "= 2) up to −40 will do; at c = −65 no d bursts that we tried.");
  }

  private static Exercise branch() {
    return new Exercise(
        "8.4",
        List.of(
            new Text(
                "the bifurcation",
                "subcritical",
                Map.of(
                    "supercritical",
                    "the first Lyapunov coefficient is positive, so the small cycle repels",
                    "sub",
                    "write the whole word",
                    "super",
                    "write the whole word, and look at the sign of the Lyapunov coefficient",
                    "saddle-node",
                    "that comes later, at I = 4"))),
        List.of(
            "Bifurcations.of(rs).hopf().get(0) is the point; its lyapunov() is a number.",
            "A positive first Lyapunov coefficient: the cycle that is born is unstable, and nothing "
                + "catches what leaves rest."),
        "The first Lyapunov coefficient is positive, so the Andronov–Hopf bifurcation is subcritical: "
            + "an unstable cycle shrinks upon the equilibrium as the current rises to 3.7975, and "
            + "beyond it the cell fires.");
  }

  private static Exercise counts() {
    // izhi2003.m, the program published with the figure: 5, 7, 15, 15, 4 and 18 spikes
    return new Exercise(
        "8.5",
        Stream.of(
                count(CellType.REGULAR_SPIKING, 5),
                count(CellType.INTRINSICALLY_BURSTING, 7),
                count(CellType.CHATTERING, 15),
                count(CellType.FAST_SPIKING, 15),
                count(CellType.THALAMO_CORTICAL, 4),
                count(CellType.LOW_THRESHOLD_SPIKING, 18))
            .map(Answer.class::cast)
            .toList(),
        List.of(
            "simulate(CellType.REGULAR_SPIKING.simulation()) runs one of them; a recording has "
                + "spikes(), and these have a count().",
            "Stream.of(CellType.…).mapToDouble(type -> simulate(type.simulation()).spikes().count())"
                + ".toArray() runs all six."),
        "5, 7, 15, 15, 4 and 18. Count them in Figure 8.2 too, but mind that neighbouring spikes of "
            + "a burst are only 2 ms apart.");
  }

  private static Quantity count(CellType type, int spikes) {
    return new Quantity("the count of " + type.abbreviation(), spikes, 0, "")
        .slip(spikes - 1, 0.1, "that is the number of intervals, one less than spikes")
        .slip(spikes + 1, 0.1, "that is one too many; a current that has just begun is no spike");
  }
}
