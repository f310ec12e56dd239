package rheobase.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.progress.Mark;

class BoardTest {
  private static final String WHERE = "kept <here>";

  private static Map<String, Mark> marks(Mark... marks) {
    Map<String, Mark> all = new LinkedHashMap<>();
    for (Mark mark : marks) {
      all.put(mark.id(), mark);
    }
    return all;
  }

  @Test
  void aFreshBoardShowsEveryNotebookAndWhereToBegin() {
    Board board = Board.of(Map.of(), WHERE);
    assertThat(board.rows().stream().map(Board.Row::notebook))
        .containsExactlyElementsOf(Syllabus.notebooks());
    assertThat(board.next()).startsWith("Next: make your guess in notebook 00 What does a neuron");
    assertThat(board.toString())
        .contains("0 of 3 correct: ○ 0.1 · ○ 0.2 · ○ 0.3", "guess: ○ none yet", WHERE)
        .contains("✓ correct", "✗ not yet", "○ not attempted");
  }

  @Test
  void marksSayHowItWentWithoutColour() {
    Board board =
        Board.of(
            marks(
                Mark.of("0").guessed("0; 1; 9"),
                Mark.of("0.1").tried(false).tried(true).hinted(1),
                Mark.of("0.2").tried(false).hinted(2).solved()),
            WHERE);
    assertThat(board.toString())
        .contains("guess: 0; 1; 9", "1 of 3 correct")
        .contains("✓ 0.1 (2 attempts, 1 hint) · ✗ 0.2 (2 hints, solution seen) · ○ 0.3");
    assertThat(board.next()).startsWith("Next: exercise 0.2 in notebook 00");
  }

  @Test
  void theTableSurvivesASanitiser() {
    assertThat(Board.of(Map.of(), WHERE).html())
        .contains("<table", "scope=\"col\"", "scope=\"row\"", "kept &lt;here&gt;")
        .doesNotContain("<script", "<style", "class=", "onclick", "<here>");
  }

  @Test
  void whoHasDoneAllIsSentToTheirOwnSpikes() {
    Map<String, Mark> all = new LinkedHashMap<>();
    for (Exercise exercise : Lessons.exercises()) {
      all.put(exercise.id(), Mark.of(exercise.id()).tried(true));
    }
    assertThat(Board.of(all, WHERE).next()).contains("Every exercise is answered", "22");
  }
}
