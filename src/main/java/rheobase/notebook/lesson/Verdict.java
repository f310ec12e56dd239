package rheobase.notebook.lesson;

/**
 * What an exercise says to an attempt.
 *
 * @param id the exercise
 * @param kind not attempted, correct or wrong
 * @param says the diagnosis, or what to do
 */
public record Verdict(String id, Kind kind, String says) {
  /** The three verdicts. */
  public enum Kind {
    /** The hole is as it was. */
    NOT_ATTEMPTED("○ not attempted"),
    /** The answer is right. */
    CORRECT("✓ correct"),
    /** The answer is wrong. */
    WRONG("✗ not yet");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /**
     * The verdict in words, with a sign that does not rely on colour.
     *
     * @return such as {@code ✓ correct}
     */
    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    String head = "Exercise " + id + ": " + kind.words();
    return says.isEmpty() ? head : head + " — " + says;
  }
}
