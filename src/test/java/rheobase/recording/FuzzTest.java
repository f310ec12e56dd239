package rheobase.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rheobase.numerics.Seed;

/**
 * Damaged files are refused in our words or read with the counts they state: never a hang over 5 s,
 * an error, or another exception.
 *
 * <p>A count is silently wrong if the spikes of a unit are not as many as an independent reading of
 * the same damaged file says: the index dataset of HDF5 read by jhdf alone, the tally of the array
 * of units, the rows of a table. A changed time that is still finite, in order and in the window
 * cannot be noticed by anyone. {@code -Dfuzz=10000} sets the number of files for each format; the
 * profile {@code fuzz} runs that campaign in 256 MB.
 */
class FuzzTest {
  private static final int FILES = Integer.getInteger("fuzz", 300);
  private static final long SEED = Long.getLong("fuzz.seed", 2022);

  @TempDir Path folder;

  @Test
  void damagedCommaTablesAreRefusedOrReadRightly() throws Exception {
    texts("csv", tables(','));
  }

  @Test
  void damagedTabTablesAreRefusedOrReadRightly() throws Exception {
    texts("tsv", tables('\t'));
  }

  @Test
  void damagedArrayFilesAreRefusedOrReadRightly() throws Exception {
    double[] seconds = seconds();
    int[] counts = {3, 0, 40, 57};
    List<Path> seeds = new ArrayList<>();
    seeds.add(SpikeFiles.mea(folder, "chunked.h5", seconds, counts, true));
    seeds.add(SpikeFiles.mea(folder, "plain.h5", seconds, counts, false));
    if (SpikeFiles.hasData()) {
      seeds.add(SpikeFiles.data("ipsc").resolve("hiPSN_tc10_d06_spikes6sd.h5"));
      seeds.add(SpikeFiles.data("ipsc").resolve("hiPSN_tc146_d13_spikes6sd.h5"));
    }
    hdf5("mea", seeds, "/sCount", MeaFile::at);
  }

  @Test
  void damagedNwbFilesAreRefusedOrReadRightly() throws Exception {
    List<Path> seeds = new ArrayList<>();
    int[] ends = {3, 3, 43, 100};
    seeds.add(SpikeFiles.nwb(folder, "small.nwb", seconds(), ends, new long[] {4, 9, 2, 7}));
    if (SpikeFiles.hasData()) {
      seeds.add(SpikeFiles.data("nwb").resolve("A8604-211122.nwb"));
    }
    hdf5("nwb", seeds, "/units/spike_times_index", NwbFile::at);
  }

  @Test
  void damagedPairsOfArraysAreRefusedOrReadRightly() throws Exception {
    long[] samples = LongStream.range(0, 200).map(i -> 1000 * i + i % 13).toArray();
    int[] units = IntStream.range(0, 200).map(i -> i * i % 7).toArray();
    byte[] times = SpikeFiles.npy("<i8", "(200,)", SpikeFiles.int64(samples));
    byte[] owners = SpikeFiles.npy("<i4", "(200, 1)", SpikeFiles.int32(units));
    var random = Seed.seed(SEED).stream("npy");
    var tally = new Tally();
    for (int i = 0; i < FILES; i++) {
      int which = random.nextInt(3);
      byte[] badTimes = which == 1 ? times : Mutations.of(times, new int[] {0, 60}, random);
      byte[] badOwners = which == 0 ? owners : Mutations.of(owners, new int[] {0, 60}, random);
      SpikeFiles.pair(folder, badTimes, badOwners);
      tally.take(
          i, folder, file -> NpyPair.in(file).sampledAt(30_000).read(), f -> tallied(badOwners));
    }
    tally.report("npy");
  }

  /** How often each unit occurs in an array of units, read without our reader. */
  private static List<Integer> tallied(byte[] npy) {
    int version = npy[6];
    ByteBuffer bytes = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
    int start = version == 1 ? 10 + bytes.getShort(8) : 12 + bytes.getInt(8);
    Matcher type =
        Pattern.compile("'([<>|=]?)([iu])([1248])'")
            .matcher(new String(npy, 0, start, StandardCharsets.ISO_8859_1));
    assertThat(type.find()).isTrue();
    if (type.group(1).equals(">")) {
      bytes.order(ByteOrder.BIG_ENDIAN);
    }
    int width = Integer.parseInt(type.group(3));
    boolean signed = type.group(2).equals("i");
    Map<Long, Integer> counts = new TreeMap<>();
    for (int at = start; at < npy.length; at += width) {
      long unit =
          switch (width) {
            case 1 -> signed ? bytes.get(at) : bytes.get(at) & 0xff;
            case 2 -> signed ? bytes.getShort(at) : bytes.getShort(at) & 0xffff;
            case 4 -> signed ? bytes.getInt(at) : bytes.getInt(at) & 0xffffffffL;
            default -> bytes.getLong(at);
          };
      counts.merge(unit, 1, Integer::sum);
    }
    return List.copyOf(counts.values());
  }

  private static double[] seconds() {
    double[] all = IntStream.range(0, 100).mapToDouble(i -> 0.5 + 0.37 * i).toArray();
    int from = 0;
    for (int end : new int[] {3, 43, 100}) {
      Arrays.sort(all, from, end);
      from = end;
    }
    return all;
  }

  private static List<String> tables(char separator) {
    var rows = new StringBuilder("unit,time_s\n");
    var own = new StringBuilder("# window_ms, 0.0, 9000.0\ntime_ms,unit,trial,kind\n");
    var columns = new StringBuilder("u0 [s],u1 [s],u2 [s]\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i * i % 5).append(',').append(0.5 + 0.125 * i).append('\n');
      own.append(100.25 * i).append(',').append(i % 3).append(",0,\"excitatory\"\n");
      columns.append(0.5 + i).append(',').append(i < 20 ? i + 0.75 : "").append(",\n");
    }
    return Stream.of(rows, own, columns).map(t -> t.toString().replace(',', separator)).toList();
  }

  private void texts(String name, List<String> seeds) throws Exception {
    var random = Seed.seed(SEED).stream(name);
    var tally = new Tally();
    for (int i = 0; i < FILES; i++) {
      byte[] sound = seeds.get(i % seeds.size()).getBytes(StandardCharsets.UTF_8);
      byte[] bad = Mutations.ofText(sound, random);
      Path file = Files.write(folder.resolve("bad." + name), bad);
      boolean columns = i % seeds.size() == 2;
      tally.take(i, file, SpikeFile::read, f -> List.of(counted(bad, columns)), true);
    }
    tally.report(name);
  }

  /** Spikes in a table, by the simplest rule: a filled cell or a row under the header. */
  private static int counted(byte[] table, boolean columns) {
    String text = new String(table, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
    List<String> lines = text.lines().filter(l -> !l.replaceAll("[,;\t]", " ").isBlank()).toList();
    int first = 0;
    while (first < lines.size() && lines.get(first).matches("(?s)(#|%|//).*")) {
      first++;
    }
    List<String> body = lines.subList(Math.min(first, lines.size()), lines.size());
    boolean header = body.get(0).matches("(?s).*[a-df-zA-DF-Z].*");
    Stream<String> rows = body.stream().skip(header ? 1 : 0);
    return columns
        ? rows.mapToInt(
                l -> (int) Arrays.stream(l.split("[,;\t]")).filter(c -> !c.isBlank()).count())
            .sum()
        : (int) rows.count();
  }

  private void hdf5(String name, List<Path> seeds, String index, Opener opener) throws Exception {
    var random = Seed.seed(SEED).stream(name);
    var tally = new Tally();
    List<byte[]> sound = new ArrayList<>();
    List<int[]> sore = new ArrayList<>();
    List<List<Integer>> stated = new ArrayList<>();
    for (Path seed : seeds) {
      sound.add(Files.readAllBytes(seed));
      sore.add(headers(seed, sound.get(sound.size() - 1)));
      stated.add(Tally.counts(opener.open(seed).read()));
    }
    for (int i = 0; i < FILES; i++) {
      int k = i % seeds.size();
      byte[] bad = Mutations.of(sound.get(k), sore.get(k), random);
      Path file = Files.write(folder.resolve("bad." + name), bad);
      List<Integer> before = stated.get(k);
      tally.take(
          i,
          file,
          f -> opener.open(f).read(),
          f -> indexed(f, index).orElseGet(() -> tally.unreadableByOthers(before)));
    }
    tally.report(name);
  }

  private interface Opener {
    SpikeFile open(Path file);
  }

  /** Counts as jhdf alone finds them, where it can read the file. */
  private static Optional<List<Integer>> indexed(Path file, String path) {
    // From memory: from a file, jhdf alone takes whatever memory a damaged header claims.
    try (HdfFile hdf = HdfFile.fromBytes(Files.readAllBytes(file))) {
      Object numbers = hdf.getDatasetByPath(path).getData();
      List<Integer> counts = new ArrayList<>();
      int last = 0;
      for (int i = 0; i < Array.getLength(numbers); i++) {
        int number = ((Number) Array.get(numbers, i)).intValue();
        counts.add(path.equals("/sCount") ? number : number - last);
        last = number;
      }
      return Optional.of(counts);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Optional.empty();
    }
  }

  /** Where the headers of datasets and the nodes of trees lie. */
  private static int[] headers(Path file, byte[] bytes) {
    List<Integer> found = new ArrayList<>(List.of(0));
    try (HdfFile hdf = new HdfFile(file)) {
      addresses(hdf, found);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String sign : List.of("TREE", "SNOD", "HEAP", "OHDR", "FRHP", "BTHD", "FAHD", "FADB")) {
      for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        found.add(at);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void addresses(Group group, List<Integer> found) {
    for (Node node : group) {
      if (!node.isLink() && !node.getName().equals("specifications")) {
        boolean ours = node instanceof Dataset && !node.getPath().startsWith("/general");
        for (int i = 0; i < (ours ? 4 : 1); i++) {
          found.add((int) node.getAddress() + 64 * i);
        }
        if (node instanceof Group inner) {
          addresses(inner, found);
        }
      }
    }
  }
}
