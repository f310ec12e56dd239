package rheobase.audit;

import static rheobase.audit.claim.Article.SN;

import java.util.Comparator;
import java.util.List;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.phaseplane.bifurcation.Bifurcation.AndronovHopf;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.phaseplane.bifurcation.CycleBranch;
import rheobase.phaseplane.bifurcation.LimitCycle;

/** What is said of Andronov–Hopf points: which kind, and where. */
final class HopfClaims {
  private static final String ROOTS = "an independent root finding, its tolerance";

  private HopfClaims() {}

  static List<Claim> all() {
    return List.of(
        reversed(PersistentSodiumPotassium.subcriticalHopf()),
        resonator(
            FitzHughNagumo.withThreshold(),
            FitzHughNagumo.classic(),
            FitzHughNagumo.symmetric(),
            PersistentSodiumPotassium.supercriticalHopf()),
        regularSpiking(Izhikevich.regularSpiking()));
  }

  static Claim reversed(Neuron neuron) {
    return Claim.of(
        9,
        SN,
        "at a subcritical Andronov–Hopf point the unstable becomes stable as the cycle shrinks",
        Ruling.FAILS,
        "reversed: as the current rises the unstable cycle shrinks upon the rest, and takes its"
            + " stability away",
        new Shown(5, "5.1"),
        Assertion.computed(
            () -> {
              Bifurcations all = Bifurcations.of(neuron);
              AndronovHopf hopf = all.hopf().get(0);
              CycleBranch branch = CycleBranch.from(hopf, hopf.current() - 2, hopf.current() + 2);
              String sign = "the sign on this side of the point";
              return List.of(
                  current("the Andronov–Hopf point", hopf, 48.902, 1e-3),
                  new Finding(
                      "Re λ of the rest at 48.8",
                      real(all, 48.8),
                      "1/ms",
                      Interval.atMost(-1e-6, sign)),
                  new Finding(
                      "Re λ of the rest at 49",
                      real(all, 49),
                      "1/ms",
                      Interval.atLeast(1e-6, sign)),
                  new Finding(
                      "amplitude of the unstable cycle at 48.8 over that at 47.5",
                      amplitude(branch, 48.8) / amplitude(branch, 47.5),
                      "",
                      Interval.between(
                          0, 0.5, "it shrinks as the root of the distance, √(0.1/1.4) = 0.27")),
                  lyapunov("there", hopf, true));
            }));
  }

  private static double real(Bifurcations all, double current) {
    return all.curve().at(current).get(0).eigenvalues().get(0).real();
  }

  private static double amplitude(CycleBranch branch, double current) {
    return branch.part(false).stream()
        .min(Comparator.comparingDouble(c -> Math.abs(c.current() - current)))
        .map(LimitCycle::amplitude)
        .orElse(Double.NaN);
  }

  static Claim resonator(Neuron threshold, Neuron classic, Neuron symmetric, Neuron low) {
    return Claim.of(
        12,
        SN,
        "the FitzHugh–Nagumo neuron is a resonator near a supercritical Andronov–Hopf point",
        Ruling.FAILS,
        "near a subcritical one with the usual parameters; supercritical are the symmetric form and"
            + " persistent sodium with low-threshold potassium",
        new Shown(9, "9.8"),
        Assertion.computed(
            () -> {
              List<AndronovHopf> both = Bifurcations.of(symmetric).hopf();
              AndronovHopf first = Bifurcations.of(threshold).hopf().get(0);
              AndronovHopf second = Bifurcations.of(classic).hopf().get(0);
              AndronovHopf third = Bifurcations.of(low).hopf().get(0);
              return List.of(
                  current("a = 0.1, b = 0.01, c = 0.02", first, 0.0319, 1e-4),
                  lyapunov("there", first, true),
                  current("a = 0.7, b = 0.8, ε = 0.08", second, 0.3313, 1e-4),
                  lyapunov("there", second, true),
                  current("ε = 0.1, a = 2, lower", both.get(0), 1.259, 1e-3),
                  lyapunov("there", both.get(0), false),
                  current("ε = 0.1, a = 2, upper", both.get(1), 2.741, 1e-3),
                  lyapunov("there", both.get(1), false),
                  current("sodium and potassium", third, 14.659, 1e-3),
                  lyapunov("there", third, false));
            }));
  }

  static Claim regularSpiking(Neuron neuron) {
    return Claim.of(
        16,
        SN,
        "the regular-spiking cell of the simple model leaves rest at the saddle-node at I = 4",
        Ruling.FAILS,
        "an Andronov–Hopf point comes first, at 3.7975, and it is subcritical",
        new Shown(8, "8.1"),
        Assertion.computed(
            () -> {
              Bifurcations all = Bifurcations.of(neuron);
              AndronovHopf hopf = all.hopf().get(0);
              return List.of(
                  new Finding(
                      "the saddle-node",
                      all.saddleNodes().get(0).current(),
                      "mV/ms",
                      Interval.around(4, 1e-3, "(5 − b)²/0.16 − 140")),
                  new Finding(
                      "the Andronov–Hopf point",
                      hopf.current(),
                      "mV/ms",
                      Interval.around(3.7975, 1e-3, "τ = 0 at v = (a − 5)/0.08")),
                  lyapunov("there", hopf, true));
            }));
  }

  private static Finding current(String where, AndronovHopf hopf, double stated, double tolerance) {
    String unit = hopf.point().neuron().currentUnit();
    return new Finding(where, hopf.current(), unit, Interval.around(stated, tolerance, ROOTS));
  }

  private static Finding lyapunov(String where, AndronovHopf hopf, boolean subcritical) {
    return new Finding(
        "first Lyapunov coefficient " + where,
        hopf.lyapunov(),
        "",
        subcritical
            ? Interval.atLeast(1e-3, "the sign of a subcritical point")
            : Interval.atMost(-1e-3, "the sign of a supercritical point"));
  }
}
