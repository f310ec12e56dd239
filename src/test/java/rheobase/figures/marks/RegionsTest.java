package rheobase.figures.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;

class RegionsTest {
  private static final Axis X = Axis.axis("x", "");
  private static final Axis Y = Axis.axis("y", "");
  private static final List<Double> COLUMNS = List.of(1.0, 2.0, 3.0);
  private static final List<Double> ROWS = List.of(10.0, 20.0);
  private static final List<List<Integer>> NUMBERS = List.of(List.of(0, 1, -1), List.of(2, -1, -1));

  @Test
  void namedRegionsAreDataAndHaveAKeyForEachInk() {
    List<Regions.Kind> kinds =
        List.of(
            new Regions.Kind("east", 0, 0.6),
            new Regions.Kind("east, lost", 0, 0.2),
            new Regions.Kind("west", 3, 0.6));
    var regions = new Regions(COLUMNS, ROWS, NUMBERS, kinds, "island", "Two islands.");
    List<Column> data = regions.data(X, Y);
    assertThat(data).extracting(Column::header).containsExactly("x", "y", "island");
    assertThat(data.get(0).numbers()).containsExactly(1, 2, 1);
    assertThat(data.get(1).numbers()).containsExactly(10, 10, 20);
    assertThat(data.get(2).words()).containsExactly("east", "east, lost", "west");
    assertThat(regions.keys()).extracting(Key::name).containsExactly("east", "west");
    // half a cell beyond the outermost places
    assertThat(regions.extent()).isEqualTo(new Extent(0.5, 3.5, 5, 25));
  }

  @Test
  void regionsWithoutNamesAreAGround() {
    var regions = new Regions(COLUMNS, ROWS, NUMBERS, "Shaded: stable.");
    assertThat(regions.words(X, Y)).isEqualTo("Shaded: stable.");
    assertThat(regions.data(X, Y)).isEmpty();
    assertThat(regions.keys()).isEmpty();
    assertThat(regions.extent()).isEqualTo(Extent.NONE);
  }
}
