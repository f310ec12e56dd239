package rheobase.notebook.course.neuron;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Answer.Text;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.numerics.Seed;
import rheobase.phaseplane.bifurcation.BlindedSystems;

/** The questions of the notebook {@code 05-bifurcations}. */
public final class BifurcationLessons {
  private BifurcationLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        5,
        Prediction.of("Rate at four times the distance", "Hz", 32),
        List.of(blinded(), saddleNode(), lyapunov(), exponent(), amplitude(), window()));
  }

  private static Exercise blinded() {
    List<String> right = BlindedSystems.of(Seed.seed(51)).revealed();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      answers.add(way("system " + (char) ('A' + i), right.get(i)));
    }
    return new Exercise(
        "5.1",
        answers,
        List.of(
            "Ask first whether rising and falling curves differ. If they do not: does the amplitude"
                + " begin small, or does the rate?",
            "With a loop, look where the falling curve ends: a rate that dives towards zero has met"
                + " a saddle; one that stops in mid-air was a fold of cycles."),
        "In order: "
            + String.join(", ", right)
            + ". Without a loop and with a rate from zero: circle. Without a loop, rate at once and"
            + " amplitude from zero: supercritical. With a loop whose rate falls below half: the cycle"
            + " ends on a saddle, so rest was lost at a saddle-node. With a loop whose rate hardly"
            + " falls: subcritical.");
  }

  private static Text way(String what, String right) {
    Map<String, String> causes = new LinkedHashMap<>();
    for (String given : List.of("circle", "saddle-node", "supercritical", "subcritical")) {
      if (!given.equals(right)) {
        causes.put(given, cause(right, given));
      }
    }
    return new Text(what, right, causes);
  }

  private static String cause(String right, String given) {
    boolean loop = right.equals("saddle-node") || right.equals("subcritical");
    boolean said = given.equals("saddle-node") || given.equals("subcritical");
    if (loop != said) {
      return loop
          ? "the way up and the way down differ: rest and firing exist side by side"
          : "the way up and the way down are one: there is no memory";
    }
    return switch (right) {
      case "circle" -> "it begins with full amplitude and a rate from zero";
      case "supercritical" -> "it begins with a rate at once and an amplitude from zero";
      case "saddle-node" -> "on the way down its rate falls towards zero before it stops";
      default -> "on the way down it stops with nearly its full rate";
    };
  }

  private static Exercise saddleNode() {
    // dI∞/dV = 0 of I_Na,p + I_K, high threshold: 4.51287 at −60.933 mV, by an independent root
    // finding in Python; izhikevich2007 prints 4.51
    return new Exercise(
        "5.2",
        List.of(
            new Quantity("the current", 4.51287, 0.005, "µA/cm²")
                .branch(-85.823, "that is the other fold, where the saddle meets the upper one")
                .slip(-60.933, 0.05, "that is the potential of the fold; the current is asked for")
                .slip(200.439, 0.05, "that is where the cycles are born, at the upper Hopf point")),
        List.of(
            "Bifurcations.of(neuron) finds all of them; one is where rest ends.",
            "Bifurcations.of(PersistentSodiumPotassium.saddleNodeOnInvariantCircle()).endOfRest()"
                + ".current()"),
        "The curve of equilibria I∞(V) has its first maximum at V = −60.933 mV; there I = 4.51287"
            + " µA/cm². Above it no current of this size keeps the neuron at rest.");
  }

  private static Exercise lyapunov() {
    // Signs of l₁ by the formula of kuznetsov2004, section 5.4; rinzel's and others' simulations
    // agree: the axon and the neuron with a threshold jump, the low-threshold neuron does not
    return new Exercise(
        "5.3",
        List.of(
            sign("the low-threshold neuron", -1, "its oscillations grow from nothing: stable"),
            sign("FitzHugh–Nagumo with a threshold", 1, "it jumps: the small cycle is unstable"),
            sign("the axon", 1, "it jumps: the small cycle is unstable")),
        List.of(
            "Bifurcations.of(neuron).hopf().get(0) is the Hopf point at the lowest current.",
            ".lyapunov() is the coefficient; Math.signum gives its sign."),
        "−1, 1, 1. Bifurcations.of(PersistentSodiumPotassium.supercriticalHopf()).hopf().get(0)"
            + ".lyapunov() is −0.552, with FitzHughNagumo.withThreshold() it is 2.74 and with"
            + " HodgkinHuxley.modern() 1.45. Negative is supercritical, positive subcritical.");
  }

  private static Quantity sign(String of, double right, String cause) {
    return new Quantity("the sign for " + of, right, 0, "").sign(cause);
  }

  private static Exercise exponent() {
    // T ∝ (I − I_c)^(−1/2): the passage through dx/dt = μ + x² takes π/√μ
    return new Exercise(
        "5.4",
        List.of(
            new Quantity("the exponent", -0.5, 0.05, "")
                .sign("the period falls as the current rises; the rate has the exponent ½")
                .slip(-1, 0.1, "a line through T over I − I_c is no power law; take logarithms")
                .reciprocal(1, "turn the axes: log T over log (I − I_c)")),
        List.of(
            "Take currents at distances from 10⁻⁴ to 10⁻², evenly spaced in the logarithm, and"
                + " measure a period at each.",
            "LineFit.ofLogarithms(distances, periods).slope()"),
        "The fit gives −0.49, and nearer −0.50 the closer to the bifurcation it is made. In the ghost"
            + " of the saddle-node the neuron moves like dx/dt = μ + x², and ∫dx/(μ + x²) = π/√μ.");
  }

  private static Exercise amplitude() {
    // (V_max − V_min)²/(I − 14.659) between 14.7 and 16: 41.5 ± 1.5, simulations in Python
    return new Exercise(
        "5.5",
        List.of(
            new Quantity("the slope", 41.5, 1.5, "mV² per µA/cm²")
                .slip(
                    10.4,
                    0.6,
                    "that is for half of the swing; the amplitude is highest minus lowest")
                .slip(4.9, 0.6, "that is the amplitude itself over the current; square it")),
        List.of(
            "LimitCycle.reached(neuron, current, neuron.start(), 300).amplitude() is highest minus"
                + " lowest potential. Square it.",
            "LineFit.of(currents, squares).slope(), with currents = linspace(14.7, 16, 8)"),
        "41.8. The radius of the cycle of dr/dt = μ r − r³ is √μ, so its square is proportional to"
            + " the distance from the bifurcation.");
  }

  private static Exercise window() {
    // 42.23 by lowering the current until firing stops, 48.902 from tr J = 0; both in Python
    return new Exercise(
        "5.6",
        List.of(
            new Quantity("the lower end", 42.23, 0.1, "µA/cm²")
                .slip(
                    48.902,
                    0.1,
                    "that is the upper end: there rest loses its stability; firing ends lower"),
            new Quantity("the upper end", 48.902, 0.1, "µA/cm²")
                .slip(
                    76.6, 0.1, "that is a saddle-node far above; rest is lost at the Hopf point")),
        List.of(
            "Above the window rest is unstable, below it there is no cycle: a Hopf point and a fold"
                + " of cycles.",
            "Bifurcations.of(neuron).withCycles(30, 60).found() has both."),
        "From the fold of limit cycles at 42.23 to the subcritical Andronov–Hopf point at 48.90"
            + " µA/cm² rest and firing are both stable, and an unstable cycle parts them.");
  }
}
