package rheobase.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command line as a reader would type it, in a directory and an environment of our choosing. */
public record Command(Path directory, List<String> words, Map<String, String> environment) {
  public static final Path CHECKOUT = Path.of("").toAbsolutePath();

  /** What came of a command: its exit code and everything it printed. */
  public record Reply(int code, String text) {}

  /** {@code ./rheobase words…} in this checkout. */
  public static Command rheobase(String... words) {
    return in(CHECKOUT, CHECKOUT.resolve("rheobase").toString()).and(words);
  }

  public static Command in(Path directory, String... words) {
    return new Command(directory, List.of(words), Map.of());
  }

  /** The same for a launcher that stands elsewhere. */
  public Command at(Path elsewhere) {
    var all = new ArrayList<>(words);
    all.set(0, elsewhere.resolve("rheobase").toString());
    return new Command(elsewhere, all, environment);
  }

  public Command and(String... more) {
    var all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return new Command(directory, all, environment);
  }

  /** The same with a variable set, or removed where the value is empty. */
  public Command with(String name, String value) {
    var all = new LinkedHashMap<>(environment);
    all.put(name, value);
    return new Command(directory, words, all);
  }

  /** Runs to the end; ends the command and all it started when the time is over. */
  public Reply run(Duration longest) {
    try {
      var output = Files.createTempFile("rheobase", ".out");
      try {
        var process = start(output);
        boolean ended = process.waitFor(longest.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
          end(process);
        }
        String text = Files.readString(output, UTF_8);
        if (!ended) {
          throw new AssertionError(words + " takes longer than " + longest + "\n" + text);
        }
        return new Reply(process.exitValue(), text);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Reply run() {
    return run(Duration.ofMinutes(2));
  }

  /** Starts it with everything it prints going to a file. */
  public Process start(Path output) throws IOException {
    var builder = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null")).redirectOutput(output.toFile());
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    return builder.start();
  }

  /** Ends a process and whatever it has started. */
  public static void end(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
