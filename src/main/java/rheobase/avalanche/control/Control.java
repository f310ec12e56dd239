package rheobase.avalanche.control;

import static rheobase.units.Quantities.hertz;
import static rheobase.units.Quantities.seconds;

import rheobase.avalanche.Avalanches;
import rheobase.avalanche.Excursions;
import rheobase.avalanche.critical.BranchingProcess;
import rheobase.avalanche.critical.OrnsteinUhlenbeck;
import rheobase.avalanche.fit.CutOffs;
import rheobase.avalanche.fit.PowerLaw;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.numerics.Seed;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.PoissonProcess;
import rheobase.spikes.process.Surrogates;
import rheobase.units.Require;

/** Samples of sizes or durations whose origin is known, with the range in which each is judged. */
public enum Control {
  /** Cascades of a critical branching process: a power law from some ten spikes on. */
  CRITICAL("critical branching", true, 10, 1000) {
    @Override
    public int[] sample(Seed seed) {
      return BranchingProcess.of(1).draw(10_000, 1_000_000, seed).sizes();
    }
  },
  /** Cascades of a branching process of ratio 0.8: a power law that is cut off early. */
  SUBCRITICAL("branching of ratio 0.8", false, 5, Double.POSITIVE_INFINITY) {
    @Override
    public int[] sample(Seed seed) {
      return BranchingProcess.of(0.8).draw(10_000, 1_000_000, seed).sizes();
    }
  },
  /** Avalanches of Poisson trains that know nothing of each other. */
  SUPERPOSED_POISSON("superposed Poisson trains", false, 1, Double.POSITIVE_INFINITY) {
    @Override
    public int[] sample(Seed seed) {
      return Avalanches.in(PoissonProcess.at(hertz(10)).draw(20, seconds(250), seed)).sizes();
    }
  },
  /** Avalanches of critical cascades after each unit's train was turned round by itself. */
  ROTATED("critical cascades, trains rotated", false, 1, Double.POSITIVE_INFINITY) {
    @Override
    public int[] sample(Seed seed) {
      SpikeTrains spikes = CascadingUnits.critical().draw(seconds(60), seed);
      return Avalanches.in(Surrogates.rotated(spikes, seed)).sizes();
    }
  },
  /** Durations for which a signal that only wanders stays positive: a power law, no cascade. */
  ORNSTEIN_UHLENBECK("Ornstein–Uhlenbeck excursions", true, 10, 300) {
    @Override
    public int[] sample(Seed seed) {
      double[] signal = new OrnsteinUhlenbeck(1000).draw(400_000, 1, seed);
      return Excursions.above(signal, 1, 0).durations();
    }
  };

  private final String words;
  private final boolean powerLaw;
  private final double lower;
  private final double upper;

  Control(String words, boolean powerLaw, double lower, double upper) {
    this.words = words;
    this.powerLaw = powerLaw;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * The sample.
   *
   * @param seed where chance enters
   * @return sizes of avalanches, or durations
   */
  public abstract int[] sample(Seed seed);

  /**
   * A power law fitted to the sample, in the range in which it is judged.
   *
   * @param seed where chance enters
   * @return the fit
   */
  public PowerLawFit fit(Seed seed) {
    Require.present("seed", seed, "write seed(7), any number will do");
    CutOffs range =
        upper < Double.POSITIVE_INFINITY ? CutOffs.between(lower, upper) : CutOffs.from(lower);
    return PowerLaw.fit(sample(seed), range);
  }

  /** {@return whether there is a power law in that range} */
  public boolean isPowerLaw() {
    return powerLaw;
  }

  /** {@return what it is, in words} */
  public String words() {
    return words;
  }

  /** {@return what is counted: spikes of an avalanche, or ms of an excursion} */
  public String unit() {
    return this == ORNSTEIN_UHLENBECK ? "ms" : "spikes";
  }

  @Override
  public String toString() {
    return words;
  }
}
