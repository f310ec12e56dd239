package rheobase.avalanche.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.ExponentRelation;
import rheobase.avalanche.critical.MultistepRegression;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.avalanche.fit.Sample;
import rheobase.avalanche.fit.Verdict;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What a recording's avalanches say, and why: rates, irregularity, sizes, durations, their
 * relation, the branching ratio, and surrogates. A part that the recording is too short for is
 * empty, and said to be so.
 *
 * @param spikes the recording
 * @param avalanches cut from it; empty if it has no two spikes at different times
 * @param sizes the verdict on their sizes, in the widest range that a power law passes, or, where
 *     that has less than one and a half decades or a tenth of the avalanches, from 1 on
 * @param durations a power law fitted to their durations by the same rule, with one decade
 * @param relation between the exponents of both and the growth of sizes with durations
 * @param branching the branching ratio from one bin to the next, empty if the activity does not
 *     decay
 * @param surrogates whether units act together
 * @param conclusion what follows
 */
public record AvalancheReport(
    SpikeTrains spikes,
    Optional<Avalanches> avalanches,
    Optional<Verdict> sizes,
    Optional<PowerLawFit> durations,
    Optional<ExponentRelation> relation,
    Optional<MultistepRegression> branching,
    Optional<SurrogateTest> surrogates,
    Conclusion conclusion) {
  private static final int FEW = 10; // avalanches
  private static final CutOffs WIDEST = new CutOffs.Widest(0.1, 5, 100);
  private static final double DECADES = 1.5; // of sizes; of durations one
  private static final double SHARE = 0.1; // of all avalanches
  private static final int REPLICATES = 100;
  private static final int SURROGATES = 39;
  private static final int STEPS = 40; // bins
  private static final double NEAR = 0.95; // a branching ratio this high is called near 1

  /**
   * The report on a recording, in bins as wide as the mean interval between its spikes.
   *
   * @param spikes the recording; any will do, an empty one too
   * @param seed where chance enters: bootstrap and surrogates
   * @return the report
   */
  public static AvalancheReport of(SpikeTrains spikes, Seed seed) {
    Require.present("spike trains", spikes, "take those of a recording or of a simulation");
    double[] times = spikes.pooled().times();
    boolean apart = times.length > 1 && times[times.length - 1] > times[0];
    return of(spikes, apart ? Avalanches.meanInterval(spikes) : spikes.duration(), 0, seed);
  }

  /**
   * The report on a recording.
   *
   * @param spikes the recording
   * @param bin the width of a bin, in ms, positive
   * @param threshold the count that a bin must exceed, zero or more
   * @param seed where chance enters: bootstrap and surrogates
   * @return the report
   */
  public static AvalancheReport of(
      SpikeTrains spikes, @In("ms") double bin, double threshold, Seed seed) {
    Require.present("spike trains", spikes, "take those of a recording or of a simulation");
    Require.present("seed", seed, "write seed(7), any number will do");
    if (spikes.count() < 2) {
      return empty(spikes);
    }
    Avalanches all = Avalanches.in(spikes, bin, threshold);
    Optional<Verdict> sizes = fit(all.sizes(), DECADES).map(fit -> fit.verdict(REPLICATES, seed));
    Optional<PowerLawFit> durations = fit(all.durations(), 1);
    Optional<ExponentRelation> relation =
        sizes.flatMap(v -> durations.flatMap(d -> relation(v.fit(), d, all)));
    Optional<MultistepRegression> branching = branching(all.counts().toArray());
    Optional<SurrogateTest> surrogates =
        all.number() < FEW
            ? Optional.empty()
            : Optional.of(SurrogateTest.of(spikes, bin, SURROGATES, seed));
    return new AvalancheReport(
        spikes,
        Optional.of(all),
        sizes,
        durations,
        relation,
        branching,
        surrogates,
        conclude(sizes, relation, branching, surrogates));
  }

  private static AvalancheReport empty(SpikeTrains spikes) {
    return new AvalancheReport(
        spikes,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Conclusion.TOO_LITTLE);
  }

  private static Optional<PowerLawFit> fit(int[] numbers, double decades) {
    if (numbers.length < FEW || Sample.of(numbers).distinct() < 3) {
      return Optional.empty();
    }
    try {
      PowerLawFit widest = PowerLaw.fit(numbers, WIDEST);
      if (widest.decades() >= decades && widest.share() >= SHARE) {
        return Optional.of(widest);
      }
    } catch (IllegalArgumentException nowhere) {
      // no range is accepted: then the bootstrap shall say how bad all of them are together
    }
    return Optional.of(PowerLaw.fit(numbers, CutOffs.from(1)));
  }

  private static Optional<ExponentRelation> relation(
      PowerLawFit sizes, PowerLawFit durations, Avalanches all) {
    var means = all.meanSizes();
    double shortest = durations.lower();
    double longest = durations.sample().greatest();
    long between =
        Arrays.stream(means.durations()).filter(t -> t >= shortest && t <= longest).count();
    return between < 3
        ? Optional.empty()
        : Optional.of(ExponentRelation.of(sizes, durations, means.exponent(shortest, longest)));
  }

  private static Optional<MultistepRegression> branching(int[] activity) {
    int steps = Math.min(STEPS, (activity.length - 1) / 20);
    boolean varies = Arrays.stream(activity).distinct().count() > 1;
    if (steps < 4 || !varies) {
      return Optional.empty();
    }
    var found = MultistepRegression.of(activity, steps);
    boolean clear = found.oneStep() > 3 / StrictMath.sqrt(activity.length); // three standard errors
    return clear && found.decays() ? Optional.of(found) : Optional.empty();
  }

  private static Conclusion conclude(
      Optional<Verdict> sizes,
      Optional<ExponentRelation> relation,
      Optional<MultistepRegression> branching,
      Optional<SurrogateTest> surrogates) {
    Verdict.Support support = sizes.map(Verdict::support).orElse(Verdict.Support.TOO_LITTLE);
    if (surrogates.isEmpty() || sizes.isEmpty()) {
      return Conclusion.TOO_LITTLE;
    }
    if (!surrogates.get().together()) {
      return Conclusion.INDEPENDENT;
    }
    boolean related = relation.filter(r -> r.distance() < 2 * r.distanceError()).isPresent();
    boolean near = branching.filter(b -> b.ratio() > NEAR).isPresent();
    return switch (support) {
      case TOO_LITTLE -> Conclusion.TOO_LITTLE;
      case NONE, RIVAL -> Conclusion.NO_POWER_LAW;
      case CUT_OFF -> Conclusion.CUT_OFF;
      case MODERATE, GOOD -> related && near ? Conclusion.ALL_SIGNS : Conclusion.POWER_LAW_ALONE;
    };
  }

  /** {@return the conclusion and all evidence, a sentence for each part} */
  public String words() {
    var lines = new StringJoiner("\n");
    String words = conclusion.words();
    lines.add(words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + ".");
    lines.add(
        "Rates: %d units, %d spikes, %s Hz a unit, CV %s."
            .formatted(
                spikes.size(),
                spikes.count(),
                Digits.of(spikes.rate(), 3),
                Digits.of(spikes.cv(), 3)));
    lines.add("Avalanches: " + said(avalanches));
    lines.add("Surrogates: " + said(surrogates));
    lines.add("Sizes: " + sizes.map(Verdict::words).orElse("too few avalanches to fit."));
    lines.add("Durations: " + said(durations));
    lines.add("Relation: " + said(relation));
    lines.add("Branching: " + said(branching));
    return lines.toString();
  }

  private static String said(Optional<?> part) {
    return part.map(p -> p + ".").orElse("the recording does not tell.");
  }

  @Override
  public String toString() {
    return words();
  }
}
