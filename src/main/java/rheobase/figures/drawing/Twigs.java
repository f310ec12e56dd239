package rheobase.figures.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rheobase.cable.Arbour;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Extent;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/** A dendritic tree on the page, in true proportions. */
record Twigs(Arbour arbour) implements Layer {
  private static final double BODY = 11; // µm, radius of the cell body
  private static final double BAR = 50; // µm
  private static final double BELOW = 38; // µm, room for cell body and axon

  @Override
  public void paint(Graphics2D g, View view) {
    Extent seen = extent();
    double scale =
        Math.min(
            (view.right() - view.left()) / (seen.xHigh() - seen.xLow()),
            (view.bottom() - view.top()) / (seen.yHigh() - seen.yLow()));
    double x0 = (view.left() + view.right()) / 2;
    double y0 = view.bottom() + seen.yLow() * scale;
    Map<Float, Path2D> byWidth = new TreeMap<>(); // one path for each width, thin ones first
    for (Arbour.Knot knot : arbour.knots()) {
      if (knot.parent() >= 0) {
        Arbour.Knot from = arbour.knots().get(knot.parent());
        float width = Math.round(4 * Math.max(0.7, 0.75 * knot.diameter() * scale)) / 4f;
        Path2D path = byWidth.computeIfAbsent(width, w -> new Path2D.Double());
        path.moveTo(x0 + scale * from.x(), y0 - scale * from.y());
        path.lineTo(x0 + scale * knot.x(), y0 - scale * knot.y());
      }
    }
    g.setColor(House.ink(0));
    byWidth.forEach(
        (width, path) -> {
          g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          g.draw(path);
        });
    double r = BODY * scale;
    g.fill(new Ellipse2D.Double(x0 - r, y0 - r, 2 * r, 2 * r));
    g.setStroke(House.solid(Math.max(1, 1.5 * scale)));
    g.draw(new Line2D.Double(x0, y0, x0, y0 - scale * seen.yLow() - 2));
    g.setColor(House.TEXT);
    double right = x0 + scale * seen.xHigh() - 2;
    double bar = view.bottom() - 20;
    g.setStroke(House.solid(2));
    g.draw(new Line2D.Double(right - BAR * scale, bar, right, bar));
    Letters.write(g, "50 µm", right - BAR * scale / 2, bar + 15, 0.5, Letters.SMALL);
  }

  @Override
  public Extent extent() {
    double[] x = arbour.knots().stream().mapToDouble(Arbour.Knot::x).toArray();
    double[] y = arbour.knots().stream().mapToDouble(Arbour.Knot::y).toArray();
    Extent all = Extent.of(x, y);
    double half = Math.max(-all.xLow(), all.xHigh()) + 4;
    return new Extent(-half, half, -BELOW, all.yHigh() + 4);
  }

  @Override
  public boolean framed() {
    return false;
  }

  @Override
  public List<Column> data(Axis across, Axis up) {
    List<Arbour.Knot> knots = arbour.knots();
    return List.of(
        Column.of(across.label(), knots.stream().mapToDouble(Arbour.Knot::x).toArray()),
        Column.of(up.label(), knots.stream().mapToDouble(Arbour.Knot::y).toArray()),
        Column.of("grows from row", knots.stream().mapToDouble(Arbour.Knot::parent).toArray()),
        Column.of("diameter [µm]", knots.stream().mapToDouble(Arbour.Knot::diameter).toArray()));
  }
}
