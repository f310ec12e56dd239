package rheobase.simulation.collective;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.simulation.NetworkSimulation;

/** Rows of numbers by inhibitory decay time, one for each wiring. */
record Rows(Map<Double, List<Activity>> rows) {

  static Rows of(KineticNetwork network, double duration, int wirings, double... decays) {
    Map<Double, List<Activity>> rows = new TreeMap<>();
    for (double decay : decays) {
      List<Activity> some = new ArrayList<>();
      for (int k = 1; k <= wirings; k++) {
        some.add(row(network.withInhibitoryDecay(decay), duration, k));
        System.out.println(
            network.wiring().fixedInDegree()
                + " "
                + decay
                + " ms, seed "
                + k
                + ": "
                + some.get(some.size() - 1).numbers());
      }
      rows.put(decay, some);
    }
    return new Rows(rows);
  }

  static Activity row(KineticNetwork network, double duration, long seed) {
    double end = KineticNetwork.SETTLING + duration;
    var run = NetworkSimulation.of(network.network(), end, Seed.seed(seed)).withTraces(0, 1).run();
    return Activity.of(run, KineticNetwork.SETTLING);
  }

  List<Activity> at(double decay) {
    return rows.get(decay);
  }

  double mean(double decay, ToDoubleFunction<Activity> column) {
    return at(decay).stream().mapToDouble(column).average().orElseThrow();
  }

  double least(double decay, ToDoubleFunction<Activity> column) {
    return at(decay).stream().mapToDouble(column).min().orElseThrow();
  }

  double greatest(double decay, ToDoubleFunction<Activity> column) {
    return at(decay).stream().mapToDouble(column).max().orElseThrow();
  }
}
