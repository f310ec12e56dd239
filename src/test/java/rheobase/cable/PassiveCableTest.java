package rheobase.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PassiveCableTest {
  private static final PassiveCable DENDRITE = PassiveCable.textbook();
  private static final double THIRD = 0.5 / 3;

  // 200 compartments and steps of 0.01 ms leave less than this, of a steady state after 10 τ
  private static final Percentage NUMERICS = Percentage.withPercentage(1);

  @Test
  void constantsFollowFromGeometryAndMembrane() {
    // √(2 · 1.25e6/(4 · 500)) … in µm, kΩ·mm, MΩ·mm²: 1.118034 mm; 1.25 MΩ·mm² · 0.8 µF/cm²: 10 ms
    assertThat(DENDRITE.lengthConstant()).isCloseTo(1.118034, within(1e-6));
    assertThat(DENDRITE.timeConstant()).isCloseTo(10, within(1e-12));
    // (2/π) √(R_m R_i)/d^(3/2)
    assertThat(DENDRITE.endlessResistance()).isCloseTo(177.94, within(0.005));
    // R∞ coth(0.5/1.118034)
    assertThat(DENDRITE.inputResistance()).isCloseTo(424.07, within(0.005));
  }

  @Test
  void steadyPotentialsOfASealedDendriteAreThoseOfTheClosedForm() {
    // 0.2 nA at a third of 500 µm; hyperbolic functions by an independent computation
    assertThat(DENDRITE.steady(0.2, THIRD, 0)).isCloseTo(80.4325, within(1e-4));
    assertThat(DENDRITE.steady(0.2, THIRD, THIRD)).isCloseTo(81.3279, within(1e-4));
    assertThat(DENDRITE.steady(0.2, THIRD, 0.5)).isCloseTo(77.8425, within(1e-4));
    assertThat(DENDRITE.steady(1, 0, 0)).isCloseTo(DENDRITE.inputResistance(), within(1e-9));
  }

  @Test
  void theCompartmentsArriveAtTheSameSteadyState() {
    Cable cut = DENDRITE.cut(200);
    CableRecording run = CableRun.of(cut, 100, new Electrode(0.2, THIRD, 0, 200)).run();
    double[] end = run.profile(100);
    assertThat(end[0]).isCloseTo(80.4325, NUMERICS);
    assertThat(run.peak(THIRD)).isCloseTo(81.3279, NUMERICS);
    assertThat(end[199]).isCloseTo(77.8425, NUMERICS);
    CableRecording driven = CableRun.of(cut, 100, new Electrode(1, 0, 0, 200)).run();
    assertThat(driven.profile(100)[0]).isCloseTo(424.07, NUMERICS);
  }

  @Test
  void aSteadyPotentialFallsToItsEthPartWithEveryLengthConstant() {
    double lambda = DENDRITE.lengthConstant();
    PassiveCable longer = DENDRITE.withLength(10 * lambda);
    // e⁻¹ a length constant, where the far end is far
    double ratio = longer.steady(1, 0, 2 * lambda) / longer.steady(1, 0, lambda);
    assertThat(ratio).isCloseTo(0.367879, within(1e-5));
    CableRecording run =
        CableRun.of(longer.cut(200), 80, new Electrode(1, 0, 0, 200)).withSteps(0.05, 1).run();
    double[] end = run.profile(80);
    // compartments of λ/20, the first one's middle at λ/40
    assertThat(end[60] / end[40]).isCloseTo(0.367879, NUMERICS);
  }

  @Test
  void aUniformPotentialFallsToItsEthPartInOneTimeConstant() {
    // one compartment is a point: V(t) = R I e^(−t/τ) after the current ends
    Cable point = DENDRITE.withLength(0.01).cut(1);
    CableRecording run = CableRun.of(point, 120, new Electrode(0.01, 0, 0, 100)).run();
    double[] v = run.at(0);
    assertThat(v[2200] / v[2000]).isCloseTo(0.367879, within(1e-4));
  }

  @Test
  void theErrorIsOfSecondOrderInTheStep() {
    double exact = after(0.00625);
    double coarse = Math.abs(after(0.1) - exact);
    double fine = Math.abs(after(0.05) - exact);
    // halving the step leaves a quarter of the error
    assertThat(coarse / fine).isBetween(3.5, 4.5);
  }

  private static double after(double step) {
    Electrode on = new Electrode(0.2, 0.25, 0, 200);
    return CableRun.of(DENDRITE.withLength(1).cut(4), 4, on).withSteps(step, 4).run().profile(4)[0];
  }

  @Test
  void twoInputsAddAtTheOtherEndOfAPassiveDendrite() {
    Electrode first = new Electrode(0.05, 0.1, 2, 4);
    Electrode second = new Electrode(0.03, 0.4, 5, 6);
    double[] one = CableRun.of(DENDRITE.cut(50), 20, first).run().at(0.5);
    double[] other = CableRun.of(DENDRITE.cut(50), 20, second).run().at(0.5);
    double[] both = CableRun.of(DENDRITE.cut(50), 20, first, second).run().at(0.5);
    for (int k = 0; k < both.length; k++) {
      assertThat(both[k]).isCloseTo(one[k] + other[k], within(1e-10));
    }
  }

  @Test
  void nonsenseIsRefusedWithAWayOut() {
    assertThatThrownBy(() -> DENDRITE.withLength(-1)).hasMessageContaining("length (-1.0 mm)");
    assertThatThrownBy(() -> DENDRITE.steady(1, 0, 2)).hasMessageContaining("place (2.0 mm)");
    assertThatThrownBy(() -> new Electrode(1, 0, 3, 2)).hasMessageContaining("after its begin");
    assertThatThrownBy(() -> CableRun.of(DENDRITE.cut(5), 1, new Electrode(1, 2, 0, 1)))
        .hasMessageContaining("beyond the fibre (0.5 mm)");
  }
}
