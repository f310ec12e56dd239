package rheobase.notebook.widget;

import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/** The kernel's end of a comm in JJava. It names no JSON class: the kernel has moved its own. */
final class JJavaComm extends Comm implements Peer {
  private final Comms comms;
  private final Listener listener;

  JJavaComm(Object manager, String id, String target, Comms comms, Listener listener) {
    super((CommManager) manager, id, target);
    this.comms = comms;
    this.listener = listener;
  }

  @Override
  public Listener listener() {
    return listener;
  }

  @Override
  protected void onMessage(Message<CommMsgCommand> message) {
    comms.pass(this, message);
  }

  @Override
  protected void onClose(Message<CommCloseCommand> message, boolean byKernel) {
    // Nothing is kept here that would have to go; the kernel has forgotten this comm already.
  }
}
