package rheobase.sweep.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Islands;
import rheobase.sweep.SweepPoint;

class RhythmMapTest {
  private static final RhythmMap MAP = RhythmMap.bundled();

  @Test
  void aRowIsWhatItsRoutineMakes() {
    int row = 35; // 0.8 mS/cm²
    assertThat(MAP.live(MAP.rebounds()[row])).isEqualTo(MAP.periods(0)[row]);
    WarmingTask task = new WarmingTask(3, 1.5);
    var point = new SweepPoint(List.of("a", "b"), List.of(-50.0, 0.8));
    assertThat(task.at(point)).isEqualTo(MAP.sweep().at(-50, 0.8).values());
  }

  @Test
  void solutionsOfOnePeriodLieOnTwoIslands() {
    Islands islands = MAP.islands();
    assertThat(islands.count()).isEqualTo(2);
    // driven little with little rebound on one, driven much with much on the other
    assertThat(islands.size(0)).isGreaterThan(100);
    assertThat(islands.size(1)).isGreaterThan(100);
  }

  @Test
  void warmthTakesMoreOfOneIslandThanOfTheOther() {
    for (int island = 0; island < 2; island++) {
      assertThat(MAP.survivors(island, 0)).isEqualTo(1);
      assertThat(MAP.survivors(island, 5)).isGreaterThan(MAP.survivors(island, 10));
      assertThat(MAP.survivors(island, 10)).isGreaterThan(MAP.survivors(island, 15));
    }
    assertThat(MAP.survivors(1, 10)).isGreaterThan(1.5 * MAP.survivors(0, 10));
  }

  @Test
  void anUnknownTemperatureIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> MAP.periods(7)).hasMessageContaining("[0.0, 5.0, 10.0, 15.0]");
  }
}
