package rheobase.recording.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.recording.quality.QualityReport.Severity;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

class QualityReportTest {
  /** A hundred spikes a second for ten seconds, at a distance of ten ms. */
  private static double[] regular(double offset) {
    return IntStream.range(0, 1000).mapToDouble(i -> 10.0 * i + offset).toArray();
  }

  private static QualityReport report(double[]... times) {
    return QualityReport.of(
        SpikeTrains.of(Arrays.stream(times).map(t -> SpikeTrain.of(10_000, t)).toList()));
  }

  @Test
  void regularTrainsGiveNoCauseForConcern() {
    QualityReport report = report(regular(1), regular(2));
    assertThat(report.worst()).isEqualTo(Severity.FINE);
    assertThat(report.toString())
        .isEqualTo("fine: Trains: 2 with 2000 spikes from 0.0 to 10.0 s, 100 Hz each.");
  }

  @Test
  void spikesWrittenTwiceAreSerious() {
    double[] twice = IntStream.range(0, 1000).mapToDouble(i -> 10.0 * (i - i % 2) + 1).toArray();
    QualityReport report = report(twice);
    assertThat(report.worst()).isEqualTo(Severity.SERIOUS);
    // Every second of 1000 spikes repeats the one before.
    assertThat(report.units().get(0).duplicates()).isEqualTo(500);
    assertThat(report.findings().get(0).sentence()).contains("500 of 1000 spikes (50 %)");
  }

  @Test
  void twoCellsInOneUnitBreakTheRefractoryPeriod() {
    double[] both =
        IntStream.range(0, 1000).mapToDouble(i -> 10.0 * (i - i % 2) + 0.5 * (i % 2)).toArray();
    QualityReport report = report(both, regular(1));
    assertThat(report.worst()).isEqualTo(Severity.WARNING);
    // 500 of 999 intervals are 0.5 ms.
    assertThat(report.units().get(0).violations()).isEqualTo(500.0 / 999);
    assertThat(report.toString()).contains("in 1 of 2 trains, most of all in unit 0 (50.1 %)");
  }

  @Test
  void silentAndNearlySilentTrainsAreNamed() {
    QualityReport report = report(new double[0], new double[] {1, 5000, 9999}, regular(1));
    assertThat(report.toString())
        .contains("Silent: 1 of 3")
        .contains("Fewer than 10 spikes: 1 of 3");
    assertThat(report.worst()).isEqualTo(Severity.NOTE);
  }

  @Test
  void secondsTakenForMillisecondsShow() {
    // 100 Hz read a thousand times too fast.
    double[] hasty = IntStream.range(0, 1000).mapToDouble(i -> 0.01 * i).toArray();
    QualityReport report = QualityReport.of(SpikeTrains.of(List.of(SpikeTrain.of(10, hasty))));
    assertThat(report.toString()).contains("serious: Faster than 200 Hz on average: 1 of 1 trains");
    // and a thousand times too slow
    double[] slow = IntStream.range(0, 20).mapToDouble(i -> 1e6 * i).toArray();
    assertThat(QualityReport.of(SpikeTrains.of(List.of(SpikeTrain.of(2e7, slow)))).toString())
        .contains("No train reaches 0.010 Hz");
  }

  @Test
  void aWindowThatDoesNotFitShows() {
    QualityReport report =
        QualityReport.of(SpikeTrains.of(List.of(SpikeTrain.of(20_000, regular(1)))));
    // The last spike is at 9991 ms of 20000.
    assertThat(report.toString()).contains("first or last 50 % of the window");
  }
}
