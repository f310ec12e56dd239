package rheobase.figures.population;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.layer.Words;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/**
 * An arrow in the units of the axes, with its name beyond its head.
 *
 * @param name how it is called in the figure, or the empty string
 * @param fromX where it begins
 * @param fromY where it begins
 * @param toX where it ends
 * @param toY where it ends
 */
record Vector(String name, double fromX, double fromY, double toX, double toY) implements Layer {
  private static final Color GROUND = new Color(255, 255, 255, 200);
  private static final float SMALL = 11;
  private static final double HEAD = 9; // pixels

  @Override
  public void paint(Graphics2D g, View view) {
    double x = view.x(fromX);
    double y = view.y(fromY);
    double tipX = view.x(toX);
    double tipY = view.y(toY);
    double length = StrictMath.hypot(tipX - x, tipY - y);
    if (!(length > 0)) {
      return;
    }
    double ux = (tipX - x) / length;
    double uy = (tipY - y) / length;
    g.setColor(House.TEXT);
    g.setStroke(House.solid(1.8));
    g.draw(new Line2D.Double(x, y, tipX - 0.8 * HEAD * ux, tipY - 0.8 * HEAD * uy));
    var head = new Path2D.Double();
    head.moveTo(tipX, tipY);
    head.lineTo(tipX - HEAD * ux - 0.4 * HEAD * uy, tipY - HEAD * uy + 0.4 * HEAD * ux);
    head.lineTo(tipX - HEAD * ux + 0.4 * HEAD * uy, tipY - HEAD * uy - 0.4 * HEAD * ux);
    head.closePath();
    g.fill(head);
    if (!name.isEmpty()) {
      double width = Letters.width(name, SMALL);
      double middle = tipX + ux * (width / 2 + 5);
      double left = Math.max(view.left() + 2, Math.min(middle - width / 2, view.right() - width));
      double base = tipY + uy * 11 + 4;
      g.setColor(GROUND);
      g.fill(new Rectangle2D.Double(left - 2, base - 10, width + 4, 13));
      g.setColor(House.TEXT);
      Letters.write(g, name, left, base, 0, SMALL);
    }
  }

  @Override
  public Extent extent() {
    return Extent.of(new double[] {fromX, toX}, new double[] {fromY, toY});
  }

  @Override
  public String words(Axis x, Axis y) {
    return "An arrow%s leads from %s, %s to %s, %s."
        .formatted(
            name.isEmpty() ? "" : " named " + Words.quoted(name),
            Words.number(fromX),
            Words.number(fromY),
            Words.number(toX),
            Words.number(toY));
  }
}
