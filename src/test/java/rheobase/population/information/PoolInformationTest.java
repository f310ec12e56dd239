package rheobase.population.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;
import rheobase.population.information.NoiseCorrelation.Uniform;
import rheobase.spikes.CountMatrix;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

class PoolInformationTest {
  private static final int[] SIZES = {5, 10, 20, 40};

  /** Forty units of signal 0.5; noise along the signal as large as ε. */
  private static PopulationCode code(double epsilon) {
    double[] signal = new double[40];
    Arrays.fill(signal, 0.5);
    return PopulationCode.of(signal, new Uniform(40, 0)).withLimiting(epsilon);
  }

  private static PoolInformation estimated(PopulationCode code, int trials, Seed seed) {
    return PoolInformation.of(
        code.answers(0, trials, seed.child("stimulus", 0)),
        code.answers(1, trials, seed.child("stimulus", 1)),
        1,
        SIZES,
        2,
        seed);
  }

  @Test
  void pooledAnswersFollowTheLawOfTheirLimitingNoise() {
    var found = estimated(code(0.1), 400, new Seed(21));
    // n/4/(1 + ε n/4), ε = 0.1
    for (int k = 0; k < SIZES.length; k++) {
      double own = SIZES[k] / 4.0;
      double truth = own / (1 + 0.1 * own);
      assertThat(truth).isBetween(found.information().low()[k], found.information().high()[k]);
    }
    assertThat(found.limiting().epsilon()).isCloseTo(0.1, within(found.limiting().epsilonReach()));
    assertThat(found.limiting().seen()).isTrue();
    assertThat(found.limiting().toString()).contains("at most");
    // shuffled, each unit has the variance 1 + ε/4
    assertThat(10 / 1.025).isBetween(found.shuffled().low()[3], found.shuffled().high()[3]);
    // alike units: the reader who takes noise to be independent reads along the signal all the same
    assertThat(found.readAsIndependent().mean()[3]).isCloseTo(5, within(0.6));
  }

  @Test
  void intervalsOfTheLimitHoldItAsOftenAsTheySay() {
    int repeats = 30;
    int held = 0;
    int falsely = 0;
    double mean = 0;
    for (int k = 0; k < repeats; k++) {
      Seed seed = new Seed(22).child("repeat", k);
      var limiting = estimated(code(0.1), 100, seed).limiting();
      held += Math.abs(limiting.epsilon() - 0.1) <= limiting.epsilonReach() ? 1 : 0;
      mean += limiting.epsilon() / repeats;
      falsely += estimated(code(0), 100, seed.child("without", 0)).limiting().seen() ? 1 : 0;
    }
    // 95 % of 30 are 28.5 give or take 1.2; one side of 95 % lets 0.8 of 30 pass, give or take 0.9
    assertThat(held).isGreaterThanOrEqualTo(25);
    assertThat(falsely).isLessThanOrEqualTo(3);
    assertThat(mean).isCloseTo(0.1, within(0.02));
  }

  @Test
  void countsOfSpikesAreAnswersToo() {
    double[][] first = code(0).answers(0, 60, new Seed(23));
    double[][] second = code(0).answers(1, 60, new Seed(24));
    for (double[][] answers : new double[][][] {first, second}) {
      for (double[] row : answers) {
        Arrays.setAll(row, i -> i == 7 ? 0 : Math.max(0, Math.rint(4 + row[i])));
      }
    }
    var counted = PoolInformation.of(counts(first), counts(second), 1, sizes(39), 3, new Seed(25));
    var direct = PoolInformation.of(without(first), without(second), 1, sizes(39), 3, new Seed(25));
    // the silent unit is left out, the rest is the same
    assertThat(counted.information().mean()).containsExactly(direct.information().mean());
    assertThat(counted.toString()).isEqualTo(direct.toString()).contains("60 trials each");
  }

  private static int[] sizes(int last) {
    return new int[] {10, 20, last};
  }

  private static double[][] without(double[][] answers) {
    return Arrays.stream(answers)
        .map(
            row ->
                IntStream.range(0, row.length)
                    .filter(i -> i != 7)
                    .mapToDouble(i -> row[i])
                    .toArray())
        .toArray(double[][]::new);
  }

  /** A spike for each count, evenly within its bin of 50 ms. */
  private static CountMatrix counts(double[][] answers) {
    SpikeTrain[] trains = new SpikeTrain[answers[0].length];
    for (int i = 0; i < trains.length; i++) {
      int unit = i;
      double[] times =
          IntStream.range(0, answers.length)
              .boxed()
              .flatMapToDouble(
                  t ->
                      IntStream.range(0, (int) answers[t][unit])
                          .mapToDouble(k -> 50 * t + 50 * (k + 0.5) / answers[t][unit]))
              .toArray();
      trains[i] = SpikeTrain.between(0, 50.0 * answers.length, times);
    }
    return CountMatrix.of(SpikeTrains.of(Arrays.asList(trains)), 50);
  }

  @Test
  void refusalsNameTheWayOut() {
    double[][] few = new double[12][4];
    assertThatThrownBy(() -> PoolInformation.of(few, few, 1, SIZES, 1, new Seed(1)))
        .hasMessageContaining("or no tenth of them can be left out");
    double[][] narrow = new double[40][4];
    assertThatThrownBy(() -> PoolInformation.of(narrow, narrow, 1, SIZES, 1, new Seed(1)))
        .hasMessageContaining("there are 4 units");
  }
}
