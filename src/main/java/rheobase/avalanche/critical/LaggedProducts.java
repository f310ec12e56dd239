package rheobase.avalanche.critical;

import rheobase.numerics.special.Fourier;

/**
 * Σ x(t) x(t + k) over t below n, for many k at once.
 *
 * <p>Few k are added up; many come from Fourier transforms of overlapping blocks, a short one and
 * the long one that it meets in one complex transform, whose cross spectra are summed before they
 * are turned back.
 */
final class LaggedProducts {
  private static final int FEW = 48;
  private static final int SMALLEST = 1024;

  private LaggedProducts() {}

  /** For k from 0 to the largest; x may go on beyond n, and where it ends there is nothing. */
  static double[] of(double[] x, int n, int largest) {
    return largest < FEW ? added(x, n, largest) : transformed(x, n, largest);
  }

  private static double[] added(double[] x, int n, int largest) {
    double[] products = new double[largest + 1];
    for (int k = 0; k <= largest; k++) {
      products[k] = product(x, k, StrictMath.min(n, x.length - k));
    }
    return products;
  }

  /** In four sums that do not wait for each other. */
  private static double product(double[] x, int k, int n) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int t = 0;
    for (; t < n - 3; t += 4) {
      a += x[t] * x[t + k];
      b += x[t + 1] * x[t + 1 + k];
      c += x[t + 2] * x[t + 2 + k];
      d += x[t + 3] * x[t + 3 + k];
    }
    for (; t < n; t++) {
      a += x[t] * x[t + k];
    }
    return a + b + c + d;
  }

  private static double[] transformed(double[] x, int n, int largest) {
    int size = StrictMath.max(SMALLEST, Integer.highestOneBit(4 * largest - 1) * 2);
    int hop = size - largest;
    Fourier fourier = Fourier.ofLength(size);
    double[] re = new double[size];
    double[] im = new double[size];
    double[] sumRe = new double[size];
    double[] sumIm = new double[size];
    for (int from = 0; from < n; from += hop) {
      for (int j = 0; j < size; j++) {
        int t = from + j;
        re[j] = j < hop && t < n ? x[t] : 0; // the short block
        im[j] = t < x.length ? x[t] : 0; // the long one
      }
      fourier.transform(re, im);
      for (int k = 0; k < size; k++) {
        int m = (size - k) & (size - 1);
        double shortRe = re[k] + re[m]; // twice the transform of the short block
        double shortIm = im[k] - im[m];
        double longRe = im[k] + im[m]; // and of the long one
        double longIm = re[m] - re[k];
        sumRe[k] += shortRe * longRe + shortIm * longIm; // conj(S) L
        sumIm[k] += shortRe * longIm - shortIm * longRe;
      }
    }
    for (int k = 0; k < size; k++) {
      sumIm[k] = -sumIm[k]; // back: the conjugate of the transform of the conjugate
    }
    fourier.transform(sumRe, sumIm);
    double[] products = new double[largest + 1];
    for (int k = 0; k <= largest; k++) {
      products[k] = sumRe[k] / (4.0 * size);
    }
    return products;
  }
}
