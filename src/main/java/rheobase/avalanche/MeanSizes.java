package rheobase.avalanche;

import java.util.Arrays;
import java.util.stream.IntStream;
import rheobase.numerics.algebra.LineFit;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * The mean size of the avalanches of each duration, ⟨S⟩(T), which near a critical point grows as
 * T^γ with γ = 1/σνz. Immutable.
 */
public final class MeanSizes {
  private final int[] durations;
  private final double[] means;
  private final int[] numbers;

  private MeanSizes(int[] durations, double[] means, int[] numbers) {
    this.durations = durations;
    this.means = means;
    this.numbers = numbers;
  }

  /**
   * The mean sizes of avalanches.
   *
   * @param sizes the size of each
   * @param durations the duration of each, at least 1
   * @return the mean for each duration that occurs
   * @throws IllegalArgumentException if the numbers of both differ
   */
  public static MeanSizes of(int[] sizes, int[] durations) {
    Require.present("sizes", sizes, "give one for each avalanche");
    Require.present("durations", durations, "give one for each avalanche");
    return of(Arrays.stream(sizes).asDoubleStream().toArray(), durations);
  }

  /**
   * The mean sizes of avalanches, or of excursions.
   *
   * @param sizes the size of each
   * @param durations the duration of each, at least 1
   * @return the mean for each duration that occurs
   * @throws IllegalArgumentException if the numbers of both differ
   */
  public static MeanSizes of(double[] sizes, int[] durations) {
    Require.present("sizes", sizes, "give one for each avalanche");
    Require.present("durations", durations, "give one for each avalanche");
    if (sizes.length != durations.length) {
      throw new IllegalArgumentException(
          sizes.length + " sizes for " + durations.length + " durations; give one for each");
    }
    int longest = Arrays.stream(durations).max().orElse(0);
    double[] sum = new double[longest + 1];
    int[] number = new int[longest + 1];
    for (int i = 0; i < sizes.length; i++) {
      sum[Require.atLeast("duration", durations[i], 1, "in bins")] += sizes[i];
      number[durations[i]]++;
    }
    int[] seen = IntStream.range(0, longest + 1).filter(t -> number[t] > 0).toArray();
    return new MeanSizes(
        seen,
        Arrays.stream(seen).mapToDouble(t -> sum[t] / number[t]).toArray(),
        Arrays.stream(seen).map(t -> number[t]).toArray());
  }

  /**
   * Some of the durations, for a picture on logarithmic axes: each at least a tenth longer than the
   * one before.
   *
   * @return the mean sizes of these
   */
  public MeanSizes spaced() {
    int[] kept = new int[durations.length];
    int number = 0;
    double next = 0;
    for (int i = 0; i < durations.length; i++) {
      if (durations[i] >= next) {
        kept[number++] = i;
        next = 1.1 * durations[i];
      }
    }
    int[] at = Arrays.copyOf(kept, number);
    return new MeanSizes(
        Arrays.stream(at).map(i -> durations[i]).toArray(),
        Arrays.stream(at).mapToDouble(i -> means[i]).toArray(),
        Arrays.stream(at).map(i -> numbers[i]).toArray());
  }

  /** {@return the durations that occur, in bins, ascending, a new array} */
  public double[] durations() {
    return Arrays.stream(durations).asDoubleStream().toArray();
  }

  /** {@return the mean size for each of the durations, a new array} */
  public double[] means() {
    return means.clone();
  }

  /** {@return how many avalanches had each of the durations, a new array} */
  public int[] numbers() {
    return numbers.clone();
  }

  /**
   * The exponent γ of ⟨S⟩ ∝ T^γ: the line through the logarithms of the mean sizes, each weighted
   * by the number of its avalanches, whose mean is the surer the more there were.
   *
   * @param shortest the shortest duration used, in bins
   * @param longest the longest duration used, in bins
   * @return the line in log₁₀; its slope is γ
   * @throws IllegalArgumentException if fewer than three durations lie between
   */
  @From("friedman2012")
  public LineFit exponent(double shortest, double longest) {
    int[] used =
        IntStream.range(0, durations.length)
            .filter(i -> durations[i] >= shortest && durations[i] <= longest)
            .toArray();
    Require.atLeast(
        "number of durations from " + Digits.of(shortest, 4) + " to " + Digits.of(longest, 4),
        used.length,
        3,
        "a slope with an error needs three; widen the range");
    return LineFit.weighted(
        Arrays.stream(used).mapToDouble(i -> StrictMath.log10(durations[i])).toArray(),
        Arrays.stream(used).mapToDouble(i -> StrictMath.log10(means[i])).toArray(),
        Arrays.stream(used).mapToDouble(i -> numbers[i]).toArray());
  }

  @Override
  public String toString() {
    return "mean sizes of avalanches of " + durations.length + " durations";
  }
}
