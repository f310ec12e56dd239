package rheobase.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One tab: what a reader does in it (open, point, press, resize) and what can be read off it. */
final class Page implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Map<String, Integer> KEYS =
      Map.of("End", 35, "Home", 36, "ArrowLeft", 37, "ArrowRight", 39, "ArrowDown", 40);

  private final DevTools wire;
  private final String context;
  private final String target;
  private final String session;
  private final Watch watch;

  Page(DevTools wire, String context) {
    this.wire = wire;
    this.context = context;
    target =
        wire.send(
                "",
                "Target.createTarget",
                json("{'url': 'about:blank', 'browserContextId': '%s'}", context))
            .get("targetId")
            .getAsString();
    session =
        wire.send("", "Target.attachToTarget", json("{'targetId': '%s', 'flatten': true}", target))
            .get("sessionId")
            .getAsString();
    watch = new Watch(wire, session);
    size(1280, 900);
  }

  /** JSON in single quotes, with values filled in. */
  static JsonObject json(String template, Object... values) {
    return JsonParser.parseString(String.format(template, values)).getAsJsonObject();
  }

  /** Everything wrong that this page did since it was opened. */
  Watch watch() {
    return watch;
  }

  /** Goes to an address and waits until it has loaded. */
  void open(String address) {
    watch.loads();
    var answer = send("Page.navigate", json("{'url': '%s'}", address));
    if (answer.has("errorText")) {
      throw new AssertionError(address + ": " + answer.get("errorText").getAsString());
    }
    watch.awaitLoad();
  }

  /** The size of the window, in CSS pixels. */
  void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        json(
            "{'width': %d, 'height': %d, 'deviceScaleFactor': 1, 'mobile': false}", width, height));
  }

  /** Whether pages opened from now on may run scripts. */
  void scripts(boolean allowed) {
    send("Emulation.setScriptExecutionDisabled", json("{'value': %b}", !allowed));
  }

  /** What the system says the reader prefers, such as prefers-reduced-motion. */
  void prefers(String feature, String value) {
    send(
        "Emulation.setEmulatedMedia",
        json("{'features': [{'name': '%s', 'value': '%s'}]}", feature, value));
  }

  /** Runs the function in the page with these arguments and returns what it returns. */
  JsonElement call(String function, Object... arguments) {
    var list = new JsonArray();
    for (Object argument : arguments) {
      list.add(
          argument instanceof Number n ? new com.google.gson.JsonPrimitive(n) : text(argument));
    }
    var parameters = new JsonObject();
    parameters.addProperty("expression", "(" + function + ")(..." + list + ")");
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("returnByValue", true);
    var answer = send("Runtime.evaluate", parameters);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(function + "\n" + answer.getAsJsonObject("exceptionDetails"));
    }
    return answer.getAsJsonObject("result").get("value");
  }

  private static JsonElement text(Object value) {
    return new com.google.gson.JsonPrimitive(String.valueOf(value));
  }

  /** Waits until the function returns something true. */
  void await(String what, Duration longest, String function, Object... arguments) {
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end) {
      JsonElement answer = call(function, arguments);
      if (answer != null && answer.isJsonPrimitive() && !answer.getAsString().equals("false")) {
        return;
      }
      pause(50);
    }
    throw new AssertionError("not within " + longest.toSeconds() + " s: " + what);
  }

  /** Lets the page work for a while. */
  static void pause(int milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Presses and lets go of a key: a name such as End, or a single character. */
  void press(String key) {
    boolean character = key.length() == 1;
    int code = character ? Character.toUpperCase(key.charAt(0)) : KEYS.get(key);
    String down =
        character
            ? "{'type': 'keyDown', 'key': '%1$s', 'text': '%1$s', 'windowsVirtualKeyCode': %2$d}"
            : "{'type': 'keyDown', 'key': '%1$s', 'code': '%1$s', 'windowsVirtualKeyCode': %2$d}";
    send("Input.dispatchKeyEvent", json(down, key, code));
    send(
        "Input.dispatchKeyEvent",
        json("{'type': 'keyUp', 'key': '%1$s', 'windowsVirtualKeyCode': %2$d}", key, code));
  }

  /** Presses and lets go of the left button. */
  void click(double x, double y) {
    mouse("mouseMoved", x, y, 0);
    mouse("mousePressed", x, y, 1);
    mouse("mouseReleased", x, y, 0);
  }

  /** One move of the mouse, or of its button. */
  void mouse(String type, double x, double y, int buttons) {
    String event =
        "{'type': '%s', 'x': %s, 'y': %s, 'button': '%s', 'buttons': %d, 'clickCount': %d}";
    boolean left = buttons == 1 || type.equals("mouseReleased");
    int clicks = type.equals("mouseMoved") ? 0 : 1;
    send(
        "Input.dispatchMouseEvent",
        json(event, type, x, y, left ? "left" : "none", buttons, clicks));
  }

  /** A picture of the window for the eye, in target/screenshots. */
  void screenshot(String name) {
    var picture = send("Page.captureScreenshot", json("{'format': 'png'}"));
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(
          SCREENSHOTS.resolve(name + ".png"),
          Base64.getDecoder().decode(picture.get("data").getAsString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonObject send(String method, JsonObject parameters) {
    return wire.send(session, method, parameters);
  }

  @Override
  public void close() {
    wire.send("", "Target.closeTarget", json("{'targetId': '%s'}", target));
    wire.send("", "Target.disposeBrowserContext", json("{'browserContextId': '%s'}", context));
  }
}
