import static rheobase.numerics.Seed.seed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.critical.MultistepRegression;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.spikes.process.PoissonProcess;

/**
 * One round of our side of the power laws, in a fresh JVM: each task for half a second unmeasured,
 * then the best of five. {@code draw FOLDER} writes the samples that all sides read. Prints one
 * line a task: name, seconds of CPU, and the answer.
 */
final class PowerLaws {
  private interface Task {
    double[] take();
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("draw")) {
      draw(folder);
      return;
    }
    for (String n : new String[] {"100000", "1000000"}) {
      int[] sample = numbers(folder.resolve("sizes-" + n + ".txt"));
      measure("scan " + n, () -> answer(PowerLaw.fit(sample)));
      if (n.equals("1000000")) {
        PowerLawFit fit = PowerLaw.fit(sample);
        measure("bootstrap 1000000", () -> new double[] {fit.bootstrap(1000, seed(1)).p()});
      }
    }
    double[][] activity = new double[10][];
    for (int i = 0; i < activity.length; i++) {
      int[] whole = numbers(folder.resolve("activity-" + i + ".txt"));
      activity[i] = Arrays.stream(whole).asDoubleStream().toArray();
    }
    var mean = MultistepRegression.Mean.OF_EACH_TRIAL;
    measure("regression", () -> MultistepRegression.coefficients(activity, 1000, mean));
    var spikes = PoissonProcess.at(0.01).draw(1000, 1e6, seed(3));
    measure("cutting", () -> new double[] {Avalanches.in(spikes).number()});
  }

  private static double[] answer(PowerLawFit fit) {
    return new double[] {fit.exponent(), fit.distance(), fit.lower()};
  }

  private static void measure(String name, Task task) {
    var clock = ManagementFactory.getThreadMXBean();
    long until = clock.getCurrentThreadCpuTime() + 500_000_000L;
    double[] answer = task.take();
    while (clock.getCurrentThreadCpuTime() < until) {
      answer = task.take();
    }
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 5; i++) {
      long start = clock.getCurrentThreadCpuTime();
      answer = task.take();
      best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / 1e9);
    }
    var words = new StringJoiner(",");
    for (double each : answer) {
      words.add(Double.toString(each));
    }
    System.out.println(name + "|" + String.format(Locale.ROOT, "%.6f", best) + "|" + words);
  }

  /** Sizes of exponent 5/2, and ten trials of a branching process of ratio 0.98. */
  private static void draw(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int n : new int[] {100_000, 1_000_000}) {
      write(folder.resolve("sizes-" + n + ".txt"), PowerLaw.discrete(2.5, 1).drawWhole(n, seed(1)));
    }
    var process = rheobase.avalanche.critical.DrivenBranching.ofMean(0.98, 100);
    for (int i = 0; i < 10; i++) {
      write(folder.resolve("activity-" + i + ".txt"), process.draw(50_000, seed(i)));
    }
  }

  private static void write(Path file, int[] numbers) throws IOException {
    Files.write(file, Arrays.stream(numbers).mapToObj(Integer::toString).toList());
  }

  private static int[] numbers(Path file) throws IOException {
    return Files.readAllLines(file).stream().mapToInt(Integer::parseInt).toArray();
  }
}
