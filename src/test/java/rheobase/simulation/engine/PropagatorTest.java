package rheobase.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rheobase.synapse.Kinetics.Scale.UNIT_AREA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.synapse.Kinetics;

class PropagatorTest {
  @ParameterizedTest
  @CsvSource({"3, 20, 0.1", "5, 10, 1", "2, 20, 0.05"})
  void behindAnExponentialItIsTheClosedForm(double decay, double membrane, double h) {
    Propagator p = Propagator.of(Kinetics.exponential(decay, UNIT_AREA), membrane, h);
    double left = StrictMath.exp(-h / decay);
    double leak = StrictMath.exp(-h / membrane);
    // dV/dt = (−V + s)/τ_m, ds/dt = −s/τ_d: V = s τ_d/(τ_d − τ_m) (e^(−t/τ_d) − e^(−t/τ_m))
    double expected = decay / (decay - membrane) * (left - leak);
    assertThat(p.vs()).isEqualTo(expected, within(1e-14)); // ten squarings leave some roundings
    assertThat(p.ss()).isEqualTo(left);
    assertThat(p.vv()).isEqualTo(leak);
    assertThat(p.xx()).isZero();
    assertThat(p.sx()).isZero();
    assertThat(p.vx()).isZero();
  }

  @Test
  void whereTimeConstantsAreEqualItIsTheirLimit() {
    Propagator equal = Propagator.of(Kinetics.alpha(20, UNIT_AREA), 20, 0.1);
    double t = 0.1 / 20;
    // three equal rates: s = x t e^(−t), V = x t²/2 e^(−t), with t in time constants
    assertThat(equal.sx()).isEqualTo(t * StrictMath.exp(-t), within(1e-14));
    assertThat(equal.vs()).isEqualTo(t * StrictMath.exp(-t), within(1e-14));
    assertThat(equal.vx()).isEqualTo(t * t / 2 * StrictMath.exp(-t), within(1e-14));
  }

  @Test
  void twoHalfStepsAreOneStep() {
    Kinetics kinetics = Kinetics.doubleExponential(0.5, 5, UNIT_AREA);
    Propagator half = Propagator.of(kinetics, 20, 0.05);
    Propagator whole = Propagator.of(kinetics, 20, 0.1);
    double sx = half.sx() * half.xx() + half.ss() * half.sx();
    double vx = half.vx() * half.xx() + half.vs() * half.sx() + half.vv() * half.vx();
    assertThat(whole.sx()).isEqualTo(sx, within(1e-14));
    assertThat(whole.vx()).isEqualTo(vx, within(1e-14));
  }
}
