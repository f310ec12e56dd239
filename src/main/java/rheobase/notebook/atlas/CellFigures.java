package rheobase.notebook.atlas;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.bars;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.raster;
import static rheobase.figures.drawing.Fibres.anatomy;
import static rheobase.figures.drawing.Fibres.tree;
import static rheobase.figures.firing.Traces.trace;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;
import static rheobase.simulation.stimulus.Stimulus.step;

import java.util.Arrays;
import java.util.List;
import rheobase.cable.Arbour;
import rheobase.cable.Cable;
import rheobase.cable.CableRecording;
import rheobase.cable.CableRun;
import rheobase.cable.Electrode;
import rheobase.cable.IonConcentrations;
import rheobase.cable.RabbitNode;
import rheobase.figures.Chart;
import rheobase.figures.firing.Membranes;
import rheobase.neuron.HodgkinHuxley;
import rheobase.neuron.Izhikevich;
import rheobase.numerics.Seed;
import rheobase.simulation.Recording;
import rheobase.simulation.Simulation;
import rheobase.simulation.experiment.SpikePhases;
import rheobase.simulation.experiment.Threshold;
import rheobase.spikes.Counts;
import rheobase.spikes.Irregularity;
import rheobase.spikes.Kernel;
import rheobase.spikes.RateCurve;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.BernoulliProcess;
import rheobase.spikes.process.PoissonProcess;

/** The figures of the article on spiking neurons that are about the cell and its spikes. */
final class CellFigures {
  private static final double RATE = 0.02; // 1/ms

  private CellFigures() {}

  static List<SourceFigure> all() {
    return List.of(
        new SourceFigure("SN 1", "try the models", "An invitation to play.", "0.1", s -> tools()),
        new SourceFigure("SN 2", "a Purkinje cell", "Cajal's drawing.", "1.1", s -> purkinje(s)),
        new SourceFigure("SN 3", "the parts of a neuron", "A labelled cell.", "1.2", s -> parts()),
        new SourceFigure("SN 4", "jumping conduction", "Myelin on an axon.", "1.5", s -> myelin()),
        new SourceFigure("SN 5", "salts and rest", "Ions on both sides.", "1.3", s -> salts()),
        new SourceFigure("SN 6", "six phases", "A spike with six phases.", "2.1", s -> phases()),
        new SourceFigure("SN 7", "its currents", "Channels that open.", "2.1", s -> currents()),
        new SourceFigure("SN 8", "all or none", "A threshold.", "2.3", s -> allOrNone()),
        new SourceFigure("SN 9", "point events", "Spikes as points.", "3.1", s -> points(s)),
        new SourceFigure("SN 10", "narrowing to δ", "A sum of δ pulses.", "3.2", s -> pulses(s)),
        new SourceFigure("SN 11", "counts", "The law of Poisson.", "3.3", s -> counts(s)),
        new SourceFigure("SN 12", "the generator", "A coin in each step.", "3.7", s -> coins(s)));
  }

  private static Chart tools() {
    return trace(Simulation.of(Izhikevich.chattering(), step(10, 20), 200).run());
  }

  private static Chart purkinje(Seed seed) {
    return tree(Arbour.purkinje(seed)).madeFrom("a tree of 3200 points", seed);
  }

  private static Chart parts() {
    return anatomy().madeFrom();
  }

  private static Chart myelin() {
    var wrapped =
        CableRun.of(Cable.myelinated(10, 13), 0.8, new Electrode(4, 0, 0, 0.1))
            .withSteps(0.0025, 0.02)
            .run();
    var bare =
        CableRun.of(Cable.bare(10, 3), 1.2, new Electrode(100, 0, 0, 0.2))
            .withSteps(0.005, 0.02)
            .run();
    Chart chart = lines(axis("distance", "mm").range(0, 3), axis("arrival", "ms").range(0, 1.2));
    chart = arrivals(chart, "bare", bare);
    return arrivals(chart, "myelinated", wrapped).madeFrom(RabbitNode.warm());
  }

  private static Chart arrivals(Chart chart, String name, CableRecording run) {
    double[] places = run.places();
    int until = (int) Arrays.stream(places).filter(place -> place <= 3).count();
    return chart.add(name, Arrays.copyOf(places, until), Arrays.copyOf(run.arrivals(), until));
  }

  private static Chart salts() {
    IonConcentrations mammal = IonConcentrations.mammal();
    return bars(
            axis("ion", ""),
            axis("balance", "mV").range(-110, 90),
            List.of("Na⁺", "K⁺", "Cl⁻", "rest"),
            new double[] {
              mammal.sodium(), mammal.potassium(), mammal.chloride(), mammal.rest(1, 0.13)
            })
        .madeFrom(mammal);
  }

  private static Recording spike() {
    return Simulation.of(HodgkinHuxley.modern(), step(7, 2, 3), 26).startingAtRest().run();
  }

  private static Chart phases() {
    Recording spike = spike();
    return Membranes.phases(SpikePhases.of(spike)).charts().get(0).madeFrom(spike);
  }

  private static Chart currents() {
    return Membranes.ionicCurrents(spike());
  }

  private static Chart allOrNone() {
    HodgkinHuxley axon = HodgkinHuxley.modern();
    double[] pushes = linspace(0, 20, 41);
    double[] peaks =
        map(
            pushes,
            I ->
                Simulation.of(axon, step(I, 5, 6), 20)
                    .startingAtRest()
                    .run()
                    .potential()
                    .highest());
    return lines(axis("pulse of 1 ms", "µA/cm²"), axis("peak", "mV").range(-70, 50))
        .points("", pushes, peaks)
        .vertical(Threshold.ofSpike(axon, I -> step(I, 5, 6), 40, 0, 20).value(), "")
        .madeFrom(axon);
  }

  private static SpikeTrain train(Seed seed) {
    return PoissonProcess.at(RATE).draw(500, seed);
  }

  private static Chart points(Seed seed) {
    return raster(PoissonProcess.at(RATE).draw(8, 500, seed))
        .madeFrom(PoissonProcess.at(RATE), seed);
  }

  private static Chart pulses(Seed seed) {
    SpikeTrains one = SpikeTrains.of(train(seed));
    Chart chart = lines(axis("time", "ms").range(0, 500), axis("rate", "Hz").from(0));
    for (double sigma : new double[] {40, 10, 3}) {
      RateCurve curve = RateCurve.smoothed(one, Kernel.GAUSSIAN, sigma, 1);
      chart = chart.add("σ = " + (int) sigma, curve.times(), curve.rates());
    }
    return chart.madeFrom(PoissonProcess.at(RATE), seed);
  }

  private static Chart counts(Seed seed) {
    PoissonProcess poisson = PoissonProcess.at(RATE);
    int[] counted = Counts.of(poisson.draw(1_000_000, seed), 100).toArray();
    double[] n = linspace(0, 8, 9);
    double[] measured =
        map(n, k -> Arrays.stream(counted).filter(c -> c == k).count() / (double) counted.length);
    return bars(
            axis("spikes in 100 ms", ""),
            axis("probability", ""),
            Arrays.stream(n).mapToObj(k -> "" + (int) k).toList(),
            measured)
        .points("Poisson law", n, map(n, k -> poisson.countProbability((int) k, 100)))
        .madeFrom(poisson, seed);
  }

  private static Chart coins(Seed seed) {
    double[] chances = {0.02, 0.1, 0.3, 0.5, 0.7, 0.9};
    double[] fano =
        map(
            chances,
            p -> {
              SpikeTrains tossed = BernoulliProcess.at(p, 1).draw(10, 20_000, seed);
              return Irregularity.of(tossed, 20).fano();
            });
    return lines(axis("rΔt", "").range(0, 1), axis("Fano factor", "").range(0, 1.1))
        .shade(0, 0.1, "")
        .points("coins", chances, fano)
        .law("1 − rΔt", p -> 1 - p)
        .madeFrom("a coin in each step of 1 ms", seed);
  }
}
