package rheobase.notebook.course.neuron;

import java.util.List;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.artificial.HiddenLayer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.numerics.Seed;
import rheobase.simulation.pattern.HiddenCell;

/** The questions of the notebook {@code 06-artificial-and-integrate-and-fire}. */
public final class IntegrateAndFireLessons {
  private static final double WITHIN = 0.05;

  private IntegrateAndFireLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    return new Lesson(
        6,
        Prediction.of("Frequency at which the axon swings most", "Hz", 10),
        List.of(rate(), highest(), rheobase(), hidden(), exclusiveOr(), pieces()));
  }

  private static Exercise rate() {
    return new Exercise(
        "6.1",
        // 1000/(2.7 + 10 ln((30 − 0)/(30 − 20)))
        List.of(
            new Quantity("the rate", 73.07, 0.2, "Hz")
                .slip(91.02, 0.2, "the refractory period is left out")
                .slip(133.85, 0.3, "the logarithm is the natural one, log in Java, not log10")
                .slip(
                    148.05,
                    0.3,
                    "the climb is ln(RI/(RI − θ)); ln(RI/θ) is another time altogether")
                .reciprocal(1000, "that is the interval in ms; the rate is 1000 over it")
                .reciprocal(1, "that is the interval in s; the rate is one over it")
                .in("kHz", 1e-3)),
        List.of(
            "An interval has two parts: the time for which the neuron is held, and the time in "
                + "which it climbs from reset to threshold.",
            "Measured from rest, V = RI (1 − e^(−t/τ)). Set V = θ, solve for t, add the refractory "
                + "period, and divide 1000 ms by the sum."),
        "The climb takes τ ln(RI/(RI − θ)) = 10 ms · ln(30/10) = 10.99 ms. With 2.7 ms of "
            + "refractory time the interval is 13.69 ms and the rate 1000/13.69 = 73.07 Hz. In "
            + "code: new LeakyIntegrateAndFire(10, 100, 0, 20, 0, 2.7).rate(0.3).");
  }

  private static Exercise highest() {
    return new Exercise(
        "6.2",
        // 1000/2.7: the climb vanishes as I grows
        List.of(
            new Quantity("the highest rate", 1000 / 2.7, 0.2, "Hz")
                .slip(73.07, 0.2, "that is the rate at RI = 30 mV; push without limit")
                .reciprocal(1000, "that is the shortest interval in ms; the rate is 1000 over it")
                .in("kHz", 1e-3)
                .slip(
                    78.74,
                    0.1,
                    "the time constant does not limit the rate; 10 ms + 2.7 ms is "
                        + "the interval at one particular current")),
        List.of(
            "What happens to each of the two parts of the interval as the current grows?",
            "The climb becomes as short as we like. What remains is the time for which the neuron "
                + "cannot fire at all."),
        "As I → ∞ the climb τ ln(RI/(RI − θ)) → 0, and the interval shrinks to the refractory "
            + "period: 1000/2.7 = 370.4 Hz. Without a refractory period there is no highest rate.");
  }

  private static Exercise rheobase() {
    LeakyIntegrateAndFire cell = LeakyIntegrateAndFire.textbook();
    return new Exercise(
        "6.3",
        List.of(
            // (θ − E)/R = 20 mV/100 MΩ
            new Quantity("the rheobase", cell.rheobase(), 1e-4, "nA")
                .slip(-0.5, 0.01, "threshold counts from rest: (θ − E)/R, not θ/R")
                .slip(2000, 1, "divide by R, do not multiply")
                .sign("threshold minus rest is positive, though both are negative")
                .in("pA", 1e3)
                .in("µA", 1e-3),
            // 1000/(2 + 20 ln(25/5)) = 29.2494, within 0.2 %
            new Quantity("the rate at 0.25 nA", cell.rate(0.25), 0.0585, "Hz")
                .slip(31.07, 0.05, "the refractory period is left out")
                .reciprocal(1000, "that is the interval in ms; the rate is 1000 over it")
                .in("kHz", 1e-3)
                .slip(
                    28.0,
                    1e-9,
                    "counting spikes in one second loses what is left over at its "
                        + "end; use an interval, or a longer run")
                .slip(
                    29.0,
                    1e-9,
                    "counting spikes in one second loses what is left over at its "
                        + "end; use an interval, or a longer run")),
        List.of(
            "Under a constant current the potential settles at E + RI. For which current does it "
                + "just reach the threshold?",
            "The record knows both: LeakyIntegrateAndFire.textbook() has rheobase() and "
                + "rate(current). Check the second by the intervals of a simulation."),
        "The rheobase is (θ − E)/R = 20 mV/100 MΩ = 0.2 nA. At 0.25 nA the climb takes 20 ms · "
            + "ln(25/5) = 32.19 ms, the interval is 34.19 ms and the rate 29.25 Hz.");
  }

  /** The cell of exercise 6.4. */
  static HiddenCell unknown() {
    return HiddenCell.of(Seed.seed(64));
  }

  private static Exercise hidden() {
    LeakyIntegrateAndFire cell = unknown().revealed();
    double rest = cell.restingPotential();
    double distance = cell.threshold() - rest;
    double near = WITHIN * distance;
    double tau = cell.membraneTimeConstant();
    return new Exercise(
        "6.4",
        List.of(
            // the constants of HiddenCell.of(seed(64)), as that seed draws them
            new Quantity("the resting potential", rest, near, "mV")
                .sign("a cell at rest is negative inside")
                .in("V", 1e-3),
            // potentials within 5 % of the distance from rest to threshold, the others of
            // themselves
            new Quantity(
                    "the resistance", cell.inputResistance(), WITHIN * cell.inputResistance(), "MΩ")
                .in("GΩ", 1e-3)
                .in("Ω", 1e6),
            new Quantity("the time constant", tau, WITHIN * tau, "ms")
                .in("s", 1e-3)
                .slip(
                    tau * StrictMath.log(2),
                    0.3,
                    "that is the time to climb half the way; τ is the "
                        + "time to climb 63 % of it"),
            new Quantity("the threshold", cell.threshold(), near, "mV")
                .sign("it lies above rest, but still below 0")
                .in("V", 1e-3)
                .slip(distance, near, "that is the distance from rest; add the resting potential"),
            new Quantity("the reset", cell.resetPotential(), near, "mV")
                .sign("a cell is negative inside")
                .in("V", 1e-3)
                .slip(
                    rest,
                    near,
                    "after a spike this cell falls below its rest; look at the "
                        + "trace just behind a spike"),
            new Quantity(
                    "the refractory period",
                    cell.refractoryPeriod(),
                    WITHIN * cell.refractoryPeriod(),
                    "ms")
                .in("s", 1e-3)),
        List.of(
            "A weak step that never fires shows the rest (before), the resistance (how far it "
                + "rises, over the current) and the time constant (how long 63 % of the way takes).",
            "A strong step shows the rest of it. The first spike comes at t₁, where the charging "
                + "curve meets the threshold: θ = E + RI (1 − e^(−t₁/τ)). Just behind it the trace "
                + "stands at the reset. An interval is the refractory period and the climb "
                + "τ ln((E + RI − V_r)/(E + RI − θ))."),
        """
        double rest = unknown.inject(constant(0), 10).potential().at(10);
        Trace weak = unknown.inject(constant(0.05), 400).potential();
        double resistance = (weak.at(400) - rest) / 0.05;
        double tau = -10 / Math.log(1 - (weak.at(10) - rest) / (weak.at(400) - rest));
        HiddenCell.Answer strong = unknown.inject(constant(1), 100);
        double first = strong.spikes().time(0), settled = rest + resistance * 1;
        double threshold = settled - (settled - rest) * Math.exp(-first / tau);
        double reset = strong.potential().at(first + 1);
        double climb = tau * Math.log((settled - reset) / (settled - threshold));
        double refractory = strong.spikes().intervals()[0] - climb;""");
  }

  private static Exercise exclusiveOr() {
    // the truth table of XOR, rounded
    return new Exercise(
        "6.5",
        List.of(
            new Quantity("the output for (0, 0)", 0, 0.49, ""),
            new Quantity("the output for (0, 1)", 1, 0.49, "")
                .slip(
                    0,
                    0.49,
                    "the network is silent where exactly one input is on; give the "
                        + "first unit positive weights and no bias"),
            new Quantity("the output for (1, 0)", 1, 0.49, ""),
            new Quantity("the output for (1, 1)", 0, 0.49, "")
                .slip(
                    1,
                    0.49,
                    "so far this is OR; a second unit that answers only to (1, 1) "
                        + "must pull the output down")
                .slip(
                    2,
                    0.49,
                    "so far the network adds; the second unit must take away twice "
                        + "what it finds above 1")),
        List.of(
            "Let the first unit add its two inputs. It says 0, 1, 1, 2: all right but the last.",
            "Let the second unit answer to (1, 1) only, by a bias of −1, and let the output take "
                + "away twice as much as it says."),
        "h₁ = max(0, x + y), h₂ = max(0, x + y − 1), output h₁ − 2 h₂: a = {1, 1, 0}, "
            + "b = {1, 1, −1}, c = {1, −2, 0}. The four outputs are 0, 1, 1 and 2 − 2 = 0.");
  }

  private static Exercise pieces() {
    double error =
        HiddenLayer.through(IntegrateAndFireLessons::wave, 0, 1, 20)
            .largestError(IntegrateAndFireLessons::wave, 0, 1, 10_001);
    return new Exercise(
        "6.6",
        // 0.0122, within 1 %; the bound π²/(2·20²) = 0.01234 lies 1.5 % above
        List.of(
            new Quantity("the largest error", error, 0.01 * error, "")
                .in("percent", 100)
                .slip(
                    0.012337,
                    5e-6,
                    "that is the bound π²/2n²; the error itself is smaller, "
                        + "because no piece has its middle at the crest")
                .slip(0.0493, 5e-4, "that is the error of 10 pieces")
                .slip(0.00308, 3e-5, "that is the error of 40 pieces")),
        List.of(
            "HiddenLayer.through(curve, first, last, pieces) builds the network, and "
                + "largestError(curve, first, last, points) looks for its worst place.",
            "Look at many points, 10,001 or more: with few, the worst place falls between them."),
        "HiddenLayer.through(wave, 0, 1, 20).largestError(wave, 0, 1, 10_001) is 0.01216. A "
            + "straight piece of width h misses a curve by at most h²/8 times its greatest "
            + "curvature, here (1/20)²/8 · 4π² = π²/800 = 0.01234.");
  }

  private static double wave(double x) {
    return StrictMath.sin(2 * StrictMath.PI * x);
  }
}
