package rheobase.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Outcome;
import rheobase.cable.Cable;
import rheobase.cable.IonConcentrations;
import rheobase.cable.SquidMembrane;
import rheobase.neuron.Currents;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.MorrisLecar;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.neuron.Variable;
import rheobase.neuron.artificial.HiddenLayer;
import rheobase.neuron.channel.Gate;
import rheobase.neuron.channel.IonicCurrent;
import rheobase.numerics.Seed;
import rheobase.phaseplane.Linearisation;
import rheobase.simulation.Progress;
import rheobase.spikes.process.BernoulliProcess;

/** An audit that cannot fail says nothing: wrong models, with the expected numbers untouched. */
class MutationTest {
  /** An axon whose potassium current has the wrong sign. */
  private record PotassiumTurned(HodgkinHuxley axon) implements Currents {
    @Override
    public List<IonicCurrent> currents(double[] x) {
      return axon.currents(x).stream()
          .map(
              c ->
                  c.name().equals("I_K")
                      ? new IonicCurrent(c.name(), -c.conductance(), c.reversalPotential())
                      : c)
          .toList();
    }

    @Override
    public List<Gate> gates() {
      return axon.gates();
    }

    @Override
    public double[] start() {
      return axon.start();
    }

    @Override
    public void slope(double[] x, double current, double[] dx) {
      axon.slope(x, current, dx);
    }

    @Override
    public double threshold() {
      return axon.threshold();
    }

    @Override
    public double step() {
      return axon.step();
    }

    @Override
    public List<Variable> variables() {
      return axon.variables();
    }
  }

  private static final Claim POTASSIUM_TURNED =
      MembraneClaims.potassium(new PotassiumTurned(HodgkinHuxley.modern()));
  private static final Claim DETERMINANT = PlaneClaims.trace(Linearisation::determinant);
  private static final Claim HOPF_SHIFTED =
      HopfClaims.regularSpiking(Izhikevich.of(0.03, 0.2, -65, 8));

  @Test
  void threeWrongModelsAreThreeFailuresAndNoMore() {
    List<Claim> claims =
        Stream.of(MembraneClaims.all(), PlaneClaims.all(), HopfClaims.all())
            .flatMap(List::stream)
            .map(c -> c.number() == 1 ? POTASSIUM_TURNED : c)
            .map(c -> c.number() == 7 ? DETERMINANT : c)
            .map(c -> c.number() == 16 ? HOPF_SHIFTED : c)
            .toList();
    Audit audit = Audit.of(claims, Seed.seed(1), Progress.NONE);
    assertThat(audit.notBorneOut()).extracting(o -> o.claim().number()).containsExactly(1, 7, 16);
    assertThat(audit.outcomes()).hasSize(10);
    assertThat(audit.toString()).endsWith("not borne out: 1, 7, 16");
  }

  static List<Claim> wrong() {
    var noSodium = new HodgkinHuxley(1, 0, 36, 0.3, 50, -77, -54.387, 0, 1);
    // the leak's potential where the squid's chloride has it, at 6.3 °C
    var chloride = new HodgkinHuxley(1, 120, 36, 0.3, 50, -77, -57.2, 0, 1);
    // E_L two millivolts lower: more current until the node meets the saddle
    var leakier = new PersistentSodiumPotassium(1, 8, 20, 10, -82, 60, -90, -20, 15, -25, 5, 1);
    var soft = PersistentSodiumPotassium.supercriticalHopf();
    List<Claim> all = new ArrayList<>(List.of(POTASSIUM_TURNED, DETERMINANT, HOPF_SHIFTED));
    // at the squid's temperature
    all.add(MembraneClaims.rest((in, out) -> IonConcentrations.nernst(in, out, 1, 6.3)));
    all.add(MembraneClaims.leak(chloride));
    all.add(
        FibreClaims.oneWay(
            Cable.of(new SquidMembrane(noSodium, 1), 476, 100, 200, 35.4), Cable.bare(10, 4)));
    all.add(TrainClaims.coins(chance -> BernoulliProcess.at(chance / 2, 1)));
    all.add(PlaneClaims.gradient(FitzHughNagumo.symmetric()));
    all.add(PlaneClaims.saddle(leakier));
    all.add(HopfClaims.reversed(PersistentSodiumPotassium.supercriticalHopf()));
    all.add(ResponseClaims.periodic(soft.withPotassiumTimeConstant(2)));
    all.add(
        LayerClaims.anyFunction((curve, units) -> HiddenLayer.through(curve, 0, 1, 1 + units / 2)));
    all.add(
        HopfClaims.resonator(
            FitzHughNagumo.symmetric(),
            FitzHughNagumo.classic(),
            FitzHughNagumo.symmetric(),
            PersistentSodiumPotassium.supercriticalHopf()));
    // a resonator in the place of the integrator
    all.add(
        ResponseClaims.triplets(
            PersistentSodiumPotassium.subcriticalHopf(),
            PersistentSodiumPotassium.subcriticalHopf()));
    all.add(ResponseClaims.classThree(MorrisLecar.classTwo()));
    all.add(MembraneClaims.parameters(HodgkinHuxley.modern(), HodgkinHuxley.modern()));
    all.add(ReferenceClaims.references(IntStream.rangeClosed(1, 29).boxed().toList()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void everyClaimCanFail(Claim claim) {
    Outcome wrong = claim.at(Seed.seed(1));
    assertThat(wrong.failure()).as("computed to its end").isEmpty();
    assertThat(wrong.verdict()).isEqualTo("not borne out");
  }

  @Test
  void noClaimOfASingleNeuronIsLeftOut() {
    assertThat(wrong().stream().map(Claim::number).sorted())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 26);
  }
}
