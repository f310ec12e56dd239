package rheobase.notebook.widget;

/**
 * One run of one cell.
 *
 * @param cell the cell, as the page names it, or the empty string where it does not
 * @param message the message that asked for the run
 */
record Run(String cell, String message) {
  /** Whether this run puts its outputs in the place of those of another. */
  boolean replaces(Run earlier) {
    return !cell.isEmpty() && cell.equals(earlier.cell) && !message.equals(earlier.message);
  }
}
