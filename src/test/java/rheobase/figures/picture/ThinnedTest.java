package rheobase.figures.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinnedTest {
  private static List<Point2D> corners(Path2D path) {
    List<Point2D> points = new ArrayList<>();
    double[] c = new double[6];
    Path2D thinned = Thinned.of(path, new AffineTransform());
    for (PathIterator i = thinned.getPathIterator(null); !i.isDone(); i.next()) {
      points.add(
          i.currentSegment(c) == PathIterator.SEG_CLOSE ? null : new Point2D.Double(c[0], c[1]));
    }
    return points;
  }

  @Test
  void aStraightLineNeedsItsEndsOnly() {
    var path = new Path2D.Double();
    path.moveTo(0, 0);
    for (int i = 1; i <= 1000; i++) {
      path.lineTo(0.5 * i, 0.25 * i);
    }
    assertThat(corners(path))
        .containsExactly(new Point2D.Double(0, 0), new Point2D.Double(500, 250));
  }

  @Test
  void aSpikeThatReturnsOnItsOwnWayKeepsItsPeak() {
    var path = new Path2D.Double();
    path.moveTo(0, 0);
    for (double[] at : new double[][] {{10, 0}, {10, -100}, {10, 0}, {20, 0}}) {
      path.lineTo(at[0], at[1]);
    }
    assertThat(corners(path)).hasSize(5).contains(new Point2D.Double(10, -100));
  }

  @Test
  void noPointOfASineIsSeenToMove() {
    var path = new Path2D.Double();
    path.moveTo(0, 0);
    for (int i = 1; i <= 4000; i++) {
      path.lineTo(0.15 * i, 80 * StrictMath.sin(0.01 * i));
    }
    List<Point2D> kept = corners(path);
    // chords that leave this curve by 0.04 pixels are about 1.4 pixels long: 600 / 1.4, of 4001
    assertThat(kept.size()).isBetween(200, 900);
    for (int i = 0; i <= 4000; i++) {
      double x = 0.15 * i;
      double y = 80 * StrictMath.sin(0.01 * i);
      double apart = Double.POSITIVE_INFINITY;
      for (int k = 1; k < kept.size(); k++) {
        apart = Math.min(apart, new Line2D.Double(kept.get(k - 1), kept.get(k)).ptSegDist(x, y));
      }
      // a twenty-fifth of a pixel, and rounding
      assertThat(apart).isCloseTo(0, within(0.0401));
    }
  }

  @Test
  void anAddressHoldsNothingThatEndsAnAttribute() {
    String text = "a \"b\" <c> & d%\n尖峰#";
    assertThat(DataUrl.of("text/csv", text))
        .isEqualTo(
            "data:text/csv;charset=utf-8,a %22b%22 %3Cc%3E %26 d%25%0A%E5%B0%96%E5%B3%B0%23");
  }
}
