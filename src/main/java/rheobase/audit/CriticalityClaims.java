package rheobase.audit;

import static rheobase.audit.claim.Interval.around;
import static rheobase.audit.claim.Interval.atLeast;
import static rheobase.audit.claim.Interval.atMost;
import static rheobase.audit.claim.Interval.between;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import rheobase.audit.claim.Article;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.avalanche.critical.BirthDeathProcess;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.simulation.collective.Activity;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepRow;
import rheobase.sweep.answers.AnswerTables;
import rheobase.sweep.answers.Spread;
import rheobase.sweep.inhibition.InhibitionSweep;

/** What is said of power laws as a sign of criticality, and of what criticality is good for. */
final class CriticalityClaims {
  private static final double[] DECAYS = {4, 10, 12, 13, 14};
  private static final double ERRORS = 3;

  private CriticalityClaims() {}

  static List<Claim> all() {
    return List.of(
        converse(BirthDeathProcess.neutral(), InhibitionSweep::bundled),
        reliability(AnswerTables::ofSteps));
  }

  static Claim converse(BirthDeathProcess drift, Supplier<InhibitionSweep> table) {
    return Claim.of(
        23,
        Article.EI,
        "criticality makes avalanches scale-free, so scale-free avalanches show criticality",
        Ruling.CARE,
        "the converse fails: families that drift have the power law too, and exponents match again "
            + "where the network fires in waves",
        new Shown(17, "17.2"),
        Assertion.drawn(
            seed -> {
              InhibitionSweep sweep = table.get();
              int[] sizes = drift.draw(20_000, 100_000, seed).sizes();
              PowerLawFit fit = PowerLaw.fit(sizes, CutOffs.between(3, 300));
              return List.of(
                  new Finding(
                      "exponent of neutral families, sizes 3 to 300",
                      fit.exponent(),
                      "",
                      // the power law nearest to the exact law of drift on this range
                      Interval.ofErrors(
                          1.536, ERRORS, fit.standardError(), "of the fit; 3/2 in the limit")),
                  new Finding(
                      "DCC in waves, at 18 ms",
                      sweep.mean(18, Activity::criticalityDistance),
                      "",
                      between(0, 0.1, "as near to 0 as at 12 to 14 ms")),
                  new Finding(
                      "var/mean there",
                      sweep.mean(18, Activity::varianceOverMean),
                      "",
                      atLeast(18, "the stated border of synchrony")));
            }));
  }

  static Claim reliability(Supplier<Sweep<SweepRow>> table) {
    return Claim.of(
        25,
        Article.EI,
        "answers are most reliable at criticality, where they are most sensitive too",
        Ruling.NOT_REPRODUCED,
        "after a step of the drive from 2 to 4 per ms cells become less reliable up to 12 ms, do "
            + "not change at 13 and become more reliable from 14 ms on, the more the later",
        new Shown(14, "14.4"),
        Assertion.computed(
            () -> {
              Sweep<SweepRow> steps = table.get();
              List<Finding> findings = new ArrayList<>();
              for (double decay : DECAYS) {
                findings.add(change(steps, decay));
              }
              findings.add(
                  new Finding(
                      "decay with the most reliable answers",
                      most(steps, -1, "Fano after"),
                      "ms",
                      atLeast(15, "beyond the transition, which is at 13 to 14 under this drive")));
              findings.add(
                  new Finding(
                      "decay with the strongest first answer",
                      most(steps, 1, "peak [Hz]"),
                      "ms",
                      between(13, 16, "from the transition on")));
              return findings;
            }));
  }

  /** The change of the Fano factor: its sign is asserted, three standard errors away from none. */
  private static Finding change(Sweep<SweepRow> steps, double decay) {
    double change = mean(steps, decay, "Fano after") - mean(steps, decay, "Fano before");
    // two wirings: the error of their mean
    double error = mean(steps, decay, "error of the change") / StrictMath.sqrt(2);
    String why =
        "± 3 standard errors of 80 trials, " + (decay == 13 ? "around" : "away from") + " 0";
    Interval where =
        decay == 13
            ? around(0, ERRORS * error, why)
            : decay < 13 ? atLeast(ERRORS * error, why) : atMost(-ERRORS * error, why);
    return new Finding("change of the Fano factor at " + (int) decay + " ms", change, "", where);
  }

  private static double mean(Sweep<SweepRow> steps, double decay, String title) {
    Spread spread = Spread.of(steps, title);
    return spread.mean()[Arrays.binarySearch(spread.at(), decay)];
  }

  private static double most(Sweep<SweepRow> steps, int sign, String title) {
    double[] decays = Spread.of(steps, title).at();
    double best = decays[0];
    for (double decay : decays) {
      if (sign * mean(steps, decay, title) > sign * mean(steps, best, title)) {
        best = decay;
      }
    }
    return best;
  }
}
