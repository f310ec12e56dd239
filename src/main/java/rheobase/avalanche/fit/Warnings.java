package rheobase.avalanche.fit;

import java.util.ArrayList;
import java.util.List;
import rheobase.units.Digits;

/** What a sceptic would say of a fit before any test. */
final class Warnings {
  private static final int FEW = 50;
  private static final double SHORT = 1.5; // decades
  private static final double SMALL = 0.1; // of all values
  private static final double STEEP = 3;
  private static final double COARSE = 50; // from here on whole numbers lie close enough
  private static final double PILE = 10; // times as many as the law has

  private Warnings() {}

  static List<String> of(PowerLawFit fit) {
    List<String> said = new ArrayList<>();
    Sample sample = fit.sample();
    if (fit.size() < FEW) {
      said.add(
          "Only %d values lie between the cut-offs: below %d the error of the exponent is itself uncertain, and no test can reject much."
              .formatted(fit.size(), FEW));
    }
    if (fit.decades() < SHORT) {
      said.add(
          "The law spans %s decades: over so short a range many laws look straight."
              .formatted(Digits.of(fit.decades(), 2)));
    }
    if (fit.share() < SMALL) {
      said.add(
          "Only %s %% of the values lie between the cut-offs: it is a statement about the tail, not about all avalanches."
              .formatted(Digits.of(100 * fit.share(), 2)));
    }
    if (fit.exponent() > STEEP) {
      said.add(
          "The exponent is above 3: mean and variance are finite, as in a law that has a scale.");
    }
    if (!sample.whole() && fit.lower() < COARSE && allWhole(sample)) {
      said.add(
          "All values are whole numbers but were fitted by a density: give them as int[], for the"
              + " discrete law.");
    }
    if (fit.upper() == Double.POSITIVE_INFINITY && piled(fit)) {
      int last = sample.distinct() - 1;
      said.add(
          "The greatest value, %s, occurs %d times, far more often than the law has it: something stops avalanches there; fit up to a cut-off below it."
              .formatted(Digits.of(sample.greatest(), 6), sample.count(last)));
    }
    return List.copyOf(said);
  }

  private static boolean allWhole(Sample sample) {
    for (int i = 0; i < sample.distinct(); i++) {
      if (sample.value(i) != StrictMath.rint(sample.value(i))) {
        return false;
      }
    }
    return sample.distinct() > 1;
  }

  private static boolean piled(PowerLawFit fit) {
    Sample sample = fit.sample();
    int seen = sample.count(sample.distinct() - 1);
    double expected =
        fit.size() * (fit.law().whole() ? fit.law().probability(sample.greatest()) : 0);
    return seen >= 5 && seen > PILE * expected;
  }
}
