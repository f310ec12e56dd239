package rheobase.audit;

import static rheobase.audit.claim.Article.SN;

import java.util.Arrays;
import java.util.List;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.simulation.Simulation;
import rheobase.simulation.experiment.FiringCurve;
import rheobase.simulation.experiment.PulseTrain;

/** What is said of how integrators and resonators answer. */
final class ResponseClaims {
  private static final String COUNTED = "spikes between 40 and 140 ms are counted";

  private ResponseClaims() {}

  static List<Claim> all() {
    return List.of(
        periodic(PersistentSodiumPotassium.supercriticalHopf()),
        triplets(
            PersistentSodiumPotassium.subcriticalHopf(),
            PersistentSodiumPotassium.saddleNodeOnInvariantCircle()),
        classThree(MorrisLecar.classThree()));
  }

  static Claim periodic(Neuron soft) {
    return Claim.of(
        10,
        SN,
        "near a supercritical Andronov–Hopf point periodic input makes the neuron spike",
        Ruling.CARE,
        "only near its own frequency, and only strongly enough",
        new Shown(9, "9.9"),
        Assertion.computed(
            () -> {
              Equilibrium rest = EquilibriumCurve.of(soft).at(10).get(0);
              return List.of(
                  new Finding(
                      "frequency of the rest",
                      1000 * rest.eigenvalues().get(0).imaginary() / (2 * StrictMath.PI),
                      "Hz",
                      Interval.around(309, 3, "its eigenvalues, an independent computation")),
                  sung(rest, 12, 320, Interval.atLeast(10, COUNTED + ", one in three cycles")),
                  sung(rest, 12, 100, Interval.exactly(0, COUNTED)),
                  sung(rest, 12, 700, Interval.exactly(0, COUNTED)),
                  sung(rest, 3, 320, Interval.exactly(0, COUNTED)));
            }));
  }

  private static Finding sung(Equilibrium rest, double amplitude, double hertz, Interval where) {
    double omega = 2 * StrictMath.PI * hertz / 1000;
    int spikes =
        Simulation.of(
                rest.neuron(), t -> rest.current() + amplitude * StrictMath.sin(omega * t), 140)
            .startingAt(rest.array())
            .withSpikesOnly()
            .run()
            .spikes()
            .train(0)
            .within(40, 140)
            .count();
    return new Finding(
        "spikes under ±" + (int) amplitude + " µA/cm² at " + (int) hertz + " Hz",
        spikes,
        "",
        where);
  }

  static Claim triplets(Neuron resonator, Neuron integrator) {
    return Claim.of(
        13,
        SN,
        "the picture of three pulses shows an integrator",
        Ruling.FAILS,
        "it shows a resonator, which needs least at its own period; an integrator needs more the"
            + " farther apart the pulses are",
        new Shown(9, "9.5"),
        Assertion.computed(
            () -> {
              double[] swings =
                  PulseTrain.single(resonator, 45).triplet().relativeThresholds(2.5, 2.75, 3);
              double[] adds =
                  PulseTrain.single(integrator, 4).triplet().relativeThresholds(1, 3, 8);
              return List.of(
                  triplet("resonator, 2.75 ms apart", swings[1], 0.370),
                  new Finding(
                      "resonator, least of 2.5 and 3 ms over 2.75 ms",
                      Math.min(swings[0], swings[2]) / swings[1],
                      "",
                      Interval.atLeast(1, "least at the period")),
                  triplet("integrator, 1 ms apart", adds[0], 0.423),
                  triplet("integrator, 3 ms apart", adds[1], 0.612),
                  triplet("integrator, 8 ms apart", adds[2], 0.900));
            }));
  }

  private static Finding triplet(String which, double ratio, double stated) {
    return new Finding(
        "least height of three pulses over one, " + which,
        ratio,
        "",
        Interval.around(stated, 0.01, "an independent computation, its tolerance"));
  }

  static Claim classThree(Neuron neuron) {
    return Claim.of(
        14,
        SN,
        "all resonators are of class 2",
        Ruling.CARE,
        "a class 3 cell rests on a focus too, and never fires twice",
        new Shown(9, "9.3"),
        Assertion.computed(
            () -> {
              Eigenvalue first = EquilibriumCurve.of(neuron).at(57).get(0).eigenvalues().get(0);
              FiringCurve steps = FiringCurve.fromRest(neuron, 57, 70, 85);
              String stated = "an independent computation, to its last digit";
              return List.of(
                  new Finding(
                      "Re λ at 57 µA/cm²",
                      first.real(),
                      "1/ms",
                      Interval.around(-0.178, 1e-3, stated)),
                  new Finding(
                      "Im λ at 57 µA/cm²",
                      Math.abs(first.imaginary()),
                      "1/ms",
                      Interval.around(0.684, 1e-3, stated)),
                  new Finding(
                      "spikes of three steps, to 57, 70 and 85 µA/cm²",
                      Arrays.stream(steps.spikes()).sum(),
                      "",
                      Interval.exactly(3, "one each, at the onset")));
            }));
  }
}
