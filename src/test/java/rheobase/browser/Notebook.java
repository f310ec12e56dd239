package rheobase.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static rheobase.browser.Page.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small notebook made for a test. */
record Notebook(JsonArray cells) {
  static Notebook of(JsonObject... cells) {
    var list = new JsonArray();
    for (JsonObject cell : cells) {
      cell.addProperty("id", "cell-" + list.size());
      list.add(cell);
    }
    return new Notebook(list);
  }

  /** A cell that has not been run. */
  static JsonObject cell(String source) {
    var cell = json("cell_type", "code", "source", source, "metadata", json());
    cell.add("execution_count", JsonNull.INSTANCE);
    cell.add("outputs", new JsonArray());
    return cell;
  }

  /** A cell that was run once and has shown this. */
  static JsonObject shown(String html) {
    var cell = cell("show(x)");
    var data = json("text/html", html, "text/plain", "a figure");
    cell.getAsJsonArray("outputs")
        .add(json("output_type", "display_data", "data", data, "metadata", json()));
    return cell;
  }

  void write(Path file) throws IOException {
    var kernel = json("display_name", "Java", "language", "java", "name", "java");
    var whole =
        json(
            "cells",
            cells,
            "metadata",
            json("kernelspec", kernel),
            "nbformat",
            4,
            "nbformat_minor",
            5);
    Files.write(file, whole.toString().getBytes(UTF_8)); // half a letter becomes a question mark
  }
}
