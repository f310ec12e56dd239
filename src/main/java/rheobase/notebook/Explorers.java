package rheobase.notebook;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import rheobase.figures.Chart;
import rheobase.network.linear.LinearNetwork;
import rheobase.neuron.Neuron;
import rheobase.notebook.explorer.DataExplorer;
import rheobase.notebook.explorer.Film;
import rheobase.notebook.explorer.Live;
import rheobase.notebook.explorer.Scene;
import rheobase.notebook.explorer.Slider;
import rheobase.notebook.kernel.Displays;
import rheobase.notebook.playground.PlanarSystem;
import rheobase.notebook.playground.Playground;
import rheobase.notebook.playground.PulseLaboratory;
import rheobase.notebook.playground.SharedNoise;
import rheobase.simulation.experiment.PulseTrain;
import rheobase.units.Require;

/** The verbs of a notebook cell that make figures which move. */
public final class Explorers {
  private Explorers() {}

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
  public static Playground play(Neuron neuron) {
    return Playground.of(neuron);
  }

  /**
   * A model that the reader plays in the page, with all of its named parameters to choose from.
   *
   * @param model the class of one of the library's models, such as {@code Izhikevich.class}
   * @return the explorer
   * @throws IllegalArgumentException if its equations are not among those of the page
   */
  public static Playground play(Class<? extends Neuron> model) {
    return Playground.ofModel(model);
  }

  /**
   * Eight models that the reader plays in the page.
   *
   * @return the explorer
   */
  public static Playground playground() {
    return Playground.ofAll();
  }

  /**
   * A linear network of two units whose weights and inputs the reader turns: its eigenvalues, its
   * portrait and its outputs follow, and a click sends an orbit off.
   *
   * @param weights M of dv/dt = −v + M v + h, row by row
   * @param input h, or none
   * @return the explorer
   */
  public static PlanarSystem linear(double[][] weights, double... input) {
    LinearNetwork network = LinearNetwork.of(weights);
    return PlanarSystem.of(input.length == 0 ? network : network.withInput(input));
  }

  /**
   * The trace–determinant plane with a point that the reader drags, and the portrait that belongs
   * to it.
   *
   * @return the explorer
   */
  public static PlanarSystem traceDeterminant() {
    return PlanarSystem.traceDeterminant(-0.6, 1.5);
  }

  /**
   * A laboratory in the page: the same pulses of current for an integrator and a resonator at rest.
   *
   * @param integrator a neuron that adds them up, such as {@code PulseTrain.single(neuron, 4)}
   * @param resonator a neuron that waits for those in time with its swing
   * @return the explorer
   */
  public static PulseLaboratory pulses(PulseTrain integrator, PulseTrain resonator) {
    return PulseLaboratory.of(integrator, resonator);
  }

  /**
   * Two neurons that share noise: the reader turns signal and reading and sees what is told.
   *
   * @param theta the angle of the signal from the direction in which both fire more, in degrees
   * @param correlation ρ of the noise
   * @param phi the angle of reading from the axis of neuron 1, in degrees
   * @return the explorer
   */
  public static SharedNoise sharedNoise(double theta, double correlation, double phi) {
    return SharedNoise.of(theta, correlation, phi);
  }

  private static DataExplorer explore(List<Slider> sliders, Function<double[], ?> scene) {
    try (var progress = Displays.progress("computing positions")) {
      return DataExplorer.of(sliders, scene, (words, part) -> progress.at(part, words));
    }
  }
}
