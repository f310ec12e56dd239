package rheobase.notebook.widget;

import io.github.spencerpark.jupyter.kernel.comm.Comm;
import io.github.spencerpark.jupyter.kernel.comm.CommManager;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.comm.CommMsgCommand;

/** The kernel's end of a comm in IJava 1.3.0; the twin of {@link JJavaComm}. */
final class IJavaComm extends Comm implements Peer {
  private final Comms comms;
  private final Listener listener;

  IJavaComm(Object manager, String id, String target, Comms comms, Listener listener) {
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
