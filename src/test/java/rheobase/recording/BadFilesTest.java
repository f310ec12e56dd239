package rheobase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.recording.SpikeRecording.Site;
import rheobase.recording.terms.Limits;
import rheobase.recording.terms.RecordingException;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

/** Every refusal names the file, the place, the value and the way out. */
class BadFilesTest {
  @TempDir Path folder;

  static Stream<Arguments> tables() {
    return Stream.of(
        arguments("", "holds no rows"),
        arguments("# nothing but a remark\n", "holds no rows"),
        arguments("unit,time_s\n", "holds no spikes"),
        arguments("1,0.5\n2,0.7\n", "does not say its unit of time", "timesIn(Clock.SECONDS)"),
        arguments("unit,time\n1,0.5\n", "does not say its unit of time", "time_ms"),
        arguments("3,500\n4,750\n", "either may be the unit", "shaped(Shape.UNIT_THEN_TIME)"),
        arguments("a,b\n1,2\n", "has the columns \"a, b\"", "COLUMN_PER_UNIT"),
        arguments("time_s,voltage\n1,2\n", "has the columns", "name one \"unit\""),
        arguments("unit,channel,time_s\n1,2,3\n", "\"unit and channel\" say the same kind"),
        arguments("unit,time_s\n1,0.5\n1,x\n", "line 3, \"x\" is not a finite number in column 2"),
        arguments("unit,time_s\n1,NaN\n", "line 2, \"NaN\" is not a finite number"),
        arguments("unit,time_s\n1,-inf\n", "\"-inf\" is not a finite number"),
        arguments("unit,time_s\n1,1e999\n", "\"1e999\" is not a finite number"),
        arguments("unit,time_s\n1,0x1p3\n", "\"0x1p3\" is not a finite number"),
        arguments("unit,time_s\n1,0.5d\n", "\"0.5d\" is not a finite number"),
        arguments("unit,time_s\n1,\n", "\"\" is not a finite number", "(time_s)"),
        arguments("unit,time_s\n1,0.5\n,0.7\n", "\"\" is not a finite number in column 1"),
        arguments("unit,time_s\nA1,0.5\n,0.7\n", "has no unit"),
        arguments("unit,time_s\n1.5,0.5\n", "\"1.5\" must be a whole number in column 1"),
        arguments("unit,time_s\n99999999999,0.5\n", "must be a whole number"),
        arguments("unit,time_s\n1,0.5\nWell Information,7\n", "\"Well Information\" is not"),
        arguments("u0 [s],,u2 [s]\n1,2,3\n", "\"2\" stands in a column without a name"),
        arguments(",u1 [s]\n0.5,2\n", "\"0.5\" stands in a column without a name"),
        arguments("unit,time_s\n1,0,5\n", "has 3 cells under 2 columns", "semicolons"),
        arguments("unit;time_s\n1;0,5\n1;0.7\n", "some numbers as 1.5 and some as 1,5"),
        arguments("unit,time_s\n1,\"0.5\n", "opens a quote and does not close it"),
        arguments("unit,time_s\n1,\"0.5\"0\n", "text after a closing quote"),
        arguments("unit,time_s\n1,-0.5\n1,3\n", "(-500.0 ms) lies outside", "watched(start, stop)"),
        arguments("unit,time_s\n1,0\n", "last spike is at 0.0 ms", "watched(start, stop)"),
        arguments("unit,time_s\n1,1e12\n", "not a finite time within ten years"),
        arguments("time_s\n" + "1".repeat(1_000_001), "line 2 is longer than 1000000"),
        arguments("# window_ms, 5, x\nunit,time_ms\n1,2\n", "is not as SpikeTable.write left it"),
        arguments("# window_ms, 5, 1\nunit,time_ms\n1,2\n", "must be finite, end after it begins"),
        arguments("{\"units\": []}", "JSON is not read yet", "CSV"),
        arguments("PAR1....", "Parquet is not read", "to_csv"),
        arguments("MATLAB 5.0 MAT-file", "a MATLAB file", "writematrix"),
        arguments("\u0000\u0001\u0002", "binary, in no format known here"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tablesAreRefusedInWords(ArgumentsAccessor said) {
    Path file = SpikeFiles.text(folder, "bad.csv", said.getString(0));
    List<String> words = said.toList().stream().skip(1).map(Object::toString).toList();
    assertThatThrownBy(() -> SpikeFile.read(file))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageStartingWith(words.get(0).startsWith("must be finite") ? "window" : "bad.csv: ")
        .hasMessageContainingAll(words.toArray(new String[0]));
  }

  static Stream<Arguments> arrays() {
    byte[] three = SpikeFiles.int64(1, 2, 3);
    return Stream.of(
        arguments(new byte[0], "is not a NumPy array"),
        arguments("\u0093NUMPX_______".getBytes(StandardCharsets.ISO_8859_1), "not a NumPy array"),
        arguments(SpikeFiles.npy(4, "{}", three), "has version 4", "versions 1 to 3"),
        arguments(SpikeFiles.npy("|O", "(3,)", three), "\"|O\" is Python objects", "astype"),
        arguments(SpikeFiles.npy("<c16", "(3,)", three), "\"<c16\" is not plain numbers"),
        arguments(SpikeFiles.npy("<f2", "(12,)", three), "float16 is not read; save it as float64"),
        arguments(SpikeFiles.npy("|f1", "(24,)", three), "float8 is not read"),
        arguments(SpikeFiles.npy("<i8", "(4,)", three), "claims 4 numbers of int64 but 24 bytes"),
        arguments(SpikeFiles.npy("<i8", "(2,)", three), "claims 2 numbers of int64 but 24 bytes"),
        arguments(SpikeFiles.npy("<i8", "(999999999999999,)", three), "claims 999999999999999"),
        arguments(SpikeFiles.npy("<i8", "(9999999999999999999,)", three), "has the shape"),
        arguments(SpikeFiles.npy("<i4", "(3, 2)", three), "one dimension is needed"),
        arguments(SpikeFiles.npy(1, "{'shape': 3}", three), "is not plain", "numpy.save"),
        arguments(
            SpikeFiles.npy("<i8", "(3,)", SpikeFiles.int64(1, 3, 2)), "before the one before"),
        arguments(SpikeFiles.npy("<i8", "(3,)", SpikeFiles.int64(-1, 3, 4)), "outside the window"),
        arguments(SpikeFiles.npy("<u8", "(3,)", SpikeFiles.int64(1, 2, -1)), "within ten years"),
        arguments(SpikeFiles.npy("<i8", "(2,)", SpikeFiles.int64(1, 2)), "2 spikes but"),
        arguments(SpikeFiles.npy("<i8", "(0,)", new byte[0]), "0 spikes but"));
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void arraysAreRefusedInWords(ArgumentsAccessor said) {
    byte[] units = SpikeFiles.npy("<i4", "(3,)", SpikeFiles.int32(5, 2, 5));
    SpikeFiles.pair(folder, (byte[]) said.get(0), units);
    assertThatThrownBy(() -> NpyPair.in(folder).sampledAt(30_000).read())
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll(
            said.toList().stream().skip(1).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void aSortingWithoutSamplingRateAsksForIt() {
    byte[] units = SpikeFiles.npy("<i4", "(1,)", SpikeFiles.int32(5));
    SpikeFiles.pair(folder, SpikeFiles.npy("<i8", "(1,)", SpikeFiles.int64(9)), units);
    assertThatThrownBy(() -> SpikeFile.read(folder))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll("sampling rate", "params.py", "sampledAt(30_000)");
    Path alone = folder.resolve("spike_times.npy");
    assertThatThrownBy(() -> SpikeFile.read(alone)).hasMessageContaining("sampling rate");
  }

  @Test
  void unitsMustBeWholeNumbers() {
    byte[] times = SpikeFiles.npy("<i8", "(1,)", SpikeFiles.int64(9));
    SpikeFiles.pair(folder, times, SpikeFiles.npy("<f8", "(1,)", SpikeFiles.int64(9)));
    assertThatThrownBy(() -> NpyPair.in(folder).sampledAt(30_000).read())
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContaining("holds float64, but units are whole numbers");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -30_000, Double.NaN, Double.POSITIVE_INFINITY})
  void aSamplingRateMustBePositive(double rate) {
    assertThatThrownBy(() -> NpyPair.in(folder).sampledAt(rate))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll("sampling rate (" + rate + " Hz)", "positive", "params.py");
  }

  @Test
  void countsThatDoNotAddUpAreRefused() {
    Path file = SpikeFiles.mea(folder, "a.h5", new double[] {1, 2, 3}, new int[] {1, 1}, false);
    assertThatThrownBy(() -> SpikeFile.read(file))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContaining("a.h5: /sCount adds up to 2 spikes but /spikes holds 3");
    Path minus = SpikeFiles.mea(folder, "b.h5", new double[] {1, 2, 3}, new int[] {4, -1}, false);
    assertThatThrownBy(() -> SpikeFile.read(minus)).hasMessageContaining("gives unit 0 4 of 3");
  }

  @Test
  void timesOutOfOrderInAUnitAreRefused() {
    Path file = SpikeFiles.mea(folder, "a.h5", new double[] {2, 1, 3}, new int[] {2, 1}, true);
    assertThatThrownBy(() -> SpikeFile.read(file))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll("spike 1 of unit \"ch_11_unit_0\" (1000.0 ms)", "comes before");
  }

  @Test
  void anIndexThatDescendsOrEndsEarlyIsRefused() {
    double[] times = {1, 2, 3};
    Path file = SpikeFiles.nwb(folder, "a.nwb", times, new int[] {2, 1}, new long[] {0, 1});
    assertThatThrownBy(() -> SpikeFile.read(file)).hasMessageContaining("ends row 1 at 1 after 2");
    Path early = SpikeFiles.nwb(folder, "b.nwb", times, new int[] {1, 2}, new long[] {0, 1});
    assertThatThrownBy(() -> SpikeFile.read(early)).hasMessageContaining("ends at 2 of 3 spikes");
    Path ids = SpikeFiles.nwb(folder, "c.nwb", times, new int[] {1, 3}, new long[] {0});
    assertThatThrownBy(() -> SpikeFile.read(ids)).hasMessageContaining("1 numbers for 2 units");
    Path same = SpikeFiles.nwb(folder, "d.nwb", times, new int[] {1, 3}, new long[] {4, 4});
    assertThatThrownBy(() -> SpikeFile.read(same)).hasMessageContaining("two units the same");
  }

  @Test
  void hdf5OfAnotherKindSaysWhatIsMissing() {
    Path file = SpikeFiles.nwb(folder, "a.nwb", new double[] {1}, new int[] {1}, new long[] {0});
    assertThatThrownBy(() -> MeaFile.at(file).read())
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContaining("a.nwb: there is no dataset /spikes");
    Path text = SpikeFiles.text(folder, "a.h5", "unit,time_s\n1,1\n");
    assertThatThrownBy(() -> MeaFile.at(text).read()).hasMessageContaining("is not an HDF5 file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.plx", "a.nev", "a.NEX", "a.rhd", "a.mcd", "a.parquet", "a.ncs"})
  void filesOfVendorsAreRefusedWithAWayToConvertThem(String name) {
    Path file = SpikeFiles.text(folder, name, "x");
    assertThatThrownBy(() -> SpikeFile.read(file))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll(name, "Neo or SpikeInterface");
  }

  @Test
  void aNumpyArrayOfSomethingElseIsNotASorting() {
    byte[] array = SpikeFiles.npy("<i8", "(1,)", SpikeFiles.int64(9));
    Path file = SpikeFiles.bytes(folder, "amplitudes.npy", array);
    assertThatThrownBy(() -> SpikeFile.read(file))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll("amplitudes.npy", "by itself", "spike_clusters.npy");
  }

  @Test
  void aLargeClaimIsComparedWithTheMemoryThatJavaHas() {
    assertThatThrownBy(() -> Limits.room(folder.resolve("a.h5"), "spikes", 1L << 40, 8))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll("a.h5: claims 1099511627776 spikes", "8796093 MB", "-Xmx");
  }

  @Test
  void anInterruptedReadingEndsInOurWords() {
    Path file = SpikeFiles.text(folder, "a.csv", "unit,time_s\n1,1\n");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> SpikeFile.read(file))
          .isExactlyInstanceOf(RecordingException.class)
          .hasMessageContaining("a.csv: reading was interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void missingFilesAndFoldersAreNamed() {
    Path file = folder.resolve("nowhere.csv");
    assertThatThrownBy(() -> SpikeFile.read(file))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll("nowhere.csv: there is no such file", "looked for");
    assertThatThrownBy(() -> SpikeFile.read(folder)).hasMessageContaining("spike_times.npy");
    assertThatThrownBy(() -> SpikeFile.read("a\0b"))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContaining("\"a?b\" is not a path");
    assertThatThrownBy(() -> SpikeTable.at(folder).read())
        .isExactlyInstanceOf(RecordingException.class);
  }

  @Test
  void whatWouldNotComeBackIsNotWritten() {
    SpikeTrain train = SpikeTrain.of(10, 1);
    var same = SpikeTrains.of(List.of(Label.unit(1), Label.unit(1)), List.of(train, train));
    assertThatThrownBy(() -> SpikeTable.write(folder.resolve("a.csv"), same))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContaining("give each train its own unit or trial");
    assertThatThrownBy(() -> NpyPair.write(folder, same))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContaining("SpikeTable.write");
    var lines = SpikeTrains.of(List.of(new Label(1, 0, "a\nb")), List.of(train));
    assertThatThrownBy(() -> SpikeTable.write(folder.resolve("a.csv"), lines))
        .hasMessageContaining("does not fit into a cell");
    assertThatThrownBy(() -> SpikeTable.write(folder.resolve("no/a.csv"), lines))
        .isExactlyInstanceOf(RecordingException.class);
  }

  @Test
  void aRecordingCannotBeCutBeyondItsEnds() {
    SpikeTrains spikes = SpikeTrains.of(List.of(SpikeTrain.of(10, 1)));
    var recording = new SpikeRecording(spikes, List.of(Site.named("0")), "a.csv", List.of());
    assertThatThrownBy(() -> recording.within(0, 11))
        .isExactlyInstanceOf(RecordingException.class)
        .hasMessageContainingAll("a.csv", "reaches beyond the recording", "watched(start, stop)");
    assertThatThrownBy(() -> recording.within(5, 5)).isInstanceOf(RecordingException.class);
    assertThatThrownBy(() -> new SpikeRecording(spikes, List.of(), "a.csv", List.of()))
        .hasMessageContaining("0 sites for 1 trains");
  }
}
