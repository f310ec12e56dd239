package rheobase.network.meanfield;

import java.util.ArrayList;
import java.util.List;
import rheobase.network.published.BrunelNetwork;
import rheobase.numerics.Grid;
import rheobase.numerics.Roots;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The mean field of Brunel's network: all neurons fire at the one rate ν that a neuron has among
 * inputs of that rate.
 *
 * <pre>
 *   ν = Siegert(μ, σ),   γ = C_I/C_E
 *   μ = C_E J τ (ν_ext + ν (1 − γ g))
 *   σ² = C_E J² τ (ν_ext + ν (1 + γ g²))
 * </pre>
 *
 * <p>It holds inputs to be independent Poisson processes. The rates of a network are near it, its
 * irregularity need not be: the spikes that come back are more regular than Poisson's.
 *
 * @param network the network it stands for
 */
@From(value = "brunel2000", where = "equations 17 to 22")
public record BrunelMeanField(BrunelNetwork network) {
  private static final double LOWEST = 1e-6; // Hz
  private static final int POINTS = 400;

  /** Refuses no network. */
  public BrunelMeanField {
    Require.present("network", network, "take BrunelNetwork.asynchronousIrregular()");
  }

  /**
   * A neuron of the network while all fire at one rate.
   *
   * @param rate ν
   * @return the neuron under white noise
   */
  public Siegert at(@In("Hz") double rate) {
    Require.notNegative("rate", rate, "Hz", "0 leaves what comes from outside");
    double nu = rate / 1000;
    double g = network.inhibition();
    double j = network.jump();
    double tau = network.neuron().membraneTimeConstant();
    double c = network.inputs();
    double gamma = network.inhibitoryInputs() / c;
    double outside = network.externalRate(); // C_E ν_ext
    double mu = j * tau * (outside + c * nu * (1 - gamma * g));
    double power = j * j * tau * (outside + c * nu * (1 + gamma * g * g)); // σ²
    return new Siegert(network.neuron(), mu, StrictMath.sqrt(power));
  }

  /**
   * Every rate that gives back itself.
   *
   * @return in Hz, the lowest first; of several, every second one is unstable
   */
  public List<Double> rates() {
    List<Double> found = new ArrayList<>();
    double highest = 1000 / network.neuron().refractoryPeriod();
    double[] tried = Grid.logspace(LOWEST, highest, POINTS);
    double before = excess(tried[0]);
    for (int i = 1; i < tried.length; i++) {
      double now = excess(tried[i]);
      if (before > 0 != now > 0) {
        found.add(Roots.between(this::excess, tried[i - 1], tried[i]));
      }
      before = now;
    }
    return List.copyOf(found);
  }

  /** By how much a neuron fires faster than those around it. */
  private double excess(double rate) {
    return at(rate).rate() - rate;
  }

  @Override
  public String toString() {
    List<String> rates = rates().stream().map(rate -> Digits.of(rate, 4) + " Hz").toList();
    return "mean field of " + network + ": " + String.join(", ", rates);
  }
}
