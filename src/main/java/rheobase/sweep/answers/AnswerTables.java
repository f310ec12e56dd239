package rheobase.sweep.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rheobase.sweep.Measure;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepFile;
import rheobase.sweep.SweepPlan;
import rheobase.sweep.SweepRow;
import rheobase.sweep.SweepTask;
import rheobase.sweep.SweptParameter;
import rheobase.units.In;

/**
 * The two bundled tables of answers to a step: of one network whose inhibition decays more or less
 * slowly, and of modules more or less dense. {@link #main} makes both; {@link #steps} and {@link
 * #modules} compute a row anew.
 */
public final class AnswerTables {
  private static final String STEPS = "answers-to-a-step.csv";
  private static final String MODULES = "answers-of-modules.csv";
  private static final double[] DECAYS = {4, 6, 8, 10, 12, 13, 14, 15, 16};
  private static final double[] PARTS = {0.2, 0.4, 0.6, 0.8, 0.9, 0.95};
  private static final double[] SEEDS = {1, 2};
  private static final int STEP_TRIALS = 40;
  private static final int MODULE_TRIALS = 40;
  private static final String SEED = "seed";

  private AnswerTables() {}

  /**
   * Forty answers of every network whose inhibition decays within 4 to 16 ms, in two wirings.
   *
   * @return a row for each decay time and seed
   */
  public static Sweep<SweepRow> ofSteps() {
    return bundled(STEPS, 2);
  }

  /**
   * Forty answers of five modules, of random wiring to the densest, in two wirings.
   *
   * @return a row for each part of inputs from the own module, and seed
   */
  public static Sweep<SweepRow> ofModules() {
    return bundled(MODULES, 2);
  }

  /**
   * A row of the table of steps, measured now.
   *
   * @param decay of inhibition, in ms
   * @param seed of wiring and trials, 1 or 2 in the table
   * @param trials how many; 40 in the table
   * @return the numbers
   */
  public static SweepRow steps(@In("ms") double decay, long seed, int trials) {
    var task = new ReliabilityTask(trials);
    return row(plan(task, "decay of inhibition [ms]", decay, seed), ReliabilityTask.COLUMNS);
  }

  /**
   * A row of the table of modules, measured now.
   *
   * @param part of inputs from the own module
   * @param seed of wiring and trials, 1 or 2 in the table
   * @param trials how many; 40 in the table
   * @return the numbers
   */
  public static SweepRow modules(@In("") double part, long seed, int trials) {
    var task = new ModulesTask(trials);
    return row(plan(task, "part of inputs from the own module", part, seed), ModulesTask.COLUMNS);
  }

  private static <S> SweepPlan<S> plan(SweepTask<S> task, String name, double value, long seed) {
    return SweepPlan.of(
        task, SweptParameter.of(name, value), SweptParameter.of(SEED, (double) seed));
  }

  static <S> SweepRow row(SweepPlan<S> plan, List<Measure<S>> columns) {
    S result = plan.task().at(plan.point(0));
    return new SweepRow(
        columns.stream().map(Measure::title).toList(),
        columns.stream().map(c -> c.of().applyAsDouble(result)).toList());
  }

  static Sweep<SweepRow> bundled(String name, int parameters) {
    try (InputStream in = AnswerTables.class.getResourceAsStream("/rheobase/data/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + ": is missing from the jar; rebuild: mvn package");
      }
      return SweepFile.read(in, name, parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read from the jar", e);
    }
  }

  /**
   * Makes both tables anew: {@code java -cp target/rheobase.jar rheobase.sweep.answers.AnswerTables
   * notebooks/data}. It takes some ten minutes on two cores.
   *
   * @param folder where the files go
   * @throws IOException if they cannot be written
   */
  public static void main(String... folder) throws IOException {
    Path to = Path.of(folder.length == 0 ? "." : folder[0]);
    var seeds = SweptParameter.of(SEED, SEEDS);
    var decays = SweptParameter.of("decay of inhibition [ms]", DECAYS);
    var parts = SweptParameter.of("part of inputs from the own module", PARTS);
    write(
        to.resolve(MODULES),
        SweepPlan.of(new ModulesTask(MODULE_TRIALS), parts, seeds),
        ModulesTask.COLUMNS);
    write(
        to.resolve(STEPS),
        SweepPlan.of(new ReliabilityTask(STEP_TRIALS), decays, seeds),
        ReliabilityTask.COLUMNS);
  }

  static <S> void write(Path file, SweepPlan<S> plan, List<Measure<S>> columns) throws IOException {
    Sweep<S> made = plan.run();
    if (!made.failures().isEmpty()) {
      throw new IllegalStateException(made.toString());
    }
    Files.deleteIfExists(file);
    SweepFile.write(file, made, columns);
  }
}
