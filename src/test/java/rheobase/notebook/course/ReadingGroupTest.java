package rheobase.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rheobase.notebook.lesson.Exercise;

class ReadingGroupTest {
  private static final Path PAGE = Path.of("docs/reading-group.md");

  @Test
  void thePageOfAnswersIsWhatTheExercisesAccept() throws IOException {
    // made by: ./rheobase setup, java -cp ".rheobase/lib/*" rheobase.notebook.course.AnswerBook
    // FILE
    assertThat(Files.readString(Path.of("docs/answers.md"))).isEqualTo(AnswerBook.page());
  }

  @Test
  void everyNotebookHasItsWeekOnce() throws IOException {
    assertThat(found("\\]\\(\\.\\./notebooks/(\\d\\d)-[a-z0-9-]+\\.ipynb\\)"))
        .containsExactlyElementsOf(Syllabus.notebooks().stream().map(n -> n.id()).toList());
  }

  @Test
  void whatToBringIsAnExerciseOfThatWeek() throws IOException {
    List<String> weeks =
        Files.readString(PAGE).lines().filter(l -> l.matches("\\| \\d+ \\| .*")).toList();

    assertThat(weeks).hasSize(12 + 4); // the weeks, and the four parts of an evening
    for (String week : weeks.subList(4, 16)) {
      String[] columns = week.split(" *\\| *", -1);
      for (String exercise : columns[5].split(", ", -1)) {
        assertThat(Lessons.exercises()).extracting(Exercise::id).contains(exercise);
        assertThat(columns[2])
            .contains(
                "/"
                    + "0".repeat(exercise.indexOf('.') == 1 ? 1 : 0)
                    + exercise.substring(0, exercise.indexOf('.'))
                    + "-");
      }
    }
  }

  @Test
  void everyFigureItPointsAtExists() throws IOException {
    String table = Files.readString(Path.of("notebooks/figures.csv"));

    for (String number : found("(?:Figure|Explorer) (\\d+\\.\\d+)")) {
      assertThat(table).containsPattern("(?m)^[^,]*,(explorer )?" + Pattern.quote(number) + ",");
    }
  }

  @Test
  void thereAreTenProjectsEachScoredByANumber() throws IOException {
    assertThat(found("(?m)^(\\d+)\\. \\*\\*.*\\*[^*]+\\.\\*$")).hasSize(10);
  }

  private static List<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(PAGE))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
