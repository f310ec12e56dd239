package rheobase.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import tech.tablesaw.api.Table;

class TablesTest {
  private static final SpikeTrains SPIKES =
      SpikeTrains.of(
          List.of(new Label(4, 0, "E"), new Label(2, 1, "I"), new Label(2, 0, "I")),
          List.of(SpikeTrain.of(100, 1, 5, 9), SpikeTrain.of(100, 2), SpikeTrain.of(100, 3, 3.5)));

  @Test
  void aSpikeFrameHasOneRowASpikeAndTheFourColumns() {
    Table table = Tables.table(SPIKES);
    assertThat(table.columnNames()).containsExactly("time_ms", "unit", "trial", "kind");
    assertThat(table.rowCount()).isEqualTo(6);
    assertThat(table.intColumn("unit").asList()).containsExactly(4, 4, 4, 2, 2, 2);
    assertThat(table.intColumn("trial").asList()).containsExactly(0, 0, 0, 1, 0, 0);
    assertThat(table.stringColumn("kind").asList()).containsExactly("E", "E", "E", "I", "I", "I");
  }

  @Test
  void trainsSurviveTheWayThroughATableAndBack() {
    SpikeTrains back = SpikeFrame.trains(Tables.table(SPIKES), 0, 100);
    assertThat(back.size()).isEqualTo(3);
    // by trial, then by unit
    assertThat(back.label(0)).isEqualTo(new Label(2, 0, "I"));
    assertThat(back.train(0).times()).containsExactly(3, 3.5);
    assertThat(back.label(1)).isEqualTo(new Label(4, 0, "E"));
    assertThat(back.train(1).times()).containsExactly(1, 5, 9);
    assertThat(back.train(2).times()).containsExactly(2);
  }

  @Test
  void aTableThatIsNoSpikeFrameIsRefusedWithItsColumns() {
    Table other = Tables.table(LeakyIntegrateAndFire.textbook());
    assertThatThrownBy(() -> SpikeFrame.trains(other, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no column time_ms")
        .hasMessageContaining("parameter");
  }

  @Test
  void aMissingValueIsRefusedAndNotTakenForANumber() {
    Table table = Tables.table(SPIKES);
    table.intColumn("unit").setMissing(0);
    assertThatThrownBy(() -> SpikeFrame.trains(table, 0, 100))
        .hasMessageContaining("column unit lacks 1 values");
  }

  @Test
  void parametersComeWithTheirUnits() {
    Table table = Tables.table(LeakyIntegrateAndFire.textbook());
    assertThat(table.stringColumn("parameter").get(0)).isEqualTo("membrane time constant");
    assertThat(table.doubleColumn("value").get(0)).isEqualTo(20);
    assertThat(table.stringColumn("unit").get(1)).isEqualTo("MΩ");
  }

  @Test
  void tracesOfSeveralUnitsStandBelowEachOther() {
    Table table =
        Tables.table(
            Simulation.of(LeakyIntegrateAndFire.textbook(), Stimulus.constant(0.1), 10)
                .withUnits(2)
                .run());
    assertThat(table.columnNames()).containsExactly("time_ms", "unit", "V [mV]", "I [nA]");
    assertThat(table.rowCount()).isEqualTo(2 * 101);
    assertThat(table.doubleColumn("I [nA]").get(57)).isEqualTo(0.1);
    assertThat(table.intColumn("unit").get(101)).isEqualTo(1);
  }
}
