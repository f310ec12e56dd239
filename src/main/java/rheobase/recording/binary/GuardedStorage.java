package rheobase.recording.binary;

import io.jhdf.Superblock;
import io.jhdf.exceptions.HdfException;
import io.jhdf.storage.HdfBackingStorage;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of an HDF5 file, handed out on a budget.
 *
 * <p>A damaged file can send its reader in circles or claim blocks of 2 GB. Every read passes here:
 * what lies outside the file is refused before memory is taken, and a reader that asks for far more
 * than the file holds is stopped. The budget counts reads and bytes, not seconds, so that the same
 * file meets the same fate on every machine.
 */
final class GuardedStorage implements HdfBackingStorage {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final int SMALL = 1 << 16;

  private final RandomAccessFile file;
  private final FileChannel channel;
  private final long length;
  private final Superblock superblock;
  private long readsLeft;
  private long bytesLeft;

  GuardedStorage(Path path, long offset) throws IOException {
    file = new RandomAccessFile(path.toFile(), "r");
    channel = file.getChannel();
    try {
      length = channel.size();
      readsLeft = 100_000 + length / 16;
      bytesLeft = (16 << 20) + 8 * length;
      superblock = Superblock.readSuperblock(channel, offset);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Where HDF5 begins in a file: at 0 or after 512, 1024, … bytes of something else; else -1. */
  static long signature(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var head = ByteBuffer.allocate(SIGNATURE.length);
      for (long at = 0; at < channel.size(); at = at == 0 ? 512 : 2 * at) {
        channel.read(head.clear(), at);
        if (head.flip().equals(ByteBuffer.wrap(SIGNATURE))) {
          return at;
        }
      }
    }
    return -1;
  }

  @Override
  public ByteBuffer readBufferFromAddress(long address, int bytes) {
    return map(address, bytes);
  }

  @Override
  public ByteBuffer map(long address, long bytes) {
    return mapNoOffset(address + superblock.getBaseAddressByte(), bytes);
  }

  @Override
  public synchronized ByteBuffer mapNoOffset(long address, long bytes) {
    if (address < 0 || bytes < 0 || bytes > length || address > length - bytes) {
      throw new HdfException(
          bytes + " bytes at " + address + " lie outside the file of " + length + " bytes");
    }
    readsLeft--;
    bytesLeft -= bytes;
    if (readsLeft < 0 || bytesLeft < 0) {
      throw new HdfException("its parts refer to one another in circles");
    }
    try {
      if (bytes > SMALL) {
        return channel
            .map(FileChannel.MapMode.READ_ONLY, address, bytes)
            .order(ByteOrder.LITTLE_ENDIAN);
      }
      // Not by the channel: a stack that overflows inside its read, deep in a circle, leaves it
      // waiting for that read for ever when it is closed.
      byte[] block = new byte[(int) bytes];
      file.seek(address);
      file.readFully(block);
      return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    } catch (EOFException e) {
      throw new HdfException("the file became shorter while it was read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long getUserBlockSize() {
    return superblock.getBaseAddressByte();
  }

  @Override
  public Superblock getSuperblock() {
    return superblock;
  }

  @Override
  public FileChannel getFileChannel() {
    return channel;
  }

  @Override
  public int getSizeOfOffsets() {
    return superblock.getSizeOfOffsets();
  }

  @Override
  public int getSizeOfLengths() {
    return superblock.getSizeOfLengths();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long size() {
    return length;
  }

  @Override
  public boolean inMemory() {
    return false;
  }
}
