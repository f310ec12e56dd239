package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rheobase.figures.picture.Darkening;
import rheobase.figures.population.Archipelago;
import rheobase.figures.population.Landscapes;
import rheobase.network.rhythm.HalfCentre;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;
import rheobase.population.redundancy.Landscape;
import rheobase.population.redundancy.Scenario;
import rheobase.sweep.rhythm.RhythmMap;

class LandscapesTest {
  private static final Seed SEED = Seed.seed(20);

  @Test
  void darkerIsBetter() {
    assertThat(Darkening.at(0).getRGB() & 0xffffff).isEqualTo(0xffffff);
    for (int i = 0; i < 10; i++) {
      int here = Darkening.at(i / 10.0).getGreen();
      assertThat(Darkening.at((i + 1) / 10.0).getGreen()).isLessThan(here);
    }
    assertThat(Landscapes.landscape(Landscape.generic()).alt()).contains("darker", "greatest 1");
  }

  @Test
  void eightMapsNameTheSharesAboveThem() {
    Panels panels = Landscapes.beforeAndAfter(Scenario.SHIFT, SEED);
    assertThat(panels.charts()).hasSize(8);
    double[] shares = Scenario.dependent().shifted(1).shares(SEED);
    assertThat(panels.charts().get(6).plot().title())
        .isEqualTo(
            "after the shift: %d, %d, %d %%"
                .formatted(
                    Math.round(100 * shares[0]),
                    Math.round(100 * shares[1]),
                    Math.round(100 * shares[2])));
  }

  @Test
  void survivalFallsForBAlone() {
    Chart chart = Landscapes.survival(Scenario.dependent(), Grid.linspace(0, 1, 5), SEED);
    assertThat(chart.alt()).contains("typical", "mutation A", "mutation B");
  }

  @Test
  void islandsSayHowManyAreAlive() {
    RhythmMap map = RhythmMap.bundled();
    Chart islands = Archipelago.islands(map, 10, "release", "escape");
    long alive = Math.round(map.islands().size(1) * map.survivors(1, 10));
    assertThat(islands.alt())
        .contains("escape has " + map.islands().size(1) + " cells, " + alive + " of them alive");
    assertThat(Archipelago.periods(map).alt()).contains("51 by 41 cells of period");
    assertThat(Archipelago.turns(HalfCentre.wangRinzel()).alt()).contains("mV");
  }
}
