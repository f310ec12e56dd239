package rheobase.spikes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Spike trains of many units or trials, watched in one common window.
 *
 * <p>All times lie in one array, train after train, ascending within each: 10⁷ spikes take 80 MB.
 * Immutable.
 */
public final class SpikeTrains {
  private static final int STRETCH = 1 << 15; // bins that are counted together: 128 kB

  private final Label[] labels;
  private final int[] offsets;
  private final double[] times;
  private final double start;
  private final double stop;

  private SpikeTrains(Label[] labels, int[] offsets, double[] times, double start, double stop) {
    this.labels = labels;
    this.offsets = offsets;
    this.times = times;
    this.start = start;
    this.stop = stop;
  }

  /**
   * Trains of units 0, 1, 2, … in a single trial.
   *
   * @param trains trains with one common window, at least one
   * @return all of them
   * @throws IllegalArgumentException if there is none or their windows differ
   */
  public static SpikeTrains of(List<SpikeTrain> trains) {
    return of(IntStream.range(0, trains.size()).mapToObj(Label::unit).toList(), trains);
  }

  /**
   * Trains of units 0, 1, 2, … in a single trial.
   *
   * @param trains trains with one common window, at least one
   * @return all of them
   * @throws IllegalArgumentException if there is none or their windows differ
   */
  public static SpikeTrains of(SpikeTrain... trains) {
    return of(List.of(trains));
  }

  /**
   * Labelled trains.
   *
   * @param labels whose they are, one for each train
   * @param trains trains with one common window, at least one
   * @return all of them, in the given order
   * @throws IllegalArgumentException if there is none, the numbers differ or the windows differ
   */
  public static SpikeTrains of(List<Label> labels, List<SpikeTrain> trains) {
    Require.atLeast("number of spike trains", trains.size(), 1, "give at least one, silent or not");
    if (labels.size() != trains.size()) {
      throw new IllegalArgumentException(
          labels.size() + " labels for " + trains.size() + " trains; give one for each");
    }
    double start = trains.get(0).start();
    double stop = trains.get(0).stop();
    int[] offsets = new int[trains.size() + 1];
    for (int i = 0; i < trains.size(); i++) {
      SpikeTrain train = trains.get(i);
      if (train.start() != start || train.stop() != stop) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "train %d was watched from %s to %s ms, the first from %s to %s ms; "
                    + "cut them to one window with within(start, stop)",
                i,
                train.start(),
                train.stop(),
                start,
                stop));
      }
      offsets[i + 1] = Math.addExact(offsets[i], train.count());
    }
    double[] times = new double[offsets[trains.size()]];
    for (int i = 0; i < trains.size(); i++) {
      trains.get(i).copyInto(times, offsets[i]);
    }
    return new SpikeTrains(labels.toArray(new Label[0]), offsets, times, start, stop);
  }

  /**
   * Trains from a list of events, as most files hold them.
   *
   * @param start the beginning of the window, in ms
   * @param stop the end of the window, in ms
   * @param kind what the units are, such as {@code recorded}
   * @param unit the unit of each event; any numbers, in any order
   * @param time the time of each event, in ms, in any order
   * @return one train for each unit that occurs, by ascending unit
   * @throws IllegalArgumentException if there is no event, the lengths differ or a time is outside
   */
  public static SpikeTrains ofEvents(
      @In("ms") double start, @In("ms") double stop, String kind, int[] unit, double[] time) {
    SpikeTrain.checkWindow(start, stop);
    Require.present("units of the events", unit, "give one for each event");
    Require.present("times of the events", time, "give one for each event");
    Require.atLeast("number of events", time.length, 1, "a unit exists by having fired");
    if (unit.length != time.length) {
      throw new IllegalArgumentException(
          unit.length + " units for " + time.length + " times; give one for each");
    }
    int[] units = Events.distinct(unit);
    int[] offsets = new int[units.length + 1];
    double[] times = Events.byUnit(units, unit, time, offsets);
    Label[] labels = new Label[units.length];
    for (int i = 0; i < units.length; i++) {
      labels[i] = new Label(units[i], 0, kind);
      Events.sort(times, offsets[i], offsets[i + 1]);
      SpikeTrain.checkTimes(times, offsets[i], offsets[i + 1], start, stop, "unit " + units[i]);
    }
    return new SpikeTrains(labels, offsets, times, start, stop);
  }

  /** {@return the number of trains, at least one} */
  public int size() {
    return labels.length;
  }

  /** {@return the number of spikes in all trains, zero or more} */
  public int count() {
    return times.length;
  }

  /**
   * One train.
   *
   * @param i which one, from 0, by position and not by the number of its unit
   * @return a view; nothing is copied
   */
  public SpikeTrain train(int i) {
    if (i < 0 || i >= size()) {
      throw new IndexOutOfBoundsException("train " + i + " of " + size() + "; the first is 0");
    }
    return new SpikeTrain(times, offsets[i], offsets[i + 1], start, stop);
  }

  /**
   * Whose train it is.
   *
   * @param i which one, from 0
   * @return its label
   */
  public Label label(int i) {
    return labels[i];
  }

  /**
   * The trains of one kind.
   *
   * @param kind as it stands in their labels, such as {@code excitatory}
   * @return these trains, in order
   * @throws IllegalArgumentException if there are none; the message says which kinds there are
   */
  public SpikeTrains ofKind(String kind) {
    int[] chosen = IntStream.range(0, size()).filter(i -> labels[i].kind().equals(kind)).toArray();
    if (chosen.length == 0) {
      throw new IllegalArgumentException(
          "no train of kind \""
              + kind
              + "\"; there are "
              + Arrays.stream(labels).map(Label::kind).distinct().toList());
    }
    return of(
        Arrays.stream(chosen).mapToObj(this::label).toList(),
        Arrays.stream(chosen).mapToObj(this::train).toList());
  }

  /**
   * The first few trains, to draw them.
   *
   * @param number how many, at most as many as there are
   * @return the trains and their labels
   */
  public SpikeTrains first(int number) {
    Require.within("number of trains", number, 1, size(), "", "there are " + size());
    return of(
        Arrays.asList(labels).subList(0, number),
        IntStream.range(0, number).mapToObj(this::train).toList());
  }

  /** {@return all trains in order, a stream of views} */
  public Stream<SpikeTrain> stream() {
    return IntStream.range(0, size()).mapToObj(this::train);
  }

  /** {@return the beginning of the common window, in ms} */
  @In("ms")
  public double start() {
    return start;
  }

  /** {@return the end of the common window, in ms} */
  @In("ms")
  public double stop() {
    return stop;
  }

  /** {@return the length of the common window, in ms, positive} */
  @In("ms")
  public double duration() {
    return stop - start;
  }

  /** {@return the mean rate of a train, over all trains, in Hz} */
  @In("Hz")
  public double rate() {
    return 1000.0 * count() / size() / duration();
  }

  /**
   * All trains, cut to a shorter window.
   *
   * @param newStart its beginning, in ms
   * @param newStop its end, in ms
   * @return the spikes in the closed window, silent trains included
   */
  public SpikeTrains within(@In("ms") double newStart, @In("ms") double newStop) {
    return of(Arrays.asList(labels), stream().map(t -> t.within(newStart, newStop)).toList());
  }

  /**
   * All spikes as one train, as an electrode that cannot tell units apart would see them.
   *
   * @return the merged train, ascending
   */
  public SpikeTrain pooled() {
    double[] all = times.clone();
    Arrays.sort(all);
    return new SpikeTrain(all, 0, all.length, start, stop);
  }

  /**
   * The mean CV of intervals, over the trains in which it is defined.
   *
   * @return as {@link SpikeTrain#cv}; NaN if no train has three spikes
   */
  public double cv() {
    return mean(SpikeTrain::cv);
  }

  /**
   * The mean CV2 of neighbouring intervals, over the trains in which it is defined.
   *
   * @return as {@link SpikeTrain#cv2}; NaN if no train has three spikes
   */
  public double cv2() {
    return mean(SpikeTrain::cv2);
  }

  /**
   * The mean local variation of intervals, over the trains in which it is defined.
   *
   * @return as {@link SpikeTrain#lv}; NaN if no train has three spikes
   */
  public double lv() {
    return mean(SpikeTrain::lv);
  }

  /**
   * The mean local variation, revised for a refractoriness of 5 ms.
   *
   * @return as {@link SpikeTrain#lvr()}; NaN if no train has three spikes
   */
  public double lvr() {
    return mean(SpikeTrain::lvr);
  }

  /**
   * The mean local variation, revised for refractoriness.
   *
   * @param refractoriness R, in ms, zero or positive
   * @return as {@link SpikeTrain#lvr(double)}; NaN if no train has three spikes
   * @throws IllegalArgumentException if the refractoriness is negative or not finite
   */
  public double lvr(@In("ms") double refractoriness) {
    return mean(train -> train.lvr(refractoriness));
  }

  /**
   * The mean Fano factor along a train, over the trains in which it is defined; across trials see
   * {@link CountMatrix#fano}.
   *
   * @param window in which spikes are counted, in ms, at most half of the time watched
   * @return as {@link SpikeTrain#fano}; NaN if no train fired
   * @throws IllegalArgumentException if the window is not positive or too long
   */
  public double fano(@In("ms") double window) {
    return mean(train -> train.fano(window));
  }

  /**
   * A fingerprint of who fired when: the same for the same labels and times, another one as soon as
   * a single spike moves by a single bit.
   *
   * @return the first 12 hexadecimal digits of a SHA-256 of the labels and times, train after train
   */
  public String fingerprint() {
    return Fingerprint.of(this);
  }

  /**
   * Adds every spike to its bin, stretch of time after stretch, so that the bins at work stay in
   * the processor's cache.
   */
  void countInto(Bins bins, int[] counts) {
    int[] next = Arrays.copyOf(offsets, size());
    double enough = 8.0 * counts.length * size() / Math.max(1, count()); // 8 spikes of each train
    int stretch = (int) Math.min(counts.length, Math.max(STRETCH, enough));
    for (long from = 0; from < counts.length; from += stretch) {
      long to = from + stretch;
      for (int i = 0; i < next.length; i++) {
        int k = next[i];
        for (; k < offsets[i + 1]; k++) {
          int bin = bins.indexOf(times[k]);
          if (bin >= to) {
            break;
          }
          counts[bin]++;
        }
        next[i] = k;
      }
    }
  }

  /** The mean of a measure over the trains in which it is defined; NaN if there is none. */
  double mean(ToDoubleFunction<SpikeTrain> measure) {
    return stream()
        .mapToDouble(measure)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return size()
        + (size() == 1 ? " spike train, " : " spike trains, ")
        + count()
        + " spikes in "
        + Digits.of(duration(), 6)
        + " ms ("
        + Digits.of(rate(), 3)
        + " Hz a train)";
  }
}
