package rheobase.phaseplane.bifurcation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rheobase.neuron.Neuron;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.Stability;

/**
 * A branch of limit cycles followed through the current, round its folds, until it comes back to an
 * equilibrium, ends in a homoclinic orbit or on an invariant circle, or leaves the range.
 *
 * @param neuron whose
 * @param cycles in the order in which they were met
 * @param bifurcations the folds on the way, and the end if it is a homoclinic orbit
 */
public record CycleBranch(Neuron neuron, List<LimitCycle> cycles, List<Bifurcation> bifurcations) {
  private static final double FIRST = 0.02;
  private static final double LONGEST = 0.4;
  private static final double SHORTEST = 1e-6;
  private static final int MOST = 300;
  private static final double SLOW = 40; // times the first period: the end is near

  /** Copies its lists. */
  public CycleBranch {
    cycles = List.copyOf(cycles);
    bifurcations = List.copyOf(bifurcations);
  }

  /**
   * The cycles that are born at an Andronov–Hopf point.
   *
   * @param hopf where they begin
   * @param low the lowest current to follow them to
   * @param high the highest current to follow them to
   * @return the branch
   */
  public static CycleBranch from(Bifurcation.AndronovHopf hopf, double low, double high) {
    Equilibrium point = hopf.point();
    Shooting shooting = new Shooting(point.neuron(), point.current());
    double period = 1000 / hopf.frequency();
    double[] z = shooting.unknowns(point.array(), period, point.current());
    double[] tangent = shooting.birth(point, period);
    double[] guess = z.clone();
    for (int i = 0; i < z.length; i++) {
      guess[i] += FIRST * tangent[i];
    }
    return new Walk(shooting, low, high).along(shooting.corrected(guess, guess, tangent));
  }

  /**
   * The cycles on either side of a known one.
   *
   * @param cycle where to begin
   * @param upwards whether to begin with rising currents
   * @param low the lowest current to follow them to
   * @param high the highest current to follow them to
   * @return the branch, beginning with the known cycle
   */
  public static CycleBranch from(LimitCycle cycle, boolean upwards, double low, double high) {
    Shooting shooting = new Shooting(cycle.neuron(), cycle.current());
    double[] z = shooting.unknowns(cycle.orbit().get(0), cycle.period(), cycle.current());
    double[] tangent = new double[z.length];
    tangent[z.length - 1] = upwards ? 1 : -1;
    return new Walk(shooting, low, high).along(shooting.corrected(z, z, tangent));
  }

  /** Step after step along a branch, each as long as Newton's method bears. */
  private static final class Walk {
    private final Shooting shooting;
    private final double low;
    private final double high;
    private final List<LimitCycle> cycles = new ArrayList<>();
    private final List<Bifurcation> found = new ArrayList<>();

    Walk(Shooting shooting, double low, double high) {
      this.shooting = shooting;
      this.low = low;
      this.high = high;
    }

    CycleBranch along(Shooting.Point first) {
      if (first == null) {
        throw new IllegalArgumentException(
            "no cycle closes near the first guess; begin at another current");
      }
      Shooting.Point here = first;
      cycles.add(LimitCycle.of(shooting, first.z()));
      double firstPeriod = cycles.get(0).period();
      double length = FIRST;
      while (cycles.size() < MOST && length > SHORTEST) {
        Shooting.Point next = step(here, length);
        if (next == null || turned(here, next) < 0.7) {
          length /= 2;
          continue;
        }
        LimitCycle cycle = LimitCycle.of(shooting, next.z());
        if (currentPart(here) * currentPart(next) < 0) {
          note(fold(here, length));
        }
        cycles.add(cycle);
        here = next;
        double spread = shooting.spread(next.z());
        if (cycle.current() < low || cycle.current() > high || spread < FIRST / 2) {
          break; // out of the range, or back at an equilibrium
        }
        if (cycle.period() > SLOW * firstPeriod) {
          end(cycle);
          break;
        }
        // half of the way to the equilibrium at most, or the next step would fall behind it
        length = Math.min(Math.min(LONGEST, 1.5 * length), spread / 2);
      }
      return new CycleBranch(cycles.get(0).neuron(), cycles, found);
    }

    /**
     * A fold, unless the branch only stands still: where an orbit grows at a current that changes
     * by less than can be computed (a canard, or near a homoclinic orbit), no multiplier is near 1.
     */
    private void note(LimitCycle fold) {
      double multiplier = fold.multipliers().get(0).modulus();
      if (multiplier > 0.3 && multiplier < 3) {
        found.add(new Bifurcation.FoldOfCycles(fold));
      }
    }

    private Shooting.Point step(Shooting.Point here, double length) {
      double[] guess = here.z().clone();
      for (int i = 0; i < guess.length; i++) {
        guess[i] += length * here.tangent()[i];
      }
      return shooting.corrected(guess, here.z(), here.tangent());
    }

    private static double turned(Shooting.Point a, Shooting.Point b) {
      double cosine = 0;
      for (int i = 0; i < a.tangent().length; i++) {
        cosine += a.tangent()[i] * b.tangent()[i];
      }
      return cosine;
    }

    private static double currentPart(Shooting.Point point) {
      return point.tangent()[point.tangent().length - 1];
    }

    /**
     * Where, between here and a length ahead, the current stands still: by bisection and secant.
     */
    private LimitCycle fold(Shooting.Point here, double length) {
      double from = 0;
      double to = length;
      Shooting.Point best = here;
      for (int k = 0; k < 40 && to - from > 1e-7 * length; k++) {
        double middle = (from + to) / 2;
        Shooting.Point point = step(here, middle);
        if (point == null) {
          break; // what has been found stands
        }
        best = point;
        if (currentPart(point) * currentPart(here) > 0) {
          from = middle;
        } else {
          to = middle;
        }
      }
      return LimitCycle.of(shooting, best.z());
    }

    /** A period without bound: past a saddle, or through the ghost of a saddle-node. */
    private void end(LimitCycle last) {
      Equilibrium nearest = null;
      double least = Double.POSITIVE_INFINITY;
      for (Equilibrium each : EquilibriumCurve.of(last.neuron()).at(last.current())) {
        for (double[] x : last.orbit()) {
          double distance = 0;
          for (int i = 0; i < x.length; i++) {
            distance += Math.abs(x[i] - each.state().get(i)) / (i == 0 ? 10 : 1);
          }
          if (distance < least) {
            least = distance;
            nearest = each;
          }
        }
      }
      if (nearest != null && nearest.kind() == Stability.SADDLE) {
        found.add(new Bifurcation.Homoclinic(last));
      }
    }
  }

  /**
   * The currents of the cycles.
   *
   * @return in the order in which they were met
   */
  public double[] currents() {
    return cycles.stream().mapToDouble(LimitCycle::current).toArray();
  }

  /**
   * The part of the branch that is stable, or that is not.
   *
   * @param stable which of the two
   * @return its cycles, the lowest current first
   */
  public List<LimitCycle> part(boolean stable) {
    List<LimitCycle> part =
        new ArrayList<>(cycles.stream().filter(c -> c.isStable() == stable).toList());
    part.sort((a, b) -> Double.compare(a.current(), b.current()));
    return Collections.unmodifiableList(part);
  }

  @Override
  public String toString() {
    LimitCycle last = cycles.get(cycles.size() - 1);
    return cycles.size() + " cycles from " + cycles.get(0).current() + " to " + last.current();
  }
}
