package rheobase.notebook.course.neuron;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rheobase.neuron.PersistentSodium;
import rheobase.notebook.lesson.Answer.Text;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 07-conductance-models}. */
public final class ConductanceLessons {
  private static final double MEETING = -46.195714; // dI∞/dV = 0, by bisection

  private ConductanceLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        7,
        Prediction.of("Current at which firing stops", "µA/cm²", 4.5),
        List.of(equilibria(), current(), potential(), whichIsWhich(), memory()));
  }

  private static Exercise equilibria() {
    return new Exercise(
        "7.1",
        List.of(
            // I∞(V) = 0 at −52.512, −40.286 and 30.863 mV
            new Quantity("the number of equilibria at 0", 3, 0, "")
                .slip(2, 0, "two of them attract; the source between them counts too")
                .slip(1, 0, "look at the whole line, from −80 to 45 mV, at a current of 0"),
            // I∞(V) = 20 at 31.161 mV alone
            new Quantity("the number of equilibria at 20", 1, 0, "")
                .slip(0, 0, "there is one left near 31 mV, beyond the peak at which we reset")
                .slip(3, 0, "two of the three have met at 15.8 µA/cm² and are gone")),
        List.of(
            "An equilibrium is where the slope is zero: count the crossings of the line of zero.",
            "EquilibriumCurve.of(one).at(current) lists them all; its size() is their number."),
        "EquilibriumCurve.of(one).at(0).size() is 3: an attractor at −52.5 mV, a source at −40.3 mV"
            + " and an attractor at 30.9 mV. At 20 µA/cm² the lower two are gone, and the one at"
            + " 31.2 mV is left.");
  }

  private static Exercise current() {
    return new Exercise(
        "7.2",
        List.of(
            // I∞ at dI∞/dV = 0: 15.77589, by bisection; the book rounds to 16
            new Quantity(
                    "the current",
                    PersistentSodium.textbook().equilibriumCurrent(MEETING),
                    .05,
                    "µA/cm²")
                .sign("the current depolarises, so it is positive")
                .slip(16, 1e-9, "that is the book's rounded number; ask for two more digits")
                // I∞ at its other turning point, 6.018 mV
                .slip(
                    -890.13,
                    .1,
                    "that is the other fold, where the source and the upper attractor meet")
                .slip(4.51287, .01, "that is the model with potassium; take PersistentSodium")
                .in("mA/cm²", 1e-3)),
        List.of(
            "Two equilibria meet where the curve of equilibria turns back: dI∞/dV = 0.",
            "Bifurcations.of(one).saddleNodes() finds both turning points, each with its current()."),
        "Bifurcations.of(one).saddleNodes() has two. At −890 µA/cm² the source and the upper"
            + " attractor meet; the one we want is the second, get(1).current() = 15.776 µA/cm². The"
            + " book rounds it to 16.");
  }

  private static Exercise potential() {
    return new Exercise(
        "7.3",
        List.of(
            // dI∞/dV = 0, by bisection
            new Quantity("the potential", MEETING, .1, "mV")
                .sign("it lies between the rest and the source, both below zero")
                .slip(6.018, .05, "that is where the source and the upper attractor meet")
                .slip(-52.512, .1, "that is the rest at a current of 0; it moves as I rises")
                .slip(-40.286, .1, "that is the source at a current of 0; it moves as I rises")
                // (−52.512 − 40.286)/2
                .slip(-46.399, .05, "that is halfway between the two at 0; they do not move evenly")
                .slip(-60.933, .05, "that is the model with potassium; take PersistentSodium")
                .in("V", 1e-3)),
        List.of(
            "Rest and source move towards each other as the current rises. Where do they meet?",
            "A saddle-node knows its point(): Bifurcations.of(one).saddleNodes().get(1).point()."),
        "Bifurcations.of(one).saddleNodes().get(1).point().potential() is −46.196 mV. At that"
            + " potential dI∞/dV = 0: what the leak gains when V rises, the sodium current loses.");
  }

  private static Text set(String name, String right, String circle, String above, String below) {
    Map<String, String> causes = new TreeMap<>();
    causes.put("circle", circle);
    causes.put("super", above);
    causes.put("sub", below);
    causes.remove(right);
    return new Text(name, right, causes);
  }

  private static Exercise whichIsWhich() {
    String focus = "its rest is a focus when it ends: there is no saddle for it to meet";
    return new Exercise(
        "7.4",
        List.of(
            set("set A", "super", focus, "", "its first Lyapunov coefficient is negative"),
            set("set B", "sub", focus, "its first Lyapunov coefficient is positive", ""),
            set(
                "set C",
                "circle",
                "",
                "its rest is a node when it ends, and meets a saddle",
                "its rest is a node when it ends, and meets a saddle")),
        List.of(
            "Print Bifurcations.of(…) of each. Which of those listed ends the rest, coming from low"
                + " currents?",
            "C has a saddle-node at 4.51; at the one at −85.8 a saddle meets an unstable node, and"
                + " nothing rests there. A and B each lose their rest by their first Andronov–Hopf"
                + " point."),
        "A is super (14.66 µA/cm², first Lyapunov coefficient −0.55), B is sub (48.90 µA/cm², +0.12),"
            + " C is circle (4.51 µA/cm²). The half-activation of potassium tells A from C: at −45 mV"
            + " it answers before sodium takes over, at −25 mV after it.");
  }

  private static Exercise memory() {
    return new Exercise(
        "7.5",
        List.of(
            // below 4.513 the rest at −63.8 mV is stable: silent
            new Quantity("the spikes from rest", 0, 0, "")
                .slip(1, 0, "start at the rest under 3, not under 0, and without a step"),
            // independent computation, Runge–Kutta of 0.005 ms: 793.7 Hz
            new Quantity("the rate from above", 793.7, 15.9, "Hz")
                .slip(0, 1e-9, "come down from 10: begin the run with I = 10 and then step to 3")
                // 1152 Hz at I = 10
                .slip(1152, 20, "that is the rate at 10; count after the step down to 3")
                .slip(547, 8, "that is the rate at 0.5; the question is about 3")
                .reciprocal(1000, "that is the interval in ms; the rate is 1000 over it")
                .in("kHz", 1e-3)),
        List.of(
            "The same neuron, the same current of 3, two pasts. A stimulus is a function of time:"
                + " t -> t < 50 ? 10 : 3.",
            "simulate(fast, constant(3), 300).spikes().count() for the first; for the second take the"
                + " spikes after 100 ms: .spikes().within(100, 300).rate()."),
        "From rest it stays silent: 0 spikes. Coming down from 10 it goes on at 794 Hz: below the"
            + " saddle-node rest and firing exist side by side, and the past decides. Firing ends only"
            + " where the cycle runs into the saddle, at −0.298 µA/cm².");
  }
}
