package rheobase.recording.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rheobase.recording.terms.Clock;

/** The words by which people name columns of times and of units. */
final class ColumnNames {
  private static final Map<String, Clock> CLOCKS =
      Map.ofEntries(
          Map.entry("s", Clock.SECONDS),
          Map.entry("sec", Clock.SECONDS),
          Map.entry("secs", Clock.SECONDS),
          Map.entry("second", Clock.SECONDS),
          Map.entry("seconds", Clock.SECONDS),
          Map.entry("ms", Clock.MILLISECONDS),
          Map.entry("msec", Clock.MILLISECONDS),
          Map.entry("millisecond", Clock.MILLISECONDS),
          Map.entry("milliseconds", Clock.MILLISECONDS),
          Map.entry("us", Clock.MICROSECONDS),
          Map.entry("usec", Clock.MICROSECONDS),
          Map.entry("microsecond", Clock.MICROSECONDS),
          Map.entry("microseconds", Clock.MICROSECONDS));
  private static final Set<String> TIMES =
      Set.of(
          "time",
          "times",
          "t",
          "timestamp",
          "timestamps",
          "spiketime",
          "spiketimes",
          "sample",
          "samples",
          "frame",
          "frames",
          "zeit");
  private static final Set<String> UNITS =
      Set.of(
          "unit",
          "units",
          "neuron",
          "neurons",
          "cell",
          "cells",
          "cluster",
          "clusters",
          "electrode",
          "electrodes",
          "channel",
          "channels",
          "sender",
          "senders",
          "gid",
          "nid");
  private static final Set<String> FILLERS =
      Set.of("spike", "spikes", "of", "in", "id", "ids", "index", "number", "nr", "name", "label");
  private static final Pattern BRACKETS = Pattern.compile("(.*)[\\[(]\\s*(\\p{L}+)\\s*[])]\\s*");

  private ColumnNames() {}

  /** Whether a name is one of a time, such as {@code spike_times} or {@code t (s)}. */
  static boolean isTime(String name) {
    return words(name).stream().anyMatch(TIMES::contains)
        && words(name).stream()
            .allMatch(w -> TIMES.contains(w) || FILLERS.contains(w) || CLOCKS.containsKey(w));
  }

  /** Whether a name is one of a unit, such as {@code neuron_id} or {@code Electrode}. */
  static boolean isUnit(String name) {
    return words(name).stream().anyMatch(UNITS::contains)
        && words(name).stream().allMatch(w -> UNITS.contains(w) || FILLERS.contains(w));
  }

  static boolean anySaysItsKind(List<String> names) {
    return names.stream().anyMatch(n -> isTime(n) || isUnit(n));
  }

  /** The unit of time at the end of a name of a time, or in brackets after any name. */
  static Stream<Clock> clock(String name) {
    List<String> words = words(name);
    boolean said = words.size() > 1 && (isTime(name) || !bare(name).equals(name));
    return said ? Stream.ofNullable(CLOCKS.get(words.get(words.size() - 1))) : Stream.empty();
  }

  /** A name without the unit of time in brackets after it. */
  static String bare(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    boolean said = brackets.matches() && CLOCKS.containsKey(words(brackets.group(2)).get(0));
    return said ? brackets.group(1).strip() : name;
  }

  private static List<String> words(String name) {
    String plain = name.replace('µ', 'u').replace('μ', 'u');
    String[] parts = plain.split("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    return Arrays.stream(parts)
        .filter(p -> !p.isEmpty())
        .map(p -> p.toLowerCase(Locale.ROOT))
        .toList();
  }
}
