package rheobase.notebook.course.criticality;

import java.util.List;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 11-balance}. */
public final class BalanceLessons {
  private static final double OF_CV = 0.02; // 1600 s of spikes scatter by 0.01 or less

  private BalanceLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        11,
        Prediction.of("CV of the intervals of a neuron with 1000 random inputs", "", 1),
        List.of(rates(), irregularity(), index(), seizure(), scaling()));
  }

  private static Exercise rates() {
    return new Exercise(
        "11.1",
        // E m₀ = J_E m_I − m_E and I m₀ = J_I m_I − m_E: m_E = (J_I E − J_E I)/(J_E − J_I) m₀ and
        // m_I = (E − I)/(J_E − J_I) m₀
        List.of(
            new Quantity("m_E in a network without end", 0.2, 1e-9, "")
                .slip(1, 1e-9, "that is for m₀ = 1; both rates are in proportion to m₀")
                .slip(0.04, 1e-9, "divide by J_E − J_I = 0.2")
                .sign("a rate cannot be negative: inhibition enters with a minus"),
            new Quantity("m_I in a network without end", 0.2, 1e-9, "")
                .slip(1, 1e-9, "that is for m₀ = 1; both rates are in proportion to m₀")
                .sign("a rate cannot be negative: inhibition enters with a minus"),
            // independent computation: N = 4000 + 4000, K = 400, 60 time units; scatter of seeds 7
            // %
            new Quantity("m_E with K = 400", 0.133, 0.07 * 0.133, "")
                .slip(0.165, 0.01, "that is the rate of the inhibitory units")
                .slip(0.2, 0.01, "that is for K → ∞; with 400 inputs the threshold still counts"),
            new Quantity("m_I with K = 400", 0.165, 0.07 * 0.165, "")
                .slip(0.133, 0.009, "that is the rate of the excitatory units")
                .slip(0.2, 0.01, "that is for K → ∞; with 400 inputs the threshold still counts")),
        List.of(
            "What is multiplied by √K must vanish, or the input would be huge: E m₀ + m_E − J_E m_I = 0 "
                + "for the excitatory units, and the same with I and J_I for the others.",
            "Subtract the two equations: (E − I) m₀ = (J_E − J_I) m_I. The network of 400 inputs stands "
                + "in section 5; run it with m₀ = 0.2."),
        "Subtracting the equations gives m_I = (E − I)/(J_E − J_I) m₀ = 0.2/0.2 · 0.2 = 0.2, and then "
            + "m_E = J_E m_I − E m₀ = 0.4 − 0.2 = 0.2. With K = 400 the simulation finds 0.133 and "
            + "0.165: thresholds of order 1 are not yet small beside √K = 20.");
  }

  private static Exercise irregularity() {
    String squared = "that is the variance over the squared mean; take the root";
    // independent computation: 200 s of the same neuron at a step of 0.02 ms
    return new Exercise(
        "11.2",
        List.of(
            new Quantity("the CV without inhibition", 0.161, OF_CV, "")
                .slip(
                    1, 0.1, "that is the CV of its inputs; the membrane adds up hundreds of them"),
            new Quantity("the CV at 18 mV", 0.558, OF_CV, "")
                .slip(0.161, OF_CV, "that is the neuron without inhibition")
                .slip(0.311, 0.03, squared),
            new Quantity("the CV at 14 mV", 0.714, OF_CV, "")
                .slip(0.161, OF_CV, "that is the neuron without inhibition")
                .slip(0.51, 0.03, squared),
            new Quantity("the CV at 10 mV", 0.888, OF_CV, "")
                .slip(0.161, OF_CV, "that is the neuron without inhibition")
                .slip(0.789, 0.03, squared)),
        List.of(
            "The CV is the standard deviation of the intervals over their mean; spikes.cv() computes "
                + "it. network(16) is the neuron in sixteen copies.",
            "Section 2 has the neuron with a bias of 10 mV. withBias(18) moves the mean to 18 mV and "
                + "leaves the fluctuations as they are."),
        "0.161 without inhibition; 0.558, 0.714 and 0.888 with it, at a bias of 18, 14 and 10 mV. The "
            + "further the mean lies below the threshold of 20 mV, the longer the neuron waits for a "
            + "rare excursion, and the nearer it comes to the 1 of a process without memory.");
  }

  private static Exercise index() {
    String alone = "that is excitation alone; add what takes it away";
    return new Exercise(
        "11.3",
        List.of(
            // independent computation: drive 4 /ms, τ_I = 8 ms, N = 1000
            new Quantity("β with the leak", 0.07, 0.03, "")
                .slip(0.17, 0.03, "the leak is left out; it is the third of the currents")
                .slip(1, 0.05, alone)
                .in("%", 100),
            // independent computation: 0.09 to 0.10 at 2.8 /ms, over both currents; here |5.13 −
            // 4.12|/(5.13 + 4.12) = 0.109
            new Quantity("the imbalance without the leak", 0.095, 0.03, "")
                .slip(0.197, 0.03, "that is over excitation alone; divide by both, |⟨E⟩| + |⟨I⟩|")
                .slip(0.05, 0.01, "that is with the leak, which is to be left out here")
                .slip(1, 0.05, alone)
                .in("%", 100)),
        List.of(
            "β is what is left of the mean currents over the mean excitation: |⟨E⟩ + ⟨I⟩ + ⟨leak⟩|/⟨E⟩, "
                + "and the imbalance without the leak |⟨E⟩ + ⟨I⟩|/(|⟨E⟩| + |⟨I⟩|).",
            "currents().get(0).after(300).balance() computes the first from the recorded currents, "
                + "and has excitation() and inhibition() for the second."),
        "At a drive of 4 spikes per ms excitation brings 7.3 mV/ms and inhibition takes 6.1; the leak "
            + "takes most of the rest, and β ≈ 0.07. What is left is what resets after spikes carry "
            + "away. At 2.8 per ms and without the leak a fifth of the excitation remains, 0.20; over "
            + "both currents together that is 0.11.");
  }

  private static Exercise seizure() {
    return new Exercise(
        "11.4",
        List.of(
            new Quantity("g", 3, 1e-9, "")
                .slip(5, 1e-9, "at (5, 2) the cells fire irregularly, and not together")
                .slip(
                    6, 1e-9, "at (6, 4) the population has a rhythm, but each cell joins few beats")
                .slip(2, 1e-9, "that is the drive; g stands first"),
            new Quantity("drive over threshold", 2, 1e-9, "")
                .slip(
                    4, 1e-9, "at (6, 4) the population has a rhythm, but each cell joins few beats")
                .slip(3, 1e-9, "that is g; the drive stands second"),
            // independent computation with 2000 cells: 309 Hz and 0.13
            new Quantity("its rate with 2000 cells", 309, 15, "Hz")
                .slip(330, 5, "that is the full network of 12500 cells")
                .in("kHz", 1e-3),
            new Quantity("its CV with 2000 cells", 0.13, 0.04, "")
                .slip(1.14, 0.2, "that is (5, 2), the irregular state")),
        List.of(
            "In a seizure nearly all cells fire together, as fast as they can, and regularly.",
            "With g = 3 four excitatory synapses outweigh one inhibitory: run all three as in section "
                + "8 and compare rate and CV."),
        "(3, 2): each inhibitory synapse is three times as strong as an excitatory one, but there are "
            + "four times fewer of them, so excitation wins. 2000 cells fire at 309 Hz, with a CV of "
            + "0.13; the full network at 330 Hz, with a CV below 0.02.");
  }

  private static Exercise scaling() {
    return new Exercise(
        "11.5",
        List.of(
            // K → 4K, J → J/2: K J doubles, K J² stays
            new Quantity("the factor of each part", 2, 0.05, "")
                .slip(
                    4,
                    0.05,
                    "there are four times as many synapses, but each has half the strength")
                .slip(
                    1,
                    0.02,
                    "that is the 1/K rule, where each synapse has a quarter of the strength")
                .reciprocal(1, "the parts grow; it is the single synapse that halves"),
            new Quantity("the change of the CV", 0, 0.05, "")
                .slip(
                    -0.444,
                    0.05,
                    "the fluctuations do not halve: 4 K synapses of J/2 have the same K J²")
                .slip(0.888, 0.03, "that is the CV itself; subtract the one before")),
        List.of(
            "A part of the input is K times J times the rate. Its variance is K times J² times the rate.",
            "K becomes 4 K and J becomes J/2: what becomes of K J, and of K J²?"),
        "K J doubles, so each part is twice as large; the two still cancel, so the mean stays. K J² "
            + "stays, so the fluctuations stay, and with them the CV: its change is zero up to "
            + "the scatter of a finite run.");
  }
}
