package rheobase.notebook.widget;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.spencerpark.jupyter.channels.IOPubChannel;
import io.github.spencerpark.jupyter.channels.ReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.comm.CommManager;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.Header;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.comm.CommMsgCommand;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.zeromq.ZMQ;

/** A page at the comms of the kernel layer below IJava 1.3.0. */
final class IJavaPage implements Page {
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final CommManager manager = new CommManager();
  private final ReplyEnvironment nowhere =
      (ReplyEnvironment)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {ReplyEnvironment.class},
              (proxy, method, arguments) -> null);

  /** A kernel that has nothing but comms. */
  public record Kernel(CommManager getCommManager) {}

  IJavaPage() {
    manager.setIOPubChannel(
        new IOPubChannel(ZMQ.context(1), HMACGenerator.NO_AUTH_INSTANCE) {
          @Override
          public synchronized void sendMessage(Message<?> message) {
            keep(message);
          }
        });
  }

  private void keep(Message<?> message) {
    String answers = message.hasParentHeader() ? message.getParentHeader().getId() : null;
    Object version = message.getNonNullMetadata().get("version");
    if (message.getContent() instanceof CommOpenCommand open) {
      sent.add(new Sent("open", open.getCommID(), open.getData().deepCopy(), version, answers));
    } else if (message.getContent() instanceof CommMsgCommand said) {
      sent.add(new Sent("msg", said.getCommID(), said.getData().deepCopy(), version, answers));
    } else if (message.getContent() instanceof CommCloseCommand close) {
      sent.add(new Sent("close", close.getCommID(), new JsonObject(), version, answers));
    }
  }

  @Override
  public Object kernel() {
    return new Kernel(manager);
  }

  @Override
  public List<Sent> sent() {
    return sent;
  }

  @Override
  public String opens(String comm, String target) {
    var header = new Header<>(CommOpenCommand.MESSAGE_TYPE);
    var content = new CommOpenCommand(comm, target, new JsonObject());
    manager.handleCommOpenCommand(nowhere, new Message<>(header, content));
    return header.getId();
  }

  @Override
  public String says(String comm, String json) {
    var header = new Header<>(CommMsgCommand.MESSAGE_TYPE);
    JsonObject data = JsonParser.parseString(json).getAsJsonObject();
    manager.handleCommMsgCommand(nowhere, new Message<>(header, new CommMsgCommand(comm, data)));
    return header.getId();
  }

  @Override
  public void runs(String cell) {
    var header = new Header<>(CommOpenCommand.MESSAGE_TYPE); // any type will do
    manager.setMessageContext(new Message<>(header, null, Map.of("cellId", cell), List.of()));
  }
}
