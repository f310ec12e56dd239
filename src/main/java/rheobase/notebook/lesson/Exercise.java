package rheobase.notebook.lesson;

import java.util.List;
import rheobase.units.Require;

/**
 * A question that can tell whether it was answered.
 *
 * @param id its number, such as {@code 3.1}
 * @param answers what it accepts, one for each thing it asks for
 * @param hints from the first nudge to the last
 * @param solution how it is done, in words or code
 */
public record Exercise(String id, List<Answer> answers, List<String> hints, String solution) {

  /** Copies its lists and refuses an exercise that asks nothing or gives no help. */
  public Exercise {
    answers = List.copyOf(answers);
    hints = List.copyOf(hints);
    Require.atLeast("number of answers of exercise " + id, answers.size(), 1, "ask something");
    Require.atLeast("number of hints of exercise " + id, hints.size(), 2, "give two");
  }

  /**
   * Looks at an attempt.
   *
   * @param given what the learner found, one for each answer; arrays and lists are taken apart
   * @return not attempted, correct, or wrong with a diagnosis
   */
  public Verdict check(Object... given) {
    List<Object> found = Given.apart(given);
    boolean untouched = true;
    for (int i = 0; i < Math.min(found.size(), answers.size()); i++) {
      untouched &= answers.get(i).untouched(found.get(i));
    }
    if (untouched) {
      return new Verdict(
          id,
          Verdict.Kind.NOT_ATTEMPTED,
          "",
          "Fill in the hole and run the cell again; hint(\"" + id + "\") helps.");
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
        return wrong(diagnosis);
      }
    }
    return new Verdict(id, Verdict.Kind.CORRECT, "", "");
  }

  private Verdict wrong(String diagnosis) {
    return new Verdict(
        id,
        Verdict.Kind.WRONG,
        diagnosis,
        "Change it and run the cell again, or ask hint(\"" + id + "\").");
  }

  /**
   * One of its hints.
   *
   * @param stage 1 for the first; a later one than there is gives the last
   * @return the hint, which says how to get the next
   */
  public Help hint(int stage) {
    int shown = Math.max(1, Math.min(stage, hints.size()));
    String next =
        shown < hints.size()
            ? "More: hint(\"" + id + "\", " + (shown + 1) + ")"
            : "That was the last hint; solution(\"" + id + "\") shows the whole way.";
    return new Help(
        "Hint %d of %d to exercise %s".formatted(shown, hints.size(), id),
        hints.get(shown - 1),
        next);
  }

  /**
   * How it is done.
   *
   * @return the full solution
   */
  public Help wayThrough() {
    return new Help("Solution of exercise " + id, solution, "");
  }
}
