package rheobase.figures.frame;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import rheobase.figures.layer.View;
import rheobase.figures.marks.Field;
import rheobase.figures.picture.House;
import rheobase.figures.picture.Letters;
import rheobase.figures.picture.Png;

/** The colour bar of a field, with its marks and its words, right of the plot. */
record Bar(Field field) {
  private static final double GAP = 12;
  private static final double WIDE = 12;

  /** The room right of a plot of some height. */
  double right(double high) {
    return GAP + WIDE + 7 + Frame.widest(ticks(high)) + 20;
  }

  private Ticks ticks(double pixels) {
    double[] ends = field.ends();
    return Ticks.of(field.value(), ends[0], ends[1], Frame.upright(pixels));
  }

  void paint(Graphics2D g, View view) {
    double left = view.right() + GAP;
    double top = view.top();
    double bottom = view.bottom();
    int steps = (int) Math.round(bottom - top);
    var image = new BufferedImage(1, steps * Png.DENSITY, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < image.getHeight(); i++) {
      image.setRGB(0, i, field.colour(1 - (i + 0.5) / image.getHeight()).getRGB());
    }
    g.drawImage(image, (int) left, (int) Math.round(top), (int) WIDE, steps, null);
    g.setColor(House.TEXT);
    double[] ends = field.ends();
    Ticks ticks = ticks(bottom - top);
    for (int i = 0; i < ticks.at().size(); i++) {
      double y = bottom - field.part(ticks.at().get(i), ends) * (bottom - top);
      g.fill(new Rectangle2D.Double(left + WIDE, y - 0.45, 4, 0.9));
      Letters.write(g, ticks.labels().get(i), left + WIDE + 7, y + 4, 0, Letters.SMALL);
    }
    double right = left + WIDE + 7 + Frame.widest(ticks) + 16;
    Letters.writeUpwards(g, ticks.title(field.value()), right, (top + bottom) / 2, Letters.LABEL);
  }
}
