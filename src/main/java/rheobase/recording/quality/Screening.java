package rheobase.recording.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import rheobase.recording.quality.QualityReport.UnitQuality;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;
import rheobase.spikes.Counts;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;

/**
 * Which units and which stretches of time of a recording should not be taken at their word.
 *
 * <p>To the numbers of a {@link QualityReport} it adds two that need more than one train: how many
 * spikes of a unit come within 0.5 ms of a spike of one other unit, as when two electrodes hear the
 * same cell; and stretches in which all units together are far busier than otherwise, as when
 * somebody knocks against the table. A network burst looks like a knock: judge it by eye.
 *
 * @param spikes the trains that were screened
 * @param quality the numbers of each train by itself
 * @param overlaps for each train, in its order, the other train it shares most spikes with
 * @param bin the width of the bins in which the activity of all trains was counted, in ms
 * @param unrest stretches of extraordinary activity, ascending
 */
public record Screening(
    SpikeTrains spikes,
    QualityReport quality,
    List<Overlap> overlaps,
    @In("ms") double bin,
    List<Window> unrest) {
  /** Spikes of two units are one event if they are no further apart than this, in ms. */
  public static final double TOGETHER = 0.5;

  /** The largest share of intervals below 1 ms that is tolerated. */
  public static final double TOLERATED_VIOLATIONS = 0.01;

  /** The largest share of spikes in common with another unit that is tolerated. */
  public static final double TOLERATED_OVERLAP = 0.2;

  private static final int ENOUGH = 100;
  private static final int FEW = 10;
  private static final int BINS = 100;
  private static final double FAR = 6;
  private static final double SELDOM = 0.1;

  /**
   * What a train has in common with another.
   *
   * @param label whose train it is
   * @param partner the other one; the train's own label if it shares no spike with any
   * @param share which share of its spikes comes within 0.5 ms of a spike of the partner, 0 to 1
   * @param chance the share to expect if the two did not know of each other, 0 to 1
   */
  public record Overlap(Label label, Label partner, @In("") double share, @In("") double chance) {}

  /** Copies its lists. */
  public Screening {
    overlaps = List.copyOf(overlaps);
    unrest = List.copyOf(unrest);
  }

  /**
   * Screens spike trains, recorded or simulated.
   *
   * @param spikes the trains
   * @return what was found
   */
  public static Screening of(SpikeTrains spikes) {
    double bin = bin(spikes.duration());
    return new Screening(
        spikes, QualityReport.of(spikes), overlaps(spikes), bin, unrest(spikes, bin));
  }

  /** About a hundredth of the time watched, of the form 1, 2 or 5 times a power of ten. */
  private static double bin(double duration) {
    double rough = duration / BINS;
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(rough)));
    double part = rough / power;
    return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
  }

  private static List<Overlap> overlaps(SpikeTrains spikes) {
    int n = spikes.size();
    List<Map<Integer, Integer>> common = new ArrayList<>();
    IntStream.range(0, n).forEach(k -> common.add(new HashMap<>()));
    double[] times = new double[spikes.count()];
    int[] whose = new int[times.length];
    order(spikes, times, whose);
    int[] seen = new int[n]; // which spike a train was last counted for, so that it counts once
    int first = 0;
    for (int i = 0; i < times.length; i++) {
      while (times[i] - times[first] > TOGETHER) {
        first++;
      }
      for (int j = first; j < times.length && times[j] - times[i] <= TOGETHER; j++) {
        boolean other = whose[j] != whose[i];
        if (other && seen[whose[j]] != i + 1 && sameTrial(spikes, whose[i], whose[j])) {
          seen[whose[j]] = i + 1;
          common.get(whose[i]).merge(whose[j], 1, Integer::sum);
        }
      }
    }
    return IntStream.range(0, n).mapToObj(k -> overlap(spikes, k, common.get(k))).toList();
  }

  private static boolean sameTrial(SpikeTrains spikes, int a, int b) {
    return spikes.label(a).trial() == spikes.label(b).trial();
  }

  private static Overlap overlap(SpikeTrains spikes, int train, Map<Integer, Integer> common) {
    Label label = spikes.label(train);
    double n = Math.max(1, spikes.train(train).count());
    int partner = train;
    double excess = Double.NEGATIVE_INFINITY;
    for (int other : new TreeSet<>(common.keySet())) {
      double more = common.get(other) / n - chance(spikes.train(other));
      if (more > excess) {
        excess = more;
        partner = other;
      }
    }
    return partner == train
        ? new Overlap(label, label, 0, 0)
        : new Overlap(
            label, spikes.label(partner), common.get(partner) / n, chance(spikes.train(partner)));
  }

  /** The chance that a train of independent spikes has one within 0.5 ms of a given moment. */
  private static double chance(SpikeTrain train) {
    return 1 - StrictMath.exp(-2 * TOGETHER * train.count() / train.duration());
  }

  /** All spikes in order of time, with the position of the train of each. */
  private static void order(SpikeTrains spikes, double[] times, int[] whose) {
    Integer[] index = new Integer[times.length];
    double[] t = new double[times.length];
    int[] k = new int[times.length];
    int at = 0;
    for (int train = 0; train < spikes.size(); train++) {
      for (double time : spikes.train(train).times()) {
        index[at] = at;
        k[at] = train;
        t[at++] = time;
      }
    }
    Arrays.sort(index, (a, b) -> Double.compare(t[a], t[b]));
    for (int i = 0; i < index.length; i++) {
      times[i] = t[index[i]];
      whose[i] = k[index[i]];
    }
  }

  private static List<Window> unrest(SpikeTrains spikes, double bin) {
    var counts = Counts.of(spikes, bin);
    int[] sorted = Arrays.copyOf(counts.toArray(), Math.max(1, counts.complete()));
    Arrays.sort(sorted);
    double median = middle(sorted);
    int[] away = Arrays.stream(sorted).map(n -> (int) Math.rint(Math.abs(n - median))).toArray();
    Arrays.sort(away);
    double spread = Math.max(1.4826 * middle(away), Math.sqrt(median + 1));
    List<Window> found = new ArrayList<>();
    int bins = 0;
    double[] edges = counts.edges();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.count(i) > median + FAR * spread) {
        bins++;
        int last = found.size() - 1;
        boolean goesOn = last >= 0 && found.get(last).stop() >= edges[i];
        double start = goesOn ? found.remove(last).start() : edges[i];
        found.add(new Window(start, Math.min(edges[i + 1], spikes.stop())));
      }
    }
    return bins > SELDOM * counts.size() ? List.of() : found; // what is usual is not a disturbance
  }

  private static double middle(int[] sorted) {
    return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
  }

  /**
   * The units that statistics should leave out: more than 1 % of the intervals below 1 ms, more
   * than 1 % of the spikes written twice, or more than 20 % of the spikes (and twice what chance
   * would give) in common with one other unit. Of two that share spikes, counts do not tell which
   * hears which: the other one is named too, unless it shares less than 10 % of its own.
   *
   * @return their numbers, ascending
   */
  public SortedSet<Integer> suspects() {
    var units = new TreeSet<Integer>();
    for (UnitQuality unit : quality.units()) {
      boolean quick = unit.spikes() > ENOUGH && unit.violations() > TOLERATED_VIOLATIONS;
      boolean twice = unit.duplicates() > TOLERATED_VIOLATIONS * unit.spikes();
      if (quick || twice) {
        units.add(unit.label().unit());
      }
    }
    for (Overlap overlap : shared()) {
      units.add(overlap.label().unit());
      overlaps.stream()
          .filter(o -> o.label().equals(overlap.partner()))
          .filter(o -> o.partner().equals(overlap.label()))
          .filter(o -> o.share() > TOLERATED_OVERLAP / 2)
          .forEach(o -> units.add(o.label().unit()));
    }
    return units;
  }

  /**
   * The overlaps that are more than chance: above 20 % of at least ten spikes, and twice what is
   * expected of strangers.
   *
   * @return the largest first
   */
  public List<Overlap> shared() {
    return IntStream.range(0, overlaps.size())
        .filter(k -> spikes.train(k).count() >= FEW)
        .mapToObj(overlaps::get)
        .filter(o -> o.share() > Math.max(TOLERATED_OVERLAP, 2 * o.chance()))
        .sorted(Comparator.comparingDouble(Overlap::share).reversed())
        .toList();
  }

  /** {@return the numbers of the units that never fired in any trial, ascending} */
  public SortedSet<Integer> silent() {
    var units = new TreeSet<Integer>();
    quality.units().forEach(u -> units.add(u.label().unit()));
    quality.units().stream()
        .filter(u -> u.spikes() > 0)
        .forEach(u -> units.remove(u.label().unit()));
    return units;
  }

  /**
   * The trains without some units.
   *
   * @param units the numbers of those to leave out
   * @return the others, in their order
   * @throws RecordingException if none would remain
   */
  public SpikeTrains without(Collection<Integer> units) {
    List<Label> labels = new ArrayList<>();
    List<SpikeTrain> trains = new ArrayList<>();
    for (int k = 0; k < spikes.size(); k++) {
      if (!units.contains(spikes.label(k).unit())) {
        labels.add(spikes.label(k));
        trains.add(spikes.train(k));
      }
    }
    if (trains.isEmpty()) {
      throw new RecordingException(
          "no unit remains of " + spikes.size() + " trains without " + units + "; keep some");
    }
    return SpikeTrains.of(labels, trains);
  }

  @Override
  public String toString() {
    int units = (int) quality.units().stream().map(u -> u.label().unit()).distinct().count();
    double seconds = unrest.stream().mapToDouble(w -> (w.stop() - w.start()) / 1000).sum();
    String busy =
        unrest.isEmpty()
            ? "no stretch of time is unlike the rest"
            : String.format(
                Locale.ROOT,
                "%s s of %s s are far busier than the rest",
                brief(seconds),
                brief(spikes.duration() / 1000));
    return String.format(
        Locale.ROOT,
        "Of %d units %s, %s, and %s.",
        units,
        many(suspects(), "suspect"),
        many(silent(), "silent"),
        busy);
  }

  /** At most three digits after the point, and no zeros that say nothing. */
  private static String brief(double number) {
    return String.format(Locale.ROOT, "%.3f", number).replaceAll("\\.?0+$", "");
  }

  private static String many(SortedSet<Integer> units, String what) {
    String head = units.size() + (units.size() == 1 ? " is " : " are ") + what;
    String list = String.join(", ", units.stream().limit(8).map(u -> Integer.toString(u)).toList());
    String more = units.size() > 8 ? ", …" : "";
    return units.isEmpty() ? "none is " + what : head + " (" + list + more + ")";
  }
}
