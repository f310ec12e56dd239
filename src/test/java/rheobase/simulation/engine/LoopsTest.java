package rheobase.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.network.Connection;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.network.Wiring;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.numerics.ExponentialStep;
import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;
import rheobase.synapse.Kinetics;
import rheobase.synapse.Kinetics.Scale;
import rheobase.synapse.Receptor;

class LoopsTest {

  /** What holds for the loops in use here, in vectors or not. */
  @ParameterizedTest
  @CsvSource({"30, 5", "64, 1", "100, 6", "200, 7", "256, 47", "600, 60", "700, 120", "1024, 3"})
  void bitsAreCountedColumnByColumn(int size, int length) {
    UniformRandomProvider chance = seed(7).stream("rows");
    int before = 64;
    BitRows rows = new BitRows(length, before + size);
    int[] expected = new int[size];
    Arrays.fill(expected, 7); // what stood there before
    long all = 0;
    for (int n = 0; n < length; n++) {
      for (int i = 0; i < size; i++) {
        if (chance.nextInt(10) > 0) { // most of them, so that all planes are used
          rows.mark(new int[] {n}, before + i);
          expected[i]++;
          all++;
        }
      }
    }
    for (Loops loops : new Loops[] {Loops.HERE, new Loops() {}}) {
      int[] found = new int[size];
      Arrays.fill(found, 7);
      long[][] planes = new long[BitCounts.PLANES][rows.words(size)];
      long[] room = new long[rows.words(size)];
      boolean far = false;
      for (int n = 0; n < length; n += BitCounts.TOGETHER) {
        int[] begins = new int[BitCounts.TOGETHER];
        for (int k = 0; k < BitCounts.TOGETHER; k++) {
          begins[k] = rows.begin(n + k < length ? n + k : -1) + before / 64;
        }
        far |= loops.add(rows.words(), begins, n + BitCounts.TOGETHER, planes, room);
      }
      assertThat(loops.read(planes, 0, found)).isEqualTo(all);
      assertThat(found).isEqualTo(expected);
      int words = (size + 63) / 64;
      byte[] counts = new byte[64 * words];
      loops.read(planes, far, 0, words, counts, 0);
      for (int i = 0; i < size; i++) {
        assertThat(counts[i]).isEqualTo((byte) (expected[i] - 7));
      }
      long[] others = new long[words];
      others[0] = 1L << 3 | 1L << 17;
      int left = (int) all - counts[3] - counts[17];
      assertThat(loops.sum(counts, 0, others, words)).isEqualTo(left);
    }
  }

  @Test
  void sumsOfManyGreatCountsDoNotOverflow() {
    int words = 1000;
    byte[] counts = new byte[64 * words];
    Arrays.fill(counts, (byte) 127);
    long[] others = new long[words];
    others[999] = -1L;
    for (Loops loops : new Loops[] {Loops.HERE, new Loops() {}}) {
      assertThat(loops.sum(counts, 0, others, words)).isEqualTo(999 * 64 * 127);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.19, 64", "2, 100", "0, 17", "7.3, 33"})
  void theLoopOverABlockDrawsWhatEachNeuronWouldDrawAlone(double mean, int size) {
    PoissonTable table = PoissonTable.of(mean);
    Lanes together = Lanes.of(seed(7), "neuron", 0, size);
    Lanes alone = Lanes.of(seed(7), "neuron", 0, size);
    int[] counts = new int[size];
    for (int step = 0; step < 200; step++) {
      long all = Loops.HERE.draw(table, together, new int[size], counts);
      int[] expected = new int[size];
      for (int i = 0; i < size; i++) {
        expected[i] = table.next(alone, i);
      }
      assertThat(counts).isEqualTo(expected);
      assertThat(all).isEqualTo(Arrays.stream(expected).sum());
    }
  }

  @ParameterizedTest
  @CsvSource({"37, 0", "64, 1", "200, 2", "129, 3"})
  void jumpsAreTakenInputByInputAndThresholdsSeenByAll(int size, int inputs) {
    UniformRandomProvider chance = seed(7).stream("jumps");
    double[] v = new double[size];
    int[][] counts = new int[inputs + 1][size];
    double[] weights = {0.1, -0.5, 0.1, 7};
    double[] expected = new double[size];
    for (int i = 0; i < size; i++) {
      v[i] = 20 * chance.nextDouble();
      expected[i] = 3 + (v[i] - 3) * 0.995;
      for (int n = 0; n < inputs; n++) {
        counts[n][i] = chance.nextInt(30);
        expected[i] += weights[n] * counts[n][i];
      }
    }
    v[5] = Double.NaN;
    expected[5] = Double.NaN;
    long[] held = new long[(size + 63) / 64];
    held[0] = 1L << 7;
    expected[7] = 10;
    for (Loops loops : new Loops[] {Loops.HERE, new Loops() {}}) {
      double[] moved = v.clone();
      long[] reached = new long[(size + 63) / 64];
      Arrays.fill(reached, -1);
      var membrane = new Loops.Membrane(3, 0.995, 10, 12);
      loops.jump(moved, membrane, counts, weights, inputs, held, reached);
      assertThat(moved).isEqualTo(expected);
      BitSet seen = BitSet.valueOf(reached);
      assertThat(seen.length()).isLessThanOrEqualTo(size);
      for (int i = 0; i < size; i++) {
        assertThat(seen.get(i)).isEqualTo(expected[i] >= 12);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"37, 10", "64, 10", "200, 10", "129, 10", "200, 120", "37, 400"})
  void membranesThatConductAreMovedByExponentialEuler(int size, double open) {
    UniformRandomProvider chance = seed(7).stream("conductances");
    var cell = new LeakyIntegrateAndFire(20, 1, -60, -50, -58, 5);
    Population cells = Population.of("cells", size, cell);
    Receptor exciting = Receptor.conductance(Kinetics.exponential(5, Scale.UNIT_PEAK), 10);
    Receptor inhibiting = Receptor.conductance(Kinetics.exponential(10, Scale.UNIT_PEAK), -80);
    Wiring wiring = Wiring.allToAll();
    Network network =
        Network.of(cells)
            .with(
                new Connection(cells, cells, wiring, exciting, 1, 0),
                new Connection(cells, cells, wiring, inhibiting, 1, 0));
    double[] start = new double[size];
    double[][] openings = new double[size][2];
    double[] expected = new double[size];
    long[] held = new long[(size + 63) / 64];
    held[0] = 1L << 7 | 1L << 20;
    ExponentialStep step = ExponentialStep.of(0.1 / 20);
    for (int i = 0; i < size; i++) {
      start[i] = -60 + 10 * chance.nextDouble();
      openings[i][0] = open * chance.nextDouble();
      openings[i][1] = open * chance.nextDouble();
      double g = 1 + (openings[i][0] + openings[i][1]);
      double driving = -60 + (10 * openings[i][0] + -80 * openings[i][1]);
      expected[i] = start[i] + step.over(g) * (driving - g * start[i]);
      double exactly = driving / g + (start[i] - driving / g) * StrictMath.exp(-g * 0.005);
      assertThat(expected[i]).isCloseTo(exactly, within(1e-10)); // 2e-13 of a jump, at most 70 mV
      if ((held[i >> 6] >>> i & 1) != 0) {
        expected[i] = -58;
      }
    }
    Layout layout = Layout.of(network, 0);
    for (Loops loops : new Loops[] {Loops.HERE, new Loops() {}}) {
      Inbox inbox = new Inbox(layout, new Delivery[2], 0, size, true, 1, seed(7));
      Synapses synapses = new Synapses(layout, openings, 1, false);
      Seat seat = new Seat(layout, 0, size, inbox, null, null, null);
      var membrane = new Loops.Membrane(-60, 0.1 / 20, -58, -50);
      Conductances conductances = new Conductances(seat, synapses, membrane);
      assertThat(conductances.within()).isEqualTo(open < 100);
      double[] moved = start.clone();
      long[] reached = new long[(size + 63) / 64];
      Arrays.fill(reached, -1);
      loops.conduct(moved, conductances, held, reached);
      assertThat(moved).isEqualTo(expected);
      BitSet seen = BitSet.valueOf(reached);
      assertThat(seen.length()).isLessThanOrEqualTo(size);
      for (int i = 0; i < size; i++) {
        assertThat(seen.get(i)).isEqualTo(expected[i] >= -50);
        assertThat(conductances.s(1)[i]).isEqualTo(openings[i][1] * StrictMath.exp(-0.01));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 100, 129})
  void sumsAreTakenInOneOrder(int size) {
    UniformRandomProvider chance = seed(7).stream("sums");
    double[] s = chance.doubles(size).toArray();
    double[] v = chance.doubles(size).toArray();
    double[] products = new double[size];
    Arrays.setAll(products, i -> s[i] * v[i]);
    double all = Arrays.stream(s).sum();
    assertThat(Membranes.sum(s)).isCloseTo(all, within(1e-12)); // some hundred roundings
    assertThat(Loops.HERE.sum(s)).isEqualTo(Membranes.sum(s));
    assertThat(Membranes.sum(s, v)).isEqualTo(Membranes.sum(products));
    assertThat(Loops.HERE.sum(s, v)).isEqualTo(Membranes.sum(s, v));
  }
}
