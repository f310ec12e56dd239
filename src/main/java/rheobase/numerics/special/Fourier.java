package rheobase.numerics.special;

import rheobase.units.From;
import rheobase.units.Require;

/**
 * The discrete Fourier transform of any length, Xₖ = Σⱼ xⱼ e^(−2πi jk/n), in n log n steps.
 *
 * <p>A power of two is split into halves again and again. Any other length is turned into a
 * convolution by jk = (j² + k² − (k − j)²)/2 and done by two transforms of a power of two, so that
 * 997 samples cost no more than 1024 of them four times over. Immutable; one for each length.
 */
@From(value = "bluestein1970")
public final class Fourier {
  private static final int MOST = 1 << 24;

  private final int n;
  private final double[] cosine; // of 2πj/m, a power of two's, the first half turn
  private final double[] sine;
  private final double[] chirpRe; // e^(−πi j²/n), for other lengths; empty for a power of two
  private final double[] chirpIm;
  private final double[] answerRe; // the transform of e^(πi j²/n), wrapped around
  private final double[] answerIm;

  private Fourier(int n) {
    this.n = n;
    boolean power = Integer.bitCount(n) == 1;
    int m = power ? n : Integer.highestOneBit(2 * n - 1) * 2;
    cosine = new double[m / 2];
    sine = new double[m / 2];
    for (int j = 0; j < m / 2; j++) {
      cosine[j] = StrictMath.cos(2 * StrictMath.PI * j / m);
      sine[j] = StrictMath.sin(2 * StrictMath.PI * j / m);
    }
    chirpRe = new double[power ? 0 : n];
    chirpIm = new double[power ? 0 : n];
    answerRe = new double[power ? 0 : m];
    answerIm = new double[power ? 0 : m];
    if (power) {
      return;
    }
    for (int j = 0; j < n; j++) {
      double phase = StrictMath.PI * ((long) j * j % (2L * n)) / n; // whole turns taken off first
      chirpRe[j] = StrictMath.cos(phase);
      chirpIm[j] = -StrictMath.sin(phase);
      answerRe[j] = chirpRe[j];
      answerIm[j] = -chirpIm[j];
      if (j > 0) {
        answerRe[m - j] = answerRe[j];
        answerIm[m - j] = answerIm[j];
      }
    }
    split(answerRe, answerIm);
  }

  /**
   * The transform of a length.
   *
   * @param n the number of samples, from 1 to 2²⁴
   * @return the transform
   * @throws IllegalArgumentException if n is out of range
   */
  public static Fourier ofLength(int n) {
    Require.within("number of samples", n, 1, MOST, "", "cut them into shorter pieces");
    return new Fourier(n);
  }

  /**
   * Transforms samples in place.
   *
   * @param re their real parts, n of them; afterwards those of Xₖ
   * @param im their imaginary parts, n of them; afterwards those of Xₖ
   * @throws IllegalArgumentException if there are not n of both
   */
  public void transform(double[] re, double[] im) {
    if (re.length != n || im.length != n) {
      throw new IllegalArgumentException(
          re.length
              + " real and "
              + im.length
              + " imaginary parts must both be "
              + n
              + "; make a transform of their length");
    }
    if (chirpRe.length == 0) {
      split(re, im);
      return;
    }
    int m = answerRe.length;
    double[] a = new double[m];
    double[] b = new double[m];
    for (int j = 0; j < n; j++) {
      a[j] = re[j] * chirpRe[j] - im[j] * chirpIm[j];
      b[j] = re[j] * chirpIm[j] + im[j] * chirpRe[j];
    }
    split(a, b);
    for (int k = 0; k < m; k++) {
      double real = a[k] * answerRe[k] - b[k] * answerIm[k];
      b[k] = -(a[k] * answerIm[k] + b[k] * answerRe[k]); // conjugate: the way back is the way there
      a[k] = real;
    }
    split(a, b);
    for (int k = 0; k < n; k++) {
      re[k] = (a[k] * chirpRe[k] + b[k] * chirpIm[k]) / m;
      im[k] = (a[k] * chirpIm[k] - b[k] * chirpRe[k]) / m;
    }
  }

  /** The transform of a power of two: even and odd samples apart, from pairs upwards. */
  private void split(double[] re, double[] im) {
    int m = re.length;
    for (int i = 1, j = 0; i < m; i++) {
      int bit = m >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit; // j is i with its bits reversed
      if (i < j) {
        swap(re, i, j);
        swap(im, i, j);
      }
    }
    for (int size = 2; size <= m; size *= 2) {
      int half = size / 2;
      int turn = m / size;
      for (int from = 0; from < m; from += size) {
        for (int k = 0; k < half; k++) {
          int even = from + k;
          int odd = even + half;
          double c = cosine[k * turn];
          double s = sine[k * turn];
          double real = re[odd] * c + im[odd] * s; // times e^(−2πi k/size)
          double imaginary = im[odd] * c - re[odd] * s;
          re[odd] = re[even] - real;
          im[odd] = im[even] - imaginary;
          re[even] += real;
          im[even] += imaginary;
        }
      }
    }
  }

  private static void swap(double[] x, int i, int j) {
    double kept = x[i];
    x[i] = x[j];
    x[j] = kept;
  }

  @Override
  public String toString() {
    return "Fourier transform of " + n + " samples";
  }
}
