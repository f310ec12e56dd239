package rheobase.notebook.course.neuron;

import java.util.List;
import java.util.Map;
import rheobase.notebook.lesson.Answer.Text;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 02-hodgkin-huxley}. */
public final class HodgkinHuxleyLessons {
  private static final double WITHIN = 0.05; // µA/cm²
  private static final String UNIT = "µA/cm²";

  // An independent computation in Python: Runge–Kutta with a step of 0.01 ms, from rest, for the
  // steps; root finding on the eigenvalues for the loss of rest
  private static final double SPIKE = 2.240;
  private static final double REPETITIVE = 6.261;
  private static final double HOPF = 9.7754;
  private static final double PULSE = 6.919; // 1 ms

  private HodgkinHuxleyLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        2,
        Prediction.of("Interval at which a second spike is as easy as the first", "ms", 10),
        List.of(spike(), repetitive(), hopf(), textbook(), rebound(), rate()));
  }

  private static Quantity current(String what, double right) {
    return new Quantity(what, right, WITHIN, UNIT)
        .in("nA/cm²", 1e3)
        .sign("a current that depolarises is positive in this convention");
  }

  private static Exercise spike() {
    return new Exercise(
        "2.1",
        List.of(
            current("the least step with a spike", SPIKE)
                .slip(PULSE, WITHIN, "that is the threshold of a pulse of 1 ms; a step stays on")
                .slip(REPETITIVE, WITHIN, "that makes it fire for ever; one spike takes less")
                .slip(HOPF, WITHIN, "there rest is lost; a spike takes far less")),
        List.of(
            "Threshold.ofSpike(neuron, family, duration, silent, firing) needs a stimulus for each "
                + "current, such as I -> step(I, 5).",
            "The two last numbers must bracket the answer: 0 is silent, and Figure 2.6 shows a "
                + "current that is not."),
        "Threshold.ofSpike(axon, I -> step(I, 5), 60, 0, 10).value() is 2.240 µA/cm²: just below, "
            + "60 ms bring no spike, just above, one.");
  }

  private static Exercise repetitive() {
    return new Exercise(
        "2.2",
        List.of(
            current("the least step with repetitive firing", REPETITIVE)
                .slip(SPIKE, WITHIN, "that makes one spike, after which the axon is silent")
                .slip(
                    HOPF,
                    WITHIN,
                    "there rest is lost; a step makes the axon fire before that, because it "
                        + "throws it past the unstable cycle")),
        List.of(
            "Threshold.ofRepetitiveFiring takes the same five things. What must a run be, to tell "
                + "a train that ends from one that does not?",
            "Long: near the edge a train may end after a dozen spikes. Give it 1000 ms."),
        "Threshold.ofRepetitiveFiring(axon, I -> step(I, 5), 1000, 2, 10).value() is 6.26 µA/cm², "
            + "within a hundredth of the current at which the stable cycle ends.");
  }

  private static Exercise hopf() {
    return new Exercise(
        "2.3",
        List.of(
            current("the current at which rest is lost", HOPF)
                .slip(REPETITIVE, WITHIN, "a step fires there, but rest is still stable")
                .slip(8.4105, WITHIN, "that is the neuron of exercise 2.4")
                .branch(154.522, "that is where rest comes back; find where it goes")),
        List.of(
            "A resting state is lost where the real part of an eigenvalue becomes positive, not "
                + "where a simulation first fires.",
            "Bifurcations.of(axon).hopf() lists the points at which a pair of eigenvalues crosses; "
                + "the first has current()."),
        "Bifurcations.of(axon).hopf().get(0).current() is 9.7754 µA/cm²; the second point, 154.5, "
            + "is where strong currents bring a resting state back.");
  }

  private static Exercise textbook() {
    // The same computation with E_Na 120 mV above rest
    return new Exercise(
        "2.4",
        List.of(
            current("the current at which rest is lost", 8.4105)
                .slip(HOPF, WITHIN, "that is modern(); take izhikevich2007()")
                .branch(163.348, "that is where rest comes back; find where it goes"),
            current("the least step with a spike", 2.072)
                .slip(SPIKE, WITHIN, "that is modern(); take izhikevich2007()"),
            current("the least step with repetitive firing", 5.265)
                .slip(REPETITIVE, WITHIN, "that is modern(); take izhikevich2007()")),
        List.of(
            "It is exercises 2.3, 2.1 and 2.2 again, with another neuron.",
            "HodgkinHuxley.izhikevich2007() has its rest at zero; currents are not affected by "
                + "where zero is."),
        "With other = HodgkinHuxley.izhikevich2007(): Bifurcations gives 8.4105, the first spike "
            + "comes from 2.072 on and firing goes on from 5.265. Five millivolts of E_Na move "
            + "every threshold; the convention moves none.");
  }

  private static Exercise rebound() {
    // Release from −5 µA/cm² after 100 ms with one gate put back to rest; from −2 nothing comes
    return new Exercise(
        "2.5",
        List.of(
            new Quantity("the spikes with h put back", 1, 0, "")
                .slip(0, 0, "h is the third number of the state, x[2]; n is the fourth"),
            new Quantity("the spikes with n put back", 0, 0, "")
                .slip(1, 0, "n is the fourth number of the state, x[3]; h is the third"),
            new Text(
                "what a release from −2 gives",
                "nothing",
                Map.of(
                    "a spike", "run it: the potential overshoots rest a little and comes back"))),
        List.of(
            "simulate(axon, constant(-5), 100).state(100) is the state at the release: V, m, h, n. "
                + "Put one number back to what it is at rest and let go.",
            "Simulation.of(axon, constant(0), 40).startingAt(x).run().spikes().count() counts what "
                + "comes of a state x."),
        "With h put back there is still a spike; with n put back there is none. From −2 nothing "
            + "comes, whatever is kept. Both gates help: at −3 the spike needs both, at −8 either "
            + "will do; in between it is n that the axon cannot do without.");
  }

  private static Exercise rate() {
    return new Exercise(
        "2.6",
        List.of(
            // 1000 over the mean of the late intervals, 14.636 ms
            new Quantity("the rate at 10", 68.3, 0.5, "Hz")
                .in("kHz", 1e-3)
                .reciprocal(1000, "that is the interval in ms; the rate is 1000 over it")
                .slip(HOPF, WITHIN, "that is a current; ask a run or a limit cycle for its rate"),
            new Quantity("the rate at 8, where it fires", 62.5, 0.5, "Hz")
                .in("kHz", 1e-3)
                .reciprocal(1000, "that is the interval in ms; the rate is 1000 over it")
                .slip(0, 0, "rest is one of two answers; step to it from 0, or kick by 4 mV"),
            new Text(
                "whether rest is stable at 8",
                "yes",
                Map.of("no", "rest is lost at 9.775 only; a kick of 3 mV dies out at 8"))),
        List.of(
            "Figure 2.6 A has both rates. FiringCurve.fromRest(axon, 8, 10).rates() gives numbers: a "
                + "step to 8 is rough enough to make the axon fire.",
            "EquilibriumCurve.of(axon).at(8).get(0) says what kind of equilibrium there is at 8."),
        "FiringCurve.fromRest(axon, 8, 10).rates() is 62.5 and 68.3 Hz. At 8 the equilibrium is a "
            + "stable focus: rest and firing stand side by side.");
  }
}
