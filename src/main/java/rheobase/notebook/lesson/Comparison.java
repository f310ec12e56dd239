package rheobase.notebook.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import rheobase.units.Digits;

/**
 * A guess and what came out, side by side.
 *
 * @param guess what was guessed
 * @param results what came out, in words: one for each number or word of the guess
 */
public record Comparison(Guess guess, List<String> results) implements Shown {
  private static final String CELL = " style=\"text-align:left;padding:2px 12px 2px 0\">";

  /** Copies the results. */
  public Comparison {
    results = List.copyOf(results);
  }

  static Comparison of(Guess guess, double... results) {
    int asked = guess.numbers().size();
    if (results.length != asked) {
      throw new IllegalArgumentException(
          "beside the guess (%s) stands one result for each number of it; given were %d"
              .formatted(guess.text(), results.length));
    }
    return new Comparison(guess, Arrays.stream(results).mapToObj(x -> Digits.of(x, 3)).toList());
  }

  /** One sentence, or for several numbers one for each. */
  @Override
  public String toString() {
    Prediction asked = guess.prediction();
    String unit = asked.unit().isEmpty() ? "" : " " + asked.unit();
    if (asked.names().isEmpty()) {
      return "%s: %s was %s%s, the result is %s%s."
          .formatted(asked.what(), guess.label(), guess.text(), unit, results.get(0), unit);
    }
    StringJoiner lines = new StringJoiner("; ", asked.what() + " — ", ".");
    for (int i = 0; i < results.size(); i++) {
      lines.add(
          "%s: %s %s%s, result %s%s"
              .formatted(
                  asked.names().get(i), guess.label(), number(i), unit, results.get(i), unit));
    }
    return lines.toString();
  }

  @Override
  public String html() {
    Prediction asked = guess.prediction();
    if (asked.names().isEmpty()) {
      return "<p style=\"margin:0\">" + Shown.escape(toString()) + "</p>";
    }
    String unit = asked.unit().isEmpty() ? "" : " [" + asked.unit() + "]";
    StringBuilder out = new StringBuilder("<table style=\"border-collapse:collapse\"><caption");
    out.append(CELL).append(Shown.escape(asked.what() + unit)).append("</caption><tr><td></td>");
    asked.names().forEach(n -> out.append("<th scope=\"col\"" + CELL + Shown.escape(n) + "</th>"));
    out.append("</tr><tr><th scope=\"row\"").append(CELL).append(guess.label()).append("</th>");
    for (int i = 0; i < results.size(); i++) {
      out.append("<td").append(CELL).append(number(i)).append("</td>");
    }
    out.append("</tr><tr><th scope=\"row\"").append(CELL).append("result</th>");
    results.forEach(r -> out.append("<td" + CELL + Shown.escape(r) + "</td>"));
    return out.append("</tr></table>").toString();
  }

  private String number(int i) {
    return Digits.of(guess.numbers().get(i), 3);
  }
}
