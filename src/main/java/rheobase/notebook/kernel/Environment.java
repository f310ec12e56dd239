package rheobase.notebook.kernel;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a notebook stands on: its kernel, Java, memory and fonts, and what to do where something is
 * amiss.
 *
 * @param findings one for each thing looked at
 */
public record Environment(List<Finding> findings) {
  private static final String NOTHING = "nothing";
  private static final String LATIN = "R";
  private static final String CHINESE = "强";
  private static final long MEGABYTE = 1_000_000;
  private static final long NEEDED = 700; // MB, the most that a notebook of ours may take
  private static final Path MEMORY = Path.of("/proc/meminfo");

  /** Copies the list. */
  public Environment {
    findings = List.copyOf(findings);
  }

  /**
   * One thing that was looked at.
   *
   * @param what what was looked at
   * @param found what was seen
   * @param advice what to do, or {@code nothing}
   */
  public record Finding(String what, String found, String advice) {
    /**
     * Whether all is well.
     *
     * @return true if there is nothing to do
     */
    public boolean well() {
      return advice.equals(NOTHING);
    }
  }

  /**
   * Looks.
   *
   * @return the environment of this process, as it is now
   */
  public static Environment look() {
    return new Environment(
        List.of(kernel(), java(), library(), heap(), memory(), letters(), chinese()));
  }

  /**
   * The findings as a table.
   *
   * @return one row each: what, found, to do
   */
  public Table table() {
    return Table.create(
        "environment",
        StringColumn.create("what", findings.stream().map(Finding::what).toList()),
        StringColumn.create("found", findings.stream().map(Finding::found).toList()),
        StringColumn.create("to do", findings.stream().map(Finding::advice).toList()));
  }

  private static Finding kernel() {
    return RunningKernel.find()
        .map(kernel -> new Finding("kernel", kernelName(kernel), NOTHING))
        .orElse(new Finding("kernel", "none", "open the notebook with ./rheobase lab"));
  }

  /** The kernel's family and, where it tells it, its version. */
  static String kernelName(Object kernel) {
    String family = kernel.getClass().getName().startsWith("org.dflib") ? "JJava" : "IJava";
    try {
      Object version = kernel.getClass().getMethod("getVersion").invoke(kernel);
      return version == null ? family : family + " " + version;
    } catch (ReflectiveOperationException untold) {
      return family;
    }
  }

  private static Finding java() {
    String vendor = System.getProperty("java.vendor", "an unnamed maker");
    return new Finding("Java", System.getProperty("java.version") + ", " + vendor, NOTHING);
  }

  private static Finding library() {
    String version = Environment.class.getPackage().getImplementationVersion();
    return new Finding("Rheobase", version == null ? "not yet packaged" : version, NOTHING);
  }

  private static Finding heap() {
    Runtime runtime = Runtime.getRuntime();
    long most = runtime.maxMemory() / MEGABYTE;
    long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    String found = String.format(Locale.ROOT, "%,d MB, of which %,d are used", most, used);
    boolean enough = most - used >= 200;
    return new Finding(
        "memory for values",
        found,
        enough ? NOTHING : "restart the kernel, or start with RHEOBASE_HEAP=2g ./rheobase lab");
  }

  private static Finding memory() {
    long free = freeMemory() / MEGABYTE;
    if (free <= 0) {
      return new Finding("memory of the machine", "this system does not say", NOTHING);
    }
    String found = String.format(Locale.ROOT, "%,d MB free", free);
    String advice = "close other programs: a notebook may take " + NEEDED + " MB";
    return new Finding("memory of the machine", found, free >= NEEDED ? NOTHING : advice);
  }

  /** What is free, in bytes: of our container where it is limited, else of the machine. */
  private static long freeMemory() {
    if (!(ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system)) {
      return -1;
    }
    long total = meminfo("MemTotal:");
    boolean limited = total > 0 && system.getTotalMemorySize() < total;
    long available = meminfo("MemAvailable:");
    return available > 0 && !limited ? available : system.getFreeMemorySize();
  }

  private static long meminfo(String field) {
    try {
      return Files.readAllLines(MEMORY).stream()
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(-1);
    } catch (IOException notLinux) {
      return -1;
    }
  }

  private static Finding letters() {
    String way = "install a font (Debian, Ubuntu: sudo apt install fontconfig fonts-dejavu-core)";
    return drawn(LATIN)
        ? new Finding("letters in figures", "drawn", NOTHING)
        : new Finding("letters in figures", "Java finds no font", way);
  }

  private static Finding chinese() {
    String what = "Chinese in figures";
    String way = "install a Chinese font (Debian, Ubuntu: sudo apt install fonts-noto-cjk)";
    return drawn(CHINESE)
        ? new Finding(what, CHINESE + " is drawn", NOTHING)
        : new Finding(what, "no font has " + CHINESE, way);
  }

  /** Whether a letter leaves ink; a Java without any font throws an error here, no exception. */
  private static boolean drawn(String letter) {
    try {
      var font = new Font(Font.SANS_SERIF, Font.PLAIN, 24);
      var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
      var pen = image.createGraphics();
      pen.setColor(Color.WHITE);
      pen.setFont(font);
      pen.drawString(letter, 4, 30);
      pen.dispose();
      int[] dots = image.getRGB(0, 0, 40, 40, null, 0, 40);
      return font.canDisplayUpTo(letter) < 0
          && Arrays.stream(dots).anyMatch(dot -> (dot & 0xff) > 128);
    } catch (Exception | Error noFonts) {
      return false;
    }
  }

  @Override
  public String toString() {
    long amiss = findings.stream().filter(f -> !f.well()).count();
    return amiss == 0
        ? "everything the notebooks need is there"
        : amiss + " of " + findings.size() + " things need a hand";
  }
}
