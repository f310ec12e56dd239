package rheobase.notebook.atlas;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.heatMap;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.firing.FiringCurves.firingCurve;
import static rheobase.figures.firing.Pushes.orbits;
import static rheobase.figures.firing.Pushes.pushed;
import static rheobase.figures.firing.Pushes.shifted;
import static rheobase.figures.firing.Traces.trace;
import static rheobase.figures.portrait.Portraits.diagram;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;
import static rheobase.simulation.stimulus.Stimulus.step;

import java.util.List;
import java.util.stream.DoubleStream;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.phaseplane.LinearResponse;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.simulation.Simulation;
import rheobase.simulation.Trace;
import rheobase.simulation.experiment.FiringCurve;
import rheobase.simulation.experiment.PulseTrain;

/** The figures of the article on spiking neurons that are about what neurons compute. */
final class ComputingFigures {
  private ComputingFigures() {}

  static List<SourceFigure> all() {
    return List.of(
        new SourceFigure("SN 40", "class 1", "A rate.", "9.2", s -> curve(MorrisLecar.classOne())),
        new SourceFigure("SN 41", "class 2", "A rate.", "9.2", s -> curve(MorrisLecar.classTwo())),
        new SourceFigure("SN 42", "class 3", "A spike.", "9.2", s -> once()),
        new SourceFigure("SN 43", "its rest moves", "A moved point.", "9.3", s -> moved()),
        new SourceFigure("SN 44", "an integrator", "Pulses.", "9.4", s -> near()),
        new SourceFigure("SN 45", "over the edge", "An orbit.", "9.4", s -> over()),
        new SourceFigure("SN 46", "a resonator", "Three pulses.", "9.5", s -> inTime()),
        new SourceFigure("SN 47", "the swing", "An orbit.", "9.5", s -> swing()),
        new SourceFigure("SN 48", "a narrow band", "Its frequency.", "9.6", s -> band()),
        new SourceFigure("SN 49", "a fuzzy threshold", "Soft.", "9.7", s -> fuzzy()),
        new SourceFigure("SN 50", "ringing", "After a spike.", "9.8", s -> ringing()),
        new SourceFigure("SN 51", "supercritical", "A soft start.", "5.2", s -> soft()));
  }

  private static Chart curve(MorrisLecar cell) {
    return firingCurve(FiringCurve.fromRest(cell, linspace(30, 60, 16))).madeFrom(cell);
  }

  private static Chart once() {
    return trace(Simulation.of(MorrisLecar.classThree(), step(60, 10), 60).run());
  }

  private static Chart moved() {
    PhasePlane plane = PhasePlane.of(MorrisLecar.classThree(), 0).within(-82, 30, -0.05, 0.45);
    return shifted(plane, 60, Simulation.of(MorrisLecar.classThree(), step(60, 10), 60).run())
        .madeFrom(plane);
  }

  private static PulseTrain adder() {
    return PulseTrain.single(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4);
  }

  private static PulseTrain swinger() {
    return PulseTrain.single(PersistentSodiumPotassium.subcriticalHopf(), 45);
  }

  private static Chart near() {
    PulseTrain adder = adder();
    return pushed(adder.doublet(), 0.6 * adder.threshold(1), 1, 30).madeFrom(adder);
  }

  private static Chart over() {
    PulseTrain adder = adder();
    PhasePlane low = PhasePlane.of(adder.neuron(), 4).within(-64, -50, -0.02, 0.06);
    return orbits(adder.doublet(), low, 0.6 * adder.threshold(1), 30, 1, 5).madeFrom(adder);
  }

  private static Chart inTime() {
    PulseTrain swinger = swinger();
    return pushed(swinger.triplet(), 0.45 * swinger.threshold(1), 2.75, 30).madeFrom(swinger);
  }

  private static Chart swing() {
    PulseTrain swinger = swinger();
    PhasePlane about = PhasePlane.of(swinger.neuron(), 45).within(-65, -33, 0.1, 0.6);
    return orbits(swinger.triplet(), about, 0.45 * swinger.threshold(1), 9, 2.75, 2)
        .madeFrom(swinger);
  }

  private static Chart band() {
    double[] f = linspace(1, 600, 200);
    PersistentSodiumPotassium soft = PersistentSodiumPotassium.supercriticalHopf();
    var resonator = new LinearResponse(PhasePlane.of(soft, 10).equilibria().get(0));
    var integrator = new LinearResponse(PhasePlane.of(adder().neuron(), 4).equilibria().get(0));
    return lines(axis("frequency", "Hz").range(0, 600), axis("|Z|", "kΩ cm²").log().range(0.1, 10))
        .add("resonator", f, map(f, hz -> resonator.impedance(hz / 1000)))
        .add("integrator", f, map(f, hz -> integrator.impedance(hz / 1000)))
        .madeFrom(soft, adder().neuron());
  }

  private static Chart fuzzy() {
    PersistentSodiumPotassium soft = PersistentSodiumPotassium.supercriticalHopf();
    PhasePlane plane = PhasePlane.of(soft, 10).within(-75, -30, 0, 0.4);
    double[] v = linspace(plane.left(), plane.right(), 31);
    double[] n = linspace(plane.bottom(), plane.top(), 21);
    double[][] summits = new double[n.length][];
    for (int row = 0; row < n.length; row++) {
      double at = n[row];
      summits[row] =
          map(v, x -> DoubleStream.of(plane.trajectory(x, at, 8)[0]).max().orElseThrow());
    }
    return heatMap(axis("V", "mV"), axis("n", ""), axis("peak", "mV"), v, n, summits)
        .madeFrom(soft);
  }

  private static Chart ringing() {
    PulseTrain nerve = PulseTrain.single(FitzHughNagumo.classic(), 0.3);
    Trace v = nerve.run(1.2 * nerve.threshold(1), 1, 300).potential();
    return Figures.trace(axis("v", "").range(-1.3, -0.7), v.times(), v.values()).madeFrom(nerve);
  }

  private static Chart soft() {
    var found = Bifurcations.of(PersistentSodiumPotassium.supercriticalHopf());
    return diagram(found.withCycles(0, 40), 10, 22);
  }
}
