package rheobase.notebook.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rheobase.audit.Audit;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Ruling;
import rheobase.figures.Panels;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;

/** The audit as a figure and as a table to filter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the audit is run once
class VerdictsTest {
  private final Audit audit =
      Audit.of(
          Audit.claims().stream().filter(claim -> !claim.assertion().drawn()).toList(),
          Seed.seed(21),
          Progress.NONE);

  @Test
  void everyNumberLiesBetweenTheEndsOfItsInterval() {
    Panels figure = Verdicts.verdicts(audit);
    double[] x = figure.charts().get(0).plot().seen().xLow() < -1 ? new double[] {0} : null;
    assertThat(x).isNotNull();
    assertThat(figure.alt()).contains("place in its interval");
    // a number outside is drawn at −1.3 or 1.3
    assertThat(figure.csv()).doesNotContain("1.3,").doesNotContain("-1.3");
  }

  @Test
  void theTableHasARowForEachClaimAndALinkToItsNotebook() {
    var page = Jsoup.parseBodyFragment(Verdicts.claims(audit).caption("Claims.").html());
    assertThat(page.select("tbody tr td:first-child").eachText())
        .containsAll(audit.outcomes().stream().map(o -> "" + o.claim().number()).toList());
    assertThat(page.select("[data-part=table] a"))
        .hasSize(audit.outcomes().size())
        .allMatch(link -> link.attr("href").matches("[0-2]\\d-[a-z-]+\\.ipynb"));
  }

  @Test
  void twelveClaimsOfAllFourRulingsAreThereToBeSorted() {
    List<Claim> twelve = Verdicts.twelve();
    Map<Ruling, Long> rulings =
        twelve.stream().collect(Collectors.groupingBy(Claim::ruling, Collectors.counting()));
    assertThat(rulings)
        .isEqualTo(
            Map.of(Ruling.HOLDS, 4L, Ruling.CARE, 3L, Ruling.FAILS, 4L, Ruling.NOT_REPRODUCED, 1L));
  }
}
