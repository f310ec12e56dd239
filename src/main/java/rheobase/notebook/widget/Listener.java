package rheobase.notebook.widget;

import java.util.Map;

/** Who hears what the page says on a comm. */
interface Listener {
  /**
   * A message came. The kernel is deaf until this returns, so nothing slow is done here.
   *
   * @param peer the end on which it came
   * @param data what it says
   * @throws ReflectiveOperationException if the kernel cannot be reached for an answer
   */
  void heard(Peer peer, Map<?, ?> data) throws ReflectiveOperationException;
}
