package rheobase.notebook.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.notebook.playground.Playground;
import rheobase.notebook.playground.PulseLaboratory;
import rheobase.notebook.playground.SharedNoise;
import rheobase.simulation.experiment.PulseTrain;

/** What an untrusted notebook still shows. */
class CleaningTest {
  static Stream<Explorer> all() {
    return Stream.of(
        Samples.film(3),
        Samples.grid(),
        Samples.gliding().caption("A straight line."),
        Playground.ofAll().caption("Eight models."),
        PulseLaboratory.of(
                PulseTrain.single(PersistentSodiumPotassium.saddleNodeOnInvariantCircle(), 4),
                PulseTrain.single(PersistentSodiumPotassium.subcriticalHopf(), 45))
            .caption("Two neurons."),
        SharedNoise.of(20, 0.5, 45).caption("Shared noise."));
  }

  @ParameterizedTest
  @MethodSource("all")
  void pictureCaptionNumbersAndNoteAreLeft(Explorer explorer) {
    Document page = Cleaning.cleaned(explorer.html());
    assertThat(page.select("script, style, iframe, svg, canvas")).isEmpty();
    Element figure = page.selectFirst("figure");
    Element poster = figure.selectFirst("img");
    String source = poster.attr("src");
    assertThat(source).startsWith("data:image/");
    assertThat(source).hasSizeGreaterThan(500);
    assertThat(poster.attr("alt")).isEqualTo(explorer.poster().alt()).hasSizeGreaterThan(50);
    assertThat(figure.selectFirst("figcaption").text()).isEqualTo(explorer.caption());
    assertThat(figure.text()).contains("moves once the notebook is trusted").contains("At ");
    assertThat(figure.attr("id")).matches("explorer-[0-9a-f]{12}");
    assertThat(page.body().children()).hasSize(1);
  }

  @Test
  void allPicturesOfAFilmAreFoldedAway() {
    Document page = Cleaning.cleaned(Samples.film(3).html());
    assertThat(page.select("details").first().select("summary").text()).isEqualTo("all 3 pictures");
    assertThat(page.select("details").first().select("img"))
        .hasSize(3)
        .allMatch(img -> !img.attr("alt").isEmpty());
    assertThat(page.select("details").first().select("p").eachText())
        .containsExactly("f = 1.0 Hz", "f = 2.5 Hz", "f = 4.0 Hz");
  }

  /** The viewer's own behaviour, or the tests above would prove nothing. */
  @Test
  void theCleaningCleans() {
    String dirty =
        "<div onclick='a()'>x<script>a()</script><svg><g>y</g></svg><input><marquee>z</marquee>"
            + "<a href='javascript:a()'>w</a><img src='data:text/html,q'></div>";
    assertThat(Cleaning.cleaned(dirty).body().html().replaceAll("\\s+", ""))
        .isEqualTo("<div>x<inputdisabled>z<a>w</a><img></div>");
  }
}
