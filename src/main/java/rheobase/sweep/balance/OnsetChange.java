package rheobase.sweep.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rheobase.simulation.collective.StepResponse;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.population.OnsetVariability;
import rheobase.units.In;

/**
 * How the Fano factor of single cells changes when a stimulus begins, with an interval.
 *
 * <p>The error is the jackknife's over trials: with θ₍ᵢ₎ the change without trial i,
 *
 * <pre>
 *   error² = (n − 1)/n Σ (θ₍ᵢ₎ − ⟨θ⟩)²
 * </pre>
 *
 * <p>It speaks of this wiring alone; another has another mean.
 *
 * @param before the mean Fano factor in the 200 ms before the onset
 * @param after the mean Fano factor in 200 ms after it
 * @param error the standard error of after − before
 */
public record OnsetChange(@In("") double before, @In("") double after, @In("") double error) {
  private static final double WINDOW = 200;

  /**
   * The change in a response.
   *
   * @param response of three trials or more
   * @return the change
   * @throws IllegalArgumentException if there are fewer than three trials
   */
  public static OnsetChange of(StepResponse response) {
    List<SpikeTrains> trials = response.trials();
    int n = trials.size();
    if (n < 3) {
      throw new IllegalArgumentException(
          "number of trials (" + n + ") must be at least 3; each is left out once");
    }
    double[] without = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      List<SpikeTrains> others = new ArrayList<>(trials);
      others.remove(i);
      var there = OnsetVariability.of(others, StepResponse.ONSET, WINDOW, WINDOW);
      without[i] = there.after() - there.before();
      mean += without[i] / n;
    }
    double sum = 0;
    for (double change : without) {
      sum += (change - mean) * (change - mean);
    }
    double error = StrictMath.sqrt(sum * (n - 1) / n); // error² = (n − 1)/n Σ (θ₍ᵢ₎ − ⟨θ⟩)²
    return new OnsetChange(response.variability().before(), response.variability().after(), error);
  }

  /**
   * The change of the Fano factor.
   *
   * @return after − before: negative where the stimulus makes cells more reliable
   */
  public double change() {
    return after - before;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "Fano %.2f → %.2f, change %.2f ± %.2f", before, after, change(), 1.96 * error);
  }
}
