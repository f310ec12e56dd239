package rheobase.network.linear;

import java.util.ArrayList;
import java.util.List;
import rheobase.units.Digits;
import rheobase.units.Require;

/**
 * Dale's principle as a rule of signs: a neuron excites all that it contacts, or inhibits all.
 *
 * <p>In a weight matrix the rule is one of columns: column b holds what unit b sends, so none of
 * its entries is negative if b excites, and none positive if b inhibits. Zero is no synapse.
 *
 * @param excitatory how many units excite: the first columns
 * @param inhibitory how many units inhibit: the columns after them
 */
public record Dale(int excitatory, int inhibitory) {
  /** Refuses fewer than no units. */
  public Dale {
    Require.atLeast("number of excitatory units", excitatory, 0, "they come first");
    Require.atLeast("number of inhibitory units", inhibitory, 0, "they come last");
    Require.atLeast("number of units", excitatory + inhibitory, 1, "there is nothing to check");
  }

  /**
   * An entry with the wrong sign.
   *
   * @param row which unit receives it, from 1
   * @param column which unit sends it, from 1
   * @param weight the entry
   */
  public record Violation(int row, int column, double weight) {
    @Override
    public String toString() {
      return "row %d, column %d: unit %d %s, but sends %s"
          .formatted(
              row, column, column, weight < 0 ? "excites" : "inhibits", Digits.of(weight, 4));
    }
  }

  /**
   * The entries that break the rule.
   *
   * @param weights a weight matrix, row by row
   * @return all of them, column by column; none if the matrix obeys
   * @throws IllegalArgumentException if the matrix has another size
   */
  public List<Violation> violations(double[][] weights) {
    int n = excitatory + inhibitory;
    List<Violation> found = new ArrayList<>();
    for (int b = 0; b < n; b++) {
      for (int a = 0; a < n; a++) {
        if (weights.length != n || weights[a].length != n) {
          throw new IllegalArgumentException(
              "%d excitatory and %d inhibitory units need a %d × %d matrix; give one row and one column for each"
                  .formatted(excitatory, inhibitory, n, n));
        }
        double weight = weights[a][b];
        if (b < excitatory ? weight < 0 : weight > 0) {
          found.add(new Violation(a + 1, b + 1, weight));
        }
      }
    }
    return List.copyOf(found);
  }
}
