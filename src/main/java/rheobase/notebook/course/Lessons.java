package rheobase.notebook.course;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rheobase.notebook.course.criticality.AvalancheLessons;
import rheobase.notebook.course.criticality.BalanceAndCriticalityLessons;
import rheobase.notebook.course.criticality.BalanceLessons;
import rheobase.notebook.course.criticality.NeutralAvalancheLessons;
import rheobase.notebook.course.criticality.PhaseTransitionLessons;
import rheobase.notebook.course.criticality.SynapticKineticsLessons;
import rheobase.notebook.course.criticality.WhyCriticalLessons;
import rheobase.notebook.course.neuron.BifurcationLessons;
import rheobase.notebook.course.neuron.ConductanceLessons;
import rheobase.notebook.course.neuron.HodgkinHuxleyLessons;
import rheobase.notebook.course.neuron.IntegrateAndFireLessons;
import rheobase.notebook.course.neuron.LinearNetworkLessons;
import rheobase.notebook.course.neuron.NeuronsComputeLessons;
import rheobase.notebook.course.neuron.PhasePortraitLessons;
import rheobase.notebook.course.neuron.SaltLessons;
import rheobase.notebook.course.neuron.SimpleModelLessons;
import rheobase.notebook.course.neuron.SpikeTrainLessons;
import rheobase.notebook.course.population.AtlasLessons;
import rheobase.notebook.course.population.EnergyLedgerLessons;
import rheobase.notebook.course.population.NoiseGeometryLessons;
import rheobase.notebook.course.population.RedundancyLessons;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Verdict;

/** All predictions and exercises of the course, by their number. */
public final class Lessons {
  private Lessons() {}

  /**
   * Every lesson.
   *
   * @return by the number of its notebook
   */
  public static List<Lesson> all() {
    return List.of(
        StartHere.lesson(),
        SaltLessons.lesson(),
        HodgkinHuxleyLessons.lesson(),
        SpikeTrainLessons.lesson(),
        PhasePortraitLessons.lesson(),
        BifurcationLessons.lesson(),
        IntegrateAndFireLessons.lesson(),
        ConductanceLessons.lesson(),
        SimpleModelLessons.lesson(),
        NeuronsComputeLessons.lesson(),
        LinearNetworkLessons.lesson(),
        BalanceLessons.lesson(),
        SynapticKineticsLessons.lesson(),
        AvalancheLessons.lesson(),
        WhyCriticalLessons.lesson(),
        BalanceAndCriticalityLessons.lesson(),
        PhaseTransitionLessons.lesson(),
        NeutralAvalancheLessons.lesson(),
        NoiseGeometryLessons.lesson(),
        EnergyLedgerLessons.lesson(),
        RedundancyLessons.lesson(),
        AtlasLessons.lesson(),
        YourOwnSpikes.lesson());
  }

  /**
   * Every exercise.
   *
   * @return by notebook, then by number
   */
  public static List<Exercise> exercises() {
    return all().stream().flatMap(lesson -> lesson.exercises().stream()).toList();
  }

  /**
   * One exercise.
   *
   * @param id its number, such as {@code 3.1}
   * @return the exercise
   * @throws IllegalArgumentException if there is none; the message lists all numbers
   */
  public static Exercise exercise(String id) {
    return find("exercise", id, exercises().stream(), Exercise::id);
  }

  /**
   * Looks at an attempt at an exercise.
   *
   * @param id its number, such as {@code 3.1}
   * @param answers what was found
   * @return the verdict; a right one names the exercise that comes next
   */
  public static Verdict check(String id, Object... answers) {
    Verdict verdict = exercise(id).check(answers);
    if (verdict.kind() != Verdict.Kind.CORRECT) {
      return verdict;
    }
    String notebook = id.substring(0, id.indexOf('.') + 1);
    return exercises().stream()
        .map(Exercise::id)
        .dropWhile(each -> !each.equals(id))
        .skip(1)
        .findFirst()
        .filter(next -> next.startsWith(notebook))
        .map(next -> verdict.then("Next: exercise " + next + "."))
        .orElse(verdict.then("That was the last one here; progress() shows what is left."));
  }

  /**
   * What a notebook asks before anything runs.
   *
   * @param notebook its number, such as {@code 3}; {@code 03} will do
   * @return the question
   * @throws IllegalArgumentException if there is none; the message lists all numbers
   */
  public static Prediction prediction(String notebook) {
    String number = String.valueOf(notebook).strip().replaceFirst("^0(?=\\d)", "");
    return find("prediction", number, all().stream(), Lesson::id).prediction();
  }

  private static <T> T find(String what, String id, Stream<T> all, Function<T, String> name) {
    List<T> there = all.toList();
    return there.stream()
        .filter(each -> name.apply(each).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no %s \"%s\"; there are %s"
                        .formatted(
                            what, id, there.stream().map(name).collect(Collectors.joining(", ")))));
  }
}
