package rheobase.numerics.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.numerics.Grid;

/** Straight lines through points. */
class LineFitTest {
  @Test
  void pointsOnALineGiveTheLine() {
    var line = LineFit.of(new double[] {1, 2, 4}, new double[] {3, 5, 9});
    // y = 2x + 1, without anything left over
    assertThat(line.slope()).isEqualTo(2, within(1e-12));
    assertThat(line.intercept()).isEqualTo(1, within(1e-12));
    assertThat(line.standardError()).isEqualTo(0, within(1e-12));
    assertThat(line.at(10)).isEqualTo(21, within(1e-12));
  }

  @Test
  void theErrorIsThatOfTheTextbook() {
    // By hand: x = 0, 1, 2, y = 0, 2, 1: slope ½, rests −½, 1, −½, error √(1.5/1/2)
    var line = LineFit.of(new double[] {0, 1, 2}, new double[] {0, 2, 1});
    assertThat(line.slope()).isEqualTo(0.5, within(1e-12));
    assertThat(line.standardError()).isEqualTo(Math.sqrt(0.75), within(1e-12));
    // R² = 1 − 1.5/2: of the squares about the mean, 1 + 1 + 0, the rests leave 1.5
    assertThat(line.determination()).isEqualTo(0.25, within(1e-12));
    assertThat(line.toString()).isEqualTo("slope 0.5 ± 0.87, intercept 0.5");
  }

  @Test
  void aPowerLawIsALineOfLogarithms() {
    double[] x = Grid.logspace(1, 1000, 7);
    var line = LineFit.ofLogarithms(x, Grid.map(x, v -> 100 * StrictMath.pow(v, -0.5)));
    assertThat(line.slope()).isEqualTo(-0.5, within(1e-12));
    assertThat(line.intercept()).isEqualTo(2, within(1e-12));
  }

  @Test
  void whatIsNoLineIsRefused() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> LineFit.of(two, new double[] {1})).hasMessageContaining("2 x but 1 y");
    assertThatThrownBy(() -> LineFit.of(new double[] {1, 1}, two)).hasMessageContaining("spread");
    assertThatThrownBy(() -> LineFit.ofLogarithms(new double[] {0, 1}, two))
        .hasMessageContaining("logarithm");
  }
}
