package rheobase.phaseplane;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.numerics.Flow;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.numerics.algebra.Jacobian;
import rheobase.units.Digits;

/**
 * A state at which a neuron stays, dx/dt = 0, and what happens around it.
 *
 * @param neuron whose
 * @param current under which constant current, in the neuron's unit
 * @param state the state, the membrane potential first
 * @param jacobian ∂(dxᵢ/dt)/∂xⱼ there, per ms
 * @param eigenvalues of the Jacobian, the largest real part first
 * @param kind what it is called
 */
public record Equilibrium(
    Neuron neuron,
    double current,
    List<Double> state,
    List<List<Double>> jacobian,
    List<Eigenvalue> eigenvalues,
    Stability kind) {

  /** Copies its lists. */
  public Equilibrium {
    state = List.copyOf(state);
    jacobian = jacobian.stream().map(List::copyOf).toList();
    eigenvalues = List.copyOf(eigenvalues);
  }

  /**
   * Looks around a state that is known to be an equilibrium.
   *
   * @param neuron the model
   * @param current the current that keeps it there
   * @param state where it rests, the membrane potential first
   * @return the equilibrium, with its Jacobian and what that makes of it
   */
  public static Equilibrium at(Neuron neuron, double current, double[] state) {
    double[][] matrix = Jacobian.of(flow(neuron, current), state);
    Eigenvalue[] eigenvalues = Eigenvalue.of(matrix);
    return new Equilibrium(
        neuron,
        current,
        Arrays.stream(state).boxed().toList(),
        Arrays.stream(matrix).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        List.of(eigenvalues),
        Stability.of(eigenvalues));
  }

  static Flow flow(Neuron neuron, double current) {
    return (t, x, dx) -> neuron.slope(x, current, dx);
  }

  /**
   * The membrane potential there.
   *
   * @return the first variable of the state
   */
  public double potential() {
    return state.get(0);
  }

  /**
   * The trace of the Jacobian: the sum of the eigenvalues.
   *
   * @return τ, per ms
   */
  public double trace() {
    double sum = 0;
    for (int i = 0; i < jacobian.size(); i++) {
      sum += jacobian.get(i).get(i);
    }
    return sum;
  }

  /**
   * The determinant of the Jacobian: the product of the eigenvalues.
   *
   * @return Δ
   */
  public double determinant() {
    double product = 1; // of a pair: (a + bi)(a − bi) = a² + b²
    for (Eigenvalue each : eigenvalues) {
      if (each.imaginary() == 0) {
        product *= each.real();
      } else if (each.imaginary() > 0) {
        product *= each.real() * each.real() + each.imaginary() * each.imaginary();
      }
    }
    return product;
  }

  /**
   * The state as an array, from which a run can start.
   *
   * @return a new array, the membrane potential first
   */
  public double[] array() {
    return state.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public String toString() {
    List<Variable> variables = neuron.variables();
    StringBuilder words = new StringBuilder(kind.toString()).append(" at ");
    for (int i = 0; i < state.size(); i++) {
      String unit = variables.get(i).unit();
      words.append(i == 0 ? "" : ", ").append(variables.get(i).name()).append(" = ");
      words.append(Digits.of(state.get(i), 5)).append(unit.isEmpty() ? "" : " " + unit);
    }
    return words
        + "; eigenvalues "
        + eigenvalues.stream().map(Eigenvalue::toString).collect(Collectors.joining(", "))
        + " per ms";
  }
}
