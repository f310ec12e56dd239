package rheobase.figures.marks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Key;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/**
 * A small network: units on a circle, and from each to those it contacts an arc with its weight. An
 * excitatory synapse ends in an arrowhead, an inhibitory one in a bar.
 *
 * @param names the names of the units, in order
 * @param weights row by row what each receives; 0 is no synapse
 */
@SuppressWarnings("ArrayRecordComponent")
public record Wiring(List<String> names, double[][] weights) implements Layer {
  private static final double RADIUS = 19; // of a unit, in pixels
  private static final double GAP = 4;
  private static final double HEAD = 9;
  private static final int EXCITES = 1; // vermilion
  private static final int INHIBITS = 0; // blue

  /** A place in pixels. */
  private record Spot(double x, double y) {
    Spot plus(double factor, Spot other) {
      return new Spot(x + factor * other.x, y + factor * other.y);
    }

    Spot towards(Spot other) {
      double far = StrictMath.hypot(other.x - x, other.y - y);
      return new Spot((other.x - x) / far, (other.y - y) / far);
    }
  }

  /** The first unit of two stands left, of more on top; then clockwise. */
  private Spot place(int unit, View view) {
    int n = names.size();
    double x = (view.left() + view.right()) / 2;
    double y = (view.top() + view.bottom()) / 2;
    double across = (view.right() - view.left()) / 2 - 3.1 * RADIUS;
    double up = (view.bottom() - view.top()) / 2 - 2.9 * RADIUS;
    double far = n == 1 ? 0 : n == 2 ? across : Math.min(across, up);
    double angle = 2 * StrictMath.PI * unit / n + (n == 2 ? StrictMath.PI : -StrictMath.PI / 2);
    return new Spot(x + far * StrictMath.cos(angle), y + far * StrictMath.sin(angle));
  }

  @Override
  public void paint(Graphics2D g, View view) {
    Spot middle = new Spot((view.left() + view.right()) / 2, (view.top() + view.bottom()) / 2);
    double most = 0;
    for (double[] row : weights) {
      for (double weight : row) {
        most = Math.max(most, Math.abs(weight));
      }
    }
    for (int b = 0; b < names.size(); b++) {
      for (int a = 0; a < names.size(); a++) {
        if (weights[a][b] != 0) {
          g.setColor(House.ink(weights[a][b] > 0 ? EXCITES : INHIBITS));
          g.setStroke(House.solid(1 + 1.8 * Math.abs(weights[a][b]) / most));
          if (a == b) {
            loop(g, place(a, view), middle, weights[a][b]);
          } else {
            arc(g, place(b, view), place(a, view), weights[a][b]);
          }
        }
      }
    }
    for (int unit = 0; unit < names.size(); unit++) {
      Spot at = place(unit, view);
      var circle = new Ellipse2D.Double(at.x - RADIUS, at.y - RADIUS, 2 * RADIUS, 2 * RADIUS);
      g.setColor(Color.WHITE);
      g.fill(circle);
      g.setColor(House.TEXT);
      g.setStroke(House.solid(1.3));
      g.draw(circle);
      Letters.write(g, names.get(unit), at.x, at.y + 4.5, 0.5, Letters.LABEL);
    }
  }

  /** Bent to its left, so that the way there and the way back are two. */
  private static void arc(Graphics2D g, Spot from, Spot to, double weight) {
    Spot along = from.towards(to);
    Spot aside = new Spot(along.y, -along.x);
    double far = StrictMath.hypot(to.x - from.x, to.y - from.y);
    Spot bend = from.plus(far / 2, along).plus(0.24 * far, aside);
    Spot start = from.plus(RADIUS + 1, from.towards(bend));
    Spot back = to.towards(bend);
    Spot tip = to.plus(RADIUS + GAP, back);
    Spot end = tip.plus(weight > 0 ? 0.7 * HEAD : 0, back);
    g.draw(new QuadCurve2D.Double(start.x, start.y, bend.x, bend.y, end.x, end.y));
    ending(g, tip, back, weight);
    label(g, from.plus(far / 2, along).plus(0.12 * far + 11, aside), weight);
  }

  /** On the side away from the others. */
  private static void loop(Graphics2D g, Spot at, Spot middle, double weight) {
    boolean alone = StrictMath.hypot(at.x - middle.x, at.y - middle.y) < 1;
    Spot out = alone ? new Spot(0, -1) : middle.towards(at);
    Spot aside = new Spot(-out.y, out.x);
    Spot start = at.plus(0.85 * RADIUS, out).plus(-0.55 * RADIUS, aside);
    Spot back = at.towards(at.plus(1, out).plus(0.72, aside));
    Spot tip = at.plus(RADIUS + GAP, back);
    Spot end = tip.plus(weight > 0 ? 0.7 * HEAD : 0, back);
    Spot one = at.plus(3.1 * RADIUS, out).plus(-2.3 * RADIUS, aside);
    Spot two = at.plus(3.1 * RADIUS, out).plus(2.3 * RADIUS, aside);
    var path = new Path2D.Double();
    path.moveTo(start.x, start.y);
    path.curveTo(one.x, one.y, two.x, two.y, end.x, end.y);
    g.draw(path);
    ending(g, tip, back, weight);
    label(g, at.plus(2.55 * RADIUS, out), weight);
  }

  private static void ending(Graphics2D g, Spot tip, Spot back, double weight) {
    Spot aside = new Spot(back.y, -back.x);
    if (weight < 0) {
      Spot one = tip.plus(6.5, aside);
      Spot two = tip.plus(-6.5, aside);
      g.setStroke(House.solid(2.6));
      g.draw(new Line2D.Double(one.x, one.y, two.x, two.y));
      return;
    }
    var head = new Path2D.Double();
    head.moveTo(tip.x, tip.y);
    for (int side : new int[] {1, -1}) {
      Spot corner = tip.plus(HEAD, back).plus(side * 0.48 * HEAD, aside);
      head.lineTo(corner.x, corner.y);
    }
    head.closePath();
    g.fill(head);
  }

  private static void label(Graphics2D g, Spot at, double weight) {
    String words = Words.number(weight);
    double width = Letters.width(words, Letters.SMALL);
    Color ink = g.getColor();
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(at.x - width / 2 - 2, at.y - 7, width + 4, 14));
    g.setColor(ink);
    Letters.write(g, words, at.x, at.y + 4, 0.5, Letters.SMALL);
  }

  @Override
  public Extent extent() {
    return new Extent(0, 1, 0, 1);
  }

  @Override
  public boolean framed() {
    return false;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("excites", Key.Sample.AREA, EXCITES),
        new Key("inhibits", Key.Sample.AREA, INHIBITS));
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("to unit", names));
    for (int b = 0; b < names.size(); b++) {
      double[] column = new double[names.size()];
      for (int a = 0; a < column.length; a++) {
        column[a] = weights[a][b];
      }
      columns.add(Column.of("from " + names.get(b), column));
    }
    return columns;
  }

  @Override
  public String words(Axis x, Axis y) {
    List<String> all = new ArrayList<>();
    for (int b = 0; b < names.size(); b++) {
      for (int a = 0; a < names.size(); a++) {
        if (weights[a][b] != 0) {
          String does = weights[a][b] > 0 ? " excites " : " inhibits ";
          String whom = a == b ? "itself" : names.get(a);
          all.add(names.get(b) + does + whom + " by " + Words.number(Math.abs(weights[a][b])));
        }
      }
    }
    return all.isEmpty() ? "No unit contacts another." : String.join("; ", all) + ".";
  }
}
