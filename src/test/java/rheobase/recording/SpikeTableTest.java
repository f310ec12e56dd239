package rheobase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.numerics.Seed;
import rheobase.recording.table.Shape;
import rheobase.recording.terms.Clock;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;

class SpikeTableTest {
  @TempDir Path folder;

  /** Unit 1 fires at 500 and 1500 ms, unit 2 at 750 ms, however the table is written. */
  static Stream<Arguments> dialects() {
    return Stream.of(
        arguments("rows in seconds", "unit,time_s\n1,0.5\n2,0.75\n1,1.5\n"),
        arguments("rows in milliseconds", "unit,time [ms]\n1,500\n2,750\n1,1500\n"),
        arguments("rows in microseconds", "unit,time (µs)\n1,500000\n2,750000\n1,1500000\n"),
        arguments("time first", "time_ms,unit\n500,1\n750,2\n1500,1\n"),
        arguments("tabs", "neuron_id\tspike_time_s\n1\t0.5\n2\t0.75\n1\t1.5\n"),
        arguments("semicolons, decimal commas", "unit;time_s\n1;0,5\n2;0,75\n1;1,5\n"),
        arguments("quoted decimal commas", "unit,time_s\n1,\"0,5\"\n2,\"0,75\"\n1,\"1,5\"\n"),
        arguments("blanks", "unit  time_s\n1  0.5\n2  0.75\n1  1.5\n"),
        arguments("out of order", "unit,time_s\n1,1.5\n2,0.75\n1,0.5\n"),
        arguments("carriage returns", "unit,time_s\r\n1,0.5\r\n2,0.75\r\n1,1.5\r\n"),
        arguments("old Macintosh", "unit,time_s\r1,0.5\r2,0.75\r1,1.5"),
        arguments("blank lines", "\nunit,time_s\n\n1,0.5\n2,0.75\n,\n1,1.5\n\n"),
        arguments("other columns", "amplitude,unit,x,Time (s)\n9,1,0,0.5\n9,2,0,.75\n9,1,0,1.5\n"),
        arguments("a comment", "# made by a sorter\nunit,time_s\n1,0.5\n2,0.75\n1,1.5\n"),
        arguments("a header in a comment", "# unit,time_s\n1,0.5\n2,0.75\n1,1.5\n"),
        arguments("a mark of UTF-8", "\ufeffunit,time_s\n1,0.5\n2,0.75\n1,1.5\n"),
        arguments("units as floats", "unit,time_s\n1.0,5e-1\n2.0,7.5e-1\n1.0,15E-1\n"),
        arguments("columns of units", "1 [s],2 [s]\n0.5,0.75\n1.5,\n"),
        arguments("a data frame with row numbers", ",1 [s],2 [s]\n0,0.5,0.75\n1,1.5,\n"),
        arguments("ragged columns", "u1 (ms);u2 (ms)\n500;750\n1500\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void everyDialectTellsTheSameSpikes(String name, String content) {
    SpikeRecording recording = SpikeFile.read(SpikeFiles.text(folder, "t.csv", content));
    assertThat(recording.spikes().train(0).times()).as(name).containsExactly(500, 1500);
    assertThat(recording.spikes().train(1).times()).containsExactly(750);
    assertThat(recording.spikes().stop()).isEqualTo(1500);
    assertThat(recording.notes()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,0.5\n2,0.75\n1,1.5\n", "1\t0.5\n2\t0.75\n1\t1.5\n"})
  void withoutHeaderTheUnitOfTimeMustBeSaid(String content) {
    SpikeTable table = SpikeTable.at(SpikeFiles.text(folder, "t.txt", content));
    SpikeTrains spikes = table.timesIn(Clock.SECONDS).read().spikes();
    assertThat(spikes.train(0).times()).containsExactly(500, 1500);
    assertThat(spikes.label(1).unit()).isEqualTo(2);
  }

  @Test
  void twoColumnsOfWholeNumbersNeedTheirShape() {
    SpikeTable table = SpikeTable.at(SpikeFiles.text(folder, "t.csv", "3,500\n4,750\n3,1500\n"));
    SpikeTrains spikes =
        table.timesIn(Clock.MILLISECONDS).shaped(Shape.UNIT_THEN_TIME).read().spikes();
    assertThat(spikes.train(0).times()).containsExactly(500, 1500);
    SpikeTrains turned =
        table.timesIn(Clock.MILLISECONDS).shaped(Shape.TIME_THEN_UNIT).read().spikes();
    assertThat(turned.size()).isEqualTo(3);
    SpikeTrains columns =
        table.timesIn(Clock.MILLISECONDS).shaped(Shape.COLUMN_PER_UNIT).read().spikes();
    assertThat(columns.train(1).times()).containsExactly(500, 750, 1500);
  }

  @Test
  void axionSpikeListsAreReadPastTheirRemarks() {
    String list =
        """
        Investigator,,Time (s),Electrode,Amplitude(mV)
        Recording Name,day 21,0.5,A1_11,0.031
        Maximum Time,300,0.75,A1_12,0.044
        ,,1.5,A1_11,0.029
        Sampling,12.5
        Well Information
        Well,A1,A2
        """;
    SpikeRecording recording = SpikeFile.read(SpikeFiles.text(folder, "spike_list.csv", list));
    assertThat(recording.sites()).extracting("name").containsExactly("A1_11", "A1_12");
    assertThat(recording.spikes().train(0).times()).containsExactly(500, 1500);
    assertThat(recording.spikes().count()).isEqualTo(3);
  }

  @Test
  void utf16FromSpreadsheetsIsRead() {
    byte[] content = "\ufeffunit\ttime_s\n1\t0.5\n1\t1.5\n".getBytes(StandardCharsets.UTF_16LE);
    SpikeRecording recording = SpikeFile.read(SpikeFiles.bytes(folder, "t.txt", content));
    assertThat(recording.spikes().train(0).times()).containsExactly(500, 1500);
  }

  @Test
  void anEmptyColumnIsASilentUnit() {
    SpikeTable table = SpikeTable.at(SpikeFiles.text(folder, "t.csv", "u0,u1,u2\n1,,3\n2,,\n"));
    SpikeTrains spikes = table.timesIn(Clock.SECONDS).read().spikes();
    assertThat(spikes.stream().map(SpikeTrain::count)).containsExactly(2, 0, 1);
  }

  @Test
  void spikesOutOfOrderAreSortedAndCounted() {
    Path file = SpikeFiles.text(folder, "t.csv", "unit,time_s\n1,3\n1,1\n2,2\n1,2\n");
    // 1 after 3 within unit 1: one step back; 2 after 1 is none.
    assertThat(SpikeFile.read(file).notes()).anyMatch(n -> n.startsWith("Spikes out of order: 1;"));
  }

  @Test
  void theWindowIsFromZeroToTheLastSpikeUnlessSaid() {
    Path file = SpikeFiles.text(folder, "t.csv", "unit,time_s\n1,1\n1,2.5\n");
    SpikeRecording recording = SpikeFile.read(file);
    assertThat(recording.spikes().stop()).isEqualTo(2500);
    assertThat(recording.notes()).anyMatch(n -> n.contains("from 0 to the last spike (2500.0 ms)"));
    SpikeTrains watched = SpikeTable.at(file).watched(-1000, 5000).read().spikes();
    assertThat(watched.duration()).isEqualTo(6000);
    assertThat(SpikeTable.at(file).watched(0, 5000).read().within(0, 1000).spikes().count())
        .isEqualTo(1);
  }

  @Test
  void writtenSpikesComeBackBitForBit() {
    var random = Seed.seed(7).stream("times");
    double[][] times = new double[3][];
    for (int k = 0; k < 3; k++) {
      times[k] =
          IntStream.range(0, 2000).mapToDouble(i -> random.nextDouble() * 1e5).sorted().toArray();
    }
    times[0][0] = 1e-7;
    SpikeTrains spikes =
        SpikeTrains.of(
            List.of(
                new Label(0, 0, "excitatory"),
                new Label(0, 1, "excitatory"),
                new Label(3, 0, "fast, \"PV\""),
                new Label(7, 2, "")),
            Stream.concat(Arrays.stream(times), Stream.of(new double[0]))
                .map(t -> SpikeTrain.between(-1.25, 100_000.1, t))
                .toList());
    Path file = folder.resolve("out.csv");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      SpikeTable.write(file, spikes);
      assertSame(SpikeFile.read(file).spikes(), spikes);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void assertSame(SpikeTrains found, SpikeTrains expected) {
    assertThat(found.size()).isEqualTo(expected.size());
    assertThat(found.start()).isEqualTo(expected.start());
    assertThat(found.stop()).isEqualTo(expected.stop());
    for (int k = 0; k < expected.size(); k++) {
      assertThat(found.label(k)).isEqualTo(expected.label(k));
      assertThat(found.train(k).times()).isEqualTo(expected.train(k).times());
    }
  }

  @Test
  void numbersArePrintedAsShortAsTheyReadBack() throws Exception {
    assertThat(SpikeTable.shortest(0.1)).isEqualTo("0.1");
    // 2^-44: Java 17 prints 17 digits, 16 suffice; Java 19 and Python print these.
    assertThat(SpikeTable.shortest(0x1p-44)).isEqualTo("5.684341886080802E-14");
    assertThat(Double.parseDouble(SpikeTable.shortest(Math.PI * 1e5))).isEqualTo(Math.PI * 1e5);
    Path file = folder.resolve("one.csv");
    SpikeTable.write(file, SpikeTrains.of(List.of(SpikeTrain.of(10, 2.5))));
    // The columns of every spike table in the library.
    assertThat(Files.readAllLines(file))
        .containsExactly("# window_ms, 0.0, 10.0", "time_ms,unit,trial,kind", "2.5,0,0,\"\"");
  }
}
