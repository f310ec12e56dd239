package rheobase.cable;

import rheobase.neuron.HodgkinHuxley;
import rheobase.numerics.Roots;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * The membrane of the squid's giant axon: {@link HodgkinHuxley}'s channels, their gates faster
 * where it is warmer.
 *
 * <pre>
 *   dx/dt = φ [α_x(V) (1 − x) − β_x(V) x],      φ = 3^((T − 6.3 °C)/10 °C)
 * </pre>
 *
 * @param channels the equations at 6.3 °C
 * @param warmth φ, how much faster than there the gates move
 */
public record SquidMembrane(HodgkinHuxley channels, double warmth) implements Membrane {
  private static final int GATES = 3; // m, h, n

  /** Refuses gates that do not move. */
  public SquidMembrane {
    Require.present("channels", channels, "HodgkinHuxley.modern() are the squid's");
    Require.positive("warmth", warmth, "", "1 is 6.3 °C, 3 is ten degrees more");
  }

  /**
   * The squid's membrane, cold as in most of the experiments, or warmer.
   *
   * @param temperature in °C
   * @return the membrane
   */
  @From(value = "hodgkin1952", where = "table 3; temperature factor 3 for 10 °C")
  public static SquidMembrane at(double temperature) {
    Require.within("temperature", temperature, 0, 40, "°C", "the experiments had 6.3 to 18.5 °C");
    double warmth = StrictMath.pow(3, (temperature - 6.3) / 10); // φ = 3^((T − 6.3)/10)
    return new SquidMembrane(HodgkinHuxley.modern(), warmth);
  }

  @Override
  public double capacitance() {
    return channels.capacitance();
  }

  /** {@inheritDoc} The only one: at steady state the net current of these channels rises with V. */
  @Override
  public double rest() {
    double e = channels.potassiumPotential();
    double low = Math.min(e, Math.min(channels.leakPotential(), channels.sodiumPotential()));
    double high = Math.max(e, Math.max(channels.leakPotential(), channels.sodiumPotential()));
    double[] gates = new double[GATES];
    double[] sum = new double[2];
    return Roots.between(
        v -> {
          relax(v, Double.POSITIVE_INFINITY, gates, 0);
          conduct(gates, 0, sum);
          return sum[0] * v - sum[1]; // Σ g (V − E) = 0
        },
        low,
        high);
  }

  @Override
  public int gates() {
    return GATES;
  }

  @Override
  public void relax(double potential, double time, double[] gates, int from) {
    double[] x = {potential, gates[from], gates[from + 1], gates[from + 2]};
    double[] rate = new double[1 + GATES];
    double[] target = new double[1 + GATES];
    channels.relax(x, 0, rate, target);
    double warm = warmth * time;
    for (int i = 0; i < GATES; i++) {
      double distance = gates[from + i] - target[1 + i];
      gates[from + i] = target[1 + i] + distance * StrictMath.exp(-rate[1 + i] * warm);
    }
  }

  @Override
  public void conduct(double[] gates, int from, double[] into) {
    double m = gates[from];
    double n = gates[from + 2];
    double sodium = channels.sodiumConductance() * m * m * m * gates[from + 1]; // g_Na m³ h
    double potassium = channels.potassiumConductance() * n * n * n * n; // g_K n⁴
    double leak = channels.leakConductance();
    into[0] = sodium + potassium + leak;
    into[1] =
        sodium * channels.sodiumPotential()
            + potassium * channels.potassiumPotential()
            + leak * channels.leakPotential();
  }
}
