package rheobase.notebook.widget;

import java.lang.reflect.Method;
import java.util.Map;

/**
 * Maps to the JSON objects of a kernel and back. The kernel reads and writes them with a Gson of
 * its own, which JJava keeps under another name, so it is found from a method that speaks it.
 *
 * @param gson the kernel's Gson
 * @param element its type of JSON values
 * @param object its type of JSON objects
 */
record KernelJson(Object gson, Class<?> element, Class<?> object) {
  /** The JSON that a comm sends. */
  static KernelJson spokenBy(Class<?> comm) throws ReflectiveOperationException {
    for (Method method : comm.getMethods()) {
      if (method.getName().equals("send") && method.getParameterCount() == 1) {
        Class<?> object = method.getParameterTypes()[0];
        String home = object.getPackageName();
        ClassLoader loader = object.getClassLoader();
        return new KernelJson(
            Class.forName(home + ".Gson", true, loader).getConstructor().newInstance(),
            Class.forName(home + ".JsonElement", true, loader),
            object);
      }
    }
    throw new NoSuchMethodException(comm.getName() + " has no method that sends one JSON object");
  }

  Object tree(Map<String, Object> map) throws ReflectiveOperationException {
    return gson.getClass().getMethod("toJsonTree", Object.class).invoke(gson, map);
  }

  /** Numbers come as {@code Double}, objects as maps, arrays as lists. */
  Map<?, ?> map(Object tree) throws ReflectiveOperationException {
    Method read = gson.getClass().getMethod("fromJson", element, Class.class);
    return (Map<?, ?>) read.invoke(gson, tree, Map.class);
  }
}
