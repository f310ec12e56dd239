package rheobase.notebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {
  private static final Prediction FREQUENCY = Prediction.of("Best frequency", "Hz", 10);
  private static final Prediction COUNTS =
      new Prediction("Spikes", "", List.of("weak", "<b>"), List.of(2.0, 3.0), List.of());
  private static final Prediction GATE = Prediction.among("Gate that opens first", "m", "h", "n");

  @Test
  void oneNumberStandsBesideItsResultInASentence() {
    assertThat(FREQUENCY.guess(60).beside(66.71))
        .hasToString("Best frequency: your guess was 60 Hz, the result is 66.7 Hz.");
    assertThat(FREQUENCY.guess(10).beside(66.71).toString()).contains("our guess was 10 Hz");
    assertThat(FREQUENCY.guess(60).label()).isEqualTo("your guess");
    assertThat(FREQUENCY.guess(60))
        .hasToString("Best frequency. Your guess: 60 Hz. It comes back beside the result.");
    assertThat(FREQUENCY.guess(10).toString())
        .contains("Our guess: 10 Hz")
        .contains("run the cell");
  }

  @Test
  void severalNumbersStandInATableOfTwoRows() {
    Comparison both = COUNTS.guess(0, 5).beside(0, 1);
    assertThat(both)
        .hasToString("Spikes — weak: your guess 0, result 0; <b>: your guess 5, result 1.");
    assertThat(both.html())
        .contains("<table", "scope=\"col\"", "scope=\"row\"", "your guess", ">5</td>", "&lt;b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void aWordIsChosenFromThoseOffered() {
    assertThat(GATE.guess("H").word()).isEqualTo("h");
    assertThat(GATE.guess("h").own()).isTrue();
    assertThat(GATE.guess("m").own()).isFalse(); // the first stands in the cell
    assertThat(GATE.guess("h").beside("m"))
        .hasToString("Gate that opens first: your guess was h, the result is m.");
    assertThat(GATE.guess("h").values()).isEmpty();
    assertThatThrownBy(() -> GATE.guess("h").value()).hasMessageContaining("word()");
  }

  @Test
  void whatIsNoGuessIsRefusedWithTheWayOut() {
    assertThatThrownBy(() -> FREQUENCY.guess(1, 2))
        .hasMessageContaining("has 2 numbers and needs 1");
    assertThatThrownBy(() -> COUNTS.guess()).hasMessageContaining("needs 2: [weak, <b>]");
    assertThatThrownBy(() -> FREQUENCY.guess(Double.NaN)).hasMessageContaining("Best frequency");
    assertThatThrownBy(() -> FREQUENCY.guess("ten")).hasMessageContaining("without quotes");
    assertThatThrownBy(() -> GATE.guess(1)).hasMessageContaining("[m, h, n]");
    assertThatThrownBy(() -> GATE.guess("q")).hasMessageContaining("[m, h, n]");
    assertThatThrownBy(() -> GATE.guess((String) null)).hasMessageContaining("[m, h, n]");
    assertThatThrownBy(() -> COUNTS.guess(1, 2).beside(1)).hasMessageContaining("given were 1");
    assertThatThrownBy(() -> Prediction.among("x", "one")).hasMessageContaining("two choices");
    assertThatThrownBy(() -> Prediction.among("x", "a,b", "c")).hasMessageContaining("plain word");
  }
}
