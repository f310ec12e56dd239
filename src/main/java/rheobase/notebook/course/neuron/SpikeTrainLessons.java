package rheobase.notebook.course.neuron;

import java.util.List;
import rheobase.notebook.lesson.Answer.Range;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;

/** The questions of the notebook {@code 03-spike-trains}. */
public final class SpikeTrainLessons {
  private SpikeTrainLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        3,
        Prediction.of("Irregularity of a coin toss whose rate drifts", "", 1),
        List.of(poissonCounts(), largestStep(), deadTime(), coinTrain(), ownGenerator()));
  }

  private static Exercise poissonCounts() {
    return new Exercise(
        "3.1",
        List.of(
            // P(0) = e^(−rT) with rT = 2
            new Quantity("P(0)", StrictMath.exp(-2), 1e-4, "")
                .in("percent", 100)
                .reciprocal(1, "that is e², with rT = 2; the exponent is −rT")
                // 1 − e^(−2)
                .slip(
                    1 - StrictMath.exp(-2),
                    1e-3,
                    "that is the chance of at least one spike; P(0) is the rest")
                // e^(−0.2)
                .slip(
                    StrictMath.exp(-.2), 1e-3, "100 ms are 0.1 s, so that rT is 2 spikes, not 0.2")
                // (1 − rΔt)ⁿ with Δt = 1 ms, n = 100
                .slip(
                    StrictMath.pow(.98, 100),
                    1e-4,
                    "that is a coin tossed once in each ms; Poisson is the limit of ever shorter"
                        + " steps"),
            // P(2) = (rT)² e^(−rT) / 2!
            new Quantity("P(2)", 2 * StrictMath.exp(-2), 1e-4, "")
                .in("percent", 100)
                // (rT)² e^(−rT)
                .slip(
                    4 * StrictMath.exp(-2),
                    1e-3,
                    "the 2! is missing: two spikes in either order are one outcome")
                // P(0) + P(1) + P(2) = 5 e^(−2)
                .slip(5 * StrictMath.exp(-2), 1e-3, "that is two spikes or fewer; P(2) is just two")
                // C(100, 2) 0.02² 0.98⁹⁸
                .slip(
                    4950 * .0004 * StrictMath.pow(.98, 98),
                    1e-4,
                    "that is a coin tossed once in each ms; Poisson is the limit of ever shorter"
                        + " steps")),
        List.of(
            "How many spikes do you expect in 100 ms? Call it rT; the law needs nothing else.",
            "P(n) = (rT)ⁿ e^(−rT) / n!, and PoissonProcess.at(rate).countProbability(n, window)"
                + " computes it."),
        "rT = 20 Hz · 0.1 s = 2. P(0) = e⁻² = 0.1353: one window in seven is empty. P(2) = 2² e⁻² / 2"
            + " = 0.2707, the same as P(1) = 2 e⁻². In Java:"
            + " PoissonProcess.at(hertz(20)).countProbability(0, ms(100)).");
  }

  private static Exercise largestStep() {
    return new Exercise(
        "3.2",
        // Δt = 0.05 / r = 0.05 / (0.1 per ms)
        List.of(
            new Quantity("the largest step", .05 / .1, 0, "ms")
                .in("s", 1e-3)
                .in("µs", 1e3)
                .reciprocal(1, "that is the number of steps in a ms; a step is one over it")
                // 1 / r
                .slip(
                    10,
                    1e-9,
                    "that makes rΔt = 1, the bound of a probability; asked for is 0.05, the bound of a"
                        + " good approximation")
                // 0.1 / r
                .slip(1, 1e-9, "that makes rΔt = 0.1; asked for is 0.05")
                // 0.05 · 100
                .slip(5, 1e-9, "0.05 is to be divided by the rate, 0.1 per ms, not multiplied")),
        List.of(
            "The rate in spikes per ms is 0.1. How long a step collects 0.05 spikes?",
            "Solve r Δt = 0.05 for Δt, with r = hertz(100), which is in spikes per ms."),
        "Δt = 0.05 / r = 0.05 / (0.1 per ms) = 0.5 ms. At that step the Fano factor is still 0.95"
            + " instead of 1: the bias is the price, and it is known.");
  }

  private static Exercise deadTime() {
    return new Exercise(
        "3.3",
        // CV = 1 − rd = 1 − 50 Hz · 5 ms (Cox 1962)
        List.of(
            new Quantity("the CV", 1 - .05 * 5, .01, "")
                .in("percent", 100)
                .reciprocal(1, "that is mean over standard deviation; turn it round")
                // rd
                .slip(
                    .25,
                    .005,
                    "that is the share rd of time lost to dead time; what is left is 1 − rd")
                // (1 − rd)²
                .slip(
                    .5625,
                    .005,
                    "that is CV², the Fano factor in long windows; take its square root")
                // √(1 − rd)
                .slip(StrictMath.sqrt(.75), .005, "the root belongs to the coin toss, √(1 − rΔt)")
                // 20 / (20 + 5)
                .slip(
                    .8,
                    .005,
                    "50 Hz is the mean rate, dead time included: the wait after the dead time is"
                        + " 20 − 5 = 15 ms on average, not 20")
                // no dead time at all
                .slip(1, .005, "that is the train without dead time")),
        List.of(
            "An interval is 5 ms of silence and then an exponential wait. Which of the two varies?",
            "The standard deviation is that of the wait alone, and an exponential wait's is its mean:"
                + " 1/r − d. Divide by the mean interval 1/r."),
        "I = d + wait. Only the wait varies, and its standard deviation is its mean, 1/r − d = 15 ms;"
            + " the mean interval is 1/r = 20 ms. CV = (1/r − d) / (1/r) = 1 − rd = 0.75. In Java:"
            + " RefractoryPoisson.at(hertz(50), ms(5)).draw(seconds(1000), seed(33)).cv().");
  }

  private static Exercise coinTrain() {
    return new Exercise(
        "3.4",
        List.of(
            // Fano factor of a binomial count, 1 − rΔt
            new Quantity("the Fano factor", 1 - .5, .01, "")
                .in("percent", 100)
                .reciprocal(1, "that is mean over variance; turn it round")
                // √(1 − rΔt) in the place of the Fano factor
                .slip(
                    StrictMath.sqrt(.5),
                    .01,
                    "the CV has the root; the Fano factor is CV², 1 − rΔt")
                // p(1 − p)
                .slip(.25, .005, "that is the variance p(1 − p) of one toss; divide by its mean, p")
                // the Poisson value
                .slip(1, .01, "that is a Poisson process; a step holds one spike at most"),
            // CV of a geometric interval, √(1 − rΔt)
            new Quantity("the CV", StrictMath.sqrt(1 - .5), .01, "")
                .in("percent", 100)
                // 1 − rΔt in the place of the CV
                .slip(.5, .005, "that is CV²; take its square root")
                // √(1 − p)/p, the standard deviation in steps
                .slip(
                    StrictMath.sqrt(2),
                    .01,
                    "that is the standard deviation of the intervals in steps; divide by their mean, 2"
                        + " steps")
                // the Poisson value
                .slip(1, .01, "that is a Poisson process; a step holds one spike at most")),
        List.of(
            "A window of N steps holds a binomial count: mean Np and variance Np(1 − p).",
            "Intervals are geometric: mean 1/p steps, variance (1 − p)/p². Or draw a long train with"
                + " BernoulliProcess.at(hertz(500), ms(1)) and measure."),
        "Counts: Np(1 − p) / Np = 1 − p = 0.5. Intervals: √(1 − p)/p divided by 1/p is √(1 − p) ="
            + " 0.7071. Half of the irregularity is gone, for no two spikes fit into one step.");
  }

  private static Exercise ownGenerator() {
    return new Exercise(
        "3.5",
        // χ² test at the one-per-cent level
        List.of(
            new Range(
                "p of the χ² test",
                .01,
                1,
                "these counts are not Poisson with a mean of 2: are the waits exponential, positive,"
                    + " in ms, and 50 ms long on average?",
                "a p-value is a probability; take pValue(), not the χ² itself")),
        List.of(
            "t is when the last spike came. The next one comes an exponential wait later, 1/r = 50 ms"
                + " on average.",
            "If u is uniform in [0, 1), then −ln(1 − u) is exponential with mean 1; stretch it by 1/r."),
        "t = t - StrictMath.log(1 - chance.nextDouble()) / hertz(20); The chance that a wait exceeds x"
            + " is that of 1 − u < e^(−rx), which is e^(−rx). 1 − u is never 0, so the logarithm is"
            + " finite.");
  }
}
