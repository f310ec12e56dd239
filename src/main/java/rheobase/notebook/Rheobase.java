package rheobase.notebook;

import java.util.Arrays;
import rheobase.figures.Chart;
import rheobase.neuron.Neuron;
import rheobase.notebook.kernel.Displays;
import rheobase.notebook.kernel.Environment;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Exercises;
import rheobase.notebook.lesson.Syllabus;
import rheobase.notebook.lesson.Verdict;
import rheobase.numerics.Seed;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.Bibliography;
import rheobase.units.Digits;
import rheobase.units.In;
import tech.tablesaw.api.Table;

/** The verbs that a notebook cell can use without an import. */
public final class Rheobase {
  /** What stands in the hole of an exercise until it is filled. */
  public static final double NOT_ATTEMPTED = Double.NaN;

  private Rheobase() {}

  /**
   * Runs one neuron under a current.
   *
   * @param neuron the model
   * @param stimulus the current it receives
   * @param duration how long, in ms
   * @return traces and spikes
   */
  public static Recording simulate(Neuron neuron, Stimulus stimulus, @In("ms") double duration) {
    return simulate(Simulation.of(neuron, stimulus, duration));
  }

  /**
   * Runs one neuron under a current that has chance in it.
   *
   * @param neuron the model
   * @param stimulus the current it receives
   * @param duration how long, in ms
   * @param seed where chance comes from
   * @return traces and spikes
   */
  public static Recording simulate(
      Neuron neuron, Stimulus stimulus, @In("ms") double duration, Seed seed) {
    return simulate(Simulation.of(neuron, stimulus, duration).withSeed(seed));
  }

  /**
   * Runs what has been laid out, and shows how far it has come where that takes long. An
   * interrupted run returns what was recorded until then; the recording says that it is partial.
   *
   * @param simulation what to run
   * @return traces and spikes
   */
  public static Recording simulate(Simulation simulation) {
    try (var progress =
        Displays.progress("simulating " + Digits.of(simulation.duration(), 6) + " ms")) {
      return simulation.run(progress::at);
    }
  }

  /**
   * Shows values at once, from anywhere in a cell.
   *
   * @param values anything
   */
  public static void show(Object... values) {
    Displays.show(values);
  }

  /**
   * Looks at an attempt at an exercise.
   *
   * @param exercise its number, such as {@code "3.1"}
   * @param answers what you found, in the order in which it is asked for
   * @return not attempted, correct, or wrong with a diagnosis
   */
  public static Verdict check(String exercise, Object... answers) {
    return Exercises.find(exercise).check(answers);
  }

  /**
   * The first hint to an exercise.
   *
   * @param exercise its number
   * @return a nudge
   */
  public static String hint(String exercise) {
    return hint(exercise, 1);
  }

  /**
   * A hint to an exercise.
   *
   * @param exercise its number
   * @param stage 1 for a nudge, 2 for a push
   * @return the hint; the last one for any later stage
   */
  public static String hint(String exercise, int stage) {
    var hints = Exercises.find(exercise).hints();
    return hints.get(Math.max(1, Math.min(stage, hints.size())) - 1);
  }

  /**
   * How an exercise is done.
   *
   * @param exercise its number
   * @return the full solution
   */
  public static String solution(String exercise) {
    Exercise found = Exercises.find(exercise);
    return found.solution();
  }

  /**
   * Publications, as they should be cited.
   *
   * @param keys their keys in the bibliography, such as {@code "izhikevich2003"}
   * @return one line for each
   */
  public static String cite(String... keys) {
    Bibliography bibliography = Bibliography.ofProject();
    return String.join(
        "\n", Arrays.stream(keys).map(k -> bibliography.cite(k).toString()).toList());
  }

  /**
   * What this notebook stands on: kernel, Java, library, memory, fonts, and what to do where
   * something is amiss.
   *
   * @return one row each
   */
  public static Table environment() {
    return Environment.look().table();
  }

  /**
   * The map of the course: every notebook with its question, and what it builds on.
   *
   * @return a chart to caption
   */
  public static Chart courseMap() {
    return Syllabus.map();
  }
}
