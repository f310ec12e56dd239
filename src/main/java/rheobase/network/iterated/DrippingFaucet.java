package rheobase.network.iterated;

import java.util.Arrays;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A dripping tap: a mass on a spring that grows softer as the mass grows, until most of it falls.
 *
 * <pre>
 *   m d²z/dt² + (dz/dt − v₀) dm/dt = −k z − γ dz/dt + m g,   dm/dt = π a² v₀
 *   k = 52.5 − 11.4 m, 0 from m = 4.61 on;   γ = 0.05, g = 1, a = 0.916
 *   at z = 5.5 all but 0.2 m + 0.3 falls, and the rest starts again from z = 2 at speed v₀
 * </pre>
 *
 * <p>How the rest swings when the next drop is due decides how large that drop will be. So each
 * interval sets the next one, and intervals may repeat, alternate, or never settle. Length, time
 * and mass are in units of 0.27 cm, 17 ms and 20 mg, which surface tension, weight and density of
 * water set.
 *
 * @param flow the speed v₀ of the water in the tap
 */
@From(value = "kiyono1999", where = "the improved mass–spring model")
public record DrippingFaucet(@In("") double flow) {
  private static final double AREA = StrictMath.PI * 0.916 * 0.916;
  private static final double REACH = 5.5;
  private static final double START = 2;
  private static final double FRICTION = 0.05;
  private static final double STEP = 0.02;

  /** Refuses a tap that is closed, or runs as a jet. */
  public DrippingFaucet {
    Require.within("flow v₀", flow, 0.01, 0.3, "", "0.1 drips");
  }

  /**
   * Lets it drip.
   *
   * @param settling how many drops are left out
   * @param drops how many are kept
   * @return when and how much fell; what there is if the thread is interrupted
   */
  public Drops run(int settling, int drops) {
    Require.within("number of settling drops", settling, 0, 1_000_000, "", "100 are usual");
    Require.within("number of drops", drops, 1, 1_000_000, "", "60 are usual");
    double[] intervals = new double[drops];
    double[] masses = new double[drops];
    double x = START;
    double v = flow;
    double m = 1;
    int done = 0;
    for (int i = 0; i < settling + drops && !Thread.currentThread().isInterrupted(); i++) {
      double time = 0;
      while (true) {
        double[] s = step(x, v, m, STEP);
        if (s[0] >= REACH) { // the part of the step at which the tip arrives, on a straight line
          double part = STEP * (REACH - x) / (s[0] - x);
          s = step(x, v, m, part);
          time += part;
          v = s[1];
          m = s[2];
          break;
        }
        x = s[0];
        v = s[1];
        m = s[2];
        time += STEP;
      }
      double drop = m - StrictMath.min(m, 0.2 * m + 0.3);
      m -= drop;
      x = START;
      v = flow;
      if (i >= settling) {
        intervals[done] = time;
        masses[done] = drop;
        done++;
      }
    }
    return new Drops(Arrays.copyOf(intervals, done), Arrays.copyOf(masses, done));
  }

  /** One step of the midpoint rule. */
  private double[] step(double x, double v, double m, double dt) {
    double half = dt / 2;
    double vm = v + half * push(x, v, m);
    double xm = x + half * v;
    double mm = m + half * AREA * flow;
    return new double[] {x + dt * vm, v + dt * push(xm, vm, mm), m + dt * AREA * flow};
  }

  /** d²z/dt² = 1 − (k z + γ v + (v − v₀) dm/dt)/m. */
  private double push(double x, double v, double m) {
    double spring = StrictMath.max(0, 52.5 - 11.4 * m);
    return 1 - (spring * x + FRICTION * v + (v - flow) * AREA * flow) / m;
  }

  @Override
  public String toString() {
    return "tap with v₀ = " + Digits.of(flow, 3);
  }

  /**
   * What fell.
   *
   * @param intervals from drop to drop, in units of 17 ms
   * @param masses of the drops, in units of 20 mg
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Drops(double[] intervals, double[] masses) {}
}
