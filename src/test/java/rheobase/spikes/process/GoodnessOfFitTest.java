package rheobase.spikes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.ms;
import static rheobase.units.Quantities.seconds;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.spikes.CountMatrix;
import rheobase.spikes.Counts;
import rheobase.spikes.SpikeTrain;

/** Whether the two tests of a law accept the right one and reject a wrong one. */
class GoodnessOfFitTest {
  private static double wave(double t) {
    return hertz(30) * (1 + .8 * StrictMath.sin(2 * StrictMath.PI * t / 700));
  }

  private static SpikeTrain modulated(long seed) {
    return InhomogeneousPoisson.at(GoodnessOfFitTest::wave, hertz(54))
        .draw(seconds(100), seed(seed));
  }

  @Test
  void countsOfAPoissonProcessPassTheChiSquareTest() {
    // χ² p > 0.01 on 10⁵ counts of mean 5
    int[] counts = Counts.of(PoissonProcess.at(hertz(50)).draw(1e7, seed(21)), 100).toArray();
    assertThat(counts).hasSize(100_000);
    assertThat(PoissonTest.withMean(5, counts).pValue()).isGreaterThan(.01);
    assertThat(PoissonTest.of(counts).pValue()).isGreaterThan(.01);
  }

  @Test
  void countsOfOtherProcessesFail() {
    // Fano factors 0.9, 0.57 and 1 but of the wrong mean; 10⁵ counts tell them at p < 10⁻⁶
    SpikeTrain steps = BernoulliProcess.at(hertz(50), ms(2)).draw(1e7, seed(22));
    SpikeTrain dead = RefractoryPoisson.at(hertz(50), ms(5)).draw(1e7, seed(22));
    SpikeTrain fast = PoissonProcess.at(hertz(51)).draw(1e7, seed(22));
    assertThat(PoissonTest.of(Counts.of(steps, 100)).pValue()).isLessThan(1e-6);
    assertThat(PoissonTest.of(Counts.of(dead, 100)).pValue()).isLessThan(1e-6);
    assertThat(PoissonTest.withMean(5, Counts.of(fast, 100).toArray()).pValue()).isLessThan(1e-6);
  }

  @Test
  void chiSquareIsPearsonsSumOverClassesOfFive() {
    int[] counts = new int[100];
    for (int i = 0; i < 100; i++) {
      counts[i] = i < 40 ? 0 : i < 75 ? 1 : i < 93 ? 2 : 3;
    }
    var test = PoissonTest.withMean(1, counts);
    // by hand: classes 0, 1, 2 and "3 or more" with 100/e, 100/e, 50/e and the rest expected
    double e = 100 / StrictMath.E;
    double rest = 100 - 2.5 * e;
    double chiSquare =
        (40 - e) * (40 - e) / e
            + (35 - e) * (35 - e) / e
            + (18 - e / 2) * (18 - e / 2) / (e / 2)
            + (7 - rest) * (7 - rest) / rest;
    assertThat(test.chiSquare()).isCloseTo(chiSquare, within(1e-9));
    assertThat(test.degreesOfFreedom()).isEqualTo(3);
    assertThat(PoissonTest.of(counts).degreesOfFreedom()).isEqualTo(2);
    assertThat(test.toString()).contains("3 degrees of freedom").contains("agree with");
  }

  @Test
  void pValuesOfTheTrueLawAreSpreadEvenly() {
    int below = 0;
    int rejected = 0;
    for (int i = 0; i < 400; i++) {
      SpikeTrain train = PoissonProcess.at(hertz(50)).draw(seconds(20), seed(100 + i));
      below += PoissonTest.of(Counts.of(train, 100)).pValue() < .5 ? 1 : 0;
      rejected += TimeRescaling.of(train, t -> hertz(50), 1000).pValue() < .1 ? 1 : 0;
    }
    // binomial: 200 ± 10 and 40 ± 6; 4 standard deviations
    assertThat(below).isBetween(160, 240);
    assertThat(rejected).isBetween(16, 64);
  }

  @Test
  void timeRescalingAcceptsTheRateThatDrewTheTrain() {
    var test = TimeRescaling.of(modulated(31), GoodnessOfFitTest::wave);
    assertThat(test.pValue()).isGreaterThan(.01);
    // 3000 unit exponentials: mean 1 ± 0.018
    assertThat(mean(test.intervals())).isCloseTo(1, within(.07));
    assertThat(test.toString()).contains("nothing against this rate");
  }

  @Test
  void timeRescalingRejectsAWrongRate() {
    assertThat(TimeRescaling.of(modulated(31), t -> hertz(30)).pValue()).isLessThan(1e-4);
    assertThat(TimeRescaling.of(modulated(31), t -> wave(t + 350)).pValue()).isLessThan(1e-4);
    assertThat(TimeRescaling.of(modulated(31), t -> 1.2 * wave(t)).pValue()).isLessThan(1e-4);
  }

  @Test
  void timeRescalingRejectsADeadTime() {
    SpikeTrain train = RefractoryPoisson.at(hertz(50), ms(5)).draw(seconds(60), seed(32));
    var test = TimeRescaling.of(train, t -> hertz(50));
    assertThat(test.pValue()).isLessThan(1e-6);
    assertThat(test.toString()).contains("does not explain");
  }

  @Test
  void rescaledIntervalsAreTheIntegralOfTheRate() {
    SpikeTrain train = modulated(33);
    double[] z = TimeRescaling.of(train, GoodnessOfFitTest::wave).intervals();
    for (int i = 0; i < z.length; i++) {
      // the antiderivative of the rate, by hand
      double exact = primitive(train.time(i + 1)) - primitive(train.time(i));
      // Gauss–Legendre's error on 1 ms of a 700 ms wave is far below rounding of the difference
      assertThat(z[i]).isCloseTo(exact, within(1e-9));
    }
  }

  private static double primitive(double t) {
    double omega = 2 * StrictMath.PI / 700;
    return hertz(30) * (t - .8 * StrictMath.cos(omega * t) / omega);
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  @Test
  void fanoAcrossTrialsOfAModulatedRateIsOne() {
    var trials =
        InhomogeneousPoisson.at(GoodnessOfFitTest::wave, hertz(54)).draw(300, ms(1400), seed(34));
    // 300 trials, 28 columns: standard error √(2/300/28) = 0.015
    assertThat(CountMatrix.of(trials, 50).fano()).isCloseTo(1, within(.06));
  }
}
