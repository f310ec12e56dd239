package rheobase.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import rheobase.environment.Command;

/** A JupyterLab that our launcher has opened on a folder of a test, on a port of its own. */
final class Lab implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ADDRESS =
      Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/lab\\?token=(\\w+)");

  private final Path folder;
  private final Process process;
  private final String server;
  private final String token;

  /** Opens it; what it keeps (settings, workspaces) is kept in a second folder. */
  Lab(Path folder, Path state) throws IOException {
    this.folder = folder;
    Path log = state.resolve("lab.log");
    process =
        Command.rheobase(
                "lab",
                "--no-browser",
                "--ServerApp.port=0",
                "--ServerApp.root_dir=" + folder,
                "--LabApp.expose_app_in_browser=True",
                "--LabApp.user_settings_dir=" + state.resolve("settings"),
                "--LabApp.workspaces_dir=" + state.resolve("workspaces"))
            .start(log);
    long end = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
    var found = ADDRESS.matcher("");
    while (!found.find()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new AssertionError("no JupyterLab:\n" + Files.readString(log));
      }
      Page.pause(100);
      found = ADDRESS.matcher(Files.readString(log));
    }
    server = "http://127.0.0.1:" + found.group(1);
    token = found.group(2);
  }

  /** Has the page look like JupyterLab Light or JupyterLab Dark. */
  static void theme(Page page, String name) {
    page.call("name => jupyterapp.commands.execute('apputils:change-theme', {theme: name})", name);
    page.await(
        name,
        PATIENCE,
        "name => document.body.dataset.jpThemeName === name && !document.querySelector('#jp-theme-load')",
        name);
  }

  /** Has the server's own tool trust a file, as a reader can. */
  static void trust(Path notebook) {
    Path own = Command.CHECKOUT.resolve(".rheobase");
    var reply =
        Command.in(
                Command.CHECKOUT,
                own.resolve("venv/bin/jupyter-trust").toString(),
                notebook.toString())
            .with("JUPYTER_DATA_DIR", own.resolve("state/data").toString())
            .run();
    if (reply.code() != 0) {
      throw new AssertionError(reply.text());
    }
  }

  /** How many cells of a notebook the server trusts, and how many it does not. */
  long[] trusted(String notebook) throws IOException, InterruptedException {
    String path = "/api/contents/" + notebook + "?type=notebook&content=1";
    var told =
        HttpClient.newHttpClient().send(request(path).build(), BodyHandlers.ofString()).body();
    return new long[] {
      Pattern.compile("\"trusted\": ?true").matcher(told).results().count(),
      Pattern.compile("\"trusted\": ?false").matcher(told).results().count()
    };
  }

  /** Opens a notebook and waits until its last cell has been rendered. */
  void open(Page page, String notebook) throws IOException {
    int cells = Files.readString(folder.resolve(notebook)).split("\"cell_type\"", -1).length - 1;
    page.open(server + "/lab/tree/" + notebook + "?reset&token=" + token);
    page.await(
        notebook + " stands in JupyterLab",
        PATIENCE,
        "cells => document.querySelectorAll('.jp-Notebook .jp-Cell').length >= cells",
        cells);
    page.await(
        "every output is rendered",
        PATIENCE,
        """
        () => {
          const outputs = [...document.querySelectorAll('.jp-Cell-outputArea')];
          const empty = outputs.find(o => o.model !== undefined && !o.firstElementChild);
          return !empty && !document.querySelector('.jp-Notebook .jp-mod-placeholder');
        }
        """);
  }

  /** Ends every kernel that opening notebooks has started. */
  void endKernels() throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var listed = client.send(request("/api/kernels").build(), BodyHandlers.ofString()).body();
    var id = Pattern.compile("\"id\": *\"([^\"]+)\"").matcher(listed);
    while (id.find()) {
      client.send(
          request("/api/kernels/" + id.group(1)).DELETE().build(), BodyHandlers.discarding());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Authorization", "token " + token);
  }

  @Override
  public void close() {
    Command.end(process);
  }
}
