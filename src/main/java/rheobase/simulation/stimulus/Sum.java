package rheobase.simulation.stimulus;

import rheobase.numerics.Seed;
import rheobase.units.Require;

/**
 * Two currents at once.
 *
 * @param one the one
 * @param other the other
 */
record Sum(Stimulus one, Stimulus other) implements Stimulus {
  Sum {
    Require.present("stimulus", one, "use constant(0) for none");
    Require.present("stimulus", other, "use constant(0) for none");
  }

  @Override
  public double at(double t) {
    return one.at(t) + other.at(t);
  }

  /** Each part draws from its own stream, so that two noises do not share their course. */
  @Override
  public Stimulus realised(Seed seed, int unit, double step) {
    return new Sum(
        one.realised(seed.child("first part", 0), unit, step),
        other.realised(seed.child("second part", 0), unit, step));
  }

  @Override
  public boolean random() {
    return one.random() || other.random();
  }

  @Override
  public String toString() {
    return one + ", and " + other;
  }
}
