package rheobase.avalanche.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.avalanche.Reference;
import rheobase.avalanche.critical.MultistepRegression.Decay;
import rheobase.avalanche.critical.MultistepRegression.Mean;

class MultistepRegressionTest {
  private static final DrivenBranching NEAR = DrivenBranching.ofMean(.98, 100);
  private static final int[] ACTIVITY = NEAR.draw(200_000, seed(1));

  @ParameterizedTest
  @CsvSource({"1, .980", ".1, .7225", ".05, .5592", ".01, .1992"})
  void oneStepIsFooledBySubsamplingAndManyAreNot(double share, double slope) {
    int[] seen = DrivenBranching.subsampled(ACTIVITY, share, seed(2));
    var regression = MultistepRegression.of(seen, 100);
    // b m with b = p/(p + (1 − p)(1 − m²))
    assertThat(.98 * NEAR.subsamplingFactor(share)).isCloseTo(slope, within(5e-4));
    assertThat(regression.oneStep()).isCloseTo(slope, within(.01));
    // a trial of 200,000 steps scatters by .0009 and lies .0005 too low
    assertThat(regression.ratio()).isCloseTo(.98, within(.003));
    assertThat(regression.standardError()).isBetween(2e-4, 2e-3);
    assertThat(regression.interval()[1]).isGreaterThan(.98);
  }

  @Test
  void theReferenceTrialsGiveTheirTrueRatio() {
    double[][] full = Reference.branching("full");
    // made with m = 0.995; asked for within .002, from all trials about one mean
    var all = MultistepRegression.of(full, 500, Mean.OF_ALL_TRIALS, Decay.TO_ZERO);
    assertThat(all.ratio()).isCloseTo(.995, within(.002));
    var own = MultistepRegression.of(full, 500, Mean.OF_EACH_TRIAL, Decay.TO_ZERO);
    assertThat(own.ratio()).isCloseTo(.995, within(.002));
    double[][] seen = {Reference.branching("sub_00")[0], Reference.branching("sub_01")[0]};
    var few = MultistepRegression.of(seen, 500, Mean.OF_ALL_TRIALS, Decay.TO_ZERO);
    assertThat(few.ratio()).isCloseTo(.995, within(.002));
    assertThat(few.oneStep()).isLessThan(.97); // lower, as units are missed
    for (double[] trial : seen) {
      var one = MultistepRegression.ofEach(new double[][] {trial}, 500, Decay.TO_ZERO).get(0);
      assertThat(one.ratio()).isCloseTo(.995, within(.002));
    }
  }

  @Test
  void aSlowDriveLooksCriticalUnlessItIsAnOffset() {
    int[] drawn = DrivenBranching.ofMean(.9, 50).draw(100_000, seed(4));
    double[] driven = new double[drawn.length];
    for (int t = 0; t < driven.length; t++) {
      driven[t] = drawn[t] + 20 * StrictMath.sin(t * 2 * StrictMath.PI / 25_000);
    }
    double[][] trial = {driven};
    double plain = MultistepRegression.of(trial, 100, Mean.OF_EACH_TRIAL, Decay.TO_ZERO).ratio();
    var offset = MultistepRegression.of(trial, 100, Mean.OF_EACH_TRIAL, Decay.TO_AN_OFFSET);
    assertThat(plain).isGreaterThan(.97);
    assertThat(offset.ratio()).isCloseTo(.9, within(.02)); // drawn with .9; the drive adds noise
    assertThat(offset.offset()).isGreaterThan(.1);
  }

  @Test
  void theCoefficientsAreSlopesOfLinearRegression() {
    double[] x = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4};
    double[] r = MultistepRegression.coefficients(new double[][] {x, x}, 3, Mean.OF_EACH_TRIAL);
    for (int k = 1; k <= 3; k++) {
      int n = x.length - k;
      double past = 0;
      double future = 0;
      for (int t = 0; t < n; t++) {
        past += x[t] / n;
        future += x[t + k] / n;
      }
      double xy = 0;
      double xx = 0;
      for (int t = 0; t < n; t++) {
        xy += (x[t] - past) * (x[t + k] - future);
        xx += (x[t] - past) * (x[t] - past);
      }
      assertThat(r[k - 1]).isCloseTo(xy / xx, within(1e-12)); // the plain formula, rounding only
    }
  }

  @Test
  void manySlopesAreTransformedAndFewAreAddedUp() {
    double[][] trial = {java.util.Arrays.stream(ACTIVITY).limit(5000).asDoubleStream().toArray()};
    for (Mean mean : Mean.values()) {
      double[][] both = {trial[0], trial[0]};
      double[] few = MultistepRegression.coefficients(both, 40, mean);
      double[] many = MultistepRegression.coefficients(both, 500, mean);
      for (int k = 0; k < few.length; k++) {
        assertThat(many[k]).isCloseTo(few[k], within(1e-12)); // the same sums, rounding only
      }
    }
    double[] few = MultistepRegression.coefficients(trial, 40, Mean.OF_ALL_TRIALS);
    double[] many = MultistepRegression.coefficients(trial, 500, Mean.OF_ALL_TRIALS);
    for (int k = 0; k < few.length; k++) {
      assertThat(many[k]).isCloseTo(few[k], within(1e-12));
    }
  }

  @Test
  void whatCannotBeRegressedIsRefused() {
    assertThatThrownBy(() -> MultistepRegression.of(new int[30], 20))
        .hasMessageContaining("take fewer steps or longer trials");
    assertThatThrownBy(() -> MultistepRegression.of(new int[300], 20))
        .hasMessageContaining("a constant has no slope");
    assertThatThrownBy(() -> new DrivenBranching(1, 1)).hasMessageContaining("grow for ever");
  }
}
