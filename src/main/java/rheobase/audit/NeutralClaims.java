package rheobase.audit;

import static rheobase.audit.claim.Interval.around;
import static rheobase.audit.claim.Interval.exactly;
import static rheobase.audit.claim.Interval.ofErrors;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import rheobase.audit.claim.Article;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.network.neutral.ContactProcess;
import rheobase.network.neutral.ContactRun;
import rheobase.numerics.Seed;
import rheobase.spikes.Counts;

/** What the article on neutral avalanches says. */
final class NeutralClaims {
  private static final String STATED = "the stated tolerance";
  private static final double BESIDE = 1e-4; // of a critical contact rate

  private NeutralClaims() {}

  static List<Claim> all() {
    return List.of(
        continuous(ContactProcess::linear, ContactProcess::quadratic),
        frequent(ContactProcess.linear(2)),
        grouped(ContactProcess.linear(2)),
        wording(Counts.of(1, 0, 2, 1, 0, 0, 3, 0, 1, 4, 2, 0)));
  }

  static Claim continuous(DoubleFunction<ContactProcess> one, DoubleFunction<ContactProcess> two) {
    return Claim.of(
        32,
        Article.NA,
        "at a continuous transition the rate of change jumps",
        Ruling.CARE,
        "the order parameter has no jump and its slope has one; at a discontinuous transition the "
            + "order parameter jumps itself",
        new Shown(17, "17.4"),
        Assertion.computed(
            () ->
                List.of(
                    slope(one, "below", 1, -BESIDE, 0),
                    slope(one, "above", 1, BESIDE, 1),
                    density(two, "below", 4, -BESIDE, 0),
                    density(two, "above", 4, BESIDE, 0.5))));
  }

  private static double density(DoubleFunction<ContactProcess> process, double contact) {
    return process.apply(contact).withSpontaneous(0).density();
  }

  private static Finding slope(
      DoubleFunction<ContactProcess> process, String where, double at, double by, double stated) {
    double slope = (density(process, at + by) - density(process, at)) / by;
    String what = "slope of the density just " + where + " λ = 1, one partner";
    return new Finding(what, slope, "", around(stated, 1e-3, "dρ/dλ = 1/λ²"));
  }

  private static Finding density(
      DoubleFunction<ContactProcess> process, String where, double at, double by, double stated) {
    String what = "density just " + where + " λ = 4, two partners";
    return new Finding(what, density(process, at + by), "", around(stated, 5e-3, "½ + √(¼ − 1/λ)"));
  }

  private static ContactRun run(ContactProcess process, Seed seed) {
    return process.run(1000, 60_000, seed);
  }

  static Claim frequent(ContactProcess process) {
    return Claim.of(
        33,
        Article.NA,
        "frequent avalanches mean that the brain is near a critical point",
        Ruling.FAILS,
        "at twice the critical contact rate, with half of all sites active, families by cause have "
            + "the same exponents",
        new Shown(17, "17.2"),
        Assertion.drawn(
            seed -> {
              ContactRun run = run(process, seed);
              PowerLawFit size = PowerLaw.fit(run.sizes(), CutOffs.between(3, 300));
              PowerLawFit life = PowerLaw.fit(run.lifetimes(), CutOffs.between(5, 300));
              return List.of(
                  new Finding(
                      "share of active sites", run.density(), "", around(0.5, 0.01, STATED)),
                  new Finding(
                      "exponent of sizes, 3 to 300",
                      size.exponent(),
                      "",
                      // the power law nearest to the exact law of drift on this range
                      ofErrors(1.536, 3, size.standardError(), "of the fit; 3/2 in the limit")),
                  new Finding(
                      "exponent of lifetimes, 5 to 300",
                      life.exponent(),
                      "",
                      ofErrors(1.939, 3, life.standardError(), "of the fit; 2 in the limit")));
            }));
  }

  static Claim grouped(ContactProcess process) {
    return Claim.of(
        34,
        Article.NA,
        "avalanches by cause differ from those grouped by time",
        Ruling.HOLDS,
        "grouped in bins, the same run has the avalanches of a Poisson train",
        new Shown(17, "17.3"),
        Assertion.drawn(
            seed -> {
              int[] sizes = Avalanches.in(run(process, seed).spikes()).sizes();
              double n = sizes.length;
              double mean = Arrays.stream(sizes).average().orElseThrow();
              double deviation =
                  StrictMath.sqrt(
                      Arrays.stream(sizes).mapToDouble(s -> (s - mean) * (s - mean)).sum() / n);
              double alone = Arrays.stream(sizes).filter(s -> s == 1).count() / n;
              double large = Arrays.stream(sizes).filter(s -> s > 20).count() / n;
              // Poisson train in bins of its mean interval: ⟨S⟩ = e/(1 − 1/e), P(1) = 0.21410
              return List.of(
                  new Finding(
                      "mean size in bins",
                      mean,
                      "",
                      ofErrors(4.3003, 3, deviation / StrictMath.sqrt(n), "σ/√n")),
                  new Finding(
                      "share of size 1",
                      alone,
                      "",
                      ofErrors(0.2141, 3, binomial(0.2141, n), "of a share")),
                  new Finding("share larger than 20", 100 * large, "%", around(0.4, 0.2, STATED)));
            }));
  }

  private static double binomial(double p, double n) {
    return StrictMath.sqrt(p * (1 - p) / n);
  }

  static Claim wording(Counts counts) {
    return Claim.of(
        35,
        Article.NA,
        "an avalanche is a synchronous discharge, with transmitters behind it, to be treated",
        Ruling.CARE,
        "wording for the press, of which no model says anything; what can be counted is a run of "
            + "bins that are not empty",
        new Shown(13, "13.1"),
        Assertion.computed(
            () -> {
              Avalanches cut = Avalanches.in(counts);
              String paper = "0 2 1 0 0 3 0 1 4 2 0, by hand";
              return List.of(
                  new Finding("avalanches in 11 bins", cut.number(), "", exactly(3, paper)),
                  new Finding("size of the last", cut.sizes()[2], "spikes", exactly(7, paper)),
                  new Finding("its duration", cut.durations()[2], "bins", exactly(3, paper)));
            }));
  }
}
