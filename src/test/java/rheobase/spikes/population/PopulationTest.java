package rheobase.spikes.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.spikes.CountMatrix;
import rheobase.spikes.Counts;
import rheobase.spikes.RateCurve;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.InhomogeneousPoisson;
import rheobase.spikes.process.PoissonProcess;

class PopulationTest {
  private static final SpikeTrains POISSON =
      PoissonProcess.at(hertz(20)).draw(100, 100_000, seed(3));

  @Test
  void pooledPoissonCountsHaveAsMuchVarianceAsMean() {
    // Superposed Poisson trains are Poisson; 10⁵ bins scatter by √(2/10⁵) = 0.0045
    assertThat(Counts.of(POISSON, 1).fano()).isEqualTo(1, within(0.014));
  }

  @Test
  void copiesAreSynchronousAndStrangersAreNot() {
    var counts = CountMatrix.of(POISSON, 10);
    Synchrony strangers = Synchrony.of(counts);
    // 1/√N = 0.1; σ²(mean) is known to √(2/10⁴) = 1.4 %, χ to 0.7 %
    assertThat(strangers.chi()).isEqualTo(strangers.unrelated(), within(0.003));
    SpikeTrain one = POISSON.train(0);
    Synchrony copies = Synchrony.of(CountMatrix.of(SpikeTrains.of(one, one, one), 10));
    assertThat(copies.chi()).isEqualTo(1, within(1e-12));
    assertThat(copies.toString()).contains("χ = 1.000 of 3 units over 10000 samples (0.577");
  }

  @Test
  void whatIsSharedByTracesIsTheSquareOfSynchrony() {
    // xᵢ = a·s + √(1 − a²)·sᵢ with sines of unlike whole frequencies: σ² of the mean = a²/2 + (1 −
    // a²)/2N, of each ½, so χ² = a² + (1 − a²)/N
    double a = 0.6;
    double[][] traces = new double[20][1000];
    for (int i = 0; i < traces.length; i++) {
      for (int t = 0; t < 1000; t++) {
        double shared = Math.sin(2 * Math.PI * 7 * t / 1000);
        double own = Math.sin(2 * Math.PI * (20 + i) * t / 1000);
        traces[i][t] = -60 + a * shared + Math.sqrt(1 - a * a) * own;
      }
    }
    double expected = Math.sqrt(a * a + (1 - a * a) / 20);
    assertThat(Synchrony.of(traces).chi()).isEqualTo(expected, within(1e-9));
    assertThatThrownBy(() -> Synchrony.of(new double[][] {{1, 2, 3}, {1, 2}}))
        .hasMessageContaining("3 and 2 samples must have one length");
    assertThatThrownBy(() -> Synchrony.of(new double[][] {{1, 2, 3}}))
        .hasMessageContaining("number of units (1) must be at least 2");
    assertThat(Synchrony.of(new double[2][5]).chi()).isNaN();
  }

  @Test
  void independentTrainsCorrelateByChanceOnly() {
    var counts = CountMatrix.of(POISSON, 10);
    var pairs = PairCorrelations.of(counts);
    // 10⁴ bins: 0 ± 0.01 a pair; 4950 pairs know the mean to 1.4e-4 and the deviation to 1 %
    assertThat(pairs.unrelated()).isEqualTo(0.01);
    assertThat(pairs.mean()).isEqualTo(0, within(5e-4));
    assertThat(pairs.deviation()).isEqualTo(0.01, within(4e-4));
    assertThat(pairs.sorted()).hasSize(4950).isSorted();
    // the other way to compute the mean, from the sum of all
    assertThat(pairs.mean()).isEqualTo(counts.meanCorrelation(), within(1e-12));
    assertThat(pairs.toString()).startsWith("correlation of 4950 pairs of 100 units in 10000 bins");
  }

  @Test
  void commonSpikesCorrelateByTheirPart() {
    // n = c + a, n′ = c + b, Poisson: r = rate of c/(rate of c + rate of a) = 0.25
    SpikeTrain common = PoissonProcess.at(hertz(5)).draw(400_000, seed(8));
    SpikeTrains own = PoissonProcess.at(hertz(15)).draw(4, 400_000, seed(9));
    var trains = own.stream().map(t -> SpikeTrains.of(t, common).pooled()).toList();
    var silent = SpikeTrain.of(400_000);
    var all = SpikeTrains.of(trains.get(0), silent, trains.get(1), trains.get(2), trains.get(3));
    // 4·10⁴ bins: ± 0.005 a pair
    for (double r : PairCorrelations.of(CountMatrix.of(all, 10)).sorted()) {
      assertThat(r).isEqualTo(0.25, within(0.02));
    }
    assertThatThrownBy(() -> PairCorrelations.of(CountMatrix.of(SpikeTrains.of(common), 10)))
        .hasMessageContaining("units whose counts vary (1)");
  }

  @Test
  void discriminabilityIsTheGapInDeviations() {
    // By hand: means 4 and 1, both variances 1
    var d = Discriminability.between(new double[] {3, 4, 5}, new double[] {0, 1, 2});
    assertThat(d.index()).isEqualTo(3, within(1e-12));
    assertThat(d.toString())
        .isEqualTo("d′ = 3.00: answers of 4.000 and 1.000 with deviation 1.00 " + "(6 trials)");
    assertThatThrownBy(() -> Discriminability.between(new double[] {1}, new double[] {1, 2}))
        .hasMessageContaining("number of answers (1)");
  }

  @Test
  void anAnswerIsFoundWhereItBegins() {
    // 5 Hz, from 512 ms on 100 Hz: 200 trials in bins of 2 ms, 2 before and 40 after
    var stepped = InhomogeneousPoisson.at(t -> t < 512 ? 0.005 : 0.1, 0.1);
    RateCurve rate = RateCurve.psth(stepped.draw(200, 1000, seed(5)), 2);
    ResponseLatency latency = ResponseLatency.of(rate, 500);
    assertThat(latency.latency()).isEqualTo(13); // the middle of the first bin of the answer
    // 250 bins of 2 spikes: 5 ± 0.22 Hz
    assertThat(latency.baseline()).isEqualTo(5, within(0.7));
    assertThat(latency.peak()).isGreaterThan(100);
    assertThat(latency.toString()).startsWith("answer after 13.00 ms: from ");
    RateCurve flat = RateCurve.psth(PoissonProcess.at(hertz(5)).draw(200, 1000, seed(5)), 2);
    assertThat(ResponseLatency.of(flat, 500).toString()).startsWith("no answer: from ");
    assertThatThrownBy(() -> ResponseLatency.of(rate, 10)).hasMessageContaining("onset (5)");
    assertThatThrownBy(() -> ResponseLatency.of(rate, 999)).hasMessageContaining("onset (1)");
  }

  @Test
  void variabilityFallsWhereRegularTrainsFollowPoissonOnes() {
    // 40 units; before the onset Poisson, Fano factor 1; after it a clock of random phase in
    // windows of 10.5 periods: counts 10 or 11, variance ¼, mean 10.5, Fano 0.0238
    List<SpikeTrains> trials =
        IntStream.range(0, 100).mapToObj(PopulationTest::halfRegular).toList();
    var change = OnsetVariability.of(trials, 500, 210, 0);
    // 40 units of 100 trials: √(2/100/40) = 0.022
    assertThat(change.before()).isEqualTo(1, within(0.07));
    assertThat(change.after()).isEqualTo(0.25 / 10.5, within(0.003));
    assertThat(change.pooledBefore()).isEqualTo(1, within(0.45)); // √(2/100) = 0.14
    // means of 10.5 ± 0.3 against 10.5 ± 0.05: what they share stays what it was
    assertThat(change.matchedBefore()).isEqualTo(1, within(0.15));
    assertThat(change.matchedAfter()).isEqualTo(change.after(), within(0.003));
    assertThat(change.toString()).startsWith("Fano factor over 100 trials of 40 units: ");
  }

  private static SpikeTrains halfRegular(int trial) {
    SpikeTrains early = PoissonProcess.at(hertz(50)).draw(40, 500, seed(100 + trial));
    var stream = seed(trial).stream("phase");
    return SpikeTrains.of(
        early.stream()
            .map(
                train -> {
                  double phase = 20 * stream.nextDouble();
                  double[] late =
                      IntStream.range(0, 24).mapToDouble(i -> 500 + phase + 20 * i).toArray();
                  double[] all = Arrays.copyOf(train.times(), train.count() + late.length);
                  System.arraycopy(late, 0, all, train.count(), late.length);
                  return SpikeTrain.of(1000, all);
                })
            .toList());
  }

  @Test
  void ratesThatRiseDoNotHideInMatchedFanoFactors() {
    // Poisson throughout, 10 Hz before and 40 Hz after: 1 and 1; no two units share a mean count
    List<SpikeTrains> trials =
        IntStream.range(0, 100)
            .mapToObj(
                k ->
                    InhomogeneousPoisson.at(t -> t < 500 ? 0.01 : 0.04, 0.04)
                        .draw(40, 1000, seed(k)))
            .toList();
    var change = OnsetVariability.of(trials, 500, 200, 100);
    assertThat(change.before()).isEqualTo(1, within(0.07));
    assertThat(change.after()).isEqualTo(1, within(0.07));
    assertThat(change.matchedAfter()).isNaN();
    assertThatThrownBy(() -> OnsetVariability.of(trials.subList(0, 1), 500, 200, 0))
        .hasMessageContaining("number of trials (1)");
    assertThatThrownBy(() -> OnsetVariability.of(trials, 500, 600, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OnsetVariability.of(List.of(trials.get(0), POISSON), 500, 200, 0))
        .hasMessageContaining("40 and 100 units");
  }

  @Test
  void rastersPartWhereTheyBeginToDiffer() {
    // the same until 3000 ms, then strangers: the distance of Poisson counts of mean ½ that have
    // nothing in common, E|n − n′|/2μ with E|n − n′| = 2μ e^(−2μ)(I₀(2μ) + I₁(2μ)), I₀(1) =
    // 1.26607, I₁(1) = 0.56516 (Skellam): 0.6737
    SpikeTrains first = PoissonProcess.at(hertz(50)).draw(100, 8000, seed(1));
    SpikeTrains other = PoissonProcess.at(hertz(50)).draw(100, 8000, seed(2));
    SpikeTrains second =
        SpikeTrains.of(
            IntStream.range(0, 100)
                .mapToObj(
                    i -> {
                      double[] same = first.train(i).within(0, 3000).times();
                      double[] rest = other.train(i).within(3000, 8000).times();
                      double[] all = Arrays.copyOf(same, same.length + rest.length);
                      System.arraycopy(rest, 0, all, same.length, rest.length);
                      return SpikeTrain.of(8000, all);
                    })
                .toList());
    Divergence parted = Divergence.of(first, second, 10);
    assertThat(parted.parting()).isEqualTo(3000);
    assertThat(parted.forgetting()).isBetween(3000.0, 3050.0);
    double skellam = Math.exp(-1) * (1.26607 + 0.56516);
    assertThat(parted.unrelated()).isEqualTo(skellam, within(0.01));
    double[] distance = parted.distance();
    assertThat(Arrays.stream(distance, 300, 800).average().orElseThrow())
        .isEqualTo(skellam, within(0.01));
    assertThat(parted.toString())
        .startsWith("the rasters part at 3000.0 ms and are unrelated from");
    assertThat(parted.extra()).hasSize(800);
    assertThat(parted.times()[0]).isEqualTo(5);
    Divergence same = Divergence.of(first, first, 10);
    assertThat(same.parting()).isNaN();
    assertThat(same.toString()).isEqualTo("the rasters agree in every bin of 10.0 ms");
    assertThatThrownBy(() -> Divergence.of(first, POISSON, 10))
        .hasMessageContaining("must hold the same units in one window");
  }
}
