package rheobase.population.information;

import java.util.Arrays;
import java.util.Locale;
import rheobase.numerics.algebra.LinearSystem;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The linear Fisher information of a pool, estimated from its answers to two stimuli and freed from
 * the bias of few trials.
 *
 * <pre>
 *   Î = (Δμᵀ S⁻¹ Δμ/δ²) (2T − n − 3)/(2T − 2) − 2n/(T δ²)
 * </pre>
 *
 * <p>with S the mean of both sample covariances, T trials of each stimulus, n units and stimuli δ
 * apart. Without the correction few trials of many units promise information that is not there. For
 * normal answers Δμᵀ S⁻¹ Δμ follows a noncentral F law, whose variance gives the standard error.
 *
 * @param information Î; below zero where there is less than chance pretends
 * @param standardError of Î
 * @param uncorrected Δμᵀ S⁻¹ Δμ/δ²
 * @param shuffled the same estimate with the correlations left out, Σ Δμᵢ²/Sᵢᵢ, corrected too
 * @param units n
 * @param trials T
 */
public record InformationEstimate(
    @In("") double information,
    @In("") double standardError,
    @In("") double uncorrected,
    @In("") double shuffled,
    int units,
    int trials) {

  /**
   * Estimates from answers.
   *
   * @param first the answers to one stimulus: a row for each trial, a column for each unit
   * @param second the answers to the other, as many trials
   * @param difference δ of the two stimuli, positive
   * @return the estimate
   * @throws IllegalArgumentException if there are not more than (n + 5)/2 trials of each stimulus,
   *     or a unit never varies
   */
  @From(value = "kanitscheider2015", where = "equations 6 and 7")
  public static InformationEstimate between(
      double[][] first, double[][] second, double difference) {
    Require.present("answers", first, "give a row for each trial");
    Require.present("answers", second, "give a row for each trial");
    Require.positive("difference", difference, "", "it is how far the stimuli lie apart");
    int t = first.length;
    Require.that(
        second.length == t, "number of trials", second.length, "", "must be " + t, "drop some");
    Require.atLeast("number of trials", t, 2, "a variance needs two");
    int n = first[0].length;
    Require.atLeast(
        "number of trials", 2 * t, n + 6, "both stimuli together need five more than units");
    double[] a = means(first, n);
    double[] b = means(second, n);
    double[][] s = new double[n][n];
    scatter(first, a, s);
    scatter(second, b, s);
    double[] move = new double[n];
    double alone = 0;
    for (int i = 0; i < n; i++) {
      move[i] = b[i] - a[i];
      String way = "leave out units that never vary";
      Require.positive("variance of unit " + i, s[i][i], "", way);
      alone += move[i] * move[i] / s[i][i];
    }
    double squares = difference * difference;
    double seen = PopulationCode.dot(move, LinearSystem.solve(s, move)) / squares;
    double floor = 2.0 * n / (t * squares);
    double information = seen * (2.0 * t - n - 3) / (2.0 * t - 2) - floor;
    double shuffled = alone / squares * (t - 2.0) / (t - 1.0) - floor;
    double error = standardError(StrictMath.max(information, 0) * squares, n, t) / squares;
    return new InformationEstimate(information, error, seen, shuffled, n, t);
  }

  /** Of Î δ², by the variance of a noncentral F with n and m degrees and centre T Î δ²/2. */
  private static double standardError(double information, int n, int t) {
    double m = 2.0 * t - n - 1;
    double centre = t * information / 2;
    double spread =
        2
            * ((n + centre) * (n + centre) + (n + 2 * centre) * (m - 2))
            / ((m - 2) * (m - 2) * (m - 4));
    double factor = 2.0 * (m - 2) / t; // Î δ² = (2/T) ((m − 2) n F/m − n)
    return factor * StrictMath.sqrt(spread);
  }

  private static double[] means(double[][] answers, int n) {
    double[] mean = new double[n];
    for (double[] row : answers) {
      Require.that(row.length == n, "number of answers", row.length, "", "must be " + n, "");
      for (int i = 0; i < n; i++) {
        mean[i] += row[i] / answers.length;
      }
    }
    return mean;
  }

  /** Adds half the sample covariance. */
  private static void scatter(double[][] answers, double[] mean, double[][] sum) {
    double weight = 0.5 / (answers.length - 1);
    for (double[] row : answers) {
      double[] off = new double[mean.length];
      Arrays.setAll(off, i -> row[i] - mean[i]);
      for (int i = 0; i < off.length; i++) {
        double part = weight * off[i];
        double[] of = sum[i];
        for (int j = 0; j <= i; j++) {
          of[j] += part * off[j];
        }
      }
    }
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < i; j++) {
        sum[j][i] = sum[i][j];
      }
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "information %.4g ± %.2g (uncorrected %.4g, shuffled %.4g; %d units, %d trials each)",
        information,
        standardError,
        uncorrected,
        shuffled,
        units,
        trials);
  }
}
