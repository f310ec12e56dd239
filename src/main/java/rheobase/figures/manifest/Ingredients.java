package rheobase.figures.manifest;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import rheobase.neuron.Neuron;
import rheobase.numerics.Seed;
import rheobase.recording.SpikeRecording;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.units.Digits;
import rheobase.units.Parameter;
import rheobase.units.Require;

/** Reads out of values what a manifest says of them: seeds, parameters with units, sentences. */
final class Ingredients {
  private static final int DIGITS = 9;
  private static final Pattern ADDRESS = Pattern.compile("([\\w.$/]+)@[0-9a-f]+");

  private final List<Seed> seeds = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  Manifest manifest() {
    return new Manifest(seeds, parts);
  }

  void add(Object thing) {
    Require.present("what a figure was made from", thing, "name seeds, models, runs or files");
    if (thing instanceof Seed seed) {
      seeds.add(seed);
    } else if (thing instanceof Recording recording) {
      run(recording.simulation());
    } else if (thing instanceof Simulation run) {
      run(run);
    } else if (thing instanceof SpikeRecording recording) {
      parts.add("file " + recording.source());
    } else if (thing instanceof Path file) {
      parts.add("file " + file.getFileName()); // where it lies differs from machine to machine
    } else if (thing instanceof Iterable<?> several) {
      several.forEach(this::add);
    } else if (thing instanceof Record record && isOfNumbers(record)) {
      parts.add(numbers(List.of(record)));
    } else {
      parts.add(sentence(thing));
    }
  }

  /**
   * A run is its units, its current and its clock; of its seed only where there is chance in it.
   */
  private void run(Simulation run) {
    if (run.stimulus().random()) {
      seeds.add(run.seed());
    }
    Map<Class<?>, List<Neuron>> kinds = new LinkedHashMap<>();
    for (Neuron neuron : run.neurons()) {
      kinds.computeIfAbsent(neuron.getClass(), kind -> new ArrayList<>()).add(neuron);
    }
    String units = kinds.values().stream().map(Ingredients::numbers).collect(joining(" and "));
    String start = run.start().isEmpty() ? "" : " from the state " + run.start();
    String clock = number(run.duration(), "ms") + " in steps of " + number(run.step(), "ms");
    parts.add(units + " under " + sentence(run.stimulus()) + ", " + clock + start);
  }

  private static boolean isOfNumbers(Record record) {
    return Parameter.of(record).size() == record.getClass().getRecordComponents().length
        && !(record instanceof Parameter);
  }

  /** Values of one type in one line; a parameter in which they differ is given by its range. */
  private static String numbers(List<?> alike) {
    String many = alike.size() == 1 ? "" : alike.size() + " × ";
    String name = many + alike.get(0).getClass().getSimpleName();
    if (!(alike.get(0) instanceof Record first)) {
      return name;
    }
    var all = alike.stream().map(value -> Parameter.of((Record) value)).toList();
    List<String> read = new ArrayList<>();
    for (int i = 0; i < Parameter.of(first).size(); i++) {
      int which = i;
      Parameter parameter = all.get(0).get(i);
      var range = all.stream().mapToDouble(one -> one.get(which).value()).summaryStatistics();
      boolean one = range.getMin() == range.getMax();
      String from = one ? "" : Digits.of(range.getMin(), DIGITS) + " to ";
      read.add(parameter.name() + " = " + from + number(range.getMax(), parameter.unit()));
    }
    return name + (read.isEmpty() ? "" : " (" + String.join(", ", read) + ")");
  }

  private static String number(double value, String unit) {
    String tail = unit.isEmpty() ? "" : unit.startsWith("1/") ? unit.substring(1) : " " + unit;
    return Digits.of(value, DIGITS) + tail;
  }

  /**
   * What a value says of itself, in one line. What has nothing to say gives its type and an address
   * that differs from run to run, so the address goes; a lambda has not even a name.
   */
  private static String sentence(Object thing) {
    String first = String.valueOf(thing).lines().findFirst().orElse("");
    return ADDRESS.matcher(first).replaceAll(Ingredients::nameAlone);
  }

  private static String nameAlone(MatchResult found) {
    String name = found.group(1);
    boolean nameless = name.contains("$$Lambda");
    return nameless ? "a formula" : name.replaceAll(".*[.$/]", "");
  }
}
