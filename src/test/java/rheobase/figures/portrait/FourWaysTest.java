package rheobase.figures.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.figures.Chart;

/** Before and after rest is lost, in four ways. */
class FourWaysTest {
  private static String[] alts(double part) {
    Chart[] charts = FourWays.fourWays(part);
    String[] alts = new String[charts.length];
    for (int i = 0; i < alts.length; i++) {
      alts[i] = charts[i].alt();
    }
    return alts;
  }

  private static long lines(String alt) {
    return alt.split("The line, ", -1).length - 1L;
  }

  @Test
  void beforeAllFourRest() {
    for (String alt : alts(-1)) {
      assertThat(alt).containsPattern("stable (node|focus) at");
    }
  }

  @Test
  void afterNoneDoes() {
    for (String alt : alts(1)) {
      assertThat(alt).contains("unstable").doesNotContainPattern("[^n]stable (node|focus) at");
    }
  }

  /** Two nullclines are drawn in each; what is more is a cycle. */
  @Test
  void onlyTwoFireBeforeTheyLoseTheirRest() {
    String[] alts = alts(-0.4);
    assertThat(lines(alts[1])).isEqualTo(lines(alts[0]) + 1); // a cycle beside the rest
    assertThat(lines(alts[3])).isEqualTo(lines(alts[2]) + 2); // a cycle, and the unstable one in it
  }

  @Test
  void theCurrentsPassTheBifurcations() {
    // 4.51287 twice, 14.659 and 48.902, from dI/dV = 0 and tr J = 0; the pictures stop just short
    assertThat(FourWays.fourCurrents(0)).containsExactly(4.5128, 4.5128, 14.659, 48.9016);
    assertThatThrownBy(() -> FourWays.fourWays(2)).hasMessageContaining("part of the way");
  }
}
