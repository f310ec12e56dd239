package rheobase.figures.drawing;

import java.util.List;
import java.util.stream.Collectors;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Words;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A patch of membrane as an electrical circuit: between inside and outside lie, side by side, an
 * injected current, the capacitance, and for each ion a resistor in series with a battery.
 *
 * <p>By Kirchhoff's law what is injected charges the capacitor or leaves through a branch:
 *
 * <pre>
 *   I = C dV/dt + Σ I_k,   I_k = g_k (V − E_k)
 * </pre>
 *
 * <p>Source: Hodgkin and Huxley (1952), figure 1, drawn anew.
 *
 * @param branches one for each ion, from left to right
 */
public record Circuit(List<Branch> branches) {
  private static final int FIRST = 215; // pixels for the injected current and the capacitance
  private static final int EACH = 118;

  /** Refuses a circuit without branches, and two of one name. */
  public Circuit {
    branches = List.copyOf(branches);
    Require.within("number of branches", branches.size(), 1, 6, "", "a leak alone is one");
    if (branches.stream().map(Branch::ion).distinct().count() != branches.size()) {
      throw new IllegalArgumentException(
          "two branches of the circuit have one name; names are "
              + branches.stream().map(Branch::ion).toList());
    }
  }

  /**
   * One way through the membrane.
   *
   * @param ion its short name, such as {@code Na}, which becomes the index of g, E and I
   * @param potential the voltage of its battery, at which no current flows
   * @param gated whether its conductance changes, as that of channels with gates does
   */
  public record Branch(String ion, @In("mV") double potential, boolean gated) {

    /** Refuses a branch without a name or a voltage. */
    public Branch {
      if (Require.present("name of a branch", ion, "give a short one, such as Na").isBlank()) {
        throw new IllegalArgumentException(
            "name of a branch must not be blank; give a short one, such as Na");
      }
      Require.finite("potential of branch " + ion, potential, "mV", "sodium has about 50 mV");
    }

    /**
     * Channels with gates: a resistor that changes.
     *
     * @param ion its short name
     * @param potential E, in mV
     * @return the branch
     */
    public static Branch gated(String ion, @In("mV") double potential) {
      return new Branch(ion, potential, true);
    }

    /**
     * Channels that are always open: a resistor that stays as it is.
     *
     * @param ion its short name
     * @param potential E, in mV
     * @return the branch
     */
    public static Branch open(String ion, @In("mV") double potential) {
      return new Branch(ion, potential, false);
    }
  }

  /**
   * A circuit of these branches.
   *
   * @param branches one for each ion, from left to right
   * @return the circuit
   */
  public static Circuit of(Branch... branches) {
    return new Circuit(List.of(branches));
  }

  /**
   * The circuit as a figure, without axes.
   *
   * @return a chart to caption
   */
  public Chart chart() {
    Axis x = Axis.axis("place", "").range(0, 1);
    Axis y = Axis.axis("from inside to outside", "").range(0, 1);
    int width = FIRST + EACH * branches.size() + 30;
    return Chart.of("Circuit", x, y, width, 300).layer(new Wires(this)).alt(words());
  }

  /** What is seen, for those who cannot see it. */
  String words() {
    return "Circuit diagram of a membrane. Between inside, below, and outside, above, lie side by"
        + " side: an injected current I that runs inwards; a capacitor C; "
        + branches.stream().map(Circuit::words).collect(Collectors.joining("; "))
        + ". V is the potential inside minus that outside.";
  }

  private static String words(Branch branch) {
    String ion = branch.ion();
    return "a "
        + (branch.gated() ? "variable" : "constant")
        + " resistor g_%s in series with a battery E_%s of ".formatted(ion, ion)
        + Words.number(branch.potential())
        + " mV, its positive pole "
        + (branch.potential() > 0 ? "inside" : "outside");
  }
}
