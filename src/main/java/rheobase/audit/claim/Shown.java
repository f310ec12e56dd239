package rheobase.audit.claim;

/**
 * Where the reader sees it.
 *
 * @param notebook its number
 * @param figure the figure's number, such as {@code 9.4} or {@code explorer 5.1}
 */
public record Shown(int notebook, String figure) {
  /** {@return such as {@code notebook 09, figure 9.4}} */
  @Override
  public String toString() {
    String name = figure.startsWith("explorer") ? figure : "figure " + figure;
    return "notebook " + notebookNumber() + ", " + name;
  }

  /** {@return the notebook's number in two digits} */
  public String notebookNumber() {
    return (notebook < 10 ? "0" : "") + notebook;
  }
}
