package rheobase.network.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.numerics.Roots;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The stochastic Wilson–Cowan model: N excitatory and N inhibitory cells, all contacting all, each
 * active or quiet.
 *
 * <pre>
 *   active → quiet   at rate α
 *   quiet → active   at rate β tanh(s) where s &gt; 0, else 0;   s = w_E k/N − w_I l/N + h
 *   mean field, k = l = N Σ:   dΣ/dt = −α Σ + (1 − Σ) β tanh(w₀ Σ + h),   w₀ = w_E − w_I
 * </pre>
 *
 * <p>k and l count the active cells. What a cell passes on is w₀: without input silence is stable
 * below w₀ = α/β and not above, and at that point an avalanche has no size of its own. The sum w_E
 * + w_I leaves this point where it is: it says how strongly both populations answer when they are
 * not equally active.
 *
 * @param size N, how many cells each population has
 * @param excitation w_E
 * @param inhibition w_I, not negative
 * @param input h
 * @param decay α
 * @param gain β
 */
@From(value = "benayoun2010", where = "the stochastic model")
public record StochasticWilsonCowan(
    @In("") int size,
    @In("") double excitation,
    @In("") double inhibition,
    @In("") double input,
    @In("1/ms") double decay,
    @In("1/ms") double gain) {
  private static final int GRID = 4000;

  /** Refuses negative weights and rates. */
  public StochasticWilsonCowan {
    Require.atLeast("number of cells", size, 1, "a thousand are usual");
    Require.notNegative("excitation", excitation, "", "it is a weight");
    Require.notNegative("inhibition", inhibition, "", "give its strength, without a sign");
    Require.notNegative("input", input, "", "0 leaves silence alone");
    Require.positive("decay", decay, "1/ms", "0.1 makes a cell active for 10 ms");
    Require.positive("gain", gain, "1/ms", "1 is usual");
  }

  /**
   * A hundred thousand cells of each kind at the critical point: α = 0.1 and β = 1 per ms, w_E =
   * 0.15, w_I = 0.05, no input.
   *
   * @return the model at w₀ = α/β
   */
  @From(value = "decandia2021", where = "α, β and the critical point; w_E + w_I = 0.2 is ours")
  public static StochasticWilsonCowan critical() {
    return new StochasticWilsonCowan(100_000, 0.15, 0.05, 0, 0.1, 1);
  }

  /**
   * The same with strong weights that almost cancel, w_E + w_I = 13.8: a small surplus of one
   * population is answered at once by both, a network that is feed-forward in function.
   *
   * @return the published model at w₀ = α/β
   */
  @From(value = "decandia2021", where = "figure captions")
  public static StochasticWilsonCowan published() {
    return critical().withTotal(13.8);
  }

  /**
   * The same sum of weights with another difference.
   *
   * @param difference w₀ = w_E − w_I, at most their sum
   * @return a new model
   */
  public StochasticWilsonCowan withDifference(@In("") double difference) {
    double total = excitation + inhibition;
    return with((total + difference) / 2, (total - difference) / 2, input);
  }

  /**
   * The same difference of weights with another sum.
   *
   * @param total w_E + w_I, at least their difference
   * @return a new model
   */
  public StochasticWilsonCowan withTotal(@In("") double total) {
    return with((total + difference()) / 2, (total - difference()) / 2, input);
  }

  /**
   * The same model under another input.
   *
   * @param newInput h
   * @return a new model
   */
  public StochasticWilsonCowan withInput(@In("") double newInput) {
    return with(excitation, inhibition, newInput);
  }

  /**
   * The same model with more or fewer cells.
   *
   * @param newSize N
   * @return a new model
   */
  public StochasticWilsonCowan withSize(int newSize) {
    return new StochasticWilsonCowan(newSize, excitation, inhibition, input, decay, gain);
  }

  private StochasticWilsonCowan with(double e, double i, double h) {
    return new StochasticWilsonCowan(size, e, i, h, decay, gain);
  }

  /**
   * What one active cell of each kind passes on together.
   *
   * @return w₀ = w_E − w_I
   */
  @In("")
  public double difference() {
    return excitation - inhibition;
  }

  /**
   * The difference of weights at which silence loses its stability.
   *
   * @return α/β
   */
  @In("")
  public double criticalDifference() {
    return decay / gain;
  }

  /**
   * The shares of active cells at which the mean field rests.
   *
   * @return each Σ with −α Σ + (1 − Σ) β tanh(w₀ Σ + h) = 0, the lowest first
   */
  public List<Double> meanField() {
    List<Double> found = new ArrayList<>();
    if (input == 0) {
      found.add(0.0);
    }
    found.addAll(Roots.all(this::growth, 1e-9, 1 + 0.5 / GRID, 1.0 / GRID)); // the last point is 1
    return List.copyOf(found);
  }

  private double growth(double share) {
    double s = difference() * share + input;
    return -decay * share + (1 - share) * activation(s);
  }

  /** The rate at which a quiet cell turns active. */
  double activation(double s) {
    return s > 0 ? gain * StrictMath.tanh(s) : 0; // β tanh(s)₊
  }

  /**
   * Sets off avalanches one after another, each by one active cell, excitatory or inhibitory with
   * equal chance, in a silent network.
   *
   * @param number how many; fewer if the thread is interrupted
   * @param largest the size at which an avalanche is given up, such as 1000000: a supercritical one
   *     might never end
   * @param seed where chance comes from
   * @return their sizes and durations
   * @throws IllegalArgumentException if there is an input, which leaves no silence
   */
  public SeedAvalanches avalanches(int number, int largest, Seed seed) {
    Require.atLeast("number of avalanches", number, 1, "10000 show a power law");
    Require.atLeast("largest size", largest, 1, "1000000 is usual");
    Require.present("seed", seed, "use seed(1)");
    Require.that(
        input == 0,
        "input",
        input,
        "",
        "must be 0",
        "or no avalanche has an end; use withInput(0)");
    var cells = new ActiveCells(this, seed.stream("avalanches"));
    int[] sizes = new int[number];
    double[] durations = new double[number];
    int ended = 0;
    int unfinished = 0;
    while (ended + unfinished < number && !Thread.currentThread().isInterrupted()) {
      cells.ignite();
      while (cells.active() > 0 && cells.activations() < largest) {
        cells.step();
      }
      if (cells.active() > 0) {
        unfinished++;
      } else {
        sizes[ended] = cells.activations();
        durations[ended++] = cells.time();
      }
    }
    return new SeedAvalanches(
        Arrays.copyOf(sizes, ended), Arrays.copyOf(durations, ended), unfinished);
  }

  /**
   * Follows the activity from an equal share of active cells in both populations, to the end or
   * until the thread is interrupted.
   *
   * @param share of cells that are active at first, from 0 to 1
   * @param duration in ms
   * @param sample the time between two samples, in ms
   * @param seed where chance comes from
   * @return the share of active cells at every sample
   */
  public ActivityCourse course(
      @In("") double share, @In("ms") double duration, @In("ms") double sample, Seed seed) {
    Require.within("share of active cells", share, 0, 1, "", "0 is silence");
    Require.within("duration", duration, 1, 1e7, "ms", "write seconds(1) for a second");
    Require.within("sample", sample, duration / 1e7, duration, "ms", "1 ms is usual");
    Require.present("seed", seed, "use seed(1)");
    var cells = new ActiveCells(this, seed.stream("course"));
    cells.activate(Math.toIntExact(Math.round(share * size)));
    return ActivityCourse.of(cells, duration, sample);
  }

  @Override
  public String toString() {
    return "stochastic Wilson–Cowan model of "
        + size
        + " + "
        + size
        + " cells, w₀ = "
        + Digits.of(difference(), 4)
        + " (critical at "
        + Digits.of(criticalDifference(), 4)
        + ")";
  }
}
