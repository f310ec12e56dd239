package rheobase.sweep.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import rheobase.avalanche.Kappa;
import rheobase.avalanche.critical.Information;
import rheobase.network.excitable.CoupledAreas;
import rheobase.network.excitable.ExcitableAvalanches;
import rheobase.network.excitable.KinouchiCopelli;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;
import rheobase.spikes.population.Discriminability;
import rheobase.sweep.Measure;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepPlan;
import rheobase.sweep.SweepPoint;
import rheobase.sweep.SweepRow;
import rheobase.sweep.SweepTask;
import rheobase.sweep.SweptParameter;
import rheobase.units.From;
import rheobase.units.In;

/**
 * Three bundled tables of the excitable network of Kinouchi and Copelli, all with 10 neighbours and
 * 10 states: response curves, what one network makes of its stimuli, and what a second one hears of
 * them. {@link #main} makes all; {@link #curve}, {@link #measures} and {@link #information} compute
 * rows anew, to the last digit.
 */
@From("kinouchi2006")
public final class ExcitableTables {
  private static final String RESPONSES = "excitable-responses.csv";
  private static final String MEASURES = "excitable-measures.csv";
  private static final String AREAS = "two-areas.csv";
  private static final double[] RATIOS = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5};
  private static final double[] FEWER = {0.4, 0.6, 0.8, 1, 1.2, 1.4};
  private static final double[] STIMULI = Grid.logspace(1e-5, 10, 31);
  private static final double[] SEEDS = {1, 2, 3};
  private static final SweptParameter RATIO = SweptParameter.of("branching ratio σ", RATIOS);
  private static final SweptParameter RATE = SweptParameter.of("stimulus r [1/step]", STIMULI);

  private ExcitableTables() {}

  /**
   * Response curves of 20 000 elements, 1000 steps after 500 that are forgotten, seed 1.
   *
   * @return a row for each r and each σ
   */
  public static Sweep<SweepRow> ofResponses() {
    return AnswerTables.bundled(RESPONSES, 2);
  }

  /** {@return the stimuli of the response curves, per step} */
  public static double[] stimuli() {
    return STIMULI.clone();
  }

  /**
   * Entropy of avalanches, κ, information and d′, under three seeds.
   *
   * @return a row for each σ and seed
   */
  public static Sweep<SweepRow> ofMeasures() {
    return AnswerTables.bundled(MEASURES, 2);
  }

  /**
   * What the second of two areas tells of a stimulus that the first one hears, seed 1.
   *
   * @return a row for each σ of the first and of the second area
   */
  public static Sweep<SweepRow> ofAreas() {
    return AnswerTables.bundled(AREAS, 2);
  }

  /**
   * The responses of one σ, simulated now.
   *
   * @param ratio σ
   * @return F for each stimulus of the table
   */
  public static double[] curve(@In("") double ratio) {
    SweepPlan<Double> plan =
        SweepPlan.of(new Response(), RATE, SweptParameter.of(RATIO.name(), ratio));
    return IntStream.range(0, plan.size())
        .mapToDouble(i -> plan.task().at(plan.point(i)))
        .toArray();
  }

  /**
   * A row of the table of measures, simulated now.
   *
   * @param ratio σ
   * @param seed 1 to 3 in the table
   * @return the numbers
   */
  public static SweepRow measures(@In("") double ratio, long seed) {
    return AnswerTables.row(
        SweepPlan.of(
            new Measures(),
            SweptParameter.of(RATIO.name(), ratio),
            SweptParameter.of("seed", (double) seed)),
        Measures.COLUMNS);
  }

  /**
   * A row of the table of two areas, simulated now.
   *
   * @param first σ of the area that hears the stimulus
   * @param second σ of the area that hears the first
   * @return the information in bits
   */
  @In("bits")
  public static double information(@In("") double first, @In("") double second) {
    return new Areas().between(first, second);
  }

  /** The response of 20 000 elements with one σ to one stimulus, seed 1. */
  record Response() implements SweepTask<Double> {
    private static final int STEPS = 1500;
    private static final int FORGOTTEN = 500;
    private static final Seed SEED = Seed.seed(1);

    @Override
    public Double at(SweepPoint point) {
      var network = KinouchiCopelli.critical().withNodes(20_000).withBranching(point.value(1));
      double[] stimulus = {point.value(0)};
      return network.responses(stimulus, STEPS, FORGOTTEN, SEED)[0];
    }
  }

  /** What one network of a given σ makes of stimuli, under a given seed. */
  record Measures() implements SweepTask<Measures.Found> {
    private static final int NODES = 1000;
    private static final int AVALANCHES = 20_000;
    private static final int TRIALS = 100;
    private static final int CONTRASTS = 200;
    private static final int STEPS = 60;
    private static final int COUNTED = 20;
    private static final int FEW = 20; // elements that a downstream cell hears
    private static final double[] RATES = Grid.logspace(1e-5, 1, 11);

    record Found(
        double entropy,
        double kappa,
        double all,
        double few,
        double faint,
        double loud,
        double meanSize) {}

    static final List<Measure<Found>> COLUMNS =
        List.of(
            new Measure<>("entropy of patterns [bits]", Found::entropy),
            new Measure<>("κ", Found::kappa),
            new Measure<>("information from all [bits]", Found::all),
            new Measure<>("information from 20 [bits]", Found::few),
            new Measure<>("d′ of faint stimuli", Found::faint),
            new Measure<>("d′ of loud stimuli", Found::loud),
            new Measure<>("mean avalanche", Found::meanSize));

    @Override
    public Found at(SweepPoint point) {
      var network = KinouchiCopelli.critical().withNodes(NODES).withBranching(point.value(0));
      var seed = Seed.seed(StrictMath.round(point.value(1)));
      ExcitableAvalanches fallen = network.avalanches(AVALANCHES, NODES, seed);
      return new Found(
          Information.corrected(fallen.patterns()),
          Kappa.of(fallen.sizes(), NODES),
          told(network, NODES, seed),
          told(network, FEW, seed),
          apart(network, 1e-4, 3e-4, seed),
          apart(network, 0.1, 0.3, seed),
          fallen.meanSize());
    }

    private static double told(KinouchiCopelli network, int seen, Seed seed) {
      double[][] answers = network.answers(RATES, TRIALS, STEPS, COUNTED, seen, seed);
      return Information.ofAnswers(answers, RATES.length);
    }

    private static double apart(KinouchiCopelli network, double low, double high, Seed seed) {
      double[][] two =
          network.answers(new double[] {low, high}, CONTRASTS, STEPS, COUNTED, FEW, seed);
      return Discriminability.between(two[1], two[0]).index();
    }
  }

  /** What 20 elements of a second area tell of a stimulus at the first, seed 1. */
  record Areas() implements SweepTask<Double> {
    private static final int NODES = 500;
    private static final int TRIALS = 300;
    private static final int STEPS = 60;
    private static final int COUNTED = 20;
    private static final int SEEN = 20;
    private static final double TRANSMISSION = 0.02;
    private static final double[] RATES = Grid.logspace(1e-5, 1, 11);
    private static final Seed SEED = Seed.seed(1);

    @Override
    public Double at(SweepPoint point) {
      return between(point.value(0), point.value(1));
    }

    double between(double first, double second) {
      var area = KinouchiCopelli.critical().withNodes(NODES);
      var both =
          new CoupledAreas(area.withBranching(first), area.withBranching(second), TRANSMISSION);
      return Information.ofAnswers(
          both.answers(RATES, TRIALS, STEPS, COUNTED, SEEN, SEED), RATES.length);
    }
  }

  /**
   * Makes the three tables anew: {@code java -cp target/rheobase.jar
   * rheobase.sweep.answers.ExcitableTables notebooks/data}. It takes a minute or two.
   *
   * @param folder where the files go
   * @throws IOException if they cannot be written
   */
  public static void main(String... folder) throws IOException {
    Path to = Path.of(folder.length == 0 ? "." : folder[0]);
    AnswerTables.write(
        to.resolve(AREAS),
        SweepPlan.of(
            new Areas(),
            SweptParameter.of("σ of the first area", FEWER),
            SweptParameter.of("σ of the second area", FEWER)),
        List.of(new Measure<>("information [bits]", (Double bits) -> bits)));
    AnswerTables.write(
        to.resolve(MEASURES),
        SweepPlan.of(new Measures(), RATIO, SweptParameter.of("seed", SEEDS)),
        Measures.COLUMNS);
    AnswerTables.write(
        to.resolve(RESPONSES),
        SweepPlan.of(new Response(), RATE, RATIO),
        List.of(new Measure<>("density F", (Double density) -> density)));
  }
}
