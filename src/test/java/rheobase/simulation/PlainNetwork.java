package rheobase.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.ExplicitWiring;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.neuron.Firing;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;
import rheobase.neuron.RelaxingNeuron;
import rheobase.numerics.Flow;
import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;
import rheobase.numerics.Relaxation;
import rheobase.numerics.Seed;
import rheobase.synapse.Coupling;
import rheobase.synapse.Receptor;

/**
 * A network, neuron by neuron and spike by spike, as its description reads: the oracle of the
 * engine. Every spike that has arrived is kept, and its course taken from the formula of its
 * kinetics; what a current leaves on a membrane is its integral over the step, by Gauss's rule.
 */
final class PlainNetwork {
  /** Places and weights of Gauss's rule with three points, on [0, 1]; exact to the fifth power. */
  private static final double[][] GAUSS = {
    {0.5 - Math.sqrt(0.15), 5.0 / 18}, {0.5, 4.0 / 9}, {0.5 + Math.sqrt(0.15), 5.0 / 18}
  };

  private final Network network;
  private final Seed seed;
  private final double h;
  private final List<Cell> cells = new ArrayList<>();
  private final List<int[][]> wiring = new ArrayList<>();

  /** What has arrived at one neuron through one receptor, by the step in which it is taken up. */
  private record Arrivals(Receptor receptor, double weight, NavigableMap<Long, Double> counts) {}

  private final class Cell {
    final Population population;
    final Neuron neuron;
    final double[] x;
    final List<Arrivals> inputs = new ArrayList<>();
    final List<Drive.Current> currents = new ArrayList<>();
    final List<Double> spikes = new ArrayList<>();
    double opening; // of a receptor that was open at the start
    Receptor opened;
    long heldUntil; // through all steps before this one
    double injected;

    Cell(Population population, double[] x) {
      this.population = population;
      this.neuron = population.neuron();
      this.x = x;
    }

    /** The sum of all courses through one receptor at a time within a step. */
    double through(Arrivals input, long k, double t) {
      double sum = 0;
      for (var arrived : input.counts.headMap(k, true).entrySet()) {
        sum +=
            arrived.getValue() * input.receptor.kinetics().at(t - arrived.getKey() * h + 1e-9 * h);
      }
      return input.weight * sum;
    }

    /** Current and conductance at a time within a step: I = I₀ − g V. */
    double[] current(long k, double t) {
      double driving = injected;
      double conductance = 0;
      for (Arrivals input : inputs) {
        if (input.receptor.coupling() instanceof Coupling.Conductance g) {
          double open = through(input, k, t);
          conductance += open;
          driving += open * g.reversalPotential();
        } else if (input.receptor.coupling() instanceof Coupling.Current) {
          driving += through(input, k, t);
        }
      }
      if (opened != null) {
        double left = opening * StrictMath.exp(-t / opened.kinetics().decay());
        if (opened.coupling() instanceof Coupling.Conductance g) {
          conductance += left;
          driving += left * g.reversalPotential();
        } else {
          driving += left;
        }
      }
      return new double[] {driving, conductance};
    }

    boolean conducts() {
      return inputs.stream().anyMatch(i -> i.receptor.coupling() instanceof Coupling.Conductance);
    }

    void step(long k) {
      if (k < heldUntil) {
        return;
      }
      final double standing = x[0];
      injected = currents.stream().mapToDouble(c -> c.level().at(k * h + 1e-9)).sum();
      move(k);
      for (Arrivals input : inputs) {
        if (input.receptor.coupling() instanceof Coupling.Jump) {
          x[0] += input.weight * input.counts.getOrDefault(k, 0.0);
        }
      }
      double sign = neuron.polarity();
      boolean above = sign * x[0] >= sign * neuron.threshold();
      boolean wasAbove = sign * standing >= sign * neuron.threshold();
      if (above && !(neuron.firing() == Firing.UPSTROKE && wasAbove)) {
        double crossing = (neuron.threshold() - standing) / (x[0] - standing);
        double wait = network.interpolated() ? Math.max(0, Math.min(1, crossing)) : 0;
        spikes.add((k + wait) * h);
        if (neuron.firing() != Firing.UPSTROKE) {
          neuron.reset(x);
          heldUntil = k + Math.round(neuron.refractoryPeriod() / h);
        }
        for (Connection connection : network.connections()) {
          if (connection.from().equals(population)) {
            long delay = Math.round(connection.delay() / h);
            send(connection, jump(connection.receptor()) ? k + Math.max(1, delay) : k + delay + 1);
          }
        }
      }
    }

    private void send(Connection connection, long when) {
      int me = cells.indexOf(this) - network.first(population);
      int first = network.first(connection.to());
      int which = network.connections().indexOf(connection);
      for (int t = 0; t < connection.to().size(); t++) {
        int[] sources = sources(connection, t);
        int at = Arrays.binarySearch(sources, me);
        if (at >= 0) {
          double factor = connection.wiring() instanceof ExplicitWiring w ? w.factors(t)[at] : 1;
          int input = inputsBefore(connection.to(), which);
          cells.get(first + t).inputs.get(input).counts.merge(when, factor, Double::sum);
        }
      }
    }

    private void move(long k) {
      double t = k * h;
      double[] now = current(k, t);
      if (neuron instanceof LeakyIntegrateAndFire lif && conducts()) {
        double total = 1 + lif.inputResistance() * now[1]; // exponential Euler
        double target = (lif.restingPotential() + lif.inputResistance() * now[0]) / total;
        double left = StrictMath.exp(-h * total / lif.membraneTimeConstant());
        x[0] = target + (x[0] - target) * left;
      } else if (neuron instanceof LeakyIntegrateAndFire lif) {
        double tau = lif.membraneTimeConstant();
        double rest = lif.restingPotential();
        x[0] = rest + (x[0] - rest) * StrictMath.exp(-h / tau);
        for (double[] place : GAUSS) { // ∫ R I(s)/τ e^(−(t + h − s)/τ) ds
          double s = place[0] * h;
          double left = StrictMath.exp((s - h) / tau);
          x[0] += place[1] * h / tau * lif.inputResistance() * current(k, t + s)[0] * left;
        }
      } else {
        neuron.stepper().over(frozen(now[0], now[1]), x.length).step(t, h, x);
      }
    }

    /** The neuron under currents and conductances as they stand. */
    private Flow frozen(double driving, double g) {
      if (neuron instanceof RelaxingNeuron relaxing) {
        return (Relaxation)
            (t, state, rate, target) -> relaxing.relax(state, driving - g * state[0], rate, target);
      }
      return (t, state, dx) -> neuron.slope(state, driving - g * state[0], dx);
    }
  }

  private PlainNetwork(Network network, Seed seed) {
    this.network = network;
    this.seed = seed;
    this.h = network.step();
    for (int n = 0; n < network.connections().size(); n++) {
      Connection c = network.connections().get(n);
      Seed own = seed.child("connection", n);
      int[][] sources = new int[c.to().size()][];
      for (int t = 0; t < sources.length; t++) {
        sources[t] = c.wiring().sources(t, c.from().size(), c.from().equals(c.to()), own);
      }
      wiring.add(sources);
    }
  }

  /** Runs a network and says who fired when, in ms, neuron by neuron. */
  static List<List<Double>> spikes(Network network, double duration, Seed seed) {
    PlainNetwork plain = new PlainNetwork(network, seed);
    plain.populate();
    plain.drive(Math.round(duration / network.step()));
    for (long k = 0; k < Math.round(duration / network.step()); k++) {
      for (Cell cell : plain.cells) {
        cell.step(k);
      }
    }
    return plain.cells.stream().map(cell -> cell.spikes).toList();
  }

  private void populate() {
    for (int p = 0; p < network.populations().size(); p++) {
      Population population = network.populations().get(p);
      UniformRandomProvider chance = null;
      for (int i = 0; i < population.size(); i++) {
        if (i % 64 == 0) {
          chance = seed.child("start", p).stream("word", i / 64);
        }
        double[] x = population.neuron().start().clone();
        if (population.potential().isPresent()) {
          x[0] = population.potential().get().draw(chance);
        }
        Cell cell = new Cell(population, x);
        for (var opening : population.openings().entrySet()) { // no more than one in these tests
          cell.opened = opening.getKey();
          cell.opening = opening.getValue().draw(chance);
        }
        cells.add(cell);
        for (Connection c : network.connections()) {
          if (c.to().equals(population)) {
            cell.inputs.add(new Arrivals(c.receptor(), c.weight(), new TreeMap<>()));
          }
        }
      }
    }
  }

  private void drive(long steps) {
    for (int d = 0; d < network.drives().size(); d++) {
      Drive drive = network.drives().get(d);
      int first = network.first(drive.to());
      for (int i = 0; i < drive.to().size(); i++) {
        Cell cell = cells.get(first + i);
        if (drive instanceof Drive.Current current) {
          cell.currents.add(current);
        } else if (drive instanceof Drive.Poisson poisson) {
          NavigableMap<Long, Double> counts = new TreeMap<>();
          Lanes chance = Lanes.of(seed.child("drive", d), "neuron", i, 1);
          for (long k = 0; k < steps; k++) {
            double mean = poisson.rate().at(k * h + 1e-9) * h;
            int count = PoissonTable.of(mean).next(chance, 0);
            if (count > 0) {
              counts.put(jump(poisson.receptor()) ? k : k + 1, (double) count);
            }
          }
          cell.inputs.add(new Arrivals(poisson.receptor(), poisson.weight(), counts));
        } else if (drive instanceof Drive.Spikes given) {
          NavigableMap<Long, Double> counts = new TreeMap<>();
          for (double time : given.times()) {
            if (given.unit() == i) {
              long k = (long) Math.floor(time / h + 1e-6);
              counts.merge(jump(given.receptor()) ? k : k + 1, 1.0, Double::sum);
            }
          }
          cell.inputs.add(new Arrivals(given.receptor(), given.weight(), counts));
        }
      }
    }
  }

  /** Jumps act in the step in which they arrive, all else from the next one on. */
  private static boolean jump(Receptor receptor) {
    return receptor.coupling() instanceof Coupling.Jump;
  }

  private int[] sources(Connection c, int target) {
    int which = network.connections().indexOf(c);
    return wiring.get(which)[target];
  }

  private int inputsBefore(Population to, int which) {
    return (int)
        network.connections().subList(0, which).stream().filter(c -> c.to().equals(to)).count();
  }
}
