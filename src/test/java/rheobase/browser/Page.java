package rheobase.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
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
      Map.of(
          "Tab",
          9,
          "Enter",
          13,
          "Escape",
          27,
          "End",
          35,
          "Home",
          36,
          "ArrowLeft",
          37,
          "ArrowRight",
          39,
          "ArrowDown",
          40);

  private final DevTools wire;
  private final String context;
  private final String target;
  private final String session;
  private final Watch watch;

  Page(DevTools wire) {
    this.wire = wire;
    context = ask("", "Target.createBrowserContext", json(), "browserContextId");
    var blank = json("url", "about:blank", "browserContextId", context);
    target = ask("", "Target.createTarget", blank, "targetId");
    session =
        ask("", "Target.attachToTarget", json("targetId", target, "flatten", true), "sessionId");
    watch = new Watch(wire, session);
    send("Emulation.setFocusEmulationEnabled", json("enabled", true));
    size(1280, 900);
  }

  /** An object of names and values in turn. */
  static JsonObject json(Object... pairs) {
    var object = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      object.add((String) pairs[i], value(pairs[i + 1]));
    }
    return object;
  }

  private static JsonElement value(Object value) {
    if (value instanceof JsonElement element) {
      return element;
    } else if (value instanceof Number number) {
      return new JsonPrimitive(number);
    } else if (value instanceof Boolean yes) {
      return new JsonPrimitive(yes);
    }
    return new JsonPrimitive(value.toString());
  }

  /** Everything wrong that this page did since it was opened. */
  Watch watch() {
    return watch;
  }

  /** Goes to an address and waits until it has loaded. */
  void open(String address) {
    watch.loads(address);
    var answer = send("Page.navigate", json("url", address));
    if (answer.has("errorText")) {
      throw new AssertionError(address + ": " + answer.get("errorText").getAsString());
    }
    watch.awaitLoad();
  }

  /** The size of the window, in CSS pixels. */
  void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        json("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Whether pages opened from now on may run scripts. */
  void scripts(boolean allowed) {
    send("Emulation.setScriptExecutionDisabled", json("value", !allowed));
  }

  /** What the system says the reader prefers, such as prefers-reduced-motion. */
  void prefers(String feature, String value) {
    var features = new JsonArray();
    features.add(json("name", feature, "value", value));
    send("Emulation.setEmulatedMedia", json("features", features));
  }

  /** Runs the function in the page with these arguments and returns what it returns. */
  JsonElement call(String function, Object... arguments) {
    var list = new JsonArray();
    for (Object argument : arguments) {
      list.add(value(argument));
    }
    String expression = "(" + function + ")(..." + list + ")";
    var answer =
        send(
            "Runtime.evaluate",
            json("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(function + "\n" + answer.getAsJsonObject("exceptionDetails"));
    }
    return answer.getAsJsonObject("result").get("value");
  }

  /** Waits until the function returns true. */
  void await(String what, Duration longest, String function, Object... arguments) {
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end) {
      if (call("(...all) => Boolean((" + function + ")(...all))", arguments).getAsBoolean()) {
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
    press(key, 0);
  }

  /** The same with Shift held down. */
  void pressWithShift(String key) {
    press(key, 8);
  }

  private void press(String key, int modifiers) {
    boolean character = key.length() == 1;
    int code = character ? Character.toUpperCase(key.charAt(0)) : KEYS.get(key);
    var event = json("key", key, "windowsVirtualKeyCode", code, "modifiers", modifiers);
    if (character) {
      event.addProperty("text", key);
    } else {
      event.addProperty("code", key);
      if (key.equals("Enter") && modifiers == 0) {
        event.addProperty("text", "\r"); // what sends a form off
      }
    }
    for (String type : new String[] {"keyDown", "keyUp"}) {
      event.addProperty("type", type);
      send("Input.dispatchKeyEvent", event);
      event.remove("text");
    }
  }

  /** Enters a text where the keyboard is, as an input method would. */
  void type(String text) {
    send("Input.insertText", json("text", text));
  }

  /** Presses and lets go of the left button. */
  void click(double x, double y) {
    mouse("mouseMoved", x, y);
    mouse("mousePressed", x, y);
    mouse("mouseReleased", x, y);
  }

  /** One event of the mouse: mouseMoved, mousePressed, mouseReleased, or dragged. */
  void mouse(String what, double x, double y) {
    boolean moves = what.equals("mouseMoved");
    boolean drags = what.equals("dragged");
    send(
        "Input.dispatchMouseEvent",
        json(
            "type", drags ? "mouseMoved" : what,
            "x", x,
            "y", y,
            "button", moves ? "none" : "left",
            "buttons", drags || what.equals("mousePressed") ? 1 : 0,
            "clickCount", moves || drags ? 0 : 1));
  }

  /** A picture of the window for the eye, in target/screenshots. */
  void screenshot(String name) {
    String picture = ask(session, "Page.captureScreenshot", json("format", "png"), "data");
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonObject send(String method, JsonObject parameters) {
    return wire.send(session, method, parameters);
  }

  private String ask(String session, String method, JsonObject parameters, String what) {
    return wire.send(session, method, parameters).get(what).getAsString();
  }

  @Override
  public void close() {
    wire.send("", "Target.closeTarget", json("targetId", target));
    wire.send("", "Target.disposeBrowserContext", json("browserContextId", context));
  }
}
