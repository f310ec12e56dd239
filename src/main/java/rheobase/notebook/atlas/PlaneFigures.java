package rheobase.notebook.atlas;

import static rheobase.figures.portrait.FourWays.fourWays;
import static rheobase.figures.portrait.LocalPortraits.local;
import static rheobase.figures.portrait.LocalPortraits.portrait;
import static rheobase.figures.portrait.LocalPortraits.traceDeterminantPlane;
import static rheobase.figures.portrait.Portraits.orbit;
import static rheobase.figures.portrait.Portraits.portrait;
import static rheobase.figures.portrait.Portraits.signs;

import java.util.ArrayList;
import java.util.List;
import rheobase.figures.Chart;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.Izhikevich;
import rheobase.phaseplane.Linearisation;
import rheobase.phaseplane.PhasePlane;

/** The figures of the article on spiking neurons that are about dynamical systems. */
final class PlaneFigures {
  private static final List<Linearisation> FIVE =
      List.of(
          new Linearisation(-2, 0, 0, -1),
          new Linearisation(-1, -3, 3, -1),
          new Linearisation(1, 2, 3, -4),
          new Linearisation(1, -3, 3, 1),
          new Linearisation(2, 0, 0, 1));

  private PlaneFigures() {}

  static List<SourceFigure> all() {
    List<SourceFigure> all = new ArrayList<>();
    all.add(
        new SourceFigure(
            "SN 13",
            "FitzHugh–Nagumo",
            "A phase portrait: field, nullclines, fixed point and an orbit.",
            "4.1",
            s -> fitzHughNagumo()));
    all.add(
        new SourceFigure(
            "SN 14",
            "basin and saddle",
            "The simple model: a basin, a stable node, a saddle and the separatrix.",
            "4.2",
            s -> simple()));
    for (int i = 0; i < FIVE.size(); i++) {
      Linearisation flow = FIVE.get(i);
      all.add(
          new SourceFigure(
              "SN " + (15 + i),
              flow.kind().toString(),
              "One of five kinds of equilibrium, with its eigenvalues.",
              "4.4",
              s -> local(flow).madeFrom(flow)));
    }
    all.add(
        new SourceFigure(
            "SN 20", "τ and Δ", "The kinds by trace and determinant.", "4.5", s -> plane()));
    all.add(
        new SourceFigure(
            "SN 21", "signs", "Crossing a nullcline flips an arrow.", "4.3", s -> flips()));
    String moving = "A moving picture of a bifurcation.";
    String[] names = {"on a circle", "off it", "supercritical", "subcritical"};
    for (int i = 0; i < names.length; i++) {
      int which = i;
      all.add(
          new SourceFigure("SN " + (22 + i), names[i], moving, "5.1", s -> fourWays(0.5)[which]));
    }
    return List.copyOf(all);
  }

  private static Chart fitzHughNagumo() {
    PhasePlane plane = PhasePlane.of(FitzHughNagumo.classic(), 0.5);
    return portrait(plane).layer(orbit("", plane.trajectory(-1, 1, 60))).madeFrom(plane);
  }

  private static Chart simple() {
    PhasePlane cell = PhasePlane.of(Izhikevich.regularSpiking(), 0).within(-85, -35, -16, -4);
    return portrait(cell)
        .layer(orbit("", cell.trajectory(-56, -14, 60)))
        .layer(orbit("", cell.trajectory(-54, -14, 5)))
        .madeFrom(cell);
  }

  private static Chart plane() {
    double[] tau = FIVE.stream().mapToDouble(Linearisation::trace).toArray();
    double[] delta = FIVE.stream().mapToDouble(Linearisation::determinant).toArray();
    return traceDeterminantPlane(7, 14).points("", tau, delta).madeFrom(FIVE.toArray());
  }

  private static Chart flips() {
    PhasePlane plane = PhasePlane.of(FitzHughNagumo.classic(), 0.5);
    return signs(plane).madeFrom(plane);
  }
}
