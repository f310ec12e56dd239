package rheobase.notebook;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import rheobase.figures.Chart;
import rheobase.neuron.Neuron;
import rheobase.notebook.course.Board;
import rheobase.notebook.course.Glossary;
import rheobase.notebook.course.Lessons;
import rheobase.notebook.course.Syllabus;
import rheobase.notebook.course.Term;
import rheobase.notebook.explorer.DataExplorer;
import rheobase.notebook.explorer.Film;
import rheobase.notebook.explorer.Live;
import rheobase.notebook.explorer.LiveExplorer;
import rheobase.notebook.explorer.Scene;
import rheobase.notebook.explorer.Slider;
import rheobase.notebook.kernel.Displays;
import rheobase.notebook.kernel.Environment;
import rheobase.notebook.kernel.Kernel;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Guess;
import rheobase.notebook.lesson.Help;
import rheobase.notebook.lesson.Verdict;
import rheobase.notebook.progress.Mark;
import rheobase.notebook.progress.ProgressFile;
import rheobase.numerics.Seed;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.units.Bibliography;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;
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

  private static Guess kept(String notebook, Guess guess) {
    if (guess.own()) {
      keep(String.valueOf(Integer.parseInt(notebook.strip())), mark -> mark.guessed(guess.text()));
    }
    return guess;
  }

  /**
   * What a reader can turn, in 21 positions.
   *
   * @param words the quantity and its unit, such as {@code "I [nA]"}
   * @param low the lower end
   * @param high the upper end
   * @return the slider
   */
  public static Slider slider(String words, double low, double high) {
    return slider(words, low, high, Slider.USUAL);
  }

  /**
   * What a reader can turn.
   *
   * @param words the quantity and its unit, such as {@code "I [nA]"}
   * @param low the lower end
   * @param high the upper end
   * @param positions how many positions, both ends among them
   * @return the slider
   */
  public static Slider slider(String words, double low, double high, int positions) {
    return Slider.of(words, low, high, positions);
  }

  /**
   * What an explorer shows at one position.
   *
   * @param charts one or more, two side by side
   * @return the scene; {@code number} adds what is read out
   */
  public static Scene scene(Chart... charts) {
    return Scene.of(charts);
  }

  /**
   * Pictures to step through and to play, at most 24.
   *
   * @param slider what changes from picture to picture
   * @param figure a figure or a scene for each of its values
   * @return the film
   */
  public static Film film(Slider slider, DoubleFunction<?> figure) {
    try (var progress = Displays.progress("drawing pictures")) {
      return Film.of(slider, figure, (words, part) -> progress.at(part, words));
    }
  }

  /**
   * A figure that the kernel draws anew while a reader drags, where the page can show its control;
   * elsewhere a film of some of its positions.
   *
   * @param slider what is turned
   * @param figure a figure or a scene for each of its values
   * @return the figure in both lives
   */
  public static Live live(Slider slider, DoubleFunction<?> figure) {
    try (var progress = Displays.progress("drawing pictures")) {
      return Live.of(slider, figure, (words, part) -> progress.at(part, words));
    }
  }

  /**
   * Curves and numbers that follow a slider.
   *
   * @param slider what the reader turns
   * @param scene a scene or a figure for each of its values
   * @return the explorer
   */
  public static DataExplorer explore(Slider slider, DoubleFunction<?> scene) {
    Require.present("scenes of an explorer", scene, "give a scene for each value of the slider");
    return explore(Arrays.asList(slider), values -> scene.apply(values[0]));
  }

  /**
   * Curves and numbers that follow two sliders.
   *
   * @param first what the reader turns
   * @param second what the reader turns too
   * @param scene a scene or a figure for each pair of their values
   * @return the explorer
   */
  public static DataExplorer explore(
      Slider first, Slider second, BiFunction<Double, Double, ?> scene) {
    Require.present("scenes of an explorer", scene, "give a scene for each pair of values");
    return explore(Arrays.asList(first, second), values -> scene.apply(values[0], values[1]));
  }

  /**
   * A neuron that the reader plays in the page: its parameters and its current turn, a click sends
   * an orbit off.
   *
   * @param neuron one of the library's models, such as {@code LeakyIntegrateAndFire.textbook()}
   * @return the explorer
   * @throws IllegalArgumentException if its equations are not among those of the page
   */
  public static LiveExplorer play(Neuron neuron) {
    return LiveExplorer.of(neuron);
  }

  /**
   * Eight models that the reader plays in the page.
   *
   * @return the explorer
   */
  public static LiveExplorer playground() {
    return LiveExplorer.playground();
  }

  private static DataExplorer explore(List<Slider> sliders, Function<double[], ?> scene) {
    try (var progress = Displays.progress("computing positions")) {
      return DataExplorer.of(sliders, scene, (words, part) -> progress.at(part, words));
    }
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
