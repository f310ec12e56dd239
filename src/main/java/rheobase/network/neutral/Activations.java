package rheobase.network.neutral;

import java.util.Arrays;

/** The first activations of a run, as they are written down. */
final class Activations {
  private final int most;
  private double[] times;
  private double[] ends;
  private int[] sites;
  private int[] labels;
  private int[] parents;
  private int number;

  Activations(int most) {
    this.most = most;
    int room = Math.min(most, 1024);
    times = new double[room];
    ends = new double[room];
    sites = new int[room];
    labels = new int[room];
    parents = new int[room];
  }

  void begin(double time, int site, int label, int parent) {
    if (number == most) {
      return;
    }
    if (number == times.length) {
      int room = (int) Math.min(most, 2L * number);
      times = Arrays.copyOf(times, room);
      ends = Arrays.copyOf(ends, room);
      sites = Arrays.copyOf(sites, room);
      labels = Arrays.copyOf(labels, room);
      parents = Arrays.copyOf(parents, room);
    }
    times[number] = time;
    ends[number] = Double.POSITIVE_INFINITY;
    sites[number] = site;
    labels[number] = label;
    parents[number++] = parent;
  }

  void end(int event, double time) {
    if (event >= 0 && event < number) {
      ends[event] = time;
    }
  }

  double[] times() {
    return Arrays.copyOf(times, number);
  }

  double[] ends() {
    return Arrays.copyOf(ends, number);
  }

  int[] sites() {
    return Arrays.copyOf(sites, number);
  }

  int[] labels() {
    return Arrays.copyOf(labels, number);
  }

  int[] parents() {
    return Arrays.copyOf(parents, number);
  }
}
