package rheobase.simulation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;
import rheobase.simulation.experiment.ExcitabilityClass;
import rheobase.simulation.experiment.FiringCurve;

/** Whatever the seed, two cells of each class hide among the six. */
class MysteryCellTest {
  @ParameterizedTest
  @ValueSource(longs = {91, 1, 2})
  void twoOfEachClassHide(long seed) {
    List<MysteryCell> cells = MysteryCell.six(new Seed(seed));
    List<ExcitabilityClass> classes =
        cells.stream()
            .map(c -> FiringCurve.fromRest(c, Grid.linspace(0, 80, 17)).excitability().kind())
            .toList();
    // as their constants were chosen: Izhikevich (2007) and Prescott et al. (2008)
    assertThat(classes)
        .containsExactlyInAnyOrder(
            ExcitabilityClass.ONE,
            ExcitabilityClass.ONE,
            ExcitabilityClass.TWO,
            ExcitabilityClass.TWO,
            ExcitabilityClass.THREE,
            ExcitabilityClass.THREE);
    assertThat(cells).extracting(MysteryCell::kind).isEqualTo(classes);
    assertThat(cells.get(2).name()).isEqualTo("mystery cell 3");
    assertThat(cells.get(2)).hasToString("mystery cell 3");
    assertThat(cells.toString()).isEqualTo(MysteryCell.six(new Seed(seed)).toString());
    assertThat(cells.get(0).revealed())
        .isEqualTo(MysteryCell.six(new Seed(seed)).get(0).revealed());
  }
}
