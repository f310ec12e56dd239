package rheobase.avalanche.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.seconds;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rheobase.avalanche.Reference;
import rheobase.avalanche.control.CascadingUnits;
import rheobase.avalanche.critical.MultistepRegression;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.avalanche.fit.Verdict;
import rheobase.recording.SpikeFile;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.PoissonProcess;
import rheobase.spikes.process.Surrogates;

/**
 * The verdict on every recording of cultured networks, where they are at hand, and on controls of
 * the same kind; prints the table of docs/avalanches.md.
 */
class CulturesTest {
  @Test
  void everyRecordingGetsAVerdictWithItsEvidence() {
    System.out.println(
        "\n| recording | spikes | avalanches | units act together | sizes | τ | range | m |"
            + " conclusion |\n|---|---|---|---|---|---|---|---|---|");
    for (Path file : Reference.cultures()) {
      String name = file.getFileName().toString().replaceAll("hiPSN_|_spikes6sd.h5", "");
      AvalancheReport report = row(name, SpikeFile.read(file).spikes(), Double.NaN);
      assertThat(report.words().lines().count()).as(name).isEqualTo(8);
      if (report.spikes().count() < 10) {
        assertThat(report.conclusion()).as(name).isEqualTo(Conclusion.TOO_LITTLE);
      } else {
        assertThat(report.sizes()).as(name).isPresent();
        assertThat(report.surrogates()).as(name).isPresent();
        assertThat(report.durations()).as(name).isPresent();
        assertThat(report.conclusion()).as(name).isNotEqualTo(Conclusion.TOO_LITTLE);
      }
    }
  }

  @Test
  void controlsOfTheSameKindAreCalledWhatTheyAre() {
    SpikeTrains critical = CascadingUnits.critical().draw(seconds(300), seed(1));
    row("critical cascades, stopped at 1000 spikes", critical, 4);
    SpikeTrains below = CascadingUnits.critical().withRatio(.8).draw(seconds(300), seed(1));
    assertThat(row("cascades of ratio 0.8", below, 4).conclusion())
        .isEqualTo(Conclusion.NO_POWER_LAW);
    for (SpikeTrains each :
        new SpikeTrains[] {
          Surrogates.rotated(critical, seed(2)), PoissonProcess.at(.003).draw(40, 300_000, seed(1))
        }) {
      assertThat(
              row(
                      each.size() == 64 ? "critical cascades, trains rotated" : "40 Poisson trains",
                      each,
                      Double.NaN)
                  .conclusion())
          .isEqualTo(Conclusion.INDEPENDENT);
    }
  }

  /** NaN for bins as wide as the mean interval. */
  private static AvalancheReport row(String name, SpikeTrains spikes, double bin) {
    AvalancheReport report =
        Double.isNaN(bin)
            ? AvalancheReport.of(spikes, seed(1))
            : AvalancheReport.of(spikes, bin, 0, seed(1));
    var fit = report.sizes().map(Verdict::fit);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s | %s | %s | %s | %s |%n",
        name,
        spikes.count(),
        report.avalanches().map(a -> a.number()).orElse(0),
        report.surrogates().map(s -> "p = %.3f".formatted(s.p())).orElse("–"),
        report.sizes().map(v -> v.support() + ", p = %.2f".formatted(v.test().p())).orElse("–"),
        fit.map(f -> "%.2f ± %.2f".formatted(f.exponent(), f.standardError())).orElse("–"),
        fit.map(CulturesTest::range).orElse("–"),
        report
            .branching()
            .map(MultistepRegression::ratio)
            .map(m -> "%.3f".formatted(m))
            .orElse("–"),
        report.conclusion().words());
    return report;
  }

  private static String range(PowerLawFit fit) {
    double end = StrictMath.min(fit.upper(), fit.sample().greatest());
    return "%.0f … %.0f".formatted(fit.lower(), end);
  }
}
