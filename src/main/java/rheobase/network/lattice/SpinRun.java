package rheobase.network.lattice;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import rheobase.units.Digits;
import rheobase.units.In;

/** What was measured of a lattice, round by round, and how it looked at the end. Immutable. */
public final class SpinRun {
  private final Potts model;
  private final double temperature;
  private final double[] order;
  private final double[] energies;
  private final double[] shares;
  private final double[][] picture;

  private SpinRun(Builder made, Spins spins) {
    model = made.model;
    temperature = made.temperature;
    order = Arrays.copyOf(made.order, made.done);
    energies = Arrays.copyOf(made.energies, made.done);
    shares = Arrays.copyOf(made.shares, made.done);
    picture = spins.picture();
  }

  /** {@return the order parameter m in each round, 0 to 1; of the Ising magnet, |magnetisation|} */
  public double[] order() {
    return order.clone();
  }

  /** {@return the energy of a site in each round, −J times its pairs of equal neighbours} */
  public double[] energies() {
    return energies.clone();
  }

  /** {@return the share of sites in the first state in each round; 2 share − 1 is magnetisation} */
  public double[] shares() {
    return shares.clone();
  }

  /** {@return the state of every site at the end, {@code [row][column]}, 0 to q − 1} */
  public double[][] picture() {
    return Arrays.stream(picture).map(double[]::clone).toArray(double[][]::new);
  }

  /** {@return ⟨m⟩} */
  @In("")
  public double meanOrder() {
    return mean(order, m -> m);
  }

  /** {@return ⟨e⟩, of a site} */
  @In("")
  public double meanEnergy() {
    return mean(energies, e -> e);
  }

  /**
   * How much the order parameter yields to a small field.
   *
   * @return χ = L² (⟨m²⟩ − ⟨m⟩²)/T
   */
  @In("")
  public double susceptibility() {
    double mean = meanOrder();
    return picture.length
        * picture.length
        * mean(order, m -> (m - mean) * (m - mean))
        / temperature;
  }

  /**
   * The Binder cumulant, which is the same for all large lattices at the critical temperature.
   *
   * @return U = 1 − ⟨m⁴⟩/(3⟨m²⟩²): ⅔ in order; 0 in disorder for the Ising magnet
   */
  @In("")
  public double binder() {
    double squares = mean(order, m -> m * m);
    return 1 - mean(order, m -> m * m * m * m) / (3 * squares * squares);
  }

  private static double mean(double[] values, DoubleUnaryOperator f) {
    return Arrays.stream(values).map(f).average().orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return model.side()
        + " × "
        + model.side()
        + " sites of "
        + model.states()
        + " states, T = "
        + Digits.of(temperature, 4)
        + ", "
        + order.length
        + " rounds: m = "
        + Digits.of(meanOrder(), 4);
  }

  /** Takes the rounds down. */
  static final class Builder {
    private final Potts model;
    private final double temperature;
    private final double[] order;
    private final double[] energies;
    private final double[] shares;
    private int done;

    Builder(Potts model, double temperature, int rounds) {
      this.model = model;
      this.temperature = temperature;
      order = new double[rounds];
      energies = new double[rounds];
      shares = new double[rounds];
    }

    void measure(Spins spins) {
      order[done] = spins.order();
      energies[done] = -model.coupling() * spins.bonds();
      shares[done] = spins.share();
      done++;
    }

    SpinRun end(Spins spins) {
      return new SpinRun(this, spins);
    }
  }
}
