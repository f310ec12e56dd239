package rheobase.notebook.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One widget: its kind, and its state as page and kernel both know it. What a reader changes is
 * written here first, and then its owner is told.
 *
 * @param kind the name of its model on the page, such as {@code HTMLModel}
 * @param module where the page has it from
 * @param state what it shows
 * @param owner the control that it is part of
 */
record Widget(String kind, String module, Map<String, Object> state, Control owner)
    implements Listener {
  static final String BASE = "@jupyter-widgets/base";
  static final String CONTROLS = "@jupyter-widgets/controls";

  private static final String VERSION = "2.0.0"; // of both modules; the page refuses others

  static Widget of(String kind, String module, Map<String, Object> state, Control owner) {
    Map<String, Object> all = new ConcurrentHashMap<>(state);
    all.put("_model_name", kind);
    all.put("_model_module", module);
    all.put("_model_module_version", VERSION);
    return new Widget(kind, module, all, owner);
  }

  /** What a page that comes late needs in order to make it. */
  Map<String, Object> description() {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("model_name", kind);
    description.put("model_module", module);
    description.put("model_module_version", VERSION);
    description.put("state", state);
    return description;
  }

  @Override
  public void heard(Peer peer, Map<?, ?> data) {
    if ("update".equals(data.get("method")) && data.get("state") instanceof Map<?, ?> changes) {
      changes.forEach(
          (key, value) -> {
            if (value != null) {
              state.put((String) key, value);
            }
          });
      owner.changed(changes);
    }
  }
}
