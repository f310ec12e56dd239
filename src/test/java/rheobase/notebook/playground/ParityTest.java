package rheobase.notebook.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Neuron;
import rheobase.neuron.artificial.RateUnit;
import rheobase.notebook.page.Json;
import rheobase.numerics.Flow;
import rheobase.numerics.Seed;
import rheobase.numerics.Stepper;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.stimulus.Stimulus;

/** The page and the library follow the same orbit. */
class ParityTest {
  private static final double SAME = 1e-6; // in the unit of each variable

  /** Every preset of every model that moves, and the axon in its other conventions. */
  static Stream<Arguments> neurons() {
    PlayedModel axon = PlayedModels.of(HodgkinHuxley.class);
    List<PlayedModel> conventions =
        List.of(
            axon.playing(HodgkinHuxley.squid1952()),
            axon.playing(HodgkinHuxley.restAtZero()),
            axon.playing(HodgkinHuxley.izhikevich2007()));
    return Stream.concat(PlayedModels.all().stream(), conventions.stream())
        .filter(played -> played.model() instanceof Neuron)
        .flatMap(
            played ->
                IntStream.range(0, played.presets().size())
                    .mapToObj(i -> Arguments.of(played, i, played.presets().get(i).name())));
  }

  /**
   * The orbit is that of the preset under its own current for the time the page shows, from the
   * model's start, at the page's step. It is fair: no equation here is chaotic, and where a reset
   * jumps, both sides must jump in the same step, since the arithmetic differs by rounding only.
   */
  @ParameterizedTest(name = "{2}")
  @MethodSource("neurons")
  void thePageFollowsTheOrbitOfTheLibrary(PlayedModel played, int i, String name) {
    PlayedModel.Preset preset = played.presets().get(i);
    Neuron neuron = (Neuron) preset.model();
    Stimulus stimulus = t -> t < played.duration() / 10 ? 0 : preset.current();
    Recording run =
        Simulation.of(neuron, stimulus, played.duration())
            .withStep(played.step())
            .withTraces(1, played.step())
            .run();
    try (var page = new Engine()) {
      page.eval(
          String.format(
              Locale.ROOT,
              "const played = %s, p = played.presets[%d].values, model = MODELS[played.key];"
                  + "const made = run(model, played, p, t => t < played.duration / 10 ? 0 : %s,"
                  + " %s, played.duration, 1e9);",
              Json.of(played.data()),
              i,
              preset.current(),
              Arrays.toString(neuron.start())));
      for (int variable = 0; variable < neuron.variables().size(); variable++) {
        double[] there = page.numbers("made.x[" + variable + "]");
        double[] here = run.traces().get(variable).values();
        assertThat(there).hasSameSizeAs(here);
        assertThat(largest(here, there))
            .as(neuron.variables().get(variable).toString())
            .isLessThan(SAME);
      }
      double[] spikes = run.spikes().train(0).times();
      double[] theirs = page.numbers("made.spikes");
      assertThat(theirs).hasSameSizeAs(spikes);
      assertThat(largest(spikes, theirs)).as("spike times").isLessThan(SAME);
    }
  }

  @Test
  void theRateUnitFollowsTheLibraryAndItsSolution() {
    var unit = RateUnit.leaky();
    Flow flow = (t, x, dx) -> dx[0] = unit.slope(x[0], 1);
    var steps = Stepper.RUNGE_KUTTA.over(flow, 1);
    double[] x = {0};
    for (int k = 0; k < 1000; k++) {
      steps.step(k * 0.1, 0.1, x);
    }
    try (var page = new Engine()) {
      page.eval(
          "const played = "
              + Json.of(PlayedModels.of(RateUnit.class).data())
              + "; const p = played.presets[0].values;"
              + "const made = run(MODELS.RateUnit, played, p, () => 1, [0], 100, 1e9)");
      assertThat(page.number("made.x[0][1000]")).isEqualTo(x[0], within(SAME));
      assertThat(page.number("MODELS.RateUnit.output(0, 1, 100, p)"))
          .isEqualTo(unit.output(0, 1, 100), within(1e-12));
    }
  }

  @Test
  void aSeedGivesThePageTheNumbersOfTheLibrary() {
    try (var page = new Engine()) {
      for (long seed : List.of(1L, 7L, 2026L, 123_456_789_012L)) {
        var chance = new Seed(seed).stream("spikes", 3);
        page.eval("var chance = stream(" + seed + ", 'spikes', 3)");
        for (int i = 0; i < 100; i++) {
          assertThat(page.number("chance.uniform()")).isEqualTo(chance.nextDouble());
        }
      }
    }
  }

  @Test
  void exponentialAndNormalNumbersHaveTheirMoments() {
    try (var page = new Engine()) {
      page.eval("var chance = stream(5, 'test'), a = [], b = []");
      page.eval(
          "for (let i = 0; i < 20000; i++) { a.push(chance.exponential(3));"
              + " b.push(chance.gaussian()); }");
      page.eval("const mean = (x) => x.reduce((s, v) => s + v, 0) / x.length");
      // mean of 20,000: standard errors 3/√20000 = 0.021 and 0.007, of the square √2/√20000 = 0.01
      assertThat(page.number("mean(a)")).isEqualTo(3, within(0.07));
      assertThat(page.number("mean(b)")).isEqualTo(0, within(0.022));
      assertThat(page.number("mean(b.map(v => v * v))")).isEqualTo(1, within(0.03));
    }
  }

  private static double largest(double[] here, double[] there) {
    return IntStream.range(0, here.length)
        .mapToDouble(i -> Math.abs(here[i] - there[i]))
        .max()
        .orElse(0);
  }
}
