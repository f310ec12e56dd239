package rheobase.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rheobase.numerics.Seed;
import rheobase.spikes.process.PoissonProcess;

class FingerprintTest {
  private static final SpikeTrain EARLY = SpikeTrain.of(100, 10, 20);
  private static final SpikeTrain LATE = SpikeTrain.of(100, 30, 40.5);

  private static String of(SpikeTrain... trains) {
    return SpikeTrains.of(trains).fingerprint();
  }

  @Test
  void theSameSpikesHaveTheSameFingerprint() {
    assertThat(of(EARLY, LATE)).isEqualTo(of(EARLY, LATE)).matches("[0-9a-f]{12}");
    assertThat(of(SpikeTrain.of(100, -0.0))).isEqualTo(of(SpikeTrain.of(100, 0.0)));
  }

  @Test
  void oneBitOfOneSpikeChangesIt() {
    assertThat(of(EARLY, SpikeTrain.of(100, 30, Math.nextUp(40.5)))).isNotEqualTo(of(EARLY, LATE));
  }

  @Test
  void whoFiredCountsAndNotOnlyWhen() {
    assertThat(of(LATE, EARLY)).isNotEqualTo(of(EARLY, LATE));
    assertThat(of(SpikeTrain.of(100, 10), SpikeTrain.of(100, 20)))
        .isNotEqualTo(of(EARLY))
        .isNotEqualTo(of(EARLY, SpikeTrain.of(100)));
    var trains = List.of(EARLY);
    assertThat(
            List.of(
                    new Label(0, 0, ""),
                    new Label(1, 0, ""),
                    new Label(0, 1, ""),
                    new Label(0, 0, "E"))
                .stream()
                .map(label -> SpikeTrains.of(List.of(label), trains).fingerprint()))
        .doesNotHaveDuplicates();
  }

  @Test
  void itIsTheSameOnEveryMachine() {
    // sha256sum of 16 bytes of label and count and two big-endian doubles, by Python's hashlib:
    // hashlib.sha256(struct.pack(">4i2d", 0, 0, 0, 2, 10, 20)).hexdigest()[:12]
    assertThat(of(EARLY)).isEqualTo("879bddb27c8b");
    // the numbers that notebook 00 shows for its two seeds
    var process = PoissonProcess.at(0.02);
    assertThat(process.draw(1, 4000, Seed.seed(1)).fingerprint()).isEqualTo("24f799e2f8b0");
    assertThat(process.draw(1, 4000, Seed.seed(5)).fingerprint()).isEqualTo("0e5ce0428161");
  }
}
