package rheobase.avalanche.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.avalanche.Reference;
import rheobase.avalanche.tail.Exponential;

class PowerLawTest {
  @Test
  void theFrequencyOfWordsIsFittedAsByClausetShaliziAndNewman() {
    PowerLawFit fit = PowerLaw.fit(Reference.whole("words"));
    // Clauset et al. 2009, table 6.1: x_min 7, α 1.95, n_tail 2958; five digits by an independent
    // computation with Python
    assertThat(fit.lower()).isEqualTo(7);
    assertThat(fit.exponent()).isCloseTo(1.95273, within(5e-6));
    assertThat(fit.size()).isEqualTo(2958);
    // table 6.3: exponential 9.09, lognormal 0.395, cut-off −0.899; independent computation:
    assertThat(fit.against(Rival.EXPONENTIAL).z()).isCloseTo(9.14, within(.005));
    assertThat(fit.against(Rival.LOGNORMAL).z()).isCloseTo(.44, within(.005));
    assertThat(fit.against(Rival.CUT_OFF_POWER_LAW).ratio()).isCloseTo(-.906, within(.0005));
    // published .49, recomputed with cut-offs chosen anew .70; 200 replicates, three errors
    assertThat(fit.bootstrap(200, seed(1)).p()).isBetween(.6, .8);
  }

  @Test
  void theSeverityOfAttacksIsFittedAsByClausetShaliziAndNewman() {
    PowerLawFit fit = PowerLaw.fit(Reference.whole("terrorism"));
    // Clauset et al. 2009, table 6.1: x_min 12, α 2.4, n_tail 547; digits independently computed
    assertThat(fit.lower()).isEqualTo(12);
    assertThat(fit.exponent()).isCloseTo(2.36995, within(5e-6));
    assertThat(fit.size()).isEqualTo(547);
    // table 6.3: 2.457, −0.278, −0.077
    assertThat(fit.against(Rival.EXPONENTIAL).z()).isCloseTo(2.459, within(.0005));
    assertThat(fit.against(Rival.LOGNORMAL).z()).isCloseTo(-.278, within(.0005));
    assertThat(fit.against(Rival.CUT_OFF_POWER_LAW).ratio()).isCloseTo(-.077, within(.0005));
    // published .68, recomputed .65; 300 replicates, three errors
    assertThat(fit.bootstrap(300, seed(1)).p()).isCloseTo(.66, within(.09));
  }

  @Test
  void theSizeOfBlackoutsIsFittedAsByClausetShaliziAndNewman() {
    PowerLawFit fit = PowerLaw.fit(Reference.powerLaw("blackouts"));
    // Clauset et al. 2009, table 6.1: x_min 230 (thousand), α 2.3, n_tail 59; digits independently
    assertThat(fit.lower()).isEqualTo(230000);
    assertThat(fit.exponent()).isCloseTo(2.27264, within(5e-6));
    assertThat(fit.size()).isEqualTo(59);
    // table 6.3: exponential 1.21, lognormal −0.412; independent computation:
    assertThat(fit.against(Rival.EXPONENTIAL).z()).isCloseTo(1.43, within(.005));
    assertThat(fit.against(Rival.LOGNORMAL).z()).isCloseTo(-.416, within(.0005));
    // published .62, recomputed .63; 300 replicates, three errors
    assertThat(fit.bootstrap(300, seed(1)).p()).isCloseTo(.63, within(.09));
  }

  @Test
  void theExponentOfASampleFromOneToNinetyNineIsRecovered() {
    int[] sample = PowerLaw.discrete(1.5, 1, 99).drawWhole(20_000, seed(2));
    PowerLawFit fit = PowerLaw.fit(sample, CutOffs.between(1, 99));
    // drawn with 1.5; four standard errors of 0.005
    assertThat(fit.exponent()).isCloseTo(1.5, within(.02));
    assertThat(fit.standardError()).isCloseTo(.0058, within(.0003)); // 1/√(n Var ln x)
    assertThat(fit.bootstrap(100, seed(1)).plausible()).isTrue();
    PowerLawFit endless = PowerLaw.fit(sample, CutOffs.from(1));
    // the same sample without its upper cut-off: far too steep, and rejected
    assertThat(endless.exponent()).isGreaterThan(1.6);
    assertThat(endless.bootstrap(100, seed(1)).plausible()).isFalse();
  }

  @Test
  void exponentsOfDensitiesAreRecoveredWithTheirErrors() {
    double[] flat = PowerLaw.continuous(1.5, 1).draw(10_000, seed(5));
    // (α − 1)/√n; four of them
    assertThat(PowerLaw.fit(flat, CutOffs.from(1)).exponent()).isCloseTo(1.5, within(.02));
    assertThat(PowerLaw.fit(flat, CutOffs.from(1)).standardError()).isCloseTo(.005, within(1e-4));
    double[] steep = PowerLaw.continuous(2.5, 1).draw(10_000, seed(5));
    assertThat(PowerLaw.fit(steep).exponent()).isCloseTo(2.5, within(.08));
    int[] whole = PowerLaw.discrete(2.5, 1).drawWhole(10_000, seed(5));
    assertThat(PowerLaw.fit(whole).exponent()).isCloseTo(2.5, within(.07));
    // with two cut-offs any exponent has a law, 1 among them
    double[] one = PowerLaw.continuous(1, 1, 1000).draw(10_000, seed(5));
    assertThat(PowerLaw.fit(one, CutOffs.between(1, 1000)).exponent()).isCloseTo(1, within(.02));
  }

  @Test
  void numbersAreDrawnAsOftenAsTheLawSays() {
    int n = 200_000;
    PowerLaw law = PowerLaw.discrete(2.5, 1);
    int[] drawn = law.drawWhole(n, seed(3));
    // 1/ζ(2.5) = 0.745441
    assertThat(law.probability(1)).isCloseTo(.745441, within(5e-7));
    double ones = (double) Arrays.stream(drawn).filter(x -> x == 1).count() / n;
    assertThat(ones).isCloseTo(.745441, within(4 * StrictMath.sqrt(.745 * .255 / n)));
    for (int far : new int[] {10, 100, 2000}) { // the last lies beyond the table
      double p = law.survival(far);
      double seen = (double) Arrays.stream(drawn).filter(x -> x >= far).count() / n;
      assertThat(seen).isCloseTo(p, within(4 * StrictMath.sqrt(p / n)));
    }
    PowerLaw shallow = PowerLaw.discrete(1.2, 3, 100_000);
    int[] between = shallow.drawWhole(n, seed(3));
    assertThat(Arrays.stream(between).min().orElseThrow()).isEqualTo(3);
    assertThat(Arrays.stream(between).max().orElseThrow()).isLessThanOrEqualTo(100_000);
    double p = shallow.survival(50_000);
    assertThat((double) Arrays.stream(between).filter(x -> x >= 50_000).count() / n)
        .isCloseTo(p, within(4 * StrictMath.sqrt(p / n)));
  }

  @Test
  void everyLowerCutOffIsTriedAndTheNearestTaken() {
    int[] sample = PowerLaw.discrete(2.2, 4).drawWhole(2000, seed(8));
    int[] mixed =
        IntStream.concat(Arrays.stream(sample), IntStream.range(0, 900).map(i -> 1 + i % 3))
            .toArray();
    PowerLawFit best = PowerLaw.fit(mixed);
    // the plain way: one fit for each distinct value
    double least =
        Arrays.stream(mixed)
            .distinct()
            .filter(a -> a < Arrays.stream(mixed).max().orElseThrow())
            .mapToDouble(a -> PowerLaw.fit(mixed, CutOffs.from(a)).distance())
            .min()
            .orElseThrow();
    assertThat(best.distance()).isCloseTo(least, within(1e-10)); // exponents are known to 10⁻¹²
    assertThat(best.lower()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void theDistanceIsThatOfTheCumulativeDistributions() {
    int[] sample = PowerLaw.discrete(1.8, 2, 300).drawWhole(500, seed(8));
    PowerLawFit fit = PowerLaw.fit(sample, CutOffs.between(2, 300));
    double most = 0;
    for (int x : Arrays.stream(sample).distinct().toArray()) {
      double below = Arrays.stream(sample).filter(y -> y < x).count() / 500.0;
      most = StrictMath.max(most, StrictMath.abs(below - 1 + fit.law().survival(x)));
    }
    assertThat(fit.distance()).isCloseTo(most, within(1e-12)); // rounding only
  }

  @Test
  void theWidestAcceptedRangeStopsWhereTheLawStops() {
    int[] law = PowerLaw.discrete(1.5, 1, 300).drawWhole(10_000, seed(6));
    int[] pile = new int[400]; // a finite system: 400 more of its size
    Arrays.fill(pile, 2000);
    int[] all = IntStream.concat(Arrays.stream(law), Arrays.stream(pile)).toArray();
    PowerLawFit fit = PowerLaw.fit(all, new CutOffs.Widest(.1, 8, 100));
    assertThat(fit.upper()).isBetween(200.0, 500.0);
    assertThat(fit.lower()).isLessThanOrEqualTo(2);
    assertThat(fit.exponent()).isCloseTo(1.5, within(.04)); // the values from 300 on are missing
  }

  @Test
  void anExponentialIsNotAPowerLaw() {
    double[] sizes = new double[3000];
    var chance = seed(4).stream("exponential");
    Arrays.setAll(sizes, i -> 1 - 20 * StrictMath.log(1 - chance.nextDouble()));
    PowerLawFit fit = PowerLaw.fit(sizes, CutOffs.from(1));
    Verdict verdict = fit.verdict(50, seed(1));
    assertThat(verdict.support()).isEqualTo(Verdict.Support.NONE);
    assertThat(fit.against(Rival.EXPONENTIAL).winner()).isEqualTo(Comparison.Winner.RIVAL);
    // drawn with a mean excess of 20; four errors of 1/√3000
    var exponential = (Exponential) Rival.EXPONENTIAL.fit(fit);
    assertThat(exponential.rate()).isCloseTo(.05, within(.0037));
    assertThat(verdict.words()).startsWith("Not a power law").contains("Fits better: exponential");
  }

  @Test
  void aFitSaysWhatItIsAndWhatSpeaksAgainstIt() {
    PowerLawFit fit = PowerLaw.fit(new int[] {1, 1, 1, 2, 3, 1, 2, 8}, CutOffs.from(1));
    assertThat(fit.toString()).startsWith("P(x) ∝ x^−1.").contains("for x ≥ 1 (8 of 8 values");
    assertThat(fit.warnings()).hasSize(2);
    assertThat(fit.warnings().get(0)).startsWith("Only 8 values lie between the cut-offs");
    assertThatThrownBy(() -> PowerLaw.fit(new int[] {3, 3, 3}))
        .hasMessageContaining("an exponent needs two");
    assertThatThrownBy(() -> Sample.of(1, 0)).hasMessageContaining("leave out what has no size");
    assertThatThrownBy(() -> PowerLaw.discrete(0.9, 1))
        .hasMessageContaining("give an upper cut-off");
  }

  @Test
  void anEmptyStretchBelowTheUpperCutOffAddsNoDecade() {
    int[] sizes = new int[101];
    Arrays.setAll(sizes, i -> i < 100 ? 1 + i % 10 : 1000);
    // the last value up to 500 is 10: one decade, and not log₁₀ 500
    assertThat(PowerLaw.fit(sizes, CutOffs.between(1, 500)).decades()).isCloseTo(1, within(1e-12));
    assertThat(PowerLaw.fit(sizes, CutOffs.from(1)).decades()).isCloseTo(3, within(1e-12));
  }

  @Test
  void fewValuesAndShortRangesAreTooLittle() {
    int[] forty = PowerLaw.discrete(1.5, 1, 1000).drawWhole(40, seed(4));
    Verdict few = PowerLaw.fit(forty, CutOffs.between(1, 1000)).verdict(50, seed(1));
    assertThat(few.support()).isEqualTo(Verdict.Support.TOO_LITTLE);
    assertThat(few.words()).startsWith("Too little to tell a power law from anything else");
    int[] narrow = PowerLaw.discrete(2, 1, 8).drawWhole(1000, seed(4));
    Verdict tight = PowerLaw.fit(narrow, CutOffs.between(1, 8)).verdict(50, seed(1));
    assertThat(tight.support()).isEqualTo(Verdict.Support.TOO_LITTLE); // less than a decade
    int[] wide = PowerLaw.discrete(2, 1, 800).drawWhole(1000, seed(4));
    Verdict enough = PowerLaw.fit(wide, CutOffs.between(1, 800)).verdict(50, seed(1));
    assertThat(enough.support()).isNotEqualTo(Verdict.Support.TOO_LITTLE);
  }
}
