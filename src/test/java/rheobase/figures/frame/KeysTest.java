package rheobase.figures.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Key;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Marks;

class KeysTest {
  @Test
  void namesStandBesideCurvesThatEndAtTheRightAndAboveOthers() {
    double[] x = {0, 1};
    Plot ends =
        Plot.of("Line chart", Axis.axis("x", ""), Axis.axis("y", ""))
            .with(new Curves.Line("one", 0, 1.6, x, x, null, null))
            .with(new Curves.Line("two", 1, 1.6, x, new double[2], null, null));
    Keys beside = Keys.of(names(ends), ends.seen(), false, 560, 300);
    assertThat(beside.beside()).hasSize(2);
    Plot cloud = ends.with(new Marks.Points("cloud", 2, x, x, null, null));
    Keys above = Keys.of(names(cloud), cloud.seen(), false, 560, 300);
    assertThat(above.above()).hasSize(3);
    assertThat(above.beside()).isEmpty();
  }

  private static List<Key> names(Plot plot) {
    return plot.layers().stream().flatMap(layer -> layer.keys().stream()).toList();
  }
}
