package rheobase.simulation.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rheobase.neuron.HodgkinHuxley;
import rheobase.simulation.Recording;
import rheobase.simulation.Trace;
import rheobase.units.In;

/**
 * The first spike of a run, cut into its six phases by the rules of {@link SpikePhase}. A phase
 * begins where its rule first holds after the one before, and ends where the next begins; the
 * refractory phase lies across the last of them.
 *
 * @param recording the run
 * @param stretches the phases in their order, the refractory one last
 */
public record SpikePhases(Recording recording, List<Stretch> stretches) {
  private static final double AT_REST = 1; // mV
  private static final double STEEP = 10; // mV/ms

  /**
   * A phase and when it lasted.
   *
   * @param phase which
   * @param from when it began
   * @param to when it ended
   */
  public record Stretch(SpikePhase phase, @In("ms") double from, @In("ms") double to) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s from %.2f to %.2f ms", phase, from, to);
    }
  }

  /** Copies the list. */
  public SpikePhases {
    stretches = List.copyOf(stretches);
  }

  /**
   * Those of the first spike of a run.
   *
   * @param recording a run of a Hodgkin–Huxley neuron from rest, long enough for it to come back
   * @return its phases
   * @throws IllegalArgumentException if the neuron is another one, or there is no spike
   */
  public static SpikePhases of(Recording recording) {
    if (!(recording.simulation().neurons().get(0) instanceof HodgkinHuxley axon)) {
      throw new IllegalArgumentException(
          "the six phases are told by I_Na, I_K and h; run HodgkinHuxley.modern()");
    }
    if (recording.spikes().train(0).count() == 0) {
      throw new IllegalArgumentException("no spike in " + recording + "; push harder");
    }
    return new SpikePhases(recording, new Cutting(recording, axon).stretches());
  }

  /**
   * When a phase lasted.
   *
   * @param phase which
   * @return its first stretch
   * @throws IllegalArgumentException if the run ended before it began
   */
  public Stretch stretch(SpikePhase phase) {
    return stretches.stream()
        .filter(s -> s.phase() == phase)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no " + phase + " in this run; it has " + this));
  }

  @Override
  public String toString() {
    return stretches.stream().map(Stretch::toString).collect(Collectors.joining("; "));
  }

  /** One pass along the samples. */
  private static final class Cutting {
    private final Trace potential;
    private final double[] v;
    private final double[] h;
    private final List<double[]> currents;
    private final double polarity;

    Cutting(Recording recording, HodgkinHuxley axon) {
      potential = recording.potential();
      polarity = axon.polarity();
      v = potential.values();
      for (int i = 0; i < v.length; i++) {
        v[i] *= polarity; // a depolarisation is upwards from here on
      }
      h = recording.trace(0, "h").values();
      currents = recording.ionicCurrents().stream().map(Trace::values).toList();
    }

    private boolean begins(SpikePhase phase, int i) {
      double slope = i == 0 ? 0 : (v[i] - v[i - 1]) / potential.interval();
      double sodium = Math.abs(currents.get(0)[i]);
      double others = Math.abs(currents.get(1)[i]) + Math.abs(currents.get(2)[i]);
      return switch (phase) {
        case EQUILIBRIUM -> Math.abs(v[i] - v[0]) < AT_REST && slope >= 0;
        case DEPOLARISATION -> v[i] - v[0] >= AT_REST;
        case AMPLIFICATION -> sodium > others && slope > STEEP;
        case REPOLARISATION -> slope < 0;
        case HYPERPOLARISATION -> v[i] < v[0];
        case REFRACTORY -> h[i] < h[0];
      };
    }

    List<Stretch> stretches() {
      SpikePhase[] order = SpikePhase.values();
      List<Stretch> stretches = new ArrayList<>();
      int from = 0;
      int phase = 0;
      double amplified = Double.NaN;
      for (int i = 1; i < v.length && phase >= 0; i++) {
        boolean last = order[phase] == SpikePhase.HYPERPOLARISATION;
        SpikePhase next = last ? SpikePhase.EQUILIBRIUM : order[phase + 1];
        if (begins(next, i) || i == v.length - 1) {
          stretches.add(new Stretch(order[phase], potential.time(from), potential.time(i)));
          amplified = next == SpikePhase.AMPLIFICATION ? potential.time(i) : amplified;
          from = i;
          phase = last ? -1 : phase + 1;
        }
      }
      if (phase < 0 && from < v.length - 1) {
        double end = potential.time(v.length - 1);
        stretches.add(new Stretch(SpikePhase.EQUILIBRIUM, potential.time(from), end));
      }
      int recovered = (int) Math.ceil(amplified / potential.interval());
      while (recovered < v.length - 1 && begins(SpikePhase.REFRACTORY, recovered)) {
        recovered++;
      }
      stretches.add(new Stretch(SpikePhase.REFRACTORY, amplified, potential.time(recovered)));
      return stretches;
    }
  }
}
