package rheobase.network.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.numerics.algebra.Eigenvalue;

/** Late inhibition turns rest into a wave, in two equations and in six. */
class MeanFieldTest {
  private static final double EXACT = 1e-2; // tolerance of an independent double precision run

  @Test
  void restOfTheLowRateNetworkIsThatOfAnIndependentComputation() {
    double[] rest = KineticMeanField.lowRate().rest();
    // independent computation: Newton's method in another program
    assertThat(rest[0]).isCloseTo(-56.780, within(EXACT));
    assertThat(rest[1]).isCloseTo(-56.670, within(EXACT));
    assertThat(KineticMeanField.lowRate().rates())
        .containsExactly(new double[] {3.09, 9.72}, within(EXACT));
  }

  @Test
  void restDoesNotDependOnTheDecayOfInhibition() {
    // both filters pass a constant on unchanged
    assertThat(KineticMeanField.lowRate().withInhibitoryDecay(18).rest())
        .containsExactly(KineticMeanField.lowRate().rest(), within(1e-9));
  }

  @Test
  void lateInhibitionMakesAHopfBifurcation() {
    KineticMeanField.Hopf low = KineticMeanField.lowRate().hopf();
    // independent computation, error function: 10.276 ms, 36.7 Hz; logistic: 11.430 ms, 30.5 Hz
    assertThat(low.decay()).isCloseTo(10.276, within(EXACT));
    assertThat(low.frequency()).isCloseTo(36.7, within(0.05));
    KineticMeanField.Hopf logistic =
        KineticMeanField.lowRate().withTransfer(Transfer.LOGISTIC).hopf();
    assertThat(logistic.decay()).isCloseTo(11.430, within(EXACT));
    assertThat(logistic.frequency()).isCloseTo(30.5, within(0.05));
  }

  @Test
  void atHighRatesTheHopfPointComesEarlierAndMovesWithTheDrive() {
    KineticMeanField high = KineticMeanField.highRate();
    // independent computation: rest, rates and Hopf point of the first row; the drive then varied
    assertThat(high.rest()[0]).isCloseTo(-55.7513, within(EXACT));
    assertThat(high.rest()[1]).isCloseTo(-54.9892, within(EXACT));
    assertThat(high.rates()).containsExactly(new double[] {18.38, 60.06}, within(EXACT));
    assertThat(high.hopf().decay()).isCloseTo(7.5304, within(EXACT));
    assertThat(high.hopf().frequency()).isCloseTo(61.6, within(0.05));
    double[] drives = {2, 3, 6, 8};
    double[] points = {9.17, 8.16, 6.78, 6.34};
    for (int i = 0; i < drives.length; i++) {
      assertThat(high.withDrive(drives[i]).hopf().decay()).isCloseTo(points[i], within(EXACT));
    }
    assertThat(high.withTransfer(Transfer.LOGISTIC).hopf().decay()).isCloseTo(8.086, within(EXACT));
    assertThat(high.withTransfer(Transfer.LOGISTIC).hopf().frequency())
        .isCloseTo(56.5, within(0.05));
  }

  @Test
  void otherDeviationsMoveThePointLittle() {
    // independent computation: σ = 3.2 and 3.8 mV
    var wide =
        new KineticMeanField(
            KineticMeanField.highRate().network(), 3.2, 3.8, Transfer.ERROR_FUNCTION);
    assertThat(wide.hopf().decay()).isCloseTo(7.495, within(EXACT));
    assertThat(wide.rates()).containsExactly(new double[] {21.89, 68.30}, within(EXACT));
    assertThat(wide.withTransfer(Transfer.LOGISTIC).hopf().decay()).isCloseTo(8.188, within(EXACT));
  }

  @Test
  void theLeadingPairCrossesFromLeftToRight() {
    KineticMeanField high = KineticMeanField.highRate();
    // independent computation: −0.1058 ± 0.4755i at 5 ms, 0.0108 ± 0.3741i at 8, 0.0554 ± 0.3105i
    // at 11
    double[][] pairs = {{5, -0.1058, 0.4755}, {8, 0.0108, 0.3741}, {11, 0.0554, 0.3105}};
    for (double[] pair : pairs) {
      Eigenvalue leading = high.withInhibitoryDecay(pair[0]).eigenvalues()[0];
      assertThat(leading.real()).isCloseTo(pair[1], within(2e-4));
      assertThat(leading.imaginary()).isCloseTo(pair[2], within(2e-4));
    }
  }

  @Test
  void theSquareOfTheAmplitudeGrowsInProportionToTheDistanceFromThePoint() {
    KineticMeanField low = KineticMeanField.lowRate();
    double hopf = low.hopf().decay();
    // the law of a supercritical Hopf point; an independent run: amplitude²/distance 0.367 at 0.4
    // and 0.366 at 0.6 ms, half of the swing counted
    for (double distance : new double[] {0.4, 0.6}) {
      double amplitude = low.withInhibitoryDecay(hopf + distance).wave(2000).amplitude();
      assertThat(amplitude * amplitude / distance).isCloseTo(0.367, within(0.004));
    }
  }

  @Test
  void aWaveOfTheHighRateNetworkHasTheHeightOfAnIndependentRun() {
    Wave wave = KineticMeanField.highRate().withInhibitoryDecay(8).wave(800);
    // independent run at 8 ms: V_E swings by 2.248 mV with 57.9 Hz
    assertThat(wave.high() - wave.low()).isCloseTo(2.248, within(0.02));
    assertThat(1000 / wave.period()).isCloseTo(57.9, within(0.1));
  }

  @Test
  void theDeviationIsThatWhichGivesTheRate() {
    // Q = ½ (1 + erf((V − θ)/(√2 σ))) at V = −56.780 mV, σ = 2.476 mV is 3.09 Hz
    assertThat(KineticMeanField.deviation(-56.7795, 3.0898, -50)).isCloseTo(2.476, within(1e-3));
    assertThatThrownBy(() -> KineticMeanField.deviation(-49, 3, -50))
        .hasMessageContaining("below threshold");
  }

  @Test
  void bothTransfersAreDistributionFunctionsOfOneVariance() {
    // the normal distribution function: Φ(1) = 0.8413447461, Φ(−3) = 1.349898032e−3, Φ(−6) =
    // 9.865876450e−10 (Abramowitz and Stegun, table 26.1)
    assertThat(Transfer.ERROR_FUNCTION.share(1, 0, 1)).isCloseTo(0.8413447461, within(1e-10));
    assertThat(Transfer.ERROR_FUNCTION.share(-3, 0, 1)).isCloseTo(1.349898032e-3, within(1e-12));
    assertThat(Transfer.ERROR_FUNCTION.share(-6, 0, 1)).isCloseTo(9.865876450e-10, within(1e-18));
    assertThat(Transfer.LOGISTIC.share(0, 0, 2)).isEqualTo(0.5);
  }

  @Test
  void slowInhibitionMakesTheWilsonCowanModelSwing() {
    WilsonCowan model = WilsonCowan.tutorial();
    // independent computation of the tutorial's set
    assertThat(model.rest()).containsExactly(new double[] {0.57042, 0.27061}, within(1e-4));
    assertThat(model.eigenvalues()[0].real()).isCloseTo(0.1069, within(1e-4));
    assertThat(model.eigenvalues()[0].imaginary()).isCloseTo(0.5618, within(1e-4));
    assertThat(model.hopf()).isCloseTo(1.48918, within(1e-4));
    Eigenvalue there = model.withInhibitoryTimeConstant(model.hopf()).eigenvalues()[0];
    assertThat(there.real()).isCloseTo(0, within(1e-10));
    assertThat(there.imaginary()).isCloseTo(0.66269, within(1e-4));
    Wave wave = model.wave(500);
    assertThat(wave.low()).isCloseTo(0.0872, within(1e-3));
    assertThat(wave.high()).isCloseTo(0.7675, within(1e-3));
    assertThat(wave.period()).isCloseTo(21.520, within(1e-2));
  }

  @Test
  void theWaveOfTheWilsonCowanModelGrowsFromNothing() {
    WilsonCowan model = WilsonCowan.tutorial();
    // a supercritical Hopf point: a quarter of the distance, half of the amplitude, within the
    // next order of the law
    double near = model.withInhibitoryTimeConstant(model.hopf() + 0.01).wave(5000).amplitude();
    double far = model.withInhibitoryTimeConstant(model.hopf() + 0.04).wave(5000).amplitude();
    assertThat(far / near).isCloseTo(2, within(0.1));
    assertThat(model.withInhibitoryTimeConstant(1.4).wave(2000).amplitude()).isLessThan(1e-6);
  }

  @Test
  void aModelWithoutSelfExcitationRefusesToHaveAHopfPoint() {
    var e = new RatePopulation(1, 0.1, 4.8, 1.2, 2.8);
    var i = new RatePopulation(2, 6, 1.2, 1.2, 2.8);
    var weak = new WilsonCowan(e, i, 0.8, 0);
    assertThatThrownBy(weak::hopf).hasMessageContaining("self-excitation");
  }
}
