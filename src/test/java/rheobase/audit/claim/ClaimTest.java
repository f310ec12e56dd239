package rheobase.audit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;

/** A ruling stands only where every number lies in its interval. */
class ClaimTest {
  private static final Interval NEAR = Interval.around(2, 0.5, "a tolerance");

  private static Claim claim(Assertion assertion) {
    Shown shown = new Shown(9, "9.4");
    return Claim.of(3, Article.SN, "a statement", Ruling.CARE, "words to add", shown, assertion);
  }

  private static Claim measuring(double... values) {
    return claim(
        Assertion.computed(
            () ->
                Arrays.stream(values)
                    .mapToObj(v -> new Finding("a number", v, "mV", NEAR))
                    .toList()));
  }

  @Test
  void theEndsOfAnIntervalAreInside() {
    assertThat(NEAR.contains(1.5)).isTrue();
    assertThat(NEAR.contains(2.5)).isTrue();
    assertThat(NEAR.contains(Math.nextUp(2.5))).isFalse();
    assertThat(NEAR.contains(Math.nextDown(1.5))).isFalse();
    assertThat(Interval.exactly(2, "a count").contains(2)).isTrue();
    assertThat(Interval.exactly(2, "a count").contains(2.000001)).isFalse();
    assertThat(Interval.atLeast(0, "a sign").contains(0)).isTrue();
    assertThat(Interval.atMost(0, "a sign").contains(0)).isTrue();
  }

  @Test
  void whatIsNoNumberLiesNowhere() {
    assertThat(NEAR.contains(Double.NaN)).isFalse();
    assertThat(Interval.atLeast(Double.NEGATIVE_INFINITY, "any").contains(Double.NaN)).isFalse();
    assertThat(measuring(Double.NaN).at(Seed.seed(1)).borneOut()).isFalse();
  }

  @Test
  void anIntervalOfErrorsSaysHowMany() {
    Interval four = Interval.ofErrors(10, 4, 0.5, "of 100 counts");
    assertThat(four.low()).isEqualTo(8);
    assertThat(four.high()).isEqualTo(12);
    assertThat(four.reason()).isEqualTo("± 4 standard errors: of 100 counts");
  }

  @Test
  void anIntervalNeedsAnOrderAndAReason() {
    assertThatThrownBy(() -> Interval.between(2, 1, "why"))
        .hasMessage("interval from 2.0 to 1.0 must not end before it begins; exchange them");
    assertThatThrownBy(() -> Interval.between(1, Double.NaN, "why")).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Interval.between(1, 2, " "))
        .hasMessage("interval from 1.0 to 2.0 must have a reason; say why these ends");
    assertThatThrownBy(() -> new Finding("a rate", 1, "Hz", null))
        .hasMessageStartingWith("interval of a rate is missing");
  }

  @Test
  void intervalsPrintAsAReaderWritesThem() {
    assertThat(NEAR).hasToString("[1.5, 2.5]");
    assertThat(Interval.atLeast(-1, "a sign")).hasToString("≥ −1");
    assertThat(Interval.atMost(0, "a sign")).hasToString("≤ 0");
    assertThat(Interval.exactly(2, "a count")).hasToString("2");
  }

  @Test
  void aClaimIsRuledOnOnlyIfEveryNumberLiesInItsInterval() {
    Outcome out = measuring(1.5, 2.5).at(Seed.seed(1));
    assertThat(out.borneOut()).isTrue();
    assertThat(out.verdict()).isEqualTo("care");
    assertThat(out.toString())
        .startsWith("claim 3, SN: a statement — care: words to add.")
        .contains("\n  a number: 1.5 mV (must be in [1.5, 2.5]: a tolerance)");

    Outcome half = measuring(2, 3).at(Seed.seed(1));
    assertThat(half.borneOut()).isFalse();
    assertThat(half.verdict()).isEqualTo("not borne out");
    assertThat(half.toString())
        .startsWith("claim 3, SN: a statement — not borne out: words to add.")
        .contains("\n  a number: 3 mV, but must be in [1.5, 2.5]: a tolerance");
  }

  @Test
  void aClaimThatMeasuresNothingIsNotBorneOut() {
    assertThat(measuring().at(Seed.seed(1)).verdict()).isEqualTo("not borne out");
  }

  @Test
  void aComputationThatBreaksIsNotBorneOut() {
    Outcome broken =
        claim(
                Assertion.computed(
                    () -> {
                      throw new IllegalStateException("no root");
                    }))
            .at(Seed.seed(1));
    assertThat(broken.verdict()).isEqualTo("not borne out");
    assertThat(broken.toString()).contains("The computation broke: no root.");
  }

  @Test
  void whatTheLibraryFindsOtherwiseIsPrintedWithItsReason() {
    Outcome otherwise =
        measuring(2).dissenting(Ruling.FAILS, "our cell is faster").at(Seed.seed(1));
    assertThat(otherwise.verdict()).isEqualTo("fails (beforehand: care)");
    assertThat(otherwise.toString()).contains("Otherwise: our cell is faster.");
    // a dissent whose numbers do not come out is no ruling either
    assertThat(measuring(3).dissenting(Ruling.FAILS, "…").at(Seed.seed(1)).verdict())
        .isEqualTo("not borne out");
  }

  @Test
  void theSeedIsNamedWhereChanceEntered() {
    Assertion chance =
        Assertion.drawn(
            seed -> {
              double drawn = seed.stream("die").nextDouble();
              Interval unit = Interval.between(0, 1, "a share");
              return List.of(new Finding("a share", drawn, "", unit));
            });
    Outcome seven = claim(chance).at(Seed.seed(7));
    assertThat(seven.seed()).contains(Seed.seed(7));
    assertThat(seven.toString()).endsWith("[seed 7]");
    assertThat(claim(chance).at(Seed.seed(7)).findings()).isEqualTo(seven.findings());
    assertThat(claim(chance).at(Seed.seed(8)).findings()).isNotEqualTo(seven.findings());
    assertThat(measuring(2).at(Seed.seed(7)).seed()).isEmpty();
  }

  @Test
  void itSaysWhereItIsSeen() {
    assertThat(new Shown(9, "9.4")).hasToString("notebook 09, figure 9.4");
    assertThat(new Shown(13, "explorer 13.2")).hasToString("notebook 13, explorer 13.2");
    assertThat(new Shown(11, "errata")).hasToString("notebook 11, errata");
    assertThatThrownBy(() -> new Shown(9, "")).hasMessageContaining("figure");
  }
}
