package rheobase.simulation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.spikes.Discharge;
import rheobase.spikes.SpikeTrain;

/** The discharge that is told from spike times is the one by which the pattern is called. */
class DischargeTest {
  @ParameterizedTest
  @CsvSource({
    "PHASIC_SPIKING, SINGLE_SPIKE",
    "TONIC_BURSTING, BURSTING",
    "PHASIC_BURSTING, SINGLE_BURST",
    "MIXED_MODE, INITIAL_BURST",
    "CLASS_ONE_EXCITABLE, TONIC",
    "CLASS_TWO_EXCITABLE, TONIC",
    "REBOUND_SPIKE, SINGLE_SPIKE",
    "REBOUND_BURST, SINGLE_BURST",
    "INHIBITION_INDUCED_SPIKING, TONIC",
    "INHIBITION_INDUCED_BURSTING, BURSTING"
  })
  void patternsAreToldByTheirSpikes(FiringPattern pattern, Discharge discharge) {
    assertThat(Discharge.of(pattern.simulation().run().spikes().train(0))).isEqualTo(discharge);
  }

  @ParameterizedTest
  @CsvSource({
    "INTRINSICALLY_BURSTING, INITIAL_BURST",
    "CHATTERING, BURSTING",
    "FAST_SPIKING, TONIC",
    "THALAMO_CORTICAL_RELEASED, SINGLE_BURST",
    "LOW_THRESHOLD_SPIKING, TONIC"
  })
  void cellTypesAreToldByTheirSpikes(CellType type, Discharge discharge) {
    assertThat(Discharge.of(type.simulation().run().spikes().train(0))).isEqualTo(discharge);
  }

  @ParameterizedTest
  @CsvSource({
    "INITIAL_BURST, INITIAL_BURST",
    "REGULAR_BURSTING, BURSTING",
    "DELAYED_ACCELERATING, TONIC",
    "TRANSIENT_SPIKING, SINGLE_SPIKE"
  })
  void adaptivePatternsAreToldByTheirSpikes(AdaptivePattern pattern, Discharge discharge) {
    assertThat(Discharge.of(pattern.simulation().run().spikes().train(0))).isEqualTo(discharge);
  }

  @Test
  void plainTrainsAreTold() {
    assertThat(Discharge.of(SpikeTrain.of(100))).isEqualTo(Discharge.SILENT);
    assertThat(Discharge.of(SpikeTrain.of(100, 5, 10))).isEqualTo(Discharge.SINGLE_BURST);
    assertThat(Discharge.of(SpikeTrain.of(100, 10, 50, 90))).isEqualTo(Discharge.TONIC);
    assertThat(Discharge.of(SpikeTrain.of(100, 10, 12, 50, 90))).isEqualTo(Discharge.INITIAL_BURST);
    assertThat(Discharge.of(SpikeTrain.of(100, 10, 12, 50, 52, 90))).isEqualTo(Discharge.BURSTING);
    assertThat(Discharge.of(SpikeTrain.of(100, 10, 50, 52, 90))).isEqualTo(Discharge.MIXED);
    assertThat(Discharge.SINGLE_BURST).hasToString("single burst");
  }
}
