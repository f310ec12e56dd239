package rheobase.figures.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.seconds;

import org.junit.jupiter.api.Test;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.control.CascadingUnits;
import rheobase.avalanche.report.AvalancheReport;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

class ReportPageTest {
  @Test
  void whatARecordingIsTooShortForIsLeftOut() {
    SpikeTrains cascades = new CascadingUnits(16, .9, 500, 60, 4).draw(seconds(30), seed(1));
    AvalancheReport full = AvalancheReport.of(cascades, 4, 0, seed(1));
    assertThat(ReportPage.of(full).charts()).hasSize(4);
    SpikeTrains few = SpikeTrains.of(SpikeTrain.of(9, 1, 2), SpikeTrain.of(9, 4, 8));
    assertThat(ReportPage.of(AvalancheReport.of(few, seed(1))).charts()).hasSize(1);
    assertThat(ReportPage.of(AvalancheReport.of(few, seed(1))).png()).isNotEmpty();
  }

  @Test
  void anAvalancheIsShadedWhenItIsOver() {
    SpikeTrains cascades = new CascadingUnits(6, .5, 50, 20, 4).draw(seconds(1), seed(2));
    Avalanches all = Avalanches.in(cascades, 4);
    double end = 4.0 * (all.first(0) + all.durations()[0]);
    Chart going = Cuts.cuts(cascades, all, 400, end).charts().get(1);
    Chart over = Cuts.cuts(cascades, all, 400, end + 1).charts().get(1);
    assertThat(going.alt()).isNotEqualTo(over.alt());
    assertThatThrownBy(() -> Cuts.cuts(cascades, all, 400, 500))
        .hasMessageContaining("must lie in the recording");
  }

  @Test
  void anExactLawEndsWhereItsProbabilityDoes() {
    Chart chart = Figures.logLog(Axis.axis("size", "spikes"), Axis.axis("P(S)", ""));
    double[] n = {1, 2, 3, 4};
    Chart with = Distributions.exact(chart, "law", n, k -> k < 4 ? 1 / (k * k) : 0);
    assertThat(with.points("", n, new double[] {1, .2, .1, .05}).png()).isNotEmpty();
    assertThat(with.alt()).contains("law");
  }
}
