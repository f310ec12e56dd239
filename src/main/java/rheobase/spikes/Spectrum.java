package rheobase.spikes;

import java.util.Arrays;
import java.util.Locale;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * At which frequencies a rate swings: its power spectrum, by Welch's method.
 *
 * <p>The rate is cut into segments that overlap by half; of each the mean is taken off, a Hann
 * window is laid over it, and its squared Fourier amplitudes are averaged. The area under the
 * spectrum is the variance of the rate. N independent Poisson trains of rate r have the flat
 * spectrum 2r/N of their mean rate. Immutable.
 */
public final class Spectrum {
  private static final int MOST = 20_000;

  private final double resolution;
  private final double[] power;
  private final int segments;

  private Spectrum(double resolution, double[] power, int segments) {
    this.resolution = resolution;
    this.power = power;
    this.segments = segments;
  }

  /**
   * The spectrum of a rate.
   *
   * @param rate the rate in bins, any number of them
   * @param segment the length of a segment, in ms: at least four bins and at most the whole. It
   *     resolves 1000/segment Hz; shorter segments give a coarser and a steadier spectrum
   * @return power from one step of the resolution up to half the bins' rate
   */
  public static Spectrum of(RateCurve rate, @In("ms") double segment) {
    double[] x = rate.rates();
    double width = rate.step();
    String way = "longer segments resolve more, shorter ones average more";
    Require.within("length of a segment", segment, 4 * width, x.length * width, "ms", way);
    int n = (int) Math.round(segment / width);
    Require.within("bins in a segment", n, 4, MOST, "", "take wider bins or shorter segments");
    double[] hann = new double[n];
    double[] cosine = new double[n];
    double[] sine = new double[n];
    double square = 0;
    for (int i = 0; i < n; i++) {
      double phase = 2 * StrictMath.PI * i / n;
      cosine[i] = StrictMath.cos(phase);
      sine[i] = StrictMath.sin(phase);
      hann[i] = 0.5 * (1 - cosine[i]);
      square += hann[i] * hann[i];
    }
    double[] power = new double[(n - 1) / 2];
    int segments = 0;
    for (int from = 0; from + n <= x.length; from += n / 2) {
      double mean = Arrays.stream(x, from, from + n).average().orElseThrow();
      for (int f = 1; f <= power.length; f++) {
        double re = 0;
        double im = 0;
        for (int i = 0, at = 0; i < n; i++, at = (at + f) % n) { // at = f i mod n
          double value = hann[i] * (x[from + i] - mean);
          re += value * cosine[at];
          im -= value * sine[at];
        }
        power[f - 1] += re * re + im * im; // |Σ w x e^(−2πi f t)|²
      }
      segments++;
    }
    double seconds = width / 1000;
    for (int f = 0; f < power.length; f++) {
      power[f] *= 2 * seconds / (square * segments); // one-sided: both signs of f
    }
    return new Spectrum(1 / (n * seconds), power, segments);
  }

  /** {@return the frequencies, a new array, in Hz, rising} */
  @In("Hz")
  public double[] frequencies() {
    double[] all = new double[power.length];
    Arrays.setAll(all, i -> (i + 1) * resolution);
    return all;
  }

  /** {@return the power at each of them, a new array, in Hz²/Hz} */
  @In("Hz")
  public double[] power() {
    return power.clone();
  }

  /** {@return the distance between two frequencies, in Hz} */
  @In("Hz")
  public double resolution() {
    return resolution;
  }

  /**
   * The frequency of greatest power in a band.
   *
   * @param low its lower end, in Hz
   * @param high its upper end, in Hz
   * @return in Hz
   * @throws IllegalArgumentException if no frequency lies in the band
   */
  @In("Hz")
  public double peak(@In("Hz") double low, @In("Hz") double high) {
    int best = -1;
    for (int i = 0; i < power.length; i++) {
      double f = (i + 1) * resolution;
      if (f >= low && f <= high && (best < 0 || power[i] > power[best])) {
        best = i;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no frequency between %s and %s Hz; the spectrum goes from %s to %s Hz",
              low,
              high,
              resolution,
              power.length * resolution));
    }
    return (best + 1) * resolution;
  }

  /**
   * The mean power in a band.
   *
   * @param low its lower end, in Hz
   * @param high its upper end, in Hz
   * @return in Hz²/Hz; NaN if no frequency lies in the band
   */
  @In("Hz")
  public double mean(@In("Hz") double low, @In("Hz") double high) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < power.length; i++) {
      double f = (i + 1) * resolution;
      if (f >= low && f <= high) {
        sum += power[i];
        count++;
      }
    }
    return sum / count;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "power spectrum up to %.4g Hz in steps of %.3g Hz, a mean over %d segments, greatest at "
            + "%.3g Hz",
        power.length * resolution,
        resolution,
        segments,
        peak(0, Double.POSITIVE_INFINITY));
  }
}
