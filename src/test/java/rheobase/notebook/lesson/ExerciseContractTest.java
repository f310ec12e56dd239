package rheobase.notebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.notebook.Rheobase;

/** What every exercise owes its reader. */
class ExerciseContractTest {
  static List<Exercise> exercises() {
    return Exercises.all();
  }

  private static Object right(Answer answer) {
    if (answer instanceof Answer.Quantity quantity) {
      return quantity.value();
    }
    if (answer instanceof Answer.Range range) {
      return (range.low() + range.high()) / 2;
    }
    return ((Answer.Text) answer).value();
  }

  @Test
  void noTwoExercisesShareANumber() {
    assertThat(exercises()).extracting(Exercise::id).doesNotHaveDuplicates().isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void theRightAnswerIsCorrect(Exercise exercise) {
    Object[] right = exercise.answers().stream().map(ExerciseContractTest::right).toArray();
    assertThat(exercise.check(right).kind()).isEqualTo(Verdict.Kind.CORRECT);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void theUntouchedHoleIsNotAttempted(Exercise exercise) {
    Object[] holes =
        exercise.answers().stream()
            .map(a -> a instanceof Answer.Text ? (Object) "" : Rheobase.NOT_ATTEMPTED)
            .toArray();
    assertThat(exercise.check(holes).kind()).isEqualTo(Verdict.Kind.NOT_ATTEMPTED);
    assertThat(exercise.check().kind()).isEqualTo(Verdict.Kind.NOT_ATTEMPTED);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everySlipIsWrongAndGetsItsOwnDiagnosis(Exercise exercise) {
    for (Exercise.Slip slip : exercise.slips()) {
      Object[] given = exercise.answers().stream().map(ExerciseContractTest::right).toArray();
      given[slip.position()] = slip.value();
      Verdict verdict = exercise.check(given);
      assertThat(verdict.kind()).as(slip.cause()).isEqualTo(Verdict.Kind.WRONG);
      assertThat(verdict.says()).contains(slip.cause());
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void aNumberAThousandTimesTooLargeIsCalledThat(Exercise exercise) {
    for (int i = 0; i < exercise.answers().size(); i++) {
      if (exercise.answers().get(i) instanceof Answer.Quantity q
          && q.value() != 0
          && Math.abs(q.value()) * 100 > q.tolerance()) {
        assertThat(q.diagnosis(1000 * q.value())).contains("1,000 times too large");
        assertThat(q.diagnosis(q.value() / 1000)).contains("1,000 times too small");
        assertThat(q.diagnosis(-q.value())).contains("sign");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void hasTwoHintsAndASolution(Exercise exercise) {
    assertThat(exercise.hints()).hasSizeGreaterThanOrEqualTo(2).allMatch(h -> h.length() > 20);
    assertThat(exercise.solution()).hasSizeGreaterThan(20);
    assertThat(Rheobase.hint(exercise.id(), 2)).isEqualTo(exercise.hints().get(1));
  }

  @Test
  void diagnosesNameWhatWentWrong() {
    Answer rate = new Answer.Quantity("the rate", 40, 0.5, "Hz");
    assertThat(rate.diagnosis(40.3)).isEmpty();
    assertThat(rate.diagnosis(0.04)).contains("1,000 times too small");
    assertThat(rate.diagnosis(25)).contains("1000 divided by each other");
    assertThat(rate.diagnosis(0.025)).contains("reciprocal");
    assertThat(rate.diagnosis(-40)).contains("sign");
    assertThat(rate.diagnosis(55)).contains("smaller");
    assertThat(rate.diagnosis("forty")).contains("should be a number");
    assertThat(new Answer.Quantity("the count", 5, 0, "").diagnosis(4)).contains("one off");
    assertThat(new Answer.Text("the kind", "artefact").diagnosis("Artefact ")).isEmpty();
    assertThat(new Answer.Text("the kind", "artefact").diagnosis("burst")).contains("burst");
    assertThat(new Answer.Range("p", 0.01, 1).diagnosis(0.001)).contains("0.001");
  }

  @Test
  void tooFewAnswersAreToldWhatIsAskedFor() {
    Exercise two =
        new Exercise(
            "9.9",
            List.of(
                new Answer.Quantity("the rate", 1, 0, ""), new Answer.Quantity("the CV", 2, 0, "")),
            List.of(),
            List.of("one", "two"),
            "done");
    assertThat(two.check(1).says()).contains("asks for 2: the rate, the CV");
    assertThat(two.check(1, Double.NaN).says()).contains("the CV is still missing");
    assertThat(two.check(new double[] {1, 2}).kind()).isEqualTo(Verdict.Kind.CORRECT);
  }

  @Test
  void anUnknownNumberIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Rheobase.check("99.9", 1))
        .hasMessageContaining("99.9")
        .hasMessageContaining("3.1");
  }
}
