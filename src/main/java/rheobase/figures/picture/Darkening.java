package rheobase.figures.picture;

import java.awt.Color;

/**
 * The colours of a field in which more is darker: white to slate, on which inks can be told. Twelve
 * steps make a map of it, whose contours are seen.
 */
public final class Darkening {
  private static final Color MOST = new Color(0x76, 0x80, 0x8A);

  private static final int STEPS = 12;

  private Darkening() {}

  /**
   * The colour of a part of the range.
   *
   * @param part from 0 for the least to 1 for the greatest
   * @return white to slate
   */
  public static Color at(double part) {
    return House.tint(MOST, Math.rint(STEPS * Math.max(0, Math.min(1, part))) / STEPS);
  }
}
