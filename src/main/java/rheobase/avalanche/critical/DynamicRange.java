package rheobase.avalanche.critical;

import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * Over what range of stimuli a response tells them apart: Δ = 10 log₁₀(s₉₀/s₁₀), in dB, where s_x
 * is the stimulus with response F₀ + x (F_max − F₀).
 *
 * @param low s₁₀
 * @param high s₉₀
 * @param decibel Δ
 */
@From("kinouchi2006")
public record DynamicRange(double low, double high, double decibel) {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /**
   * The range of a response curve that ends at its lowest and its highest response.
   *
   * @param stimuli ascending, positive
   * @param responses to each
   * @return the range, between points by straight lines in log s
   */
  public static DynamicRange of(double[] stimuli, double[] responses) {
    Require.present("responses", responses, "give one for each stimulus");
    Require.atLeast("number of responses", responses.length, 2, "a curve has two ends");
    double least = responses[0];
    double most = responses[0];
    for (double f : responses) {
      least = StrictMath.min(least, f);
      most = StrictMath.max(most, f);
    }
    return of(stimuli, responses, least, most);
  }

  /**
   * The range of a response curve.
   *
   * @param stimuli ascending, positive
   * @param responses to each
   * @param least F₀, the response to nothing
   * @param most F_max, the response to the strongest stimulus there can be
   * @return the range, between points by straight lines in log s
   * @throws IllegalArgumentException if the curve does not reach from 10 to 90 %
   */
  public static DynamicRange of(double[] stimuli, double[] responses, double least, double most) {
    Require.present("stimuli", stimuli, "give one for each response");
    Require.present("responses", responses, "give one for each stimulus");
    if (stimuli.length != responses.length) {
      throw new IllegalArgumentException(
          stimuli.length + " stimuli for " + responses.length + " responses; give one for each");
    }
    double low = at(stimuli, responses, least + LOW * (most - least));
    double high = at(stimuli, responses, least + HIGH * (most - least));
    return new DynamicRange(low, high, 10 * StrictMath.log10(high / low));
  }

  /** Where the curve first rises through a response. */
  private static double at(double[] s, double[] f, double response) {
    for (int i = 1; i < s.length; i++) {
      Require.that(
          s[i] > s[i - 1] && s[i - 1] > 0, "stimulus", s[i], "", "must ascend", "sort them");
      if (f[i - 1] <= response && f[i] >= response && f[i] > f[i - 1]) {
        double part = (response - f[i - 1]) / (f[i] - f[i - 1]);
        double log = StrictMath.log(s[i - 1]) + part * StrictMath.log(s[i] / s[i - 1]);
        return StrictMath.exp(log);
      }
    }
    throw new IllegalArgumentException(
        "no two stimuli have responses on both sides of "
            + Digits.of(response, 4)
            + "; widen the range of stimuli");
  }

  @Override
  public String toString() {
    return Digits.of(decibel, 4) + " dB, from " + Digits.of(low, 3) + " to " + Digits.of(high, 3);
  }
}
