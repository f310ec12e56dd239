package rheobase.avalanche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A recording longer than memory: a hundred million events pass through the cutter. */
@Tag("campaign")
class StreamCampaignTest {
  @Test
  void aHundredMillionEventsAreCutAsThePoissonNullAsks() {
    long bins = 100_000_000;
    double[] sums = new double[4]; // avalanches, their durations, their sizes, those of one spike
    var cutter =
        new Cutter(
            0,
            (first, duration, size) -> {
              sums[0]++;
              sums[1] += duration;
              sums[2] += size;
              sums[3] += size == 1 ? 1 : 0;
            });
    var chance = PoissonSampler.of(seed(1).stream("events"), 1);
    for (long i = 0; i < bins; i++) {
      int events = chance.sample();
      if (events > 0) {
        cutter.add(i, events);
      }
    }
    cutter.finish(bins);
    double n = sums[0];
    // one event a bin on average: ⟨T⟩ = e, ⟨S⟩ = e/(1 − 1/e), P(S = 1) = .21410; four errors
    assertThat(sums[1] / n).isCloseTo(StrictMath.E, within(4 * 2.2 / StrictMath.sqrt(n)));
    assertThat(sums[2] / n).isCloseTo(4.30026, within(4 * 3.6 / StrictMath.sqrt(n)));
    assertThat(sums[3] / n).isCloseTo(.21410, within(4 * .41 / StrictMath.sqrt(n)));
  }
}
