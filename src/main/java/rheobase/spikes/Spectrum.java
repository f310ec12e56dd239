package rheobase.spikes;

import java.util.Arrays;
import java.util.Locale;
import rheobase.numerics.special.Fourier;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * At which frequencies a rate or any sampled signal swings: its power spectrum, by Welch's method.
 *
 * <p>The signal is cut into segments that overlap by half; of each the mean is taken off, a Hann
 * window is laid over it, and its squared Fourier amplitudes are averaged. The area under the
 * spectrum is the variance of the signal. N independent Poisson trains of rate r have the flat
 * spectrum 2r/N of their mean rate. A segment may have any length. Immutable.
 */
public final class Spectrum {
  private static final int MOST = 1 << 22;

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
   * @return power from one step of the resolution up to half the bins' rate, in Hz²/Hz
   */
  public static Spectrum of(RateCurve rate, @In("ms") double segment) {
    return of(rate.rates(), rate.step(), segment);
  }

  /**
   * The spectrum of a sampled signal, such as a field potential or a potential.
   *
   * @param signal its values at even times, finite
   * @param step the time between two of them, in ms, positive
   * @param segment the length of a segment, in ms: at least four steps and at most the whole
   * @return power from one step of the resolution up to half the sampling rate, in the square of
   *     the signal's unit per Hz
   * @throws IllegalArgumentException if the step is not positive or the segment does not fit
   */
  public static Spectrum of(double[] signal, @In("ms") double step, @In("ms") double segment) {
    Require.positive("step", step, "ms", "give the time between two samples, such as ms(1)");
    String way = "longer segments resolve more, shorter ones average more";
    double whole = signal.length * step;
    Require.within("length of a segment", segment, 4 * step, whole, "ms", way);
    int n = (int) Math.round(segment / step);
    Require.within("samples in a segment", n, 4, MOST, "", "take wider steps or shorter segments");
    double[] hann = new double[n];
    double square = 0;
    for (int i = 0; i < n; i++) {
      hann[i] = 0.5 * (1 - StrictMath.cos(2 * StrictMath.PI * i / n));
      square += hann[i] * hann[i];
    }
    var fourier = Fourier.ofLength(n);
    double[] power = new double[(n - 1) / 2];
    double[] re = new double[n];
    double[] im = new double[n];
    int segments = 0;
    for (int from = 0; from + n <= signal.length; from += n / 2) {
      double mean = Arrays.stream(signal, from, from + n).average().orElseThrow();
      for (int i = 0; i < n; i++) {
        re[i] = hann[i] * (signal[from + i] - mean);
        im[i] = 0;
      }
      fourier.transform(re, im);
      for (int f = 1; f <= power.length; f++) {
        power[f - 1] += re[f] * re[f] + im[f] * im[f]; // |Σ w x e^(−2πi f t)|²
      }
      segments++;
    }
    double seconds = step / 1000;
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

  /** {@return the power at each of them, a new array: of a rate in Hz²/Hz} */
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
   * @return of a rate in Hz²/Hz; NaN if no frequency lies in the band
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
