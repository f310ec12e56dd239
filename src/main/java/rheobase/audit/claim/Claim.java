package rheobase.audit.claim;

import java.util.List;
import java.util.Optional;
import rheobase.numerics.Seed;
import rheobase.units.Require;

/**
 * A statement of an article, and an assertion that can be run.
 *
 * @param number its place in the audit, from 1
 * @param article who says so
 * @param statement what is said, in our words
 * @param ruling what was ruled beforehand, from computations independent of this library
 * @param correction the words to add, or what is true instead; what was measured where it holds
 * @param shown where the reader sees it
 * @param assertion what must come out if the ruling is to stand
 * @param dissent what this library says otherwise, if it does
 */
public record Claim(
    int number,
    Article article,
    String statement,
    Ruling ruling,
    String correction,
    Shown shown,
    Assertion assertion,
    Optional<Dissent> dissent) {
  /**
   * A ruling that differs from the one made beforehand.
   *
   * @param ruling what this library's numbers say
   * @param reason why they differ
   */
  public record Dissent(Ruling ruling, String reason) {}

  /** Checks that there is something to assert. */
  public Claim {
    Require.atLeast("number of the claim", number, 1, "claims are counted from 1");
    Require.present("assertion of claim " + number, assertion, "say what must come out");
  }

  /**
   * A claim on which this library agrees with what was ruled beforehand.
   *
   * @param number its place in the audit, from 1
   * @param article who says so
   * @param statement what is said, in our words
   * @param ruling what is said of it
   * @param correction the words to add, or what is true instead; what was measured where it holds
   * @param shown where the reader sees it
   * @param assertion what must come out if the ruling is to stand
   * @return the claim
   */
  public static Claim of(
      int number,
      Article article,
      String statement,
      Ruling ruling,
      String correction,
      Shown shown,
      Assertion assertion) {
    return new Claim(
        number, article, statement, ruling, correction, shown, assertion, Optional.empty());
  }

  /**
   * The same claim where this library's numbers say otherwise; its assertion holds these numbers.
   *
   * @param otherwise what they say
   * @param reason why they differ from what was ruled beforehand
   * @return a claim that prints both
   */
  public Claim dissenting(Ruling otherwise, String reason) {
    var differs = Optional.of(new Dissent(otherwise, reason));
    return new Claim(number, article, statement, ruling, correction, shown, assertion, differs);
  }

  /**
   * What this library's numbers say of the claim, if its assertion comes out.
   *
   * @return the ruling made beforehand, unless the library dissents
   */
  public Ruling found() {
    return dissent.map(Dissent::ruling).orElse(ruling);
  }

  /**
   * Computes the assertion. An exception is an outcome too: the claim is then not borne out.
   *
   * @param seed from which this claim draws a chance of its own
   * @return what came out
   */
  public Outcome at(Seed seed) {
    Optional<Seed> drawn = assertion.drawn() ? Optional.of(seed) : Optional.empty();
    try {
      List<Finding> findings = assertion.of().apply(seed.child("claim", number));
      return new Outcome(this, drawn, findings, "");
    } catch (RuntimeException e) {
      return new Outcome(this, drawn, List.of(), String.valueOf(e.getMessage()));
    }
  }

  /** {@return such as {@code claim 14, SN: all resonators are class 2}} */
  @Override
  public String toString() {
    return "claim " + number + ", " + article + ": " + statement;
  }
}
