package rheobase.phaseplane.bifurcation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;

/**
 * The currents at which a neuron's equilibria and cycles change: saddle-nodes and Andronov–Hopf
 * points, found by root finding on the equilibrium curve and named by eigenvalues, not by
 * simulation; and, where cycles have been followed, their folds and homoclinic ends.
 *
 * @param curve the equilibria over every current
 * @param found what was found, the lowest current first
 * @param branches the cycles that were followed
 */
public record Bifurcations(
    EquilibriumCurve curve, List<Bifurcation> found, List<CycleBranch> branches) {
  private static final double NEAR = 0.01;

  /** Copies the lists. */
  public Bifurcations {
    found = List.copyOf(found);
    branches = List.copyOf(branches);
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
    return new Bifurcations(curve, all, List.of());
  }

  /**
   * The same, and the cycles that are born at its Andronov–Hopf points, with what becomes of them.
   *
   * @param low the lowest current to look at
   * @param high the highest current to look at
   * @return these bifurcations, the folds of cycles and the homoclinic orbits on the way
   */
  public Bifurcations withCycles(double low, double high) {
    List<CycleBranch> followed = new ArrayList<>(branches);
    List<Bifurcation> all = new ArrayList<>(found);
    for (Bifurcation.AndronovHopf hopf : hopf()) {
      boolean inside = hopf.current() >= low && hopf.current() <= high;
      if (inside && followed.stream().noneMatch(branch -> endsAt(branch, hopf))) {
        CycleBranch branch = CycleBranch.from(hopf, low, high);
        followed.add(branch);
        all.addAll(branch.bifurcations());
      }
    }
    all.sort(Comparator.comparingDouble(Bifurcation::current));
    return new Bifurcations(curve, all, followed);
  }

  /** Whether a branch that began at another Hopf point came back to rest at this one. */
  private static boolean endsAt(CycleBranch branch, Bifurcation.AndronovHopf hopf) {
    LimitCycle last = branch.cycles().get(branch.cycles().size() - 1);
    double from = last.low() - last.amplitude();
    double to = last.high() + last.amplitude();
    double away = Math.abs(last.current() - hopf.current());
    return away < NEAR * Math.max(1, Math.abs(hopf.current()))
        && hopf.point().potential() > from
        && hopf.point().potential() < to;
  }

  /**
   * How rest ends as the current rises: the bifurcation at which the lowest rest meets a saddle or
   * loses its stability.
   *
   * @return the one of the lowest current
   * @throws IllegalArgumentException if rest is not lost in the range that was looked at
   */
  public Bifurcation endOfRest() {
    return found.stream()
        .filter(
            each ->
                each instanceof Bifurcation.SaddleNode fold
                    ? endsRest(fold.point(), true)
                    : each instanceof Bifurcation.AndronovHopf hopf
                        && endsRest(hopf.point(), false))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the "
                        + curve.neuron().name()
                        + " neuron does not lose its rest at any current that was looked at;"
                        + " look in a wider range of potentials"));
  }

  /** Whether the state just before is stable, and no equilibrium lies lower. */
  private boolean endsRest(Equilibrium point, boolean atFold) {
    double v = point.potential() - 1e-3 * Math.max(1, Math.abs(point.potential()));
    double before = curve.current(v);
    return before < point.current()
        && curve.stability(v).isStable()
        && (atFold || curve.at(before).get(0).potential() > v - 1e-6 * Math.max(1, Math.abs(v)));
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
