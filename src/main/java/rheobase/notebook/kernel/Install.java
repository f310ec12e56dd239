package rheobase.notebook.kernel;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import rheobase.notebook.display.Rendering;

/**
 * Makes a notebook ready: no cell needs an import, and values look like what they are.
 *
 * <p>Each step stands alone. One that fails says so in one line on the error stream, and the kernel
 * starts all the same.
 */
public final class Install {
  /** What every cell can name without an import. */
  static final List<String> IMPORTS =
      List.of(
          "java.util.*",
          "java.util.function.*",
          "java.util.stream.*",
          "java.nio.file.Path",
          "tech.tablesaw.api.*",
          "rheobase.units.*",
          "rheobase.numerics.*",
          "rheobase.numerics.algebra.*",
          "rheobase.numerics.special.*",
          "rheobase.numerics.Flow", // kernels import java.util.concurrent too
          "rheobase.neuron.*",
          "rheobase.neuron.artificial.*",
          "rheobase.neuron.channel.*",
          "rheobase.avalanche.*",
          "rheobase.avalanche.fit.*",
          "rheobase.avalanche.tail.*",
          "rheobase.avalanche.critical.*",
          "rheobase.avalanche.control.*",
          "rheobase.avalanche.report.*",
          "rheobase.cable.*",
          "rheobase.phaseplane.*",
          "rheobase.phaseplane.bifurcation.*",
          "rheobase.population.energy.*",
          "rheobase.network.*",
          "rheobase.network.balance.*",
          "rheobase.network.excitable.*",
          "rheobase.network.iterated.*",
          "rheobase.network.lattice.*",
          "rheobase.network.linear.*",
          "rheobase.network.neutral.*",
          "rheobase.network.meanfield.*",
          "rheobase.network.stochastic.*",
          "rheobase.network.published.*",
          "rheobase.network.rhythm.*",
          "rheobase.population.redundancy.*",
          "rheobase.synapse.*",
          "rheobase.simulation.*",
          "rheobase.simulation.collective.*",
          "rheobase.simulation.experiment.*",
          "rheobase.simulation.pattern.*",
          "rheobase.simulation.stimulus.*",
          "rheobase.spikes.*",
          "rheobase.spikes.population.*",
          "rheobase.spikes.process.*",
          "rheobase.sweep.inhibition.*",
          "rheobase.population.information.*",
          "rheobase.sweep.rhythm.*",
          "rheobase.recording.*",
          "rheobase.recording.quality.*",
          "rheobase.recording.table.*",
          "rheobase.recording.terms.*",
          "rheobase.recording.terms.Clock", // JJava imports java.time too
          "rheobase.sweep.*",
          "rheobase.sweep.answers.*",
          "rheobase.sweep.balance.*",
          "rheobase.audit.*",
          "rheobase.audit.claim.*",
          "rheobase.frames.*",
          "rheobase.figures.*",
          "rheobase.figures.cascade.*",
          "rheobase.figures.collective.*",
          "rheobase.figures.drawing.*",
          "rheobase.figures.firing.*",
          "rheobase.figures.layer.*",
          "rheobase.figures.population.*",
          "rheobase.figures.portrait.*",
          "rheobase.notebook.atlas.*",
          "rheobase.notebook.explorer.*",
          "rheobase.notebook.playground.*",
          "static rheobase.units.Quantities.*",
          "static rheobase.numerics.special.Elementary.*",
          "static rheobase.numerics.Seed.*",
          "static rheobase.numerics.Grid.*",
          "static rheobase.simulation.stimulus.Stimulus.*",
          "static rheobase.frames.Tables.*",
          "static rheobase.figures.Figures.*",
          "static rheobase.figures.Networks.*",
          "static rheobase.figures.collective.Inputs.*",
          "static rheobase.figures.collective.Scales.*",
          "static rheobase.figures.drawing.Fibres.*",
          "static rheobase.figures.population.Archipelago.*",
          "static rheobase.figures.population.Landscapes.*",
          "static rheobase.figures.portrait.Portraits.*",
          "static rheobase.figures.portrait.StateLines.*",
          "static rheobase.figures.portrait.LocalPortraits.*",
          "static rheobase.figures.portrait.Loops.*",
          "static rheobase.figures.portrait.FourWays.*",
          "static rheobase.figures.population.LedgerBars.*",
          "static rheobase.figures.cascade.Cuts.*",
          "static rheobase.figures.cascade.Distributions.*",
          "static rheobase.figures.cascade.Families.*",
          "static rheobase.figures.population.NoiseGeometry.*",
          "static rheobase.figures.firing.Traces.*",
          "static rheobase.figures.firing.Gallery.*",
          "static rheobase.figures.firing.Membranes.*",
          "static rheobase.figures.firing.FiringCurves.*",
          "static rheobase.figures.firing.Pushes.*",
          "static rheobase.notebook.atlas.Verdicts.*",
          "static rheobase.notebook.Explorers.*",
          "static rheobase.notebook.Tutor.*",
          "static rheobase.notebook.Rheobase.*");

  private Install() {}

  /** Into the kernel this process serves; the start-up script of IJava calls it. */
  public static void here() {
    Kernel kernel = Kernel.running();
    if (kernel instanceof Console) {
      System.err.println(
          "Rheobase: no kernel is running yet; run rheobase.notebook.kernel.Install.here() in a"
              + " cell");
    } else {
      into(kernel);
    }
  }

  /**
   * Into a kernel.
   *
   * @param kernel where the renderings and the imports go
   */
  public static void into(Kernel kernel) {
    List<String> failed = new ArrayList<>();
    for (Rendering rendering : Renderers.all()) {
      attempt(rendering.type().getName(), failed, () -> kernel.register(rendering));
    }
    for (String name : IMPORTS) {
      attempt("import " + name, failed, () -> kernel.eval("import " + name + ";"));
    }
    kernel.comms().ifPresent(comms -> attempt("widgets", failed, comms::attend));
    if (!failed.isEmpty()) {
      System.err.println("Rheobase goes on without what failed: " + String.join("; ", failed));
    }
  }

  private interface Step {
    void take() throws ReflectiveOperationException;
  }

  private static void attempt(String what, List<String> failed, Step step) {
    try {
      step.take();
    } catch (Throwable thrown) {
      Throwable cause = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
      failed.add(what + " (" + cause.getClass().getSimpleName() + ")");
    }
  }
}
