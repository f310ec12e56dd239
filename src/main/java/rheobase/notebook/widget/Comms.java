package rheobase.notebook.widget;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comms of a kernel: lines on which page and kernel talk about widgets, whether a cell runs or
 * not. JJava and IJava have the same classes for them in different packages, so they are reached by
 * name. The library keeps no comm; the kernel's own register holds them all.
 */
public final class Comms {
  private static final String WIDGET = "jupyter.widget";
  private static final String VERSION = "2.1.0"; // of the protocol between page and kernel

  private final Object manager;
  private final boolean jjava;
  private final KernelJson json;

  private Comms(Object manager, boolean jjava) throws ReflectiveOperationException {
    this.manager = manager;
    this.jjava = jjava;
    this.json = KernelJson.spokenBy(api("Comm"));
  }

  /**
   * The comms of a kernel.
   *
   * @param kernel a {@code BaseKernel} of JJava or IJava
   * @return its comms, or nothing where it has none that we know
   */
  public static Optional<Comms> of(Object kernel) {
    try {
      Object manager = kernel.getClass().getMethod("getCommManager").invoke(kernel);
      String type = manager.getClass().getName();
      boolean jjava = type.startsWith("org.dflib.jjava.");
      return jjava || type.startsWith("io.github.spencerpark.")
          ? Optional.of(new Comms(manager, jjava))
          : Optional.empty();
    } catch (Throwable none) { // an older kernel, or one whose comms are shaped otherwise
      return Optional.empty();
    }
  }

  /**
   * From now on notices when a page that can show widgets attends.
   *
   * @throws ReflectiveOperationException if the kernel cannot be reached
   */
  public void attend() throws ReflectiveOperationException {
    Class<?> target = api("CommTarget");
    call(
        "registerTarget",
        new Class<?>[] {String.class, target},
        Attendance.TARGET,
        implementing(target, new Attendance(this)));
  }

  /** Whether a page that can show widgets has greeted this kernel since it started. */
  boolean attended() throws ReflectiveOperationException {
    Object target = call("getTarget", new Class<?>[] {String.class}, Attendance.TARGET);
    return target != null
        && Proxy.isProxyClass(target.getClass())
        && Proxy.getInvocationHandler(target) instanceof Attendance attendance
        && attendance.greeted();
  }

  /** Opens a comm for a widget: the page makes the widget from its state. */
  Peer open(Widget widget) throws ReflectiveOperationException {
    Class<?> factory = api("CommFactory");
    InvocationHandler making =
        (proxy, method, arguments) -> {
          describe(arguments[3], widget);
          return peer((String) arguments[1], (String) arguments[2], widget);
        };
    Object peer =
        call(
            "openComm",
            new Class<?>[] {String.class, factory},
            WIDGET,
            implementing(factory, making));
    if (peer == null) {
      throw new NoSuchFieldException("the kernel is connected to no page");
    }
    return (Peer) peer;
  }

  private void describe(Object message, Widget widget) throws ReflectiveOperationException {
    Object content = message.getClass().getMethod("getContent").invoke(message);
    Object data = content.getClass().getMethod("getData").invoke(content);
    json.object()
        .getMethod("add", String.class, json.element())
        .invoke(data, "state", json.tree(widget.state()));
    @SuppressWarnings("unchecked")
    Map<String, Object> metadata =
        (Map<String, Object>) message.getClass().getMethod("getNonNullMetadata").invoke(message);
    metadata.put("version", VERSION);
  }

  /** Our end of a comm that the page, or the kernel, has just named. */
  Peer peer(String id, String target, Listener listener) {
    return jjava
        ? new JJavaComm(manager, id, target, this, listener)
        : new IJavaComm(manager, id, target, this, listener);
  }

  /** The ends of all comms whose listener is of one kind. */
  <L> List<Peer> peers(Class<L> listener) {
    List<Peer> peers = new ArrayList<>();
    for (Object comm : (Iterable<?>) manager) {
      if (comm instanceof Peer peer && listener.isInstance(peer.listener())) {
        peers.add(peer);
      }
    }
    return peers;
  }

  /** Changes one thing in the state of a widget, here and on the page. */
  void change(Peer peer, String key, Object value) throws ReflectiveOperationException {
    ((Widget) peer.listener()).state().put(key, value);
    if (!peer.isClosed()) {
      Map<String, Object> state = Map.of(key, value);
      send(peer, Map.of("method", "update", "state", state, "buffer_paths", List.of()));
    }
  }

  void send(Peer peer, Map<String, Object> data) throws ReflectiveOperationException {
    peer.getClass().getMethod("send", json.object()).invoke(peer, json.tree(data));
  }

  /** Hands over what came; whatever goes wrong stays here, or the kernel would fall silent. */
  void pass(Peer peer, Object message) {
    try {
      answering(message);
      Object content = message.getClass().getMethod("getContent").invoke(message);
      Object data = content.getClass().getMethod("getData").invoke(content);
      peer.listener().heard(peer, json.map(data));
    } catch (Throwable failed) {
      System.err.println("Rheobase: a control did not hear what the page said: " + failed);
    }
  }

  /**
   * From now on what is sent answers this message. Before the first cell the kernel would name
   * none, and a page refuses an answer to nothing.
   */
  private void answering(Object message) throws ReflectiveOperationException {
    for (Method method : manager.getClass().getMethods()) {
      if (method.getName().equals("setMessageContext")) {
        method.invoke(manager, message);
      }
    }
  }

  /** Which run of which cell the kernel is at. */
  Run run() {
    try {
      Field context = api("CommManager").getDeclaredField("context");
      context.setAccessible(true);
      Object message = context.get(manager);
      Object header = message.getClass().getMethod("getHeader").invoke(message);
      Map<?, ?> metadata = (Map<?, ?>) message.getClass().getMethod("getMetadata").invoke(message);
      return new Run(
          metadata == null ? "" : String.valueOf(metadata.get("cellId")),
          String.valueOf(header.getClass().getMethod("getId").invoke(header)));
    } catch (Throwable untold) { // then only their number limits the controls
      return new Run("", "");
    }
  }

  private Object call(String method, Class<?>[] types, Object... arguments)
      throws ReflectiveOperationException {
    return manager.getClass().getMethod(method, types).invoke(manager, arguments);
  }

  private static Object implementing(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private Class<?> api(String name) throws ClassNotFoundException {
    Class<?> type = manager.getClass();
    return Class.forName(type.getPackageName() + "." + name, false, type.getClassLoader());
  }
}
