package rheobase.notebook.explorer;

import rheobase.figures.Figure;

/**
 * A figure that moves: a picture, a caption, and where scripts may run sliders in the place of the
 * picture.
 *
 * <p>An explorer is a value; the same data give the same bytes. It needs no kernel once it stands
 * in a page, and asks for nothing outside itself.
 */
public interface Explorer {
  /**
   * The explorer with another caption.
   *
   * @param claim a sentence that says what the reader will find
   * @return the captioned explorer
   */
  Explorer caption(String claim);

  /**
   * The caption.
   *
   * @return a sentence, or the empty string
   */
  String caption();

  /**
   * The still figure: what stands there until the explorer moves, and for good where it may not.
   *
   * @return the figure of the position that is shown first
   */
  Figure poster();

  /**
   * The explorer as it stands in a notebook.
   *
   * @return a fragment of HTML with one script, which without the script still says all it can
   */
  String html();

  /**
   * The explorer in words, for those who see text only.
   *
   * @return what it shows and its caption
   */
  String plain();
}
