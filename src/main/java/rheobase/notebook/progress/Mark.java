package rheobase.notebook.progress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What has been done of one exercise, or of the prediction of one notebook: a line of the file.
 *
 * @param id the exercise, such as {@code 3.1}, or the notebook whose prediction it is, such as
 *     {@code 3}
 * @param state how far it has come
 * @param attempts how many answers were tried, up to the first right one
 * @param hints how many hints were shown
 * @param solution whether the solution was shown
 * @param guess what was predicted, or the empty string
 */
public record Mark(
    String id, State state, int attempts, int hints, boolean solution, String guess) {
  /** The first line of the table. */
  static final String HEADER = "exercise,verdict,attempts,hints,solution,guess";

  private static final Pattern ID = Pattern.compile("\\d{1,2}(\\.\\d{1,2})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
  private static final Pattern GUESS = Pattern.compile("[^,\"\\p{Cntrl}\uFFFD]{0,200}");
  private static final String SHOWN = "shown";

  /** How far an exercise has come. */
  public enum State {
    /** Nothing has been tried. */
    NOT_ATTEMPTED(""),
    /** What was tried was wrong. */
    WRONG("not yet"),
    /** It was answered. */
    CORRECT("correct");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  /** Refuses what would not survive being written and read again. */
  public Mark {
    if (!ID.matcher(id).matches() || !GUESS.matcher(guess).matches()) {
      throw new IllegalArgumentException(
          "a mark (\"" + id + "\", \"" + guess + "\") needs a number such as 3.1 and no comma");
    }
  }

  /**
   * Nothing done so far.
   *
   * @param id the exercise, or the notebook whose prediction it is
   * @return an empty mark
   */
  public static Mark of(String id) {
    return new Mark(id, State.NOT_ATTEMPTED, 0, 0, false, "");
  }

  /**
   * After an answer. What was right once stays right, and nothing is counted after that.
   *
   * @param right whether it was right
   * @return the mark with one attempt more
   */
  public Mark tried(boolean right) {
    State now = right ? State.CORRECT : State.WRONG;
    return state == State.CORRECT ? this : new Mark(id, now, attempts + 1, hints, solution, guess);
  }

  /**
   * After a hint.
   *
   * @param stage which one was shown, from 1
   * @return the mark with as many hints, or more if more were seen before
   */
  public Mark hinted(int stage) {
    return new Mark(id, state, attempts, Math.max(hints, stage), solution, guess);
  }

  /**
   * After the solution.
   *
   * @return the mark with the solution seen
   */
  public Mark solved() {
    return new Mark(id, state, attempts, hints, true, guess);
  }

  /**
   * After a prediction.
   *
   * @param words the guess, without commas
   * @return the mark with this guess
   */
  public Mark guessed(String words) {
    return new Mark(id, state, attempts, hints, solution, words);
  }

  /** The mark as a line of the file. */
  String line() {
    return String.join(
        ",",
        List.of(
            id,
            state.words,
            String.valueOf(attempts),
            String.valueOf(hints),
            solution ? SHOWN : "",
            guess));
  }

  /** A line of the file as a mark; empty if it is none. */
  static Optional<Mark> parse(String line) {
    String[] field = line.split(",", -1);
    if (field.length != 6
        || !ID.matcher(field[0]).matches()
        || !COUNT.matcher(field[2]).matches()
        || !COUNT.matcher(field[3]).matches()
        || !(field[4].isEmpty() || field[4].equals(SHOWN))
        || !GUESS.matcher(field[5]).matches()) {
      return Optional.empty();
    }
    for (State state : State.values()) {
      if (state.words.equals(field[1])) {
        int attempts = Integer.parseInt(field[2]);
        int hints = Integer.parseInt(field[3]);
        return Optional.of(
            new Mark(field[0], state, attempts, hints, !field[4].isEmpty(), field[5]));
      }
    }
    return Optional.empty();
  }

  /** The place of an exercise among the others: 0 before 0.1, 3.9 before 3.10. */
  int order() {
    int dot = id.indexOf('.');
    return dot < 0
        ? 1000 * Integer.parseInt(id)
        : 1000 * Integer.parseInt(id.substring(0, dot))
            + 1
            + Integer.parseInt(id.substring(dot + 1));
  }
}
