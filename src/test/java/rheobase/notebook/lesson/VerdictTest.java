package rheobase.notebook.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
  /** The contrast of white text on a ground, by the formula of WCAG 2. */
  private static double contrastToWhite(String ground) {
    double luminance = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(ground.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      luminance += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
  }

  @ParameterizedTest
  @EnumSource(Verdict.Kind.class)
  void itsWordsAreReadableOnAnyGroundAndDoNotRelyOnColour(Verdict.Kind kind) {
    // WCAG 2, 1.4.3: 4.5 for text (level AA); the words bring their own ground along
    assertThat(contrastToWhite(kind.ground())).isGreaterThan(4.5);
    assertThat(new Verdict("3.1", kind, "", "").html())
        .contains("background-color:" + kind.ground() + ";color:#ffffff", kind.words());
    assertThat(kind.words()).startsWith(kind.mark() + " ");
  }

  @Test
  void saysWhatWasWrongAndWhatToDo() {
    var verdict = new Verdict("3.1", Verdict.Kind.WRONG, "x < 3 & \"y\"", "Ask hint(\"3.1\").");
    assertThat(verdict).hasToString("Exercise 3.1: ✗ not yet — x < 3 & \"y\"\nAsk hint(\"3.1\").");
    assertThat(verdict.html())
        .contains("x &lt; 3 &amp; &quot;y&quot;", "hint(&quot;3.1&quot;)")
        .doesNotContain("<script", "class=", "<style");
    assertThat(new Verdict("3.1", Verdict.Kind.CORRECT, "", ""))
        .hasToString("Exercise 3.1: ✓ correct");
  }
}
