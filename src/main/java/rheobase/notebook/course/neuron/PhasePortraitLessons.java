package rheobase.notebook.course.neuron;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.Izhikevich;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Answer.Text;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.Linearisation;
import rheobase.phaseplane.Stability;

/** The questions of the notebook {@code 04-phase-portraits}. */
public final class PhasePortraitLessons {
  /** The eight of exercise 4.2, in the order in which they stand there. */
  static final List<Linearisation> EIGHT =
      List.of(
          new Linearisation(-2, 0, 0, -1),
          new Linearisation(1, -3, 3, 1),
          new Linearisation(1, 2, 3, -4),
          new Linearisation(-1, -3, 3, -1),
          new Linearisation(2, 0, 0, 1),
          new Linearisation(3, -4, 2, -1),
          new Linearisation(-4, 1, 2, -3),
          new Linearisation(-1, 2, 4, 1));

  private PhasePortraitLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        4,
        Prediction.of("Potential beyond which the cell fires", "mV", -40),
        List.of(jacobian(), classified(), counted(), sides(), saddle()));
  }

  private static Exercise jacobian() {
    Equilibrium rest = EquilibriumCurve.of(FitzHughNagumo.classic()).at(0).get(0);
    double v = rest.potential();
    // 1 − v², −1, ε, −εb at the rest v = −1.1994 of v − v³/3 − (v + 0.7)/0.8 = 0
    return new Exercise(
        "4.1",
        List.of(
            new Quantity("∂(dv/dt)/∂v", 1 - v * v, 1e-3, "")
                .sign("the cube bends down: its derivative is −v², and 1 − v² is negative here")
                .slip(1 - v * v / 3, 1e-3, "the derivative of v³/3 is v², not v²/3")
                .slip(1, 1e-3, "that is the slope at v = 0; the rest lies at v = −1.1994"),
            new Quantity("∂(dv/dt)/∂w", -1, 1e-3, "").sign("w is subtracted in dv/dt"),
            new Quantity("∂(dw/dt)/∂v", 0.08, 1e-3, "")
                .slip(1, 1e-3, "everything in dw/dt is multiplied by ε = 0.08"),
            new Quantity("∂(dw/dt)/∂w", -0.064, 1e-3, "")
                .sign("w holds itself back: −εb")
                .slip(-0.8, 1e-3, "that is −b; it is multiplied by ε = 0.08"),
            kind("the rest", rest.kind())),
        List.of(
            "The Jacobian has in row i and column j the derivative of the i-th slope by the j-th"
                + " variable, at the rest.",
            "dv/dt = v − v³/3 − w + I gives 1 − v² and −1, dw/dt = 0.08 (v + 0.7 − 0.8 w) gives"
                + " 0.08 and −0.064. Then compare τ² with 4Δ."),
        "At v = −1.1994: 1 − v² = −0.4386, −1, 0.08, −0.064. So τ = −0.503 and Δ = 0.108;"
            + " τ² = 0.253 is less than 4Δ = 0.432, so the eigenvalues −0.251 ± 0.212i turn and"
            + " decay: a stable focus. plane.equilibria().get(0).jacobian() says the same.");
  }

  private static Exercise classified() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < EIGHT.size(); i++) {
      answers.add(kind("matrix " + (i + 1), EIGHT.get(i).kind()));
    }
    return new Exercise(
        "4.2",
        answers,
        List.of(
            "Ask Δ first: if it is negative you are done. Then the sign of τ, then τ² against 4Δ.",
            "The determinants are 2, 10, −10, 10, 2, 5, 10, −9 and the traces −3, 2, −3, −2, 3, 2,"
                + " −7, 0."),
        "In order: stable node, unstable focus, saddle, stable focus, unstable node, unstable focus"
            + " (τ² = 4 < 20), stable node (τ² = 49 ≥ 40), saddle (τ = 0, but Δ = −9 < 0 comes"
            + " first). new Linearisation(a, b, c, d).kind() says the same.");
  }

  /** A kind, with what is overlooked by whoever names another one. */
  private static Text kind(String what, Stability right) {
    Map<String, String> causes = new LinkedHashMap<>();
    for (Stability other :
        List.of(
            Stability.STABLE_NODE,
            Stability.STABLE_FOCUS,
            Stability.UNSTABLE_NODE,
            Stability.UNSTABLE_FOCUS,
            Stability.SADDLE)) {
      if (other != right) {
        causes.put(other.toString(), cause(right, other));
      }
    }
    return new Text(what, right.toString(), causes);
  }

  private static String cause(Stability right, Stability given) {
    if (right == Stability.SADDLE) {
      return "the determinant is negative, so one eigenvalue is positive and one negative";
    }
    if (given == Stability.SADDLE) {
      return "the determinant is positive, so both eigenvalues have real parts of one sign";
    }
    boolean focus = right == Stability.STABLE_FOCUS || right == Stability.UNSTABLE_FOCUS;
    if (right.isStable() != given.isStable()) {
      return "the sign of the trace says whether displacements die out; it is "
          + (right.isStable() ? "negative" : "positive");
    }
    return focus
        ? "τ² is less than 4Δ, so the eigenvalues are complex and orbits turn"
        : "τ² is not less than 4Δ, so the eigenvalues are real and nothing turns";
  }

  private static Exercise counted() {
    EquilibriumCurve curve = EquilibriumCurve.of(Izhikevich.regularSpiking());
    // 0.04 v² + (5 − b) v + 140 + I = 0: its discriminant is 0.64, 0.016 and −0.16
    return new Exercise(
        "4.3",
        List.of(
            new Quantity("the number at I = 0", curve.at(0).size(), 0, "")
                .oneTooFew("one of them is the saddle; it is an equilibrium too"),
            kind("the left one at I = 0", curve.at(0).get(0).kind()),
            new Quantity("the number at I = 3.9", curve.at(3.9).size(), 0, "")
                .oneTooFew("they meet at I = 4, and 3.9 lies below it"),
            kind("the left one at I = 3.9", curve.at(3.9).get(0).kind()),
            new Quantity("the number at I = 5", curve.at(5).size(), 0, "")
                .slip(2, 0.1, "above I = 4 the nullclines no longer cross")
                .oneTooMany("above I = 4 the nullclines no longer cross")),
        List.of(
            "An equilibrium is where both nullclines cross: u = b v, put into 0.04 v² + 5 v + 140 −"
                + " u + I = 0.",
            "PhasePlane.of(Izhikevich.regularSpiking(), 3.9).equilibria() finds and names them."),
        "0.04 v² + 4.8 v + 140 + I = 0 has two roots below I = 4, and none above. At I = 0 they are a"
            + " stable node (−70) and a saddle (−50). At I = 3.9 the left one is an unstable focus"
            + " already: it lost its stability at I = 3.7975, before it meets the saddle.");
  }

  private static Exercise sides() {
    // Followed until they spike or rest, by bisection in an independent run: the border lies at
    // −54.84 for u = −14, −52.15 for −12, −50 for −10, −48.16 for −8; at −18 everything fires
    List<String> right = List.of("rest", "spike", "rest", "rest", "spike", "spike");
    List<String> points =
        List.of("(−60, −14)", "(−52, −14)", "(−53, −12)", "(−49, −8)", "(−47, −10)", "(−70, −18)");
    List<String> causes =
        List.of(
            "at u = −14 the border lies at v = −54.8, right of it",
            "at u = −14 the border lies at v = −54.8, left of it",
            "at u = −12 the border lies at v = −52.1, right of it",
            "at u = −8 the border lies at v = −48.2, right of it",
            "at u = −10 the border passes through the saddle, at v = −50",
            "the border bends round below: at u = −18 the cell fires from wherever it is");
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      String wrong = right.get(i).equals("rest") ? "spike" : "rest";
      answers.add(
          new Text("the end of " + points.get(i), right.get(i), Map.of(wrong, causes.get(i))));
    }
    return new Exercise(
        "4.4",
        answers,
        List.of(
            "Find each point in Figure 4.2. Left of the separatrix the cell rests.",
            "plane.thresholdAt(-14) is where the separatrix passes u = −14. The last point lies below"
                + " the window: launch plane.trajectory(-70, -18, 100) and look at its potentials."),
        "rest, spike, rest, rest, spike, spike. The saddle at v = −50 decides only at its own u ="
            + " −10: above it the border lies further right, below it further left, and for u below"
            + " about −17 it has gone round the rest, so that the cell fires without any push.");
  }

  private static Exercise saddle() {
    Equilibrium saddle = EquilibriumCurve.of(Izhikevich.regularSpiking()).at(0).get(1);
    // 0.04 v² + 4.8 v + 140 = 0 has the roots −70 and −50; u = 0.2 v
    return new Exercise(
        "4.5",
        List.of(
            new Quantity("v of the saddle", saddle.potential(), 0.01, "mV")
                .branch(-70, "that is the stable node; the saddle is the other crossing")
                .sign("the root of 0.04 v² + 4.8 v + 140 is negative"),
            new Quantity("u of the saddle", saddle.state().get(1), 0.01, "mV/ms")
                .branch(-14, "that is u at the stable node")
                .sign("u = b v, and v is negative")),
        List.of(
            "Both slopes vanish: u = 0.2 v, and 0.04 v² + 5 v + 140 − u = 0.",
            "0.04 v² + 4.8 v + 140 = 0. Of its two roots, the one with det J < 0 is the saddle."),
        "v = (−4.8 ± √(4.8² − 4 · 0.04 · 140))/0.08 = (−4.8 ± 0.8)/0.08, so −50 and −70. With J ="
            + " [0.08 v + 5, −1; ab, −a], det J = −a (0.08 v + 5 − b) is negative at v = −50: there"
            + " is the saddle, with u = −10.");
  }
}
