package rheobase.cable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * A fibre at rest, the electrodes that push it, and how long it is watched.
 *
 * <p>Potentials and gates are found at times that lie half a step apart. Over a step, the
 * potentials follow the trapezoidal rule (Crank–Nicolson), with the conductances of its middle; all
 * of them are solved for at once, since each touches its neighbours only. Then the gates relax
 * exactly over a step at the new potentials. Both are of second order in the step, and stable at
 * any.
 *
 * @param cable the fibre
 * @param electrodes the currents it receives
 * @param restored what is put back to its rest on the way, as no experimenter could
 * @param duration how long it is watched
 * @param step of the numerical method
 * @param sample how far apart the recorded moments lie
 */
public record CableRun(
    Cable cable,
    List<Electrode> electrodes,
    List<Restored> restored,
    @In("ms") double duration,
    @In("ms") double step,
    @In("ms") double sample) {
  private static final double DEPOLARISED = 40; // mV above rest: no passive answer, every spike

  /** Refuses electrodes beyond the fibre, and times that are not positive. */
  public CableRun {
    Require.present("cable", cable, "make one with Cable.squid(18.5, 50)");
    electrodes = List.copyOf(electrodes);
    for (Electrode each : electrodes) {
      String rule =
          "must not lie beyond the fibre (" + Require.quantity(cable.length(), "mm") + ")";
      boolean allowed = each.at() <= cable.length();
      Require.that(allowed, "place of an electrode", each.at(), "mm", rule, "0 is the first end");
    }
    restored = List.copyOf(restored);
    Require.positive("duration", duration, "ms", "a spike takes a few ms");
    Require.positive("step", step, "ms", "0.01 ms follows a spike well");
    Require.positive("sample", sample, "ms", "0.05 ms shows a spike well");
  }

  /**
   * A stretch along which, at one moment, one thing is put back to where it stands at rest.
   *
   * @param gate which gate, from 0, or {@link #POTENTIAL}
   * @param from where the stretch begins
   * @param to where it ends
   * @param at when
   */
  public record Restored(
      int gate, @In("mm") double from, @In("mm") double to, @In("ms") double at) {
    /** The potential in place of a gate. */
    public static final int POTENTIAL = -1;

    /** Refuses stretches that end before they begin, and moments before the beginning. */
    public Restored {
      Require.within("number of a gate", gate, POTENTIAL, 9, "", "the squid's h is 1");
      String rule = "must lie after its begin (" + Require.quantity(from, "mm") + ")";
      Require.that(to > from, "end of the stretch", to, "mm", rule, "give begin, then end");
      Require.notNegative("moment of restoring", at, "ms", "0 is the beginning");
    }
  }

  /**
   * A run with the usual steps: 0.01 ms, and a moment recorded every 0.05 ms.
   *
   * @param cable the fibre
   * @param duration how long it is watched, in ms
   * @param electrodes the currents it receives
   * @return the run
   */
  public static CableRun of(Cable cable, double duration, Electrode... electrodes) {
    return new CableRun(cable, List.of(electrodes), List.of(), duration, 0.01, 0.05);
  }

  /**
   * The same run in other steps.
   *
   * @param newStep of the numerical method, in ms
   * @param newSample how far apart the recorded moments lie, in ms
   * @return the run
   */
  public CableRun withSteps(double newStep, double newSample) {
    return new CableRun(cable, electrodes, restored, duration, newStep, newSample);
  }

  /**
   * The same run with one thing put back to its rest along a stretch, at one moment.
   *
   * @param gate which gate, from 0: m, h, n for the squid; or {@link Restored#POTENTIAL}
   * @param from where the stretch begins, in mm
   * @param to where it ends, in mm
   * @param at when, in ms
   * @return the run
   */
  public CableRun restoring(int gate, double from, double to, double at) {
    List<Restored> more = new ArrayList<>(restored);
    more.add(new Restored(gate, from, to, at));
    return new CableRun(cable, electrodes, more, duration, step, sample);
  }

  /**
   * Runs. An interrupted run ends there; its recording is shorter.
   *
   * @return the potential over space and time
   */
  public CableRecording run() {
    var fibre = new Discrete(cable);
    int n = fibre.size();
    int steps = (int) Math.round(duration / step);
    int every = Math.max(1, (int) Math.round(sample / step));
    double[] rest = fibre.rest();
    double[] restingGates = fibre.gates(rest);
    double[] v = rest.clone();
    double[] gates = restingGates.clone();
    double[] before = new double[n];
    double[] arrivals = new double[n];
    Arrays.fill(arrivals, Double.NaN);
    double[][] potentials = new double[1 + steps / every][];
    double[][] opened = new double[potentials.length][];
    potentials[0] = rest;
    opened[0] = restingGates;
    int kept = 1;
    int[] entries = electrodes.stream().mapToInt(e -> fibre.nearest(e.at())).toArray();
    double[] injected = new double[n];
    for (int k = 0; k < steps && !Thread.currentThread().isInterrupted(); k++) {
      restore(fibre, k, v, rest, gates, restingGates);
      inject((k + 0.5) * step, entries, injected);
      System.arraycopy(v, 0, before, 0, n);
      fibre.diffuse(v, gates, injected, step);
      fibre.relax(v, step, gates);
      for (int i = 0; i < n; i++) {
        double level = rest[i] + DEPOLARISED;
        if (before[i] < level && v[i] >= level && Double.isNaN(arrivals[i])) {
          arrivals[i] = step * (k + (level - before[i]) / (v[i] - before[i]));
        }
      }
      if ((k + 1) % every == 0) {
        potentials[kept] = v.clone();
        opened[kept++] = gates.clone();
      }
    }
    double[] times = new double[kept];
    Arrays.setAll(times, i -> i * every * step);
    return new CableRecording(
        times,
        fibre.places(),
        Arrays.copyOf(potentials, kept),
        Arrays.copyOf(opened, kept),
        fibre.first(),
        arrivals);
  }

  private void inject(double time, int[] entries, double[] injected) {
    Arrays.fill(injected, 0);
    for (int e = 0; e < entries.length; e++) {
      Electrode each = electrodes.get(e);
      injected[entries[e]] += time > each.from() && time < each.to() ? each.current() : 0;
    }
  }

  private void restore(
      Discrete fibre, int k, double[] v, double[] rest, double[] gates, double[] restingGates) {
    for (Restored each : restored) {
      if (k != Math.round(each.at() / step)) {
        continue;
      }
      for (int i = fibre.nearest(each.from()); i <= fibre.nearest(each.to()); i++) {
        int gate = fibre.first()[i] + each.gate();
        if (each.gate() == Restored.POTENTIAL) {
          v[i] = rest[i];
        } else if (gate < fibre.first()[i + 1]) {
          gates[gate] = restingGates[gate];
        }
      }
    }
  }
}
