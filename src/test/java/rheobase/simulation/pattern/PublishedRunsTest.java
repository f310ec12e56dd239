package rheobase.simulation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.neuron.AdaptiveExponential;
import rheobase.neuron.Izhikevich2007;
import rheobase.neuron.Neuron;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;
import rheobase.spikes.SpikeTrain;

/**
 * The published runs of the simple model of 2003, of that of 2007 and of the adaptive exponential
 * neuron. Expected counts were computed independently, by a plain loop in another language.
 */
class PublishedRunsTest {
  private static SpikeTrain spikes(Simulation run) {
    return run.withTraces(0, run.step()).run().spikes().train(0);
  }

  @ParameterizedTest
  @CsvSource({
    // izhi2003.m (OpenSourceBrain), first figure: count, first and last spike [ms], exact
    "REGULAR_SPIKING, 5, 18.25, 121",
    "INTRINSICALLY_BURSTING, 7, 18.75, 147",
    "CHATTERING, 15, 19, 146.25",
    "FAST_SPIKING, 15, 19, 141.25",
    "THALAMO_CORTICAL, 4, 39.5, 120.25",
    "THALAMO_CORTICAL_RELEASED, 5, 51, 79.75",
    "RESONATOR, 2, 62.75, 67.5",
    "LOW_THRESHOLD_SPIKING, 18, 28, 240.5"
  })
  void cellTypesFireAsPublished(CellType type, int count, double first, double last) {
    SpikeTrain spikes = spikes(type.simulation());
    assertThat(spikes.count()).isEqualTo(count);
    assertThat(spikes.time(0)).isEqualTo(first, within(1e-9));
    assertThat(spikes.time(count - 1)).isEqualTo(last, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    // izhi2007.m (OpenSourceBrain): cell, duration [ms], then current [pA] and count, exact
    "regularSpiking, 520, 60, 2, 70, 3, 85, 5, 100, 7",
    "intrinsicallyBursting, 600, 290, 0, 370, 3, 500, 8, 550, 9",
    "chattering, 210, 200, 5, 300, 9, 400, 12, 600, 22",
    "fastSpiking, 100, 73.2, 2, 100, 4, 200, 8, 400, 13"
  })
  void cellsOf2007FireAsPublished(
      String cell,
      double duration,
      double i1,
      int n1,
      double i2,
      int n2,
      double i3,
      int n3,
      double i4,
      int n4)
      throws ReflectiveOperationException {
    var neuron = (Neuron) Izhikevich2007.class.getMethod(cell).invoke(null);
    double[] currents = {i1, i2, i3, i4};
    double[] counts =
        Arrays.stream(currents)
            .map(I -> spikes(Simulation.of(neuron, Stimulus.constant(I), duration)).count())
            .toArray();
    assertThat(counts).containsExactly(n1, n2, n3, n4);
  }

  @ParameterizedTest
  @CsvSource({
    // Euler at 0.01 ms: count, first spike and the intervals that mark the pattern [ms]
    "TONIC_SPIKING, 62, 14.26, 8.98, 9.63",
    "ADAPTATION, 12, 14.94, 11.31, 75.93",
    "INITIAL_BURST, 12, 5.50, 3.47, 63.98",
    "REGULAR_BURSTING, 11, 16.20, 2.97, 5.41",
    "DELAYED_ACCELERATING, 46, 33.61, 20.64, 10.30",
    "DELAYED_REGULAR_BURSTING, 32, 57.22, 3.26, 8.09"
  })
  void adaptivePatternsFireAsComputed(
      AdaptivePattern pattern, int count, double first, double early, double late) {
    SpikeTrain spikes = spikes(pattern.simulation());
    double[] intervals = spikes.intervals();
    assertThat(spikes.count()).isEqualTo(count);
    // one step: the last bit of exp may move a spike across the edge of its step
    assertThat(spikes.time(0)).isEqualTo(first, within(0.0101));
    assertThat(intervals[0]).isEqualTo(early, within(0.0101));
    assertThat(intervals[intervals.length - 1]).isEqualTo(late, within(0.0101));
  }

  @Test
  void transientSpikingIsOneSpike() {
    // Euler at 0.01 ms: one spike in the step that begins at 30.32 ms
    assertThat(spikes(AdaptivePattern.TRANSIENT_SPIKING.simulation()).times())
        .hasSize(1)
        .satisfies(t -> assertThat(t[0]).isEqualTo(30.32, within(0.0101)));
  }

  @Test
  void irregularSpikingIsChaoticSoOnlyItsStatisticsHold() {
    SpikeTrain spikes = spikes(AdaptivePattern.IRREGULAR_SPIKING.simulation());
    // 32 ± 1 spikes and a CV of 0.60 ± 0.05: times move with the last bit of exp, the counts little
    assertThat(spikes.count()).isBetween(31, 33);
    assertThat(spikes.cv()).isEqualTo(0.60, within(0.05));
  }

  @Test
  void regularBurstsComeEvery139Milliseconds() {
    double[] t = spikes(AdaptivePattern.REGULAR_BURSTING.simulation()).times();
    double[] starts =
        IntStream.range(1, t.length)
            .filter(i -> t[i] - t[i - 1] > 50)
            .mapToDouble(i -> t[i])
            .toArray();
    // ≈ 139 ms from burst to burst, once the first is over
    assertThat((starts[starts.length - 1] - starts[0]) / (starts.length - 1))
        .isEqualTo(139, within(1.0));
  }

  @ParameterizedTest
  @CsvSource({
    // Euler at 0.01 ms for 2 s: count, first and last interval [ms]
    "800, 32, 22.8, 66.97",
    "1000, 58, 0, 36.1"
  })
  void theCellOfBretteAndGerstnerTires(double current, int count, double first, double last) {
    var cell = AdaptiveExponential.regularSpiking();
    SpikeTrain spikes = spikes(Simulation.of(cell, Stimulus.constant(current), 2000));
    double[] intervals = spikes.intervals();
    assertThat(spikes.count()).isEqualTo(count);
    if (first > 0) {
      assertThat(Arrays.copyOf(intervals, 3))
          .containsExactly(new double[] {first, 30.8, 43.3}, within(0.06));
    }
    assertThat(intervals[intervals.length - 1]).isEqualTo(last, within(0.06));
  }
}
