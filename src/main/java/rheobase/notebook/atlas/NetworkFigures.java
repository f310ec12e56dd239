package rheobase.notebook.atlas;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.logLog;
import static rheobase.figures.Figures.raster;
import static rheobase.figures.Networks.spectrum;
import static rheobase.figures.Networks.wiring;
import static rheobase.figures.cascade.Distributions.distribution;
import static rheobase.figures.collective.Inputs.inputs;
import static rheobase.figures.portrait.Portraits.orbit;
import static rheobase.figures.portrait.Portraits.portrait;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.avalanche.critical.BranchingProcess;
import rheobase.avalanche.fit.LogBins;
import rheobase.avalanche.fit.Sample;
import rheobase.figures.Chart;
import rheobase.figures.collective.Scales;
import rheobase.network.balance.BalancedNeuron;
import rheobase.network.linear.LinearNetwork;
import rheobase.network.linear.MutualInhibition;
import rheobase.network.published.KineticNetwork;
import rheobase.neuron.artificial.RateUnit;
import rheobase.numerics.Seed;
import rheobase.phaseplane.PhasePlane;
import rheobase.simulation.NetworkRecording;
import rheobase.simulation.NetworkSimulation;
import rheobase.simulation.Progress;
import rheobase.simulation.Trace;
import rheobase.sweep.inhibition.InhibitionRun;

/** The figures of the article on the balance of excitation and inhibition. */
final class NetworkFigures {
  private static final KineticNetwork MODERATE = KineticNetwork.lowRate().withInhibitoryDecay(13);

  private NetworkFigures() {}

  static List<SourceFigure> all() {
    var run = new Once<>(s -> InhibitionRun.of(MODERATE, 1500, s, Progress.NONE));
    var alone = new Once<>(s -> input(BalancedNeuron.unbalanced(), s));
    var both = new Once<>(s -> input(BalancedNeuron.balanced(), s));
    String scales = "Irregular spikes, avalanches and a broad spectrum of the field.";
    String self = "One unit with feedback λ.";
    String network = "A network of an excitatory and an inhibitory unit, and its matrix.";
    String balance = "A balanced and an unbalanced neuron.";
    return List.of(
        new SourceFigure("EI 1A", "irregular", scales, "12.1", s -> dots(run.at(s))),
        new SourceFigure("EI 1B", "in avalanches", scales, "12.1", s -> sizes(run.at(s))),
        new SourceFigure("EI 1C", "a broad field", scales, "12.1", s -> field(run.at(s))),
        new SourceFigure("EI 2A", "λ and a step", self, "10.1", s -> step()),
        new SourceFigure("EI 2B", "λ and a pulse", self, "10.1", s -> pulse()),
        new SourceFigure("EI 3A", "two units", network, "10.2", s -> units()),
        new SourceFigure("EI 3B", "its eigenvalues", network, "10.2", s -> eigenvalues()),
        new SourceFigure("EI 4", "two attractors", "A border.", "10.3", s -> rivals()),
        new SourceFigure("EI 5A", "unbalanced", balance, "11.2", s -> currents(alone.at(s))),
        new SourceFigure("EI 5B", "balanced", balance, "11.2", s -> currents(both.at(s))),
        new SourceFigure("EI 5C", "by accident", balance, "11.2", s -> walk(both.at(s))),
        new SourceFigure("EI 6", "three regimes", "Three curves.", "13.2", s -> regimes(s)));
  }

  private static Chart dots(InhibitionRun run) {
    return raster(run.some(20, 300)).madeFrom(MODERATE, run.seed());
  }

  private static Chart sizes(InhibitionRun run) {
    return distribution(axis("size", "spikes"), run.sizeFit()).madeFrom(MODERATE, run.seed());
  }

  private static Chart field(InhibitionRun run) {
    return Scales.spectrum(run.field().spectrum(500), "power", "(mV/ms)²/Hz")
        .madeFrom(MODERATE, run.seed());
  }

  private static Chart step() {
    return feedback((unit, t) -> unit.output(0, 1, t));
  }

  private static Chart pulse() {
    return feedback(
        (unit, t) -> t < 1 ? unit.output(0, 1, t) : unit.output(unit.output(0, 1, 1), 0, t - 1));
  }

  private interface Answer {
    double at(RateUnit unit, double t);
  }

  private static Chart feedback(Answer answer) {
    double[] t = linspace(0, 5, 101);
    Chart chart = lines(axis("time", "τ"), axis("output", "").range(0, 6));
    for (double coupling : new double[] {0.5, 1, 1.5}) {
      RateUnit unit = new RateUnit(1, coupling);
      DoubleUnaryOperator course = at -> answer.at(unit, at);
      chart = chart.add("λ = " + coupling, t, map(t, course));
    }
    return chart.madeFrom();
  }

  private static LinearNetwork pair() {
    return LinearNetwork.of(new double[][] {{2.8, -4}, {4, -1}});
  }

  private static Chart units() {
    return wiring(pair(), "E", "I").madeFrom("M = [[2.8, −4], [4, −1]]");
  }

  private static Chart eigenvalues() {
    return spectrum(pair()).madeFrom("M = [[2.8, −4], [4, −1]]");
  }

  private static Chart rivals() {
    PhasePlane plane = new PhasePlane(MutualInhibition.clipped(), 0, -1.5, 1.5, -1.5, 1.5);
    return portrait(plane)
        .layer(orbit("", plane.trajectory(-1, 0, 20)))
        .madeFrom(MutualInhibition.clipped());
  }

  private static NetworkRecording input(BalancedNeuron which, Seed seed) {
    return NetworkSimulation.of(which.network(1), 500, seed).withTraces(1, 0.5).run();
  }

  private static Chart currents(NetworkRecording run) {
    return inputs(run.currents().get(0)).madeFrom(run);
  }

  private static Chart walk(NetworkRecording run) {
    Trace v = run.traces().get(0);
    return rheobase.figures.Figures.trace(
            axis("potential", "mV").range(-12, 45), v.times(), v.values())
        .horizontal(20, "threshold")
        .spikes(run.spikes().train(0).times(), 20, 42)
        .madeFrom(run);
  }

  private static Chart regimes(Seed seed) {
    Chart chart = logLog(axis("size S", "spikes").range(1, 1e4), axis("P(S)", "").range(1e-8, 1));
    for (double ratio : new double[] {0.8, 1, 1.1}) {
      var fallen = BranchingProcess.of(ratio).draw(20_000, 10_000, seed);
      LogBins bins = LogBins.of(Sample.of(fallen.sizes()), 6);
      chart = chart.points("σ = " + ratio, bins.middles(), bins.densities());
    }
    return chart.madeFrom("BranchingProcess of ratio 0.8, 1 and 1.1", seed);
  }
}
