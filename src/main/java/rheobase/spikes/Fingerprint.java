package rheobase.spikes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two sets of spike trains apart at a glance: the head of a SHA-256. */
final class Fingerprint {
  private static final int DIGITS = 12;

  private Fingerprint() {}

  /** Of whose each train is and of every spike time, bit for bit. */
  static String of(SpikeTrains trains) {
    MessageDigest digest = sha256();
    for (int i = 0; i < trains.size(); i++) {
      Label label = trains.label(i);
      SpikeTrain train = trains.train(i);
      byte[] kind = label.kind().getBytes(StandardCharsets.UTF_8);
      var head = ByteBuffer.allocate(4 * Integer.BYTES + kind.length);
      head.putInt(label.unit()).putInt(label.trial()).putInt(kind.length).put(kind);
      digest.update(head.putInt(train.count()).array());
      var time = ByteBuffer.allocate(Double.BYTES);
      for (int k = 0; k < train.count(); k++) {
        digest.update(time.putDouble(0, train.time(k) + 0.0).array()); // −0 and 0 are one time
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(
          "this Java lacks SHA-256, which every Java must have", absent);
    }
  }
}
