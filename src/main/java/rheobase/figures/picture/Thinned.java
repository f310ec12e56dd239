package rheobase.figures.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Paths without the points that nobody can see: one is left out where it lies less than a
 * twenty-fifth of a pixel from the straight line between those that stay (Douglas and Peucker).
 * Curves keep all of theirs.
 */
final class Thinned {
  private static final double UNSEEN = 0.04;

  private final Path2D path = new Path2D.Double();
  private final List<Point2D> run = new ArrayList<>();

  private Thinned() {}

  /** A shape in its place, thinned. */
  static Path2D of(Shape shape, AffineTransform place) {
    var thinned = new Thinned();
    double[] c = new double[6];
    for (PathIterator i = shape.getPathIterator(place); !i.isDone(); i.next()) {
      thinned.take(i.currentSegment(c), c);
    }
    thinned.flush();
    return thinned.path;
  }

  private void take(int kind, double[] c) {
    if (kind == PathIterator.SEG_LINETO) {
      run.add(new Point2D.Double(c[0], c[1]));
      return;
    }
    flush();
    switch (kind) {
      case PathIterator.SEG_MOVETO -> path.moveTo(c[0], c[1]);
      case PathIterator.SEG_QUADTO -> path.quadTo(c[0], c[1], c[2], c[3]);
      case PathIterator.SEG_CUBICTO -> path.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
      default -> path.closePath();
    }
  }

  /** Draws the straight lines that have been held back, as few as do. */
  private void flush() {
    if (run.isEmpty()) {
      return;
    }
    run.add(0, path.getCurrentPoint());
    BitSet kept = kept();
    for (int i = kept.nextSetBit(1); i > 0; i = kept.nextSetBit(i + 1)) {
      path.lineTo(run.get(i).getX(), run.get(i).getY());
    }
    run.clear();
  }

  private BitSet kept() {
    var kept = new BitSet();
    Deque<int[]> stretches = new ArrayDeque<>();
    stretches.push(new int[] {0, run.size() - 1});
    while (!stretches.isEmpty()) {
      int[] ends = stretches.pop();
      kept.set(ends[0]);
      kept.set(ends[1]);
      int farthest = farthest(ends[0], ends[1]);
      if (farthest > 0) {
        stretches.push(new int[] {ends[0], farthest});
        stretches.push(new int[] {farthest, ends[1]});
      }
    }
    return kept;
  }

  /**
   * The point that lies farthest from the straight line between two others, or 0 if none is seen.
   */
  private int farthest(int from, int to) {
    Point2D a = run.get(from);
    Point2D b = run.get(to);
    double most = UNSEEN * UNSEEN;
    int which = 0;
    for (int i = from + 1; i < to; i++) {
      Point2D p = run.get(i);
      double apart = Line2D.ptSegDistSq(a.getX(), a.getY(), b.getX(), b.getY(), p.getX(), p.getY());
      if (apart > most) {
        most = apart;
        which = i;
      }
    }
    return which;
  }
}
