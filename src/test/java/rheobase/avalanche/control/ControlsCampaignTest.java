package rheobase.avalanche.control;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.Seed.seed;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rheobase.avalanche.fit.PowerLawFit;
import rheobase.avalanche.fit.Verdict;

/**
 * How often each control of notebook 13 is called what it is, two hundred samples each; prints the
 * table of docs/avalanches.md.
 */
@Tag("campaign")
class ControlsCampaignTest {
  private static final int SAMPLES = 200;

  @Test
  void controlsAreCalledWhatTheyAreAtTheStatedErrorRate() {
    System.out.println("\n| control | rejected, p < 0.1 | a rival wins | called a power law |");
    System.out.println("|---|---|---|---|");
    for (Control control : Control.values()) {
      double[] share = new double[3];
      for (int r = 0; r < SAMPLES; r++) {
        PowerLawFit fit = control.fit(seed(r));
        Verdict verdict = fit.verdict(100, seed(r));
        switch (verdict.support()) {
          case NONE -> share[0] += 1.0 / SAMPLES;
          case RIVAL, CUT_OFF -> share[1] += 1.0 / SAMPLES;
          case MODERATE, GOOD -> share[2] += 1.0 / SAMPLES;
          case TOO_LITTLE -> throw new AssertionError(control + ": " + verdict);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f %% | %.0f %% | %.0f %% |%n",
          control,
          100 * share[0],
          100 * share[1],
          100 * share[2]);
      if (control.isPowerLaw()) {
        assertThat(share[0]).as(control.words()).isBetween(.02, .18); // 0.1 ± 4 errors
      } else {
        assertThat(share[2]).as(control.words()).isLessThan(.01);
      }
    }
  }
}
