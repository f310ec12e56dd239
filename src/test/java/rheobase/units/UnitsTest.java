package rheobase.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.kilohertz;
import static rheobase.units.Quantities.minutes;
import static rheobase.units.Quantities.ms;
import static rheobase.units.Quantities.picoampere;
import static rheobase.units.Quantities.seconds;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  record Cell(@In("mV") double restingPotential, @In("") double gain, String kind, int units) {}

  @Test
  void timesBecomeMillisecondsAndRatesPerMillisecond() {
    assertThat(seconds(2)).isEqualTo(2000);
    assertThat(minutes(1)).isEqualTo(60_000);
    assertThat(ms(4)).isEqualTo(4);
    assertThat(hertz(20)).isEqualTo(0.02);
    assertThat(kilohertz(20)).isEqualTo(20);
    assertThat(picoampere(200)).isEqualTo(0.2);
  }

  @Test
  void aRateTimesATimeIsACountWhateverTheirUnits() {
    assertThat(hertz(50) * seconds(2)).isEqualTo(100);
  }

  @Test
  void aRecordsNumbersAreItsParametersInTheirOrderWithTheirUnits() {
    assertThat(Parameter.of(new Cell(-70, 2, "any", 3)))
        .containsExactly(
            new Parameter("resting potential", -70, "mV"),
            new Parameter("gain", 2, ""),
            new Parameter("units", 3, ""));
    assertThat(Parameter.of(new Cell(-70, 2, "any", 3)).get(0))
        .hasToString("resting potential = -70.0 mV");
  }

  @ParameterizedTest
  @CsvSource({"membraneTimeConstant, membrane time constant", "a, a", "gL, gL", "rate, rate"})
  void camelCaseBecomesWords(String name, String words) {
    assertThat(Parameter.inWords(name)).isEqualTo(words);
  }

  @Test
  void aRefusalNamesTheThingTheValueTheRuleAndTheWayOut() {
    assertThatThrownBy(() -> Require.positive("time constant", -20, "ms", "try 20 ms"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time constant (-20.0 ms) must be positive and finite; try 20 ms");
    assertThatThrownBy(() -> Require.within("share", 2, 0, 1, "", "halve it"))
        .hasMessage("share (2.0) must lie between 0.0 and 1.0; halve it");
    assertThatThrownBy(() -> Require.atLeast("units", 0, 1, "give one"))
        .hasMessage("units (0) must be at least 1; give one");
    assertThatThrownBy(() -> Require.present("seed", null, "use seed(1)"))
        .hasMessage("seed is missing (null); use seed(1)");
  }

  @Test
  void notANumberIsRefusedEverywhere() {
    double nan = Double.NaN;
    for (Runnable refusal :
        List.<Runnable>of(
            () -> Require.finite("x", nan, "", ""),
            () -> Require.positive("x", nan, "", ""),
            () -> Require.notNegative("x", nan, "", ""),
            () -> Require.within("x", nan, 0, 1, "", ""))) {
      assertThatThrownBy(refusal::run).hasMessageContaining("NaN");
    }
  }

  @Test
  void bibtexIsReadWithItsBraces() {
    Bibliography read =
        Bibliography.parse("@article{a1,\n title = {On {Poisson} spikes},\n year = {1999}\n}\n");
    assertThat(read.cite("a1").fields())
        .containsEntry("title", "On Poisson spikes")
        .containsEntry("year", "1999");
  }
}
