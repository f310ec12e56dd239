package rheobase.simulation.experiment;

import java.util.Arrays;
import rheobase.neuron.Neuron;
import rheobase.simulation.Course;
import rheobase.simulation.Simulation;

/** A neuron under a current that can be changed while it runs. */
final class Watched {
  private static final double REST = 1000; // ms without current before the first step
  private static final double PATIENCE = 2500; // ms, more than two intervals at 1 Hz
  private static final double FIRST = 1250; // ms, for the first spike
  private static final double LOOK = 10; // ms between two looks at the state
  private static final double STILL = 1e-6; // the state moves less from look to look: it rests
  private static final int AGREE = 4; // intervals
  private static final double SAME = 5e-5; // some ten times the error of a spike time

  private final Neuron neuron;
  private final double[] start;
  private final double[] level = new double[1];
  private final Course course;
  private long now;

  private Watched(Neuron neuron, double[] start) {
    this.neuron = neuron;
    this.start = start;
    this.course =
        new Course(
            Simulation.of(neuron, t -> level[0], 1e6 * neuron.step())
                .startingAt(start)
                .withTraces(0, neuron.step()),
            0);
  }

  static Watched rested(Neuron neuron) {
    Watched settling = new Watched(neuron, neuron.start());
    if (!settling.watch(0, REST)) {
      Thread.currentThread().interrupt(); // so that nothing more is measured
    }
    return new Watched(neuron, settling.course.state());
  }

  Watched afresh() {
    return new Watched(neuron, start);
  }

  /** What the neuron does under a current from now on, or null if interrupted. */
  FiringCurve.Point under(double current) {
    int before = course.spikes().length;
    long since = now;
    if (!watch(current, PATIENCE)) {
      return null;
    }
    double[] all = course.spikes();
    double[] spikes = Arrays.copyOfRange(all, before, all.length);
    double late = steady(spikes) ? spikes[spikes.length - 1 - AGREE] : 0;
    double half = (since + now) * neuron.step() / 2;
    late = late > 0 ? late : Math.min(half, spikes.length < 2 ? 0 : spikes[spikes.length - 2]);
    return new FiringCurve.Point(current, resting(spikes) ? 0 : rate(spikes, late), spikes.length);
  }

  /** Advances until the neuron fires steadily, rests, or time is up; false if interrupted. */
  private boolean watch(double current, double patience) {
    level[0] = current;
    int before = course.spikes().length;
    long chunk = Math.max(1, Math.round(LOOK / neuron.step()));
    long end = now + Math.round(patience / neuron.step());
    boolean settled = false;
    long silence = now + Math.round(FIRST / neuron.step());
    while (now < end && !settled) {
      double[] x = course.state();
      int count = course.spikes().length;
      course.advance(now, now + chunk);
      now += chunk;
      if (Thread.interrupted()) {
        return false;
      }
      double[] spikes = course.spikes();
      boolean silent = spikes.length == count;
      settled =
          silent
              ? moved(x, course.state()) < STILL || (spikes.length == before && now >= silence)
              : steady(Arrays.copyOfRange(spikes, before, spikes.length));
    }
    return true;
  }

  /** Whether the last spike lies so long ago that another one would have come. */
  private boolean resting(double[] spikes) {
    if (spikes.length < 2) {
      return true;
    }
    int last = spikes.length - 1;
    double interval = spikes[last] - spikes[last - 1];
    return now * neuron.step() - spikes[last] > 2 * interval + LOOK;
  }

  private static double rate(double[] spikes, double from) {
    double[] late = Arrays.stream(spikes).filter(t -> t >= from).toArray();
    return 1000 * (late.length - 1) / (late[late.length - 1] - late[0]);
  }

  private static boolean steady(double[] spikes) {
    int last = spikes.length - 1;
    if (last < AGREE) {
      return false;
    }
    double interval = (spikes[last] - spikes[last - AGREE]) / AGREE;
    for (int i = last; i > last - AGREE; i--) {
      if (Math.abs(spikes[i] - spikes[i - 1] - interval) > SAME * interval) {
        return false;
      }
    }
    return true;
  }

  private static double moved(double[] from, double[] to) {
    double most = 0;
    for (int i = 0; i < from.length; i++) {
      most = Math.max(most, Math.abs(to[i] - from[i]));
    }
    return most;
  }
}
