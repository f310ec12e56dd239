package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What every kind of block is given: where it sits, what reaches it, and what it reports to.
 *
 * @param layout what reaches its population
 * @param first its first neuron, by number in the population
 * @param size the number of its neurons
 * @param inbox what arrives
 * @param log who fires
 * @param meter what is measured
 * @param fired who fired in the last steps, population by population
 */
record Seat(
    Layout layout,
    int first,
    int size,
    Inbox inbox,
    SpikeLog log,
    Meter meter,
    List<RecentSpikes> fired) {

  /** The refractory period, in steps. */
  int refractorySteps() {
    return (int) Math.rint(layout.population().neuron().refractoryPeriod() / layout.step());
  }

  /**
   * Takes down who fired.
   *
   * @param step in which
   * @param bits one for every neuron
   * @param word where the first word of these stands
   */
  void takeDown(long step, long[] bits, int word) {
    double time = step * layout.step();
    log.begin(step);
    for (int w = 0; Engine.WORD * w < size; w++) {
      for (long left = bits[word + w]; left != 0; left &= left - 1) {
        log.fire(first + Engine.WORD * w + Long.numberOfTrailingZeros(left), time);
      }
    }
  }

  void write(DataOutput out) throws IOException {
    inbox.write(out);
    meter.write(out);
  }

  void read(DataInput in) throws IOException {
    inbox.read(in);
    meter.read(in);
  }
}
