package rheobase.audit.claim;

import rheobase.units.Require;

/**
 * Where the reader sees it.
 *
 * @param notebook its number
 * @param figure the figure's number, such as {@code 9.4} or {@code explorer 5.1}; or {@code errata}
 */
public record Shown(int notebook, String figure) {
  /** Checks that there is something to look at. */
  public Shown {
    Require.within("number of the notebook", notebook, 0, 99, "", "it stands in the file's name");
    Require.that(!figure.isBlank(), "figure", notebook, "", "must be named", "such as 9.4");
  }

  /** {@return such as {@code notebook 09, figure 9.4}} */
  @Override
  public String toString() {
    boolean digit = Character.isDigit(figure.charAt(0));
    return "notebook " + notebookNumber() + ", " + (digit ? "figure " : "") + figure;
  }

  /** {@return the notebook's number in two digits} */
  public String notebookNumber() {
    return (notebook < 10 ? "0" : "") + notebook;
  }
}
