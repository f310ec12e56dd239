package rheobase.notebook.course.criticality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.numerics.Seed;
import rheobase.sweep.inhibition.BlindedNetworks;

/** The questions of the notebook {@code 12-synaptic-kinetics}. */
public final class SynapticKineticsLessons {
  private SynapticKineticsLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        12,
        Prediction.of("Largest avalanche when inhibition decays within 18 ms", "spikes", 100),
        List.of(rasters(), wilsonCowan(), balance(), hopf(), report()));
  }

  private static Exercise hopf() {
    return new Exercise(
        "12.4",
        List.of(
            // independent computation by eigenvalues of the six equations, drive 1 /ms, error
            // function, σ = 2.476 and 2.854 mV
            new Quantity("the decay time at the Hopf point", 10.276, 0.1, "ms")
                .slip(11.430, 0.1, "that is the point of the logistic transfer; take the erf")
                .slip(7.530, 0.05, "that is the point at the stronger drive of 4 /ms")
                .in("s", 1e-3),
            new Quantity("the frequency there", 36.7, 0.4, "Hz")
                .slip(0.2306, 3e-3, "that is the imaginary part in radians per ms; divide by 2π")
                .slip(230.6, 3, "that is in radians per s; divide by 2π")
                .slip(27.2, 0.3, "that is the period in ms; the frequency is 1000 over it")
                .in("kHz", 1e-3)),
        List.of(
            "Where the real part of the leading pair of eigenvalues is zero, its imaginary part is "
                + "the angular frequency of the wave that is born.",
            "The mean field knows both: ask `field` for its Hopf point. An imaginary part "
                + "ω per ms makes 1000 ω/2π turns in a second."),
        "The leading pair crosses the axis at τ_I = 10.28 ms with ω = 0.2306 per ms, 36.7 Hz. With"
            + " the logistic transfer in place of the error function it is 11.43 ms and 30.5 Hz:"
            + " the shape of one curve moves the point by more than a millisecond.");
  }

  /** The networks of exercise 12.1. */
  static BlindedNetworks blinded() {
    return BlindedNetworks.three(Seed.seed(122));
  }

  private static Exercise rasters() {
    return new Exercise(
        "12.1",
        // as the seed shuffles them
        List.of(order(blinded().order())),
        List.of(
            "Late inhibition lets a wave grow before it stops it. In which raster do the dots stand"
                + " in columns, and in which do they not?",
            "Cells that fire together crowd into few milliseconds, so the counts of 1 ms scatter. "
                + "Measure: the variance over the mean of the counts of each raster."),
        "The mean rates are nearly the same, so the rates do not tell. The variance over the mean "
            + "of the counts in 1 ms does: it grows with τ_I. In code: varianceOverMean of each.");
  }

  /** All six orders of three letters; the five wrong ones have a cause each. */
  private static Answer order(String right) {
    char first = right.charAt(0);
    char second = right.charAt(1);
    char third = right.charAt(2);
    Map<String, String> causes = new HashMap<>();
    causes.put(
        "" + third + second + first, "that is from the slowest to the fastest; turn it round");
    causes.put(
        "" + second + first + third,
        "the slowest is right; count the spikes in 1 ms to tell the other two apart");
    causes.put(
        "" + first + third + second,
        "the fastest is right; of the other two, which has columns of nearly all cells?");
    causes.put(
        "" + second + third + first, "the fastest stands last; its dots make the weakest columns");
    causes.put(
        "" + third + first + second,
        "the slowest stands first; its dots make the strongest columns");
    return new Answer.Text("the order of the rasters", right, causes);
  }

  private static Exercise wilsonCowan() {
    return new Exercise(
        "12.2",
        List.of(
            // (1 + w_II F_I′)/(w_EE F_E′ − 1) at the fixed point (0.57042, 0.27061)
            new Quantity("τ_I*/τ_E", 1.48918, 0.01, "")
                .slip(1.1948, 5e-3, "the inhibitory cells inhibit each other too: 1 + w_II F_I′")
                .slip(0.6785, 1e-3, "below the line it is w_EE F_E′ − 1; the 1 is the leak of E")
                .reciprocal(1, "that is τ_E*/τ_I; turn it round")
                .slip(
                    2,
                    1e-9,
                    "that is the τ_I of the published set; at which does the cycle begin?"),
            new Answer.Text(
                "the kind of the Hopf point",
                "supercritical",
                Map.of(
                    "super",
                    "write it in full",
                    "subcritical",
                    "just beyond the point the cycle is small, and it grows from nothing"))),
        List.of(
            "At the Hopf point the trace of the Jacobian is zero. Its upper corner is "
                + "(w_EE F_E′ − 1)/τ_E, its lower one −(1 + w_II F_I′)/τ_I.",
            "The slopes F′ are those at the fixed point, and the fixed point does not depend on "
                + "τ_I. For the kind look at the amplitude just above the point."),
        "At the fixed point (0.5704, 0.2706) the slopes are F_E′ = 0.2870 and F_I′ = 0.2053. The"
            + " trace vanishes at τ_I/τ_E = (1 + 1.2 · 0.2053)/(6.4 · 0.2870 − 1) = 1.489. The"
            + " cycle grows from zero beyond it: super.");
  }

  private static Exercise balance() {
    return new Exercise(
        "12.3",
        List.of(
            new Answer.Text(
                "whether balance is kept",
                "yes",
                Map.of("no", "the waves are large, but the mean currents hardly notice them")),
            new Answer.Range(
                "the change in percent",
                0.5,
                5,
                "give it in percent, not as a fraction, and over the whole sweep",
                "compare the ratios I_I/I_E, not the currents themselves")),
        List.of(
            "Divide the mean inhibitory by the mean excitatory current in each row of the table. "
                + "What would you call its change?",
            "The greatest ratio minus the least, over the mean of all, times 100."),
        "I_I/I_E stays within a few percent over the whole sweep, while the variance of the counts "
            + "grows a hundredfold: yes. Balance is about means over time; the waves are about "
            + "when.");
  }

  private static Exercise report() {
    return new Exercise(
        "12.5",
        List.of(
            new Answer.Text(
                "what we report",
                "both",
                Map.of(
                    "network",
                    "then nobody learns that the theory is off by half",
                    "mean field",
                    "then nobody learns where the network itself changes",
                    "average",
                    "a number that neither of them gave is no result at all",
                    "tuned",
                    "σ was measured in the network; moved to make the two agree it would explain "
                        + "nothing")),
            // 15 to 16 ms over 10.28 ms
            new Answer.Range(
                "network over mean field",
                1.4,
                1.65,
                "the network changes between 15 and 16 ms; divide by 10.28 ms",
                "the network changes between 15 and 16 ms; divide by 10.28 ms")),
        List.of(
            "Choose one of \"network\", \"mean field\", \"average\", \"tuned\", \"both\". Who would"
                + " be misled by each?",
            "The mean field has no fluctuations of a finite network and no refractory time, and"
                + " counts on a normal distribution of potentials. The gap measures what that"
                + " costs."),
        "Both, as they came: 10.28 ms for the mean field, 15 to 16 ms for 1000 cells. Between the"
            + " two the network rings: a rhythm that noise keeps alive, and that dies out in the"
            + " mean field only below 10.28 ms. The gap is a finding, not an error to be tuned"
            + " away.");
  }
}
