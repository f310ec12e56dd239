package rheobase.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rheobase.phaseplane.Equilibrium;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.Stability;
import rheobase.phaseplane.bifurcation.Bifurcation;
import rheobase.phaseplane.bifurcation.Bifurcations;
import rheobase.phaseplane.bifurcation.LimitCycle;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;

class ReducedHodgkinHuxleyTest {
  private static final ReducedHodgkinHuxley PLANE = ReducedHodgkinHuxley.squid();

  @Test
  void movesAsTheFullModelDoesWhereItsTwoOtherGatesStandAsItSays() {
    var full = HodgkinHuxley.modern();
    double[] rate = new double[4];
    double[] target = new double[4];
    for (double v : new double[] {-75, -60, -40, 10}) {
      double n = 0.4;
      full.relax(new double[] {v, 0, 0, n}, 5, rate, target);
      double[] expected = new double[4];
      full.slope(new double[] {v, target[1], PLANE.inactivation(n), n}, 5, expected);
      double[] dx = new double[2];
      PLANE.slope(new double[] {v, n}, 5, dx);
      assertThat(dx[0]).isCloseTo(expected[0], within(1e-9 * (1 + Math.abs(expected[0]))));
      assertThat(dx[1]).isCloseTo(expected[3], within(1e-12));
    }
  }

  @Test
  void theLineIsWhatTheFullModelsOwnOrbitShows() {
    // h ≈ 0.89 − 1.1 n (izhikevich2007, chapter 5): near the onset of firing the full orbit never
    // leaves it by more than 0.07, a tenth of what h moves through
    var full = HodgkinHuxley.modern();
    LimitCycle cycle = LimitCycle.reached(full, 7, full.start(), 200);
    for (double[] x : cycle.orbit()) {
      assertThat(x[2]).isCloseTo(PLANE.inactivation(x[3]), within(0.07));
    }
  }

  @Test
  void restsWhereTheAxonRestsButLosesItsRestSooner() {
    // independent computation: rest at −65.0944 mV, n = 0.316232; trace zero at I = 6.75263
    Equilibrium rest = EquilibriumCurve.of(PLANE).at(0).get(0);
    assertThat(rest.kind()).isEqualTo(Stability.STABLE_FOCUS);
    assertThat(rest.potential()).isCloseTo(-65.0944, within(1e-4));
    assertThat(rest.state().get(1)).isCloseTo(0.316232, within(1e-6));
    Bifurcation.AndronovHopf first = Bifurcations.of(PLANE).hopf().get(0);
    assertThat(first.current()).isCloseTo(6.75263, within(1e-4));
    assertThat(first.isSupercritical()).isFalse();
  }

  @Test
  void firesFasterAndHigherThanTheAxon() {
    // independent computation, Runge–Kutta of 0.01 ms: 87.60 Hz and a peak of 47.7 mV at I = 10,
    // where the full model fires at 68.3 Hz
    var run = Simulation.of(PLANE, Stimulus.constant(10), 100).withTraces(1, 0.01).run();
    double[] intervals = run.spikes().train(0).intervals();
    assertThat(1000 / intervals[intervals.length - 1]).isCloseTo(87.60, within(0.05));
    double peak = Arrays.stream(run.potential().values()).max().orElseThrow();
    assertThat(peak).isCloseTo(47.7, within(0.1));
  }

  /** The axon with h read off n, but its m as slow as it is. */
  private record WithItsOwnM(HodgkinHuxley full) implements Neuron {
    @Override
    public double[] start() {
      double[] x = full.start();
      return new double[] {x[0], x[1], x[3]};
    }

    @Override
    public void slope(double[] x, double current, double[] dx) {
      double[] of = new double[4];
      full.slope(new double[] {x[0], x[1], PLANE.inactivation(x[2]), x[2]}, current, of);
      dx[0] = of[0];
      dx[1] = of[1];
      dx[2] = of[3];
    }

    @Override
    public double threshold() {
      return full.threshold();
    }

    @Override
    public double step() {
      return full.step();
    }
  }

  @Test
  void whatItLosesIsTheLagOfMNotTheGateH() {
    // the full model fires at 62.5 Hz under 8 µA/cm², the plane at 80.4 Hz; the line alone makes it
    // faster by less than 2 Hz
    var lagging = new WithItsOwnM(HodgkinHuxley.modern());
    double rate = LimitCycle.reached(lagging, 8, lagging.start(), 150).frequency();
    assertThat(rate).isBetween(62.5, 64.5);
    assertThat(LimitCycle.reached(PLANE, 8, PLANE.start(), 150).frequency())
        .isCloseTo(80.4, within(0.1));
  }

  @Test
  void refusesALineOnWhichHDoesNotFall() {
    var full = HodgkinHuxley.modern();
    assertThatThrownBy(() -> new ReducedHodgkinHuxley(full, 0.89, -1))
        .hasMessageContaining("h falls where n rises");
    assertThatThrownBy(() -> ReducedHodgkinHuxley.of(null)).hasMessageContaining("full model");
  }
}
