package rheobase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.recording.terms.Clock;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

class NpyPairTest {
  private static final byte[] UNITS = SpikeFiles.npy("<i4", "(3,)", SpikeFiles.int32(5, 2, 5));

  @TempDir Path folder;

  /** Samples 30, 60 and 90 in every type that can hold them. */
  static Stream<Arguments> types() {
    return Stream.of(
        arguments("|u1", 1, ByteOrder.LITTLE_ENDIAN),
        arguments("|i1", 1, ByteOrder.LITTLE_ENDIAN),
        arguments("<u2", 2, ByteOrder.LITTLE_ENDIAN),
        arguments(">i2", 2, ByteOrder.BIG_ENDIAN),
        arguments("<i4", 4, ByteOrder.LITTLE_ENDIAN),
        arguments(">u4", 4, ByteOrder.BIG_ENDIAN),
        arguments("<u8", 8, ByteOrder.LITTLE_ENDIAN),
        arguments(">i8", 8, ByteOrder.BIG_ENDIAN),
        arguments("<f4", -4, ByteOrder.LITTLE_ENDIAN),
        arguments(">f8", -8, ByteOrder.BIG_ENDIAN));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeOfNumberIsRead(String type, int bytes, ByteOrder order) {
    ByteBuffer numbers = ByteBuffer.allocate(3 * Math.abs(bytes)).order(order);
    for (int sample : new int[] {30, 60, 90}) {
      switch (bytes) {
        case 1 -> numbers.put((byte) sample);
        case 2 -> numbers.putShort((short) sample);
        case 4 -> numbers.putInt(sample);
        case 8 -> numbers.putLong(sample);
        case -4 -> numbers.putFloat(sample);
        default -> numbers.putDouble(sample);
      }
    }
    SpikeFiles.pair(folder, SpikeFiles.npy(type, "(3,)", numbers.array()), UNITS);
    SpikeTrains spikes = NpyPair.in(folder).sampledAt(30_000).read().spikes();
    // 30 samples at 30 kHz are 1 ms.
    assertThat(spikes.train(1).times()).containsExactly(1, 3);
    assertThat(spikes.label(1)).isEqualTo(new Label(5, 0, "recorded"));
    assertThat(spikes.train(0).times()).containsExactly(2);
  }

  @ParameterizedTest
  @MethodSource("headers")
  void everyVersionAndShapeOfAVectorIsRead(int version, String fortran, String shape) {
    String header = "{'descr': '<i8', 'fortran_order': " + fortran + ", 'shape': " + shape + ", }";
    byte[] times = SpikeFiles.npy(version, header, SpikeFiles.int64(30, 60, 90));
    SpikeFiles.pair(folder, times, UNITS);
    assertThat(NpyPair.in(folder).sampledAt(30_000).read().spikes().count()).isEqualTo(3);
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        arguments(1, "False", "(3,)"),
        arguments(2, "True", "(3,)"),
        arguments(3, "False", "(3, 1)"),
        arguments(1, "True", "(1, 3)"));
  }

  @Test
  void secondsAreReadWhenSaid() {
    ByteBuffer numbers = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    numbers.putDouble(0.5).putDouble(1.25).putDouble(2);
    SpikeFiles.pair(folder, SpikeFiles.npy("<f8", "(3,)", numbers.array()), UNITS);
    SpikeTrains spikes = NpyPair.in(folder).timesIn(Clock.SECONDS).read().spikes();
    assertThat(spikes.pooled().times()).containsExactly(500, 1250, 2000);
  }

  @Test
  void writtenSpikesComeBackBitForBit() {
    SpikeTrains spikes =
        SpikeTrains.of(
            List.of(Label.unit(4), Label.unit(9)),
            List.of(
                SpikeTrain.between(0, 50, 0.1, 1 / 3.0, 20, 20, 49.999999999),
                SpikeTrain.between(0, 50, 0.1, Math.PI, 20)));
    NpyPair.write(folder, spikes);
    SpikeTrains found =
        NpyPair.in(folder).timesIn(Clock.MILLISECONDS).watched(0, 50).read().spikes();
    for (int k = 0; k < 2; k++) {
      assertThat(found.label(k).unit()).isEqualTo(spikes.label(k).unit());
      assertThat(found.train(k).times()).isEqualTo(spikes.train(k).times());
    }
  }
}
