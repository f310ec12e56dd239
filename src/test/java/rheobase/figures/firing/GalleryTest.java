package rheobase.figures.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;
import rheobase.simulation.pattern.AdaptivePattern;
import rheobase.simulation.pattern.CellType;
import rheobase.simulation.pattern.FiringPattern;

class GalleryTest {
  @Test
  void twentyPatternsHangUnderTheirParameters() {
    Chart gallery = Gallery.gallery(FiringPattern.values());
    assertThat(gallery.alt())
        .startsWith("Gallery of 20 runs. tonic spiking (a 0.02  b 0.2  c −65  d 6): 5 spikes")
        .contains("integrator (a 0.02  b −0.1  c −55  d 6  4.1v + 108): 1 spike, first at 20 ms.")
        .contains("accommodation (a 0.02  b 1  c −55  d 4  no leak)");
    assertThat(gallery.svg().length()).isLessThan(150_000);
    assertThat(gallery.svg()).isEqualTo(Gallery.gallery(FiringPattern.values()).svg());
    assertThat(gallery.width()).isEqualTo(840);
  }

  @Test
  void whatIsPlottedAreTheSpikes() {
    Chart gallery = Gallery.gallery(CellType.THALAMO_CORTICAL, CellType.FAST_SPIKING);
    assertThat(gallery.csv()).contains("spikes [ms]", ",39.5 53.5 83 120.25\n");
    assertThat(Gallery.gallery(AdaptivePattern.TRANSIENT_SPIKING).alt())
        .contains("a 10  b 100  τ 90  Vr −47");
  }

  @Test
  void anEmptyWallIsRefused() {
    assertThatThrownBy(() -> Gallery.gallery(4, List.of())).hasMessageContaining("number of tiles");
    assertThatThrownBy(() -> Gallery.gallery(new FiringPattern[0])).hasMessageContaining("(0)");
    assertThatThrownBy(() -> new Gallery.Tile("one", "", null)).hasMessageContaining("tile one");
  }
}
