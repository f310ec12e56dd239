package rheobase.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.Seed.seed;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.numerics.Lanes;
import rheobase.numerics.PoissonTable;

class LoopsTest {

  /** What holds for the loops in use here, in vectors or not. */
  @ParameterizedTest
  @CsvSource({"64, 1", "100, 6", "200, 7", "256, 47", "300, 70", "520, 600", "1024, 3"})
  void bitsAreCountedColumnByColumn(int size, int length) {
    UniformRandomProvider chance = seed(7).stream("rows");
    int words = (size + 63) / 64;
    long[] rows = new long[length * words];
    int[] begins = new int[length];
    int[] expected = new int[3 * size];
    for (int n = 0; n < length; n++) {
      begins[n] = (length - 1 - n) * words;
      for (int i = 0; i < size; i++) {
        if (chance.nextInt(10) > 0) { // most of them, so that bytes overflow
          rows[n * words + (i >> 6)] |= 1L << i;
          expected[size + i]++;
        }
      }
    }
    int[] found = new int[3 * size];
    Loops.HERE.count(rows, begins, length, words, found, size);
    assertThat(found).isEqualTo(expected);
    int[] plain = new int[3 * size];
    new Loops() {}.count(rows, begins, length, words, plain, size);
    assertThat(plain).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.19, 64", "2, 100", "0, 17", "7.3, 33"})
  void theLoopOverABlockDrawsWhatEachNeuronWouldDrawAlone(double mean, int size) {
    PoissonTable table = PoissonTable.of(mean);
    Lanes together = Lanes.of(seed(7), "neuron", 0, size);
    Lanes alone = Lanes.of(seed(7), "neuron", 0, size);
    for (int step = 0; step < 200; step++) {
      int[] counts = new int[size + 5];
      Loops.HERE.draw(table, together, new int[size], counts, 5);
      int[] expected = new int[size + 5];
      for (int i = 0; i < size; i++) {
        expected[5 + i] = table.next(alone, i);
      }
      assertThat(counts).isEqualTo(expected);
    }
  }

  @Test
  void theFirstAboveThresholdIsFoundFromEveryPlace() {
    double[] v = new double[37];
    v[5] = 20;
    v[6] = 19.999999;
    v[20] = 25;
    v[36] = 20;
    v[1] = Double.NaN;
    for (int from = 0; from < 37; from++) {
      int expected = from <= 5 ? 5 : from <= 20 ? 20 : 36;
      assertThat(Loops.HERE.above(v, 20, from)).isEqualTo(expected);
    }
    assertThat(Loops.HERE.above(v, 30, 0)).isEqualTo(37);
  }
}
