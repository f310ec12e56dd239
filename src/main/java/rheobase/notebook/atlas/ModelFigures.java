package rheobase.notebook.atlas;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.firing.Gallery.gallery;
import static rheobase.figures.firing.Membranes.gating;
import static rheobase.figures.firing.Traces.trace;
import static rheobase.figures.portrait.Portraits.diagram;
import static rheobase.figures.portrait.Portraits.orbit;
import static rheobase.figures.portrait.Portraits.portrait;
import static rheobase.figures.portrait.StateLines.stateLine;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;
import static rheobase.simulation.stimulus.Stimulus.step;

import java.util.List;
import java.util.stream.Stream;
import rheobase.figures.Chart;
import rheobase.figures.drawing.Circuit;
import rheobase.figures.firing.Gallery;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.PersistentSodium;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.neuron.artificial.HiddenLayer;
import rheobase.neuron.channel.Activation;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.simulation.Simulation;
import rheobase.simulation.pattern.FiringPattern;

/** The figures of the article on spiking neurons that are about models. */
final class ModelFigures {
  private ModelFigures() {}

  static List<SourceFigure> all() {
    String equations = "One of three pictures of equations.";
    return List.of(
        new SourceFigure("SN 26", "the circuit", "A membrane.", "7.1", s -> circuit()),
        new SourceFigure("SN 27", "gates", equations, "2.2", s -> gates(0)),
        new SourceFigure("SN 28", "their clocks", equations, "2.2", s -> gates(1)),
        new SourceFigure("SN 29", "α and β", equations, "2.2", s -> openingAndClosing()),
        new SourceFigure("SN 30", "Hodgkin–Huxley", "A trace.", "2.6", s -> squid()),
        new SourceFigure("SN 31", "activations", "Two curves.", "6.1", s -> activations()),
        new SourceFigure("SN 32", "one layer", "An artificial neuron.", "6.2", s -> layer()),
        new SourceFigure("SN 33", "integrate and fire", "A trace.", "6.4", s -> integrating()),
        new SourceFigure("SN 34", "its rate", "Sliders.", "6.5", s -> rate()),
        new SourceFigure("SN 35", "INa,p: a line", "Two attractors.", "7.3", s -> line()),
        new SourceFigure("SN 36", "INa,p: they meet", "Merging.", "7.4", s -> merging()),
        new SourceFigure("SN 37", "INa,p+IK", "A portrait.", "7.5", s -> plane()),
        new SourceFigure("SN 38", "its spikes", "A trace.", "7.2", s -> spikes()),
        new SourceFigure("SN 39", "the simple model", "A gallery.", "8.3", s -> twenty()));
  }

  private static Chart circuit() {
    return Circuit.of(
            Circuit.Branch.gated("Na", 50),
            Circuit.Branch.gated("K", -77),
            Circuit.Branch.open("L", -54.387))
        .chart()
        .madeFrom(HodgkinHuxley.modern());
  }

  private static Chart gates(int which) {
    return gating(HodgkinHuxley.modern(), -100, 50)
        .charts()
        .get(which)
        .madeFrom(HodgkinHuxley.modern());
  }

  private static Chart openingAndClosing() {
    var n = HodgkinHuxley.modern().gates().get(2);
    double[] v = linspace(-100, 50, 76);
    return lines(axis("membrane potential", "mV"), axis("rate of n", "1/ms").from(0))
        .add("α opens", v, map(v, n::opening))
        .add("β closes", v, map(v, n::closing))
        .madeFrom(HodgkinHuxley.modern());
  }

  private static Chart squid() {
    return trace(Simulation.of(HodgkinHuxley.modern(), step(10, 5), 60).startingAtRest().run());
  }

  private static Chart activations() {
    double[] x = linspace(-3, 3, 61);
    return lines(axis("summed input", ""), axis("output", "").range(-0.1, 3.1))
        .add("sigmoid", x, map(x, Activation.LOGISTIC::of))
        .add("rectifier", x, map(x, Activation.RELU::of))
        .madeFrom();
  }

  private static Chart layer() {
    HiddenLayer few = HiddenLayer.through(t -> StrictMath.sin(2 * StrictMath.PI * t), 0, 1, 4);
    HiddenLayer many = HiddenLayer.through(t -> StrictMath.sin(2 * StrictMath.PI * t), 0, 1, 20);
    double[] x = linspace(0, 1, 121);
    return lines(axis("input", ""), axis("output", "").range(-1.2, 1.2))
        .add("4 units", x, map(x, few::output))
        .add("20 units", x, map(x, many::output))
        .madeFrom();
  }

  private static Chart integrating() {
    return trace(Simulation.of(LeakyIntegrateAndFire.textbook(), step(0.25, 20), 140).run());
  }

  private static Chart rate() {
    LeakyIntegrateAndFire neuron = LeakyIntegrateAndFire.textbook();
    double[] currents = linspace(0, 4, 81);
    return lines(axis("current", "nA"), axis("rate", "Hz").from(0))
        .add("held for 2 ms", currents, map(currents, neuron::rate))
        .add("not held", currents, map(currents, neuron.withRefractoryPeriod(0)::rate))
        .madeFrom(neuron);
  }

  private static Chart line() {
    return stateLine(PersistentSodium.textbook(), 0, -80, 45).madeFrom(PersistentSodium.textbook());
  }

  private static Chart merging() {
    EquilibriumCurve all = EquilibriumCurve.of(PersistentSodium.textbook());
    return diagram(all, -20, 60, List.of(Bifurcations.of(all).saddleNodes().get(1)))
        .madeFrom(PersistentSodium.textbook());
  }

  private static Chart plane() {
    PhasePlane calm = PhasePlane.of(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4.4);
    return portrait(calm).layer(orbit("", calm.trajectory(-55, 0, 12))).madeFrom(calm);
  }

  private static Chart spikes() {
    return trace(
        Simulation.of(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), step(10, 5), 40)
            .withTraces(1, 0.05)
            .run());
  }

  private static Chart twenty() {
    List<Gallery.Tile> tiles =
        Stream.of(FiringPattern.values())
            .limit(9)
            .map(p -> new Gallery.Tile(p.toString(), "", p.simulation().run()))
            .toList();
    return gallery(3, tiles).madeFrom((Object[]) FiringPattern.values());
  }
}
