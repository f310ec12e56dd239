package rheobase.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rheobase.notebook.Tutor;
import rheobase.notebook.lesson.Verdict;
import rheobase.numerics.Seed;
import rheobase.spikes.process.PoissonProcess;

class StartHereTest {
  @Test
  void theSolutionsNumbersAreThoseOfTheSyllabus() {
    // 0.1: (104 − 12)/4; 0.3: an independent run of the RS cell, v₀ = −63, I = 14 for t > 15, 150
    // ms
    assertThat(Tutor.check("0.1", 23).kind()).isEqualTo(Verdict.Kind.CORRECT);
    assertThat(Tutor.check("0.3", 5).kind()).isEqualTo(Verdict.Kind.CORRECT);
  }

  @Test
  void theRightSeedGivesTheRightFingerprintAndAnotherOneIsRecognised() {
    var process = PoissonProcess.at(0.012);
    String right = process.draw(2, 3000, Seed.seed(2026)).fingerprint();
    String other = process.draw(2, 3000, Seed.seed(1)).fingerprint();
    assertThat(Tutor.check("0.2", right).kind()).isEqualTo(Verdict.Kind.CORRECT);
    assertThat(Tutor.check("0.2", other).says()).contains("the seed is still 1");
    assertThat(Tutor.check("0.2", process.draw(2, 3, Seed.seed(2026)).fingerprint()).says())
        .contains("seconds(3)");
    assertThat(Tutor.check("0.2", "0123456789ab").says()).doesNotContain(":");
  }
}
