package rheobase.network.lattice;

/**
 * The order parameter of a lattice that is heated and cooled again.
 *
 * @param temperatures ascending
 * @param heated m at each of them on the way up
 * @param cooled m at each of them on the way down
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpinLoop(double[] temperatures, double[] heated, double[] cooled) {
  /**
   * How much state depends on the way.
   *
   * @return the widest gap between the two ways at one temperature
   */
  public double gap() {
    double widest = 0;
    for (int i = 0; i < heated.length; i++) {
      widest = StrictMath.max(widest, StrictMath.abs(heated[i] - cooled[i]));
    }
    return widest;
  }
}
