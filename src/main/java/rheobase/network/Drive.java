package rheobase.network;

import java.util.Arrays;
import java.util.List;
import rheobase.synapse.Receptor;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/** What reaches the neurons of a population from outside the network. */
public sealed interface Drive {

  /**
   * Spikes from far away: every neuron receives a Poisson process of its own, independent of all
   * others.
   *
   * @param to the receiving population
   * @param rate of all spikes that one neuron receives; may step in time
   * @param receptor what stands behind the synapses
   * @param weight how strong each is
   */
  record Poisson(Population to, @In("1/ms") Steps rate, Receptor receptor, double weight)
      implements Drive {
    /** Refuses negative rates. */
    public Poisson {
      Require.present("receiving population", to, "Population.of makes one");
      Require.present("rate", rate, "Steps.constant(hertz(1000)) stays");
      for (double level : rate.levels()) {
        Require.notNegative("rate", level, "1/ms", "hertz(1000) is 1 spike in each ms");
      }
      Require.present("receptor", receptor, "such as Receptor.jump()");
      Require.finite("weight", weight, "", "0 cuts the connection");
      Connection.checkSign(receptor, weight);
    }

    /**
     * The same drive at another rate.
     *
     * @param newRate of all spikes that one neuron receives, in 1/ms
     * @return a new drive
     */
    public Poisson withRate(Steps newRate) {
      return new Poisson(to, newRate, receptor, weight);
    }

    @Override
    public String toString() {
      return "Poisson spikes → %s (%s per ms, %s, weight %s)"
          .formatted(to.name(), rate, receptor, Digits.of(weight, 6));
    }
  }

  /**
   * A current that is the same for every neuron of a population.
   *
   * @param to the receiving population
   * @param level the current, in the neuron's unit of current; may step in time
   */
  record Current(Population to, Steps level) implements Drive {
    /** Refuses what is missing. */
    public Current {
      Require.present("receiving population", to, "Population.of makes one");
      Require.present("current", level, "Steps.constant(0.2) stays");
    }

    @Override
    public String toString() {
      return "current → " + to.name() + " (" + level + " " + to.neuron().currentUnit() + ")";
    }
  }

  /**
   * Given spikes that reach one neuron.
   *
   * @param to the receiving population
   * @param unit which of its neurons, from 0
   * @param times when the spikes arrive, in ms, ascending; taken to the step in which they fall
   * @param receptor what stands behind the synapse
   * @param weight how strong it is
   */
  record Spikes(
      Population to, int unit, @In("ms") List<Double> times, Receptor receptor, double weight)
      implements Drive {
    /** Refuses a neuron that does not exist, and times out of order. */
    public Spikes {
      Require.present("receiving population", to, "Population.of makes one");
      Require.within("unit", unit, 0, to.size() - 1.0, "", "the first is 0");
      times = List.copyOf(times);
      double before = 0;
      for (double time : times) {
        boolean later = time >= before && Double.isFinite(time);
        Require.that(later, "spike time", time, "ms", "must not lie before " + before, "sort them");
        before = time;
      }
      Require.present("receptor", receptor, "such as Receptor.jump()");
      Require.finite("weight", weight, "", "0 cuts the connection");
      Connection.checkSign(receptor, weight);
    }

    @Override
    public String toString() {
      return "%d given spikes → %s neuron %d (%s, weight %s)"
          .formatted(times.size(), to.name(), unit, receptor, Digits.of(weight, 6));
    }
  }

  /** {@return the receiving population} */
  Population to();

  /**
   * Independent Poisson spikes of a constant rate.
   *
   * @param to the receiving population
   * @param rate of all spikes that one neuron receives, in 1/ms
   * @param receptor what stands behind the synapses
   * @param weight how strong each is
   * @return the drive
   */
  static Drive poisson(Population to, @In("1/ms") double rate, Receptor receptor, double weight) {
    return new Poisson(to, Steps.constant(rate), receptor, weight);
  }

  /**
   * Independent Poisson spikes whose rate steps in time.
   *
   * @param to the receiving population
   * @param rate of all spikes that one neuron receives, in 1/ms
   * @param receptor what stands behind the synapses
   * @param weight how strong each is
   * @return the drive
   */
  static Drive poisson(Population to, @In("1/ms") Steps rate, Receptor receptor, double weight) {
    return new Poisson(to, rate, receptor, weight);
  }

  /**
   * A constant current.
   *
   * @param to the receiving population
   * @param level in the neuron's unit of current
   * @return the drive
   */
  static Drive current(Population to, double level) {
    return new Current(to, Steps.constant(level));
  }

  /**
   * A current that steps in time.
   *
   * @param to the receiving population
   * @param level in the neuron's unit of current
   * @return the drive
   */
  static Drive current(Population to, Steps level) {
    return new Current(to, level);
  }

  /**
   * Given spikes that reach one neuron, such as one spike too many.
   *
   * @param to the receiving population
   * @param unit which of its neurons, from 0
   * @param receptor what stands behind the synapse
   * @param weight how strong it is
   * @param times when they arrive, in ms, ascending
   * @return the drive
   */
  static Drive spikes(
      Population to, int unit, Receptor receptor, double weight, @In("ms") double... times) {
    List<Double> list = Arrays.stream(times).boxed().toList();
    return new Spikes(to, unit, list, receptor, weight);
  }
}
