package rheobase.notebook.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.units.Require;

/**
 * A question that can tell whether it was answered.
 *
 * @param id its number, such as {@code 3.1}
 * @param answers what it accepts, one for each thing it asks for
 * @param slips wrong answers that have a known cause
 * @param hints from the first nudge to the last
 * @param solution how it is done, in words or code
 */
public record Exercise(
    String id, List<Answer> answers, List<Slip> slips, List<String> hints, String solution) {

  /** Copies its lists and refuses an exercise that asks nothing or gives no help. */
  public Exercise {
    answers = List.copyOf(answers);
    slips = List.copyOf(slips);
    hints = List.copyOf(hints);
    Require.atLeast("number of answers of exercise " + id, answers.size(), 1, "ask something");
    Require.atLeast("number of hints of exercise " + id, hints.size(), 2, "give two");
  }

  /**
   * A wrong answer with a known cause.
   *
   * @param position which of the answers it stands for, from 0
   * @param value the wrong number
   * @param tolerance how near a number must come to be taken for it
   * @param cause what leads to it, in words
   */
  public record Slip(int position, double value, double tolerance, String cause) {}

  /**
   * Looks at an attempt.
   *
   * @param given what the learner found, one for each answer; arrays are taken apart
   * @return not attempted, correct, or wrong with a diagnosis
   */
  public Verdict check(Object... given) {
    List<Object> found = new ArrayList<>();
    for (Object each : given == null ? new Object[] {null} : given) {
      if (each instanceof double[] numbers) {
        Arrays.stream(numbers).forEach(found::add);
      } else if (each instanceof int[] numbers) {
        Arrays.stream(numbers).forEach(found::add);
      } else if (each instanceof Object[] many) {
        found.addAll(Arrays.asList(many));
      } else {
        found.add(each);
      }
    }
    boolean untouched = true;
    for (int i = 0; i < Math.min(found.size(), answers.size()); i++) {
      untouched &= answers.get(i).untouched(found.get(i));
    }
    if (found.isEmpty() || untouched) {
      return new Verdict(id, Verdict.Kind.NOT_ATTEMPTED, "fill in the hole and run the cell again");
    }
    if (found.size() != answers.size()) {
      String asked = String.join(", ", answers.stream().map(Answer::what).toList());
      return wrong("it asks for " + answers.size() + ": " + asked + "; given were " + found.size());
    }
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      if (answer.untouched(found.get(i))) {
        return wrong(answer.what() + " is still missing");
      }
      String diagnosis = answer.diagnosis(found.get(i));
      if (!diagnosis.isEmpty()) {
        String cause = cause(i, found.get(i));
        return wrong(
            cause.isEmpty() ? diagnosis : answer.what() + " is not " + found.get(i) + ": " + cause);
      }
    }
    return new Verdict(id, Verdict.Kind.CORRECT, "");
  }

  private String cause(int position, Object found) {
    return found instanceof Number number
        ? slips.stream()
            .filter(s -> s.position() == position)
            .filter(s -> Math.abs(s.value() - number.doubleValue()) <= s.tolerance())
            .map(Slip::cause)
            .findFirst()
            .orElse("")
        : "";
  }

  private Verdict wrong(String diagnosis) {
    return new Verdict(id, Verdict.Kind.WRONG, diagnosis);
  }
}
