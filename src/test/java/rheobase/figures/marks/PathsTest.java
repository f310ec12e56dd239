package rheobase.figures.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Grid.linspace;

import java.awt.geom.Path2D;
import org.junit.jupiter.api.Test;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.View;

class PathsTest {
  /** A plot of 600 by 200 pixels. */
  private record Window(Extent seen) implements View {
    @Override
    public double x(double value) {
      return left() + (value - seen.xLow()) / (seen.xHigh() - seen.xLow()) * (right() - left());
    }

    @Override
    public double y(double value) {
      return bottom() - (value - seen.yLow()) / (seen.yHigh() - seen.yLow()) * (bottom() - top());
    }

    @Override
    public double left() {
      return 60;
    }

    @Override
    public double right() {
      return 660;
    }

    @Override
    public double top() {
      return 10;
    }

    @Override
    public double bottom() {
      return 210;
    }
  }

  @Test
  void thinningAMillionPointsKeepsEveryExtreme() {
    double[] t = linspace(0, 1000, 1_000_000);
    double[] v = new double[t.length];
    v[123_456] = 40;
    v[777_777] = -30;
    View view = new Window(new Extent(0, 1000, -40, 50));
    Path2D path = Paths.through(view, t, v);
    assertThat(path.getBounds2D().getMinY()).isCloseTo(view.y(40), within(1e-9));
    assertThat(path.getBounds2D().getMaxY()).isCloseTo(view.y(-30), within(1e-9));
  }

  @Test
  void anXIsFoundUnderItsPixel() {
    View view = new Window(new Extent(-5, 20, 0, 1));
    assertThat(Paths.xAt(view, view.x(7.5))).isCloseTo(7.5, within(1e-9));
  }
}
