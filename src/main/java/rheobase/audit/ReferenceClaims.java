package rheobase.audit;

import static rheobase.audit.claim.Article.EI;

import java.util.List;
import java.util.stream.IntStream;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;

/** What the list of references of the review says. */
final class ReferenceClaims {
  /** The first number under which each reference stands. */
  private static final List<Integer> LIST =
      IntStream.rangeClosed(1, 29).map(number -> number == 19 ? 9 : number).boxed().toList();

  private ReferenceClaims() {}

  static List<Claim> all() {
    return List.of(references(LIST));
  }

  /**
   * A list of references, by the first number under which each stands.
   *
   * <p>That 9 and 19 are one paper was read in the article, which is not part of this library; what
   * is computed is only what follows for the count.
   */
  static Claim references(List<Integer> list) {
    return Claim.of(
        26,
        EI,
        "the review has 29 references, among them 9 and 19",
        Ruling.CARE,
        "9 and 19 are one paper, so 28; read in its list, and only counted here",
        new Shown(11, "errata"),
        Assertion.computed(
            () ->
                List.of(
                    new Finding(
                        "numbers in the list", list.size(), "", Interval.exactly(29, "counted")),
                    new Finding(
                        "papers in the list",
                        list.stream().distinct().count(),
                        "",
                        Interval.exactly(28, "counted")))));
  }
}
