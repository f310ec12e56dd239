package rheobase.simulation;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static rheobase.synapse.Kinetics.Scale.UNIT_AREA;
import static rheobase.synapse.Kinetics.Scale.UNIT_PEAK;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Start;
import rheobase.network.Steps;
import rheobase.network.Wiring;
import rheobase.neuron.AdaptiveExponential;
import rheobase.neuron.Firing;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Receptor;

/** Networks of all kinds of synapses and neurons, small enough for a plain program. */
final class SmallNetworks {
  static final LeakyIntegrateAndFire CELL = new LeakyIntegrateAndFire(20, 1, 0, 20, 10, 2);

  private SmallNetworks() {}

  /** A neuron as a reader might write one: it leaks quadratically and has no refractory period. */
  record Quadratic(double threshold) implements Neuron {
    @Override
    public double[] start() {
      return new double[] {-60};
    }

    @Override
    public void slope(double[] x, double current, double[] dx) {
      dx[0] = ((x[0] + 60) * (x[0] + 45) / 20 + current) / 10;
    }

    @Override
    public Firing firing() {
      return Double.isFinite(threshold) ? Firing.RESET : Firing.UPSTROKE;
    }

    @Override
    public void reset(double[] x) {
      x[0] = -55;
    }
  }

  /** 16 cells that excite and 5 that inhibit, strongly coupled and driven. */
  static Network small(
      Neuron neuron, Start start, Receptor excitation, Receptor inhibition, double[] weights) {
    Population e = Population.of("excitatory", 16, neuron).startingAt(start);
    Population i = Population.of("inhibitory", 5, neuron).startingAt(start);
    return Network.of(e, i)
        .withStep(neuron instanceof HodgkinHuxley ? 0.02 : 0.1)
        .with(
            new Connection(e, e, Wiring.bernoulli(0.4), excitation, weights[0], 1.5),
            new Connection(e, i, Wiring.fixedInDegree(7), excitation, weights[0], 0.8),
            new Connection(i, e, Wiring.allToAll(), inhibition, weights[1], 1),
            new Connection(i, i, Wiring.bernoulli(0.5), inhibition, weights[1], 2))
        .with(
            Drive.poisson(e, Steps.constant(0.5).then(12, 1.1), excitation, weights[2]),
            Drive.poisson(i, 0.6, excitation, weights[2]),
            Drive.current(e, Steps.constant(weights[3]).then(20, 0.7 * weights[3])));
  }

  static Stream<Arguments> networks() {
    Receptor jump = Receptor.jump();
    Receptor fast = Receptor.current(Kinetics.exponential(3, UNIT_AREA));
    Receptor peak = Receptor.current(Kinetics.exponential(4, UNIT_PEAK));
    Receptor alpha = Receptor.current(Kinetics.alpha(2, UNIT_AREA));
    Receptor alphaPeak = Receptor.current(Kinetics.alpha(2.5, UNIT_PEAK));
    Receptor twoArea = Receptor.current(Kinetics.doubleExponential(0.5, 5, UNIT_AREA));
    Receptor twoPeak = Receptor.current(Kinetics.doubleExponential(0.6, 2, UNIT_PEAK));
    Receptor opening = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), 70);
    Receptor closing = Receptor.conductance(Kinetics.doubleExponential(0.5, 6, UNIT_AREA), -10);
    Receptor shut = Receptor.conductance(Kinetics.exponential(8, UNIT_PEAK), -10);
    Start start = Start.uniform(0, 20);
    Receptor g = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), 0);
    Receptor gaba = Receptor.conductance(Kinetics.alpha(3, UNIT_PEAK), -80);
    Start rest = Start.normal(-65, 3);
    return Stream.of(
        arguments("jumps", small(CELL, start, jump, jump, new double[] {1, -2, 1.2, 18})),
        arguments(
            "exponential, area", small(CELL, start, fast, fast, new double[] {20, -40, 25, 16})),
        arguments("exponential, peak", small(CELL, start, peak, peak, new double[] {5, -9, 6, 16})),
        arguments("alpha, area", small(CELL, start, alpha, alpha, new double[] {20, -40, 25, 16})),
        arguments(
            "alpha, peak", small(CELL, start, alphaPeak, alphaPeak, new double[] {3, -7, 4, 16})),
        arguments(
            "two, area", small(CELL, start, twoArea, twoArea, new double[] {20, -40, 25, 16})),
        arguments("two, peak", small(CELL, start, twoPeak, twoPeak, new double[] {10, -10, 9, 16})),
        arguments(
            "jumps and currents", small(CELL, start, jump, alpha, new double[] {1, -40, 1.2, 18})),
        arguments(
            "conductances",
            small(CELL, start, opening, closing, new double[] {0.05, 1.5, 0.08, 15})),
        arguments(
            "conductances, at once",
            small(CELL, start, opening, shut, new double[] {0.05, 0.2, 0.08, 15})),
        arguments(
            "conductances, some far beyond a step", // up to h G/τ of 3
            small(CELL, start, opening, shut, new double[] {60, 9, 20, 15})),
        arguments(
            "conductance, jump",
            small(CELL, start, opening, jump, new double[] {0.05, -2, 0.08, 15})),
        arguments(
            "adaptive exponential",
            small(
                AdaptiveExponential.regularSpiking(), rest, g, gaba, new double[] {5, 9, 8, 500})),
        arguments(
            "adaptive exponential, jumps",
            small(
                AdaptiveExponential.regularSpiking(),
                rest,
                jump,
                jump,
                new double[] {1, -2, 1.5, 600})),
        arguments(
            "Izhikevich",
            small(Izhikevich.regularSpiking(), rest, peak, peak, new double[] {3, -4, 3, 6})),
        arguments(
            "Hodgkin-Huxley",
            small(HodgkinHuxley.modern(), rest, g, gaba, new double[] {0.05, 0.2, 0.1, 9})),
        arguments(
            "Hodgkin-Huxley, jumps",
            small(HodgkinHuxley.modern(), rest, jump, jump, new double[] {2, -2, 3, 9})),
        arguments(
            "a reader's own",
            small(new Quadratic(-30), rest, g, gaba, new double[] {0.1, 0.3, 0.2, 6})));
  }

  /** Several blocks of 64 neurons, the last of each population not full. */
  private static Network several(Receptor excitation, Receptor inhibition, double[] weights) {
    Population e = Population.of("excitatory", 150, CELL).startingAt(Start.uniform(0, 20));
    Population i = Population.of("inhibitory", 70, CELL).startingAt(Start.uniform(0, 20));
    return Network.of(e, i)
        .with(
            new Connection(e, e, Wiring.bernoulli(0.02), excitation, weights[0], 0.4),
            new Connection(e, i, Wiring.fixedInDegree(40), excitation, weights[0] / 8, 0.3),
            new Connection(i, e, Wiring.bernoulli(0.1), inhibition, weights[1], 0.5),
            new Connection(i, i, Wiring.fixedInDegree(3), inhibition, weights[1], 0.3))
        .with(
            Drive.poisson(e, 1.2, excitation, weights[2]),
            Drive.poisson(i, 1.1, excitation, weights[2]));
  }

  /** The first behind conductances, the second behind currents. */
  private static Network mixed(Receptor open, Receptor shut, Receptor rising, Receptor falling) {
    Population e = Population.of("excitatory", 150, CELL).startingAt(Start.uniform(0, 20));
    Population i = Population.of("inhibitory", 70, CELL).startingAt(Start.uniform(0, 20));
    return Network.of(e, i)
        .with(
            new Connection(e, e, Wiring.bernoulli(0.02), open, 0.06, 0),
            new Connection(e, i, Wiring.fixedInDegree(40), rising, 5, 0.3),
            new Connection(i, e, Wiring.fixedInDegree(2), shut, 0.1, 0.5),
            new Connection(i, i, Wiring.fixedInDegree(3), falling, -30, 0.3))
        .with(Drive.poisson(e, 1.2, open, 0.12), Drive.poisson(i, 1.1, rising, 26));
  }

  /** So many that conduct that one population is two of the widest blocks. */
  static Network wide() {
    Receptor open = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), 70);
    Receptor shut = Receptor.conductance(Kinetics.exponential(10, UNIT_PEAK), -10);
    Population e = Population.of("excitatory", 4200, CELL).startingAt(Start.uniform(0, 20));
    Population i = Population.of("inhibitory", 100, CELL).startingAt(Start.uniform(0, 20));
    return Network.of(e, i)
        .with(
            new Connection(e, e, Wiring.bernoulli(0.002), open, 0.06, 0),
            new Connection(e, i, Wiring.bernoulli(0.004), open, 0.06, 0.2),
            new Connection(i, e, Wiring.fixedInDegree(2), shut, 0.2, 0),
            new Connection(i, i, Wiring.fixedInDegree(4), shut, 0.2, 0))
        .with(Drive.current(e, Steps.constant(40)), Drive.current(i, Steps.constant(45)));
  }

  static Stream<Arguments> severalBlocks() {
    Receptor jump = Receptor.jump();
    Receptor open = Receptor.conductance(Kinetics.exponential(5, UNIT_PEAK), 70);
    Receptor shut = Receptor.conductance(Kinetics.exponential(10, UNIT_PEAK), -10);
    Receptor rising = Receptor.current(Kinetics.doubleExponential(0.5, 2, UNIT_AREA));
    Receptor falling = Receptor.current(Kinetics.exponential(5, UNIT_AREA));
    return Stream.of(
        arguments("currents", several(rising, falling, new double[] {40, -30, 26})),
        arguments("jumps", several(jump, jump, new double[] {1.5, -1.5, 1})),
        arguments("conductances", several(open, shut, new double[] {0.06, 0.1, 0.12})),
        arguments("conductances here, currents there", mixed(open, shut, rising, falling)));
  }
}
