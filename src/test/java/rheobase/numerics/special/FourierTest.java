package rheobase.numerics.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.numerics.Seed;

class FourierTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 12, 64, 97, 100, 250})
  void isTheSumOfItsDefinitionAtAnyLength(int n) {
    var stream = Seed.seed(n).stream("samples");
    double[] x = stream.doubles(n).toArray();
    double[] y = stream.doubles(n).toArray();
    double[] re = x.clone();
    double[] im = y.clone();
    Fourier.ofLength(n).transform(re, im);
    for (int k = 0; k < n; k++) {
      double real = 0;
      double imaginary = 0;
      for (int j = 0; j < n; j++) { // Xₖ = Σ xⱼ e^(−2πi jk/n)
        double phase = 2 * Math.PI * ((long) j * k % n) / n;
        real += x[j] * Math.cos(phase) + y[j] * Math.sin(phase);
        imaginary += y[j] * Math.cos(phase) - x[j] * Math.sin(phase);
      }
      // rounding: n sums of numbers of order 1
      assertThat(re[k]).isEqualTo(real, within(1e-12 * (n + 10)));
      assertThat(im[k]).isEqualTo(imaginary, within(1e-12 * (n + 10)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {99_991, 100_000, 131_072})
  void aLongSineHasOneLineAlsoAtAPrimeLength(int n) {
    double[] re = new double[n];
    double[] im = new double[n];
    for (int j = 0; j < n; j++) {
      re[j] = Math.cos(2 * Math.PI * ((long) j * 12_345 % n) / n);
    }
    Fourier.ofLength(n).transform(re, im);
    for (int k = 0; k < n; k++) {
      // e^(iφ) and e^(−iφ) share the amplitude: n/2 at 12345 and at n − 12345, 0 elsewhere
      double expected = k == 12_345 || k == n - 12_345 ? n / 2.0 : 0;
      assertThat(re[k]).isEqualTo(expected, within(1e-6));
    }
  }

  @Test
  void anotherLengthIsRefused() {
    var eight = Fourier.ofLength(8);
    assertThatThrownBy(() -> eight.transform(new double[7], new double[8]))
        .hasMessageContaining("7 real and 8 imaginary parts must both be 8");
    assertThatThrownBy(() -> Fourier.ofLength(0)).hasMessageContaining("between 1.0 and");
    assertThat(eight.toString()).isEqualTo("Fourier transform of 8 samples");
  }
}
