package rheobase.neuron;

import java.util.List;
import java.util.stream.IntStream;
import rheobase.neuron.channel.Gate;
import rheobase.neuron.channel.IonicCurrent;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The Hodgkin–Huxley neuron: the squid's giant axon at 6.3 °C, whose spike is made of a fast sodium
 * and a late potassium current.
 *
 * <pre>
 *   C dV/dt = I − g_Na m³ h (V − E_Na) − g_K n⁴ (V − E_K) − g_L (V − E_L)
 *   dx/dt   = α_x(V) (1 − x) − β_x(V) x        for the gates x = m, h, n
 *
 *   α_m = 0.1 (u + 40)/(1 − e^(−(u+40)/10))      β_m = 4 e^(−(u+65)/18)
 *   α_h = 0.07 e^(−(u+65)/20)                     β_h = 1/(1 + e^(−(u+35)/10))
 *   α_n = 0.01 (u + 55)/(1 − e^(−(u+55)/10))     β_n = 0.125 e^(−(u+65)/80)
 * </pre>
 *
 * <p>with u = polarity · V + shift, so that the gates' rest lies at u = −65 mV in every convention.
 * Four are in use. In 1952 V was the displacement from rest and a depolarisation was negative, so
 * that a stimulus is negative too and a spike runs downwards; later the signs were turned, and
 * later still rest was put near −65 mV. They are one neuron. The fourth has another sodium
 * potential and is another neuron.
 *
 * @param capacitance C
 * @param sodiumConductance g_Na, all channels open
 * @param potassiumConductance g_K, all channels open
 * @param leakConductance g_L
 * @param sodiumPotential E_Na
 * @param potassiumPotential E_K
 * @param leakPotential E_L
 * @param shift what is added to V before it enters the gates: 0 where rest lies near −65 mV
 * @param polarity 1 where a depolarisation is positive, −1 where it is negative, as in 1952
 */
public record HodgkinHuxley(
    @In("µF/cm²") double capacitance,
    @In("mS/cm²") double sodiumConductance,
    @In("mS/cm²") double potassiumConductance,
    @In("mS/cm²") double leakConductance,
    @In("mV") double sodiumPotential,
    @In("mV") double potassiumPotential,
    @In("mV") double leakPotential,
    @In("mV") double shift,
    @In("") double polarity)
    implements RelaxingNeuron, Currents {
  private static final double GATES_REST = -65;

  /** Refuses a membrane without capacitance, negative conductances and infinite potentials. */
  public HodgkinHuxley {
    Require.positive("capacitance", capacitance, "µF/cm²", "membranes have about 1 µF/cm²");
    Require.notNegative("sodium conductance", sodiumConductance, "mS/cm²", "0 blocks the channel");
    Require.notNegative(
        "potassium conductance", potassiumConductance, "mS/cm²", "0 blocks the channel");
    Require.notNegative("leak conductance", leakConductance, "mS/cm²", "0 closes the leak");
    Require.finite("sodium potential", sodiumPotential, "mV", "the squid has 50 mV");
    Require.finite("potassium potential", potassiumPotential, "mV", "the squid has −77 mV");
    Require.finite("leak potential", leakPotential, "mV", "the squid has −54.387 mV");
    Require.finite("shift", shift, "mV", "0 where rest lies near −65 mV");
    String rule = "must be 1 or −1";
    Require.that(
        Math.abs(polarity) == 1, "polarity", polarity, "", rule, "−1 turns the signs over");
  }

  /**
   * The squid's axon in today's convention: rest near −65 mV, depolarisation upwards.
   *
   * @return C = 1, g = 120, 36 and 0.3, E = 50, −77 and −54.387
   */
  @From(value = "hodgkin1952", where = "table 3, with potentials turned and shifted by −65 mV")
  public static HodgkinHuxley modern() {
    return new HodgkinHuxley(1, 120, 36, 0.3, 50, -77, -54.387, 0, 1);
  }

  /**
   * The squid's axon as it was published: rest at zero, depolarisation downwards. A current that
   * depolarises is negative: {@code step(-10, 5)}.
   *
   * @return C = 1, g = 120, 36 and 0.3, E = −115, 12 and −10.613
   */
  @From(value = "hodgkin1952", where = "table 3")
  public static HodgkinHuxley squid1952() {
    return new HodgkinHuxley(1, 120, 36, 0.3, -115, 12, -10.613, GATES_REST, -1);
  }

  /**
   * The squid's axon with rest at zero and depolarisation upwards, as most textbooks print it, the
   * leak potential rounded.
   *
   * @return C = 1, g = 120, 36 and 0.3, E = 115, −12 and 10.6
   */
  @From(value = "hodgkin1952", where = "table 3, with potentials turned and E_L rounded to 10.6 mV")
  public static HodgkinHuxley restAtZero() {
    return new HodgkinHuxley(1, 120, 36, 0.3, 115, -12, 10.6, GATES_REST, 1);
  }

  /**
   * The numbers of a widely used textbook: rest at zero, sodium 5 mV further up. Another neuron:
   * its rest is lost sooner.
   *
   * @return C = 1, g = 120, 36 and 0.3, E = 120, −12 and 10.6
   */
  @From(value = "izhikevich2007", where = "chapter 2, the Hodgkin–Huxley equations")
  public static HodgkinHuxley izhikevich2007() {
    return new HodgkinHuxley(1, 120, 36, 0.3, 120, -12, 10.6, GATES_REST, 1);
  }

  /**
   * The same axon with other numbers of channels.
   *
   * @param sodium g_Na, in mS/cm²
   * @param potassium g_K, in mS/cm²
   * @return a new neuron
   */
  public HodgkinHuxley withConductances(
      @In("mS/cm²") double sodium, @In("mS/cm²") double potassium) {
    return new HodgkinHuxley(
        capacitance,
        sodium,
        potassium,
        leakConductance,
        sodiumPotential,
        potassiumPotential,
        leakPotential,
        shift,
        polarity);
  }

  /** {@inheritDoc} The potential at the gates' rest, and every gate at its steady state there. */
  @Override
  public double[] start() {
    double[] start = held(polarity * (GATES_REST - shift))[1]; // u = −65 mV
    start[0] = polarity * (GATES_REST - shift);
    return start;
  }

  @Override
  public void slope(double[] x, double current, double[] dx) {
    double v = x[0];
    double m = x[1];
    double h = x[2];
    double n = x[3];
    double sodium = sodiumConductance * m * m * m * h * (v - sodiumPotential);
    double potassium = potassiumConductance * n * n * n * n * (v - potassiumPotential);
    double leak = leakConductance * (v - leakPotential);
    dx[0] = (current - sodium - potassium - leak) / capacitance; // C dV/dt = I − I_Na − I_K − I_L
    Rates at = Rates.at(polarity * v + shift);
    dx[1] = at.alphaM * (1 - m) - at.betaM * m; // dx/dt = α (1 − x) − β x
    dx[2] = at.alphaH * (1 - h) - at.betaH * h;
    dx[3] = at.alphaN * (1 - n) - at.betaN * n;
  }

  @Override
  public void relax(double[] x, double current, double[] rate, double[] target) {
    double v = x[0];
    double sodium = sodiumConductance * x[1] * x[1] * x[1] * x[2]; // g_Na m³ h
    double potassium = potassiumConductance * x[3] * x[3] * x[3] * x[3]; // g_K n⁴
    double total = sodium + potassium + leakConductance;
    double drive =
        current
            + sodium * sodiumPotential
            + potassium * potassiumPotential
            + leakConductance * leakPotential;
    rate[0] = total / capacitance; // C dV/dt = Σ g E + I − Σ g V
    target[0] = total > 0 ? drive / total : v;
    Rates at = Rates.at(polarity * v + shift);
    gate(1, at.alphaM, at.betaM, rate, target);
    gate(2, at.alphaH, at.betaH, rate, target);
    gate(3, at.alphaN, at.betaN, rate, target);
  }

  @Override
  public List<IonicCurrent> currents(double[] x) {
    double sodium = sodiumConductance * x[1] * x[1] * x[1] * x[2]; // g_Na m³ h
    double potassium = potassiumConductance * x[3] * x[3] * x[3] * x[3]; // g_K n⁴
    return List.of(
        new IonicCurrent("I_Na", sodium, sodiumPotential),
        new IonicCurrent("I_K", potassium, potassiumPotential),
        new IonicCurrent("I_leak", leakConductance, leakPotential));
  }

  @Override
  public List<Gate> gates() {
    return IntStream.range(1, 4)
        .mapToObj(
            i -> new Gate(variables().get(i).name(), v -> held(v)[1][i], v -> 1 / held(v)[0][i]))
        .toList();
  }

  /** Rates and targets at a potential. */
  private double[][] held(double v) {
    double[][] made = new double[2][4];
    relax(new double[] {v, 0, 0, 0}, 0, made[0], made[1]);
    return made;
  }

  private static void gate(int i, double alpha, double beta, double[] rate, double[] target) {
    rate[i] = alpha + beta; // dx/dt = α (1 − x) − β x = (α + β) (α/(α + β) − x)
    target[i] = alpha / (alpha + beta);
  }

  /** How fast the gates open and close, per ms. */
  private record Rates(
      double alphaM, double betaM, double alphaH, double betaH, double alphaN, double betaN) {
    private static final double E1 = StrictMath.exp(1);
    private static final double E25 = StrictMath.exp(2.5);
    private static final double E3 = StrictMath.exp(3);

    /** All six from one exponential: each of theirs is one of its powers, times a constant. */
    static Rates at(double u) {
      double z = StrictMath.exp(-(u + 65) / 720); // 720 = 9 · 80 = 36 · 20 = 40 · 18 = 72 · 10
      double z4 = z * z * (z * z);
      double z9 = z4 * z4 * z;
      double z36 = z9 * z9 * (z9 * z9);
      double z72 = z36 * z36;
      return new Rates(
          linoid(u + 40, E25 * z72), // α_m = 0.1 (u + 40)/(1 − e^(−(u+40)/10))
          4 * (z36 * z4), // β_m = 4 e^(−(u+65)/18)
          0.07 * z36, // α_h = 0.07 e^(−(u+65)/20)
          1 / (1 + E3 * z72), // β_h = 1/(1 + e^(−(u+35)/10))
          0.1 * linoid(u + 55, E1 * z72), // α_n = 0.01 (u + 55)/(1 − e^(−(u+55)/10))
          0.125 * z9); // β_n = 0.125 e^(−(u+65)/80)
    }

    /** 0.1 y/(1 − e^(−y/10)), by its series near y = 0, where both parts vanish. */
    private static double linoid(double y, double exponential) {
      double a = 0.1 * y;
      double b = a * a;
      return b < 1e-3
          ? 1 + a / 2 + b / 12 * (1 - b / 60 * (1 - b / 42)) // a/(1 − e^(−a)), to 10⁻¹⁸
          : a / (1 - exponential);
    }
  }

  /** {@inheritDoc} Zero millivolts where rest lies near −65 mV. */
  @Override
  public double threshold() {
    return -polarity * shift; // u = 0 mV
  }

  @Override
  public double step() {
    return 0.01;
  }

  @Override
  public List<Variable> variables() {
    return List.of(
        new Variable("V", "mV"),
        new Variable("m", ""),
        new Variable("h", ""),
        new Variable("n", ""));
  }

  @Override
  public String currentUnit() {
    return "µA/cm²";
  }

  @Override
  public String name() {
    return "Hodgkin–Huxley";
  }
}
