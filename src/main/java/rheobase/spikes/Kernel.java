package rheobase.spikes;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The shape into which every spike is smeared to make a rate of a train; as its width goes to 0, it
 * becomes the δ of ρ(t) = Σ δ(t − tᵢ).
 */
public enum Kernel {
  /** A bell, k(t) ∝ e^(−t²/2σ²), before and after the spike; its width is σ. */
  GAUSSIAN(-5, 5) {
    @Override
    double upTo(double x) {
      return NORMAL.cumulativeProbability(x);
    }
  },

  /** A decay after the spike, k(t) ∝ e^(−t/τ) for t ≥ 0, as a synapse sees it; its width is τ. */
  EXPONENTIAL(0, 15) {
    @Override
    double upTo(double x) {
      return x <= 0 ? 0 : 1 - StrictMath.exp(-x);
    }
  },

  /** A box with the spike in its middle; its width is the whole width. */
  BOX(-0.5, 0.5) {
    @Override
    double upTo(double x) {
      return StrictMath.min(1, StrictMath.max(0, x + 0.5));
    }
  };

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Where it begins and ends, in widths from the spike. */
  final double begin;

  final double end;

  Kernel(double begin, double end) {
    this.begin = begin;
    this.end = end;
  }

  /** The part of the kernel before x widths from the spike. */
  abstract double upTo(double x);

  /** Its part in bins from {@code first} on, relative to the bin of the spike; they add up to 1. */
  double[] inBins(int first, int size, double step, double width) {
    double[] parts = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double middle = (first + i) * step;
      parts[i] = upTo((middle + step / 2) / width) - upTo((middle - step / 2) / width);
      sum += parts[i];
    }
    for (int i = 0; i < size; i++) {
      parts[i] /= sum;
    }
    return parts;
  }
}
