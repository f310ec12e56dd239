package rheobase.notebook.lesson;

/**
 * A wrong number with a known cause, declared by the exercise in which it can happen.
 *
 * @param kind what sort of slip it is
 * @param wrong the number that it leads to
 * @param tolerance how near a number must come to be taken for it
 * @param cause what leads to it, in words
 */
public record Slip(Kind kind, double wrong, double tolerance, String cause) {
  /** The sorts of slip. */
  public enum Kind {
    /** Another unit: ms for s, Hz for kHz, percent. */
    UNIT,
    /** The sign is turned round. */
    SIGN,
    /** One too many or one too few, of things that are counted. */
    ONE_OFF,
    /** One over the answer, or a rate for an interval. */
    RECIPROCAL,
    /** Another solution of the same equation. */
    BRANCH,
    /** Degrees for radians, or radians for degrees. */
    ANGLE,
    /** A mistake of this exercise alone. */
    OWN
  }

  /**
   * Whether a number is taken for this slip.
   *
   * @param x what the learner found
   * @return true if it lies within the tolerance, up to rounding
   */
  public boolean explains(double x) {
    return Math.abs(x - wrong) <= reach();
  }

  /** The tolerance and what rounding may add to it. */
  double reach() {
    return tolerance + Quantity.rounding(wrong);
  }
}
