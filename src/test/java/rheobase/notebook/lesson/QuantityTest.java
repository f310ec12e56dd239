package rheobase.notebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A slip is diagnosed where it is declared, and only there. */
class QuantityTest {
  private static final Quantity RATE =
      new Quantity("the rate", 40, 0.5, "Hz")
          .in("kHz", 1e-3)
          .sign("rates are positive")
          .reciprocal(1000, "that is the interval in ms")
          .branch(12, "that is the slower of the two cycles")
          .slip(44, 0.5, "the refractory period is left out");

  @Test
  void everyKindOfSlipHasItsWords() {
    assertThat(RATE.diagnosis(40.3)).isEmpty();
    assertThat(RATE.diagnosis(0.0401))
        .isEqualTo("the rate is not 0.0401 Hz: that is in kHz; it is asked for in Hz");
    assertThat(RATE.diagnosis(-39.8)).endsWith("rates are positive");
    assertThat(RATE.diagnosis(25.1)).endsWith("that is the interval in ms"); // 1000/40 = 25
    assertThat(RATE.diagnosis(12)).endsWith("the slower of the two cycles");
    assertThat(RATE.diagnosis(44.2)).endsWith("the refractory period is left out");
    var phase = new Quantity("the phase", 1.5708, 1e-3, "rad").angle(90, "that is in degrees");
    assertThat(phase.diagnosis(90)).endsWith("that is in degrees");
    var count = new Quantity("the count", 5, 0, "").oneTooFew("few").oneTooMany("many");
    assertThat(count.diagnosis(4)).endsWith("few");
    assertThat(count.diagnosis(6L)).endsWith("many");
    assertThat(new Quantity("the share", 0.2, 0.01, "").in("percent", 100).diagnosis(20))
        .endsWith("that is in percent; it is asked for as a plain number");
  }

  @Test
  void whatIsNotDeclaredIsNotDiagnosed() {
    var bare = new Quantity("the rate", 40, 0.5, "Hz");
    for (double x : new double[] {0.04, -40, 25, 39, 1 / 40.0}) {
      assertThat(bare.diagnosis(x)).endsWith("it should be larger");
    }
    assertThat(bare.diagnosis(40_000)).endsWith("it should be smaller");
    assertThat(bare.diagnosis(Double.POSITIVE_INFINITY)).contains("∞").contains("divided by 0");
  }

  @Test
  void slipsThatCannotBeToldApartAreRefused() {
    assertThatThrownBy(() -> RATE.slip(44.9, 0.5, "another")) // 44.5 is within both
        .hasMessageContainingAll("another", "the refractory period is left out", "narrow");
    assertThatThrownBy(() -> RATE.slip(40.9, 0.5, "nearly right"))
        .hasMessageContainingAll("nearly right", "the right answer");
    assertThatThrownBy(() -> new Quantity("the step", 1, 0, "").reciprocal(1, "one over it"))
        .hasMessageContaining("the right answer");
    assertThatThrownBy(() -> new Quantity("nothing", 0, 0, "").sign("turned"))
        .hasMessageContaining("the right answer");
  }

  @Test
  void onlyCountsAreOneOff() {
    assertThatThrownBy(() -> RATE.oneTooFew("few")).hasMessageContaining("must be a count");
    assertThatThrownBy(() -> new Quantity("CV", 0.5, 0, "").oneTooMany("many"))
        .hasMessageContaining("must be a count");
  }

  @Test
  void numbersComeInManyShapes() {
    Exercise two =
        new Exercise(
            "9.9",
            List.of(new Quantity("the rate", 1, 0, ""), new Quantity("the CV", 2, 0, "")),
            List.of("one", "two"),
            "done");
    assertThat(two.check(1).says()).contains("asks for 2: the rate, the CV; given were 1");
    assertThat(two.check(1, Double.NaN).says()).contains("the CV is still missing");
    for (Object both :
        new Object[] {
          new double[] {1, 2}, new int[] {1, 2}, new Double[] {1.0, 2.0}, List.of(1, 2L)
        }) {
      assertThat(two.check(both).kind()).isEqualTo(Verdict.Kind.CORRECT);
    }
    assertThat(two.check(1, "2").says()).contains("the CV should be a number", "the text \"2\"");
  }

  @Test
  void textsAreComparedWithoutCase() {
    var kind = new Answer.Text("the kind", "hum", Map.of("knock", "all units would be busy"));
    assertThat(kind.diagnosis(" Hum ")).isEmpty();
    assertThat(kind.diagnosis("KNOCK")).endsWith("all units would be busy");
    assertThat(kind.diagnosis("fade")).isEqualTo("the kind is not \"fade\"");
    assertThat(kind.diagnosis(7)).contains("a text in quotation marks", "7");
    assertThat(kind.untouched("  ")).isTrue();
    assertThatThrownBy(() -> new Answer.Text("the gate", "h", Map.of("H", "it closes")))
        .hasMessageContaining("the gate");
    assertThatThrownBy(() -> new Answer.Text("the gate", "h", Map.of("m", "a", "M", "b")))
        .hasMessageContaining("two causes");
  }

  @Test
  void aRangeSaysOnWhichSideItWasLeft() {
    var p = new Answer.Range("p", 0.01, 1, "too few", "no probability");
    assertThat(p.diagnosis(0.01)).isEmpty();
    assertThat(p.diagnosis(0.001)).isEqualTo("p should not be 0.001: too few");
    assertThat(p.diagnosis(3)).endsWith("no probability");
    assertThatThrownBy(() -> new Answer.Range("p", 1, 1, "", "")).hasMessageContaining("above");
  }
}
