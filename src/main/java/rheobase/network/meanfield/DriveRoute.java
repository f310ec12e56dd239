package rheobase.network.meanfield;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import rheobase.numerics.Roots;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What becomes of the rest of a Wilson–Cowan model as its drive grows: every level of E is at rest
 * under one drive, so that levels are followed and drives are read off.
 *
 * @param model whose drive grows; its own drive plays no part
 */
public record DriveRoute(WilsonCowan model) {
  private static final double LOWEST = -0.2; // E where rest is looked for, up to 1
  private static final double GRID = 5e-4;

  /** Refuses no model. */
  public DriveRoute {
    Require.present("model", model, "take WilsonCowan.tutorial()");
  }

  /**
   * The drive that makes E rest at a level.
   *
   * @param level E
   * @return P; NaN if no drive does
   */
  @In("")
  public double driveAt(@In("") double level) {
    // P = F_E⁻¹(E/(1 − r (b_E + E))) − w_EE E + w_EI I
    RatePopulation e = model.excitatory();
    double input = e.inputFor(level / model.ready(e, level));
    return input - e.fromE() * level + e.fromI() * model.inhibition(level);
  }

  /**
   * The drives at which two states of rest meet and vanish.
   *
   * @return each P at which the determinant of the Jacobian is 0, ascending
   */
  public List<Double> saddleNodes() {
    return levels(this::determinant).stream().map(this::driveAt).sorted().toList();
  }

  /**
   * The drives at which rest begins or ceases to swing.
   *
   * @return each P at which the trace of the Jacobian is 0 and its determinant above, ascending
   */
  public List<Double> hopfPoints() {
    return levels(this::trace).stream()
        .filter(level -> determinant(level) > 0)
        .map(this::driveAt)
        .sorted()
        .toList();
  }

  /** Where a function of E vanishes between the lowest and the highest activity. */
  static List<Double> levels(DoubleUnaryOperator function) {
    return Roots.all(function, LOWEST, 1, GRID);
  }

  /** The Jacobian where E rests at a level, under the drive that makes it. */
  private double[][] jacobian(double level) {
    return model.jacobian(level, model.inhibition(level), driveAt(level));
  }

  private double trace(double level) {
    double[][] j = jacobian(level);
    return j[0][0] + j[1][1];
  }

  private double determinant(double level) {
    double[][] j = jacobian(level);
    return j[0][0] * j[1][1] - j[0][1] * j[1][0];
  }

  @Override
  public String toString() {
    return model + ": saddle-nodes at " + saddleNodes() + ", Hopf points at " + hopfPoints();
  }
}
