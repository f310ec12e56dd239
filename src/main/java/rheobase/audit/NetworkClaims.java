package rheobase.audit;

import static rheobase.audit.claim.Interval.around;
import static rheobase.audit.claim.Interval.atLeast;
import static rheobase.audit.claim.Interval.atMost;
import static rheobase.audit.claim.Interval.between;
import static rheobase.audit.claim.Interval.ofErrors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import rheobase.audit.claim.Article;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.network.linear.MutualInhibition;
import rheobase.network.meanfield.KineticMeanField;
import rheobase.network.meanfield.Transfer;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.numerics.algebra.LineFit;
import rheobase.simulation.NetworkRecording;
import rheobase.simulation.NetworkSimulation;
import rheobase.simulation.collective.Activity;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrains;
import rheobase.sweep.balance.BrunelState;
import rheobase.sweep.inhibition.InhibitionSweep;

/** What is said of balance, and of inhibition that comes early or late. */
final class NetworkClaims {
  private static final String STATED = "the stated tolerance";
  private static final String WAVES = "the stated border of synchrony";

  private static final String SLOPES =
      "between wirings, from twelve of them; the stated 4.8 is one of these";
  private static final String LINES = "0.995 is stated for one wiring; some bend more";

  private NetworkClaims() {}

  static List<Claim> all() {
    return List.of(
        netInput(KineticNetwork.highRate().withInhibitoryDecay(8)),
        irregular(InhibitionSweep::bundled, BrunelState::bundled),
        border(MutualInhibition.clipped()),
        independent(KineticNetwork.lowRate().withInhibitoryDecay(4)),
        threeRegimes(InhibitionSweep::bundled),
        onset(KineticMeanField.lowRate(), InhibitionSweep::bundled),
        linear(KineticNetwork.lowRate()));
  }

  private static NetworkRecording run(KineticNetwork network, double watched, Seed seed) {
    return NetworkSimulation.of(network.network(), KineticNetwork.SETTLING + watched, seed).run();
  }

  private static SpikeTrains excitatory(NetworkRecording run) {
    return run.spikes(run.simulation().network().population("excitatory"))
        .within(KineticNetwork.SETTLING, run.end());
  }

  static Claim netInput(KineticNetwork network) {
    return Claim.of(
        17,
        Article.EI,
        "in balance the mean net input is zero",
        Ruling.CARE,
        "the parts of order √K cancel and the rest is of order one, comparable with the fluctuation",
        new Shown(11, "11.5"),
        Assertion.drawn(
            seed -> {
              NetworkRecording run = run(network, 700, seed);
              var currents = run.currents(run.simulation().network().population("excitatory"));
              double beta = currents.after(KineticNetwork.SETTLING).balance().index();
              return List.of(
                  new Finding(
                      "net over excitatory input, β", beta, "", around(0.07, 0.03, STATED)));
            }));
  }

  static Claim irregular(Supplier<InhibitionSweep> table, Supplier<List<BrunelState>> states) {
    return Claim.of(
        18,
        Article.EI,
        "spikes as of a Poisson process follow from balance",
        Ruling.CARE,
        "in one balanced network they do; in another, balanced too, they are half as irregular",
        new Shown(11, "11.8"),
        Assertion.computed(
            () -> {
              double other =
                  states.get().stream()
                      .filter(state -> state.name().equals("C"))
                      .mapToDouble(BrunelState::cv)
                      .findFirst()
                      .orElseThrow();
              return List.of(
                  new Finding(
                      "CV with kinetics, 8 ms, table of seeds 1 to 3",
                      table.get().mean(8, Activity::cv),
                      "",
                      around(0.97, 0.04, STATED)),
                  new Finding("CV of state C, table", other, "", around(0.42, 0.03, STATED)));
            }));
  }

  static Claim border(MutualInhibition rivals) {
    return Claim.of(
        19,
        Article.EI,
        "a state near the dashed line is critical",
        Ruling.CARE,
        "the line is a separatrix: near it decisions take ln(1/δ)/(w − 1), which no avalanche shows",
        new Shown(10, "10.4"),
        Assertion.computed(
            () -> {
              // T = ln(1/δ)/(w − 1), w = 2: a factor of 10⁴ in δ takes ln 10⁴ longer
              double longer = rivals.timeToDecide(1e-6) - rivals.timeToDecide(1e-2);
              return List.of(
                  new Finding(
                      "time per e-fold of distance, times w − 1",
                      longer / StrictMath.log(1e4),
                      "τ",
                      around(1, 0.05, STATED)));
            }));
  }

  static Claim independent(KineticNetwork network) {
    return Claim.of(
        20,
        Article.EI,
        "asynchronous means statistically independent",
        Ruling.CARE,
        "nearly: counts of all cells vary nearly twice as much as if they were",
        new Shown(12, "12.2"),
        Assertion.drawn(
            seed -> {
              List<Finding> findings = new ArrayList<>();
              for (int wiring = 1; wiring <= 2; wiring++) {
                NetworkRecording run = run(network, 1500, seed.child("wiring", wiring));
                findings.add(
                    new Finding(
                        "var/mean of counts in 1 ms, wiring " + wiring,
                        Counts.of(excitatory(run), 1).fano(),
                        "",
                        around(
                            1.8,
                            0.5,
                            "1.8 in 20 s; 3 standard errors of 1.5 s; 1 if independent")));
              }
              return findings;
            }));
  }

  static Claim threeRegimes(Supplier<InhibitionSweep> table) {
    return Claim.of(
        21,
        Article.EI,
        "fast, moderate and slow inhibition give rare events, critical avalanches and waves, and "
            + "balance is kept",
        Ruling.HOLDS,
        "as trends; the exponents are not asserted",
        new Shown(12, "12.1"),
        Assertion.computed(
            () -> {
              InhibitionSweep sweep = table.get();
              double[] ratios = sweep.mean(Activity::ratio);
              double low = Double.POSITIVE_INFINITY;
              double high = 0;
              for (double ratio : ratios) {
                low = StrictMath.min(low, ratio);
                high = StrictMath.max(high, ratio);
              }
              return List.of(
                  counts(sweep, 4, between(1, 7, WAVES)),
                  counts(sweep, 14, between(1, 7, WAVES)),
                  counts(sweep, 16, atLeast(18, WAVES)),
                  counts(sweep, 18, atLeast(18, WAVES)),
                  largest(sweep, 4, atMost(300, "a few hundred in 20 s")),
                  largest(sweep, 18, atLeast(1000, "waves take most of 800 cells along")),
                  new Finding(
                      "change of mean inhibition over excitation from 4 to 18 ms",
                      100 * (high - low) / low,
                      "%",
                      between(0, 5, STATED)));
            }));
  }

  private static Finding counts(InhibitionSweep sweep, double decay, Interval interval) {
    double value = sweep.mean(decay, Activity::varianceOverMean);
    return new Finding("var/mean at " + (int) decay + " ms", value, "", interval);
  }

  private static Finding largest(InhibitionSweep sweep, double decay, Interval interval) {
    double value = sweep.mean(decay, Activity::largest);
    return new Finding("largest avalanche at " + (int) decay + " ms", value, "spikes", interval);
  }

  static Claim onset(KineticMeanField theory, Supplier<InhibitionSweep> table) {
    return Claim.of(
        22,
        Article.EI,
        "a Hopf bifurcation marks the change",
        Ruling.CARE,
        "in the mean field; the network itself changes at half as late a decay again",
        new Shown(12, "12.4"),
        Assertion.computed(
            () -> {
              InhibitionSweep sweep = table.get();
              double waves = Double.NaN;
              for (double decay : sweep.decays()) {
                boolean first = Double.isNaN(waves);
                if (first && sweep.mean(decay, Activity::varianceOverMean) > 18) {
                  waves = decay;
                }
              }
              var logistic = theory.withTransfer(Transfer.LOGISTIC);
              return List.of(
                  new Finding(
                      "Hopf point of the mean field",
                      theory.hopf().decay(),
                      "ms",
                      around(10.28, 0.1, STATED)),
                  new Finding(
                      "the same with a logistic transfer",
                      logistic.hopf().decay(),
                      "ms",
                      around(11.43, 0.1, STATED)),
                  new Finding(
                      "first decay with waves in the network",
                      waves,
                      "ms",
                      between(15, 16, "stated, three wirings")));
            }));
  }

  static Claim linear(KineticNetwork network) {
    return Claim.of(
        24,
        Article.EI,
        "the answer to a drive is linear, then sublinear",
        Ruling.HOLDS,
        "its linear part; the bend is measured and not asserted",
        new Shown(15, "15.4"),
        Assertion.drawn(
            seed -> {
              LineFit fast = answer(network.withInhibitoryDecay(4), 3, seed);
              LineFit late = answer(network.withInhibitoryDecay(12), 1, seed);
              return List.of(
                  new Finding(
                      "slope at 4 ms, three wirings",
                      fast.slope(),
                      "Hz ms",
                      ofErrors(5.4, 3, 0.6 / StrictMath.sqrt(3), SLOPES)),
                  new Finding(
                      "slope at 12 ms, one wiring",
                      late.slope(),
                      "Hz ms",
                      ofErrors(6.0, 3, 1.2, SLOPES)),
                  new Finding("R² at 4 ms", fast.determination(), "", atLeast(0.985, LINES)),
                  new Finding("R² at 12 ms", late.determination(), "", atLeast(0.93, LINES)));
            }));
  }

  /** The line through the mean rates of some wirings at drives from 2 to 8 per ms. */
  private static LineFit answer(KineticNetwork network, int wirings, Seed seed) {
    double[] drives = {2, 5, 8};
    double[] rates = new double[drives.length];
    for (int wiring = 1; wiring <= wirings; wiring++) {
      for (int i = 0; i < rates.length; i++) {
        Seed one = seed.child("wiring", wiring);
        rates[i] += excitatory(run(network.withDrive(drives[i]), 400, one)).rate() / wirings;
      }
    }
    return LineFit.of(drives, rates);
  }
}
