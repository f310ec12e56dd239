package rheobase.notebook.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rheobase.notebook.lesson.Slip.Kind;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * A number that an exercise asks for, and the wrong numbers whose cause is known.
 *
 * <p>A slip is declared where it can happen and nowhere else; no two slips, and no slip and the
 * right answer, may explain the same number.
 *
 * @param what what is asked for, in words
 * @param value the right number
 * @param tolerance how far a learner's number may lie from it; 0 for equality up to rounding
 * @param unit its unit, or the empty string
 * @param slips wrong numbers with a known cause
 */
public record Quantity(String what, double value, double tolerance, String unit, List<Slip> slips)
    implements Answer {

  /** Refuses an answer that is not a number, and slips that cannot be told apart. */
  public Quantity {
    Require.finite("answer to " + what, value, unit, "an exercise needs a right answer");
    Require.notNegative("tolerance of " + what, tolerance, unit, "0 asks for equality");
    slips = List.copyOf(slips);
    List<Slip> all = new ArrayList<>(slips);
    all.add(new Slip(Kind.OWN, value, tolerance, "the right answer"));
    for (int i = 0; i < all.size(); i++) {
      for (Slip other : all.subList(0, i)) {
        double gap = Math.abs(all.get(i).wrong() - other.wrong());
        Require.that(
            gap > all.get(i).reach() + other.reach(),
            what + ": \"" + all.get(i).cause() + "\" and \"" + other.cause() + "\"",
            gap,
            unit,
            "must lie further apart than their tolerances",
            "drop one of them or narrow its tolerance");
      }
    }
  }

  /**
   * A number that an exercise asks for, without any known slip.
   *
   * @param what what is asked for, in words
   * @param value the right number
   * @param tolerance how far a learner's number may lie from it; 0 for equality up to rounding
   * @param unit its unit, or the empty string
   */
  public Quantity(String what, double value, double tolerance, String unit) {
    this(what, value, tolerance, unit, List.of());
  }

  /**
   * A mistake of this exercise alone.
   *
   * @param wrong the number that it leads to
   * @param within how near a number must come to be taken for it
   * @param cause what leads to it, in words
   * @return the same with one slip more
   */
  public Quantity slip(double wrong, double within, String cause) {
    return with(Kind.OWN, wrong, within, cause);
  }

  /**
   * The answer in another unit.
   *
   * @param other the other unit, such as {@code kHz}
   * @param factor by which the number is multiplied then, such as 1e-3
   * @return the same with one slip more
   */
  public Quantity in(String other, double factor) {
    String asked = unit.isEmpty() ? "as a plain number" : "in " + unit;
    String cause = "that is in " + other + "; it is asked for " + asked;
    return with(Kind.UNIT, value * factor, tolerance * Math.abs(factor), cause);
  }

  /**
   * The sign turned round.
   *
   * @param cause what turns it round, in words
   * @return the same with one slip more
   */
  public Quantity sign(String cause) {
    return with(Kind.SIGN, -value, tolerance, cause);
  }

  /**
   * One too few of things that are counted.
   *
   * @param cause what leads to it, in words
   * @return the same with one slip more
   */
  public Quantity oneTooFew(String cause) {
    return oneOff(-1, cause);
  }

  /**
   * One too many of things that are counted.
   *
   * @param cause what leads to it, in words
   * @return the same with one slip more
   */
  public Quantity oneTooMany(String cause) {
    return oneOff(1, cause);
  }

  private Quantity oneOff(int by, String cause) {
    boolean counted = value == Math.rint(value) && tolerance < 0.5 && unit.isEmpty();
    Require.that(
        counted, what, value, unit, "must be a count to be one off", "declare another slip");
    return with(Kind.ONE_OFF, value + by, tolerance, cause);
  }

  /**
   * One over the answer, or a rate for an interval.
   *
   * @param one what is divided by the answer: 1, or 1000 for Hz and ms
   * @param cause what that number is, in words
   * @return the same with one slip more
   */
  public Quantity reciprocal(double one, String cause) {
    double rounded = 1e-3 * Math.abs(one / value); // it is rarely typed in full
    double within = Math.max(rounded, Math.abs(one) * tolerance / (value * value));
    return with(Kind.RECIPROCAL, one / value, within, cause);
  }

  /**
   * Another solution of the same equation.
   *
   * @param other the number on the other branch
   * @param cause what tells the two apart, in words
   * @return the same with one slip more
   */
  public Quantity branch(double other, String cause) {
    return with(Kind.BRANCH, other, tolerance, cause);
  }

  /**
   * Degrees for radians, or radians for degrees.
   *
   * @param wrong the number that the other measure of angle leads to
   * @param cause where it enters, in words
   * @return the same with one slip more
   */
  public Quantity angle(double wrong, String cause) {
    return with(Kind.ANGLE, wrong, tolerance, cause);
  }

  private Quantity with(Kind kind, double wrong, double within, String cause) {
    List<Slip> more = new ArrayList<>(slips);
    more.add(new Slip(kind, wrong, within, cause));
    return new Quantity(what, value, tolerance, unit, more);
  }

  /** What rounding to a double, or a sum that should be 0, may add to a number. */
  static double rounding(double x) {
    return 1e-9 * Math.abs(x) + 1e-12;
  }

  @Override
  public Object right() {
    return value;
  }

  @Override
  public Map<Object, String> wrongs() {
    Map<Object, String> causes = new LinkedHashMap<>();
    slips.forEach(slip -> causes.put(slip.wrong(), slip.cause()));
    return causes;
  }

  @Override
  public boolean untouched(Object given) {
    return Given.noNumber(given);
  }

  @Override
  public String diagnosis(Object given) {
    if (!(given instanceof Number number)) {
      return Given.askForNumber(what, given);
    }
    double x = number.doubleValue();
    if (Math.abs(x - value) <= tolerance + rounding(value)) {
      return "";
    }
    String found = what + " is not " + Digits.of(x, 6) + (unit.isEmpty() ? "" : " " + unit) + ": ";
    if (Double.isInfinite(x)) {
      return found + "something was divided by 0, or grew beyond all bounds";
    }
    return slips.stream()
        .filter(slip -> slip.explains(x))
        .map(slip -> found + slip.cause())
        .findFirst()
        .orElse(found + (x < value ? "it should be larger" : "it should be smaller"));
  }
}
