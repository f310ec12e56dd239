package rheobase.simulation.stimulus;

import java.util.Locale;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A sine whose frequency rises evenly: A sin(2π (f₁ t + (f₂ − f₁) t²/2T)).
 *
 * @param amplitude A
 * @param first f₁, the frequency at time 0
 * @param last f₂, the frequency at time T
 * @param duration T
 */
record Chirp(
    double amplitude, @In("1/ms") double first, @In("1/ms") double last, @In("ms") double duration)
    implements Stimulus {
  Chirp {
    Require.finite("amplitude", amplitude, "", "0 is no current");
    Require.notNegative("first frequency", first, "1/ms", "write hertz(1) for 1 Hz");
    Require.notNegative("last frequency", last, "1/ms", "write hertz(100) for 100 Hz");
    Require.positive("duration", duration, "ms", "the sweep takes time");
  }

  @Override
  public double at(double t) {
    double cycles = (first + (last - first) * t / (2 * duration)) * t;
    return amplitude * StrictMath.sin(2 * StrictMath.PI * cycles);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "sine of amplitude %s whose frequency goes from %s to %s Hz in %s ms",
        Digits.of(amplitude, 6),
        Digits.of(1000 * first, 6),
        Digits.of(1000 * last, 6),
        Digits.of(duration, 6));
  }
}
