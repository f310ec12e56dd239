package rheobase.simulation.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rheobase.network.published.KineticNetwork;

/**
 * The network at low rates as inhibition comes later, 20 s for each row. The numbers above the
 * lines are an independent computation of two wirings by chance.
 */
@Tag("campaign")
class LowDriveCampaignTest {
  private static final Rows BY_CHANCE =
      Rows.of(KineticNetwork.lowRate(), 20_000, 3, 4, 8, 12, 14, 16, 18);
  private static final Rows FIXED =
      Rows.of(KineticNetwork.lowRate().withFixedInDegree(), 20_000, 2, 4, 8, 12, 14, 16, 18);

  @Test
  void ratesHardlyMoveUntilTheWavesCome() {
    double[][] stated = {{4, 4.0, 10.9}, {8, 3.7, 9.9}, {12, 3.3, 9.35}, {14, 3.25, 9.4}};
    for (double[] row : stated) {
      // ± 12 %: wirings by chance differ by that much
      assertThat(BY_CHANCE.mean(row[0], Activity::excitatoryRate))
          .isEqualTo(row[1], within(0.12 * row[1]));
      assertThat(BY_CHANCE.mean(row[0], Activity::inhibitoryRate))
          .isEqualTo(row[2], within(0.12 * row[2]));
    }
  }

  @Test
  void everyCellStaysAsIrregularAsAPoissonProcess() {
    for (double decay : new double[] {4, 8, 12, 14}) {
      for (Rows rows : new Rows[] {BY_CHANCE, FIXED}) {
        // 0.97 ± 0.04 up to 14 ms
        assertThat(rows.mean(decay, Activity::cv)).isEqualTo(0.97, within(0.04));
      }
    }
  }

  @Test
  void countsScatterEverMoreAndJumpBetweenFourteenAndSixteenMilliseconds() {
    double before = 1; // independent cells
    for (double decay : new double[] {4, 8, 12, 14, 16, 18}) {
      double mean = FIXED.mean(decay, Activity::varianceOverMean);
      assertThat(mean).isGreaterThan(before);
      before = mean;
    }
    // below 7 up to 14 ms, above 18 at 16 ms
    assertThat(FIXED.greatest(14, Activity::varianceOverMean)).isLessThan(7);
    assertThat(FIXED.mean(16, Activity::varianceOverMean)).isGreaterThan(18);
    assertThat(BY_CHANCE.greatest(12, Activity::varianceOverMean)).isLessThan(7);
    assertThat(BY_CHANCE.mean(16, Activity::varianceOverMean)).isGreaterThan(18);
    // 138
    assertThat(BY_CHANCE.mean(18, Activity::varianceOverMean)).isBetween(138 / 1.5, 138 * 1.5);
  }

  @Test
  void avalanchesFollowTheCracklingRelationNearTheTransitionAndNotFarBelow() {
    for (Rows rows : new Rows[] {BY_CHANCE, FIXED}) {
      // 0.18 at 4 ms; at most 0.06 from 12 to 14 ms
      assertThat(rows.mean(4, Activity::criticalityDistance)).isGreaterThan(0.12);
      assertThat(rows.mean(12, Activity::criticalityDistance)).isLessThan(0.06);
      // τ 1.88 to 1.92, α 2.15 to 2.24, γ 1.20 at 4 ms and 1.32 to 1.38 at 12 ms: ± 0.05
      assertThat(rows.mean(4, Activity::sizeExponent)).isEqualTo(1.90, within(0.05));
      assertThat(rows.mean(12, Activity::sizeExponent)).isEqualTo(1.88, within(0.05));
      assertThat(rows.mean(4, Activity::durationExponent)).isEqualTo(2.24, within(0.05));
      assertThat(rows.mean(12, Activity::durationExponent)).isEqualTo(2.19, within(0.05));
    }
    // from 1.20 at 4 ms to 1.32 and more; the line bends, so that its slope is known to 0.05
    assertThat(FIXED.mean(4, Activity::growth)).isEqualTo(1.20, within(0.05));
    assertThat(FIXED.mean(12, Activity::growth)).isEqualTo(1.33, within(0.05));
    // at most 0.06 at 14 ms in two wirings by chance; runs of 20 s scatter by 0.03 there, so eight
    // wirings are taken, which know their mean to 0.01
    Rows eight = Rows.of(KineticNetwork.lowRate(), 20_000, 8, 14);
    assertThat(eight.mean(14, Activity::criticalityDistance)).isLessThan(0.06);
  }

  @Test
  void onlyWavesTakeEveryoneAlong() {
    for (double decay : new double[] {4, 8, 12, 14}) {
      assertThat(FIXED.greatest(decay, Activity::largest)).isLessThan(1000);
    }
    assertThat(FIXED.least(16, Activity::largest)).isGreaterThan(1000);
    assertThat(BY_CHANCE.greatest(12, Activity::largest)).isLessThan(1000);
    assertThat(BY_CHANCE.least(18, Activity::largest)).isGreaterThan(1000);
  }

  @Test
  void balanceIsKeptAndLoosens() {
    for (double decay : new double[] {8, 12, 14}) {
      double first = BY_CHANCE.mean(4, Activity::ratio);
      // mean I over mean E changes by less than 5 % while waves are small
      assertThat(BY_CHANCE.mean(decay, Activity::ratio)).isEqualTo(first, within(0.05 * first));
    }
    assertThat(BY_CHANCE.mean(18, Activity::netDeviation))
        .isGreaterThan(4 * BY_CHANCE.mean(12, Activity::netDeviation));
  }
}
