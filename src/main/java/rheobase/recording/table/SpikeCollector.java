package rheobase.recording.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import rheobase.recording.terms.Limits;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;
import rheobase.spikes.Label;

/** Gathers spikes that come in any order and makes trains of them, by unit and trial. */
final class SpikeCollector {
  private final Path file;
  private final Map<Label, Integer> trains = new LinkedHashMap<>();
  private double[] times = new double[1024];
  private int[] owner = new int[1024];
  private int count;

  SpikeCollector(Path file) {
    this.file = file;
  }

  /** Makes room for a train that may stay silent; gives its number. */
  int announce(Label label) {
    Integer known = trains.putIfAbsent(label, trains.size());
    return known == null ? trains.size() - 1 : known;
  }

  int trains() {
    return trains.size();
  }

  void add(Label label, double time) {
    if (count == times.length) {
      // Here, put in order, and as trains: about 60 bytes for each spike.
      int larger = Limits.room(file, "spikes", count + (count >> 1), 60);
      times = Arrays.copyOf(times, larger);
      owner = Arrays.copyOf(owner, larger);
    }
    times[count] = time;
    owner[count++] = announce(label);
  }

  TableSpikes assemble(Function<Label, String> names, Optional<Window> window, List<String> notes) {
    if (trains.isEmpty()) {
      throw RecordingException.of(file, "names columns but holds no spikes", "see its rows");
    }
    List<Label> found = List.copyOf(trains.keySet());
    Integer[] order = IntStream.range(0, found.size()).boxed().toArray(Integer[]::new);
    Comparator<Integer> byUnit = Comparator.comparingInt(k -> found.get(k).unit());
    Arrays.sort(order, byUnit.thenComparingInt(k -> found.get(k).trial()));
    int[] rank = new int[order.length];
    IntStream.range(0, order.length).forEach(k -> rank[order[k]] = k);
    int[] next = new int[order.length + 1];
    for (int i = 0; i < count; i++) {
      next[rank[owner[i]] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] ends = Arrays.copyOfRange(next, 1, next.length);
    double[] sorted = new double[count];
    for (int i = 0; i < count; i++) {
      sorted[next[rank[owner[i]]]++] = times[i];
    }
    times = new double[0];
    List<String> said = new ArrayList<>(notes);
    int late = sort(sorted, ends);
    if (late > 0) {
      said.add("Spikes out of order: " + late + "; the times have been sorted.");
    }
    List<Label> labels = Arrays.stream(order).map(found::get).toList();
    List<String> called = labels.stream().map(names).toList();
    return new TableSpikes(labels, called, ends, sorted, window, said);
  }

  /** Sorts each train; gives the number of steps back in time. */
  private static int sort(double[] sorted, int[] ends) {
    int late = 0;
    for (int k = 0; k < ends.length; k++) {
      int from = k == 0 ? 0 : ends[k - 1];
      for (int i = from + 1; i < ends[k]; i++) {
        late += sorted[i] < sorted[i - 1] ? 1 : 0;
      }
      Arrays.sort(sorted, from, ends[k]);
    }
    return late;
  }
}
