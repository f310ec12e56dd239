package rheobase.notebook.atlas;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.lines;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;

import java.util.List;
import rheobase.figures.Chart;
import rheobase.population.energy.EnergyLedger;
import rheobase.population.information.NoiseCorrelation;
import rheobase.population.information.PopulationCode;

/** The figures of the digest of three papers. */
final class DigestFigures {
  private static final double CORRELATION = 0.5;

  private DigestFigures() {}

  static List<SourceFigure> all() {
    String noise = "A signal line, the ellipse of the noise, and a test direction.";
    String watts = "Bars of watts, linked.";
    return List.of(
        new SourceFigure("PD 1A", "signal and noise", noise, "18.1", s -> ellipse()),
        new SourceFigure("PD 1B", "a test direction", noise, "18.2", s -> directions()),
        new SourceFigure("PD 1C", "along or across", noise, "18.3", s -> angles()),
        new SourceFigure("PD 2A", "the brain", watts, "19.1", s -> ledger(EnergyLedger.brain())),
        new SourceFigure(
            "PD 2B", "its tissues", watts, "19.1", s -> ledger(EnergyLedger.cortexByTissue())),
        new SourceFigure(
            "PD 2C", "its uses", watts, "19.1", s -> ledger(EnergyLedger.cortexByUse())));
  }

  private static PopulationCode code() {
    return PopulationCode.of(new double[] {1, 0.5}, new NoiseCorrelation.Uniform(2, CORRELATION));
  }

  private static Chart ellipse() {
    double[] turn = linspace(0, 2 * StrictMath.PI, 91);
    // x = √(1+r) cos t along (1, 1)/√2, y = √(1−r) sin t along (1, −1)/√2
    double along = StrictMath.sqrt((1 + CORRELATION) / 2);
    double across = StrictMath.sqrt((1 - CORRELATION) / 2);
    double[] x = map(turn, t -> along * StrictMath.cos(t) + across * StrictMath.sin(t));
    double[] y = map(turn, t -> along * StrictMath.cos(t) - across * StrictMath.sin(t));
    double[] signal = code().signal();
    return lines(
            axis("neuron 1", "σ").range(-2, 4), axis("neuron 2", "σ").range(-2, 3))
        .add("noise", x, y)
        .add("", map(x, v -> v + 2 * signal[0]), map(y, v -> v + 2 * signal[1]))
        .add("signal", new double[] {0, 2 * signal[0]}, new double[] {0, 2 * signal[1]})
        .madeFrom("f′ = (1, 0.5), r = 0.5");
  }

  private static Chart directions() {
    double[] degrees = linspace(-90, 90, 91);
    return lines(axis("test direction", "°").range(-90, 90), axis("SNR", "").range(0, 1.2))
        .add(
            "",
            degrees,
            map(
                degrees,
                d -> {
                  double a = StrictMath.toRadians(d);
                  double[] n = {StrictMath.cos(a), StrictMath.sin(a)};
                  return code().signalToNoise(n);
                }))
        .horizontal(code().information(), "d′²")
        .madeFrom("f′ = (1, 0.5), r = 0.5");
  }

  private static Chart angles() {
    double[] degrees = linspace(0, 90, 91);
    Chart chart =
        lines(axis("signal from noise", "°").range(0, 90), axis("information", "").range(0, 5))
            .horizontal(1, "independent");
    for (double r : new double[] {0.2, 0.5, 0.8}) {
      chart =
          chart.add(
              "r = " + r,
              degrees,
              map(
                  degrees,
                  d -> PopulationCode.pair(StrictMath.toRadians(d), r).information()));
    }
    return chart.madeFrom("two neurons, |f′| = 1");
  }

  private static Chart ledger(EnergyLedger ledger) {
    List<String> names = ledger.parts().stream().map(EnergyLedger.Part::name).toList();
    double[] watts = ledger.parts().stream().mapToDouble(EnergyLedger.Part::power).toArray();
    return bars(axis("part", ""), axis("power", "W").from(0), names, watts).madeFrom(ledger);
  }
}
