package rheobase.figures.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;

/**
 * A neuron from its dendrites, left, to its terminals, right, with the names of its parts. Drawn on
 * a board 760 wide and 320 high, which is scaled to the plot.
 */
record Anatomy() implements Layer {
  private static final double WIDE = 760;
  private static final double HIGH = 320;
  private static final double MIDDLE = 165; // the height of cell body and axon
  private static final double BODY = 215; // where the cell body lies
  private static final Color CELL = House.ink(0);
  private static final Color SHEATH = House.ink(4);
  private static final Color QUIET = new Color(0x55, 0x55, 0x55);
  private static final double[] SHEATHS = {300, 378, 456}; // where each begins
  private static final double SHEATH_LENGTH = 66;

  /** A part: its names, where they stand, and what they point to. */
  private record Part(
      String name, String chinese, String does, double x, double y, double toX, double toY) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("dendrite", "树突", "receives inputs and adds them up", 82, 30, 112, 84),
          new Part("soma", "胞体", "the cell body, where signals meet", 228, 46, 221, 133),
          new Part("nucleus", "细胞核", "keeps the genes", 268, 272, 212, 174),
          new Part("axon hillock", "轴丘", "where a spike starts", 296, 74, 258, 158),
          new Part("axon", "轴突", "carries the spike away", 346, 262, 289, 169),
          new Part("myelin", "髓鞘", "wraps and insulates the axon", 420, 74, 411, 152),
          new Part(
              "node of Ranvier", "郎飞结", "a gap where the spike is rebuilt", 450, 262, 450, 171),
          new Part("terminal", "轴突末梢", "passes the signal on", 668, 34, 690, 88));

  @Override
  public void paint(Graphics2D g, View view) {
    double scale =
        Math.min((view.right() - view.left()) / WIDE, (view.bottom() - view.top()) / HIGH);
    Graphics2D board = (Graphics2D) g.create();
    board.translate(view.left(), view.top());
    board.scale(scale, scale);
    dendrites(board);
    axon(board);
    body(board);
    for (Part part : PARTS) {
      label(board, part);
    }
    flow(board);
    board.dispose();
  }

  private static void dendrites(Graphics2D g) {
    g.setColor(CELL);
    branch(g, BODY, MIDDLE, 130, 60, 7.5, 0);
    branch(g, BODY, MIDDLE, 165, 66, 8, 0);
    branch(g, BODY, MIDDLE, 199, 66, 8, 0);
    branch(g, BODY, MIDDLE, 236, 58, 7.5, 0);
  }

  /** A dendrite that forks three times, each time thinner, its branches leaning apart. */
  private static void branch(
      Graphics2D g, double x, double y, double degrees, double length, double width, int depth) {
    double angle = StrictMath.toRadians(degrees);
    double x1 = x + length * StrictMath.cos(angle);
    double y1 = y - length * StrictMath.sin(angle);
    double bow = depth % 2 == 0 ? 5 : -5;
    var path = new Path2D.Double();
    path.moveTo(x, y);
    path.quadTo(
        (x + x1) / 2 + bow * StrictMath.sin(angle),
        (y + y1) / 2 + bow * StrictMath.cos(angle),
        x1,
        y1);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(path);
    if (depth < 3) {
      double lean = 25 - 2 * depth;
      double uneven = 5 * (depth % 2 == 0 ? 1 : -1);
      branch(g, x1, y1, degrees + lean + uneven, 0.72 * length, 0.68 * width, depth + 1);
      branch(g, x1, y1, degrees - lean + uneven, 0.66 * length, 0.62 * width, depth + 1);
    }
  }

  private static void axon(Graphics2D g) {
    g.setColor(CELL);
    var hillock = new Path2D.Double();
    hillock.moveTo(BODY + 20, MIDDLE - 24);
    hillock.curveTo(BODY + 40, MIDDLE - 8, BODY + 46, MIDDLE - 3, BODY + 72, MIDDLE - 3);
    hillock.lineTo(BODY + 72, MIDDLE + 3);
    hillock.curveTo(BODY + 46, MIDDLE + 3, BODY + 40, MIDDLE + 8, BODY + 20, MIDDLE + 24);
    hillock.closePath();
    g.fill(hillock);
    g.setStroke(House.solid(6));
    g.draw(new Line2D.Double(BODY + 70, MIDDLE, 560, MIDDLE));
    for (double from : SHEATHS) {
      var sheath = new RoundRectangle2D.Double(from, MIDDLE - 11, SHEATH_LENGTH, 22, 18, 18);
      g.setColor(House.tint(SHEATH, 0.45));
      g.fill(sheath);
      g.setColor(SHEATH);
      g.setStroke(House.solid(1.5));
      g.draw(sheath);
      g.setColor(CELL);
      g.setStroke(House.solid(1));
      g.draw(new Line2D.Double(from, MIDDLE - 3, from + SHEATH_LENGTH, MIDDLE - 3));
      g.draw(new Line2D.Double(from, MIDDLE + 3, from + SHEATH_LENGTH, MIDDLE + 3));
    }
    for (double[] end : new double[][] {{692, 96}, {712, 142}, {710, 190}, {690, 236}}) {
      var path = new Path2D.Double();
      path.moveTo(556, MIDDLE);
      path.curveTo(620, MIDDLE, 620, end[1], end[0], end[1]);
      g.setColor(CELL);
      g.setStroke(House.solid(3));
      g.draw(path);
      g.setColor(House.ink(1));
      g.fill(new Ellipse2D.Double(end[0] - 3, end[1] - 8, 16, 16));
    }
  }

  private static void body(Graphics2D g) {
    g.setColor(CELL);
    g.fill(new Ellipse2D.Double(BODY - 36, MIDDLE - 33, 72, 66));
    g.setColor(Color.WHITE);
    g.fill(new Ellipse2D.Double(BODY - 20, MIDDLE - 14, 28, 28));
    g.setColor(House.tint(CELL, 0.45));
    g.fill(new Ellipse2D.Double(BODY - 17, MIDDLE - 11, 22, 22));
  }

  private static void label(Graphics2D g, Part part) {
    boolean above = part.y() < MIDDLE;
    g.setColor(QUIET);
    g.setStroke(House.solid(0.9));
    double from = above ? part.y() + 20 : part.y() - 14;
    g.draw(new Line2D.Double(part.x(), from, part.toX(), part.toY()));
    g.fill(new Ellipse2D.Double(part.toX() - 2, part.toY() - 2, 4, 4));
    g.setColor(House.TEXT);
    Letters.write(g, part.name(), part.x(), part.y(), 0.5, Letters.LABEL);
    g.setColor(QUIET);
    Letters.write(g, part.chinese(), part.x(), part.y() + 15, 0.5, Letters.SMALL);
  }

  /** Which way signals go. */
  private static void flow(Graphics2D g) {
    g.setColor(House.FAINT);
    g.setStroke(House.solid(1.2));
    double y = HIGH - 10;
    g.draw(new Line2D.Double(350, y, 560, y));
    var head = new Path2D.Double();
    head.moveTo(566, y);
    head.lineTo(557, y - 4);
    head.lineTo(557, y + 4);
    head.closePath();
    g.fill(head);
    Letters.write(g, "inputs arrive", 340, y + 4, 1, Letters.SMALL);
    Letters.write(g, "a spike leaves", 576, y + 4, 0, Letters.SMALL);
  }

  /** What is seen, for those who cannot see it. */
  static String words() {
    return "Drawing of a neuron from left to right: branching dendrites, a round cell body with its"
        + " nucleus, a cone that narrows into the axon, three sheaths of myelin with gaps between"
        + " them, and four branches that end in knobs. Its parts are named: "
        + PARTS.stream()
            .map(p -> p.name() + " (" + p.chinese() + "), " + p.does())
            .collect(Collectors.joining("; "))
        + ".";
  }

  @Override
  public boolean framed() {
    return false;
  }

  @Override
  public List<Column> data(Axis along, Axis across) {
    return List.of(
        Column.of("part", PARTS.stream().map(Part::name).toList()),
        Column.of("Chinese", PARTS.stream().map(Part::chinese).toList()),
        Column.of("what it does", PARTS.stream().map(Part::does).toList()));
  }
}
