package rheobase.network.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.network.linear.MutualInhibition.Saturation;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.Stability;

/** Two rivals: who wins, how far, and how long it takes. */
class MutualInhibitionTest {
  private static final MutualInhibition RIVALS = MutualInhibition.clipped();

  private static PhasePlane plane(MutualInhibition rivals) {
    return new PhasePlane(rivals, 0, -1.5, 1.5, -1.5, 1.5);
  }

  @ParameterizedTest
  @CsvSource({
    // by symmetry: whoever is ahead wins, and on the border v₁ = v₂ nobody does
    "-1, 0, -1, 1",
    "0.2, 0.1, 1, -1",
    "0.1, 0.2, -1, 1",
    "0.5, 0.5, 0, 0"
  })
  void whoeverIsAheadWins(double v1, double v2, double end1, double end2) {
    assertThat(RIVALS.after(v1, v2, 60)).containsExactly(new double[] {end1, end2}, within(1e-3));
  }

  @Test
  void weakRivalsBothGiveUpAndAtOneTheyRemember() {
    // the difference decays as e^(−(1 − w)t), e⁻³⁰ here; at w = 1 it stays: (−1 − 0)/2 each
    assertThat(RIVALS.withWeight(0.5).after(-1, 0, 60))
        .containsExactly(new double[] {0, 0}, within(1e-9));
    assertThat(RIVALS.withWeight(1).after(-1, 0, 60))
        .containsExactly(new double[] {-0.5, 0.5}, within(1e-9));
  }

  @Test
  void theBalanceOfRivalsIsASaddle() {
    // eigenvalues −1 + w along (1, −1) and −1 − w along (1, 1)
    var points = plane(RIVALS).equilibria();
    assertThat(points).hasSize(3);
    var middle = points.get(1);
    assertThat(middle.kind()).isEqualTo(Stability.SADDLE);
    assertThat(middle.eigenvalues().get(0).real()).isEqualTo(1, within(1e-9));
    assertThat(middle.eigenvalues().get(1).real()).isEqualTo(-3, within(1e-9));
    for (int i : new int[] {0, 2}) {
      assertThat(points.get(i).kind()).isEqualTo(Stability.STABLE_NODE);
      assertThat(points.get(i).state().get(0)).isEqualTo(i - 1.0, within(1e-9));
      assertThat(points.get(i).state().get(1)).isEqualTo(1.0 - i, within(1e-9));
    }
    assertThat(plane(RIVALS.withWeight(0.9)).equilibria())
        .singleElement()
        .matches(e -> e.kind() == Stability.STABLE_NODE);
  }

  @Test
  void theBorderIsTheDiagonal() {
    for (double[][] path : plane(RIVALS).separatrices()) {
      for (int i = 0; i < path[0].length; i++) {
        assertThat(path[1][i]).isEqualTo(path[0][i], within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // v* = tanh(w v*), by an independent computation
    "1.5, 0.858560",
    "2.0, 0.957504",
    "3.0, 0.994902"
  })
  void aSmoothWinnerStopsShortOfOne(double weight, double winner) {
    var rivals = RIVALS.withWeight(weight).withSaturation(Saturation.TANH);
    assertThat(rivals.winner()).isEqualTo(winner, within(1e-6));
    assertThat(rivals.after(-1, 0, 60))
        .containsExactly(new double[] {-winner, winner}, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"1.2", "1.5", "2"})
  void decisionsNearTheBorderTakeTheLogarithmOfTheDistance(double weight) {
    // ln(1/δ)/(w − 1) while |w v| ≤ 1, that is up to a difference of 2/w ≥ 1: the straight line is
    // followed to the end, so the law is exact but for Runge–Kutta and one interpolated step
    var rivals = RIVALS.withWeight(weight);
    for (double difference : new double[] {1e-2, 1e-4, 1e-6}) {
      double law = Math.log(1 / difference) / (weight - 1);
      assertThat(rivals.timeToDecide(difference)).isEqualTo(law, within(1e-4));
    }
  }

  @ParameterizedTest
  @CsvSource({"CLIP, 3", "TANH, 2", "TANH, 1.5"})
  void theSlopeOfTheLawSurvivesSaturation(Saturation saturation, double weight) {
    // saturation adds a constant; the slope against ln(1/δ) stays 1/(w − 1), here within 5 %
    var rivals = RIVALS.withWeight(weight).withSaturation(saturation);
    double slope = (rivals.timeToDecide(1e-6) - rivals.timeToDecide(1e-2)) / Math.log(1e4);
    assertThat(slope).isEqualTo(1 / (weight - 1), within(0.05 / (weight - 1)));
  }

  @Test
  void whatIsNoRivalryIsRefused() {
    assertThatThrownBy(() -> RIVALS.withWeight(-1)).hasMessageContaining("weight");
    assertThatThrownBy(() -> RIVALS.withWeight(1).timeToDecide(0.1))
        .hasMessageContaining("must lie above 1");
    assertThatThrownBy(() -> RIVALS.timeToDecide(0)).hasMessageContaining("difference");
  }
}
