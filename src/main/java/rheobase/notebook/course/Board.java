package rheobase.notebook.course;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import rheobase.notebook.course.Syllabus.Notebook;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Shown;
import rheobase.notebook.lesson.Verdict;
import rheobase.notebook.progress.Mark;

/**
 * How far a reader has come: each notebook that can be opened, its prediction, its exercises with
 * their marks, and what to do next.
 *
 * @param rows one for each notebook
 * @param next what to do now
 * @param where where the progress is kept
 */
public record Board(List<Row> rows, String next, String where) implements Shown {
  private static final String LEGEND =
      String.join(", ", List.of(Verdict.Kind.values()).stream().map(Verdict.Kind::words).toList());
  private static final String CELL = " style=\"text-align:left;padding:2px 14px 2px 0\">";

  /** Copies the rows. */
  public Board {
    rows = List.copyOf(rows);
  }

  /**
   * One notebook.
   *
   * @param notebook the notebook
   * @param prediction the reader's guess, or {@code ○ none yet}
   * @param exercises each with its mark, such as {@code ✓ 0.1}
   * @param correct how many of them are correct
   * @param of how many there are
   */
  public record Row(
      Notebook notebook, String prediction, List<String> exercises, int correct, int of) {
    /** Copies the list. */
    public Row {
      exercises = List.copyOf(exercises);
    }

    private String score() {
      return correct + " of " + of;
    }
  }

  /**
   * The board.
   *
   * @param marks what was done, by exercise
   * @param where where that is kept, as a sentence
   * @return the board of all notebooks that can be opened
   */
  public static Board of(Map<String, Mark> marks, String where) {
    List<Lesson> lessons = Lessons.all();
    return new Board(
        lessons.stream().map(l -> row(l, marks)).toList(), next(lessons, marks), where);
  }

  private static Row row(Lesson lesson, Map<String, Mark> marks) {
    Notebook notebook = Syllabus.notebooks().get(lesson.number());
    String guess = mark(marks, lesson.id()).guess();
    List<Mark> done = lesson.exercises().stream().map(e -> mark(marks, e.id())).toList();
    return new Row(
        notebook,
        guess.isEmpty() ? Verdict.Kind.NOT_ATTEMPTED.mark() + " none yet" : guess,
        done.stream().map(Board::words).toList(),
        (int) done.stream().filter(m -> m.state() == Mark.State.CORRECT).count(),
        done.size());
  }

  private static Mark mark(Map<String, Mark> marks, String id) {
    return marks.getOrDefault(id, Mark.of(id));
  }

  private static String words(Mark mark) {
    String sign = Verdict.Kind.valueOf(mark.state().name()).mark() + " " + mark.id();
    StringJoiner spent = new StringJoiner(", ", " (", ")").setEmptyValue("");
    if (mark.attempts() > 1) {
      spent.add(mark.attempts() + " attempts");
    }
    if (mark.hints() > 0) {
      spent.add(mark.hints() + (mark.hints() == 1 ? " hint" : " hints"));
    }
    if (mark.solution()) {
      spent.add("solution seen");
    }
    return sign + spent;
  }

  private static String next(List<Lesson> lessons, Map<String, Mark> marks) {
    for (Lesson lesson : lessons) {
      String place = "notebook " + Syllabus.notebooks().get(lesson.number());
      List<String> open =
          lesson.exercises().stream()
              .map(Exercise::id)
              .filter(id -> mark(marks, id).state() != Mark.State.CORRECT)
              .toList();
      boolean begun = open.size() < lesson.exercises().size();
      if (!begun && mark(marks, lesson.id()).guess().isEmpty()) {
        return "Next: make your guess in " + place;
      }
      if (!open.isEmpty()) {
        return "Next: exercise " + open.get(0) + " in " + place;
      }
    }
    return "Every exercise is answered. Next: your own spikes, in notebook "
        + Syllabus.notebooks().get(22);
  }

  @Override
  public String toString() {
    return rows.stream()
            .map(
                row ->
                    "%s\n   guess: %s\n   %s correct: %s"
                        .formatted(
                            row.notebook(),
                            row.prediction(),
                            row.score(),
                            String.join(" · ", row.exercises())))
            .collect(Collectors.joining("\n"))
        + "\n"
        + LEGEND
        + "\n"
        + next
        + "\n"
        + where;
  }

  @Override
  public String html() {
    StringBuilder out = new StringBuilder("<table style=\"border-collapse:collapse\">");
    out.append("<caption").append(CELL).append(Shown.escape(LEGEND)).append("</caption><tr>");
    for (String head : List.of("notebook", "your guess", "correct", "exercises")) {
      out.append("<th scope=\"col\"").append(CELL).append(head).append("</th>");
    }
    for (Row row : rows) {
      out.append("</tr><tr><th scope=\"row\"").append(CELL);
      out.append(Shown.escape(row.notebook().toString())).append("</th>");
      for (String cell : List.of(row.prediction(), row.score())) {
        out.append("<td").append(CELL).append(Shown.escape(cell)).append("</td>");
      }
      StringJoiner exercises = new StringJoiner(" · ", "<td" + CELL, "</td>");
      for (String exercise : row.exercises()) { // a mark stays with its number
        exercises.add("<span style=\"white-space:nowrap\">" + Shown.escape(exercise) + "</span>");
      }
      out.append(exercises);
    }
    return out.append("</tr></table><p style=\"margin:4px 0\"><b>")
        .append(Shown.escape(next))
        .append("</b></p><p style=\"margin:0;overflow-wrap:anywhere\">")
        .append(Shown.escape(where))
        .append("</p>")
        .toString();
  }
}
