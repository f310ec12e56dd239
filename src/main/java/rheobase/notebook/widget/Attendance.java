package rheobase.notebook.widget;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices pages that can show widgets. Their widget manager greets a kernel by asking for all
 * widgets there are; so a kernel that was never asked need not make any, and after a page has been
 * loaded anew its controls live on.
 */
final class Attendance implements InvocationHandler, Listener {
  /** The comm on which a widget manager asks. */
  static final String TARGET = "jupyter.widget.control";

  private final Comms comms;
  private volatile boolean greeted;

  Attendance(Comms comms) {
    this.comms = comms;
  }

  boolean greeted() {
    return greeted;
  }

  /** Stands for the kernel's {@code CommTarget}: a page opens a comm. */
  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "createComm" -> {
        greeted = true;
        yield comms.peer((String) arguments[1], (String) arguments[2], this);
      }
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "notices pages that can show widgets";
    };
  }

  @Override
  public void heard(Peer asking, Map<?, ?> data) throws ReflectiveOperationException {
    if (!"request_states".equals(data.get("method"))) {
      return;
    }
    Map<String, Object> states = new LinkedHashMap<>();
    for (Peer peer : comms.peers(Widget.class)) {
      states.put(peer.getID(), ((Widget) peer.listener()).description());
    }
    comms.send(
        asking, Map.of("method", "update_states", "states", states, "buffer_paths", List.of()));
  }
}
