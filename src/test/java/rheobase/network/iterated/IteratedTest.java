package rheobase.network.iterated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IteratedTest {
  @Test
  void populationDoublesItsPeriodAtThreeAndAtOnePlusRootSix() {
    // from the multipliers 2 − r and 4 + 2r − r² of the first two cycles
    assertThat(LogisticMap.doubling(1)).isCloseTo(3, within(1e-9));
    assertThat(LogisticMap.doubling(2)).isCloseTo(1 + StrictMath.sqrt(6), within(1e-9));
    assertThat(new LogisticMap(2.99).period(8)).isEqualTo(1);
    assertThat(new LogisticMap(3.01).period(8)).isEqualTo(2);
    assertThat(new LogisticMap(3.46).period(8)).isEqualTo(4);
    assertThat(new LogisticMap(3.83).period(8)).isEqualTo(3);
    assertThat(new LogisticMap(4).period(64)).isZero();
  }

  @Test
  void populationRestsAtOneMinusOneOverR() {
    // x = r x (1 − x)
    assertThat(new LogisticMap(2.5).orbit(1000, 1)[0]).isCloseTo(0.6, within(1e-12));
    assertThat(new LogisticMap(0.9).orbit(1000, 1)[0]).isCloseTo(0, within(1e-12));
  }

  @Test
  void distancesOfDoublingsShrinkByFeigenbaumsRatio() {
    double wide = LogisticMap.doubling(6) - LogisticMap.doubling(5);
    double narrow = LogisticMap.doubling(7) - LogisticMap.doubling(6);
    // Feigenbaum 1978: δ = 4.6692016; the ratio of the sixth pair is off by about 2e-4
    assertThat(wide / narrow).isCloseTo(LogisticMap.FEIGENBAUM, within(2e-3));
  }

  @Test
  void tapLosesAsMuchAsFlowsIn() {
    for (double flow : new double[] {0.1, 0.11, 0.12}) {
      DrippingFaucet.Drops drops = new DrippingFaucet(flow).run(100, 400);
      double fallen = Arrays.stream(drops.masses()).sum();
      double time = Arrays.stream(drops.intervals()).sum();
      // dm/dt = π a² v₀; the mass that hangs differs by less than a drop between start and end
      assertThat(fallen / time)
          .isCloseTo(StrictMath.PI * 0.916 * 0.916 * flow, within(3e-3 * flow));
    }
  }

  @Test
  void tapDoublesItsPeriodWhenTheFlowIsTurnedDownFromPointEleven() {
    assertThat(distinct(0.110)).isEqualTo(1);
    assertThat(distinct(0.108)).isEqualTo(2);
    assertThat(distinct(0.106)).isEqualTo(4);
    assertThat(distinct(0.104)).isGreaterThan(20);
  }

  private static long distinct(double flow) {
    return Arrays.stream(new DrippingFaucet(flow).run(300, 64).intervals())
        .mapToLong(t -> StrictMath.round(t * 100))
        .distinct()
        .count();
  }

  @Test
  void activityLeavesZeroContinuouslyAtOneIfItRests() {
    assertThat(new SpreadingActivity(0.99, 0, 4).steady()).isZero();
    // to first order a = (σ − 1)/(R + ½) at σ = 1: expand both factors
    assertThat(new SpreadingActivity(1.001, 0, 4).steady()).isCloseTo(0.001 / 4.5, within(1e-6));
    double[] run = new SpreadingActivity(2.5, 1, 4).run(0.001, 500);
    assertThat(run[500]).isCloseTo(new SpreadingActivity(2.5, 1, 4).steady(), within(1e-6));
  }

  @Test
  void activityWithoutRestGrowsWithoutLimit() {
    double[] run = new SpreadingActivity(1.5, 0, 0).run(0.001, 20);
    // σ^n
    assertThat(run[20]).isCloseTo(0.001 * StrictMath.pow(1.5, 20), within(1e-9));
    assertThat(new SpreadingActivity(1.5, 0, 0).steady()).isInfinite();
    double[] rested = new SpreadingActivity(8, 0, 4).run(0.001, 500);
    assertThat(Arrays.stream(rested).max().orElseThrow()).isLessThanOrEqualTo(1);
  }
}
