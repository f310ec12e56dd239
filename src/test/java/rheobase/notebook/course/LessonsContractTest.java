package rheobase.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.notebook.Tutor;
import rheobase.notebook.lesson.Answer;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Quantity;
import rheobase.notebook.lesson.Slip;
import rheobase.notebook.lesson.Verdict;

/** What every exercise owes its reader, and every notebook its exercises. */
class LessonsContractTest {
  static List<Exercise> exercises() {
    return Lessons.exercises();
  }

  static List<Lesson> lessons() {
    return Lessons.all();
  }

  private static Object[] right(Exercise exercise) {
    return exercise.answers().stream().map(Answer::right).toArray();
  }

  private static Verdict with(Exercise exercise, int position, Object given) {
    Object[] all = right(exercise);
    all[position] = given;
    return exercise.check(all);
  }

  @Test
  void noTwoExercisesShareANumberAndTheyComeInOrder() {
    assertThat(exercises()).extracting(Exercise::id).doesNotHaveDuplicates().isNotEmpty();
    for (Lesson lesson : lessons()) {
      for (int i = 0; i < lesson.exercises().size(); i++) {
        assertThat(lesson.exercises().get(i).id()).isEqualTo(lesson.number() + "." + (i + 1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void theRightAnswerIsCorrect(Exercise exercise) {
    assertThat(exercise.check(right(exercise)).kind()).isEqualTo(Verdict.Kind.CORRECT);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void theUntouchedHoleIsNotAttempted(Exercise exercise) {
    Object[] holes =
        exercise.answers().stream()
            .map(a -> a instanceof Answer.Text ? (Object) "" : Tutor.NOT_ATTEMPTED)
            .toArray();
    assertThat(exercise.check(holes).kind()).isEqualTo(Verdict.Kind.NOT_ATTEMPTED);
    assertThat(exercise.check(holes).next()).contains("hint(\"" + exercise.id() + "\")");
    assertThat(exercise.check().kind()).isEqualTo(Verdict.Kind.NOT_ATTEMPTED);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everyDeclaredWrongAnswerIsWrongAndGetsItsOwnDiagnosis(Exercise exercise) {
    for (int i = 0; i < exercise.answers().size(); i++) {
      for (Map.Entry<Object, String> wrong : exercise.answers().get(i).wrongs().entrySet()) {
        Verdict verdict = with(exercise, i, wrong.getKey());
        assertThat(verdict.kind()).as("%s", wrong).isEqualTo(Verdict.Kind.WRONG);
        assertThat(verdict.says()).endsWith(": " + wrong.getValue());
      }
    }
  }

  /** At the edge of its tolerance a slip is still itself, and nothing else explains the number. */
  @ParameterizedTest
  @MethodSource("exercises")
  void noNumberHasTwoDiagnoses(Exercise exercise) {
    for (int i = 0; i < exercise.answers().size(); i++) {
      if (exercise.answers().get(i) instanceof Quantity quantity) {
        for (Slip slip : quantity.slips()) {
          for (double edge : new double[] {-slip.tolerance(), 0, slip.tolerance()}) {
            double x = slip.wrong() + edge;
            assertThat(quantity.slips().stream().filter(s -> s.explains(x))).containsExactly(slip);
            assertThat(with(exercise, i, x).says()).endsWith(slip.cause());
          }
        }
        for (double edge : new double[] {-quantity.tolerance(), 0, quantity.tolerance()}) {
          double x = quantity.value() + edge;
          assertThat(quantity.slips()).noneMatch(s -> s.explains(x));
          assertThat(with(exercise, i, x).kind()).isEqualTo(Verdict.Kind.CORRECT);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void whatNobodyDeclaredIsWrongWithoutAnInventedCause(Exercise exercise) {
    for (int i = 0; i < exercise.answers().size(); i++) {
      if (exercise.answers().get(i) instanceof Quantity) {
        assertThat(with(exercise, i, 1e30).says()).endsWith("it should be smaller");
        assertThat(with(exercise, i, -1e30).says()).endsWith("it should be larger");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void oddThingsAreAnsweredInWords(Exercise exercise) {
    DoubleUnaryOperator function = x -> x;
    for (int i = 0; i < exercise.answers().size(); i++) {
      for (Object odd :
          new Object[] {
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            function,
            true,
            '7',
            Map.of(),
            Double.MAX_VALUE,
            "<b>" + "x".repeat(10_000)
          }) {
        Verdict verdict = with(exercise, i, odd);
        assertThat(verdict.kind()).as("%s", odd).isEqualTo(Verdict.Kind.WRONG);
        assertThat(verdict.toString()).hasSizeLessThan(500).doesNotContain("Lambda", "@", "null");
        assertThat(verdict.html()).doesNotContain("<b>x");
      }
    }
    assertThat(exercise.check((Object[]) null).kind()).isEqualTo(Verdict.Kind.NOT_ATTEMPTED);
    assertThat(exercise.check(new Object[20]).kind()).isEqualTo(Verdict.Kind.NOT_ATTEMPTED);
    Object[] many = new Object[20];
    Arrays.fill(many, 1e30);
    assertThat(exercise.check(many).says()).contains("it asks for").contains("given were 20");
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void hasHintsInStagesAndASolution(Exercise exercise) {
    int stages = exercise.hints().size();
    assertThat(exercise.hints()).hasSizeGreaterThanOrEqualTo(2).allMatch(h -> h.length() > 20);
    assertThat(exercise.wayThrough().text()).hasSizeGreaterThan(20);
    assertThat(exercise.hint(1).toString())
        .startsWith("Hint 1 of " + stages + " to exercise " + exercise.id() + ": ")
        .contains(exercise.hints().get(0))
        .endsWith("hint(\"" + exercise.id() + "\", 2)");
    assertThat(exercise.hint(99)).isEqualTo(exercise.hint(stages));
    assertThat(exercise.hint(-1)).isEqualTo(exercise.hint(1));
    assertThat(exercise.hint(stages).next()).contains("solution(\"" + exercise.id() + "\")");
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void ourOwnGuessIsNoPrediction(Lesson lesson) {
    var prediction = lesson.prediction();
    if (!prediction.choices().isEmpty()) {
      assertThat(prediction.guess(prediction.choices().get(0)).own()).isFalse();
      assertThat(prediction.guess(prediction.choices().get(1)).own()).isTrue();
      return;
    }
    double[] ours = prediction.ours().stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(prediction.guess(ours).own()).isFalse();
    ours[0]++;
    assertThat(prediction.guess(ours).own()).isTrue();
    assertThat(prediction.guess(ours).value()).isEqualTo(ours[0]);
  }

  /** What the exercise cells of all sources check or predict, by file. */
  private static List<String> asked(String verb) throws IOException {
    var call = Pattern.compile("(?m)^(?:var \\w+ = )?" + verb + "\\(\"([^\"]+)\"");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("notebooks/source"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\d\\d-.*\\.md")).toList()) {
        String number = file.getFileName().toString().substring(0, 2).replaceFirst("^0", "");
        call.matcher(Files.readString(file))
            .results()
            .forEach(
                m -> {
                  assertThat(m.group(1)).as(file.toString()).matches(number + "(\\..*)?");
                  found.add(m.group(1));
                });
      }
    }
    return found;
  }

  @Test
  void everyExerciseAndPredictionStandsInExactlyOneSource() throws IOException {
    assertThat(asked("check"))
        .containsExactlyInAnyOrderElementsOf(exercises().stream().map(Exercise::id).toList());
    assertThat(asked("predict"))
        .containsExactlyInAnyOrderElementsOf(lessons().stream().map(Lesson::id).toList());
  }

  @Test
  void anUnknownNumberIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Tutor.check("99.9", 1)).hasMessageContainingAll("99.9", "3.1");
    assertThatThrownBy(() -> Tutor.hint("99.9")).hasMessageContainingAll("99.9", "3.1");
    assertThatThrownBy(() -> Tutor.predict("99", 1)).hasMessageContainingAll("99", "22");
  }

  @Test
  void aRightAnswerLeadsToTheNextExercise() {
    // 0.1: (104 − 12)/4 = 23 ms; 0.3: five spikes, the last exercise of its notebook
    assertThat(Tutor.check("0.1", 23).next()).isEqualTo("Next: exercise 0.2.");
    assertThat(Tutor.check("0.3", 5).next()).contains("the last one here", "progress()");
    assertThat(Tutor.check("0.3", 6).next()).contains("hint(\"0.3\")");
  }

  @Test
  void aPredictionIsFoundByTheNumberOfItsFileToo() {
    assertThat(Tutor.predict("03", 2).prediction()).isEqualTo(Lessons.prediction("3"));
    assertThat(Tutor.predict("00", 1, 2, 3).text()).isEqualTo("1; 2; 3");
  }

  @Test
  void outsideANotebookNothingIsKept() {
    Tutor.check("0.1", 23);
    assertThat(Tutor.hint("0.1").title()).isEqualTo(Tutor.hint("0.1").title());
    assertThat(Tutor.progress().where()).contains("nothing is kept outside a notebook");
    assertThat(Path.of("my-progress.csv")).doesNotExist();
  }
}
