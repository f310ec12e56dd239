package rheobase.network.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;
import rheobase.spikes.Spectrum;

class BalanceTest {
  /** x(t + 1) = a x(t) + noise of variance 1 − a²: variance 1, correlation aⁿ at lag n. */
  private static double[] autoregressive(double a, int n, long seed) {
    var normal = ZigguratSampler.NormalizedGaussian.of(Seed.seed(seed).stream("noise"));
    double[] x = new double[n];
    x[0] = normal.sample();
    for (int t = 1; t < n; t++) {
      x[t] = a * x[t - 1] + Math.sqrt(1 - a * a) * normal.sample();
    }
    return x;
  }

  @Test
  void aShiftedCopyFollowsByItsShift() {
    double[] x = autoregressive(0.9, 20_000, 1);
    double[] late = new double[x.length];
    System.arraycopy(x, 0, late, 6, x.length - 6);
    LagCorrelation r = LagCorrelation.of(x, late, 0.5, 20);
    assertThat(r.lag()).isEqualTo(3); // six samples of half a millisecond
    assertThat(r.peak()).isEqualTo(1, within(0.01));
    assertThat(LagCorrelation.of(late, x, 0.5, 20).lag()).isEqualTo(-3);
    assertThat(r.lags()[0]).isEqualTo(-20);
    assertThat(r.toString()).isEqualTo("correlation 1.000 at best, at a lag of 3.00 ms");
  }

  @Test
  void anAutoregressiveProcessForgetsByItsFactor() {
    // r(n) = 0.8ⁿ; some 2·10⁵ · 0.22 independent values: ± 0.005
    double[] x = autoregressive(0.8, 200_000, 2);
    double[] r = LagCorrelation.of(x, x, 1, 10).correlation();
    for (int n = 0; n <= 10; n++) {
      assertThat(r[10 + n]).isEqualTo(Math.pow(0.8, n), within(0.02));
    }
  }

  @Test
  void theParabolaFindsALagBetweenSamples() {
    double[] t = Grid.linspace(0, 49_999, 50_000);
    double[] x = Grid.map(t, v -> Math.sin(2 * Math.PI * v / 50));
    double[] y = Grid.map(t, v -> Math.sin(2 * Math.PI * (v - 2.3) / 50));
    LagCorrelation r = LagCorrelation.of(x, y, 1, 20);
    assertThat(r.lag()).isEqualTo(2);
    // tan(0.3·2π/50) / 2 tan(π/50) = 0.29976 for 0.3; 20 of 50 000 samples are cut at the ends
    assertThat(r.fineLag()).isEqualTo(2.3, within(0.01));
  }

  @Test
  void balanceIsReadOffTheThreeCurrents() {
    // E = 10 + x, I = −8 − 0.9 x two samples later, leak −1: β = 1/10
    double[] x = autoregressive(0.95, 50_000, 3);
    double[] e = Grid.map(x, v -> 10 + v);
    double[] i = new double[x.length];
    Arrays.setAll(i, t -> -8 - 0.9 * (t < 2 ? 0 : x[t - 2]));
    double[] leak = new double[x.length];
    Arrays.fill(leak, -1);
    var balance = CurrentBalance.of(e, i, leak, 1);
    // the mean of x scatters by √(39/5·10⁴) = 0.028, and a tenth of it stays
    assertThat(balance.index()).isEqualTo(0.1, within(0.01));
    assertThat(balance.lag()).isEqualTo(2, within(0.1));
    assertThat(balance.correlation()).isEqualTo(1, within(0.01));
    // σ²(x(t) − 0.9 x(t − 2)) = 1 + 0.81 − 1.8 · 0.95² = 0.1855; σ = 0.4307
    assertThat(balance.tightness()).isEqualTo(0.4307, within(0.01));
    assertThat(balance.toString()).contains("balance index 0.1", "I follows E by 2.0 ms");
  }

  @Test
  void tightIsWhatFollowsAtOnceAndLooseWhatComesLate() {
    double[] x = autoregressive(0.95, 20_000, 4);
    double[] e = Grid.map(x, v -> 10 + v);
    double[] none = new double[x.length];
    double before = 0;
    for (int lag : new int[] {0, 1, 3, 8}) {
      double[] i = new double[x.length];
      Arrays.setAll(i, t -> -10 - (t < lag ? 0 : x[t - lag]));
      double tightness = CurrentBalance.of(e, i, none, 1).tightness();
      // σ² = 2(1 − aⁿ); a few hundred independent values
      assertThat(tightness)
          .isEqualTo(Math.sqrt(2 * (1 - Math.pow(0.95, lag))), within(0.05))
          .isGreaterThanOrEqualTo(before);
      before = tightness;
    }
  }

  @Test
  void excitationAloneIsNotBalanced() {
    double[] e = Grid.map(autoregressive(0.5, 1000, 6), v -> v + 10);
    var alone = CurrentBalance.of(e, new double[1000], new double[1000], 1);
    assertThat(alone.index()).isEqualTo(1);
    assertThat(alone.tightness()).isEqualTo(1);
    assertThat(alone.correlation()).isNaN();
  }

  @Test
  void theFieldAddsWhereTheCurrentsCancel() {
    double[] e = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double[] i = Grid.map(e, v -> -v);
    assertThat(FieldPotential.sum(e, i, 1).values()).startsWith(2, 4, 6);
    // |E(t − 6)| + 1.65 |I(t)| at t = 6: 1 + 1.65 · 7
    double[] weighted = FieldPotential.weighted(e, i, 1).values();
    assertThat(weighted).hasSize(4);
    assertThat(weighted[0]).isEqualTo(12.55, within(1e-12));
    assertThat(FieldPotential.sum(e, i, 1).toString())
        .isEqualTo("field of 10 samples every 1.000 ms, from 2.000 to 20.00");
  }

  @Test
  void aRhythmOfTheFieldStandsInItsSpectrumWithItsPower() {
    double[] t = Grid.linspace(0, 9999, 10_000);
    double[] e = Grid.map(t, v -> 5 + Math.sin(2 * Math.PI * v / 25));
    Spectrum spectrum = FieldPotential.sum(e, Grid.map(e, v -> -v), 1).spectrum(999);
    // 25 ms are 40 Hz; 999 ms resolve a hertz
    assertThat(spectrum.peak(5, 200)).isEqualTo(40, within(0.6));
    // a sine of amplitude 2 has variance 2
    double area = Arrays.stream(spectrum.power()).sum() * spectrum.resolution();
    assertThat(area).isEqualTo(2, within(0.01));
  }

  @Test
  void whatCannotBeBalancedIsRefused() {
    double[] x = autoregressive(0.5, 100, 5);
    double[] none = new double[100];
    assertThatThrownBy(() -> CurrentBalance.of(Grid.map(x, v -> v - 10), x, none, 1))
        .hasMessageContaining("mean excitation");
    assertThatThrownBy(() -> LagCorrelation.of(x, none, 1, 10))
        .hasMessageContaining("deviation of the second signal (0.0) must be positive");
    assertThatThrownBy(() -> CurrentBalance.of(x, x, new double[3], 1))
        .hasMessageContaining("100, 100 and 3 samples");
    assertThatThrownBy(() -> LagCorrelation.of(x, x, 1, 60))
        .hasMessageContaining("between 1.0 ms and 50.0 ms");
    assertThatThrownBy(() -> FieldPotential.weighted(x, x, 7)).hasMessageContaining("7.0 ms");
    assertThatThrownBy(() -> FieldPotential.sum(x, new double[3], 1))
        .hasMessageContaining("100 and 3 samples");
  }
}
