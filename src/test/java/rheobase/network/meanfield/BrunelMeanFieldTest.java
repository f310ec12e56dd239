package rheobase.network.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.network.published.BrunelNetwork;

/** The rates that Brunel's network gives back to itself. */
class BrunelMeanFieldTest {

  @ParameterizedTest
  @CsvSource({
    // neurons, C_E, J, g, η; rate by an independent computation, given to its last digit
    "12500, 1000, 0.1, 3.0, 2.0, 327.0, 0.05",
    "12500, 1000, 0.1, 6.0, 4.0, 55.84, 0.01",
    "12500, 1000, 0.1, 5.0, 2.0, 37.95, 0.01",
    "12500, 1000, 0.1, 4.5, 0.9, 6.517, 0.001",
    "5000, 400, 0.25, 5, 2, 42.74, 0.01",
    "5000, 400, 0.25, 6, 4, 59.53, 0.01",
    "2000, 160, 0.5, 5, 2, 54.44, 0.01"
  })
  void theHighestRateIsThatOfAnIndependentComputation(
      int neurons, int inputs, double jump, double g, double eta, double rate, double tolerance) {
    var network =
        BrunelNetwork.asynchronousIrregular()
            .scaledTo(neurons, inputs, jump)
            .withInhibition(g)
            .withDrive(eta);
    var rates = new BrunelMeanField(network).rates();
    assertThat(rates.get(rates.size() - 1)).isEqualTo(rate, within(tolerance));
  }

  @Test
  void theAsynchronousStateWouldBeIrregularIfItsInputsWerePoisson() {
    // 0.675 by an independent computation; a simulated network has 0.42, since its inputs are more
    // regular than that
    var field = new BrunelMeanField(BrunelNetwork.asynchronousIrregular());
    assertThat(field.rates()).hasSize(1);
    assertThat(field.at(field.rates().get(0)).cv()).isEqualTo(0.675, within(5e-4));
  }

  @Test
  void belowThresholdExcitationHasSilenceAndRunawaySideBySide() {
    // g < 4: excitation prevails. Driven below threshold the network can be silent or run away, and
    // an unstable rate lies between: the excess changes sign three times
    var network = BrunelNetwork.synchronousRegular().withDrive(0.8);
    var field = new BrunelMeanField(network);
    assertThat(field.rates()).hasSize(3).isSorted();
    assertThat(field.rates().get(0)).isLessThan(1);
    assertThat(field.rates().get(2)).isGreaterThan(250);
    for (double rate : field.rates()) {
      assertThat(field.at(rate).rate()).isEqualTo(rate, within(1e-6));
    }
  }

  @Test
  void aRateBelowZeroIsRefused() {
    var field = new BrunelMeanField(BrunelNetwork.asynchronousIrregular());
    assertThatThrownBy(() -> field.at(-1)).hasMessageContaining("rate (-1.0 Hz)");
    assertThat(field).hasToString("mean field of " + field.network() + ": 37.95 Hz");
  }
}
