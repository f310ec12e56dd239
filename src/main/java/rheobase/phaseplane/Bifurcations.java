package rheobase.phaseplane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.numerics.Eigenvalue;

/**
 * The currents at which a neuron's equilibria change: saddle-nodes and Andronov–Hopf points, found
 * by root finding on the equilibrium curve and named by eigenvalues, not by simulation.
 *
 * @param curve the equilibria over every current
 * @param found what was found, the lowest current first
 */
public record Bifurcations(EquilibriumCurve curve, List<Bifurcation> found) {

  /** Copies the list. */
  public Bifurcations {
    found = List.copyOf(found);
  }

  /**
   * Those of a neuron.
   *
   * @param neuron the model
   * @return its saddle-nodes and Andronov–Hopf points
   */
  public static Bifurcations of(Neuron neuron) {
    return of(EquilibriumCurve.of(neuron));
  }

  /**
   * Those on a curve of equilibria.
   *
   * @param curve the equilibria
   * @return its saddle-nodes and Andronov–Hopf points
   */
  public static Bifurcations of(EquilibriumCurve curve) {
    Neuron neuron = curve.neuron();
    List<Bifurcation> all = new ArrayList<>();
    for (double v : curve.folds()) {
      double current = curve.current(v);
      Equilibrium point = Equilibrium.at(neuron, current, curve.state(v));
      all.add(new Bifurcation.SaddleNode(point, WaysOut.areOnACircle(curve, v)));
    }
    for (double v : curve.hopfPoints()) {
      Equilibrium point = Equilibrium.at(neuron, curve.current(v), curve.state(v));
      double omega = omega(point);
      all.add(
          new Bifurcation.AndronovHopf(
              point, 1000 * omega / (2 * Math.PI), LyapunovCoefficient.of(point, omega)));
    }
    all.sort(Comparator.comparingDouble(Bifurcation::current));
    return new Bifurcations(curve, all);
  }

  /** The imaginary part of the pair that crosses. */
  private static double omega(Equilibrium point) {
    return point.eigenvalues().stream()
        .filter(e -> e.imaginary() > 0)
        .min(Comparator.comparingDouble(e -> Math.abs(e.real())))
        .map(Eigenvalue::imaginary)
        .orElseThrow();
  }

  /**
   * The Andronov–Hopf points among them.
   *
   * @return the lowest current first
   */
  public List<Bifurcation.AndronovHopf> hopf() {
    return only(Bifurcation.AndronovHopf.class);
  }

  /**
   * The saddle-nodes among them.
   *
   * @return the lowest current first
   */
  public List<Bifurcation.SaddleNode> saddleNodes() {
    return only(Bifurcation.SaddleNode.class);
  }

  private <T extends Bifurcation> List<T> only(Class<T> kind) {
    return found.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public String toString() {
    return String.join("\n", found.stream().map(Object::toString).toList());
  }
}
