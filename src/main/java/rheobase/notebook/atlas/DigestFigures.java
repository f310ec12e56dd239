package rheobase.notebook.atlas;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.population.Landscapes.people;
import static rheobase.figures.population.LedgerBars.ledgerBars;
import static rheobase.figures.population.NoiseGeometry.along;
import static rheobase.figures.population.NoiseGeometry.answers;
import static rheobase.figures.population.NoiseGeometry.direction;
import static rheobase.figures.population.NoiseGeometry.signalCurve;
import static rheobase.figures.population.NoiseGeometry.signalToNoise;
import static rheobase.numerics.Grid.linspace;

import java.util.ArrayList;
import java.util.List;
import rheobase.figures.Chart;
import rheobase.numerics.Seed;
import rheobase.population.energy.EnergyLedger;
import rheobase.population.information.NoiseCorrelation;
import rheobase.population.information.PopulationCode;
import rheobase.population.information.RingTuning;
import rheobase.population.redundancy.Scenario;

/** The figures of the digest of three papers. */
final class DigestFigures {
  private DigestFigures() {}

  static List<SourceFigure> all() {
    String noise = "A signal line, the ellipse of the noise, and a test direction.";
    String pink = "Pink landscapes of performance with people in them.";
    List<SourceFigure> all = new ArrayList<>();
    all.add(new SourceFigure("PD 1A", "a signal curve", noise, "18.1", s -> curve()));
    all.add(new SourceFigure("PD 1B", "a test direction", noise, "18.2", s -> tested()));
    all.add(new SourceFigure("PD 1C", "what it tells", noise, "18.3", s -> directions()));
    all.add(
        new SourceFigure("PD 2", "linked bars", "Bars of watts, linked.", "19.1", s -> watts()));
    String[] names = {"generic", "sloppy", "dependent", "many solutions"};
    for (int i = 0; i < names.length; i++) {
      Scenario scenario = Scenario.all().get(i);
      String number = "PD 3" + (char) ('A' + i);
      all.add(new SourceFigure(number, names[i], pink, "20.5", s -> landscape(scenario, s)));
    }
    Scenario moved = Scenario.generic().shifted(Scenario.SHIFT);
    all.add(new SourceFigure("PD 3E", "θ moved", pink, "20.5", s -> landscape(moved, s)));
    return List.copyOf(all);
  }

  private static Chart curve() {
    RingTuning tuning = new RingTuning(2, 20, 2);
    double[] preferred = {StrictMath.toRadians(-35), StrictMath.toRadians(35)};
    var shared = new NoiseCorrelation.Uniform(2, 0.5);
    return signalCurve(tuning, preferred, shared, 0, StrictMath.toRadians(80))
        .madeFrom(tuning, "ρ = 0.5");
  }

  private static PopulationCode pair(double rho) {
    return PopulationCode.pair(StrictMath.toRadians(20), rho);
  }

  private static Chart tested() {
    return along(answers(pair(0.5), 2, 3.6), "n", direction(45), 2.6)
        .madeFrom(pair(0.5), "φ = 45°");
  }

  private static Chart directions() {
    double[] angles = linspace(-90, 90, 91);
    Chart chart =
        lines(axis("reading φ", "°").range(-90, 90), axis("SNR", "").from(0)).vertical(45, "");
    for (double rho : new double[] {0.2, 0.5, 0.8}) {
      chart = chart.add("ρ = " + rho, angles, signalToNoise(pair(rho), 2, angles));
    }
    return chart.madeFrom(pair(0.5));
  }

  private static Chart watts() {
    EnergyLedger brain = EnergyLedger.brain();
    EnergyLedger tissue = EnergyLedger.cortexByTissue();
    EnergyLedger use = EnergyLedger.cortexByUse();
    return ledgerBars(brain, "ATP", tissue, use).madeFrom(brain, tissue, use);
  }

  private static Chart landscape(Scenario scenario, Seed seed) {
    return people(scenario, seed).madeFrom(scenario, seed);
  }
}
