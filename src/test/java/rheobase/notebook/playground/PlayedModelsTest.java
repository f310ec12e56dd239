package rheobase.notebook.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.AdaptiveExponential;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.Neuron;
import rheobase.notebook.page.Json;
import rheobase.spikes.process.PoissonProcess;
import rheobase.units.Parameter;

/** What a page prints and turns is what it integrates. */
class PlayedModelsTest {
  private final Engine page = new Engine();

  @AfterEach
  void close() {
    page.close();
  }

  /** Every preset of every model with an equation of motion. */
  static Stream<Arguments> presets() {
    return PlayedModels.all().stream()
        .filter(played -> !(played.model() instanceof PoissonProcess))
        .flatMap(
            played ->
                IntStream.range(0, played.presets().size())
                    .mapToObj(i -> Arguments.of(played, i, played.presets().get(i).name())));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("presets")
  void thePrintedEquationIsTheIntegratedOne(PlayedModel played, int i, String name) {
    load(played, i);
    Map<String, Double> letters = new HashMap<>();
    for (String letter : words("Object.keys(model.symbols)")) {
      letters.put(letter, page.number("p[model.symbols['" + letter + "']]"));
    }
    double[] at = {-52.3, 0.37, 0.62, 0.21};
    List<String> variables = played.variables().stream().map(v -> v.name()).toList();
    for (int k = 0; k < variables.size(); k++) {
      letters.put(variables.get(k), at[k]);
    }
    letters.put(played.current().name(), 3.7);
    page.eval("const dx = []; model.slope([-52.3, 0.37, 0.62, 0.21], 3.7, p, dx)");
    Map<String, Double> printed =
        PrintedEquation.rates(words("model.equations"), words("model.where"), letters);
    assertThat(printed.keySet()).containsExactlyInAnyOrderElementsOf(variables);
    for (int k = 0; k < variables.size(); k++) {
      double integrated = page.number("dx[" + k + "]");
      // the same formula in another order: rounding only
      assertThat(printed.get(variables.get(k)))
          .as("d%s/dt", variables.get(k))
          .isEqualTo(integrated, within(1e-9 * Math.max(1, Math.abs(integrated))));
    }
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("presets")
  void everyDialTurnsThroughTheValueOfThePreset(PlayedModel played, int i, String name) {
    var preset = played.presets().get(i);
    Map<String, Double> values = new LinkedHashMap<>();
    for (var component : preset.model().getClass().getRecordComponents()) {
      values.put(component.getName(), value(component, preset.model()));
    }
    for (Dial dial : played.dials()) {
      assertThat(values).containsKey(dial.name());
      assertThat(dial.holds(values.get(dial.name())))
          .as("%s = %s", dial.name(), values.get(dial.name()))
          .isTrue();
    }
    assertThat(played.current().holds(preset.current())).as("current of " + name).isTrue();
  }

  private static double value(java.lang.reflect.RecordComponent component, Record model) {
    try {
      return (double) component.getAccessor().invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("presets")
  void everyDialChangesWhatIsIntegrated(PlayedModel played, int i, String name) {
    load(played, i);
    // driven hard, so that resets and peaks matter; an earlier page ignored the capacitance
    page.eval(
        "const follow = (q) => { const made = run(model, played, q, () => played.current.max,"
            + " model.start(p), played.duration / 5, 1e9); return made.x.join() +"
            + " made.spikes.join(); }");
    page.eval("const before = follow(p)");
    boolean fires =
        page.number(
                "run(model, played, p, () => played.current.max, model.start(p),"
                    + " played.duration / 5, 9).spikes.length")
            > 1;
    for (Dial dial : played.dials()) {
      if (fires || !OF_SPIKES.contains(dial.name())) {
        page.eval("var q = Object.assign({}, p, { " + dial.name() + ": " + dial.high() + " })");
        page.eval(
            "if (q."
                + dial.name()
                + " === p."
                + dial.name()
                + ") q."
                + dial.name()
                + " = "
                + dial.low());
        assertThat(page.text("String(follow(q) !== before)")).as(dial.name()).isEqualTo("true");
      }
    }
  }

  private static final List<String> OF_SPIKES =
      List.of("c", "d", "peak", "resetPotential", "refractoryPeriod");

  private List<String> words(String list) {
    int n = (int) page.number("(" + list + ").length");
    return IntStream.range(0, n).mapToObj(k -> page.text("(" + list + ")[" + k + "]")).toList();
  }

  private void load(PlayedModel played, int preset) {
    page.eval("const played = " + Json.of(played.data()) + ", model = MODELS[played.key]");
    page.eval("const p = played.presets[" + preset + "].values");
  }

  @Test
  void everyNumberHasItsUnitAndNoCurrentIsInMillivolt() {
    for (PlayedModel played : PlayedModels.all()) {
      String data = Json.of(played.data());
      if (played.model() instanceof Neuron neuron) {
        assertThat(played.currentUnit()).isEqualTo(neuron.currentUnit());
      }
      assertThat(played.currentUnit()).as("unit of the current").isNotEqualTo("mV");
      for (Parameter parameter : Parameter.of(played.model())) {
        assertThat(data).contains("\"unit\":\"" + parameter.unit() + "\"");
      }
    }
  }

  @Test
  void tonicSpikingHasBOfOneFifth() {
    // independent computation, double precision: pattern A and RS: b = 0.2, which the lost charts
    // had wrong
    load(PlayedModels.of(Izhikevich.class), 0);
    assertThat(page.number("p.b")).isEqualTo(0.2);
  }

  @Test
  void aNeuronOfTheReadersHasNoEquationsInThePage() {
    Neuron own =
        new Neuron() {
          @Override
          public double[] start() {
            return new double[] {0};
          }

          @Override
          public void slope(double[] x, double current, double[] dx) {
            dx[0] = current;
          }

          @Override
          public double threshold() {
            return 1;
          }
        };
    assertThatThrownBy(() -> Playground.of(own))
        .hasMessageContaining("no equations in the page")
        .hasMessageContaining("LeakyIntegrateAndFire");
    assertThatThrownBy(() -> Playground.of((Neuron) null)).hasMessageContaining("neuron to play");
  }

  @Test
  void aDialTurnsThroughAnyValueOfTheReaders() {
    var dial = new Dial("a", 0.005, 0.2, 0.005);
    // on the grid: as it was; between two positions: moved; beyond an end: longer
    assertThat(dial.through(0.02).low()).isEqualTo(0.005, within(1e-12));
    for (double value : new double[] {0.02, 0.0213, 0.001}) {
      assertThat(dial.through(value).holds(value)).as("%s", value).isTrue();
    }
    assertThat(dial.through(0.7).high()).isEqualTo(0.7);
    assertThatThrownBy(
            () -> Playground.of(Izhikevich.regularSpiking().withIntegratingRecovery(-65)))
        .hasMessageContaining("recovery leak (0)");
  }

  @Test
  void aPlayedNeuronKeepsItsParameters() {
    var own = Izhikevich.of(0.02, 0.2, -50, 1);
    assertThat(Playground.of(own).html())
        .contains("\"c\":-50.0")
        .contains("\"name\":\"yours\"")
        .doesNotContain("chattering");
  }

  @Test
  void theFragmentsAreSmall() {
    // an explorer has at most 400 kB of HTML; the playground carries no data
    assertThat(Playground.ofAll().html().length()).isLessThan(200_000);
    assertThat(Playground.ofAll().html()).isEqualTo(Playground.ofAll().html());
  }

  @Test
  void aModelIsPlayedWithAllItsPresets() {
    assertThat(Playground.ofModel(Izhikevich.class).html())
        .contains("chattering (CH)", "low-threshold spiking (LTS)")
        .doesNotContain("saddle homoclinic orbit");
    assertThatThrownBy(() -> Playground.ofModel(AdaptiveExponential.class))
        .hasMessageContaining("AdaptiveExponential has no equations in the page");
  }
}
