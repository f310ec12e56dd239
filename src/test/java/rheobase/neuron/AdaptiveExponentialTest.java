package rheobase.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.phaseplane.EquilibriumCurve;
import rheobase.phaseplane.bifurcation.Bifurcations;

/** What the adaptive exponential neuron and the simple model of 2007 say on paper. */
class AdaptiveExponentialTest {
  private static final AdaptiveExponential CELL = AdaptiveExponential.regularSpiking();

  @Test
  void restEndsByHopfJustBeforeTheSaddleNode() {
    // touboul2008: (g_L + a)(V_T − E_L − Δ_T + Δ_T ln(1 + a/g_L)), and the Hopf current, by hand
    assertThat(CELL.saddleNodeCurrent()).isEqualTo(627.311, within(5e-4));
    assertThat(CELL.hopfCurrent()).isEqualTo(627.182, within(5e-4));
  }

  @Test
  void theFormulasAgreeWithRootFinding() {
    // up to the peak, where the model ends
    Bifurcations found = Bifurcations.of(EquilibriumCurve.of(CELL, -100, CELL.peak()));
    // both by the equation: formula against bisection on dI∞/dV and the trace, near rounding
    assertThat(found.saddleNodes().get(0).current())
        .isEqualTo(CELL.saddleNodeCurrent(), within(1e-3));
    assertThat(found.hopf().get(0).current()).isEqualTo(CELL.hopfCurrent(), within(1e-3));
    assertThat(found.found()).hasSize(2);
  }

  @Test
  void withoutAdaptationItsRheobaseIsThatOfTheExponentialNeuron() {
    AdaptiveExponential exponential = CELL.withoutAdaptation();
    // g_L (V_T − E_L − Δ_T) = 30 nS (−50.4 + 70.6 − 2) mV
    assertThat(exponential.saddleNodeCurrent()).isEqualTo(546, within(1e-9));
    assertThatThrownBy(exponential::hopfCurrent).hasMessageContainingAll("τ_m/τ_w", "saddleNode");
  }

  @Test
  void withEnoughNegativeAdaptationRestNeverEnds() {
    var held = new AdaptiveExponential(281, 30, -70.6, -50.4, 2, -30, 144, 0, -70.6, -30.4);
    assertThatThrownBy(held::saddleNodeCurrent).hasMessageContainingAll("−g_L", "-30.0 nS");
  }

  @Test
  void theRegularCellOf2007LeavesRestBySaddleNode() {
    // (k (v_t − v_r) + b)²/4k = (14 − 2)²/2.8
    assertThat(Izhikevich2007.regularSpiking().saddleNodeCurrent())
        .isEqualTo(51.4286, within(5e-5));
    Bifurcations found = Bifurcations.of(Izhikevich2007.regularSpiking());
    assertThat(found.found()).hasSize(1);
    assertThat(found.saddleNodes().get(0).current()).isEqualTo(51.4286, within(1e-3));
    assertThatThrownBy(() -> Izhikevich2007.fastSpiking().saddleNodeCurrent())
        .hasMessageContainingAll("CUBIC", "Bifurcations");
  }
}
