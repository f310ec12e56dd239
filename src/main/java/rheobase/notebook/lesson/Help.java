package rheobase.notebook.lesson;

/**
 * A hint to an exercise, or its solution.
 *
 * @param title which of them it is, such as {@code Hint 1 of 2 to exercise 3.1}
 * @param text the help itself
 * @param next how to get more, or the empty string
 */
public record Help(String title, String text, String next) implements Shown {
  private static final String GROUND = "#5a5a5a";

  @Override
  public String toString() {
    return title + ": " + text + (next.isEmpty() ? "" : "\n" + next);
  }

  @Override
  public String html() {
    return Shown.card(GROUND, "<b>" + Shown.escape(title) + "</b>", text, next);
  }
}
