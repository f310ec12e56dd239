import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.seconds;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.firing.Gallery;
import rheobase.figures.portrait.Portraits;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.bifurcation.Bifurcation;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.phaseplane.bifurcation.CycleBranch;
import rheobase.recording.NpyPair;
import rheobase.recording.terms.Clock;
import rheobase.simulation.Simulation;
import rheobase.simulation.pattern.FiringPattern;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.PoissonProcess;

/**
 * One round of measurements in a fresh JVM: each task once unmeasured, or for half a second, then the
 * best of three. Prints one line a task: name, milliseconds or bytes, unit.
 */
final class Foundation {
  private static final long WARM = 500_000_000; // ns: shorter tasks run unmeasured more than once

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("rheobase-bench");
    SpikeTrains many = PoissonProcess.at(hertz(10)).draw(1000, seconds(1000), seed(1)); // 10⁷ spikes
    NpyPair.write(folder, many);
    report("CV and Fano of 10⁷ spikes in 10³ trains", () -> many.cv() + many.fano(100));
    report("10⁷ spikes from an NPY pair", () -> NpyPair.in(folder).timesIn(Clock.SECONDS).read());

    SpikeTrains million = PoissonProcess.at(hertz(10)).draw(1000, seconds(100), seed(2)); // 10⁶ spikes
    Chart raster = Figures.raster(million);
    report("raster of 10⁶ spikes, PNG", raster::png);
    report("raster of 10⁶ spikes, SVG", raster::svg);
    System.out.printf(Locale.ROOT, "raster of 10⁶ spikes, size of the SVG|%d|kB%n", raster.svg().length() / 1000);

    var fire = Simulation.of(LeakyIntegrateAndFire.textbook(), Stimulus.constant(0.3), seconds(10)).withTraces(0, 0.1);
    report("10 s of an integrate-and-fire neuron, step 0.1 ms", fire::run);
    var squid = Simulation.of(HodgkinHuxley.modern(), Stimulus.constant(10), seconds(1));
    reportThread("1 s of Hodgkin–Huxley, step 0.01 ms, traces kept", squid::run);

    report("phase portrait of I_Na,p + I_K, two basins, PNG", () -> portrait(PersistentSodiumPotassium.subcriticalHopf(), 45));
    report("phase portrait of Morris–Lecar, two basins, PNG", () -> portrait(MorrisLecar.hopf(), 90));
    report("bifurcation diagram of I_Na,p + I_K with cycles, PNG", () -> diagram(PersistentSodiumPotassium.saddleNode(), -20, 100));
    report("gallery of 20 firing patterns, PNG", () -> Gallery.gallery(FiringPattern.values()).png());
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static byte[] portrait(Neuron neuron, double current) {
    return Portraits.portrait(PhasePlane.of(neuron, current)).png();
  }

  /** Both branches of equilibria, and the cycles from the Hopf point to their homoclinic end. */
  private static byte[] diagram(Neuron neuron, double from, double to) {
    Bifurcations found = Bifurcations.of(neuron);
    CycleBranch cycles = CycleBranch.from(found.hopf().get(0), from, to);
    List<Bifurcation> all = new ArrayList<>(found.found());
    all.addAll(cycles.bifurcations());
    return Portraits.diagram(found.curve(), from, to, all, cycles).png();
  }

  private static void report(String task, Callable<?> work) throws Exception {
    report(task, work, System::nanoTime);
  }

  /** What one thread does, by its own clock: neighbours on the machine count less. */
  private static void reportThread(String task, Callable<?> work) throws Exception {
    report(task, work, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  private static void report(String task, Callable<?> work, LongSupplier clock) throws Exception {
    long begun = System.nanoTime();
    do {
      work.call();
    } while (System.nanoTime() - begun < WARM);
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 3; i++) {
      long start = clock.getAsLong();
      Object result = work.call();
      best = Math.min(best, (clock.getAsLong() - start) / 1e6);
      if (result == null) {
        throw new IOException(task + " returned nothing");
      }
    }
    System.out.printf(Locale.ROOT, "%s|%.3g|ms%n", task, best);
  }
}
