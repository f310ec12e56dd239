package rheobase.spikes;

import java.util.Locale;
import rheobase.units.In;

/**
 * How irregularly neurons fired, by five measures that disagree where there is something to learn.
 *
 * <p>A clock scores 0 in all of them and a Poisson process 1, but for LvR, which discounts a dead
 * time. A rate that drifts raises CV and Fano factor and hardly CV2, LV and LvR, which compare
 * neighbouring intervals; a dead time lowers all but LvR. Each is the mean over the trains in which
 * it is defined; where there is none it is NaN.
 *
 * @param cv the coefficient of variation of intervals, σ(I)/⟨I⟩
 * @param cv2 of neighbouring intervals, ⟨2|I − I′|/(I + I′)⟩
 * @param lv the local variation, 3⟨((I − I′)/(I + I′))²⟩
 * @param lvr the local variation revised for a refractoriness of 5 ms
 * @param fano the Fano factor of counts
 * @param window in which spikes were counted for the Fano factor, in ms
 * @param trains in how many trains there were two intervals or more, and so a CV
 * @param watched how many trains were looked at
 */
public record Irregularity(
    @In("") double cv,
    @In("") double cv2,
    @In("") double lv,
    @In("") double lvr,
    @In("") double fano,
    @In("ms") double window,
    int trains,
    int watched) {

  private static final double USUAL_WINDOW = 100;

  /**
   * The irregularity of one train, its spikes counted in windows of 100 ms.
   *
   * @param train the train
   * @return all measures
   */
  public static Irregularity of(SpikeTrain train) {
    return of(SpikeTrains.of(train));
  }

  /**
   * The mean irregularity of trains, their spikes counted in windows of 100 ms.
   *
   * @param trains the trains
   * @return all measures; no Fano factor if less than 200 ms were watched
   */
  public static Irregularity of(SpikeTrains trains) {
    boolean fits = trains.duration() >= 2 * USUAL_WINDOW;
    return of(trains, USUAL_WINDOW, fits ? trains.fano(USUAL_WINDOW) : Double.NaN);
  }

  /**
   * The mean irregularity of trains, their spikes counted in windows of a given length.
   *
   * @param trains the trains
   * @param window for the Fano factor, in ms, at most half of the time watched
   * @return all measures
   * @throws IllegalArgumentException if the window is not positive or too long
   */
  public static Irregularity of(SpikeTrains trains, @In("ms") double window) {
    return of(trains, window, trains.fano(window));
  }

  private static Irregularity of(SpikeTrains trains, double window, double fano) {
    int enough = (int) trains.stream().filter(train -> train.count() > 2).count();
    return new Irregularity(
        trains.cv(), trains.cv2(), trains.lv(), trains.lvr(), fano, window, enough, trains.size());
  }

  /** CV = σ(I)/⟨I⟩, σ² with n − 1, of ascending t[from..to). */
  static double cv(double[] t, int from, int to) {
    int n = to - from - 1;
    if (n < 2) {
      return Double.NaN;
    }
    double mean = (t[to - 1] - t[from]) / n;
    double sum = 0;
    for (int i = from + 1; i < to; i++) {
      double off = t[i] - t[i - 1] - mean;
      sum += off * off;
    }
    return StrictMath.sqrt(sum / (n - 1)) / mean;
  }

  /** CV2 = ⟨2|I − I′|/(I + I′)⟩; two intervals of no length count as equal. */
  static double cv2(double[] t, int from, int to) {
    double sum = 0;
    for (int i = from + 2; i < to; i++) {
      double both = t[i] - t[i - 2];
      if (both > 0) {
        sum += StrictMath.abs(t[i] - t[i - 1] - (t[i - 1] - t[i - 2])) / both;
      }
    }
    return to - from < 3 ? Double.NaN : 2 * sum / (to - from - 2);
  }

  /** LvR = 3⟨((I − I′)/(I + I′))² (1 + 4R/(I + I′))⟩, which is LV for R = 0. */
  static double lvr(double[] t, int from, int to, double refractoriness) {
    double sum = 0;
    for (int i = from + 2; i < to; i++) {
      double both = t[i] - t[i - 2];
      if (both > 0) {
        double ratio = (t[i] - t[i - 1] - (t[i - 1] - t[i - 2])) / both;
        sum += ratio * ratio * (1 + 4 * refractoriness / both);
      }
    }
    return to - from < 3 ? Double.NaN : 3 * sum / (to - from - 2);
  }

  /** Variance over mean, with n − 1, of the counts of ascending t[from..to) in complete bins. */
  static double fano(double[] t, int from, int to, Bins bins) {
    int n = bins.complete();
    long total = 0;
    long squares = 0;
    long here = 0;
    int bin = -1;
    for (int i = from; i < to; i++) {
      int k = bins.indexOf(t[i]);
      if (k >= n) {
        break;
      }
      if (k != bin) {
        squares += here * here;
        total += here;
        here = 0;
        bin = k;
      }
      here++;
    }
    squares += here * here;
    total += here;
    double mean = (double) total / n;
    return (squares - total * mean) / (n - 1) / mean;
  }

  @Override
  public String toString() {
    if (trains == 0) {
      return String.format(
          Locale.ROOT, "too few spikes: none of %d trains has two intervals", watched);
    }
    String counts =
        Double.isNaN(fano)
            ? "no Fano factor"
            : String.format(Locale.ROOT, "Fano factor %.3f in windows of %.4g ms", fano, window);
    return String.format(
        Locale.ROOT,
        "CV %.3f, CV2 %.3f, LV %.3f, LvR %.3f, %s (%d of %d trains)",
        cv,
        cv2,
        lv,
        lvr,
        counts,
        trains,
        watched);
  }
}
