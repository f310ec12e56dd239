package rheobase.notebook.course.population;

import java.util.List;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 19-energy-ledger}. */
public final class EnergyLedgerLessons {
  private EnergyLedgerLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        19,
        Prediction.of("Watts of communication for a watt of computation", "W", 1),
        List.of(shares(), gap(), sodium(), optimum(), landauer()));
  }

  private static Exercise shares() {
    return new Exercise(
        "19.1",
        List.of(
            // 3.52/4.94
            new Quantity("the share of communication", 71.26, 0.1, "%")
                .in("parts of one", 0.01)
                .slip(20.7, 0.1, "that is its share of the whole brain's 17 W")
                .slip(56.9, 0.1, "that is its share of all ATP, 6.19 W; the cortex has 4.94 W"),
            // 0.10/4.94
            new Quantity("the share of computation", 2.02, 0.1, "%")
                .in("parts of one", 0.01)
                .slip(0.588, 0.01, "that is its share of the whole brain's 17 W")
                .slip(1.616, 0.01, "that is its share of all ATP, 6.19 W; the cortex has 4.94 W")
                .slip(26.7, 0.1, "that is the share of upkeep"),
            // 3.52/0.10
            new Quantity("communication over computation", 35.2, 0.1, "")
                .reciprocal(1, "that is computation over communication")
                .slip(2.667, 0.01, "that is communication over upkeep")),
        List.of(
            "A share is a line over the total of its own ledger: which total do the two lines add"
                + " up to, together with upkeep?",
            "100 · 3.52/4.94, 100 · 0.10/4.94 and 3.52/0.10; or ask the ledger for its share(…)."),
        "Of 4.94 W, 3.52 W are 71.3 %, 0.10 W are 2.0 %, and the rest, 1.32 W, is 26.7 %. 3.52 over"
            + " 0.10 is 35.2: the article's 71 %, 2 % and 35 : 1 hold.");
  }

  private static Exercise gap() {
    return new Exercise(
        "19.2",
        List.of(
            // 17.00 − 8.89
            new Quantity("what heat leaves", 8.11, 0.005, "W")
                .slip(6.19, 0.005, "that is what the article prints; subtract for yourself")
                .sign("17 W come in, 8.89 W go: 17 − 8.89"),
            // 6.19 + 8.89
            new Quantity("the sum of the two lines", 15.08, 0.005, "W")
                .slip(17, 0.005, "that is the total; add heat and ATP")
                .slip(2.7, 0.005, "that is their difference; add them"),
            // 17.00 − 15.08
            new Quantity("what is unexplained", 1.92, 0.005, "W")
                .in("mW", 1000)
                .sign("more comes in than is accounted for, so it is positive")
                .slip(0.1129, 0.001, "that is its share of the total; it is asked for in W")),
        List.of(
            "Do with paper and pencil what the article does in passing: 17 W less 8.89 W.",
            "The unexplained line is the total less all lines that have a name: 17 − 8.89 − 6.19."),
        "17 − 8.89 = 8.11, and not 6.19; 6.19 + 8.89 = 15.08, and not 17. So 1.92 W, a ninth of all,"
            + " stand in no line. A ledger that shows them is better than one that seems to close.");
  }

  private static Exercise sodium() {
    return new Exercise(
        "19.3",
        List.of(
            // an independent computation in double precision: 13.2
            new Quantity("sodium over C ΔV", 13.2, 0.3, "")
                .sign("sodium flows in, so its current is negative: take −∫ I_Na dt")
                .slip(4.4, 0.1, "that is a third of it, the ATP; first compare charges")
                .slip(12.0, 0.15, "ΔV goes from rest to the peak, not from the trough")
                .slip(34.4, 0.8, "ΔV is the height above rest, not the potential of the peak")
                .slip(1394, 40, "that is the charge in nC/cm²; divide it by C ΔV")
                .reciprocal(1, "sodium stands above, C ΔV below"),
            // 1394 nC/cm² over 3 e, on a µm² of 10⁻⁸ cm²
            new Quantity("the ATP for a µm² of membrane", 2.9e4, 900, "")
                .slip(8.7e4, 2700, "that is sodium ions; a molecule of ATP moves three of them")
                .slip(2.61e5, 8000, "a molecule of ATP moves three ions: divide by 3")
                .slip(2200, 70, "that is the ATP of the least charge, C ΔV")),
        List.of(
            "The charge is the area of the sodium current over time, above what flows at rest; the"
                + " least charge is C = 1 µF/cm² times the height of the spike above rest.",
            "µA/cm² times ms are nC/cm². One of them on a µm² is 10⁻⁵ pC, and `pump.atp` knows how"
                + " many molecules a pC takes."),
        "∫ I_Na dt is 1394 nC/cm² above rest, and 1 µF/cm² times 105.5 mV is 105.5 nC/cm²: 13.2 times"
            + " the least. On a µm² that is 0.0139 pC or 87 000 ions, and so 29 000 molecules of ATP.");
  }

  private static Exercise optimum() {
    return new Exercise(
        "19.4",
        List.of(
            // 2501 ln 2501 − 2500 = 17 069
            new Quantity("E₀/e", 1.7069e4, 171, "")
                .slip(19_569, 190, "N is still to be subtracted")
                .slip(25_733, 250, "bits are 1/ln 2 of a nat: the factor 2 ln 2, not 2")
                .slip(7284, 70, "halved twice: 2 ln 2 I is the whole natural logarithm of 1 + N")
                .reciprocal(1, "that is e/E₀")),
        List.of(
            "Where I/E is greatest its slope is zero: I′ E = I E′. What are I′ and E′?",
            "It leads to E₀/e = 2 ln 2 · I(N) (1 + N) − N, with I(N) = ½ log₂(1 + N)."),
        "I′ = 1/(2 ln 2 (1 + N)) and E′ = e, so E₀/e + N = 2 ln 2 I(N) (1 + N) = (1 + N) ln(1 + N)."
            + " With N = 2500 that is 2501 · 7.824 − 2500 = 1.71·10⁴. In this toy a neuron would"
            + " have to cost as much as 17 000 of its synapses. It is no derivation of 2500.");
  }

  private static Exercise landauer() {
    return new Exercise(
        "19.5",
        List.of(
            // k · 310.15 K · ln 2
            new Quantity("the least energy of a bit", 2.968, 0.003, "zJ")
                .in("J", 1e-21)
                .slip(4.282, 0.004, "that is k T; erasing a bit costs k T ln 2")
                .slip(0.3541, 0.0005, "37 °C are 310.15 K")
                .slip(6.178, 0.006, "the logarithm of 2 is the natural one, 0.693; you divided")
                .slip(1.289, 0.002, "the logarithm of 2 is the natural one, 0.693, not log₁₀")),
        List.of(
            "It is k T ln 2, with T above absolute zero. How warm is a body in kelvin?",
            "k = 1.380649e-23 J/K and T = 310.15 K; 1 zJ is 10⁻²¹ J."),
        "1.380649·10⁻²³ · 310.15 · 0.6931 J = 2.968·10⁻²¹ J = 2.968 zJ for each bit, or 3.37·10²⁰ bits"
            + " for a joule. `Landauer.energy(37)` says the same.");
  }
}
