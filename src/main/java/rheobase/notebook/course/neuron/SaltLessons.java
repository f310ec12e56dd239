package rheobase.notebook.course.neuron;

import java.util.List;
import rheobase.cable.IonConcentrations;
import rheobase.cable.PassiveCable;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 01-salt-to-voltage}. */
public final class SaltLessons {
  private SaltLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        1,
        Prediction.among("Two spikes that meet in an axon", "pass", "bounce", "die"),
        List.of(potassium(), ratio(), lengthConstant(), metre(), resistance()));
  }

  private static Exercise potassium() {
    return new Exercise(
        "1.1",
        // 26.7267 mV · ln(5/140) = −89.06 mV at 37 °C
        List.of(
            new Quantity("E_K", IonConcentrations.mammal().potassium(), 0.3, "mV")
                .sign(
                    "outside over inside: potassium is scarce outside, so its balance is negative")
                .in("V", 1e-3)
                .slip(
                    -38.68,
                    0.1,
                    "the logarithm is the natural one, log in Java; with log10 the factor is 61.5 mV")
                .slip(-10.62, 0.1, "temperature counts from absolute zero: 273.15 + 37 kelvin")),
        List.of(
            "The Nernst potential is (RT/zF) ln(outside/inside), and RT/F is 26.73 mV at 37 °C.",
            "IonConcentrations.nernst(inside, outside, valence, temperature) computes it; the "
                + "valence of potassium is 1."),
        "26.73 mV · ln(5/140) = 26.73 mV · (−3.332) = −89.1 mV. In code: "
            + "IonConcentrations.nernst(140, 5, 1, 37).");
  }

  private static Exercise ratio() {
    return new Exercise(
        "1.2",
        // e^(75/26.7267)
        List.of(
            new Quantity("K_in/K_out", 16.547, 0.2, "")
                .reciprocal(1, "that is outside over inside")
                .slip(7.51e7, 1e7, "75 mV over 26.73 mV goes into e^x; 10^x needs 75 over 61.5")
                .slip(28, 1e-6, "that is 140/5, which gives −89.1 mV")),
        List.of(
            "Turn the Nernst equation round: which ratio has the logarithm V/(RT/F)?",
            "K_in/K_out = e^(75/26.73)."),
        "e^(75/26.73) = e^2.806 = 16.5: much less than a mammal's 28. At −75 mV potassium balances "
            + "in the squid, whose ratio is 20, and who is colder.");
  }

  private static Exercise lengthConstant() {
    double lambda = PassiveCable.textbook().lengthConstant();
    return new Exercise(
        "1.3",
        List.of(
            // √(0.002 mm · 1.25 MΩ·mm² / (4 · 0.5 kΩ·mm)) = √1.25 mm
            new Quantity("λ", lambda, 0.001, "mm")
                .in("µm", 1e3)
                .in("cm", 0.1)
                .slip(2.236, 0.002, "R_i stands with a factor 4 beneath the root")
                .slip(1.25, 0.001, "that is λ²; take the root")
                .slip(35.36, 0.05, "the diameter is 2 µm = 0.002 mm"),
            new Quantity("the part left after one λ", 0.367879, 1e-3, "")
                .in("percent", 100)
                .slip(0.632121, 1e-3, "that is the part that is lost")
                .slip(0.5, 1e-3, "λ is no half-length; the potential falls as e^(−x/λ)")),
        List.of(
            "λ = √(d R_m / 4 R_i); bring everything to mm and Ω first.",
            "0.002 mm · 1.25·10⁶ Ω·mm² over 4 · 500 Ω·mm is 1.25 mm². In a long fibre the "
                + "potential falls as e^(−x/λ)."),
        "λ = √(0.002 · 1.25·10⁶/2000) mm = √1.25 mm = 1.118 mm, and e⁻¹ = 0.3679. In code: "
            + "PassiveCable.textbook().lengthConstant() and exp(-1).");
  }

  private static Exercise metre() {
    return new Exercise(
        "1.4",
        // 1000 mm over 60 mm/ms
        List.of(
            new Quantity("the time", 1000.0 / 60, 0.1, "ms")
                .in("s", 1e-3)
                .in("µs", 1e3)
                .slip(60, 1e-6, "time is length over speed, not length times speed")),
        List.of(
            "60 m/s is 60 mm in a millisecond.", "How many milliseconds do 1000 mm take at that?"),
        "1000 mm/(60 mm/ms) = 16.7 ms: from the spinal cord to the foot in a sixtieth of a second.");
  }

  private static Exercise resistance() {
    PassiveCable dendrite = PassiveCable.textbook();
    double right = dendrite.inputResistance();
    return new Exercise(
        "1.5",
        // R∞ coth(0.5/1.118), the tolerance as for the compartments
        List.of(
            new Quantity("the input resistance", right, 0.01 * right, "MΩ")
                .in("GΩ", 1e-3)
                .in("kΩ", 1e3)
                .slip(177.94, 0.5, "that is R∞, of a fibre without an end; a sealed end keeps more")
                .slip(74.67, 0.5, "R∞ tanh(L/λ) belongs to a far end that is cut open")
                .slip(84.81, 0.5, "that is the potential at 0.2 nA; divide by the current")),
        List.of(
            "What reaches the sealed end cannot leave there, so less current is needed for a millivolt: "
                + "the answer lies above R∞ = 177.94 MΩ.",
            "R_in = R∞ coth(L/λ) with L = 0.5 mm; or run the dendrite with an electrode of 1 nA at "
                + "its end until nothing changes any more, and read the potential."),
        "177.94 MΩ · coth(0.5/1.118) = 177.94 MΩ · 2.383 = 424.1 MΩ. In code: "
            + "PassiveCable.textbook().inputResistance().");
  }
}
