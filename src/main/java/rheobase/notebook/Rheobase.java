package rheobase.notebook;

import java.util.Arrays;
import rheobase.network.Network;
import rheobase.network.published.KineticNetwork;
import rheobase.neuron.Neuron;
import rheobase.notebook.atlas.Atlas;
import rheobase.notebook.atlas.Sheet;
import rheobase.notebook.kernel.Displays;
import rheobase.notebook.kernel.Environment;
import rheobase.numerics.Seed;
import rheobase.simulation.NetworkRecording;
import rheobase.simulation.NetworkSimulation;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.Worker;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.sweep.inhibition.InhibitionRun;
import rheobase.units.Bibliography;
import rheobase.units.Digits;
import rheobase.units.In;
import tech.tablesaw.api.Table;

/** The verbs of a notebook cell that run models, show values and say what they stand on. */
public final class Rheobase {
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
   * Runs a network.
   *
   * @param network the populations and what connects them
   * @param duration how long, in ms
   * @param seed where chance comes from
   * @return spikes, mean currents and some traces
   */
  public static NetworkRecording simulate(Network network, @In("ms") double duration, Seed seed) {
    int threads = Math.min(Worker.threads(), 1 + network.size() / 2000);
    return simulate(NetworkSimulation.of(network, duration, seed).withThreads(threads));
  }

  /**
   * Runs what has been laid out, and shows how far it has come where that takes long. An
   * interrupted run returns what was recorded until then; the recording says that it is partial.
   *
   * @param simulation what to run
   * @return spikes, mean currents and some traces
   */
  public static NetworkRecording simulate(NetworkSimulation simulation) {
    try (var progress =
        Displays.progress("simulating " + Digits.of(simulation.duration(), 6) + " ms")) {
      return simulation.run(progress::at);
    }
  }

  /**
   * Runs the kinetic network, after 300 ms in which it settles and nothing is counted, and shows
   * how far it has come where that takes long.
   *
   * @param network what to run
   * @param duration how long it is watched, in ms
   * @param seed where chance comes from
   * @return the run, with everything that can be asked of it
   */
  public static InhibitionRun simulate(
      KineticNetwork network, @In("ms") double duration, Seed seed) {
    try (var progress = Displays.progress("simulating " + Digits.of(duration, 6) + " ms")) {
      return InhibitionRun.of(network, duration, seed, progress::at);
    }
  }

  /**
   * Draws the figures of the source articles, and shows how far it has come.
   *
   * @param seed where their chance comes from
   * @param sheets which of them; none for all
   * @return the figures, drawn
   */
  public static Atlas atlas(Seed seed, Sheet... sheets) {
    try (var progress = Displays.progress("drawing the atlas")) {
      return Atlas.of(seed, (words, part) -> progress.at(part, words), sheets);
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
}
