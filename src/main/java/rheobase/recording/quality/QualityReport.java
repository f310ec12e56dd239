package rheobase.recording.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;

/**
 * What a sceptic would ask of spike trains before any statistics: is each unit one cell, is the
 * clock right, was anything written twice?
 *
 * <p>A neuron cannot fire twice within its refractory period, so intervals below 1 ms betray two
 * cells in one unit, noise, or a wrong unit of time (Hill, Mehta and Kleinfeld 2011, J Neurosci
 * 31:8699, doi:10.1523/JNEUROSCI.0971-11.2011).
 *
 * @param units the numbers for each train, in its order
 * @param findings what stands out, one sentence each, the most serious first
 */
public record QualityReport(List<UnitQuality> units, List<Finding> findings) {
  private static final double REFRACTORY = 1;
  private static final double TOLERATED = 0.01;
  private static final int FEW = 10;
  private static final int ENOUGH = 100;
  private static final double FASTEST = 200;
  private static final double SLOWEST = 0.01;

  /** How much a finding should worry. */
  public enum Severity {
    /** As it should be. */
    FINE,
    /** Worth knowing. */
    NOTE,
    /** Look at it before going on. */
    WARNING,
    /** Statistics of these trains would mislead. */
    SERIOUS
  }

  /**
   * One thing that was noticed.
   *
   * @param severity how much it should worry
   * @param sentence what it is, with its numbers
   */
  public record Finding(Severity severity, String sentence) {
    @Override
    public String toString() {
      return severity.toString().toLowerCase(Locale.ROOT) + ": " + sentence;
    }
  }

  /**
   * The numbers of one train.
   *
   * @param label whose it is
   * @param spikes how many it has
   * @param rate their mean rate over the window, in Hz
   * @param duplicates how many have the same time as the spike before
   * @param violations which share of the intervals is shorter than 1 ms, 0 to 1; duplicates count
   */
  public record UnitQuality(
      Label label, int spikes, @In("Hz") double rate, int duplicates, @In("") double violations) {

    private static UnitQuality of(Label label, SpikeTrain train) {
      int repeated = 0;
      int shorter = 0;
      for (int i = 1; i < train.count(); i++) {
        double interval = train.time(i) - train.time(i - 1);
        repeated += interval == 0 ? 1 : 0;
        shorter += interval < REFRACTORY ? 1 : 0;
      }
      double share = (double) shorter / Math.max(1, train.count() - 1);
      return new UnitQuality(label, train.count(), train.rate(), repeated, share);
    }

    private String name() {
      return "unit " + label.unit() + (label.trial() == 0 ? "" : " in trial " + label.trial());
    }
  }

  /** Copies both lists. */
  public QualityReport {
    units = List.copyOf(units);
    findings = List.copyOf(findings);
  }

  /**
   * Looks at spike trains, recorded or simulated.
   *
   * @param spikes the trains
   * @return the report
   */
  public static QualityReport of(SpikeTrains spikes) {
    List<UnitQuality> units =
        IntStream.range(0, spikes.size())
            .mapToObj(k -> UnitQuality.of(spikes.label(k), spikes.train(k)))
            .toList();
    List<Finding> found = new ArrayList<>();
    found.add(
        new Finding(
            Severity.FINE,
            say(
                "Trains: %d with %d spikes from %.1f to %.1f s, %.3g Hz each.",
                spikes.size(),
                spikes.count(),
                spikes.start() / 1000,
                spikes.stop() / 1000,
                spikes.rate())));
    counts(units, found);
    twice(units, spikes.count(), found);
    refractory(units, found);
    rates(units, found);
    edges(spikes, found);
    found.sort(Comparator.comparing(Finding::severity).reversed());
    return new QualityReport(units, found);
  }

  private static void counts(List<UnitQuality> units, List<Finding> found) {
    long silent = number(units, u -> u.spikes() == 0);
    if (silent > 0) {
      Severity severity = 2 * silent > units.size() ? Severity.WARNING : Severity.NOTE;
      String fate = "They count in every average over trains.";
      found.add(
          new Finding(severity, say("Silent: %d of %d trains. %s", silent, units.size(), fate)));
    }
    long few = number(units, u -> u.spikes() > 0 && u.spikes() < FEW);
    if (few > 0) {
      String fate = "Leave them out of interval statistics.";
      String text = say("Fewer than %d spikes: %d of %d trains. %s", FEW, few, units.size(), fate);
      found.add(new Finding(Severity.NOTE, text));
    }
  }

  private static void twice(List<UnitQuality> units, int spikes, List<Finding> found) {
    int repeated = units.stream().mapToInt(UnitQuality::duplicates).sum();
    if (repeated > 0) {
      Severity severity = repeated > TOLERATED * spikes ? Severity.SERIOUS : Severity.WARNING;
      found.add(
          new Finding(
              severity,
              say(
                  "Same time as the spike before in its train: %d of %d spikes (%.2g %%). "
                      + "Written twice, or the clock is coarse.",
                  repeated, spikes, 100.0 * repeated / spikes)));
    }
  }

  private static void refractory(List<UnitQuality> units, List<Finding> found) {
    Predicate<UnitQuality> suspect = u -> u.spikes() > ENOUGH && u.violations() > TOLERATED;
    units.stream()
        .filter(suspect)
        .max(Comparator.comparingDouble(UnitQuality::violations))
        .ifPresent(
            worst ->
                found.add(
                    new Finding(
                        Severity.WARNING,
                        say(
                            "Intervals below %.0f ms: more than %.0f %% of them in %d of %d "
                                + "trains, most of all in %s (%.3g %%). More than one cell, or "
                                + "noise.",
                            REFRACTORY,
                            100 * TOLERATED,
                            number(units, suspect),
                            units.size(),
                            worst.name(),
                            100 * worst.violations()))));
  }

  private static void rates(List<UnitQuality> units, List<Finding> found) {
    long fast = number(units, u -> u.rate() > FASTEST);
    if (fast > 0) {
      String text = "Faster than %.0f Hz on average: %d of %d trains. Is the unit of time right?";
      found.add(new Finding(Severity.SERIOUS, say(text, FASTEST, fast, units.size())));
    }
    double fastest = units.stream().mapToDouble(UnitQuality::rate).max().orElse(0);
    if (fastest < SLOWEST) {
      String text = "No train reaches %.2g Hz on average: is the unit of time right?";
      found.add(new Finding(Severity.WARNING, say(text, SLOWEST)));
    }
  }

  private static void edges(SpikeTrains spikes, List<Finding> found) {
    double first = spikes.stop();
    double last = spikes.start();
    for (SpikeTrain train : spikes.stream().filter(t -> t.count() > 0).toList()) {
      first = Math.min(first, train.time(0));
      last = Math.max(last, train.time(train.count() - 1));
    }
    double quiet = Math.max(first - spikes.start(), spikes.stop() - last) / spikes.duration();
    if (quiet > 0.1) {
      String text =
          "Nothing fires in the first or last %.0f %% of the window: does it fit the recording?";
      found.add(new Finding(Severity.NOTE, say(text, 100 * quiet)));
    }
  }

  private static long number(List<UnitQuality> units, Predicate<UnitQuality> which) {
    return units.stream().filter(which).count();
  }

  private static String say(String format, Object... numbers) {
    return String.format(Locale.ROOT, format, numbers);
  }

  /**
   * The gravest of the findings.
   *
   * @return {@link Severity#FINE} if nothing stands out
   */
  public Severity worst() {
    return findings.stream()
        .map(Finding::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.FINE);
  }

  @Override
  public String toString() {
    return String.join("\n", findings.stream().map(Finding::toString).toList());
  }
}
