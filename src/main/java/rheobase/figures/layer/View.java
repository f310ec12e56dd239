package rheobase.figures.layer;

/** Where data lie on the page: the window through which a layer is painted. */
public interface View {
  /**
   * Where an x lies.
   *
   * @param value in the units of the x axis
   * @return in pixels from the left of the figure
   */
  double x(double value);

  /**
   * Where a y lies.
   *
   * @param value in the units of the y axis
   * @return in pixels from the top of the figure
   */
  double y(double value);

  /**
   * Which data are seen.
   *
   * @return the ends of both axes
   */
  Extent seen();

  /**
   * The left end of the plot.
   *
   * @return in pixels
   */
  double left();

  /**
   * The right end of the plot.
   *
   * @return in pixels
   */
  double right();

  /**
   * The upper end of the plot.
   *
   * @return in pixels
   */
  double top();

  /**
   * The lower end of the plot.
   *
   * @return in pixels
   */
  double bottom();
}
