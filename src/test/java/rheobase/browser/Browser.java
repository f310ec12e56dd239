package rheobase.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium with a profile of its own, which reaches nothing but this machine: every
 * other name resolves to nowhere. Where there is no Chromium the tests are skipped, or fail if
 * {@code RHEOBASE_BROWSER=required} says that there must be one.
 */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Path profile;
  private final Process process;
  private final DevTools wire;

  private Browser(Path executable) throws IOException, InterruptedException {
    profile = Files.createTempDirectory("rheobase-browser");
    var command = new ArrayList<String>();
    command.add(executable.toString());
    command.addAll(
        List.of(
            "--headless=new",
            "--no-sandbox", // a container's root has no sandbox; the pages are our own
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--hide-scrollbars",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank"));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    wire = new DevTools(address());
  }

  /** Starts one; skips the test, or fails it, where there is none. */
  static Browser start() {
    Path executable =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    if (executable == null) {
      String advice = "no Chromium on the PATH (Debian, Ubuntu: sudo apt install chromium)";
      if ("required".equals(System.getenv("RHEOBASE_BROWSER"))) {
        throw new AssertionError(advice);
      }
      abort("The browser tests are skipped: " + advice);
    }
    try {
      return new Browser(executable);
    } catch (IOException e) {
      throw new AssertionError("Chromium does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A new tab that shares nothing with the others. */
  Page page() {
    return new Page(wire);
  }

  /** Where Chromium listens: it writes down its port once it has one. */
  private URI address() throws IOException, InterruptedException {
    Path port = profile.resolve("DevToolsActivePort");
    for (int tenth = 0; tenth < 600 && process.isAlive(); tenth++) {
      List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
      if (lines.size() > 1) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IOException(Files.readString(profile.resolve("chromium.log")));
  }

  @Override
  public void close() {
    wire.close();
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor();
      try (Stream<Path> files = Files.walk(profile)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
