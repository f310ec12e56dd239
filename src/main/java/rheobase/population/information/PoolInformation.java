package rheobase.population.information;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import rheobase.numerics.Seed;
import rheobase.spikes.CountMatrix;
import rheobase.units.Require;

/**
 * How much pools of growing size tell, estimated from answers to two stimuli.
 *
 * <p>Units are put in a random order, and a pool of n are the first n; curves are means over some
 * orders. All three are free of the bias of few trials:
 *
 * <ul>
 *   <li>the linear Fisher information ({@link InformationEstimate});
 *   <li>the same with correlations left out, as if trials were shuffled;
 *   <li>what a reader gets who takes the noise to be independent. His weights Δμᵢ/Sᵢᵢ come from one
 *       half of the trials, and he reads the other half.
 * </ul>
 *
 * <p>Pools share units and all share trials, so errors come from leaving out a tenth of the trials
 * at a time (jackknife); ends are those of 95 % intervals.
 */
public final class PoolInformation {
  private static final int GROUPS = 10;
  private static final double T = 2.262; // Student, 9 degrees of freedom, 95 %

  private final int[] sizes;
  private final int trials;
  private final Curve[] curves;
  private final Limiting limiting;

  private PoolInformation(int[] sizes, int trials, Curve[] curves, Limiting limiting) {
    this.sizes = sizes;
    this.trials = trials;
    this.curves = curves;
    this.limiting = limiting;
  }

  /** A number for each size of pool, with its interval. */
  public static final class Curve {
    private final double[] mean;
    private final double[] error;

    private Curve(double[] mean, double[] error) {
      this.mean = mean;
      this.error = error;
    }

    /** {@return the estimate for each size} */
    public double[] mean() {
      return mean.clone();
    }

    /** {@return the lower ends of its intervals} */
    public double[] low() {
      return IntStream.range(0, mean.length).mapToDouble(i -> mean[i] - T * error[i]).toArray();
    }

    /** {@return the upper ends of its intervals} */
    public double[] high() {
      return IntStream.range(0, mean.length).mapToDouble(i -> mean[i] + T * error[i]).toArray();
    }
  }

  /**
   * Estimates from spike counts, each bin a trial. Units whose count does not vary, with some tenth
   * of the trials left out, are left out too, and so are the last bins of a longer recording.
   *
   * @param first counts under one stimulus
   * @param second counts of the same units under the other
   * @param difference δ of the two stimuli, positive
   * @param sizes of the pools, ascending
   * @param orders how many random orders of the units
   * @param seed where the orders come from
   * @return the curves
   */
  public static PoolInformation of(
      CountMatrix first,
      CountMatrix second,
      double difference,
      int[] sizes,
      int orders,
      Seed seed) {
    Require.present("counts under the first stimulus", first, "take CountMatrix.of(spikes, 50)");
    Require.present("counts under the second stimulus", second, "take CountMatrix.of(spikes, 50)");
    int units = first.trains();
    String way = "count the same units twice";
    Require.that(
        second.trains() == units, "number of units", second.trains(), "", "must be " + units, way);
    int bins = Math.min(first.bins(), second.bins());
    int[] vary =
        IntStream.range(0, units)
            .filter(i -> varies(first.row(i), bins) || varies(second.row(i), bins))
            .toArray();
    return of(
        answers(first, vary, bins), answers(second, vary, bins), difference, sizes, orders, seed);
  }

  /** Whether a count still varies, whichever tenth of the trials is left out. */
  private static boolean varies(int[] row, int bins) {
    return IntStream.range(0, GROUPS)
        .allMatch(
            g ->
                IntStream.range(0, bins)
                        .filter(t -> t % GROUPS != g)
                        .map(t -> row[t])
                        .distinct()
                        .count()
                    > 1);
  }

  private static double[][] answers(CountMatrix counts, int[] units, int bins) {
    double[][] answers = new double[bins][units.length];
    for (int i = 0; i < units.length; i++) {
      int[] row = counts.row(units[i]);
      for (int bin = 0; bin < bins; bin++) {
        answers[bin][i] = row[bin];
      }
    }
    return answers;
  }

  /**
   * Estimates from any answers.
   *
   * @param first the answers to one stimulus: a row for each trial, a column for each unit
   * @param second the answers to the other, as many trials, 20 at least
   * @param difference δ of the two stimuli, positive
   * @param sizes of the pools, ascending; nine tenths of all trials must be five more than units
   * @param orders how many random orders of the units
   * @param seed where the orders come from
   * @return the curves
   */
  public static PoolInformation of(
      double[][] first, double[][] second, double difference, int[] sizes, int orders, Seed seed) {
    int trials = Require.present("answers", first, "give a row for each trial").length;
    Require.atLeast("number of trials", trials, 2 * GROUPS, "or no tenth of them can be left out");
    int units = first[0].length;
    Require.atLeast("number of sizes", sizes.length, 2, "such as 10, 20, 40");
    for (int i = 0; i < sizes.length; i++) {
      int least = i == 0 ? 1 : sizes[i - 1] + 1;
      Require.within("size of a pool", sizes[i], least, units, "", "there are " + units + " units");
    }
    Require.atLeast("number of orders", orders, 1, "ten leave little to chance");
    int[][] order = new int[orders][];
    for (int k = 0; k < orders; k++) {
      order[k] = PermutationSampler.natural(units);
      PermutationSampler.shuffle(seed.child("order", k).stream("units"), order[k]);
    }
    double[][] all = curves(first, second, difference, sizes, order);
    double[][][] without = new double[GROUPS][][];
    for (int g = 0; g < GROUPS; g++) {
      without[g] = curves(leftOut(first, g), leftOut(second, g), difference, sizes, order);
    }
    Curve[] curves = new Curve[all.length];
    for (int c = 0; c < all.length; c++) {
      double[] error = new double[sizes.length];
      for (int s = 0; s < error.length; s++) {
        double[] left = new double[GROUPS];
        for (int g = 0; g < GROUPS; g++) {
          left[g] = without[g][c][s];
        }
        error[s] = jackknife(left);
      }
      curves[c] = new Curve(all[c], error);
    }
    double[] weights = Arrays.stream(curves[0].error).map(e -> 1 / (e * e)).toArray();
    double[] fitted = Limiting.fit(sizes, all[0], weights);
    double[][] left = new double[2][GROUPS];
    for (int g = 0; g < GROUPS; g++) {
      double[] again = Limiting.fit(sizes, without[g][0], weights);
      left[0][g] = again[0];
      left[1][g] = again[1];
    }
    var limiting =
        new Limiting(fitted[0], T * jackknife(left[0]), fitted[1], T * jackknife(left[1]));
    return new PoolInformation(sizes.clone(), trials, curves, limiting);
  }

  private static double[][] leftOut(double[][] answers, int group) {
    return IntStream.range(0, answers.length)
        .filter(t -> t % GROUPS != group)
        .mapToObj(t -> answers[t])
        .toArray(double[][]::new);
  }

  /** √((g − 1)/g Σ (xₖ − x̄)²). */
  private static double jackknife(double[] left) {
    double mean = Arrays.stream(left).average().orElseThrow();
    double squares = Arrays.stream(left).map(x -> (x - mean) * (x - mean)).sum();
    return StrictMath.sqrt(squares * (GROUPS - 1) / GROUPS);
  }

  /** Means over the orders, of the three estimates at each size. */
  private static double[][] curves(
      double[][] first, double[][] second, double difference, int[] sizes, int[][] orders) {
    double[][] sums = new double[3][sizes.length];
    for (int[] order : orders) {
      for (int s = 0; s < sizes.length; s++) {
        double[][] a = chosen(first, order, sizes[s]);
        double[][] b = chosen(second, order, sizes[s]);
        var estimate = InformationEstimate.between(a, b, difference);
        sums[0][s] += estimate.information() / orders.length;
        sums[1][s] += estimate.shuffled() / orders.length;
        sums[2][s] +=
            (readAsIndependent(a, b, difference, 0) + readAsIndependent(a, b, difference, 1))
                / (2 * orders.length);
      }
    }
    return sums;
  }

  private static double[][] chosen(double[][] answers, int[] order, int size) {
    return Arrays.stream(answers)
        .map(row -> IntStream.range(0, size).mapToDouble(i -> row[order[i]]).toArray())
        .toArray(double[][]::new);
  }

  /** Weights from the trials of one parity, read from those of the other. */
  private static double readAsIndependent(
      double[][] first, double[][] second, double difference, int parity) {
    int n = first[0].length;
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      double[] a = column(first, i, parity);
      double[] b = column(second, i, parity);
      double variance = variance(a) + variance(b);
      weights[i] = variance == 0 ? 0 : 2 * (mean(b) - mean(a)) / variance;
    }
    return InformationEstimate.between(
            read(first, weights, 1 - parity), read(second, weights, 1 - parity), difference)
        .information();
  }

  private static double[] column(double[][] answers, int unit, int parity) {
    return IntStream.range(0, answers.length)
        .filter(t -> t % 2 == parity)
        .mapToDouble(t -> answers[t][unit])
        .toArray();
  }

  private static double[][] read(double[][] answers, double[] weights, int parity) {
    return IntStream.range(0, answers.length)
        .filter(t -> t % 2 == parity)
        .filter(t -> t < answers.length / 2 * 2)
        .mapToObj(t -> new double[] {PopulationCode.dot(answers[t], weights)})
        .toArray(double[][]::new);
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  private static double variance(double[] x) {
    double mean = mean(x);
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
  }

  /** {@return how many units each pool has, as numbers to plot} */
  public double[] sizes() {
    return Arrays.stream(sizes).asDoubleStream().toArray();
  }

  /** {@return the linear Fisher information} */
  public Curve information() {
    return curves[0];
  }

  /** {@return the information if correlations are left out} */
  public Curve shuffled() {
    return curves[1];
  }

  /** {@return what a reader gets who takes the noise to be independent} */
  public Curve readAsIndependent() {
    return curves[2];
  }

  /** {@return where the information is going} */
  public Limiting limiting() {
    return limiting;
  }

  @Override
  public String toString() {
    int last = sizes.length - 1;
    return String.format(
        Locale.ROOT,
        "pools of %s units, %d trials each; at %d: information %.4g, shuffled %.4g, read as"
            + " independent %.4g; %s",
        Arrays.stream(sizes).boxed().toList(),
        trials,
        sizes[last],
        curves[0].mean[last],
        curves[1].mean[last],
        curves[2].mean[last],
        limiting);
  }
}
