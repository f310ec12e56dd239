package rheobase.notebook.atlas;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.logLog;
import static rheobase.figures.Figures.trace;
import static rheobase.figures.cascade.Cuts.cuts;
import static rheobase.figures.cascade.Families.trees;
import static rheobase.numerics.Grid.linspace;
import static rheobase.numerics.Grid.map;

import java.util.Arrays;
import java.util.List;
import rheobase.avalanche.Avalanches;
import rheobase.avalanche.control.CascadingUnits;
import rheobase.avalanche.fit.LogBins;
import rheobase.avalanche.fit.Sample;
import rheobase.figures.Chart;
import rheobase.network.iterated.DrippingFaucet;
import rheobase.network.iterated.SpreadingActivity;
import rheobase.network.lattice.Ising;
import rheobase.network.lattice.Potts;
import rheobase.network.neutral.ContactProcess;
import rheobase.network.neutral.ContactRun;
import rheobase.network.neutral.DepressingNetwork;
import rheobase.network.neutral.DepressingRun;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrains;

/** What the article on neutral avalanches says in words, as figures: it has none of its own. */
final class NeutralFigures {
  private NeutralFigures() {}

  static List<SourceFigure> all() {
    return List.of(
        new SourceFigure("NA 1", "an avalanche", "Defined in words.", "13.1", s -> defined(s)),
        new SourceFigure("NA 2", "a magnet", "Told in words.", "16.1", s -> magnet(s)),
        new SourceFigure("NA 3", "a faucet", "Told in words.", "16.3", s -> faucet()),
        new SourceFigure("NA 4", "a crash", "Told in words.", "16.6", s -> crash()),
        new SourceFigure("NA 5", "two transitions", "In words.", "17.4", s -> transitions(s)),
        new SourceFigure("NA 6", "families", "In words.", "17.1", s -> families(s)),
        new SourceFigure("NA 7", "up and down", "In words.", "17.5", s -> upAndDown(s)),
        new SourceFigure("NA 8", "cause or time", "In words.", "17.3", s -> twoCuts(s)));
  }

  private static Chart defined(Seed seed) {
    CascadingUnits dozen = new CascadingUnits(12, 0.95, 200, 16, 4);
    SpikeTrains few = dozen.draw(300, seed);
    return cuts(few, Avalanches.in(few, 4), 200, 200).charts().get(1).madeFrom(dozen, seed);
  }

  private static Chart magnet(Seed seed) {
    Potts magnet = Potts.ising(24);
    double[] at = {1.7, 2, 2.2, 2.35, 2.5, 2.8, 3.2};
    return lines(axis("temperature T", ""), axis("order |m|", "").range(0, 1.05))
        .law("exact", Ising::magnetization)
        .points("24 × 24", at, map(at, t -> magnet.clusters(t, 60, 150, seed).meanOrder()))
        .madeFrom(magnet, seed);
  }

  private static Chart faucet() {
    double[] flows = linspace(0.1, 0.115, 60);
    double[] x =
        Arrays.stream(flows).flatMap(v -> Arrays.stream(new double[12]).map(i -> v)).toArray();
    double[] y =
        Arrays.stream(flows)
            .flatMap(v -> Arrays.stream(new DrippingFaucet(v).run(60, 12).intervals()))
            .toArray();
    return lines(axis("flow v₀", ""), axis("interval", "17 ms"))
        .points("", x, y)
        .madeFrom("DrippingFaucet from flow 0.1 to 0.115");
  }

  private static Chart crash() {
    double[] steps = linspace(0, 40, 41);
    return lines(axis("step", ""), axis("activity", "").log().range(1e-6, 1e4))
        .add("σ = 0.9", steps, new SpreadingActivity(2.5, 1.6, 0).run(0.001, 40))
        .add("σ = 1.5", steps, new SpreadingActivity(2.5, 1, 0).run(0.001, 40))
        .add("with rest", steps, new SpreadingActivity(2.5, 1, 4).run(0.001, 40))
        .madeFrom(new SpreadingActivity(2.5, 1, 4));
  }

  private static Chart transitions(Seed seed) {
    double[] strengths = linspace(0.02, 8, 200);
    double[] one = {1.5, 2, 4};
    double[] two = {3.5, 4.5, 6};
    return lines(axis("contact rate λ", "").range(0, 8), axis("density ρ", "").range(0, 1))
        .add("λρ", strengths, map(strengths, r -> free(ContactProcess.linear(r)).density()))
        .add("λρ²", strengths, map(strengths, r -> free(ContactProcess.quadratic(r)).density()))
        .points("", one, map(one, r -> run(ContactProcess.linear(r), seed)))
        .points("", two, map(two, r -> run(ContactProcess.quadratic(r), seed)))
        .madeFrom(ContactProcess.linear(2).withSize(2000), seed);
  }

  private static ContactProcess free(ContactProcess process) {
    return process.withSpontaneous(0);
  }

  private static double run(ContactProcess process, Seed seed) {
    return process.withSize(2000).run(50, 0, seed).density();
  }

  private static Chart families(Seed seed) {
    ContactProcess few = ContactProcess.linear(2).withSize(24).withSpontaneous(0.12);
    return trees(few.run(0, 20, 5000, seed), 0, 6).madeFrom(few, seed);
  }

  private static Chart upAndDown(Seed seed) {
    DepressingNetwork network = DepressingNetwork.published();
    double[] course = network.run(10_000, seed).rates();
    return trace(axis("mean rate", "Hz"), linspace(25, 9_975, course.length), course)
        .horizontal(DepressingRun.UP, "up")
        .madeFrom(network, seed);
  }

  private static Chart twoCuts(Seed seed) {
    ContactProcess process = ContactProcess.linear(2);
    ContactRun run = process.run(300, 60_000, seed);
    LogBins cause = LogBins.of(Sample.of(run.sizes()), 8);
    LogBins time = LogBins.of(Sample.of(Avalanches.in(run.spikes()).sizes()), 8);
    return logLog(axis("avalanche size", ""), axis("probability", ""))
        .points("by cause", cause.middles(), cause.densities())
        .points("in bins", time.middles(), time.densities())
        .madeFrom(process, seed);
  }
}
