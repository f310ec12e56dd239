package rheobase.notebook.lesson;

/**
 * What an exercise says to an attempt.
 *
 * @param id the exercise
 * @param kind not attempted, correct or wrong
 * @param says the diagnosis, or the empty string
 * @param next what to do now
 */
public record Verdict(String id, Kind kind, String says, String next) implements Shown {
  /** The three verdicts. */
  public enum Kind {
    /** The hole is as it was. */
    NOT_ATTEMPTED("○", "not attempted", "#5a5a5a"),
    /** The answer is right. */
    CORRECT("✓", "correct", "#00664b"),
    /** The answer is wrong. */
    WRONG("✗", "not yet", "#a33b00");

    private final String mark;
    private final String name;
    private final String ground;

    Kind(String mark, String name, String ground) {
      this.mark = mark;
      this.name = name;
      this.ground = ground;
    }

    /**
     * A sign that does not rely on colour.
     *
     * @return one of {@code ○ ✓ ✗}
     */
    public String mark() {
      return mark;
    }

    /**
     * The verdict in words, with its sign.
     *
     * @return such as {@code ✓ correct}
     */
    public String words() {
      return mark + " " + name;
    }

    /**
     * The colour behind its words, which are white.
     *
     * @return such as {@code #00664b}
     */
    public String ground() {
      return ground;
    }
  }

  /**
   * The same with another advice.
   *
   * @param advice what to do now
   * @return a verdict that ends with it
   */
  public Verdict then(String advice) {
    return new Verdict(id, kind, says, advice);
  }

  @Override
  public String toString() {
    String head = "Exercise " + id + ": " + kind.words();
    return head + (says.isEmpty() ? "" : " — " + says) + (next.isEmpty() ? "" : "\n" + next);
  }

  @Override
  public String html() {
    String head =
        "<b>Exercise %s</b> <span style=\"background-color:%s;color:#ffffff;padding:1px 7px\">%s</span>"
            .formatted(Shown.escape(id), kind.ground(), kind.words());
    return Shown.card(kind.ground(), head, says, next);
  }
}
