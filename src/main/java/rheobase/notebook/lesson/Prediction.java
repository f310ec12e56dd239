package rheobase.notebook.lesson;

import java.util.Arrays;
import java.util.List;
import rheobase.units.Require;

/**
 * A question that is answered before anything runs.
 *
 * @param what what is to be guessed, in words
 * @param unit the unit of the numbers, or the empty string
 * @param names what each number is, where several are asked for; otherwise empty
 * @param ours the numbers that stand in the cell before the reader changes them
 * @param choices the words to choose from, the first of them ours; empty where numbers are asked
 *     for
 */
public record Prediction(
    String what, String unit, List<String> names, List<Double> ours, List<String> choices) {

  /** Copies its lists and refuses a question that cannot be answered. */
  public Prediction {
    names = List.copyOf(names);
    ours = List.copyOf(ours);
    choices = List.copyOf(choices);
    if (choices.isEmpty() ? ours.isEmpty() : choices.size() < 2 || !ours.isEmpty()) {
      throw new IllegalArgumentException(what + ": give guesses of ours, or two choices and more");
    }
    if (!names.isEmpty() && names.size() != ours.size()) {
      throw new IllegalArgumentException(what + ": give each of our guesses a name");
    }
    for (String choice : choices) {
      if (!choice.matches("[\\p{L} -]+")) {
        throw new IllegalArgumentException(what + ": \"" + choice + "\" should be a plain word");
      }
    }
  }

  /**
   * A question about one number.
   *
   * @param what what is to be guessed, in words
   * @param unit its unit, or the empty string
   * @param ours what stands in the cell before the reader changes it
   * @return the question
   */
  public static Prediction of(String what, String unit, double ours) {
    return new Prediction(what, unit, List.of(), List.of(ours), List.of());
  }

  /**
   * A choice among words.
   *
   * @param what what is to be guessed, in words
   * @param choices the words, the first of them the one that stands in the cell
   * @return the question
   */
  public static Prediction among(String what, String... choices) {
    return new Prediction(what, "", List.of(), List.of(), List.of(choices));
  }

  /**
   * Takes numbers.
   *
   * @param numbers the reader's, or ours where nothing was changed
   * @return the guess
   */
  public Guess guess(double... numbers) {
    if (!choices.isEmpty()) {
      throw new IllegalArgumentException(what + ": choose one of " + choices + ", in quotes");
    }
    if (numbers.length != ours.size()) {
      throw new IllegalArgumentException(
          "guess at %s has %d numbers and needs %d%s"
              .formatted(what, numbers.length, ours.size(), names.isEmpty() ? "" : ": " + names));
    }
    for (double number : numbers) {
      Require.finite("guess at " + what, number, unit, "any number will do, but a number");
    }
    List<Double> given = Arrays.stream(numbers).boxed().toList();
    return new Guess(this, given, "", !given.equals(ours));
  }

  /**
   * Takes a word.
   *
   * @param word one of the choices; upper and lower case are the same
   * @return the guess
   */
  public Guess guess(String word) {
    String plain = String.valueOf(word).strip();
    return choices.stream()
        .filter(plain::equalsIgnoreCase)
        .findFirst()
        .map(choice -> new Guess(this, List.of(), choice, !choice.equals(choices.get(0))))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "guess at %s (\"%s\") must be %s"
                        .formatted(
                            what,
                            Given.brief(plain),
                            choices.isEmpty() ? "a number, without quotes" : "one of " + choices)));
  }
}
