package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Rendering;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import tech.tablesaw.api.DoubleColumn;

class RenderingTest {
  /** A value that says of itself whatever it is told to. */
  record Speaking(Supplier<String> words) {
    @Override
    public String toString() {
      return words.get();
    }
  }

  private static String shown(Supplier<String> words) {
    return Renderers.of(new Speaking(words)).plain();
  }

  @Test
  void anErrorWhileRenderingFallsBackToText() {
    Rendering broken =
        Rendering.of(
            String.class,
            word -> {
              throw new NoClassDefFoundError("sun/font/SunFontManager");
            });
    assertThat(broken.of("rheobase").plain())
        .isEqualTo(
            "rheobase\n(not drawn: java.lang.NoClassDefFoundError: sun/font/SunFontManager)");
  }

  @Test
  void aValueThatCannotEvenSpeakIsNamedByItsType() {
    String text =
        shown(
            () -> {
              throw new IllegalStateException("no words");
            });
    assertThat(text)
        .isEqualTo(
            "a value of type Speaking\n(not drawn: java.lang.IllegalStateException: no words)");
  }

  @Test
  void endlessRecursionIsAnErrorLikeAnyOther() {
    assertThat(shown(() -> deeper(0))).contains("StackOverflowError");
  }

  private static String deeper(int depth) {
    return depth < 0 ? "" : deeper(depth + 1) + ".";
  }

  @Test
  void anErrorWhoseMessageThrowsIsStillNamed() {
    String text =
        shown(
            () -> {
              throw new IllegalStateException() {
                private static final long serialVersionUID = 1;

                @Override
                public String getMessage() {
                  throw new IllegalStateException("twice");
                }
              };
            });
    assertThat(text).startsWith("a value of type Speaking");
  }

  @Test
  void aColumnAloneIsShownAsATable() {
    assertThat(Renderers.of(DoubleColumn.create("time [ms]", 1.23456, 20)).plain())
        .startsWith("time [ms]: 2 rows × 1 column");
  }

  @Test
  void nothingIsShownAsNull() {
    assertThat(Renderers.of(null).plain()).isEqualTo("null");
    assertThat(shown(() -> null)).isEqualTo("null");
  }

  @Test
  void longTextIsBrokenBetweenWords() {
    String hint = "An interval is the time from one spike to the next. ".repeat(3);
    assertThat(Renderers.of(hint).plain()).isEqualTo(hint);
    assertThat(Renderers.of(hint).data().get(Bundle.HTML)).contains("word-break:normal");
    assertThat(Renderers.of("two\nlines").data().get(Bundle.HTML)).contains("pre-wrap");
    assertThat(Renderers.of("a word").data()).containsOnlyKeys(Bundle.TEXT);
  }

  @Test
  void resultsThatAreNoRecordsSpeakInSentencesToo() {
    var spikes = SpikeTrains.of(SpikeTrain.of(120, 12, 31));
    assertThat(Renderers.of(spikes).data().get(Bundle.HTML)).startsWith("<p ");
  }

  @Test
  void arraysShowTheirFirstElements() {
    assertThat(Renderers.of(new double[] {1, 2.5}).plain()).isEqualTo("double[2] {1.0, 2.5}");
    assertThat(Renderers.of(new int[100]).plain()).startsWith("int[100] {0, 0,").endsWith(", …}");
  }

  @Test
  void anEndlessTextIsCut() {
    assertThat(shown(() -> "ab".repeat(50_000)))
        .hasSizeLessThan(20_100)
        .endsWith("(80000 more characters)");
  }

  @Test
  void aResultOfTheLibraryIsASentenceWithNothingInItThatRuns() {
    assertThat(Renderers.of(new Speaking(() -> "a < b <script>alert(1)</script>")).data())
        .containsEntry(
            "text/html",
            "<p style=\"white-space:pre-wrap;margin:0\">"
                + "a &lt; b &lt;script&gt;alert(1)&lt;/script&gt;</p>");
    assertThat(Renderers.of("text").data()).containsOnlyKeys("text/plain");
  }

  @Test
  void aBundleWithoutTextIsRefused() {
    assertThatThrownBy(() -> new Bundle(Map.of("text/html", "<p>")))
        .hasMessageContaining("must contain text/plain");
  }

  @Test
  void aBundleKeepsItsOrderAndItsPictureIsInBase64() {
    Bundle bundle = Bundle.text("t").withHtml("<p>t</p>").withPng(new byte[] {(byte) 0x89, 'P'});
    assertThat(bundle.data()).containsEntry("image/png", "iVA=");
    assertThat(new LinkedHashMap<>(bundle.data()).keySet())
        .containsExactly("text/plain", "text/html", "image/png");
  }
}
