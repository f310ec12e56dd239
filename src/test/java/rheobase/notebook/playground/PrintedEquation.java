package rheobase.notebook.playground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed equation, read as a reader reads it: {@code C dV/dt = I − g_L (V − E_L)} gives dV/dt
 * from the letters' values. Neighbours are multiplied, {@code ²³⁴} are powers, {@code e^(…)} is the
 * exponential.
 */
final class PrintedEquation {
  private static final Pattern RATE = Pattern.compile("(.*?)d(\\p{L})/dt");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\\d+\\.?\\d*|e\\^|[mhn]∞\\(V\\)|\\p{L}(?:_\\w+)?|[+−/()²³⁴])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, Double> letters;
  private final List<String> tokens;
  private int at;

  private PrintedEquation(String text, Map<String, Double> letters) {
    this.letters = letters;
    this.tokens = TOKEN.matcher(text).results().map(r -> r.group(1)).toList();
    String left = TOKEN.matcher(text).replaceAll("").strip();
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("\"" + left + "\" in \"" + text + "\" cannot be read");
    }
  }

  /** The rates that equations print, by their variable, from the values of the letters. */
  static Map<String, Double> rates(
      List<String> equations, List<String> definitions, Map<String, Double> values) {
    Map<String, Double> letters = new HashMap<>(values);
    ToDoubleFunction<String> value = text -> new PrintedEquation(text, letters).whole();
    for (String definition : definitions) {
      letters.put(side(definition, 0), value.applyAsDouble(side(definition, 1)));
    }
    Map<String, Double> rates = new HashMap<>();
    for (String equation : equations) {
      Matcher rate = RATE.matcher(side(equation, 0));
      if (!rate.matches()) {
        throw new IllegalArgumentException("no dx/dt on the left of " + equation);
      }
      double factor = rate.group(1).isBlank() ? 1 : value.applyAsDouble(rate.group(1));
      rates.put(rate.group(2), value.applyAsDouble(side(equation, 1)) / factor);
    }
    return rates;
  }

  private static String side(String equation, int which) {
    return Pattern.compile("=").splitAsStream(equation).toList().get(which).strip();
  }

  private double whole() {
    double value = sum();
    if (at < tokens.size()) {
      throw new IllegalArgumentException("left over: " + tokens.subList(at, tokens.size()));
    }
    return value;
  }

  private boolean next(String token) {
    boolean found = at < tokens.size() && tokens.get(at).equals(token);
    at += found ? 1 : 0;
    return found;
  }

  private double sum() {
    double value = next("−") ? -product() : product();
    while (true) {
      if (next("+")) {
        value += product();
      } else if (next("−")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = power();
    while (at < tokens.size() && !"+−)".contains(tokens.get(at))) {
      value = next("/") ? value / power() : value * power();
    }
    return value;
  }

  private double power() {
    double value = factor();
    return next("²")
        ? value * value
        : next("³") ? value * value * value : next("⁴") ? value * value * value * value : value;
  }

  private double factor() {
    String token = tokens.get(at++);
    if (token.equals("(") || token.equals("e^")) {
      at += token.equals("e^") ? 1 : 0;
      double value = sum();
      at++;
      return token.equals("e^") ? StrictMath.exp(value) : value;
    }
    if (Character.isDigit(token.charAt(0))) {
      return Double.parseDouble(token);
    }
    if (!letters.containsKey(token)) {
      throw new IllegalArgumentException("the letter " + token + " has no value");
    }
    return letters.get(token);
  }
}
