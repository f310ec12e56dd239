package rheobase.notebook.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reader's own file: a line for each exercise that was touched. It is read anew at every call,
 * changed under a lock and replaced whole, so that two notebooks may write to it at once.
 *
 * <p>No method throws: a folder that cannot be written to, or a file that cannot be read, is
 * answered with a sentence.
 */
public final class ProgressFile {
  /** The variable that moves the file elsewhere, or keeps nothing if it says {@code off}. */
  public static final String VARIABLE = "RHEOBASE_PROGRESS";

  private static final String NAME = "my-progress.csv";
  private static final String OFF = "off";
  private static final String FIRST_LINE =
      "# What you have done so far in Rheobase. Delete this file to start afresh.";
  private static final long LARGEST = 1_000_000; // bytes; ours has a few thousand

  private final Path file; // null where nothing is kept
  private final String whyNot;

  private ProgressFile(Path file, String whyNot) {
    this.file = file;
    this.whyNot = whyNot;
  }

  /**
   * The file of a notebook.
   *
   * @param setting what {@link #VARIABLE} says, or null
   * @param folder the folder of the notebook
   * @return {@code my-progress.csv} in that folder, unless the setting says otherwise
   */
  public static ProgressFile of(String setting, Path folder) {
    String wish = setting == null ? "" : setting.strip();
    if (wish.equalsIgnoreCase(OFF)) {
      return none(
          "nothing is kept in this run; in yours it is, in " + NAME + " beside the notebooks");
    }
    if (!wish.isEmpty()) {
      try {
        Path place = Path.of(wish).toAbsolutePath();
        return place.getParent() == null ? none(VARIABLE + " is no file") : in(place);
      } catch (InvalidPathException e) {
        return none(VARIABLE + " (" + wish + ") is no path");
      }
    }
    return folder.endsWith("solutions")
        ? none("the solution edition keeps nothing; answer in the notebooks one folder up")
        : in(folder.resolve(NAME));
  }

  /**
   * A file at a given place.
   *
   * @param file where; it need not exist
   * @return the file
   */
  public static ProgressFile in(Path file) {
    return new ProgressFile(file.toAbsolutePath(), "");
  }

  /**
   * No file: what is done is forgotten at once.
   *
   * @param why the reason, in words
   * @return a file that is always empty
   */
  public static ProgressFile none(String why) {
    return new ProgressFile(null, why);
  }

  /**
   * Where it is.
   *
   * @return a sentence for the reader
   */
  public String where() {
    return file == null
        ? "Progress: " + whyNot + "."
        : "Your progress is kept in " + file + "; forget() or deleting that file starts afresh.";
  }

  /**
   * What it holds now.
   *
   * @return the marks by their exercise; lines that cannot be read are left out
   */
  public Map<String, Mark> read() {
    try {
      return file == null ? Map.of() : marks(lines());
    } catch (IOException | SecurityException unreadable) {
      return Map.of();
    }
  }

  /**
   * Changes one line.
   *
   * @param id the exercise, or the notebook whose prediction it is
   * @param change from what it was to what it is now
   * @return an empty text, or a sentence that says what went wrong
   */
  public String change(String id, UnaryOperator<Mark> change) {
    if (file == null) {
      return "";
    }
    synchronized (ProgressFile.class) { // a lock on a file is held by a process, not by a thread
      try (Turn turn = Turn.at(file)) {
        if (!turn.come()) {
          return "Not kept: another notebook has been writing to " + file + " for too long.";
        }
        List<String> lines = lines();
        String damage = setAside(lines.stream().anyMatch(ProgressFile::unreadable));
        Map<String, Mark> marks = marks(lines);
        marks.put(id, change.apply(marks.getOrDefault(id, Mark.of(id))));
        write(marks);
        return damage;
      } catch (IOException | SecurityException e) {
        return "Not kept: " + file + " cannot be written (" + e.getClass().getSimpleName() + ").";
      }
    }
  }

  /**
   * Deletes it.
   *
   * @return a sentence that says what was forgotten
   */
  public String forget() {
    if (file == null) {
      return where();
    }
    try {
      int many = read().size();
      return Files.deleteIfExists(file)
          ? "Forgotten: " + many + " lines of " + file + ". You start afresh."
          : "There was nothing to forget: " + file + " does not exist.";
    } catch (IOException | SecurityException e) {
      return file + " cannot be deleted (" + e.getClass().getSimpleName() + ").";
    }
  }

  private List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    if (Files.size(file) > LARGEST) {
      return List.of("larger than any file of ours");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.lines().map(line -> line.replace("\uFEFF", "").strip()).toList();
  }

  private static boolean unreadable(String line) {
    return !line.isEmpty()
        && !line.startsWith("#")
        && !line.equals(Mark.HEADER)
        && Mark.parse(line).isEmpty();
  }

  private static Map<String, Mark> marks(List<String> lines) {
    Map<String, Mark> found = new LinkedHashMap<>();
    lines.stream()
        .flatMap(line -> Mark.parse(line).stream())
        .forEach(mark -> found.put(mark.id(), mark));
    return found;
  }

  private String setAside(boolean damaged) throws IOException {
    if (!damaged) {
      return "";
    }
    Path aside = file.resolveSibling(name("-damaged"));
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(name("-damaged-" + i));
    }
    Files.copy(file, aside); // copied, so that a failure later leaves the reader's file in place
    return file.getFileName()
        + " had lines that cannot be read. It was set aside as "
        + aside
        + ", and the lines that can be read were kept.";
  }

  private String name(String addition) {
    String whole = file.getFileName().toString();
    int dot = whole.lastIndexOf('.');
    return dot <= 0 ? whole + addition : whole.substring(0, dot) + addition + whole.substring(dot);
  }

  private void write(Map<String, Mark> marks) throws IOException {
    String text =
        Stream.concat(
                Stream.of(FIRST_LINE, Mark.HEADER),
                marks.values().stream()
                    .sorted(Comparator.comparingInt(Mark::order))
                    .map(Mark::line))
            .collect(Collectors.joining("\n", "", "\n"));
    Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(draft, text);
      try {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
