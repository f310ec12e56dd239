package rheobase.simulation.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.ExplicitWiring;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Steps;
import rheobase.synapse.Receptor;
import rheobase.units.In;

/**
 * What reaches one population, laid out for its blocks.
 *
 * @param network of which it is part
 * @param index which of its populations
 * @param channels the receptors in its membranes, in the order in which they are first named
 * @param inputs everything that sends spikes to it: connections in their order, then drives
 * @param lines the same, put together where spikes are alike
 */
record Layout(
    Network network, int index, List<Channel> channels, List<Input> inputs, List<Line> lines) {

  /**
   * Something that sends spikes.
   *
   * @param channel through which they act
   * @param weight of each
   * @param connection which of the network's; −1 for none
   * @param drive which of the network's; −1 for none
   * @param rows the bits of the connection; null if it has none
   */
  record Input(int channel, double weight, int connection, int drive, BitRows rows) {}

  /**
   * Inputs of one weight through one channel, whose spikes are counted together; no more than one
   * of them is a generator.
   *
   * @param channel through which they act
   * @param weight of each spike
   * @param inputs which of the layout's; a generator, which counts from nothing, comes first
   * @param weighted whether it is one connection whose synapses have strengths of their own
   */
  record Line(int channel, double weight, List<Integer> inputs, boolean weighted) {}

  static Layout of(Network network, int index) {
    Population to = network.populations().get(index);
    List<Channel> channels = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < network.connections().size(); i++) {
      Connection c = network.connections().get(i);
      if (c.to().equals(to) && c.weight() != 0) {
        int channel = channel(channels, c.receptor(), c.weight(), to);
        inputs.add(new Input(channel, c.weight(), i, -1, BitRows.of(c)));
      }
    }
    for (int i = 0; i < network.drives().size(); i++) {
      Drive drive = network.drives().get(i);
      if (!drive.to().equals(to)) {
        continue;
      }
      if (drive instanceof Drive.Poisson p && p.weight() != 0) {
        inputs.add(
            new Input(channel(channels, p.receptor(), p.weight(), to), p.weight(), -1, i, null));
      } else if (drive instanceof Drive.Spikes s && s.weight() != 0) {
        inputs.add(
            new Input(channel(channels, s.receptor(), s.weight(), to), s.weight(), -1, i, null));
      }
    }
    return new Layout(
        network, index, List.copyOf(channels), List.copyOf(inputs), lines(network, inputs));
  }

  private static List<Line> lines(Network network, List<Input> inputs) {
    List<Line> lines = new ArrayList<>();
    for (int n = inputs.size() - 1; n >= 0; n--) { // drives first
      Input input = inputs.get(n);
      boolean weighted =
          input.connection() >= 0
              && network.connections().get(input.connection()).wiring() instanceof ExplicitWiring w
              && w.weighted();
      Line line = new Line(input.channel(), input.weight(), new ArrayList<>(List.of(n)), weighted);
      int alike = -1;
      for (int k = 0; k < lines.size() && !weighted && !generates(network, input); k++) {
        Line other = lines.get(k);
        if (other.channel() == line.channel()
            && other.weight() == line.weight()
            && !other.weighted()) {
          alike = k;
        }
      }
      if (alike >= 0) {
        lines.get(alike).inputs().add(n);
      } else {
        lines.add(line);
      }
    }
    Collections.reverse(lines);
    return List.copyOf(lines);
  }

  private static boolean generates(Network network, Input input) {
    return input.drive() >= 0 && network.drives().get(input.drive()) instanceof Drive.Poisson;
  }

  private static int channel(List<Channel> channels, Receptor receptor, double w, Population to) {
    Channel channel = new Channel(receptor, Channel.excites(receptor, w, to.neuron()));
    if (!channels.contains(channel)) {
      channels.add(channel);
    }
    return channels.indexOf(channel);
  }

  Population population() {
    return network.populations().get(index);
  }

  @In("ms")
  double step() {
    return network.step();
  }

  /** Which population sends through an input that is a connection. */
  int sender(Input input) {
    return network.populations().indexOf(network.connections().get(input.connection()).from());
  }

  /** After how many steps a spike is taken up that was sent through a connection. */
  int delay(Input input) {
    int delay = network.delay(network.connections().get(input.connection()));
    return channels.get(input.channel()).jumps() ? Math.max(1, delay) : delay + 1;
  }

  /** The injected current during a step, in the neuron's unit. */
  double current(long step) {
    double sum = 0;
    for (Drive drive : network.drives()) {
      if (drive instanceof Drive.Current c && c.to().equals(population())) {
        sum += c.level().levels().get(level(c.level(), step));
      }
    }
    return sum;
  }

  /** Which level of a stepping quantity holds during a step: the last to have begun before it. */
  int level(Steps steps, long step) {
    int i = steps.times().size() - 1;
    while (i > 0 && firstStep(steps.times().get(i)) > step) {
      i--;
    }
    return i;
  }

  /** The first step that begins at a time or after it. */
  long firstStep(@In("ms") double time) {
    return (long) Math.ceil(time / step() - 1e-6);
  }
}
