package rheobase.audit;

import static rheobase.audit.claim.Article.SN;

import java.util.List;
import java.util.function.DoubleFunction;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.numerics.Seed;
import rheobase.spikes.process.BernoulliProcess;

/** What is said of trains drawn by tossing a coin in each step. */
final class TrainClaims {
  private static final double DURATION = 4e6; // ms: 400 000 windows
  private static final double WINDOW = 10; // ms, ten steps

  private TrainClaims() {}

  static List<Claim> all() {
    return List.of(coins(chance -> BernoulliProcess.at(chance, 1)));
  }

  /** Coins by their chance of a spike in a step of a millisecond. */
  static Claim coins(DoubleFunction<BernoulliProcess> coin) {
    return Claim.of(
        5,
        SN,
        "rate times step below 1 is enough for a Poisson process",
        Ruling.CARE,
        "enough for a probability, not for a Poisson process: the Fano factor is 1 − r Δt; we warn"
            + " above 0.1 and refuse from 1 on",
        new Shown(3, "3.7"),
        Assertion.drawn(
            seed ->
                List.of(
                    fano(coin, 0.1, seed),
                    fano(coin, 0.5, seed),
                    new Finding(
                        "least r Δt that is warned of, of 0.05, 0.1, 0.11 and 0.5",
                        least(coin, 0.05, 0.1, 0.11, 0.5),
                        "",
                        Interval.exactly(0.11, "the first above 0.1")),
                    new Finding(
                        "how many of 1 and 1.5 are refused",
                        refused(coin, 1) + refused(coin, 1.5),
                        "",
                        Interval.exactly(2, "no chance is above 1")))));
  }

  private static Finding fano(DoubleFunction<BernoulliProcess> coin, double chance, Seed seed) {
    double fano =
        coin.apply(chance)
            .draw(DURATION, seed.stream("coin", Math.round(100 * chance)))
            .fano(WINDOW);
    String reason = "stated tolerance, more than 4 standard errors of 400 000 windows";
    return new Finding(
        "Fano factor at r Δt = " + chance, fano, "", Interval.around(1 - chance, 0.01, reason));
  }

  private static double least(DoubleFunction<BernoulliProcess> coin, double... chances) {
    double least = Double.NaN;
    for (int i = chances.length - 1; i >= 0; i--) {
      least = coin.apply(chances[i]).warning().isEmpty() ? least : chances[i];
    }
    return least;
  }

  private static int refused(DoubleFunction<BernoulliProcess> coin, double chance) {
    try {
      return coin.apply(chance) == null ? 1 : 0;
    } catch (IllegalArgumentException tooLikely) {
      return 1;
    }
  }
}
