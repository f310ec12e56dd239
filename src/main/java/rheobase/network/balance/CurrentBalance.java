package rheobase.network.balance;

import java.util.Arrays;
import java.util.Locale;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How well excitation and inhibition cancel: on average, and from moment to moment.
 *
 * <p>On average the balance index β = |⟨E + I + leak⟩|/⟨E⟩ is near 0 where what comes in is
 * cancelled and near 1 where excitation stands alone. From moment to moment the tightness σ(E + I +
 * leak)/σ(E) is small where inhibition takes off every excursion of excitation (tight balance) and
 * grows as it comes too late for them (loose balance). Currents may be in any one unit.
 *
 * @param excitation ⟨E⟩, positive
 * @param inhibition ⟨I⟩, negative
 * @param leak ⟨leak⟩, negative above rest
 * @param index β, zero or more
 * @param netDeviation σ(E + I + leak), in the unit of the currents
 * @param tightness σ(E + I + leak)/σ(E); 0 is perfect cancellation at every moment
 * @param correlation the highest correlation of E with −I over all lags; NaN if one of them is
 *     constant
 * @param lag by which inhibition follows excitation there, in ms; NaN if one of them is constant
 */
public record CurrentBalance(
    double excitation,
    double inhibition,
    double leak,
    @In("") double index,
    double netDeviation,
    @In("") double tightness,
    @In("") double correlation,
    @In("ms") double lag) {
  private static final double REACH = 20;

  /**
   * The balance of three currents of a cell or of a population's mean cell.
   *
   * @param excitation E, sampled at even times, its mean positive
   * @param inhibition I, at the same times, negative where it hyperpolarises
   * @param leak at the same times; zeros leave it out
   * @param step the time between two samples, in ms, at most a tenth of the time watched
   * @return the balance; lags are looked for up to 20 ms, or half the time watched
   * @throws IllegalArgumentException if lengths differ, there are fewer than ten samples, or mean
   *     excitation is not positive
   */
  @From(value = "ahmadian2021", where = "definition of the balance index")
  public static CurrentBalance of(
      double[] excitation, double[] inhibition, double[] leak, @In("ms") double step) {
    if (excitation.length != inhibition.length || excitation.length != leak.length) {
      throw new IllegalArgumentException(
          "currents of "
              + excitation.length
              + ", "
              + inhibition.length
              + " and "
              + leak.length
              + " samples must have one length; cut them to a common window");
    }
    String few = "watch longer or sample more often";
    int n = Require.atLeast("number of samples", excitation.length, 10, few);
    double e = Arrays.stream(excitation).average().orElseThrow();
    Require.positive("mean excitation", e, "", "give excitation as a positive current");
    double i = Arrays.stream(inhibition).average().orElseThrow();
    double l = Arrays.stream(leak).average().orElseThrow();
    double[] net = new double[n];
    Arrays.setAll(net, t -> excitation[t] + inhibition[t] + leak[t]);
    double[] opposed = Arrays.stream(inhibition).map(v -> -v).toArray();
    double reach = StrictMath.min(REACH, n * step / 2);
    double deviation = deviation(net);
    boolean follows = deviation(opposed) > 0 && deviation(excitation) > 0;
    LagCorrelation follow = follows ? LagCorrelation.of(excitation, opposed, step, reach) : null;
    return new CurrentBalance(
        e,
        i,
        l,
        StrictMath.abs(e + i + l) / e, // β = |⟨E + I + leak⟩|/⟨E⟩
        deviation,
        deviation / deviation(excitation),
        follows ? follow.peak() : Double.NaN,
        follows ? follow.fineLag() : Double.NaN);
  }

  private static double deviation(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    return StrictMath.sqrt(
        Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "E %.4g, I %.4g, leak %.4g: balance index %.3f; net deviation %.3g, %.3f of that of E;"
            + " I follows E by %.2g ms with correlation %.3f",
        excitation,
        inhibition,
        leak,
        index,
        netDeviation,
        tightness,
        lag,
        correlation);
  }
}
