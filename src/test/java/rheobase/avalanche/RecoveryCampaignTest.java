package rheobase.avalanche;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rheobase.avalanche.critical.BranchingProcess;
import rheobase.avalanche.critical.DrivenBranching;
import rheobase.avalanche.critical.MultistepRegression;
import rheobase.avalanche.critical.OrnsteinUhlenbeck;
import rheobase.avalanche.fit.Bootstrap;
import rheobase.avalanche.fit.Comparison;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.avalanche.fit.Rival;
import rheobase.spikes.process.PoissonProcess;

/**
 * Every estimator on samples whose truth is known, two hundred in each cell; prints the tables of
 * docs/avalanches.md.
 */
@Tag("campaign")
class RecoveryCampaignTest {
  private static final int REPLICATES = 200;

  /** Mean and standard deviation of estimates, and the mean of the errors they claim. */
  private static double[] cell(LongFunction<double[]> estimate) {
    double[] sums = new double[3];
    for (int r = 0; r < REPLICATES; r++) {
      double[] each = estimate.apply(r);
      sums[0] += each[0] / REPLICATES;
      sums[1] += each[0] * each[0] / REPLICATES;
      sums[2] += each[1] / REPLICATES;
    }
    sums[1] = StrictMath.sqrt(StrictMath.max(0, sums[1] - sums[0] * sums[0]));
    return sums;
  }

  private static double[] of(PowerLawFit fit) {
    return new double[] {fit.exponent(), fit.standardError()};
  }

  private static void row(String words, double truth, double[] cell) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.4g | %+.4f | %.4f | %.4f |%n",
        words,
        truth,
        cell[0] - truth,
        cell[1],
        cell[2]);
  }

  /**
   * The bias lies below a fifth of the spread plus four errors of its own, and the error is right.
   */
  private static void honest(double truth, double[] cell, double bias) {
    double own = cell[1] / StrictMath.sqrt(REPLICATES);
    assertThat(StrictMath.abs(cell[0] - truth)).isLessThan(bias + 4 * own);
    assertThat(cell[2] / cell[1]).isBetween(.75, 1.33);
  }

  @Test
  void exponentsAreRecoveredAndTheirErrorsAreRight() {
    System.out.println("\n| exponents of power laws | truth | bias | spread | error claimed |");
    System.out.println("|---|---|---|---|---|");
    for (int n : new int[] {500, 10_000}) {
      for (double a : new double[] {1, 1.5, 2, 2.5}) {
        for (int b : new int[] {100, 10_000}) {
          PowerLaw law = PowerLaw.discrete(a, 1, b);
          PowerLaw density = PowerLaw.continuous(a, 1, b);
          double[] whole =
              cell(r -> of(PowerLaw.fit(law.drawWhole(n, seed(r)), CutOffs.between(1, b))));
          row("whole numbers 1 … " + b + ", n = " + n, a, whole);
          honest(a, whole, 2.0 / n);
          double[] real =
              cell(r -> of(PowerLaw.fit(density.draw(n, seed(r)), CutOffs.between(1, b))));
          row("density on 1 … " + b + ", n = " + n, a, real);
          honest(a, real, 2.0 / n);
        }
      }
      for (double a : new double[] {2, 2.5, 3}) {
        PowerLaw law = PowerLaw.discrete(a, 1);
        double[] given = cell(r -> of(PowerLaw.fit(law.drawWhole(n, seed(r)), CutOffs.from(1))));
        row("whole numbers from 1, n = " + n, a, given);
        honest(a, given, 3.0 / n);
        double[] found = cell(r -> of(PowerLaw.fit(law.drawWhole(n, seed(r)))));
        row("the same, lower cut-off found, n = " + n, a, found);
        assertThat(found[0]).isCloseTo(a, org.assertj.core.api.Assertions.within(.1));
      }
    }
  }

  @Test
  void theBeginningOfATailIsFound() {
    System.out.println(
        "\n| lower cut-off, exponent 5/2 above it | truth | bias | spread | error claimed |");
    System.out.println("|---|---|---|---|---|");
    for (int begin : new int[] {5, 20}) {
      double[] cut = new double[3];
      double[] exponent =
          cell(
              r -> {
                int[] tail = PowerLaw.discrete(2.5, begin).drawWhole(3000, seed(r));
                var chance = seed(r).stream("body");
                int[] all = Arrays.copyOf(tail, 6000);
                for (int i = 3000; i < all.length; i++) {
                  all[i] = 1 + chance.nextInt(begin - 1); // an even body beneath
                }
                PowerLawFit fit = PowerLaw.fit(all);
                cut[0] += fit.lower() / REPLICATES;
                cut[1] += fit.lower() * fit.lower() / REPLICATES;
                return of(fit);
              });
      cut[1] = StrictMath.sqrt(cut[1] - cut[0] * cut[0]);
      row("cut-off of 3000 of 6000 values", begin, cut);
      row("its exponent", 2.5, exponent);
      assertThat(cut[0]).isBetween(begin * .95, begin * 1.6);
      honest(2.5, exponent, .03);
    }
  }

  @Test
  void theBranchingRatioIsRecoveredFromFewUnits() {
    System.out.println(
        "\n"
            + "| branching ratio, 50 000 steps, mean activity 100 | truth | bias | spread | error"
            + " claimed |");
    System.out.println("|---|---|---|---|---|");
    for (double m : new double[] {.9, .98, .995}) {
      DrivenBranching process = DrivenBranching.ofMean(m, 100);
      int steps = (int) StrictMath.min(500, StrictMath.ceil(4 / (1 - m)));
      for (double share : new double[] {1, .1, .02}) {
        double[] one = new double[1];
        double[] many =
            cell(
                r -> {
                  int[] all = process.draw(50_000, seed(r));
                  int[] seen = share == 1 ? all : DrivenBranching.subsampled(all, share, seed(r));
                  var fit = MultistepRegression.of(seen, steps);
                  one[0] += fit.oneStep() / REPLICATES;
                  return new double[] {fit.ratio(), fit.standardError()};
                });
        row(
            String.format(
                Locale.ROOT,
                "%d steps, %.0f %% of the units seen (one step: %.3f)",
                steps,
                100 * share,
                one[0]),
            m,
            many);
        honest(m, many, 8e-4);
      }
    }
  }

  @Test
  void controlsAreCalledWhatTheyAre() {
    System.out.println(
        "\n"
            + "| sample | rejected, p < 0.1 | exponential fits better | cut-off fits better |"
            + " lognormal fits better |");
    System.out.println("|---|---|---|---|---|");
    double[] law =
        judged(
            "power law 3/2 on 1 … 1000, between these",
            CutOffs.between(1, 1000),
            r -> PowerLaw.discrete(1.5, 1, 1000).drawWhole(1000, seed(r)));
    assertThat(law[0]).isBetween(.03, .18); // 0.1 ± 4 errors
    double[] found =
        judged(
            "power law 5/2 from 1, cut-off found",
            CutOffs.scanned(),
            r -> PowerLaw.discrete(2.5, 1).drawWhole(1000, seed(r)));
    assertThat(found[0]).isLessThan(.18);
    judged(
        "critical branching, sizes from 1 (not a pure power law)",
        CutOffs.from(1),
        r -> BranchingProcess.of(1).draw(1000, 1_000_000, seed(r)).sizes());
    double[] tail =
        judged(
            "critical branching, sizes 10 … 10 000",
            CutOffs.between(10, 10_000),
            r -> BranchingProcess.of(1).draw(4000, 1_000_000, seed(r)).sizes());
    assertThat(tail[0]).isLessThan(.18);
    double[] below =
        judged(
            "branching of ratio 0.8, sizes from 5",
            CutOffs.from(5),
            r -> BranchingProcess.of(.8).draw(4000, 1_000_000, seed(r)).sizes());
    assertThat(below[2]).isGreaterThan(.95);
    double[] poisson =
        judged(
            "avalanches of Poisson trains, sizes from 1",
            CutOffs.from(1),
            r -> Avalanches.in(PoissonProcess.at(.01).draw(10, 45_000, seed(r))).sizes());
    assertThat(poisson[0]).isGreaterThan(.99);
    double[] wander =
        judged(
            "durations of Ornstein–Uhlenbeck excursions, 10 … 300 of τ = 1000",
            CutOffs.between(10, 300),
            r ->
                Excursions.above(new OrnsteinUhlenbeck(1000).draw(400_000, 1, seed(r)), 1, 0)
                    .durations());
    assertThat(wander[0]).isLessThan(.3); // it has a power law, and no cascade
  }

  private static double[] judged(String words, CutOffs cutOffs, LongFunction<int[]> sample) {
    double[] share = new double[4];
    for (int r = 0; r < REPLICATES; r++) {
      PowerLawFit fit = PowerLaw.fit(sample.apply(r), cutOffs);
      share[0] += Bootstrap.of(fit, 100, seed(r)).plausible() ? 0 : 1.0 / REPLICATES;
      Rival[] rivals = {Rival.EXPONENTIAL, Rival.CUT_OFF_POWER_LAW, Rival.LOGNORMAL};
      for (int k = 0; k < rivals.length; k++) {
        boolean wins = fit.against(rivals[k]).winner() == Comparison.Winner.RIVAL;
        share[k + 1] += wins ? 1.0 / REPLICATES : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f %% | %.0f %% | %.0f %% | %.0f %% |%n",
        words,
        100 * share[0],
        100 * share[1],
        100 * share[2],
        100 * share[3]);
    return share;
  }
}
