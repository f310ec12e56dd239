package rheobase.notebook.kernel;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Guard;
import rheobase.notebook.display.Rendering;
import rheobase.notebook.widget.Comms;

/**
 * JJava (1.0a5 and newer) or IJava (1.3.0), reached by name: the two have the same classes in
 * different packages, and a library compiled against one could not be loaded by the other.
 */
final class ReflectedKernel implements Kernel {
  private final Object kernel;
  private final Class<?> base;

  ReflectedKernel(Object kernel) {
    this.kernel = kernel;
    this.base = baseOf(kernel);
  }

  private static Class<?> baseOf(Object kernel) {
    for (Class<?> type = kernel.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getSimpleName().equals("BaseKernel")) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        kernel.getClass().getName()
            + " is no kernel we know: it must extend JJava's or IJava's BaseKernel");
  }

  @Override
  public void show(Object value) {
    publish("display", () -> value == null ? data(Bundle.text("null")) : rendered(value));
  }

  @Override
  public void display(String id, Bundle bundle) {
    publish("display", () -> data(id, bundle));
  }

  @Override
  public void update(String id, Bundle bundle) {
    publish("updateDisplay", () -> data(id, bundle));
  }

  @Override
  public void eval(String source) throws ReflectiveOperationException {
    if (has("evalBuilder")) { // JJava 1.0-a7 and newer
      Class<?> builder = api("EvalBuilder");
      Object plain = base.getMethod("evalBuilder", String.class).invoke(kernel, source);
      Object resolved = builder.getMethod("resolveMagics").invoke(plain);
      builder.getMethod("eval").invoke(resolved);
    } else {
      base.getMethod(has("evalRaw") ? "evalRaw" : "eval", String.class).invoke(kernel, source);
    }
  }

  @Override
  public Optional<Comms> comms() {
    return Comms.of(kernel);
  }

  @Override
  public void register(Rendering rendering) throws ReflectiveOperationException {
    Class<?> registration = api("display.Renderer$RenderRegistration");
    Class<?> function = api("display.RenderFunction");
    Object entry =
        api("display.Renderer")
            .getMethod("createRegistration", Class.class)
            .invoke(renderer(), rendering.type());
    registration
        .getMethod("preferring", String[].class)
        .invoke(entry, (Object) new String[] {Bundle.HTML, Bundle.PNG});
    registration
        .getMethod("supporting", String[].class)
        .invoke(entry, (Object) new String[] {Bundle.TEXT});
    registration
        .getMethod("register", function)
        .invoke(
            entry,
            Proxy.newProxyInstance(
                function.getClassLoader(), new Class<?>[] {function}, answering(rendering)));
  }

  private InvocationHandler answering(Rendering rendering) {
    return (proxy, method, arguments) ->
        switch (method.getName()) {
          case "render" -> {
            fill(arguments[1], rendering.of(arguments[0]));
            yield null;
          }
          case "equals" -> proxy == arguments[0];
          case "hashCode" -> System.identityHashCode(proxy);
          default -> rendering.toString();
        };
  }

  /** Puts into a render context those forms that were asked for; text is always wanted. */
  private void fill(Object context, Bundle bundle) {
    try {
      answer(context, bundle);
    } catch (Throwable failed) { // not even here: see Guard
      System.err.println("Rheobase: a value is not shown in full: " + Guard.reason(failed));
    }
  }

  private void answer(Object context, Bundle bundle) throws ReflectiveOperationException {
    Class<?> type = api("display.RenderContext");
    Class<?> mime = api("display.mime.MIMEType");
    Object out = type.getMethod("getOutputContainer").invoke(context);
    Method wanted = type.getMethod("wantsDataRenderedAs", mime);
    for (Map.Entry<String, String> form : bundle.data().entrySet()) {
      Object parsed = mime.getMethod("parse", String.class).invoke(null, form.getKey());
      if (form.getKey().equals(Bundle.TEXT) || (boolean) wanted.invoke(context, parsed)) {
        put(out, form);
      }
    }
  }

  private Object rendered(Object value) throws ReflectiveOperationException {
    try {
      return api("display.Renderer").getMethod("render", Object.class).invoke(renderer(), value);
    } catch (InvocationTargetException failed) { // a renderer that is not ours
      return data(Renderers.of(value));
    }
  }

  private Object data(Bundle bundle) throws ReflectiveOperationException {
    Object data = api("display.DisplayData").getConstructor().newInstance();
    for (Map.Entry<String, String> form : bundle.data().entrySet()) {
      put(data, form);
    }
    return data;
  }

  private Object data(String id, Bundle bundle) throws ReflectiveOperationException {
    Object data = data(bundle);
    data.getClass().getMethod("setDisplayId", String.class).invoke(data, id);
    return data;
  }

  private void put(Object data, Map.Entry<String, String> form)
      throws ReflectiveOperationException {
    api("display.DisplayData")
        .getMethod("putData", String.class, Object.class)
        .invoke(data, form.getKey(), value(form));
  }

  /** JSON is sent as such, not as a text that contains it. */
  private Object value(Map.Entry<String, String> form) {
    return form.getKey().equals(Bundle.WIDGET)
        ? Map.of("model_id", form.getValue(), "version_major", 2, "version_minor", 0)
        : form.getValue();
  }

  private interface Making {
    Object data() throws ReflectiveOperationException;
  }

  /**
   * Sends to the notebook. A thread that has been interrupted would break the socket it writes to,
   * so the flag is put aside meanwhile, and set again for the loop that is to see it.
   */
  private void publish(String how, Making making) {
    boolean interrupted = Thread.interrupted();
    try {
      Object io = base.getMethod("getIO").invoke(kernel);
      Object stream = io.getClass().getField("display").get(io);
      api("DisplayStream").getMethod(how, api("display.DisplayData")).invoke(stream, making.data());
    } catch (Throwable failed) {
      System.err.println(
          "Rheobase could not show a value in the notebook: " + Guard.reason(failed));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Object renderer() throws ReflectiveOperationException {
    return base.getMethod("getRenderer").invoke(kernel);
  }

  private boolean has(String method) {
    for (Method candidate : base.getMethods()) {
      if (candidate.getName().equals(method)) {
        return true;
      }
    }
    return false;
  }

  private Class<?> api(String name) throws ClassNotFoundException {
    return Class.forName(base.getPackageName() + "." + name, false, base.getClassLoader());
  }
}
