package rheobase.notebook.playground;

import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;
import rheobase.notebook.page.Json;
import rheobase.notebook.page.Scripts;

/** The page's scripts without a page: the files of functions, in a JavaScript engine. */
final class Engine implements AutoCloseable {
  private static final List<String> FILES =
      List.of("models", "chance", "orbit", "plane", "linear", "pulses", "noise");

  private final Context context = Context.enter();
  private final ScriptableObject scope;

  Engine() {
    context.setLanguageVersion(Context.VERSION_ES6);
    scope = context.initStandardObjects();
    for (String file : FILES) {
      context.evaluateString(scope, Scripts.of(file), file, 1, null);
    }
  }

  Object eval(String script) {
    return context.evaluateString(scope, script, "test", 1, null);
  }

  double number(String script) {
    return Context.toNumber(eval(script));
  }

  String text(String script) {
    return Context.toString(eval(script));
  }

  double[] numbers(String script) {
    return ((List<?>) eval("Array.from(" + script + ")"))
        .stream().mapToDouble(Context::toNumber).toArray();
  }

  /** Parameters of a model as the page receives them. */
  static String values(PlayedModel model, int preset) {
    return "(" + Json.of(model.data()) + ").presets[" + preset + "].values";
  }

  @Override
  public void close() {
    Context.exit();
  }
}
