package rheobase.notebook.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliderTest {
  private static List<String> texts(Slider slider) {
    return IntStream.range(0, slider.positions()).mapToObj(slider::text).toList();
  }

  @Test
  void theUnitIsWhatStandsInBrackets() {
    assertThat(Slider.of("I [nA]", 0, 4, 5)).extracting("label", "unit").contains("I", "nA");
    assertThat(Slider.of(" spike rate r [1/s] ", 0, 4, 5).words(1))
        .isEqualTo("spike rate r = 1 1/s");
    assertThat(Slider.of("gain", 0, 4, 5).words(4)).isEqualTo("gain = 4");
    assertThat(Slider.of("a [b] c", 0, 4, 5).label()).isEqualTo("a [b] c");
  }

  @Test
  void positionsAreTheNumbersThatAReaderWouldType() {
    Slider slider = Slider.of("g", 0, 1, 11);
    assertThat(IntStream.range(0, 11).mapToDouble(slider::value).toArray())
        .containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
    assertThat(texts(slider)).startsWith("0.0", "0.1").endsWith("1.0");
    assertThat(texts(Slider.of("V [mV]", -80, 20, 5)))
        .containsExactly("−80", "−55", "−30", "−5", "20");
    assertThat(texts(Slider.of("x", 0, 1, 4))).containsExactly("0.00", "0.33", "0.67", "1.00");
  }

  @Test
  void equalRatiosAndTheOtherWayRound() {
    Slider slider = Slider.of("bin [ms]", 1, 64, 7).log().falling();
    assertThat(texts(slider)).containsExactly("64", "32", "16", "8", "4", "2", "1");
    assertThat(slider.value(0)).isEqualTo(64);
    assertThat(slider.nearest(9)).isEqualTo(3);
  }

  @Test
  void badSlidersAreRefusedWithTheWayOut() {
    assertThatThrownBy(() -> Slider.of("I [nA]", 4, 0, 5))
        .hasMessage(
            "upper end of slider I (0.0 nA) must lie above the lower end (4.0 nA); give the lower end"
                + " first; falling() turns the slider round");
    assertThatThrownBy(() -> Slider.of("I [nA]", Double.NaN, 1, 5))
        .hasMessageContaining("lower end of slider I (NaN nA) must be a finite number");
    assertThatThrownBy(() -> Slider.of("I", 0, Double.POSITIVE_INFINITY, 5))
        .hasMessageContaining("must be a finite number");
    assertThatThrownBy(() -> Slider.of("I", 0, 1, 1)).hasMessageContaining("positions of slider I");
    assertThatThrownBy(() -> Slider.of("I", 0, 1, 10_000)).hasMessageContaining("201");
    assertThatThrownBy(() -> Slider.of("I", 0, 1, 5).log()).hasMessageContaining("leave out log()");
    assertThatThrownBy(() -> Slider.of(" ", 0, 1, 5)).hasMessageContaining("must not be blank");
    assertThatThrownBy(() -> Slider.of(null, 0, 1, 5)).hasMessageContaining("is missing (null)");
  }
}
