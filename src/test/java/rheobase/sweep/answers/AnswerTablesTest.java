package rheobase.sweep.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rheobase.avalanche.critical.DynamicRange;
import rheobase.network.excitable.KinouchiCopelli;
import rheobase.sweep.Measure;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepRow;

/** What comes with the library is what its routines give. */
class AnswerTablesTest {

  @Test
  void aRowOfEveryExcitableTableComesOutAgainToTheLastDigit() {
    // the same routine, the same seeds
    assertThat(ExcitableTables.information(0.8, 1))
        .isEqualTo(ExcitableTables.ofAreas().at(0.8, 1).get("information [bits]"), within(1e-9));
    SweepRow now = ExcitableTables.measures(0.9, 2);
    SweepRow kept = ExcitableTables.ofMeasures().at(0.9, 2);
    for (String title : kept.titles()) {
      assertThat(now.get(title)).as(title).isEqualTo(kept.get(title), within(1e-9));
    }
  }

  @Test
  void theTabledCurvesHaveTheRangesOfTheMeanField() {
    Sweep<SweepRow> table = ExcitableTables.ofResponses();
    // mean field, K = 10, n = 10; the network may differ by 0.8 dB
    double[][] expected = {{0.5, 19.94}, {0.8, 22.72}, {1, 27.22}, {1.2, 22.98}, {1.5, 20.72}};
    for (double[] each : expected) {
      var field = KinouchiCopelli.critical().withBranching(each[0]).meanField();
      double[] curve =
          table.row(each[0]).values(new Measure<SweepRow>("F", r -> r.get("density F")));
      var range = DynamicRange.of(ExcitableTables.stimuli(), curve, field.spontaneous(), 0.1);
      assertThat(range.decibel()).as("σ = " + each[0]).isEqualTo(each[1], within(0.8));
    }
  }

  @Test
  void theSignOfTheFanoChangeIsThatOfTheOtherImplementation() {
    Sweep<SweepRow> table = AnswerTables.ofSteps();
    for (int seed : new int[] {1, 2}) {
      // independent simulation of one wiring: 1.08 → 1.43, 1.29 → 1.86, 1.22 → 1.38, 1.05 → 0.77
      for (double decay : new double[] {4, 10, 12}) {
        assertThat(change(table.at(decay, seed))).isPositive();
      }
      assertThat(change(table.at(14, seed))).isNegative();
      assertThat(table.at(4, seed).get("Fano before")).isEqualTo(1.08, within(0.1));
    }
  }

  private static double change(SweepRow row) {
    return row.get("Fano after") - row.get("Fano before");
  }

  @Test
  void denserModulesHaveShorterWiresAndLargerEvents() {
    Sweep<SweepRow> table = AnswerTables.ofModules();
    assertThat(table.results().stream().flatMap(Optional::stream)).hasSize(12);
    double wire = Double.POSITIVE_INFINITY;
    for (double part : table.parameter(0)) {
      assertThat(table.at(part, 1).get("length of a wire")).isLessThan(wire);
      wire = table.at(part, 1).get("length of a wire");
    }
    // only the trend is known
    assertThat(table.at(0.95, 1).get("rate before [Hz]"))
        .isLessThan(table.at(0.2, 1).get("rate before [Hz]"));
    assertThat(table.at(0.95, 1).get("var/mean of a module"))
        .isGreaterThan(1.5 * table.at(0.2, 1).get("var/mean of a module"));
  }
}
