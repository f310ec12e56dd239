package rheobase.notebook.atlas;

import java.util.function.Function;
import rheobase.figures.Chart;
import rheobase.numerics.Seed;
import rheobase.units.Require;

/**
 * A figure of a source article, and how it is made again: from the equation, never from the
 * picture.
 *
 * @param number how it is called on the sheet, such as {@code SN 12}; where the article numbers its
 *     figures the number is the article's, with a letter for each panel
 * @param title what it is, in a few words
 * @param showed what stood there in the article, in a sentence of ours
 * @param notebook the number of the figure that shows it in full, such as {@code 4.1}
 * @param maker what draws it, from a seed that it may or may not need
 */
public record SourceFigure(
    String number, String title, String showed, String notebook, Function<Seed, Chart> maker) {

  /** Refuses a figure without words. */
  public SourceFigure {
    Require.present("number of a figure", number, "give one such as SN 12");
    Require.present("maker of " + number, maker, "say how it is drawn");
  }

  /**
   * The figure, small, under its number.
   *
   * @param seed where its chance comes from, if it has any
   * @return a chart
   */
  public Chart draw(Seed seed) {
    return maker.apply(seed).title(number + " · " + title);
  }

  /**
   * The article.
   *
   * @return two letters
   */
  public String article() {
    return number.substring(0, 2);
  }

  /**
   * The file of the notebook that shows the figure in full.
   *
   * @return its name, beside that of the atlas
   */
  public String file() {
    return Atlas.file(notebook);
  }

  @Override
  public String toString() {
    return number + " · " + title + " (figure " + notebook + ")";
  }
}
