package rheobase.cable;

/** A fibre as numbers: what each compartment holds, and what joins it to the next. */
final class Discrete {
  private static final double HALF = 0.5;

  private final Membrane[] membranes;
  private final double[] places; // mm, of the middle
  private final double[] areas; // cm² · 1000, so that mS/cm² become µS, µF/cm² become nF
  private final double[] capacitances; // nF
  private final double[] joints; // µS, between i and i + 1
  private final int[] first; // where the gates of each begin
  private final double[] sum = new double[2];
  private final double[] diagonal;
  private final double[] right;

  Discrete(Cable cable) {
    int n = cable.compartments();
    membranes = new Membrane[n];
    places = new double[n];
    areas = new double[n];
    capacitances = new double[n];
    joints = new double[n];
    first = new int[n + 1];
    diagonal = new double[n];
    right = new double[n];
    double[] halves = new double[n]; // MΩ, resistance of half a compartment
    int i = 0;
    double end = 0;
    for (Cable.Stretch stretch : cable.stretches()) {
      double length = stretch.length() / stretch.compartments(); // mm
      double d = stretch.diameter(); // µm
      for (int k = 0; k < stretch.compartments(); k++, i++) {
        membranes[i] = stretch.membrane();
        places[i] = end + (k + HALF) * length;
        areas[i] = StrictMath.PI * d * length * 1e-2; // 1000 · (d 1e-4 cm) (length 1e-1 cm)
        capacitances[i] = stretch.membrane().capacitance() * areas[i];
        // R_i (length/2)/(π d²/4), with 1 Ω·cm · mm/µm² = 1e7 Ω = 10 MΩ
        halves[i] = 10 * cable.axialResistivity() * 2 * length / (StrictMath.PI * d * d);
        first[i + 1] = first[i] + stretch.membrane().gates();
      }
      end += stretch.length();
    }
    for (int k = 0; k < n - 1; k++) {
      joints[k] = 1 / (halves[k] + halves[k + 1]);
    }
  }

  int size() {
    return places.length;
  }

  double[] places() {
    return places.clone();
  }

  /** Where the gates of each compartment begin, and where those of the last end. */
  int[] first() {
    return first;
  }

  int nearest(double place) {
    int best = 0;
    for (int i = 1; i < places.length; i++) {
      best = Math.abs(places[i] - place) < Math.abs(places[best] - place) ? i : best;
    }
    return best;
  }

  /** Every compartment at the rest of its membrane. */
  double[] rest() {
    double[] v = new double[membranes.length];
    Membrane last = null;
    for (int i = 0; i < v.length; i++) { // alike neighbours are asked once
      v[i] = membranes[i].equals(last) ? v[i - 1] : membranes[i].rest();
      last = membranes[i];
    }
    return v;
  }

  /** Every gate at its steady state at some potentials. */
  double[] gates(double[] v) {
    double[] gates = new double[first[first.length - 1]];
    relax(v, Double.POSITIVE_INFINITY, gates);
    return gates;
  }

  void relax(double[] v, double time, double[] gates) {
    for (int i = 0; i < v.length; i++) {
      membranes[i].relax(v[i], time, gates, first[i]);
    }
  }

  /**
   * One step of the potentials: backward Euler over its first half, C (V′ − V)/(h/2) = Σ g E − Σ g
   * V′ + currents from neighbours and electrodes, then as far again, V ← 2 V′ − V, which together
   * is the trapezoidal rule.
   */
  void diffuse(double[] v, double[] gates, double[] injected, double step) {
    int n = v.length;
    for (int i = 0; i < n; i++) {
      membranes[i].conduct(gates, first[i], sum);
      double inertia = 2 * capacitances[i] / step;
      double left = i > 0 ? joints[i - 1] : 0;
      double next = i < n - 1 ? joints[i] : 0;
      diagonal[i] = inertia + areas[i] * sum[0] + left + next;
      right[i] = inertia * v[i] + areas[i] * sum[1] + injected[i];
    }
    for (int i = 1; i < n; i++) { // the matrix is tridiagonal: eliminate what lies below …
      double factor = joints[i - 1] / diagonal[i - 1];
      diagonal[i] -= factor * joints[i - 1];
      right[i] += factor * right[i - 1];
    }
    for (int i = n - 1; i >= 0; i--) { // … and put in from the end
      right[i] = (right[i] + (i < n - 1 ? joints[i] * right[i + 1] : 0)) / diagonal[i];
      v[i] = 2 * right[i] - v[i];
    }
  }
}
