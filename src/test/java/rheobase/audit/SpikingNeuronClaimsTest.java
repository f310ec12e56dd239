package rheobase.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.audit.claim.Article;
import rheobase.audit.claim.Claim;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;

/** What is said of single neurons, and of the review's references. */
class SpikingNeuronClaimsTest {
  private static List<Claim> claims() {
    return Audit.claims().stream()
        .filter(c -> c.article() == Article.SN || c.number() == 26)
        .toList();
  }

  @Test
  void everyRulingIsBorneOut() {
    Audit audit = Audit.of(claims(), Seed.seed(1), Progress.NONE);
    assertThat(audit.notBorneOut()).isEmpty();
    assertThat(audit).hasToString("17 claims at seed 1: 11 care, 6 fails");
  }

  @Test
  void whereChanceEntersAnotherSeedBearsItOutToo() {
    List<Claim> drawn = claims().stream().filter(c -> c.assertion().drawn()).toList();
    assertThat(drawn).extracting(Claim::number).containsExactly(5);
    assertThat(Audit.of(drawn, Seed.seed(20), Progress.NONE).notBorneOut()).isEmpty();
  }
}
