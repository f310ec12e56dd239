import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.seconds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.recording.terms.Clock;
import rheobase.recording.NpyPair;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.PoissonProcess;

/**
 * One round of measurements in a fresh JVM: each task once unmeasured, then the best of three. Prints
 * one line a task: name, milliseconds or bytes, unit.
 */
final class Foundation {
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
    var squid = Simulation.of(HodgkinHuxley.modern(), Stimulus.constant(10), seconds(1)).withTraces(0, 0.01);
    report("1 s of Hodgkin–Huxley, step 0.01 ms", squid::run);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void report(String task, Callable<?> work) throws Exception {
    work.call();
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Object result = work.call();
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
      if (result == null) {
        throw new IOException(task + " returned nothing");
      }
    }
    System.out.printf(Locale.ROOT, "%s|%.3g|ms%n", task, best);
  }
}
