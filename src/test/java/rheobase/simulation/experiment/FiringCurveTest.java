package rheobase.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.numerics.Grid;
import rheobase.simulation.Progress;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;

/** How firing begins, by measurement. */
class FiringCurveTest {
  private static final PersistentSodiumPotassium ON_CIRCLE =
      PersistentSodiumPotassium.saddleNodeOnInvariantCircle();

  @Test
  void rateRisesFromZeroAtASaddleNodeOnACircle() {
    double[] currents = {4.5, 4.52, 4.55, 4.6, 4.7, 5, 6, 10, 20, 40};
    FiringCurve curve = FiringCurve.fromRest(ON_CIRCLE, currents);
    // an independent integration in Python, step 0.005 ms
    double[] expected = {0, 11.46, 24.22, 34.72, 46.91, 66.22, 95.11, 141.37, 195.28, 257.86};
    for (int i = 0; i < currents.length; i++) {
      assertThat(curve.rates()[i])
          .as("at %s", currents[i])
          .isCloseTo(expected[i], within(0.005 * expected[i]));
    }
    Excitability found = curve.excitability();
    assertThat(found.kind()).isEqualTo(ExcitabilityClass.ONE);
    // the saddle-node lies at 4.51287
    assertThat(found.onset()).isCloseTo(4.51287, within(0.0005));
    assertThat(found.toString()).startsWith("class 1: silent at 4.5").contains("goes to zero");
  }

  @Test
  void prescottsClassOneFiresAsSlowlyAsOneLikes() {
    FiringCurve curve = FiringCurve.fromRest(MorrisLecar.classOne(), 30, 36.8, 37, 38, 40, 50);
    // an independent integration in Python, step 0.01 ms, from rest
    double[] expected = {0, 12.1, 24.4, 50.2, 75.6, 131.3};
    for (int i = 1; i < expected.length; i++) {
      assertThat(curve.rates()[i]).isCloseTo(expected[i], withinPercentage(1));
    }
    assertThat(curve.excitability().kind()).isEqualTo(ExcitabilityClass.ONE);
  }

  @Test
  void prescottsClassTwoBeginsWithAJump() {
    FiringCurve curve = FiringCurve.fromRest(MorrisLecar.classTwo(), 42, 43, 50);
    // an independent integration in Python, step 0.01 ms, from rest
    assertThat(curve.points().get(0)).isEqualTo(new FiringCurve.Point(42, 0, 1));
    assertThat(curve.rates()[1]).isCloseTo(67.0, withinPercentage(1));
    assertThat(curve.rates()[2]).isCloseTo(106.5, withinPercentage(1));
    Excitability found = curve.excitability();
    assertThat(found.kind()).isEqualTo(ExcitabilityClass.TWO);
    // the stable cycle is born with some 45 Hz, in a fold of cycles
    assertThat(found.rate()).isBetween(40.0, 60.0);
    assertThat(found.evidence()).endsWith("jumps");
    // a coarse curve gets the same verdict
    assertThat(FiringCurve.fromRest(MorrisLecar.classTwo(), 0, 50).excitability().kind())
        .isEqualTo(ExcitabilityClass.TWO);
  }

  @Test
  void prescottsClassThreeAnswersAStepWithOneSpike() {
    double[] steps = Grid.linspace(57, 90, 34);
    FiringCurve curve = FiringCurve.fromRest(MorrisLecar.classThree(), steps);
    // Prescott, De Koninck & Sejnowski (2008), and an independent integration: exactly one
    assertThat(curve.spikes()).containsOnly(1);
    assertThat(curve.rates()).containsOnly(0);
    Excitability found = curve.excitability();
    assertThat(found.kind()).isEqualTo(ExcitabilityClass.THREE);
    assertThat(found.evidence())
        .isEqualTo("steps from 57 to 90 µA/cm² give one spike at their onset and then silence");
    // an independent integration: repetitive firing from about 91 on, above the Hopf point at 87.25
    assertThat(FiringCurve.fromRest(MorrisLecar.classThree(), 92).rates()[0]).isPositive();
  }

  @Test
  void theOneSpikeBeginsAtItsRheobase() {
    // an independent computation: the one-spike rheobase is 56.81 ± 0.02
    assertThat(FiringCurve.fromRest(MorrisLecar.classThree(), 56.79, 56.83).spikes())
        .containsExactly(0, 1);
  }

  @Test
  void aClassThreeCellHearsHowFastTheCurrentRises() {
    // an independent integration: one spike for 80 µA/cm² within 5 ms, none within 20 ms
    assertThat(ramped(5)).isEqualTo(1);
    assertThat(ramped(20)).isZero();
  }

  private static int ramped(double rise) {
    return Simulation.of(MorrisLecar.classThree(), Stimulus.ramp(0, 80, 10, 10 + rise), 150)
        .run()
        .spikes()
        .count();
  }

  @Test
  void fastPotassiumRemembersWhetherItFired() {
    PersistentSodiumPotassium bistable = PersistentSodiumPotassium.saddleNode();
    double[] currents = {-1, 0.5, 3, 10};
    FiringCurve up = FiringCurve.rising(bistable, currents);
    FiringCurve down = FiringCurve.falling(bistable, currents);
    // an independent integration, falling from 10: 794 Hz at 3, 547 Hz at 0.5, silent at −1
    assertThat(down.rates()[2]).isCloseTo(794, within(1.0));
    assertThat(down.rates()[1]).isCloseTo(547, within(1.0));
    assertThat(down.rates()[0]).isZero();
    assertThat(up.rates()).startsWith(0, 0, 0);
    assertThat(down.hysteresis(up)).containsExactly(0.5, 3);
    assertThatThrownBy(() -> up.hysteresis(FiringCurve.rising(bistable, 3)))
        .hasMessageContaining("different currents");
  }

  @Test
  void anIntegrateAndFireNeuronIsClassOneByItsFormula() {
    LeakyIntegrateAndFire neuron = LeakyIntegrateAndFire.textbook();
    double[] currents = {0.1, 0.21, 0.25, 1};
    FiringCurve curve = FiringCurve.fromRest(neuron, currents);
    for (int i = 0; i < currents.length; i++) {
      // f = 1/(t_ref + τ ln(RI/(RI − θ))); a spike time errs by less than a thousandth of it
      assertThat(curve.rates()[i])
          .isCloseTo(neuron.rate(currents[i]), within(0.001 * neuron.rate(currents[i])));
    }
    assertThat(curve.excitability().kind()).isEqualTo(ExcitabilityClass.ONE);
  }

  @Test
  void aVerdictNeedsSilenceToBeginWith() {
    assertThat(FiringCurve.fromRest(ON_CIRCLE, 0, 1).excitability().kind())
        .isEqualTo(ExcitabilityClass.NONE);
    assertThatThrownBy(() -> FiringCurve.fromRest(ON_CIRCLE, 10).excitability())
        .hasMessageStartingWith("it fires at 141.4 Hz under the lowest current of the curve, 10")
        .hasMessageEndingWith("begin with one at which it is silent");
    assertThatThrownBy(() -> FiringCurve.fromRest(ON_CIRCLE))
        .hasMessageStartingWith("number of currents (0)");
  }

  @Test
  void aMeasurementTellsHowFarItIsAndCanBeInterrupted() {
    List<Double> told = new ArrayList<>();
    Progress stops =
        (share, what) -> {
          told.add(share);
          Thread.currentThread().interrupt();
        };
    FiringCurve some = FiringCurve.of(ON_CIRCLE, FiringCurve.Approach.RISING, stops, 20, 10, 0);
    assertThat(told).containsExactly(1 / 3.0);
    assertThat(some.currents()).containsExactly(0);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(some)
        .hasToString(
            "F–I curve of persistent sodium plus potassium, rising: "
                + "1 currents, 0 of them make it fire, at 0 Hz at most");
  }
}
