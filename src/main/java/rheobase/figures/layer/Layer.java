package rheobase.figures.layer;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Something drawn in data coordinates: a line, a field of arrows, a shaded basin.
 *
 * <p>A layer is a value. It asks the {@link View} where its data lie, paints there, and is clipped
 * to the plot. What it says of its data becomes the table, the download and the alternative text.
 */
public interface Layer {
  /**
   * Paints.
   *
   * @param g where to, in pixels of the figure, clipped to the plot
   * @param view where data lie
   */
  void paint(Graphics2D g, View view);

  /**
   * What should be seen of it.
   *
   * @return a rectangle in data coordinates; by default it adapts to the other layers
   */
  default Extent extent() {
    return Extent.NONE;
  }

  /**
   * Whether it lies under all layers that do not.
   *
   * @return true for shades and bands
   */
  default boolean beneath() {
    return false;
  }

  /**
   * Whether it holds whole figures, made small: many of them are a long picture.
   *
   * @return true for contact sheets, which are dots of single density
   */
  default boolean crowded() {
    return false;
  }

  /**
   * Whether it needs axes about it.
   *
   * @return false for boxes and arrows, whose places mean nothing
   */
  default boolean framed() {
    return true;
  }

  /**
   * Its data.
   *
   * @param x the x axis, whose label heads a column
   * @param y the y axis
   * @return columns of one length; none for a mere annotation
   */
  default List<Column> data(Axis x, Axis y) {
    return List.of();
  }

  /**
   * What it shows, for those who cannot see it.
   *
   * @param x the x axis
   * @param y the y axis
   * @return a sentence, or the empty string
   */
  default String words(Axis x, Axis y) {
    return "";
  }

  /**
   * How it is named in the figure.
   *
   * @return its entry in the key, or none
   */
  default List<Key> keys() {
    return List.of();
  }
}
