package rheobase.cable;

import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A passive dendrite, sealed at both ends: the fibre whose answers are known in closed form.
 *
 * <pre>
 *   λ² ∂²V/∂x² = τ ∂V/∂t + V − R I       V counts from rest
 *   λ = √(d R_m / 4 R_i),   τ = R_m C_m,   R∞ = (2/π) √(R_m R_i) / d^(3/2)
 * </pre>
 *
 * @param diameter d
 * @param length from end to end
 * @param axialResistivity R_i of the fluid inside
 * @param membraneResistance R_m of the membrane
 * @param capacitance C_m of the membrane
 */
public record PassiveCable(
    @In("µm") double diameter,
    @In("mm") double length,
    @In("Ω·cm") double axialResistivity,
    @In("kΩ·cm²") double membraneResistance,
    @In("µF/cm²") double capacitance) {

  /** Refuses a dendrite without thickness, length, resistances or capacitance. */
  public PassiveCable {
    Require.positive("diameter", diameter, "µm", "dendrites have 0.5 to 10 µm");
    Require.positive("length", length, "mm", "dendrites have 0.1 to 2 mm");
    Require.positive("axial resistivity", axialResistivity, "Ω·cm", "axoplasm has 30 to 200 Ω·cm");
    Require.positive("membrane resistance", membraneResistance, "kΩ·cm²", "usual are 10 kΩ·cm²");
    Require.positive("capacitance", capacitance, "µF/cm²", "membranes have about 1 µF/cm²");
  }

  /**
   * A piece of dendrite as in a textbook's exercises.
   *
   * @return d = 2 µm, length 0.5 mm, R_i = 50 Ω·cm, R_m = 12.5 kΩ·cm², C_m = 0.8 µF/cm²
   */
  @From(value = "gerstner2014", where = "exercises on the cable equation")
  public static PassiveCable textbook() {
    return new PassiveCable(2, 0.5, 50, 12.5, 0.8);
  }

  /**
   * The distance over which a steady potential falls to 1/e in a long fibre.
   *
   * @return λ, in mm
   */
  public double lengthConstant() {
    // λ = √(d R_m / 4 R_i); with d in µm and R_m in kΩ·cm², d R_m is 0.1 Ω·cm³, and 1 cm is 10 mm
    return 10 * StrictMath.sqrt(0.1 * diameter * membraneResistance / (4 * axialResistivity));
  }

  /**
   * The time in which a uniform potential falls to 1/e.
   *
   * @return τ, in ms
   */
  public double timeConstant() {
    return membraneResistance * capacitance; // τ = R_m C_m
  }

  /**
   * The input resistance at the end of a fibre that goes on for ever in the other direction.
   *
   * @return R∞, in MΩ
   */
  public double endlessResistance() {
    // R∞ = (2/π) √(R_m R_i) / d^(3/2); (1e-4 cm)^(3/2) and 1e6 Ω cancel
    double roots = StrictMath.sqrt(1000 * membraneResistance * axialResistivity);
    return 2 / StrictMath.PI * roots / (diameter * StrictMath.sqrt(diameter));
  }

  /**
   * The input resistance at one of its sealed ends.
   *
   * @return R∞ coth(length/λ), in MΩ
   */
  public double inputResistance() {
    return endlessResistance() / StrictMath.tanh(length / lengthConstant());
  }

  /**
   * The potential that a steady current leaves:
   *
   * <pre>
   *   V(x) = I R∞ cosh(near/λ) cosh(far/λ) / sinh(length/λ)
   * </pre>
   *
   * <p>where near is the lesser of x and the place of the electrode, from the first end, and far
   * the greater of them, from the other.
   *
   * @param current I, in nA
   * @param electrode where it enters, in mm from the first end
   * @param x where the potential is asked for, in mm from the first end
   * @return in mV above rest
   */
  public double steady(double current, double electrode, double x) {
    Require.within("place of the electrode", electrode, 0, length, "mm", "0 is the first end");
    Require.within("place", x, 0, length, "mm", "0 is the first end");
    double lambda = lengthConstant();
    double near = Math.min(x, electrode) / lambda;
    double far = (length - Math.max(x, electrode)) / lambda;
    return current
        * endlessResistance()
        * (StrictMath.cosh(near) * StrictMath.cosh(far) / StrictMath.sinh(length / lambda));
  }

  /**
   * The same dendrite, longer or shorter.
   *
   * @param newLength in mm
   * @return the dendrite
   */
  public PassiveCable withLength(double newLength) {
    return new PassiveCable(diameter, newLength, axialResistivity, membraneResistance, capacitance);
  }

  /**
   * The dendrite cut into compartments, to be run.
   *
   * @param compartments how many; 200 are usual
   * @return a fibre whose potential counts from rest
   */
  public Cable cut(int compartments) {
    var leak = new Leak(capacitance, membraneResistance, 0);
    return Cable.of(leak, diameter, length, compartments, axialResistivity);
  }
}
