package rheobase.figures;

import rheobase.figures.manifest.Manifest;
import rheobase.figures.picture.Png;
import rheobase.figures.picture.Svg;

/**
 * A figure: a chart or panels of charts, a caption that claims something, and an alternative text.
 *
 * <p>A figure is a value; whatever changes it gives another one. In a notebook it shows itself; on
 * its own it is a PNG at double density, an SVG, or a fragment of HTML. The same data give the same
 * bytes.
 */
public sealed interface Figure permits Chart, Panels {
  /**
   * The figure with another caption.
   *
   * @param claim a sentence that says what the figure shows
   * @return the captioned figure
   */
  Figure caption(String claim);

  /**
   * The caption.
   *
   * @return a sentence, or the empty string
   */
  String caption();

  /**
   * The figure with an alternative text in place of the one taken from its data.
   *
   * @param text what is seen, in words
   * @return the figure with that text
   */
  Figure alt(String text);

  /**
   * What is seen, in words: kind of figure, axes and their ranges, how many values, main trend.
   *
   * @return the alternative text
   */
  String alt();

  /**
   * The figure with word of what it was made from, which stands folded beneath it. Said again, it
   * adds to what was said.
   *
   * @param things seeds, runs, recordings, models, processes, stimuli, files, any record, or words,
   *     such as {@code process, seed(36)}; none for a figure of formulas alone
   * @return the figure with that in its manifest
   */
  Figure madeFrom(Object... things);

  /**
   * What the figure was made from: what was said with {@link #madeFrom}, and what a run knows of
   * itself.
   *
   * @return seeds and parts
   */
  Manifest manifest();

  /**
   * The figure at another size.
   *
   * @param width in pixels, 100 to 2000
   * @param height in pixels, 60 to 2000
   * @return the figure at that size
   */
  Figure size(int width, int height);

  /**
   * The width.
   *
   * @return in pixels of a page; the PNG has twice as many
   */
  int width();

  /**
   * The height.
   *
   * @return in pixels of a page; the PNG has twice as many
   */
  int height();

  /**
   * The figure as panels.
   *
   * @return itself, or its one chart alone
   */
  Panels panels();

  /**
   * The figure as a picture of dots.
   *
   * @return a PNG at double density, a contact sheet at single density
   */
  default byte[] png() {
    int density = Page.crowded(this) ? 1 : Png.DENSITY;
    return Png.of(width(), height(), density, g -> Sheet.of(this).paint(g, width(), height()));
  }

  /**
   * The figure as a picture of lines.
   *
   * @return an SVG document that needs no fonts
   */
  default String svg() {
    return Svg.of(width(), height(), g -> Sheet.of(this).paint(g, width(), height()));
  }

  /**
   * The figure as it stands in a notebook: picture, caption, and the head and tail of its data.
   *
   * @return a fragment of HTML that survives the cleaning of an untrusted notebook
   */
  default String html() {
    return Page.html(this);
  }

  /**
   * The plotted data.
   *
   * @return comma-separated columns under headers with units
   */
  default String csv() {
    return Data.of(this).csv();
  }

  /**
   * A fingerprint of the plotted data: the same for the same numbers, however they are drawn.
   *
   * @return the SHA-256 of headers and values, 64 hexadecimal digits
   */
  default String dataHash() {
    return Data.of(this).hash();
  }
}
