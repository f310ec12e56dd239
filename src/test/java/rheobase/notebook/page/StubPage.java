package rheobase.notebook.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** A page without a browser: the fragments stand in it, and their scripts run on Rhino. */
public final class StubPage implements AutoCloseable {
  private final Context context = Context.enter();
  private final Scriptable globals;

  /** A page with fragments of HTML in order; scripts have not run yet. */
  public StubPage(String... fragments) {
    context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
    context.setInterpretedMode(true); // a compiled method of ours would be too large for the JVM
    globals = context.initSafeStandardObjects();
    context.evaluateString(globals, resource(), "stub-page.js", 1, null);
    Document page = Jsoup.parse(String.join("\n", fragments));
    for (Element child : page.body().children()) {
      run("build(document.body, " + Json.of(spec(child)) + ")");
    }
  }

  private static String resource() {
    try (InputStream in = StubPage.class.getResourceAsStream("stub-page.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> spec(Element element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Attribute attribute : element.attributes()) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
    List<Object> nodes = new ArrayList<>();
    element.children().forEach(child -> nodes.add(spec(child)));
    String text = element.tagName().equals("script") ? element.data() : element.ownText();
    return Map.of("tag", element.tagName(), "attributes", attributes, "text", text, "nodes", nodes);
  }

  /** The value of an expression. */
  public Object run(String script) {
    return context.evaluateString(globals, script, "test", 1, null);
  }

  public String text(String expression) {
    return Context.toString(run(expression));
  }

  public double number(String expression) {
    return Context.toNumber(run(expression));
  }

  /** Runs every script where it stands, as a page does. */
  public StubPage awake() {
    int scripts = (int) number("document.body.querySelectorAll('script').length");
    for (int i = 0; i < scripts; i++) {
      run("document.currentScript = document.body.querySelectorAll('script')[" + i + "]");
      String source = text("document.currentScript.words");
      context.evaluateString(globals, source, "explorer", 1, null);
    }
    run("document.currentScript = null; paint()");
    return this;
  }

  /** Moves a slider, and lets the page paint. */
  public void drag(int slider, double value) {
    run("drag(" + slider + ", " + value + ")");
  }

  /** The numbers that are read out. */
  public String numbers() {
    return text("document.querySelector('[data-part=numbers]').textContent");
  }

  /** What a part of the page says of itself. */
  public String attribute(String selector, String name) {
    return text("document.querySelector('" + selector + "').getAttribute('" + name + "')");
  }

  /** What went to the console. */
  public String errors() {
    return text("errors.join('\\n')");
  }

  @Override
  public void close() {
    Context.exit();
  }
}
