package rheobase.figures.layer;

/**
 * How a layer is named in the figure: its words and a sample of its ink.
 *
 * @param name the words
 * @param sample what stands before them
 * @param ink which colour, dash and marker
 * @param x the x of the point the name belongs to, or NaN
 * @param y the y of that point, or NaN
 */
public record Key(String name, Sample sample, int ink, double x, double y) {

  /** What stands before a name. */
  public enum Sample {
    /** A stretch of line. */
    LINE,
    /** A marker. */
    POINT,
    /** A line with a marker on it. */
    LINE_AND_POINT,
    /** A filled square. */
    AREA,
    /** A spike. */
    SPIKE,
    /** Nothing: the words belong to a line across the plot. */
    NONE
  }

  /**
   * A name that belongs to no single point.
   *
   * @param name the words
   * @param sample what stands before them
   * @param ink which colour, dash and marker
   */
  public Key(String name, Sample sample, int ink) {
    this(name, sample, ink, Double.NaN, Double.NaN);
  }
}
