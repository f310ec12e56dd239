package rheobase.notebook.playground;

import java.util.List;
import rheobase.neuron.FitzHughNagumo;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.LeakyIntegrateAndFire;
import rheobase.neuron.Neuron;
import rheobase.neuron.PersistentSodium;
import rheobase.neuron.PersistentSodiumPotassium;
import rheobase.neuron.Variable;
import rheobase.neuron.artificial.RateUnit;
import rheobase.notebook.playground.PlayedModel.Preset;
import rheobase.spikes.process.PoissonProcess;
import rheobase.units.Quantities;

/** The eight models that a page can play, and how each is played. */
final class PlayedModels {
  private PlayedModels() {}

  /** All of them, the simple model first. */
  static List<PlayedModel> all() {
    return List.of(
        simple(), sodium(), sodiumPotassium(), excitable(), squid(), leaky(), poisson(), unit());
  }

  /** How the models of a type are played. */
  static PlayedModel of(Class<?> type) {
    return all().stream()
        .filter(played -> played.model().getClass() == type)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    type.getSimpleName()
                        + " has no equations in the page; play one of "
                        + String.join(", ", all().stream().map(PlayedModel::key).toList())
                        + ", or draw simulate(…) of yours"));
  }

  private static PlayedModel neuron(
      List<Dial> dials, Dial current, double[] times, List<double[]> views, Preset... presets) {
    Neuron first = (Neuron) presets[0].model();
    return new PlayedModel(
        dials,
        current,
        first.currentUnit(),
        first.variables(),
        views,
        times[0],
        times[1],
        times[2],
        List.of(presets));
  }

  /** How long a model is followed, at which step, and how long for a point of its F–I curve. */
  private static double[] times(double duration, double step, double settling) {
    return new double[] {duration, step, settling};
  }

  private static double[] view(double low, double high) {
    return new double[] {low, high};
  }

  private static PlayedModel simple() {
    return neuron(
        List.of(
            new Dial("a", 0.005, 0.2, 0.005),
            new Dial("b", 0.1, 0.3, 0.01),
            new Dial("c", -75, -40, 1),
            new Dial("d", 0, 10, 0.05)),
        new Dial("I", -5, 20, 0.1),
        times(300, 0.25, 1000),
        List.of(view(-90, 35), view(-25, 20)),
        new Preset("regular spiking (RS)", Izhikevich.regularSpiking(), 10),
        new Preset("intrinsically bursting (IB)", Izhikevich.intrinsicallyBursting(), 10),
        new Preset("chattering (CH)", Izhikevich.chattering(), 10),
        new Preset("fast spiking (FS)", Izhikevich.fastSpiking(), 10),
        new Preset("thalamo-cortical (TC)", Izhikevich.thalamoCortical(), 3),
        new Preset("resonator (RZ)", Izhikevich.resonator(), 0.2),
        new Preset("low-threshold spiking (LTS)", Izhikevich.lowThresholdSpiking(), 10));
  }

  private static PlayedModel sodium() {
    return neuron(
        List.of(
            new Dial("capacitance", 2, 40, 1),
            new Dial("leakConductance", 5, 40, 1),
            new Dial("sodiumConductance", 0, 120, 1),
            new Dial("sodiumHalfActivation", -20, 20, 0.5),
            new Dial("peak", 0, 60, 1),
            new Dial("resetPotential", -80, -40, 1)),
        new Dial("I", -20, 80, 0.5),
        times(100, 0.02, 200),
        List.of(view(-80, 45)),
        new Preset("with a reset", PersistentSodium.textbook(), 20),
        new Preset("bistable, without one", PersistentSodium.textbook().withPeak(60), 20));
  }

  private static PlayedModel sodiumPotassium() {
    return neuron(
        List.of(
            new Dial("capacitance", 0.2, 5, 0.1),
            new Dial("leakConductance", 0, 12, 0.5),
            new Dial("sodiumConductance", 0, 40, 0.5),
            new Dial("potassiumConductance", 1, 30, 0.5),
            new Dial("potassiumHalfActivation", -60, -10, 1),
            new Dial("potassiumTimeConstant", 0.1, 3, 0.002)),
        new Dial("I", -5, 60, 0.1),
        times(60, 0.02, 150),
        List.of(view(-90, 20), view(-0.05, 1)),
        new Preset(
            "saddle-node on invariant circle",
            PersistentSodiumPotassium.saddleNodeOnInvariantCircle(),
            4.6),
        new Preset("saddle-node, bistable", PersistentSodiumPotassium.saddleNode(), 3),
        new Preset("saddle homoclinic orbit", PersistentSodiumPotassium.saddleHomoclinicOrbit(), 4),
        new Preset(
            "supercritical Andronov–Hopf", PersistentSodiumPotassium.supercriticalHopf(), 16),
        new Preset("subcritical Andronov–Hopf", PersistentSodiumPotassium.subcriticalHopf(), 50));
  }

  private static PlayedModel excitable() {
    return neuron(
        List.of(
            new Dial("epsilon", 0.01, 0.5, 0.01),
            new Dial("a", 0, 1.2, 0.05),
            new Dial("b", 0.2, 2, 0.05)),
        new Dial("I", -0.5, 3.5, 0.01),
        times(200, 0.05, 600),
        List.of(view(-2.5, 2.5), view(-1.5, 4)),
        new Preset("classic", FitzHughNagumo.classic(), 0.5),
        new Preset("symmetric", FitzHughNagumo.symmetric(), 1.5),
        new Preset("with a threshold at 0.1", FitzHughNagumo.withThreshold(), 0.1));
  }

  private static PlayedModel squid() {
    return neuron(
        List.of(
            new Dial("capacitance", 0.2, 3, 0.1),
            new Dial("sodiumConductance", 0, 200, 1),
            new Dial("potassiumConductance", 0, 80, 1),
            new Dial("leakConductance", 0, 2, 0.1),
            new Dial("sodiumPotential", 0, 80, 1),
            new Dial("potassiumPotential", -100, -50, 1)),
        new Dial("I", -10, 60, 0.1),
        times(80, 0.025, 200),
        List.of(view(-90, 60), view(0, 1), view(0, 1), view(0, 1)),
        new Preset("squid axon, 6.3 °C", HodgkinHuxley.modern(), 10));
  }

  private static PlayedModel leaky() {
    return neuron(
        List.of(
            new Dial("membraneTimeConstant", 2, 50, 0.5),
            new Dial("inputResistance", 10, 200, 1),
            new Dial("restingPotential", -80, -60, 0.5),
            new Dial("threshold", -58, -40, 0.5),
            new Dial("resetPotential", -80, -60, 0.5),
            new Dial("refractoryPeriod", 0, 10, 0.5)),
        new Dial("I", -0.1, 1, 0.001),
        times(150, 0.1, 1000),
        List.of(view(-82, -5)),
        new Preset("textbook", LeakyIntegrateAndFire.textbook(), 0.25),
        new Preset(
            "not held after a spike",
            LeakyIntegrateAndFire.textbook().withRefractoryPeriod(0),
            0.25));
  }

  private static PlayedModel poisson() {
    return new PlayedModel(
        List.of(),
        new Dial("rate", 0, 200, 1),
        "Hz",
        List.of(new Variable("spikes", "")),
        List.of(view(0, 1)),
        1000,
        1,
        1000,
        List.of(
            new Preset("20 Hz", PoissonProcess.at(Quantities.hertz(20)), 20),
            new Preset("80 Hz", PoissonProcess.at(Quantities.hertz(80)), 80)));
  }

  private static PlayedModel unit() {
    return new PlayedModel(
        List.of(new Dial("timeConstant", 1, 50, 1), new Dial("selfCoupling", -1, 1.5, 0.05)),
        new Dial("h", -1, 2, 0.05),
        "",
        List.of(new Variable("v", "")),
        List.of(view(-1, 6)),
        100,
        0.1,
        100,
        List.of(
            new Preset("feedback 0.5", RateUnit.leaky(), 1),
            new Preset("no feedback", RateUnit.leaky().withSelfCoupling(0), 1),
            new Preset("perfect integrator", RateUnit.integrator(), 1),
            new Preset("runaway, 1.2", RateUnit.leaky().withSelfCoupling(1.2), 1)));
  }
}
