package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IslandsTest {
  private static boolean[][] map(String... rows) {
    boolean[][] member = new boolean[rows.length][];
    for (int j = 0; j < rows.length; j++) {
      member[j] = new boolean[rows[j].length()];
      for (int i = 0; i < member[j].length; i++) {
        member[j][i] = rows[j].charAt(i) == 'o';
      }
    }
    return member;
  }

  @Test
  void cellsThatShareAnEdgeBelongTogetherAndCornersDoNotConnect() {
    Islands islands = Islands.in(map("oo...", "..o.o", "..ooo"), 1);
    assertThat(islands.count()).isEqualTo(2);
    assertThat(List.of(islands.at(0, 1), islands.at(1, 2), islands.at(1, 4), islands.at(0, 2)))
        .containsExactly(0, 1, 1, -1);
    assertThat(islands.size(1)).isEqualTo(5);
  }

  @Test
  void smallIslandsAreLeftOutIfAsked() {
    assertThat(Islands.in(map("o.oo"), 2)).hasToString("1 island");
    assertThat(Islands.in(map("o.oo"), 2).at(0, 0)).isEqualTo(-1);
    assertThat(Islands.in(map("o.oo"), 1)).hasToString("2 islands");
  }

  @Test
  void aRingIsOneIslandWhateverItsLake() {
    assertThat(Islands.in(map("ooo", "o.o", "ooo"), 1).count()).isOne();
  }
}
