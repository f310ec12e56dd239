package rheobase.figures.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.network.balance.FieldPotential;
import rheobase.numerics.Grid;

/** What a field and a cell look like in a figure. */
class ScalesTest {

  @Test
  void aFieldShowsItsRhythmAndItsCourse() {
    double[] t = Grid.linspace(0, 3999, 4000);
    double[] e = Grid.map(t, x -> 2 + StrictMath.sin(2 * StrictMath.PI * 0.04 * x)); // 40 Hz
    var field = FieldPotential.sum(e, Grid.map(e, x -> -x / 2), 1);
    Chart chart = Scales.field(field, "mV/ms", 500, 8);
    assertThat(chart.alt()).contains("An inset shows the LFP over 399 ms", "(mV/ms)²/Hz");
    assertThat(chart.size(300, 200).png()).isNotEmpty();
  }

  @Test
  void anInsetWithoutACourseIsRefused() {
    double[] one = {1};
    assertThatThrownBy(() -> new Inset("LFP", one, one, "mV", 0, 1, 100))
        .hasMessageContaining("course over time");
    double[] two = {1, 2};
    assertThatThrownBy(() -> new Inset("LFP", two, two, "mV", 1, 1, 100))
        .hasMessageContaining("above the lower");
  }
}
