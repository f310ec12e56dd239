package rheobase.cable;

import java.util.ArrayList;
import java.util.List;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A fibre, sealed at both ends and cut into compartments: within each the potential is the same
 * everywhere, between neighbours current flows through the fluid inside. The fluid outside counts
 * as a perfect conductor.
 *
 * <pre>
 *   c_i dV_i/dt = Σ over neighbours (V_j − V_i)/R_ij − I_membrane + I_electrode
 *   R_ij = half the resistance of either compartment, each R_i length/(π d²/4)
 * </pre>
 *
 * <p>With ever shorter compartments this is the cable equation, λ² ∂²V/∂x² = τ ∂V/∂t + V − E where
 * the membrane only leaks.
 *
 * @param stretches the pieces of which it consists, from one end to the other
 * @param axialResistivity resistance of the fluid inside, R_i
 */
public record Cable(List<Stretch> stretches, @In("Ω·cm") double axialResistivity) {
  private static final double OF_MAMMAL = 54.7; // Ω·cm
  private static final int BETWEEN = 6; // compartments of an internode

  /** Refuses a fibre without stretches or without resistance inside. */
  public Cable {
    stretches = List.copyOf(stretches);
    Require.atLeast("number of stretches", stretches.size(), 1, "a fibre has a length");
    Require.positive("axial resistivity", axialResistivity, "Ω·cm", "axoplasm has 30 to 200 Ω·cm");
  }

  /**
   * A piece of fibre that is the same all along.
   *
   * @param membrane what surrounds it
   * @param diameter of the fluid inside
   * @param length of the piece
   * @param compartments into how many equal ones it is cut
   */
  public record Stretch(
      Membrane membrane, @In("µm") double diameter, @In("mm") double length, int compartments) {

    /** Refuses a piece without membrane, thickness or length. */
    public Stretch {
      Require.present("membrane of a stretch", membrane, "such as SquidMembrane.at(6.3)");
      Require.positive("diameter of a stretch", diameter, "µm", "the squid's axon has 476 µm");
      Require.positive("length of a stretch", length, "mm", "a node has 0.001 mm");
      Require.atLeast("number of compartments", compartments, 1, "one is a point");
    }

    private Stretch with(Membrane other) {
      return new Stretch(other, diameter, length, compartments);
    }
  }

  /**
   * A fibre that is the same from end to end.
   *
   * @param membrane what surrounds it
   * @param diameter in µm
   * @param length in mm
   * @param compartments into how many it is cut; each should be a small part of the front of a
   *     spike
   * @param axialResistivity in Ω·cm
   * @return the fibre
   */
  public static Cable of(
      Membrane membrane,
      double diameter,
      double length,
      int compartments,
      double axialResistivity) {
    return new Cable(
        List.of(new Stretch(membrane, diameter, length, compartments)), axialResistivity);
  }

  /**
   * The squid's giant axon, 476 µm thick, in compartments of half a millimetre.
   *
   * @param temperature in °C
   * @param length in mm
   * @return the bare axon
   */
  @From(value = "hodgkin1952", where = "part III: radius 238 µm, R₂ = 35.4 Ω·cm")
  public static Cable squid(double temperature, double length) {
    Require.positive("length", length, "mm", "the experiments had some 50 mm");
    int compartments = Math.max(2, (int) Math.round(2 * length));
    return of(SquidMembrane.at(temperature), 476, length, compartments, 35.4);
  }

  /**
   * A myelinated fibre of a mammal at 37 °C: the rabbit's nodes, 1.5 µm wide. The axon is 0.7 times
   * as thick as the fibre and an internode a hundred fibre diameters long. A millimetre of sheath
   * has 1.6 pF and 290 MΩ, as was measured in the frog, whatever its diameter: a thicker axon has a
   * thicker sheath.
   *
   * @param diameter of the fibre with its sheath, in µm
   * @param nodes how many nodes, one at either end
   * @return the fibre, each internode cut in six
   */
  @From(value = "mcneal1976", where = "table I: diameters and internodes; nodes of sweeney1987")
  public static Cable myelinated(double diameter, int nodes) {
    Require.positive("diameter", diameter, "µm", "myelinated fibres have 1 to 20 µm");
    Require.atLeast("number of nodes", nodes, 2, "one stands at either end");
    double axon = 0.7 * diameter;
    var node = new Stretch(RabbitNode.warm(), axon, 0.0015, 1);
    double surface = StrictMath.PI * axon * 1e-5; // cm², of one millimetre
    double rest = node.membrane().rest();
    var internode = new Stretch(sheath(surface, rest), axon, 0.1 * diameter, BETWEEN);
    List<Stretch> pieces = new ArrayList<>(List.of(node));
    for (int i = 1; i < nodes; i++) {
      pieces.add(internode);
      pieces.add(node);
    }
    return new Cable(pieces, OF_MAMMAL);
  }

  /** A millimetre of myelin, spread over the surface of the axon beneath. */
  @From(value = "tasaki1955", where = "capacity and resistance of the myelin sheath")
  private static Leak sheath(double surface, double rest) {
    return new Leak(1.6e-6 / surface, 290e3 * surface, rest); // 1.6 pF, 290 MΩ
  }

  /**
   * The same fibre stripped of its sheath: as thick as fibre and sheath together, with the channels
   * of the node all along.
   *
   * @param diameter in µm
   * @param length in mm
   * @return the bare fibre, in compartments a fifth as long as the current spreads at rest
   */
  @From(value = "sweeney1987", where = "node and axoplasm")
  public static Cable bare(double diameter, double length) {
    RabbitNode membrane = RabbitNode.warm();
    double spread =
        new PassiveCable(
                diameter, 1, OF_MAMMAL, 1 / membrane.leakConductance(), membrane.capacitance())
            .lengthConstant();
    Require.positive("length", length, "mm", "a spike needs a few mm");
    int compartments = (int) Math.ceil(5 * length / spread);
    return of(membrane, diameter, length, compartments, OF_MAMMAL);
  }

  /**
   * The same fibre with another membrane wherever it had this one, such as one that is poisoned.
   *
   * @param old the membrane that goes
   * @param other the membrane that comes
   * @return the changed fibre
   */
  public Cable replacing(Membrane old, Membrane other) {
    return new Cable(
        stretches.stream().map(s -> s.membrane().equals(old) ? s.with(other) : s).toList(),
        axialResistivity);
  }

  /** How many compartments it has. */
  int compartments() {
    return stretches.stream().mapToInt(Stretch::compartments).sum();
  }

  /**
   * Its length.
   *
   * @return in mm
   */
  public double length() {
    return stretches.stream().mapToDouble(Stretch::length).sum();
  }
}
