package rheobase.spikes.population;

import java.util.Locale;
import rheobase.spikes.CountMatrix;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How much of what each unit does is done by all: the synchrony measure χ of Golomb and Rinzel.
 *
 * <p>χ² is the variance in time of the mean over units, over the mean over units of their variances
 * in time. It is 1 where all do the same and falls as 1/√N where each goes its own way. Immutable.
 *
 * @param chi χ, from 0 to 1; NaN if no unit varies
 * @param units how many, N
 * @param samples how many times or bins
 */
public record Synchrony(@In("") double chi, int units, int samples) {

  /**
   * The synchrony of traces, such as potentials.
   *
   * @param traces a row for each unit, all of one length of at least 2, finite
   * @return the measure
   * @throws IllegalArgumentException if there are fewer than two units or samples, or the rows
   *     differ in length
   */
  @From(value = "golomb1993")
  public static Synchrony of(double[][] traces) {
    Require.present("traces", traces, "give a row for each unit");
    String way = "what is common shows only between two";
    int units = Require.atLeast("number of units", traces.length, 2, way);
    int samples = traces[0].length;
    Require.atLeast("number of samples", samples, 2, "a variance in time needs two; watch longer");
    double[] mean = new double[samples];
    double alone = 0;
    for (double[] trace : traces) {
      if (trace.length != samples) {
        throw new IllegalArgumentException(
            "traces of "
                + samples
                + " and "
                + trace.length
                + " samples must have one length; cut them to a common window");
      }
      for (int t = 0; t < samples; t++) {
        mean[t] += trace[t] / units;
      }
      alone += variance(trace) / units;
    }
    return new Synchrony(StrictMath.sqrt(variance(mean) / alone), units, samples);
  }

  /**
   * The synchrony of spike counts.
   *
   * <p>The bins stand for the time a postsynaptic cell smears spikes over: the narrower, the less
   * any two units seem to have in common.
   *
   * @param counts of at least two trains in at least two bins
   * @return the measure
   * @throws IllegalArgumentException if there are fewer than two trains or bins
   */
  public static Synchrony of(CountMatrix counts) {
    double[][] traces = new double[counts.trains()][];
    for (int i = 0; i < traces.length; i++) {
      int[] row = counts.row(i);
      traces[i] = new double[row.length];
      for (int b = 0; b < row.length; b++) {
        traces[i][b] = row[b];
      }
    }
    return of(traces);
  }

  private static double variance(double[] x) {
    double mean = 0;
    for (double value : x) {
      mean += value / x.length;
    }
    double squares = 0;
    for (double value : x) {
      squares += (value - mean) * (value - mean);
    }
    return squares / x.length;
  }

  /**
   * The χ that as many units without anything in common would show.
   *
   * @return 1/√N
   */
  public double unrelated() {
    return 1 / StrictMath.sqrt(units);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "synchrony χ = %.3f of %d units over %d samples (%.3f if they had nothing in common)",
        chi,
        units,
        samples,
        unrelated());
  }
}
