package rheobase.figures.picture;

import java.awt.Color;

/**
 * The colours of a signed field: blue below zero, white at zero, vermilion above. Equal distances
 * from zero are equally far from white, and blue against vermilion is told apart by every eye.
 */
public final class Diverging {
  private static final Color BELOW = new Color(0x00, 0x72, 0xB2);
  private static final Color ABOVE = new Color(0xD5, 0x5E, 0x00);

  private Diverging() {}

  /**
   * The colour of a part of the range.
   *
   * @param part from 0 for the most negative over ½ for zero to 1 for the most positive
   * @return blue to white to vermilion
   */
  public static Color at(double part) {
    double far = 2 * Math.max(0, Math.min(1, part)) - 1;
    return House.tint(far < 0 ? BELOW : ABOVE, Math.abs(far));
  }
}
