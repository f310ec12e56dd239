package rheobase.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.cable.Arbour;
import rheobase.cable.Cable;
import rheobase.cable.CableRecording;
import rheobase.cable.CableRun;
import rheobase.cable.Electrode;
import rheobase.figures.Chart;
import rheobase.figures.Dots;
import rheobase.numerics.Seed;

class FibresTest {
  private static final CableRecording RUN =
      CableRun.of(Cable.squid(6.3, 20), 3, new Electrode(5000, 0, 0, 1)).run();

  @Test
  void aFieldShowsWhenTheSpikeArrived() {
    Chart field = Fibres.spaceTime(RUN);
    assertThat(field.plot().x().label()).isEqualTo("time [ms]");
    assertThat(field.plot().y().label()).isEqualTo("place [mm]");
    assertThat(field.alt()).contains("cells of potential").contains("line");
    assertThat(Dots.of(field).inkNear(RUN.arrival(10), 10)).isTrue();
    CableRecording still = CableRun.of(Cable.squid(6.3, 5), 1).run();
    assertThat(Fibres.spaceTime(still).alt()).doesNotContain("line");
  }

  @Test
  void aLongRunIsThinnedToWhatCanBeSeen() {
    CableRecording fine =
        CableRun.of(Cable.squid(6.3, 300), 0.5).withSteps(0.01, 0.01).run(); // 600 compartments
    assertThat(Fibres.spaceTime(fine).alt()).contains("51 by 200 cells");
  }

  @Test
  void profilesBearTheirMoments() {
    assertThat(Fibres.profiles(RUN, 1, 1.5).csv()).contains("1 ms").contains("1.5 ms");
  }

  @Test
  void aTreeIsDrawnInTrueProportions() {
    Arbour arbour = Arbour.purkinje(Seed.seed(1));
    Chart tree = Fibres.tree(arbour);
    assertThat(tree.alt()).contains("3199 twigs").contains("A bar shows 50 µm");
    assertThat(tree.csv().lines().count()).isEqualTo(3201);
    assertThat(Dots.of(tree).inked()).isBetween(0.05, 0.6);
    assertThat(tree.size(300, 400).svg()).isNotEqualTo(tree.size(400, 300).svg());
  }

  @Test
  void thePartsOfANeuronAreNamedInBothLanguages() {
    Chart drawing = Fibres.anatomy();
    for (String part :
        new String[] {
          "dendrite (树突)",
          "soma (胞体)",
          "nucleus (细胞核)",
          "axon hillock (轴丘)",
          "axon (轴突)",
          "myelin (髓鞘)",
          "node of Ranvier (郎飞结)",
          "terminal (轴突末梢)"
        }) {
      assertThat(drawing.alt()).contains(part);
    }
    assertThat(Dots.of(drawing).inked()).isGreaterThan(0.03);
    assertThat(drawing.csv()).startsWith("part");
  }

  @Test
  void nothingIsRefusedInWords() {
    assertThatThrownBy(() -> Fibres.spaceTime(null)).hasMessageContaining("recording of a fibre");
    assertThatThrownBy(() -> Fibres.tree(null)).hasMessageContaining("Arbour.purkinje");
  }
}
