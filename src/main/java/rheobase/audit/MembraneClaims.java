package rheobase.audit;

import static rheobase.audit.claim.Article.SN;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.cable.IonConcentrations;
import rheobase.neuron.Currents;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Neuron;
import rheobase.neuron.channel.IonicCurrent;
import rheobase.numerics.Roots;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.Trace;
import rheobase.simulation.stimulus.Stimulus;

/** What is said of ions, of rest, and of the axon's parameters. */
final class MembraneClaims {
  private static final double WARM = 37; // °C
  private static final double COLD = 6.3; // °C, of the squid's axon

  private MembraneClaims() {}

  static List<Claim> all() {
    return List.of(
        potassium(HodgkinHuxley.modern()),
        rest((inside, outside) -> IonConcentrations.nernst(inside, outside, 1, WARM)),
        leak(HodgkinHuxley.modern()),
        parameters(HodgkinHuxley.izhikevich2007(), HodgkinHuxley.modern()));
  }

  static Claim potassium(Currents axon) {
    return Claim.of(
        1,
        SN,
        "potassium flows in and lowers the potential",
        Ruling.FAILS,
        "potassium flows out at every instant of a spike, for V stays above E_K",
        new Shown(2, "2.1"),
        Assertion.computed(
            () -> {
              Recording spike =
                  Simulation.of(axon, Stimulus.pulses(20, 1, 2), 20).startingAtRest().run();
              Trace current =
                  spike.ionicCurrents().stream()
                      .filter(t -> t.variable().name().equals("I_K"))
                      .findFirst()
                      .orElseThrow();
              return List.of(
                  new Finding(
                      "highest potential of the spike",
                      spike.potential().highest(),
                      "mV",
                      Interval.around(40.5, 0.1, "an independent computation, its tolerance")),
                  new Finding(
                      "least potassium current of the spike",
                      current.lowest(),
                      "µA/cm²",
                      Interval.atLeast(0, "outward currents are positive")));
            }));
  }

  static Claim rest(DoubleBinaryOperator nernst) {
    return Claim.of(
        2,
        SN,
        "rest at −70 mV lies near the potassium potential of about −75 mV",
        Ruling.CARE,
        "−75 mV needs 16.5 times as much potassium inside; a mammal's 140 and 5 mM give −89 mV",
        new Shown(1, "1.3"),
        Assertion.computed(
            () -> {
              double ratio = Roots.between(r -> nernst.applyAsDouble(r, 1) + 75, 1.01, 100);
              return List.of(
                  new Finding(
                      "K_in/K_out at E_K = −75 mV",
                      ratio,
                      "",
                      Interval.around(16.5, 0.05, "e^(75 mV F/R T), to its last digit")),
                  new Finding(
                      "E_K at 140 and 5 mM",
                      nernst.applyAsDouble(140, 5),
                      "mV",
                      Interval.around(
                          -89.1, 0.3, "stated tolerance, as much as a degree changes")));
            }));
  }

  static Claim leak(Currents axon) {
    return Claim.of(
        3,
        SN,
        "the leak is chloride",
        Ruling.CARE,
        "it is a lumped current: E_L = −54.4 mV was chosen so that nothing flows at rest, and no"
            + " one ion has it",
        new Shown(1, "1.3"),
        Assertion.computed(
            () -> {
              double[] x = axon.start(); // −65 mV, gates settled
              List<IonicCurrent> all = axon.currents(x);
              IonicCurrent leak = all.get(all.size() - 1);
              double others =
                  all.stream().filter(c -> !c.equals(leak)).mapToDouble(c -> c.at(x[0])).sum();
              double chosen = x[0] + others / leak.conductance(); // Σ I + g_L (V − E_L) = 0
              IonConcentrations squid = IonConcentrations.squid();
              double[] ions = {
                IonConcentrations.nernst(squid.sodiumInside(), squid.sodiumOutside(), 1, COLD),
                IonConcentrations.nernst(
                    squid.potassiumInside(), squid.potassiumOutside(), 1, COLD),
                IonConcentrations.nernst(squid.chlorideInside(), squid.chlorideOutside(), -1, COLD)
              };
              double nearest =
                  Arrays.stream(ions)
                      .map(e -> Math.abs(e - leak.reversalPotential()))
                      .min()
                      .orElseThrow();
              return List.of(
                  new Finding(
                      "E_L at which nothing flows at −65 mV",
                      chosen,
                      "mV",
                      Interval.around(-54.4, 0.05, "the table's number, rounded to a digit")),
                  new Finding(
                      "distance of E_L from the nearest Nernst potential",
                      nearest,
                      "mV",
                      Interval.atLeast(1, "a degree moves a Nernst potential by 0.2 mV")));
            }));
  }

  static Claim parameters(Neuron book, Neuron modern) {
    return Claim.of(
        15,
        SN,
        "the figures show the standard Hodgkin–Huxley axon",
        Ruling.CARE,
        "with E_Na = 120 mV above rest, as a well-known book prints it, firing begins elsewhere",
        new Shown(2, "2.8"),
        Assertion.computed(
            () ->
                List.of(
                    endOfRest("E_Na = 120 mV", book, 8.4105),
                    endOfRest("E_Na = 115 mV", modern, 9.7754))));
  }

  private static Finding endOfRest(String which, Neuron axon, double stated) {
    return new Finding(
        "current that ends rest, " + which,
        Bifurcations.of(axon).hopf().get(0).current(),
        "µA/cm²",
        Interval.around(stated, 2e-3, "an independent root finding, its tolerance"));
  }
}
