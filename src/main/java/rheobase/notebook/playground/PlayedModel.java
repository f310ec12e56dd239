package rheobase.notebook.playground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Neuron;
import rheobase.neuron.Variable;
import rheobase.spikes.process.PoissonProcess;
import rheobase.units.Parameter;

/**
 * A model as a page plays it: which of its parameters turn and how far, what is pushed into it, and
 * what is looked at. Names, values and units are those of the records.
 *
 * @param dials the parameters that turn
 * @param current what is pushed into it, and how far
 * @param currentUnit the unit of that
 * @param variables the variables of its state
 * @param views what is looked at of each: the ends of its axis
 * @param duration how long it is followed, in ms
 * @param step the step at which the page follows it, in ms
 * @param settling how long it is followed for one point of its F–I curve, in ms
 * @param presets named parameters, the first of which is shown first
 */
record PlayedModel(
    List<Dial> dials,
    Dial current,
    String currentUnit,
    List<Variable> variables,
    List<double[]> views,
    double duration,
    double step,
    double settling,
    List<Preset> presets) {

  /**
   * Named parameters.
   *
   * @param name how they are called
   * @param model the record that has them
   * @param current the current at which they show what they are
   */
  record Preset(String name, Record model, double current) {}

  Record model() {
    return presets.get(0).model();
  }

  /** The name of its equations in the page. */
  String key() {
    return model().getClass().getSimpleName();
  }

  String name() {
    return model() instanceof Neuron neuron
        ? neuron.name()
        : model() instanceof PoissonProcess ? "Poisson process" : Parameter.inWords(key());
  }

  /** The same, playing one neuron of the reader's. */
  PlayedModel playing(Record neuron) {
    double polarity = neuron instanceof Neuron moving ? moving.polarity() : 1;
    double level = polarity * presets.get(0).current();
    var own =
        presets.stream()
            .filter(preset -> preset.model().equals(neuron))
            .findFirst()
            .orElse(new Preset("yours", neuron, level));
    Map<String, Double> values = new LinkedHashMap<>();
    Parameter.of(neuron).forEach(q -> values.put(component(q), q.value()));
    return new PlayedModel(
        dials.stream().map(dial -> dial.through(values.get(dial.name()))).toList(),
        current,
        currentUnit,
        variables,
        neuron instanceof HodgkinHuxley axon ? views(axon) : views,
        duration,
        step,
        settling,
        List.of(own));
  }

  /** The ends of the axes in the convention of an axon; they are given in today's. */
  private List<double[]> views(HodgkinHuxley axon) {
    List<double[]> turned = new ArrayList<>(views);
    double[] ends =
        Arrays.stream(views.get(0))
            .map(u -> axon.polarity() * (u - axon.shift()))
            .sorted()
            .toArray();
    turned.set(0, ends);
    return turned;
  }

  /** What the page must know, as maps and lists. */
  Map<String, Object> data() {
    boolean moves = model() instanceof Neuron;
    return fields(
        "key", key(),
        "name", name(),
        "stepper", moves ? ((Neuron) model()).stepper().name() : "RUNGE_KUTTA",
        "firing", moves ? ((Neuron) model()).firing().name() : "UPSTROKE",
        "step", step,
        "duration", duration,
        "settling", settling,
        "current", dial(current, current.name(), currentUnit),
        "variables", IntStream.range(0, variables.size()).mapToObj(this::axis).toList(),
        "parameters", Parameter.of(model()).stream().map(this::parameter).toList(),
        "presets", presets.stream().map(PlayedModel::preset).toList());
  }

  private Object axis(int i) {
    Variable variable = variables.get(i);
    return fields(
        "name",
        variable.name(),
        "unit",
        variable.unit(),
        "min",
        views.get(i)[0],
        "max",
        views.get(i)[1]);
  }

  /** A parameter: with ends if it turns, without if it stays. */
  private Object parameter(Parameter parameter) {
    String key = component(parameter);
    return dials.stream()
        .filter(dial -> dial.name().equals(key))
        .findFirst()
        .map(dial -> dial(dial, parameter.name(), parameter.unit()))
        .orElse(fields("key", key, "label", parameter.name(), "unit", parameter.unit()));
  }

  private static Map<String, Object> dial(Dial dial, String label, String unit) {
    return fields(
        "key", dial.name(),
        "label", label,
        "unit", unit,
        "min", dial.low(),
        "max", dial.high(),
        "step", dial.step(),
        "digits", dial.digits());
  }

  private static Object preset(Preset preset) {
    return fields(
        "name", preset.name(), "current", preset.current(), "values", values(preset.model()));
  }

  /** Fields in the order given: a name, its value, the next name, … */
  private static Map<String, Object> fields(Object... pairs) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1]);
    }
    return fields;
  }

  /** Every digit counts: the page integrates with these. */
  private static Map<String, Object> values(Record model) {
    Map<String, Object> values = new LinkedHashMap<>();
    Parameter.of(model).forEach(q -> values.put(component(q), BigDecimal.valueOf(q.value())));
    return values;
  }

  /** The component that a parameter was read from: its words, joined again. */
  private static String component(Parameter parameter) {
    return Pattern.compile(" (\\w)")
        .matcher(parameter.name())
        .replaceAll(first -> first.group(1).toUpperCase(Locale.ROOT));
  }
}
