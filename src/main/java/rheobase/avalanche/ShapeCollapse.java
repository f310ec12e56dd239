package rheobase.avalanche;

import java.util.Arrays;
import rheobase.numerics.Grid;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * The shape of avalanches, whatever their duration: s(t|T) = T^(γ−1) F(t/T).
 *
 * <p>γ is the exponent with which the courses, rescaled, lie nearest to each other: the mean over
 * t/T of their variance, over the square of the range of their mean, is least. Its error is that of
 * a jackknife over ten groups of avalanches.
 *
 * @param exponent γ
 * @param standardError of γ, by jackknife
 * @param cost the mean variance over the squared range, at γ; 0 for a perfect collapse
 * @param flatCost the same without any collapse, at γ = 1
 * @param place t/T, from beginning to end
 * @param shape F there: the mean of the rescaled courses
 * @param durations the durations used, in bins
 * @param rescaled the rescaled course of each of these, at the same places
 */
@From("marshall2016")
@SuppressWarnings("ArrayRecordComponent")
public record ShapeCollapse(
    double exponent,
    double standardError,
    double cost,
    double flatCost,
    double[] place,
    double[] shape,
    int[] durations,
    double[][] rescaled) {
  private static final int PLACES = 200;
  private static final double LEAST = -1;
  private static final double MOST = 5;

  static ShapeCollapse of(Profiles profiles, int shortest, int longest, int least) {
    Require.atLeast("shortest duration", shortest, 2, "a shape needs a course");
    Require.atLeast("least number of avalanches", least, 1, "a mean course needs one");
    int[] used =
        Arrays.stream(profiles.durations())
            .filter(t -> t >= shortest && t <= longest && profiles.number(t) >= least)
            .toArray();
    Require.atLeast(
        "number of durations with " + least + " avalanches or more",
        used.length,
        2,
        "courses of one duration cannot be compared; widen the range or watch longer");
    double edge = 0.5 / used[0];
    double[] place = Grid.linspace(edge, 1 - edge, PLACES);
    double[][] courses = courses(profiles, used, place, -1);
    double[] logs = Arrays.stream(used).mapToDouble(StrictMath::log).toArray();
    double exponent = best(courses, logs);
    double error = jackknife(profiles, used, place);
    double[][] rescaled = rescaled(courses, logs, exponent);
    return new ShapeCollapse(
        exponent,
        error,
        cost(courses, logs, exponent),
        cost(courses, logs, 1),
        place,
        mean(rescaled),
        used,
        rescaled);
  }

  private static double jackknife(Profiles profiles, int[] used, double[] place) {
    int groups = Profiles.GROUPS;
    double[] without = new double[groups];
    for (int g = 0; g < groups; g++) {
      int left = g;
      int[] kept = Arrays.stream(used).filter(t -> profiles.number(t, left) > 0).toArray();
      if (kept.length < 2) {
        return Double.NaN;
      }
      double[] logs = Arrays.stream(kept).mapToDouble(StrictMath::log).toArray();
      without[g] = best(courses(profiles, kept, place, g), logs);
    }
    double mean = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(x -> (x - mean) * (x - mean)).sum();
    return StrictMath.sqrt(squares * (groups - 1) / groups);
  }

  /** The courses at the places, between the middles of their bins by straight lines. */
  private static double[][] courses(Profiles profiles, int[] used, double[] place, int without) {
    double[][] courses = new double[used.length][place.length];
    for (int i = 0; i < used.length; i++) {
      double[] mean = profiles.mean(used[i], without);
      for (int k = 0; k < place.length; k++) {
        double at = place[k] * used[i] - 0.5;
        int j = StrictMath.max(0, StrictMath.min((int) at, used[i] - 2));
        courses[i][k] = mean[j] + (at - j) * (mean[j + 1] - mean[j]);
      }
    }
    return courses;
  }

  /** The least cost, by golden sections. */
  private static double best(double[][] courses, double[] logs) {
    double golden = (StrictMath.sqrt(5) - 1) / 2;
    double low = LEAST;
    double high = MOST;
    double a = high - golden * (high - low);
    double b = low + golden * (high - low);
    double atA = cost(courses, logs, a);
    double atB = cost(courses, logs, b);
    while (high - low > 1e-6) {
      if (atA < atB) {
        high = b;
        b = a;
        atB = atA;
        a = high - golden * (high - low);
        atA = cost(courses, logs, a);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + golden * (high - low);
        atB = cost(courses, logs, b);
      }
    }
    return (low + high) / 2;
  }

  private static double[][] rescaled(double[][] courses, double[] logs, double exponent) {
    double[][] rescaled = new double[courses.length][];
    for (int i = 0; i < courses.length; i++) {
      double scale = StrictMath.exp((1 - exponent) * logs[i]); // F(t/T) = T^(1−γ) s(t|T)
      rescaled[i] = Grid.map(courses[i], s -> scale * s);
    }
    return rescaled;
  }

  private static double[] mean(double[][] rescaled) {
    double[] mean = new double[rescaled[0].length];
    for (double[] course : rescaled) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += course[k] / rescaled.length;
      }
    }
    return mean;
  }

  private static double cost(double[][] courses, double[] logs, double exponent) {
    double[][] rescaled = rescaled(courses, logs, exponent);
    double[] mean = mean(rescaled);
    double variance = 0;
    for (double[] course : rescaled) {
      for (int k = 0; k < mean.length; k++) {
        variance += (course[k] - mean[k]) * (course[k] - mean[k]);
      }
    }
    variance /= rescaled.length * (double) mean.length;
    double range =
        Arrays.stream(mean).max().orElseThrow() - Arrays.stream(mean).min().orElseThrow();
    return variance / (range * range);
  }

  @Override
  public String toString() {
    return "courses of "
        + durations.length
        + " durations from "
        + durations[0]
        + " to "
        + durations[durations.length - 1]
        + " bins collapse with γ = "
        + Digits.of(exponent, 3)
        + " ± "
        + Digits.of(standardError, 2)
        + ", cost "
        + Digits.of(cost, 2)
        + " (without collapse "
        + Digits.of(flatCost, 2)
        + ")";
  }
}
