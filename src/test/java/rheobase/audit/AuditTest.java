package rheobase.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rheobase.audit.claim.Article;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Outcome;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.frames.Tables;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;
import tech.tablesaw.api.Table;

/** The audit as a whole: what is asked, in which order it is answered, and what is kept. */
class AuditTest {
  /** What was ruled beforehand, from computations independent of this library. */
  private static final Map<Integer, Ruling> RULED = ruled();

  private static Map<Integer, Ruling> ruled() {
    Map<Integer, Ruling> all = new HashMap<>();
    IntStream.rangeClosed(1, 35).forEach(i -> all.put(i, Ruling.CARE));
    List.of(1, 7, 9, 12, 13, 16, 27, 28, 31, 33).forEach(i -> all.put(i, Ruling.FAILS));
    List.of(21, 24, 29, 34).forEach(i -> all.put(i, Ruling.HOLDS));
    all.put(25, Ruling.NOT_REPRODUCED);
    return all;
  }

  @Test
  void everyClaimIsAskedOnceWithTheRulingMadeBeforehand() {
    Map<Integer, Ruling> asked = new HashMap<>();
    for (Claim claim : Audit.claims()) {
      assertThat(asked.put(claim.number(), claim.ruling())).as("%s", claim).isNull();
    }
    assertThat(asked).isEqualTo(RULED);
    assertThat(Audit.claims()).isSortedAccordingTo((a, b) -> a.number() - b.number());
  }

  @Test
  void everyClaimBelongsToItsArticle() {
    for (Claim claim : Audit.claims()) {
      int n = claim.number();
      Article article =
          n <= 16 ? Article.SN : n <= 26 ? Article.EI : n <= 31 ? Article.PD : Article.NA;
      assertThat(claim.article()).as("%s", claim).isEqualTo(article);
    }
  }

  @Test
  void everyClaimIsShownInAFigureThatExists() throws IOException {
    List<String> manifest = Files.readAllLines(Path.of("notebooks/figures.csv"));
    for (Claim claim : Audit.claims()) {
      String number = claim.shown().notebookNumber() + "-";
      List<String> built = manifest.stream().filter(line -> line.startsWith(number)).toList();
      if (claim.shown().figure().equals("errata")) {
        assertThat(source(number)).as("%s", claim).contains("*Errata.*");
      } else if (!built.isEmpty()) { // a notebook of which nothing is drawn yet
        assertThat(built)
            .as("%s", claim)
            .anyMatch(line -> line.split(",", 3)[1].equals(claim.shown().figure()));
      }
    }
  }

  private static String source(String number) throws IOException {
    try (var files = Files.list(Path.of("notebooks/source"))) {
      Path of =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return Files.readString(of);
    }
  }

  @Test
  void oneClaimCanBeRunAlone() {
    assertThat(Audit.claim(7).at(Seed.seed(1)).verdict()).isEqualTo("fails");
    assertThatThrownBy(() -> Audit.claim(99)).hasMessageStartingWith("claim 99 is not audited");
  }

  private static Claim claim(int number, Ruling ruling, double value) {
    Assertion assertion =
        Assertion.computed(
            () -> List.of(new Finding("it", value, "Hz", Interval.atLeast(0, "a rate"))));
    Shown shown = new Shown(4, "4.1");
    return Claim.of(number, Article.SN, "it is so", ruling, "so", shown, assertion);
  }

  @Test
  void itPrintsAsASentence() {
    List<Claim> three =
        List.of(claim(3, Ruling.HOLDS, -1), claim(1, Ruling.CARE, 1), claim(2, Ruling.FAILS, 2));
    Audit audit = Audit.of(three, Seed.seed(5), Progress.NONE);
    assertThat(audit).hasToString("3 claims at seed 5: 1 care, 1 fails; not borne out: 3");
    assertThat(audit.outcomes()).extracting(o -> o.claim().number()).containsExactly(1, 2, 3);
    assertThat(audit.notBorneOut()).extracting(o -> o.claim().number()).containsExactly(3);
    assertThat(audit.outcome(2).orElseThrow().verdict()).isEqualTo("fails");
    assertThat(audit.outcome(9)).isEmpty();
    assertThat(audit.complete()).isTrue();
  }

  @Test
  void aClaimThatEndsInAnErrorIsNotBorneOut() {
    Assertion breaks =
        Assertion.computed(
            () -> {
              throw new AssertionError("out of memory, say");
            });
    Shown shown = new Shown(4, "4.1");
    Claim broken = Claim.of(2, Article.SN, "it", Ruling.HOLDS, "so", shown, breaks);
    Audit audit = Audit.of(List.of(claim(1, Ruling.HOLDS, 1), broken), Seed.seed(1), Progress.NONE);
    assertThat(audit).hasToString("2 claims at seed 1: 1 holds; not borne out: 2");
    assertThat(audit.outcome(2).orElseThrow().failure()).isEqualTo("out of memory, say");
  }

  @Test
  void anInterruptedAuditKeepsWhatItHas() {
    Assertion slow =
        Assertion.computed(
            () -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return List.of();
            });
    List<Claim> claims = new ArrayList<>(List.of(claim(1, Ruling.HOLDS, 1)));
    for (int i = 2; i < 12; i++) {
      Shown shown = new Shown(4, "4.1");
      claims.add(Claim.of(i, Article.SN, "it", Ruling.HOLDS, "so", shown, slow));
    }
    Audit audit =
        Audit.of(claims, Seed.seed(1), (share, what) -> Thread.currentThread().interrupt());
    assertThat(Thread.interrupted()).isFalse();
    assertThat(audit.complete()).isFalse();
    assertThat(audit).hasToString("1 claims at seed 1: 1 holds (interrupted: 10 not run)");
  }

  @Test
  void aTableHasARowForEachClaim() {
    List<Claim> two = List.of(claim(1, Ruling.CARE, 1), TrainClaims.all().get(0));
    Table table = Tables.table(Audit.of(two, Seed.seed(5), Progress.NONE));
    assertThat(table.columnNames())
        .containsExactly(
            "claim",
            "article",
            "statement",
            "ruling",
            "number",
            "interval",
            "seed",
            "notebook",
            "figure");
    assertThat(table.row(0).getString("number")).isEqualTo("1 Hz");
    assertThat(table.row(0).getString("interval")).isEqualTo("≥ 0");
    assertThat(table.row(0).getString("seed")).isEmpty();
    assertThat(table.row(1).getString("ruling")).isEqualTo("care");
    assertThat(table.row(1).getString("seed")).isEqualTo("5");
    assertThat(table.row(1).getString("notebook")).isEqualTo("03");
    assertThat(table.row(1).getString("figure")).isEqualTo("3.7");
    Outcome coins = Audit.claim(5).at(Seed.seed(5));
    assertThat(table.row(1).getString("number")).isEqualTo(coins.numbers());
  }
}
