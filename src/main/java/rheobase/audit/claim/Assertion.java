package rheobase.audit.claim;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import rheobase.numerics.Seed;

/**
 * What must come out if a ruling is to stand.
 *
 * @param drawn whether chance enters
 * @param of the findings, from a seed; without chance the seed is not looked at
 */
public record Assertion(boolean drawn, Function<Seed, List<Finding>> of) {
  /**
   * An assertion without chance.
   *
   * @param findings what is measured
   * @return the assertion
   */
  public static Assertion computed(Supplier<List<Finding>> findings) {
    return new Assertion(false, seed -> findings.get());
  }

  /**
   * An assertion into which chance enters.
   *
   * @param findings what is measured, from a seed
   * @return the assertion
   */
  public static Assertion drawn(Function<Seed, List<Finding>> findings) {
    return new Assertion(true, findings);
  }
}
