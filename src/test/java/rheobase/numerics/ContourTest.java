package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Zero lines of every shape that a nullcline can have. */
class ContourTest {
  private static final double[] X = Grid.linspace(-2, 2, 80);
  private static final double[] Y = Grid.linspace(-2, 2, 90);

  private static List<double[][]> zeros(DoubleBinaryOperator f) {
    return Contour.zeros(f, X, Y);
  }

  private static void liesOn(List<double[][]> lines, DoubleBinaryOperator f) {
    assertThat(lines).isNotEmpty();
    for (double[][] line : lines) {
      for (int i = 0; i < line[0].length; i++) {
        // 30 bisections of an edge of 0.05 leave 5·10⁻¹¹
        assertThat(f.applyAsDouble(line[0][i], line[1][i])).isEqualTo(0, within(1e-9));
      }
    }
  }

  private static double span(double[] values) {
    return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
  }

  @Test
  void aLevelLine() {
    DoubleBinaryOperator f = (x, y) -> y - 0.3;
    liesOn(zeros(f), f);
    assertThat(zeros(f)).hasSize(1);
    assertThat(span(zeros(f).get(0)[0])).isEqualTo(4, within(1e-12));
  }

  @Test
  void anUprightLine() {
    DoubleBinaryOperator f = (x, y) -> x + 0.71;
    liesOn(zeros(f), f);
    assertThat(zeros(f)).hasSize(1);
    assertThat(span(zeros(f).get(0)[1])).isEqualTo(4, within(1e-12));
  }

  @Test
  void aDoubleLineThatChangesNoSign() {
    DoubleBinaryOperator f = (x, y) -> (x - 0.2) * (x - 0.2);
    List<double[][]> lines = zeros(f);
    assertThat(lines).hasSize(1);
    assertThat(Arrays.stream(lines.get(0)[0]).map(x -> Math.abs(x - 0.2)).max().orElseThrow())
        .isLessThan(1e-4);
    assertThat(span(lines.get(0)[1])).isEqualTo(4, within(0.1));
  }

  @Test
  void aPitchforkHasBothItsBranches() {
    DoubleBinaryOperator f = (x, y) -> y * (x - y * y); // y = 0 and x = y²
    List<double[][]> lines = zeros(f);
    liesOn(lines, f);
    assertThat(reaches(lines, -2, 0)).isTrue();
    assertThat(reaches(lines, 2, 0)).isTrue();
    assertThat(reaches(lines, 2, Math.sqrt(2))).isTrue();
    assertThat(reaches(lines, 2, -Math.sqrt(2))).isTrue();
  }

  private static boolean reaches(List<double[][]> lines, double x, double y) {
    return lines.stream()
        .anyMatch(
            line -> {
              for (int i = 0; i < line[0].length; i++) {
                if (StrictMath.hypot(line[0][i] - x, line[1][i] - y) < 0.02) {
                  return true;
                }
              }
              return false;
            });
  }

  @Test
  void aCircleIsOneClosedLine() {
    DoubleBinaryOperator f = (x, y) -> x * x + y * y - 1.21;
    List<double[][]> lines = zeros(f);
    liesOn(lines, f);
    assertThat(lines).hasSize(1);
    double[][] circle = lines.get(0);
    int last = circle[0].length - 1;
    assertThat(circle[0][last]).isEqualTo(circle[0][0]);
    double length = 0;
    for (int i = 0; i < last; i++) {
      length += StrictMath.hypot(circle[0][i + 1] - circle[0][i], circle[1][i + 1] - circle[1][i]);
    }
    // 2π · 1.1, less the sagitta of chords of at most 0.065
    assertThat(length).isEqualTo(2 * Math.PI * 1.1, within(5e-3));
  }

  @Test
  void nothingWhereThereIsNothing() {
    assertThat(zeros((x, y) -> x * x + y * y + 1)).isEmpty();
  }
}
