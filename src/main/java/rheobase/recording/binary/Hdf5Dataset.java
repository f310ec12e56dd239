package rheobase.recording.binary;

import io.jhdf.ObjectHeader;
import io.jhdf.Utils;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.LzfFilter;
import io.jhdf.filter.PipelineFilterWithData;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import rheobase.recording.terms.Limits;

/**
 * A dataset of an HDF5 file, its claims checked before memory is taken.
 *
 * <p>jhdf fills missing chunks with zeros, lets chunks unfold without limit and does not compare
 * the sizes a file states twice; so chunks are put together here.
 */
record Hdf5Dataset(
    Path file, String path, HdfBackingStorage storage, ObjectHeader header, Dataset dataset) {
  /** Deflate cannot shrink more than this. */
  private static final long MOST_COMPRESSION = 1032;

  double[] reals(int rank) {
    NumberType type = number();
    ByteBuffer bytes = bytes(rank, type.bytes()).order(type.order());
    double[] numbers = new double[bytes.capacity() / type.bytes()];
    Arrays.setAll(numbers, i -> type.real(bytes, i));
    return numbers;
  }

  long[] wholes() {
    NumberType type = number();
    if (type.kind() == NumberType.Kind.REAL) {
      throw new HdfException("counts must be whole numbers, not " + type);
    }
    ByteBuffer bytes = bytes(1, type.bytes()).order(type.order());
    long[] numbers = new long[bytes.capacity() / type.bytes()];
    Arrays.setAll(numbers, i -> type.whole(bytes, i));
    return numbers;
  }

  String[] words() {
    if (!(dataset.getDataType() instanceof StringData type) || type.getSize() < 1) {
      return new String[0];
    }
    ByteBuffer bytes = bytes(1, type.getSize());
    String[] words = new String[bytes.capacity() / type.getSize()];
    for (int i = 0; i < words.length; i++) {
      byte[] word = new byte[type.getSize()];
      bytes.get(i * word.length, word);
      String padded = new String(word, StandardCharsets.UTF_8);
      int end = padded.indexOf('\0');
      words[i] = (end < 0 ? padded : padded.substring(0, end)).strip();
    }
    return words;
  }

  private NumberType number() {
    return NumberType.of(dataset.getDataType())
        .orElseThrow(() -> new HdfException("its numbers are not of an ordinary type"));
  }

  private ByteBuffer bytes(int rank, int each) {
    long[] shape = dataset.getDimensionsAsLong();
    if (shape.length != rank) {
      throw new HdfException("it has " + shape.length + " dimensions instead of " + rank);
    }
    long count = 1;
    for (long extent : shape) {
      count = Math.multiplyExact(count, extent);
    }
    long claimed = Math.multiplyExact(count, (long) each);
    boolean packed = dataset instanceof ChunkedDataset && !dataset.getFilters().isEmpty();
    long possible = packed ? MOST_COMPRESSION * storage.size() : storage.size();
    if (count < 0 || claimed > possible) {
      throw new HdfException(
          "it claims " + count + " entries, more than " + storage.size() + " bytes can hold");
    }
    // Packed, unpacked and whole, then as numbers and as trains.
    Limits.room(file, "entries of " + path, count, 5 * each + 8);
    if (count == 0) {
      return ByteBuffer.allocate(0);
    }
    if (dataset instanceof ChunkedDataset chunked) {
      return chunks(chunked, shape, count, each);
    }
    if (header.hasMessageOfType(ContiguousDataLayoutMessage.class)) {
      long stored = header.getMessageOfType(ContiguousDataLayoutMessage.class).getSize();
      if (stored >= 0 && stored != claimed) {
        throw new HdfException("it claims " + claimed + " bytes and stores " + stored);
      }
    }
    ByteBuffer all = ((DatasetBase) dataset).getDataBuffer();
    if (all.remaining() != claimed) {
      throw new HdfException("it claims " + claimed + " bytes and stores " + all.remaining());
    }
    return all;
  }

  private ByteBuffer chunks(ChunkedDataset chunked, long[] shape, long count, int each) {
    int[] chunk = chunked.getChunkDimensions();
    long entries = 1;
    for (int extent : chunk) {
      entries = Math.multiplyExact(entries, (long) extent);
    }
    boolean whole = shape.length == 1 || Arrays.equals(widened(chunk), shape);
    if (chunk.length != shape.length || entries < 1 || !whole) {
      throw new HdfException("its chunks do not fit its dimensions");
    }
    checkIndex(count, entries, each);
    // A chunk may reach beyond its dataset, but never by so much that it could not be stored.
    int size = Limits.room(file, "bytes in a chunk of " + path, entries * each, 3);
    if (size > MOST_COMPRESSION * storage.size()) {
      throw new HdfException("a chunk of " + size + " bytes is more than the file can hold");
    }
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(count * each));
    int[] corner = new int[chunk.length];
    for (long at = 0; at < count; at += entries) {
      corner[0] = shape.length == 1 ? Math.toIntExact(at) : 0;
      byte[] part = unpack(chunked.getRawChunkBuffer(corner), size, each, chunked.getFilters());
      all.put(part, 0, Math.min(size, all.remaining()));
    }
    return all.flip();
  }

  private static long[] widened(int[] extents) {
    return Arrays.stream(extents).asLongStream().toArray();
  }

  private void checkIndex(long count, long entries, int each) {
    if ((count - 1) / entries + 1 > storage.size() / 4) {
      throw new HdfException("it claims more chunks than the file can hold");
    }
    if (header.hasMessageOfType(ChunkedDataLayoutMessage.class)
        && header.getMessageOfType(ChunkedDataLayoutMessage.class).getSize() != each) {
      throw new HdfException("the size of its entries is stated twice and differs");
    }
    if (header.hasMessageOfType(ChunkedDataLayoutMessageV4.class)) {
      var layout = header.getMessageOfType(ChunkedDataLayoutMessageV4.class);
      switch (layout.getIndexingType()) {
        case ChunkedDataLayoutMessageV4.FIXED_ARRAY_INDEX -> checkClaim(layout.getAddress(), 8);
        case ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX ->
            checkClaim(layout.getAddress(), 12 + 4 * storage.getSizeOfLengths());
        case ChunkedDataLayoutMessageV4.B_TREE_V2_INDEX -> checkTree(storage, layout.getAddress());
        default -> {
          // A single chunk and an implicit index have no list that could be too long.
        }
      }
    }
  }

  /** jhdf makes a list as long as a tree claims to be: look at the claim first. */
  static void checkTree(HdfBackingStorage storage, long address) {
    if (address != -1) {
      checkClaim(storage, address, 16 + storage.getSizeOfOffsets() + 2);
    }
  }

  private void checkClaim(long address, int offset) {
    if (address != -1) {
      checkClaim(storage, address, offset);
    }
  }

  private static void checkClaim(HdfBackingStorage storage, long address, int offset) {
    int width = storage.getSizeOfLengths();
    ByteBuffer claim = storage.readBufferFromAddress(address + offset, width);
    if (Utils.readBytesAsUnsignedInt(claim, width) > storage.size() / 4) {
      throw new HdfException("an index claims more entries than the file can hold");
    }
  }

  private static byte[] unpack(
      ByteBuffer packed, int size, int each, List<PipelineFilterWithData> filters) {
    byte[] bytes = new byte[packed.remaining()];
    packed.get(bytes);
    for (int i = filters.size() - 1; i >= 0; i--) {
      PipelineFilterWithData filter = filters.get(i);
      bytes =
          switch (filter.getId()) {
            case 1 -> inflate(bytes, size + 4);
            case 2 -> new ByteShuffleFilter().decode(bytes, new int[] {each});
            case 3 -> Arrays.copyOf(bytes, Math.max(0, bytes.length - 4)); // Fletcher's checksum
            case 32000 -> unlzf(bytes, size, filter.getFilterData());
            default ->
                throw new HdfException(
                    "compressed with " + filter.getName() + "; h5repack -f GZIP=4 rewrites it");
          };
    }
    if (bytes.length != size) {
      throw new HdfException("a chunk holds " + bytes.length + " bytes instead of " + size);
    }
    return bytes;
  }

  private static byte[] unlzf(byte[] bytes, int size, int[] settings) {
    if (settings.length < 3 || settings[2] != size) {
      throw new HdfException("the size of its chunks is stated twice and differs");
    }
    return new LzfFilter().decode(bytes, settings);
  }

  private static byte[] inflate(byte[] packed, int most) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] bytes = new byte[most];
      int length = inflater.inflate(bytes);
      byte[] rest = new byte[1];
      if (!inflater.finished() && (inflater.inflate(rest) != 0 || !inflater.finished())) {
        throw new HdfException("a chunk unfolds to other than " + most + " bytes");
      }
      return Arrays.copyOf(bytes, length);
    } catch (DataFormatException e) {
      throw new HdfException("a chunk is not compressed as it claims", e);
    } finally {
      inflater.end();
    }
  }
}
