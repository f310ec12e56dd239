package rheobase.notebook.widget;

import com.google.gson.JsonObject;
import java.util.List;

/** The page at the other end of a kernel's comms. */
interface Page {
  /** One message that the kernel sent to the page. */
  record Sent(String type, String comm, JsonObject data, Object version, String answers) {
    JsonObject state() {
      return data.getAsJsonObject("state");
    }

    String model() {
      return state().get("_model_name").getAsString();
    }
  }

  /** The kernel, as far as comms are concerned. */
  Object kernel();

  /** Everything the kernel has sent, in order. */
  List<Sent> sent();

  /** The page opens a comm; the message's name is returned. */
  String opens(String comm, String target);

  /** The page says something on a comm; the message's name is returned. */
  String says(String comm, String json);

  /** The page asks for a cell to be run. */
  void runs(String cell);

  /** What a widget manager does as soon as it has found a kernel. */
  default String greets() {
    opens("greeting", "jupyter.widget.control");
    return says("greeting", "{\"method\": \"request_states\"}");
  }

  /** A reader drags a slider to a place. */
  default void drags(String slider, Object place) {
    says(slider, "{\"method\": \"update\", \"state\": {\"index\": " + place + "}}");
  }
}
