package rheobase.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Populations, what connects them, and what reaches them from outside.
 *
 * <p>A step of the clock takes the network from t to t + h:
 *
 * <ol>
 *   <li>every neuron that is not refractory moves under the currents and conductances of its
 *       synapses; those close meanwhile;
 *   <li>its potential jumps by what arrives in this step: the spikes fired a delay before (without
 *       delay, in the step before) and those of the drives that fall into it; jumps that reach a
 *       refractory neuron are lost;
 *   <li>whoever has reached threshold fires; the spike bears the time t, or, where times are
 *       interpolated, that of the crossing between t and t + h;
 *   <li>those that fired are reset, and are refractory through all steps that begin before t plus
 *       their refractory period;
 *   <li>all other receptors open by what arrives in this step: the spikes fired a delay before
 *       (without delay, those just fired) and those of the drives, on refractory neurons too.
 * </ol>
 *
 * <p>Neurons that shape their own spikes ({@link rheobase.neuron.Firing#UPSTROKE}) fire when they
 * cross the threshold and are neither reset nor refractory.
 *
 * @param populations the neurons
 * @param connections the synapses between them
 * @param drives what comes from outside
 * @param step h, the step of the clock; every delay is a multiple of it
 * @param interpolated whether spike times are interpolated within the step
 */
public record Network(
    List<Population> populations,
    List<Connection> connections,
    List<Drive> drives,
    @In("ms") double step,
    boolean interpolated) {
  private static final double EXACT = 1e-6;

  /** Refuses strangers, namesakes and delays between two steps. */
  public Network {
    populations = List.copyOf(populations);
    connections = List.copyOf(connections);
    drives = List.copyOf(drives);
    Require.atLeast("number of populations", populations.size(), 1, "give at least one");
    Require.positive("step", step, "ms", "0.1 ms is usual");
    Set<String> names = new HashSet<>();
    for (Population population : populations) {
      if (!names.add(population.name())) {
        throw new IllegalArgumentException(
            "two populations are called " + population.name() + "; give each a name of its own");
      }
    }
    Stream<Population> ends = connections.stream().flatMap(c -> Stream.of(c.from(), c.to()));
    List<Population> known = populations;
    Stream.concat(ends, drives.stream().map(Drive::to))
        .filter(end -> !known.contains(end))
        .findFirst()
        .ifPresent(
            stranger -> {
              throw new IllegalArgumentException(
                  "population "
                      + stranger
                      + " is connected or driven, but not in the network, which has "
                      + known
                      + (names.contains(stranger.name())
                          ? "; they differ in more than that: use one value for both"
                          : "; add it to the network"));
            });
    for (Connection connection : connections) {
      double delay = connection.delay() / step;
      boolean allowed = Math.abs(delay - Math.rint(delay)) < EXACT * Math.max(1, delay);
      String rule = "must be a multiple of the step (" + step + " ms)";
      Require.that(
          allowed,
          "delay",
          connection.delay(),
          "ms",
          rule,
          "choose the step first, withStep, or another delay");
    }
  }

  /**
   * Unconnected populations, on the finest of their models' own steps.
   *
   * @param populations the neurons
   * @return the network
   */
  public static Network of(Population... populations) {
    Require.atLeast("number of populations", populations.length, 1, "give at least one");
    double step = Stream.of(populations).mapToDouble(p -> p.neuron().step()).min().orElseThrow();
    return new Network(List.of(populations), List.of(), List.of(), step, false);
  }

  /**
   * The same network with further connections.
   *
   * @param more connections between its populations
   * @return a new network
   */
  public Network with(Connection... more) {
    List<Connection> all = new ArrayList<>(connections);
    all.addAll(List.of(more));
    return new Network(populations, all, drives, step, interpolated);
  }

  /**
   * The same network with further drives.
   *
   * @param more drives of its populations
   * @return a new network
   */
  public Network with(Drive... more) {
    List<Drive> all = new ArrayList<>(drives);
    all.addAll(List.of(more));
    return new Network(populations, connections, all, step, interpolated);
  }

  /**
   * The same network with every connection changed, as a drug changes them.
   *
   * @param change what becomes of a connection; most will come back as they are
   * @return a new network
   */
  public Network changed(UnaryOperator<Connection> change) {
    List<Connection> all = connections.stream().map(change).toList();
    return new Network(populations, all, drives, step, interpolated);
  }

  /**
   * The same network without or with other drives.
   *
   * @param others all of its drives
   * @return a new network
   */
  public Network drivenBy(Drive... others) {
    return new Network(populations, connections, List.of(others), step, interpolated);
  }

  /**
   * The same network on another step.
   *
   * @param newStep in ms
   * @return a new network
   */
  public Network withStep(@In("ms") double newStep) {
    return new Network(populations, connections, drives, newStep, interpolated);
  }

  /**
   * The same network with spike times that are interpolated linearly within the step; what the
   * neurons do stays on the steps.
   *
   * @return a new network
   */
  public Network withInterpolatedTimes() {
    return new Network(populations, connections, drives, step, true);
  }

  /** {@return the number of all neurons} */
  public int size() {
    return populations.stream().mapToInt(Population::size).sum();
  }

  /**
   * One population.
   *
   * @param name its name
   * @return the population
   * @throws IllegalArgumentException if there is none of that name; the message says which there
   *     are
   */
  public Population population(String name) {
    return populations.stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no population \"" + name + "\"; there are " + populations));
  }

  /**
   * The number of the first neuron of a population, in the order of the network.
   *
   * @param population one of its populations
   * @return from 0
   */
  public int first(Population population) {
    int at = populations.indexOf(population);
    if (at < 0) {
      throw new IllegalArgumentException(
          "population " + population + " is not in the network, which has " + populations);
    }
    return populations.subList(0, at).stream().mapToInt(Population::size).sum();
  }

  /**
   * The delay of a connection, in steps.
   *
   * @param connection one of its connections
   * @return zero or more
   */
  public int delay(Connection connection) {
    return (int) Math.rint(connection.delay() / step);
  }

  @Override
  public String toString() {
    String members =
        populations.stream().map(Population::toString).collect(Collectors.joining(", "));
    return "network of " + members + " and " + connections.size() + " connections";
  }
}
