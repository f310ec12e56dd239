package rheobase.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import rheobase.notebook.course.Lessons;
import rheobase.notebook.lesson.Exercise;

/** What the exercise cells of an executed notebook say, by exercise. */
record Verdicts(Path notebook, Map<String, String> said) {
  /** What the id of a solution's cell ends with where it follows the student edition. */
  private static final String FILLED = "-filled";

  /** What the cells with holes say. */
  static Verdicts ofStudents(Path executed) throws IOException {
    return of(executed, false);
  }

  /** What the filled cells behind them say. */
  static Verdicts ofSolutions(Path executed) throws IOException {
    return of(executed, true);
  }

  static boolean hasTag(JsonObject cell, String tag) {
    var tags = cell.getAsJsonObject("metadata").getAsJsonArray("tags");
    return tags != null && tags.contains(new JsonPrimitive(tag));
  }

  /** A cell of the solutions, under a name of its own. */
  static JsonObject filled(JsonObject cell) {
    var copy = cell.deepCopy();
    copy.addProperty("id", cell.get("id").getAsString() + FILLED);
    return copy;
  }

  private static Verdicts of(Path executed, boolean filled) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    var cells = JsonParser.parseString(Files.readString(executed)).getAsJsonObject();
    for (JsonElement each : cells.getAsJsonArray("cells")) {
      var cell = each.getAsJsonObject();
      if (hasTag(cell, "exercise") && cell.get("id").getAsString().endsWith(FILLED) == filled) {
        var outputs = cell.getAsJsonArray("outputs");
        var last = outputs.get(outputs.size() - 1).getAsJsonObject().getAsJsonObject("data");
        StringBuilder text = new StringBuilder();
        last.getAsJsonArray("text/plain").forEach(line -> text.append(line.getAsString()));
        String[] words = text.toString().split(": ", 2);
        found.put(words[0].replace("Exercise ", ""), words[1]);
      }
    }
    return new Verdicts(executed, found);
  }

  /** The notebook asks every exercise that the course lists for it, and each is answered so. */
  void areAll(String beginning) {
    assertThat(said.keySet())
        .as(notebook.toString())
        .containsExactlyElementsOf(
            Lessons.exercises().stream()
                .map(Exercise::id)
                .filter(id -> notebook.getFileName().toString().startsWith(notebookOf(id)))
                .toList());
    assertThat(said.values()).as(notebook.toString()).allMatch(says -> says.startsWith(beginning));
  }

  private static String notebookOf(String exercise) {
    return String.format(
        Locale.ROOT, "%02d-", Integer.parseInt(exercise.substring(0, exercise.indexOf('.'))));
  }
}
