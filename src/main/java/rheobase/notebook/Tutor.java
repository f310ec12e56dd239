package rheobase.notebook;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import rheobase.figures.Chart;
import rheobase.notebook.course.Board;
import rheobase.notebook.course.Glossary;
import rheobase.notebook.course.Lessons;
import rheobase.notebook.course.Syllabus;
import rheobase.notebook.course.Term;
import rheobase.notebook.kernel.Displays;
import rheobase.notebook.kernel.Kernel;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Guess;
import rheobase.notebook.lesson.Help;
import rheobase.notebook.lesson.Verdict;
import rheobase.notebook.progress.Mark;
import rheobase.notebook.progress.ProgressFile;

/** The verbs of a notebook cell that go with a lesson: guesses, exercises, terms, progress. */
public final class Tutor {
  /** What stands in the hole of an exercise until it is filled. */
  public static final double NOT_ATTEMPTED = Double.NaN;

  private Tutor() {}

  /**
   * Takes a guess before anything runs. The numbers that stood in the cell at first are ours and
   * count as no guess.
   *
   * @param notebook its number, such as {@code "3"}
   * @param guess what you expect
   * @return the guess, to be shown beside the result later
   */
  public static Guess predict(String notebook, double... guess) {
    return kept(notebook, Lessons.prediction(notebook).guess(guess));
  }

  /**
   * Takes a guess before anything runs, where it is a choice among words.
   *
   * @param notebook its number, such as {@code "3"}
   * @param guess one of the words
   * @return the guess, to be shown beside the result later
   */
  public static Guess predict(String notebook, String guess) {
    return kept(notebook, Lessons.prediction(notebook).guess(guess));
  }

  /**
   * Looks at an attempt at an exercise.
   *
   * @param exercise its number, such as {@code "3.1"}
   * @param answers what you found, in the order in which it is asked for
   * @return not attempted, correct, or wrong with a diagnosis
   */
  public static Verdict check(String exercise, Object... answers) {
    Verdict verdict = Lessons.check(exercise, answers);
    if (verdict.kind() != Verdict.Kind.NOT_ATTEMPTED) {
      keep(exercise, mark -> mark.tried(verdict.kind() == Verdict.Kind.CORRECT));
    }
    return verdict;
  }

  /**
   * A hint to an exercise: the first one, and the next one whenever it is asked for again.
   *
   * @param exercise its number
   * @return a nudge, then a push
   */
  public static Help hint(String exercise) {
    Mark mark = progressFile().read().get(Lessons.exercise(exercise).id());
    return hint(exercise, mark == null ? 1 : mark.hints() + 1);
  }

  /**
   * A hint to an exercise.
   *
   * @param exercise its number
   * @param stage 1 for a nudge, 2 for a push
   * @return the hint; the last one for any later stage
   */
  public static Help hint(String exercise, int stage) {
    Exercise asked = Lessons.exercise(exercise);
    keep(exercise, mark -> mark.hinted(Math.max(1, Math.min(stage, asked.hints().size()))));
    return asked.hint(stage);
  }

  /**
   * How an exercise is done.
   *
   * @param exercise its number
   * @return the full solution
   */
  public static Help solution(String exercise) {
    Help solution = Lessons.exercise(exercise).wayThrough();
    keep(exercise, Mark::solved);
    return solution;
  }

  /**
   * How far you have come: every notebook with your guess, your exercises, and what to do next.
   *
   * @return a board
   */
  public static Board progress() {
    ProgressFile file = progressFile();
    return Board.of(file.read(), file.where());
  }

  /**
   * Deletes the file of your progress.
   *
   * @return what was forgotten
   */
  public static String forget() {
    return progressFile().forget();
  }

  /**
   * A term of the field.
   *
   * @param term in English or in Chinese
   * @return both, and what it means
   */
  public static Term glossary(String term) {
    return Glossary.ofCourse().find(term);
  }

  /**
   * The map of the course: every notebook with its question, and what it builds on.
   *
   * @return a chart to caption
   */
  public static Chart courseMap() {
    return Syllabus.map();
  }

  private static Guess kept(String notebook, Guess guess) {
    if (guess.own()) {
      keep(String.valueOf(Integer.parseInt(notebook.strip())), mark -> mark.guessed(guess.text()));
    }
    return guess;
  }

  private static void keep(String id, UnaryOperator<Mark> change) {
    String trouble = progressFile().change(id, change);
    if (!trouble.isEmpty()) {
      Displays.show(trouble);
    }
  }

  /** Beside the notebook where a kernel runs; a test or a program has no progress. */
  private static ProgressFile progressFile() {
    return Kernel.isRunning()
        ? ProgressFile.of(System.getenv(ProgressFile.VARIABLE), Path.of("").toAbsolutePath())
        : ProgressFile.none("nothing is kept outside a notebook");
  }
}
