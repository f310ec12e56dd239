package rheobase.figures.picture;

import java.awt.Color;
import java.util.List;

/** The colours of a field: viridis by van der Walt and Smith, which grows lighter all the way. */
public final class Viridis {
  /** At ten equal steps. */
  private static final List<Color> STEPS =
      List.of(
          new Color(0x440154),
          new Color(0x482878),
          new Color(0x3E4A89),
          new Color(0x31688E),
          new Color(0x26828E),
          new Color(0x1F9E89),
          new Color(0x35B779),
          new Color(0x6DCD59),
          new Color(0xB4DE2C),
          new Color(0xFDE725));

  private Viridis() {}

  /**
   * The colour of a part of the range.
   *
   * @param part from 0 for the least to 1 for the greatest
   * @return dark to light
   */
  public static Color at(double part) {
    double place = Math.max(0, Math.min(1, part)) * (STEPS.size() - 1);
    int i = Math.min(STEPS.size() - 2, (int) place);
    double f = place - i;
    Color a = STEPS.get(i);
    Color b = STEPS.get(i + 1);
    return new Color(
        (int) Math.round(a.getRed() + f * (b.getRed() - a.getRed())),
        (int) Math.round(a.getGreen() + f * (b.getGreen() - a.getGreen())),
        (int) Math.round(a.getBlue() + f * (b.getBlue() - a.getBlue())));
  }
}
