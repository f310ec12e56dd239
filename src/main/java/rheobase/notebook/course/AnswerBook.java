package rheobase.notebook.course;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Quantity;
import rheobase.units.Digits;

/** Every answer of the course on one page, for those who lead a reading group. */
public final class AnswerBook {
  private static final String HEAD =
      """
      # The answers

      For those who lead a [reading group](reading-group.md): what each exercise accepts, and how it is
      done. Whoever works alone does better with `hint("3.1")` and `solution("3.1")` in the notebook.
      """;

  private AnswerBook() {}

  /**
   * The page, by notebook.
   *
   * @return Markdown
   */
  public static String page() {
    return Lessons.all().stream().map(AnswerBook::chapter).collect(joining("\n", HEAD + "\n", ""));
  }

  private static String chapter(Lesson lesson) {
    var notebook = Syllabus.notebooks().get(lesson.number());
    return lesson.exercises().stream()
        .map(AnswerBook::entry)
        .collect(joining("\n", "## " + notebook.id() + " · " + notebook.question() + "\n\n", ""));
  }

  private static String entry(Exercise exercise) {
    String accepted = exercise.answers().stream().map(AnswerBook::accepted).collect(joining("; "));
    return "**%s** %s.\n\n%s\n".formatted(exercise.id(), accepted, quoted(exercise.solution()));
  }

  /** The solution, each of its lines as it stands. */
  private static String quoted(String solution) {
    return solution
        .strip()
        .replace("<", "&lt;")
        .lines()
        .map(line -> ("> " + line).stripTrailing())
        .collect(joining("  \n"));
  }

  private static String accepted(Answer answer) {
    if (answer instanceof Quantity number) {
      String value = Digits.of(number.value(), 6);
      String within = number.tolerance() == 0 ? "" : " ± " + Digits.of(number.tolerance(), 2);
      return said(answer, value + within + " " + number.unit());
    }
    if (answer instanceof Answer.Range range) {
      return said(answer, Digits.of(range.low(), 3) + " to " + Digits.of(range.high(), 3));
    }
    return said(answer, answer.right().toString());
  }

  private static String said(Answer answer, String words) {
    return answer.what() + ": **" + words.strip() + "**";
  }

  /**
   * Writes the page.
   *
   * @param file where to, such as {@code docs/answers.md}
   * @throws IOException if it cannot be written
   */
  public static void main(String... file) throws IOException {
    Files.writeString(Path.of(file[0]), page());
  }
}
