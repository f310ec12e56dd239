package rheobase.figures.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/** A {@link Circuit} on the page: outside above, inside below, parts between them. */
record Wires(Circuit circuit) implements Layer {
  private static final float NAME = 13;
  private static final float INDEX = 9.5f;
  private static final double THICK = 1.4;
  private static final double RAIL = 26; // from the edge of the plot
  private static final double RESISTOR = 0.30; // where its middle lies, of the way down
  private static final double BATTERY = 0.76;
  private static final double HALF = 24; // half the length of a resistor
  private static final double TOOTH = 6.5;

  @Override
  public void paint(Graphics2D g, View view) {
    double top = view.top() + RAIL;
    double bottom = view.bottom() - RAIL;
    double meter = view.left() + 34;
    double source = view.left() + 84;
    double plates = view.left() + 158;
    double first = view.left() + 230;
    double apart = (view.right() - 78 - first) / Math.max(1, circuit.branches().size() - 1);
    double last = first + apart * (circuit.branches().size() - 1);
    g.setColor(House.TEXT);
    line(g, THICK, source, top, last, top);
    line(g, THICK, source, bottom, last, bottom);
    Letters.write(g, "outside", last, top - 9, 1, Letters.LABEL);
    Letters.write(g, "inside", last, bottom + 19, 1, Letters.LABEL);
    voltage(g, meter, top, bottom);
    injected(g, source, top, bottom);
    capacitor(g, plates, top, bottom);
    for (int i = 0; i < circuit.branches().size(); i++) {
      branch(g, i, first + i * apart, top, bottom);
    }
  }

  private static void voltage(Graphics2D g, double x, double top, double bottom) {
    double middle = (top + bottom) / 2;
    line(g, 1, x, bottom - 7, x, middle + 12);
    line(g, 1, x, middle - 12, x, top + 7);
    head(g, x, top + 1, -1);
    head(g, x, bottom - 1, 1);
    Letters.write(g, "V", x, middle + 5, 0.5, NAME);
    Letters.write(g, "+", x - 9, bottom + 1, 1, NAME); // inside minus outside
    Letters.write(g, "−", x - 9, top + 8, 1, NAME);
  }

  private static void injected(Graphics2D g, double x, double top, double bottom) {
    double middle = (top + bottom) / 2;
    double r = 15;
    line(g, THICK, x, top, x, middle - r);
    line(g, THICK, x, middle + r, x, bottom);
    g.draw(new Ellipse2D.Double(x - r, middle - r, 2 * r, 2 * r));
    line(g, THICK, x, middle - 9, x, middle + 4);
    head(g, x, middle + 10, 1);
    name(g, "I", "", x + r + 6, middle + 5);
  }

  private static void capacitor(Graphics2D g, double x, double top, double bottom) {
    double middle = (top + bottom) / 2;
    line(g, THICK, x, top, x, middle - 4);
    line(g, THICK, x, middle + 4, x, bottom);
    line(g, 2.4, x - 16, middle - 4, x + 16, middle - 4);
    line(g, 2.4, x - 16, middle + 4, x + 16, middle + 4);
    name(g, "C", "", x + 21, middle + 5);
    node(g, x, top);
    node(g, x, bottom);
  }

  private void branch(Graphics2D g, int i, double x, double top, double bottom) {
    Circuit.Branch branch = circuit.branches().get(i);
    double resistor = top + RESISTOR * (bottom - top);
    double battery = top + BATTERY * (bottom - top);
    boolean end = i == circuit.branches().size() - 1;
    g.setColor(House.ink(i));
    line(g, THICK, x, top, x, resistor - HALF);
    line(g, THICK, x, resistor + HALF, x, battery - 5);
    line(g, THICK, x, battery + 5, x, bottom);
    resistor(g, x, resistor, branch.gated());
    boolean inside = branch.potential() > 0; // the longer plate is the positive pole
    line(
        g,
        inside ? 3.2 : 1.6,
        x - (inside ? 7 : 14),
        battery - 5,
        x + (inside ? 7 : 14),
        battery - 5);
    line(
        g,
        inside ? 1.6 : 3.2,
        x - (inside ? 14 : 7),
        battery + 5,
        x + (inside ? 14 : 7),
        battery + 5);
    double flow = (resistor + HALF + battery - 5) / 2;
    head(g, x, flow - 6, -1); // outwards
    name(g, "I", branch.ion(), x + 11, flow + 2);
    name(g, "g", branch.ion(), x + 19, resistor + 4);
    name(g, "E", branch.ion(), x + 19, battery + 4);
    String volts = (branch.potential() < 0 ? "−" : "") + digits(branch) + " mV";
    Letters.write(g, volts, x + 19, battery + 21, 0, Letters.SMALL);
    g.setColor(House.TEXT);
    if (!end) {
      node(g, x, top);
      node(g, x, bottom);
    }
  }

  private static String digits(Circuit.Branch branch) {
    double tenths = Math.rint(10 * Math.abs(branch.potential())) / 10;
    return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
  }

  /** Three teeth to each side, and an arrow across where the conductance changes. */
  private static void resistor(Graphics2D g, double x, double middle, boolean gated) {
    var path = new Path2D.Double();
    path.moveTo(x, middle - HALF);
    for (int k = 0; k < 6; k++) {
      double y = middle - HALF + (k + 0.5) * HALF / 3;
      path.lineTo(x + (k % 2 == 0 ? TOOTH : -TOOTH), y);
    }
    path.lineTo(x, middle + HALF);
    g.setStroke(new BasicStroke((float) THICK, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(path);
    if (gated) {
      Color ink = g.getColor();
      g.setColor(House.TEXT);
      line(g, 1, x - 15, middle + 17, x + 11, middle - 15);
      tip(g, x + 15, middle - 20, 26, -32);
      g.setColor(ink);
    }
  }

  private static void name(Graphics2D g, String letter, String index, double x, double y) {
    Letters.write(g, letter, x, y, 0, NAME);
    Letters.write(g, index, x + Letters.width(letter, NAME) + 0.5, y + 3.5, 0, INDEX);
  }

  private static void line(Graphics2D g, double w, double x0, double y0, double x1, double y1) {
    g.setStroke(House.solid(w));
    g.draw(new Line2D.Double(x0, y0, x1, y1));
  }

  private static void node(Graphics2D g, double x, double y) {
    g.fill(new Ellipse2D.Double(x - 2.6, y - 2.6, 5.2, 5.2));
  }

  /** The head of an upright arrow; +1 points down. */
  private static void head(Graphics2D g, double x, double y, int down) {
    tip(g, x, y, 0, down);
  }

  private static void tip(Graphics2D g, double x, double y, double dx, double dy) {
    double length = StrictMath.hypot(dx, dy);
    double ux = dx / length;
    double uy = dy / length;
    var path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x - 9 * ux - 4 * uy, y - 9 * uy + 4 * ux);
    path.lineTo(x - 9 * ux + 4 * uy, y - 9 * uy - 4 * ux);
    path.closePath();
    g.fill(path);
  }

  @Override
  public boolean framed() {
    return false;
  }

  @Override
  public List<Column> data(Axis x, Axis y) {
    List<Circuit.Branch> all = circuit.branches();
    return List.of(
        Column.of("branch", all.stream().map(Circuit.Branch::ion).toList()),
        Column.of("battery [mV]", all.stream().mapToDouble(Circuit.Branch::potential).toArray()),
        Column.of("resistor", all.stream().map(b -> b.gated() ? "variable" : "constant").toList()));
  }
}
