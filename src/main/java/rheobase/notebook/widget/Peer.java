package rheobase.notebook.widget;

/**
 * The kernel's end of one comm. JJava and IJava each have an abstract class for it, which only a
 * class compiled against theirs can extend; this is what the two have in common.
 */
interface Peer {
  /** The name under which both ends know the comm; the base class of either kernel has it. */
  String getID();

  /** Closes both ends; the base class of either kernel has it. */
  void close();

  /** Whether the kernel has closed it; the base class of either kernel has it. */
  boolean isClosed();

  /** Who hears what the page says. */
  Listener listener();
}
