package rheobase.sweep.inhibition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;
import rheobase.simulation.collective.Activity;
import rheobase.spikes.Counts;

/** As inhibition comes later, rates and balance stay and spikes begin to come in waves. */
class InhibitionSweepTest {
  private static final InhibitionSweep SWEEP = InhibitionSweep.bundled();

  @Test
  void theTableHasEveryDecayTimeAndThreeSeeds() {
    assertThat(SWEEP.decays()).hasSize(15).startsWith(4, 5, 6).endsWith(17, 18);
    assertThat(SWEEP.rows()).hasSize(45);
    assertThat(SWEEP.sizes(4).x()[0]).isEqualTo(1);
    assertThat(SWEEP.power(18).x()).hasSameSizeAs(SWEEP.power(18).y());
    assertThat(InhibitionRow.read(SWEEP.rows().get(7).line())).isEqualTo(SWEEP.rows().get(7));
  }

  @Test
  void singleCellsStayIrregularUpToFourteenMilliseconds() {
    for (double decay = 4; decay <= 14; decay++) {
      // two seeds of an independent simulation in another language: CV 0.95 to 0.97, ± 0.04
      assertThat(SWEEP.mean(decay, Activity::cv)).isCloseTo(0.97, within(0.04));
    }
  }

  @Test
  void ratesHardlyMove() {
    // the same simulation: 4.0 and 10.9 Hz at 4 ms, 3.1 to 3.5 and 9.2 to 9.6 at 12 ms, ± 12 %
    assertThat(SWEEP.mean(4, Activity::excitatoryRate)).isCloseTo(4.0, within(0.48));
    assertThat(SWEEP.mean(4, Activity::inhibitoryRate)).isCloseTo(10.9, within(1.3));
    assertThat(SWEEP.mean(12, Activity::excitatoryRate)).isBetween(0.88 * 3.1, 1.12 * 3.5);
    assertThat(SWEEP.mean(12, Activity::inhibitoryRate)).isBetween(0.88 * 9.2, 1.12 * 9.6);
  }

  @Test
  void balanceIsKeptWithinFivePercent() {
    double[] ratio = SWEEP.mean(Activity::ratio);
    double low = Arrays.stream(ratio).min().orElseThrow();
    double high = Arrays.stream(ratio).max().orElseThrow();
    // −I/E of the mean currents, over the whole sweep
    assertThat((high - low) / ((high + low) / 2)).isLessThan(0.05);
  }

  @Test
  void countsJumpBetweenFourteenAndSixteenMilliseconds() {
    double[] counts = SWEEP.mean(Activity::varianceOverMean);
    // the same simulation: below 7 up to 14 ms, above 18 at 16 ms; the place of the jump moves by
    // more than a millisecond with the wiring
    for (double decay = 4; decay <= 13; decay++) {
      assertThat(SWEEP.mean(decay, Activity::varianceOverMean)).isLessThan(7);
    }
    assertThat(SWEEP.mean(16, Activity::varianceOverMean)).isGreaterThan(18);
    for (int i = 1; i < counts.length; i++) {
      assertThat(counts[i]).as("at %d ms", 4 + i).isGreaterThan(counts[i - 1]);
    }
  }

  @Test
  void wavesOfTheWholeNetworkComeOnlyWithLateInhibition() {
    // the same simulation: 82 spikes at 4 ms, more than 1000 only from 15 to 16 ms on
    assertThat(SWEEP.mean(4, Activity::largest)).isBetween(60.0, 140.0);
    for (double decay = 4; decay <= 13; decay++) {
      assertThat(SWEEP.mean(decay, Activity::largest)).isLessThan(1000);
    }
    for (double decay = 16; decay <= 18; decay++) {
      assertThat(SWEEP.mean(decay, Activity::largest)).isGreaterThan(1000);
    }
  }

  @Test
  void aShortRunAgreesWithItsRow() {
    InhibitionRow live = SweepMaker.run(4, new Seed(2), 3000).row();
    // three seconds hold some 12 spikes a cell: intervals that do not fit take 10 % off the CV, and
    // the variance of 3000 counts is known to a few percent
    assertThat(live.departure(SWEEP.row(4, 2))).isLessThan(0.15);
  }

  @Test
  @Tag("campaign")
  void aRowIsWhatItsRoutineMakesToTheLastDigit() throws IOException {
    List<String> table = Files.readAllLines(Path.of("notebooks/data", InhibitionSweep.TABLE));
    assertThat(table.get(0)).isEqualTo(InhibitionRow.head());
    for (double decay : new double[] {4, 14}) {
      InhibitionRow made = SweepMaker.run(decay, new Seed(1), SweepMaker.WATCHED).row();
      assertThat(table).contains(made.line());
    }
  }

  @Test
  void whatTheTableLacksIsRefused() {
    assertThatThrownBy(() -> SWEEP.mean(4.5, Activity::cv)).hasMessageContaining("whole ones");
    assertThatThrownBy(() -> SWEEP.row(4, 9)).hasMessageContaining("seeds are 1 to 3");
  }

  @Test
  void blindedRastersAreToldApartByTheirCounts() {
    BlindedNetworks blinded = BlindedNetworks.three(new Seed(122));
    assertThat(blinded.order()).isEqualTo("BCA").hasSize(3);
    double before = 0;
    for (char letter : blinded.order().toCharArray()) {
      double waves = Counts.of(blinded.spikes(String.valueOf(letter)), 1).fano();
      assertThat(waves).isGreaterThan(1.3 * before);
      before = waves;
    }
    assertThat(blinded.revealed("B")).isEqualTo(5);
    assertThat(blinded).hasToString("three blinded networks, A to C");
    assertThatThrownBy(() -> blinded.spikes("D")).hasMessageContaining("\"A\", \"B\" and \"C\"");
  }
}
