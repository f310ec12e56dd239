package rheobase.neuron;

import static java.lang.StrictMath.exp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;

class HodgkinHuxleyTest {
  private static final HodgkinHuxley AXON = HodgkinHuxley.modern();

  @Test
  void theGatesMoveAsThePublishedExponentialsSay() {
    for (double v = -200.0625; v < 200; v += 0.125) { // misses −40 and −55, where 0/0 stands
      double[][] rates = {
        {linoid(v + 40), 4 * exp(-(v + 65) / 18)},
        {0.07 * exp(-(v + 65) / 20), 1 / (1 + exp(-(v + 35) / 10))},
        {0.1 * linoid(v + 55), 0.125 * exp(-(v + 65) / 80)}
      };
      double[] opening = new double[4];
      double[] closing = new double[4];
      AXON.slope(new double[] {v, 0, 0, 0}, 0, opening); // α (1 − x) − β x is α at 0 and −β at 1
      AXON.slope(new double[] {v, 1, 1, 1}, 0, closing);
      for (int i = 0; i < 3; i++) {
        // the 72nd power of a number good to 10⁻¹⁶, divided by what is left of 1 − e^(−y/10)
        assertThat(opening[i + 1] / rates[i][0]).as("α at %s mV", v).isEqualTo(1, within(2e-12));
        assertThat(-closing[i + 1] / rates[i][1]).as("β at %s mV", v).isEqualTo(1, within(2e-12));
      }
    }
  }

  private static double linoid(double y) {
    return 0.1 * y / (1 - exp(-y / 10));
  }

  @Test
  void gatesStayBoundedHoweverFarThePotentialIsDriven() {
    double[] dx = new double[4];
    for (double v : new double[] {-1e5, 1e5}) {
      double[] start = AXON.start();
      start[0] = v;
      AXON.slope(start, 0, dx);
      assertThat(dx).as("slopes at %s mV", v).doesNotContain(Double.NaN);
    }
    AXON.slope(new double[] {Double.NaN, 0, 0, 0}, 0, dx);
    assertThat(dx).containsOnly(Double.NaN);
  }

  @Test
  void aSecondOfSpikesIsTheSameOnEveryMachine() {
    // 69 spikes of a second at 10 µA/cm², from one run on Java 17; Java 25 gives the same bits
    var run = Simulation.of(AXON, Stimulus.constant(10), 1000).withTraces(0, 0.01).run();
    assertThat(run.spikes().train(0).count()).isEqualTo(69);
    assertThat(run.spikes().fingerprint()).isEqualTo("eca361947b22");
  }
}
