package rheobase.notebook.lesson;

import java.util.List;
import java.util.stream.Collectors;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * What was guessed before anything ran.
 *
 * @param prediction the question
 * @param numbers the guess, where numbers were asked for
 * @param word the guess, where a word was asked for; otherwise the empty string
 * @param own whether it is the reader's; the number that stood there before is ours
 */
public record Guess(Prediction prediction, List<Double> numbers, String word, boolean own)
    implements Shown {
  private static final String GROUND = "#0072b2";

  /** Copies the numbers. */
  public Guess {
    numbers = List.copyOf(numbers);
  }

  /**
   * The number that was guessed, the first of several.
   *
   * @return in the unit of the question
   */
  public double value() {
    Require.atLeast("count of numbers in the guess " + word, numbers.size(), 1, "use word()");
    return numbers.get(0);
  }

  /**
   * All numbers that were guessed.
   *
   * @return in the order of the question, empty where a word was asked for
   */
  public double[] values() {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Whose guess it is, for the label of a line in a figure.
   *
   * @return {@code your guess}, or {@code our guess} as long as nothing was changed
   */
  public String label() {
    return own ? "your guess" : "our guess";
  }

  /**
   * The guess beside what came out.
   *
   * @param results one number for each that was guessed
   * @return both, to be shown
   */
  public Comparison beside(double... results) {
    return Comparison.of(this, results);
  }

  /**
   * The guess beside what came out, where a word was asked for.
   *
   * @param result the word that is right
   * @return both, to be shown
   */
  public Comparison beside(String result) {
    return new Comparison(this, List.of(result));
  }

  /**
   * The guess as a line of text.
   *
   * @return such as {@code 2; 3; 10}, or a word
   */
  public String text() {
    return numbers.isEmpty()
        ? word
        : numbers.stream().map(n -> Digits.of(n, 6)).collect(Collectors.joining("; "));
  }

  @Override
  public String toString() {
    return prediction.what() + ". " + sentence();
  }

  private String sentence() {
    String unit = prediction.unit().isEmpty() ? "" : " " + prediction.unit();
    return own
        ? "Your guess: " + text() + unit + ". It comes back beside the result."
        : "Our guess: " + text() + unit + ". Put yours in its place and run the cell again.";
  }

  @Override
  public String html() {
    return Shown.card(GROUND, "<b>" + Shown.escape(prediction.what()) + "</b>", sentence());
  }
}
