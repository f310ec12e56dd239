package rheobase.figures.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Marks;
import rheobase.population.information.NoiseCorrelation.Independent;
import rheobase.population.information.NoiseCorrelation.Uniform;
import rheobase.population.information.PopulationCode;
import rheobase.population.information.RingTuning;

class NoiseGeometryTest {
  private static final PopulationCode PAIR = PopulationCode.pair(Math.toRadians(20), 0.5);

  private static List<Curves.Line> lines(Chart chart) {
    return chart.plot().layers().stream()
        .filter(Curves.Line.class::isInstance)
        .map(Curves.Line.class::cast)
        .toList();
  }

  @Test
  void ellipsesLieOneAndTwoDeviationsFromTheirMean() {
    double[] f = PAIR.signal();
    Curves.Line second = lines(NoiseGeometry.answers(PAIR, 2, 3.6)).get(1);
    // (x − μ)ᵀ C⁻¹ (x − μ) with C⁻¹ = (1, −ρ; −ρ, 1)/(1 − ρ²)
    for (int i = 0; i < second.x().length; i++) {
      if (!Double.isNaN(second.x()[i])) {
        double x = second.x()[i] - f[0];
        double y = second.y()[i] - f[1];
        double far = Math.sqrt((x * x + y * y - x * y) / 0.75);
        assertThat(far).isCloseTo(i < second.x().length / 2 ? 1 : 2, within(1e-12));
      }
    }
  }

  @Test
  void theSignalCurvePassesThroughTheMiddleOfItsEllipses() {
    var tuning = new RingTuning(2, 20, 2);
    double[] preferred = {-0.6, 0.6};
    Chart chart = NoiseGeometry.signalCurve(tuning, preferred, new Uniform(2, 0.5), 0.3);
    Curves.Line ellipse = lines(chart).get(1);
    // the two ends of an axis of an ellipse lie half a turn apart
    int half = ellipse.x().length / 2;
    assertThat((ellipse.x()[0] + ellipse.x()[half]) / 2).isCloseTo(tuning.mean(0.9), within(1e-9));
    assertThat((ellipse.y()[0] + ellipse.y()[half]) / 2).isCloseTo(tuning.mean(-0.3), within(1e-9));
    assertThat(chart.alt()).contains("signal curve", "An arrow leads from");
  }

  @Test
  void theRatioOverAllAnglesPeaksAtTheInformationDirection() {
    double best = NoiseGeometry.angle(PAIR.informationDirection());
    double[] around = NoiseGeometry.signalToNoise(PAIR, 2, best - 1, best, best + 1);
    assertThat(around[1])
        .isGreaterThan(around[0])
        .isGreaterThan(around[2])
        .isCloseTo(4 * PAIR.information(), within(1e-9));
  }

  @Test
  void oppositeDirectionsAreOneReading() {
    assertThat(NoiseGeometry.angle(-1, 0)).isCloseTo(0, within(1e-12));
    assertThat(NoiseGeometry.angle(0, -2)).isCloseTo(90, within(1e-12));
    assertThat(NoiseGeometry.angle(NoiseGeometry.direction(-30))).isCloseTo(-30, within(1e-12));
    // ½ arccos ρ
    assertThat(NoiseGeometry.breakEven(0.2)).isCloseTo(39.23, within(5e-3));
    assertThat(NoiseGeometry.breakEven(0.5)).isCloseTo(30, within(1e-12));
  }

  @Test
  void theFourthBarIsTheSumOfThree() {
    var bars =
        NoiseGeometry.contributions(List.of("a", "b"), List.of(PAIR, PAIR.withLimiting(0.1)))
            .plot()
            .layers()
            .stream()
            .filter(Marks.Bars.class::isInstance)
            .map(Marks.Bars.class::cast)
            .toList();
    for (int i = 0; i < 2; i++) {
      int pool = i;
      double sum = bars.subList(0, 3).stream().mapToDouble(b -> b.height()[pool]).sum();
      assertThat(bars.get(3).height()[i]).isCloseTo(sum, within(1e-12));
    }
  }

  @Test
  void whatIsReadIsDPrimeApart() {
    List<Curves.Line> bells = lines(NoiseGeometry.projected(PAIR, 2, NoiseGeometry.direction(45)));
    double[] peaks =
        bells.stream()
            .mapToDouble(
                b -> {
                  double most = Arrays.stream(b.y()).max().orElseThrow();
                  for (int i = 0; i < b.y().length; i++) {
                    if (b.y()[i] == most) {
                      return b.x()[i];
                    }
                  }
                  return Double.NaN;
                })
            .toArray();
    double d = Math.sqrt(NoiseGeometry.signalToNoise(PAIR, 2, 45)[0]);
    // points stand 0.1 apart
    assertThat(peaks[1] - peaks[0]).isCloseTo(d, within(0.1));
  }

  @Test
  void aPlaneShowsTwo() {
    var three = PopulationCode.of(new double[3], new Independent(3));
    assertThatThrownBy(() -> NoiseGeometry.answers(three, 1, 3))
        .hasMessageContaining("a plane shows two");
    assertThatThrownBy(() -> NoiseGeometry.contributions(List.of("a"), List.of()))
        .hasMessageContaining("must be the number of pools");
  }
}
