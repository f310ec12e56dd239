package rheobase.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Quantity;
import rheobase.notebook.lesson.Verdict;
import rheobase.recording.SpikeFile;
import rheobase.recording.quality.BundledRecording;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.process.RefractoryPoisson;

/** What notebook 22 asks for is what its files hold. */
class YourOwnSpikesTest {

  private static double expected(String exercise, int answer) {
    return ((Quantity) Lessons.exercise(exercise).answers().get(answer)).value();
  }

  @Test
  void theStatisticsOfTheFileAreAccepted() {
    SpikeTrain train = SpikeFile.read(BundledRecording.REFRACTORY.file()).spikes().train(0);
    Verdict verdict =
        Lessons.exercise("22.2").check(train.cv(), train.lv(), train.cv2(), train.fano(10));
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CORRECT);
  }

  @Test
  void theExpectedNumbersAreTheLawsOfTheProcess() {
    var process = RefractoryPoisson.at(0.05, 5);
    assertThat(expected("22.2", 0)).isEqualTo(process.cv());
    // the exact Fano factor in windows of 10 ms is 0.6498, printed as 0.650
    assertThat(expected("22.2", 3)).isCloseTo(process.fano(10), within(5e-4));
    // LV = 3⟨((x − y)/(x + y + 2d))²⟩ and CV2 = ⟨2|x − y|/(x + y + 2d)⟩ for exponential x, y of
    // mean 15 ms and d = 5 ms; with s = x + y, |x − y| is uniform on 0 to s, and s has density
    // s exp(−s/15)/15²
    double lv = 0;
    double cv2 = 0;
    double step = 0.01;
    for (double s = step / 2; s < 600; s += step) {
      double weight = s * Math.exp(-s / 15) / 225 * step;
      lv += weight * 3 * s * s / 3 / ((s + 10) * (s + 10));
      cv2 += weight * 2 * s / 2 / (s + 10);
    }
    assertThat(expected("22.2", 1)).isCloseTo(lv, within(5e-4));
    // the exact CV2 is 0.6782; 0.679, as asked for, was simulated
    assertThat(expected("22.2", 2)).isCloseTo(cv2, within(1e-3));
  }

  @Test
  void theHumIsAcceptedAndItsDecoysAreExplained() {
    Exercise hum = Lessons.exercise("22.1");
    assertThat(hum.check("Hum", 8, 21.3, 27.6).kind()).isEqualTo(Verdict.Kind.CORRECT);
    assertThat(hum.check("hum", 3, 21.4, 27.4).says()).contains("bursts");
    assertThat(hum.check("hum", 5, 21.4, 27.4).says()).contains("fast");
    assertThat(hum.check("hum", 7, 21.4, 27.4).says()).contains("counted from 0");
    assertThat(hum.check("hum", 8, 21400, 27400).says())
        .contains("that is in ms; it is asked for in s");
    assertThat(hum.check("knock", 8, 21.4, 27.4).says()).contains("all units busy");
  }
}
