package rheobase.browser;

import static rheobase.browser.Page.json;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a page does that it must not: errors on its console, exceptions, dialogs, and requests that
 * would leave this machine or, for a page from a file, its folder. Frames and workers of the page
 * are watched from their first moment.
 */
final class Watch {
  private static final Pattern HERE =
      Pattern.compile("(https?|ws)://127\\.0\\.0\\.1[:/].*|(data|blob|about):.*");

  private final DevTools wire;
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final List<String> offences = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch load = new CountDownLatch(1);
  private volatile String opened = "";

  Watch(DevTools wire, String session) {
    this.wire = wire;
    wire.listen(this::hear);
    sessions.add(session);
    begin(session);
    wire.send(session, "Page.enable", json());
  }

  private void begin(String session) {
    for (String domain : List.of("Network.enable", "Runtime.enable", "Log.enable")) {
      wire.post(session, domain, json());
    }
    wire.post(
        session,
        "Target.setAutoAttach",
        json("autoAttach", true, "waitForDebuggerOnStart", true, "flatten", true));
    wire.post(session, "Runtime.runIfWaitingForDebugger", json());
  }

  /** What was wrong so far, a line each. */
  List<String> offences() {
    return List.copyOf(offences);
  }

  /** The page at this address is about to load. */
  void loads(String address) {
    opened = address;
    load = new CountDownLatch(1);
  }

  /** Waits for what {@link #loads} announced. */
  void awaitLoad() {
    try {
      if (!load.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the page has not loaded in a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void hear(JsonObject event) {
    String session = event.has("sessionId") ? event.get("sessionId").getAsString() : "";
    if (!sessions.contains(session)) {
      return;
    }
    var told = event.getAsJsonObject("params");
    switch (event.get("method").getAsString()) {
      case "Page.loadEventFired" -> load.countDown();
      case "Target.attachedToTarget" -> {
        String child = told.get("sessionId").getAsString();
        sessions.add(child);
        begin(child);
      }
      case "Page.javascriptDialogOpening" -> {
        offences.add("dialog: " + told.get("message").getAsString());
        wire.post(session, "Page.handleJavaScriptDialog", json("accept", false));
      }
      case "Runtime.exceptionThrown" ->
          offences.add("exception: " + shown(told.getAsJsonObject("exceptionDetails")));
      case "Runtime.consoleAPICalled" -> {
        if (Set.of("error", "assert").contains(told.get("type").getAsString())) {
          offences.add("console: " + shown(told.get("args")));
        }
      }
      case "Log.entryAdded" -> {
        var entry = told.getAsJsonObject("entry");
        if (entry.get("level").getAsString().equals("error")) {
          offences.add("log: " + shown(entry));
        }
      }
      case "Network.requestWillBeSent" ->
          address(told.getAsJsonObject("request").get("url").getAsString());
      case "Network.webSocketCreated", "Network.webTransportCreated" ->
          address(told.get("url").getAsString());
      default -> {}
    }
  }

  private void address(String url) {
    String folder = opened.substring(0, opened.lastIndexOf('/') + 1);
    boolean beside = opened.startsWith("file:") && url.startsWith(folder);
    if (!url.equals(opened) && !beside && !HERE.matcher(url).matches()) {
      offences.add("request: " + url);
    }
  }

  private static String shown(Object what) {
    String text = String.valueOf(what);
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }
}
