package rheobase.notebook.course;

import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.Neuron;
import rheobase.notebook.lesson.Answer.Text;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.process.PoissonProcess;

/** The questions of the notebook {@code 00-start-here}. */
final class StartHere {
  private static final SpikeTrain FIVE = SpikeTrain.of(120, 12, 31, 47, 70, 104);

  private StartHere() {}

  static Lesson lesson() {
    return new Lesson(
        0,
        new Prediction(
            "Number of spikes in 400 ms",
            "",
            List.of("push of 2", "push of 3", "push of 10"),
            List.of(2.0, 3.0, 10.0),
            List.of()),
        List.of(meanInterval(), sameData(), spikesOfTheRegularCell()));
  }

  private static Exercise meanInterval() {
    double[] t = FIVE.times();
    // ⟨I⟩ = (t₅ − t₁)/4: the intervals add up to the time from the first spike to the last
    double right = Arrays.stream(FIVE.intervals()).average().orElseThrow();
    return new Exercise(
        "0.1",
        List.of(
            new Quantity("the mean interval", right, 0, "ms")
                .in("s", 1e-3)
                .sign("later minus earlier is positive")
                .reciprocal(1000, "that is a rate in Hz; the interval is 1000 ms over it")
                .slip((t[4] - t[0]) / 5, 1e-6, "five spikes have four intervals between them")
                .slip(t[4] / 4, 1e-6, "the first interval begins at the first spike, not at time 0")
                .slip(
                    t[4] / 5, 1e-6, "that is the time of the last spike over the number of spikes")
                .slip(
                    FIVE.duration() / 5,
                    1e-6,
                    "that is the time watched over the number of spikes; the silence before the first"
                        + " spike and after the last is no interval")
                .slip(
                    Arrays.stream(t).average().orElseThrow(),
                    1e-6,
                    "that is the mean of the times; take differences first")),
        List.of(
            "An interval is the time from one spike to the next. How many are there in five rows?",
            "The intervals are 19, 16, 23 and 34 ms. Or see that they add up to the time from the"
                + " first spike to the last."),
        "The intervals are 31 − 12, 47 − 31, 70 − 47 and 104 − 70 ms; their mean is"
            + " (104 − 12)/4 = 23 ms. In Java: (104 - 12) / 4.0, or"
            + " Arrays.stream(fiveSpikes.train(0).intervals()).average().orElseThrow().");
  }

  private static Exercise sameData() {
    var process = PoissonProcess.at(hertz(12));
    // PoissonProcess.at(hertz(12)).draw(2, seconds(3), seed(2026)), drawn here by the library
    String right = process.draw(2, seconds(3), seed(2026)).fingerprint();
    return new Exercise(
        "0.2",
        List.of(
            new Text(
                "the fingerprint",
                right,
                Map.of(
                    process.draw(2, seconds(3), seed(1)).fingerprint(),
                    "the seed is still 1; the note says 2026",
                    process.draw(1, seconds(3), seed(2026)).fingerprint(),
                    "that is the first train alone; the note has two",
                    process.draw(2, 3, seed(2026)).fingerprint(),
                    "that is 3 ms; three seconds are seconds(3)",
                    PoissonProcess.at(12).draw(2, seconds(3), seed(2026)).fingerprint(),
                    "that is a rate of 12 in each millisecond; 12 Hz is hertz(12)",
                    PoissonProcess.at(hertz(20)).draw(2, seconds(3), seed(2026)).fingerprint(),
                    "the rate is still 20 Hz; the note says 12"))),
        List.of(
            "Everything the note says has a place in process.draw(trains, duration, seed).",
            "The rate goes into PoissonProcess.at(hertz(…)), the rest into"
                + " .draw(2, seconds(…), seed(…)), and .fingerprint() comes last."),
        "PoissonProcess.at(hertz(12)).draw(2, seconds(3), seed(2026)).fingerprint() gives it, on"
            + " every machine: the seed is part of the method.");
  }

  private static Exercise spikesOfTheRegularCell() {
    Neuron cell = Izhikevich.regularSpiking();
    Stimulus late = t -> t > 15 ? 14 : 0;
    // 5: RS under I = 14 from 15 ms on, v₀ = −63 mV, Euler 0.25 ms, 150 ms, as in the published
    // program of izhikevich2003
    int right = spikes(cell, late, 150);
    return new Exercise(
        "0.3",
        List.of(
            new Quantity("the number of spikes", right, 0, "")
                .slip(
                    spikes(cell, t -> 14, 150),
                    0.1,
                    "that is the current of 14 from the very beginning; it is 0 until 15 ms")
                .slip(
                    spikes(cell, t -> t > 15 ? 10 : 0, 150),
                    0.1,
                    "that is a current of 10, or the number of intervals; push with 14 and count spikes")
                .slip(spikes(cell, late, 1500), 0.1, "that is 1.5 s; run it for 150 ms")
                .slip(
                    spikes(Izhikevich.fastSpiking(), late, 150),
                    0.1,
                    "that is the fast-spiking cell; take Izhikevich.regularSpiking()")
                .slip(
                    spikes(Izhikevich.chattering(), late, 150),
                    0.1,
                    "that is the chattering cell; take Izhikevich.regularSpiking()")),
        List.of(
            "The current is step(14, 15): 14 mV/ms from 15 ms on. The run is laid out by"
                + " Simulation.of(neuron, current, duration).",
            "startingAt(-63, -12.6) sets v and u; then simulate(…).spikes().count()."),
        "simulate(Simulation.of(Izhikevich.regularSpiking(), step(14, ms(15)), ms(150))"
            + ".startingAt(-63, 0.2 * -63)).spikes().count() is 5. The step of 0.25 ms need not be"
            + " set: it is the model's own.");
  }

  private static int spikes(Neuron cell, Stimulus current, double duration) {
    return Simulation.of(cell, current, duration).startingAt(-63, 0.2 * -63).run().spikes().count();
  }
}
