package rheobase.figures.firing;

import java.util.Arrays;
import java.util.List;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.Panels;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Guides;
import rheobase.figures.marks.Notes;
import rheobase.figures.picture.House;
import rheobase.neuron.Currents;
import rheobase.neuron.channel.Gate;
import rheobase.numerics.Grid;
import rheobase.simulation.Recording;
import rheobase.simulation.Trace;
import rheobase.simulation.experiment.SpikePhase;
import rheobase.simulation.experiment.SpikePhases;
import rheobase.units.In;
import rheobase.units.Require;

/** Figures of a membrane: what flows through it, and how its gates move. */
public final class Membranes {
  private static final int POINTS = 241;
  private static final double ABOVE = 0.1; // where the bracket lies, in heights of the spike
  private static final double ROOM = 0.27; // for its name

  private Membranes() {}

  /**
   * The ionic currents over time, those that flow outwards above zero.
   *
   * @param recording a run of a neuron that is made of ionic currents
   * @return a line for each
   */
  public static Chart ionicCurrents(Recording recording) {
    List<Trace> currents = Require.present("recording", recording, "run one").ionicCurrents();
    Axis y = Axis.axis("ionic current", currents.get(0).variable().unit());
    Chart chart = Chart.of("Ionic currents", Axis.axis("time", "ms"), y, 720, 260);
    for (Trace current : currents) {
      chart = chart.add(current.variable().name(), current.times(), current.values());
    }
    return chart.madeFrom(recording);
  }

  /**
   * A spike with its six phases shaded, and the ionic currents beneath: what flows when.
   *
   * @param phases the spike, cut into its phases
   * @return two panels over one axis of time
   */
  public static Panels phases(SpikePhases phases) {
    Require.present("phases", phases, "make them with SpikePhases.of(recording)");
    Recording recording = phases.recording();
    Trace potential = recording.potential();
    double high = potential.highest();
    double height = potential.swing(0);
    Axis y = Axis.axis("membrane potential", "mV").to(high + ROOM * height);
    Chart above = Figures.trace(y, potential.times(), potential.values());
    Chart beneath = ionicCurrents(recording);
    int number = 1;
    for (SpikePhases.Stretch stretch : phases.stretches()) {
      if (stretch.phase() == SpikePhase.REFRACTORY) {
        String label = "6 " + stretch.phase();
        double top = high + ABOVE * height;
        above = above.layer(new Notes.Bracket(stretch.from(), stretch.to(), top, label));
        continue;
      }
      if (stretch.phase() == SpikePhase.EQUILIBRIUM) {
        String head = number == 1 ? "1 " + stretch.phase() : "1";
        above = above.layer(new Guides.Head(stretch.from(), stretch.to(), head));
      } else {
        above = above.layer(shade(stretch, number + " " + stretch.phase()));
        beneath = beneath.layer(shade(stretch, ""));
      }
      number++;
    }
    return Figures.panels(above, beneath).sharedX().heights(1.2, 1).madeFrom(recording);
  }

  /** Orange and vermilion on the way up, blue and its lighter sister on the way down. */
  private static Guides.Shade shade(SpikePhases.Stretch stretch, String head) {
    int ink =
        switch (stretch.phase()) {
          case DEPOLARISATION -> 4;
          case AMPLIFICATION -> 1;
          case REPOLARISATION -> 0;
          case HYPERPOLARISATION -> 5;
          default -> House.LAW;
        };
    return new Guides.Shade(stretch.from(), stretch.to(), head, ink);
  }

  /**
   * The gates of a neuron: how far each stands open once the potential has been held for long, and
   * how long it takes to get there. Gates that follow at once are left out of the second panel.
   *
   * @param neuron a neuron with gates
   * @param low the lowest potential shown, in mV
   * @param high the highest potential shown, in mV
   * @return two panels side by side
   */
  public static Panels gating(Currents neuron, @In("mV") double low, @In("mV") double high) {
    Require.present("neuron", neuron, "give one with gates, such as HodgkinHuxley.modern()");
    Axis potential = Axis.axis("membrane potential", "mV");
    double[] v = Grid.linspace(low, high, POINTS);
    Chart open =
        Figures.lines(
            potential.range(low, high), Axis.axis("open in the long run", "").range(0, 1));
    Chart time =
        Figures.lines(potential.range(low, high), Axis.axis("time constant", "ms").from(0));
    boolean any = false;
    List<Gate> gates = neuron.gates();
    for (int ink = 0; ink < gates.size(); ink++) {
      Gate gate = gates.get(ink);
      double[] taus = Grid.map(v, gate::timeConstant);
      open = open.add(gate.name() + "∞", v, Grid.map(v, gate::settled));
      if (Arrays.stream(taus).anyMatch(t -> t > 0)) {
        any = true;
        time = time.layer(new Curves.Line("τ_" + gate.name(), ink, 1.6, v, taus, null, null));
      }
    }
    return (any ? Figures.panels(open, time).columns(2) : Figures.panels(open)).madeFrom(neuron);
  }
}
