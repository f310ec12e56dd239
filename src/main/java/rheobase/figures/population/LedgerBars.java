package rheobase.figures.population;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Layer;
import rheobase.figures.layer.View;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;
import rheobase.population.energy.EnergyLedger;
import rheobase.units.Require;

/**
 * Budgets as bars of one height, each the magnified part of the one before: bands show which part.
 * What a ledger cannot explain is hatched, what follows by difference has a dashed edge.
 */
public final class LedgerBars {
  private static final double ROUNDING = 1e-6;

  private LedgerBars() {}

  /**
   * Linked bars.
   *
   * @param whole the first bar
   * @param part the line of it that the second bar magnifies, all of it or some
   * @param finer the other bars; the third and later ones show all of the one before anew
   * @return a chart to caption
   * @throws IllegalArgumentException if a bar is larger than what it is a part of
   */
  public static Chart ledgerBars(EnergyLedger whole, String part, EnergyLedger... finer) {
    List<EnergyLedger> all = new ArrayList<>(List.of(whole));
    double room = whole.power(part);
    for (EnergyLedger next : finer) {
      String rule = String.format(Locale.ROOT, "must not exceed what it is part of, %.4g W", room);
      Require.that(
          next.total() <= room * (1 + ROUNDING), next.name(), next.total(), "W", rule, "lower it");
      all.add(next);
      room = next.total();
    }
    int width = 110 + 250 * all.size();
    Axis power = Axis.axis("power", "W");
    Bars bars = new Bars(List.copyOf(all), part);
    return Chart.of("Linked bars", Axis.axis("ledger", ""), power, width, 430)
        .layer(bars)
        .alt("Linked bars. " + bars.words());
  }

  /** The bars and the bands between them. */
  private record Bars(List<EnergyLedger> ledgers, String linked) implements Layer {
    private static final double WIDE = 0.56; // of a column
    private static final double HEAD = 24; // above the bars, in pixels
    private static final double LINE = 14;
    private static final double HATCH = 7;
    private static final double ASIDE = 84; // for names of thin parts at the right
    private static final int COLOURS = 6; // black left out
    private static final String GAP = "unexplained";
    private static final Color BAND = new Color(0xe9, 0xe9, 0xe9);

    @Override
    public void paint(Graphics2D g, View view) {
      double column = (view.right() - view.left() - ASIDE) / ledgers.size();
      int ink = 0;
      for (int i = 0; i < ledgers.size(); i++) {
        double left = view.left() + (i + (1 - WIDE) / 2) * column;
        double right = left + WIDE * column;
        if (i + 1 < ledgers.size()) {
          band(g, view, i, right, right + (1 - WIDE) * column);
        }
        EnergyLedger ledger = ledgers.get(i);
        double top = view.top() + HEAD;
        String title = String.format(Locale.ROOT, "%s: %.2f W", ledger.name(), ledger.total());
        g.setColor(House.TEXT);
        Letters.writeBold(g, title, left, top - 9, Letters.LABEL);
        for (EnergyLedger.Part part : ledger.parts()) {
          double high = (view.bottom() - view.top() - HEAD) * part.power() / ledger.total();
          boolean gap = part.name().equals(GAP);
          Color colour = gap ? Color.WHITE : House.tint(House.ink(ink), 0.3);
          ink = gap ? ink : (ink + 1) % COLOURS;
          segment(g, part, left, top, right - left, high, colour);
          named(g, view, part, ledger, left, top, right - left, high);
          if (i == 0 && part.name().equals(linked) && ledgers.size() > 1) {
            cut(g, left, right, top + high * ledgers.get(1).total() / part.power());
          }
          top += high;
        }
      }
    }

    /** From the upper end of the linked part of one bar to the whole of the next. */
    private void band(Graphics2D g, View view, int from, double left, double right) {
      EnergyLedger ledger = ledgers.get(from);
      double top = view.top() + HEAD;
      double scale = (view.bottom() - top) / ledger.total();
      double start = top;
      for (EnergyLedger.Part part : ledger.parts()) {
        if (from > 0 || part.name().equals(linked)) {
          break;
        }
        start += scale * part.power();
      }
      double end = start + scale * ledgers.get(from + 1).total();
      var shape = new Path2D.Double();
      shape.moveTo(left, start);
      shape.lineTo(right, top);
      shape.lineTo(right, view.bottom());
      shape.lineTo(left, end);
      shape.closePath();
      g.setColor(BAND);
      g.fill(shape);
      g.setColor(House.FAINT);
      g.setStroke(House.solid(0.8));
      g.draw(new Line2D.Double(left, start, right, top));
      g.draw(new Line2D.Double(left, end, right, view.bottom()));
    }

    /** Down to here the next bar magnifies. */
    private static void cut(Graphics2D g, double left, double right, double y) {
      g.setColor(House.TEXT);
      g.setStroke(House.dashed(0.9, 2, 2));
      g.draw(new Line2D.Double(left, y, right, y));
    }

    private static void segment(
        Graphics2D g,
        EnergyLedger.Part part,
        double left,
        double top,
        double wide,
        double high,
        Color colour) {
      var shape = new Rectangle2D.Double(left, top, wide, high);
      g.setColor(colour);
      g.fill(shape);
      boolean gap = part.name().equals(GAP);
      if (gap) {
        hatch(g, left, top, wide, high);
      }
      g.setColor(House.TEXT);
      g.setStroke(part.stated() || gap ? House.solid(1) : House.dashed(1, 4, 3));
      g.draw(shape);
    }

    /** Inside where there is room, otherwise beside. */
    private static void named(
        Graphics2D g,
        View view,
        EnergyLedger.Part part,
        EnergyLedger ledger,
        double left,
        double top,
        double wide,
        double high) {
      boolean gap = part.name().equals(GAP);
      double middle = top + high / 2;
      String power = String.format(Locale.ROOT, "%.2f W", part.power());
      String share =
          String.format(Locale.ROOT, "%s, %.1f %%", power, 100 * part.power() / ledger.total());
      String brief = part.name() + ", " + power;
      if (high >= 2 * LINE + 4) {
        boolean derived = !part.stated() && high > 3 * LINE + 6;
        double y = middle - (derived ? LINE / 2 : 0);
        written(g, part.name(), left + wide / 2, y - 3, gap);
        written(g, share, left + wide / 2, y + LINE - 3, gap);
        written(g, derived && !gap ? "by difference" : "", left + wide / 2, y + 2 * LINE - 3, gap);
      } else if (high >= LINE + 2 && Letters.width(brief, Letters.SMALL) < wide - 8) {
        written(g, brief, left + wide / 2, middle + 4, gap);
      } else {
        double x = left + wide;
        double y = Math.min(middle, view.bottom() - LINE);
        g.setStroke(House.solid(0.8));
        g.draw(new Line2D.Double(x, middle, x + 7, y));
        Letters.write(g, part.name(), x + 10, y - 2, 0, Letters.SMALL);
        Letters.write(g, share, x + 10, y + LINE - 3, 0, Letters.SMALL);
      }
    }

    /** On a ground of white where it stands on hatching. */
    private static void written(Graphics2D g, String words, double x, double y, boolean ground) {
      double width = Letters.width(words, Letters.SMALL);
      if (ground && !words.isEmpty()) {
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(x - width / 2 - 3, y - 11, width + 6, LINE + 1));
      }
      g.setColor(House.TEXT);
      Letters.write(g, words, x, y, 0.5, Letters.SMALL);
    }

    private static void hatch(Graphics2D g, double left, double top, double wide, double high) {
      g.setColor(House.FAINT);
      g.setStroke(House.solid(1));
      for (double d = HATCH - high; d < wide; d += HATCH) { // along x − y = d, cut to the shape
        double from = Math.max(0, -d);
        double to = Math.min(high, wide - d);
        g.draw(new Line2D.Double(left + d + from, top + from, left + d + to, top + to));
      }
    }

    @Override
    public boolean framed() {
      return false;
    }

    @Override
    public List<Column> data(Axis x, Axis y) {
      List<String> bars = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      List<Double> powers = new ArrayList<>();
      for (EnergyLedger ledger : ledgers) {
        for (EnergyLedger.Part part : ledger.parts()) {
          bars.add(ledger.name());
          lines.add(part.name());
          powers.add(part.power());
        }
      }
      double[] values = powers.stream().mapToDouble(Double::doubleValue).toArray();
      return List.of(
          Column.of(x.label(), bars), Column.of("line", lines), Column.of(y.label(), values));
    }

    String words() {
      return String.join(". ", ledgers.stream().map(EnergyLedger::toString).toList()) + ".";
    }
  }
}
