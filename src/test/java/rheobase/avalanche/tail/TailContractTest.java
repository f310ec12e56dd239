package rheobase.avalanche.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.avalanche.fit.PowerLaw;

/** What every law of values owes its users. */
class TailContractTest {
  static List<Tail> laws() {
    List<Tail> all = new ArrayList<>();
    for (boolean whole : new boolean[] {true, false}) {
      for (double b : new double[] {400, Double.POSITIVE_INFINITY}) {
        all.add(new PowerLaw(3.5, 3, b, whole));
        all.add(new CutOffPowerLaw(1.4, 0.03, 3, b, whole));
        all.add(new CutOffPowerLaw(3.2, 0.001, 3, b, whole));
        all.add(new CutOffPowerLaw(0.5, 0.2, 3, b, whole));
        all.add(new Lognormal(1.5, 0.9, 3, b, whole));
        all.add(new Lognormal(-20, 2.5, 3, b, whole));
        all.add(new Exponential(0.08, 3, b, whole));
        all.add(new StretchedExponential(0.8, 0.7, 3, b, whole));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("laws")
  void itsProbabilitiesSumToOne(Tail law) {
    double end = StrictMath.min(law.upper(), 20_000);
    double sum = 0;
    if (law.whole()) {
      for (double k = 3; k <= end; k++) {
        sum += law.probability(k);
      }
    } else {
      int steps = 4000; // Simpson in ln x, error far below 10⁻⁸
      double h = StrictMath.log(end / 3) / steps;
      for (int i = 0; i <= steps; i++) {
        double x = StrictMath.min(3 * StrictMath.exp(i * h), end);
        int weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
        sum += weight * h / 3 * x * law.probability(x);
      }
    }
    double beyond = law.upper() > end ? law.survival(end + (law.whole() ? 1 : 0)) : 0;
    assertThat(sum + beyond).isCloseTo(1, within(1e-7)); // of the Euler–Maclaurin sum
  }

  @ParameterizedTest
  @MethodSource("laws")
  void whatLiesAboveIsWhatIsLeft(Tail law) {
    assertThat(law.survival(3)).isEqualTo(1);
    assertThat(law.survival(2)).isEqualTo(1);
    assertThat(law.survival(law.upper() + 1)).isZero();
    if (law.whole()) {
      for (double k = 3; k < 60; k += 7) {
        assertThat(law.survival(k) - law.survival(k + 1))
            .isCloseTo(law.probability(k), within(1e-8));
      }
    }
    assertThat(law.probability(2)).isZero();
  }
}
