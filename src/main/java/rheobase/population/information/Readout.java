package rheobase.population.information;

import java.util.Locale;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.numerics.Seed;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What a reader made of answers drawn at random: two stimuli, normal noise, one weight for each
 * unit, and a threshold half-way.
 *
 * @param error the share of trials in which the wrong stimulus was named
 * @param standardError √(error (1 − error)/trials)
 * @param trials how many there were, half of them of each stimulus
 */
public record Readout(@In("") double error, @In("") double standardError, int trials) {

  /**
   * Reads answers along a direction.
   *
   * @param code whose answers
   * @param direction a weight for each unit
   * @param difference of the two stimuli, positive
   * @param trials how many to draw, at least 2
   * @param seed where the noise comes from
   * @return how often the reader was wrong
   */
  public static Readout of(
      PopulationCode code, double[] direction, double difference, int trials, Seed seed) {
    Require.positive("difference", difference, "", "it is what the reader has to tell");
    Require.atLeast("number of trials", trials, 2, "some thousands give an error to a per cent");
    SharedStateContinuousSampler normal =
        ZigguratSampler.NormalizedGaussian.of(seed.stream("answers"));
    double along = PopulationCode.dot(code.signal(), direction);
    int wrong = 0;
    for (int trial = 0; trial < trials; trial++) {
      boolean second = trial % 2 == 1;
      double[] answer = code.answer(second ? difference / 2 : -difference / 2, normal);
      double read = PopulationCode.dot(answer, direction);
      if (read > 0 != (second == along > 0)) {
        wrong++;
      }
    }
    double error = (double) wrong / trials;
    return new Readout(error, StrictMath.sqrt(error * (1 - error) / trials), trials);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "wrong in %.4f ± %.4f of %d trials", error, standardError, trials);
  }
}
