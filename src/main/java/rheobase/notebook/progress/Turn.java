package rheobase.notebook.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * One process's turn at a file. What is locked is not the file, which is replaced at every change,
 * but a stand-in among the temporary files.
 */
final class Turn implements AutoCloseable {
  private static final long PATIENCE = 5_000_000_000L; // ns; a turn takes milliseconds
  private static final long PAUSE = 2_000_000; // ns

  private final FileChannel channel;
  private final FileLock lock;

  private Turn(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits for a turn at a file, whose folder must exist; gives up after some seconds. */
  static Turn at(Path file) throws IOException {
    Path real = file.getParent().toRealPath().resolve(file.getFileName());
    String name = real + "\n" + System.getProperty("user.name", "");
    UUID stand = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    FileChannel channel =
        FileChannel.open(
            Path.of(System.getProperty("java.io.tmpdir"), "rheobase-" + stand + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      return new Turn(channel, await(channel));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileLock await(FileChannel channel) throws IOException {
    long end = System.nanoTime() + PATIENCE;
    FileLock lock = channel.tryLock();
    while (lock == null && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE);
      lock = channel.tryLock();
    }
    return lock;
  }

  /** Whether the turn has come; false if another process would not end its own. */
  boolean come() {
    return lock != null;
  }

  @Override
  public void close() throws IOException {
    channel.close(); // releases the lock
  }
}
