package rheobase.recording.binary;

import io.jhdf.FractalHeap;
import io.jhdf.GroupSymbolTableNode;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.Superblock;
import io.jhdf.SymbolTableEntry;
import io.jhdf.Utils;
import io.jhdf.api.Dataset;
import io.jhdf.btree.BTreeV1;
import io.jhdf.btree.BTreeV2;
import io.jhdf.btree.record.LinkNameForIndexedGroupRecord;
import io.jhdf.dataset.DatasetLoader;
import io.jhdf.dataset.NoParent;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalLong;
import rheobase.recording.terms.RecordingException;

/**
 * An HDF5 file, as far as spikes need it: named datasets of one or two dimensions.
 *
 * <p>The library jhdf decodes the format; this class finds the datasets by name, through {@link
 * GuardedStorage}, without opening their neighbours, and turns whatever jhdf throws into our
 * exception.
 */
public final class Hdf5 implements AutoCloseable {
  private static final long UNDEFINED = -1;
  private static final int DEEPEST_LINK = 8;

  private final Path file;
  private final GuardedStorage storage;

  private Hdf5(Path file, GuardedStorage storage) {
    this.file = file;
    this.storage = storage;
  }

  /**
   * Whether HDF5 begins somewhere in a file: at its first byte or after a block of something else.
   *
   * @param file where it is
   * @return true if the signature of the format was found
   * @throws IOException if the file cannot be read
   */
  public static boolean isOneOf(Path file) throws IOException {
    return GuardedStorage.signature(file) >= 0;
  }

  /**
   * Opens a file; whoever opens it closes it.
   *
   * @param file where it is
   * @return the file, its first block checked
   * @throws IOException if the file cannot be read
   * @throws RecordingException if it is not an HDF5 file, damaged or cut
   */
  public static Hdf5 open(Path file) throws IOException {
    long offset = GuardedStorage.signature(file);
    if (offset < 0) {
      throw RecordingException.of(
          file, "is not an HDF5 file", "SpikeFile.read(…) recognises what it is");
    }
    return new Hdf5(
        file,
        shielded(
            file,
            "its first block",
            () -> {
              var storage = new GuardedStorage(file, offset);
              checkEnd(file, storage, offset);
              return storage;
            }));
  }

  private static void checkEnd(Path file, GuardedStorage storage, long offset) {
    long end = storage.getSuperblock().getEndOfFileAddress();
    int sizes = storage.getSizeOfOffsets() | storage.getSizeOfLengths();
    if (storage.getUserBlockSize() != offset || (sizes != 8 && sizes != 4)) {
      storage.close();
      throw damaged(file, "its first block", "impossible sizes or base address", null);
    }
    if (end < 0 || end > storage.size()) {
      storage.close();
      String cut = "is cut short: " + storage.size() + " bytes of " + end;
      throw RecordingException.of(file, cut, "copy it again");
    }
  }

  @Override
  public void close() {
    storage.close();
  }

  /**
   * Whether there is something at a path.
   *
   * @param path such as {@code /units/spike_times}
   * @return true if a dataset or a group is there
   * @throws RecordingException if the way there is damaged
   */
  public boolean has(String path) {
    return shielded(file, path, () -> find(path, 0).isPresent());
  }

  /**
   * The numbers of a dataset of one dimension.
   *
   * @param path such as {@code /units/spike_times}
   * @return the numbers; NaN for whole ones that no double holds
   * @throws RecordingException if it is missing, damaged or of another kind
   */
  public double[] reals(String path) {
    return shielded(file, path, () -> dataset(path).reals(1));
  }

  /**
   * The numbers of a dataset of two dimensions.
   *
   * @param path such as {@code /units/spike_times}
   * @return its rows, one after the other
   * @throws RecordingException if it is missing, damaged or of another kind
   */
  public double[] table(String path) {
    return shielded(file, path, () -> dataset(path).reals(2));
  }

  /**
   * The whole numbers of a dataset of one dimension.
   *
   * @param path such as {@code /units/spike_times}
   * @return the numbers; {@link Long#MIN_VALUE} for what no long holds
   * @throws RecordingException if it is missing, damaged or of another kind
   */
  public long[] wholes(String path) {
    return shielded(file, path, () -> dataset(path).wholes());
  }

  /**
   * The words of a dataset of one dimension.
   *
   * @param path such as {@code /units/spike_times}
   * @return the words; empty if they are stored elsewhere in the file
   * @throws RecordingException if it is missing or damaged
   */
  public String[] words(String path) {
    return shielded(file, path, () -> dataset(path).words());
  }

  private Hdf5Dataset dataset(String path) throws IOException {
    long address =
        find(path, 0)
            .orElseThrow(
                () ->
                    RecordingException.of(
                        file,
                        "there is no dataset " + path,
                        "is it another kind of HDF5 file? docs/data-formats.md says what is read"));
    ObjectHeader header = ObjectHeader.readObjectHeader(storage, address);
    Dataset dataset = DatasetLoader.createDataset(storage, header, path, NoParent.INSTANCE);
    return new Hdf5Dataset(file, path, storage, header, dataset);
  }

  private OptionalLong find(String path, int depth) {
    if (depth > DEEPEST_LINK) {
      throw damaged(file, path, "links that lead to one another", null);
    }
    OptionalLong address = OptionalLong.of(root());
    StringBuilder walked = new StringBuilder();
    for (String name : path.substring(1).split("/", -1)) {
      if (address.isEmpty()) {
        return address;
      }
      address = child(address.getAsLong(), name, walked.toString(), depth);
      walked.append('/').append(name);
    }
    return address;
  }

  private long root() {
    Superblock superblock = storage.getSuperblock();
    if (superblock instanceof Superblock.SuperblockV0V1 old) {
      long entry = old.getRootGroupSymbolTableAddress() - old.getBaseAddressByte();
      return new SymbolTableEntry(storage, entry).getObjectHeaderAddress();
    }
    return ((Superblock.SuperblockV2V3) superblock).getRootGroupObjectHeaderAddress();
  }

  private OptionalLong child(long group, String name, String parent, int depth) {
    ObjectHeader header = ObjectHeader.readObjectHeader(storage, group);
    if (header.hasMessageOfType(SymbolTableMessage.class)) {
      return oldChild(header.getMessageOfType(SymbolTableMessage.class), name, parent, depth);
    }
    if (!header.hasMessageOfType(LinkInfoMessage.class)) {
      return OptionalLong.empty();
    }
    var info = header.getMessageOfType(LinkInfoMessage.class);
    if (info.getBTreeNameIndexAddress() == UNDEFINED) {
      for (LinkMessage link : header.getMessagesOfType(LinkMessage.class)) {
        if (link.getLinkName().equals(name)) {
          return follow(link, parent, depth);
        }
      }
      return OptionalLong.empty();
    }
    Hdf5Dataset.checkTree(storage, info.getBTreeNameIndexAddress());
    var tree = new BTreeV2<LinkNameForIndexedGroupRecord>(storage, info.getBTreeNameIndexAddress());
    var heap = new FractalHeap(storage, info.getFractalHeapAddress());
    for (LinkNameForIndexedGroupRecord entry : tree.getRecords()) {
      LinkMessage link = LinkMessage.fromBuffer(heap.getId(entry.getId()), storage.getSuperblock());
      if (link.getLinkName().equals(name)) {
        return follow(link, parent, depth);
      }
    }
    return OptionalLong.empty();
  }

  private OptionalLong follow(LinkMessage link, String parent, int depth) {
    return switch (link.getLinkType()) {
      case HARD -> OptionalLong.of(link.getHardLinkAddress());
      case SOFT -> find(absolute(link.getSoftLink(), parent), depth + 1);
      case EXTERNAL ->
          throw RecordingException.of(
              file,
              parent + "/" + link.getLinkName() + " lies in another file",
              "read " + RecordingException.quote(link.getExternalFile()) + " instead");
    };
  }

  private OptionalLong oldChild(SymbolTableMessage table, String name, String parent, int depth) {
    BTreeV1 tree = BTreeV1.createGroupBTree(storage, table.getBTreeAddress());
    ByteBuffer names = new LocalHeap(storage, table.getLocalHeapAddress()).getDataBuffer();
    for (long leaf : tree.getChildAddresses()) {
      for (SymbolTableEntry entry :
          new GroupSymbolTableNode(storage, leaf).getSymbolTableEntries()) {
        if (Utils.readUntilNull(names.position(entry.getLinkNameOffset())).equals(name)) {
          if (entry.getCacheType() != 2) {
            return OptionalLong.of(entry.getObjectHeaderAddress());
          }
          String target = Utils.readUntilNull(names.position(entry.getLinkValueOffset()));
          return find(absolute(target, parent), depth + 1);
        }
      }
    }
    return OptionalLong.empty();
  }

  private static String absolute(String target, String parent) {
    return target.startsWith("/") ? target : parent + "/" + target;
  }

  private interface Task<T> {
    T run() throws IOException;
  }

  /** Runs something that uses jhdf; a cycle among headers ends it by the depth of the stack. */
  private static <T> T shielded(Path file, String where, Task<T> task) {
    try {
      return task.run();
    } catch (RecordingException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw damaged(file, where, innermost(e), e);
    }
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    for (int i = 0; i < 20 && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static RecordingException damaged(Path file, String where, String why, Throwable cause) {
    String problem = where + " cannot be read (" + why + ")";
    String wayOut = "the file is damaged or uses a rare feature: copy it again, or h5repack it";
    return RecordingException.of(file, problem, wayOut, cause);
  }
}
