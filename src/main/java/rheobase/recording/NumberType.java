package rheobase.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a number is stored in a binary file.
 *
 * @param kind whether it has a sign and a fraction
 * @param bytes 1, 2, 4 or 8; 4 or 8 for {@link Kind#REAL}
 * @param order which byte comes first
 */
record NumberType(Kind kind, int bytes, ByteOrder order) {
  enum Kind {
    SIGNED,
    UNSIGNED,
    REAL
  }

  /** Whether such numbers exist. */
  boolean exists() {
    boolean power = bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
    return power && (kind != Kind.REAL || bytes >= 4);
  }

  /** The number at a place; a whole number beyond 2⁵³ becomes NaN, for no double holds it. */
  double real(ByteBuffer numbers, int index) {
    if (kind != Kind.REAL) {
      long whole = whole(numbers, index);
      return whole >= -(1L << 53) && whole <= 1L << 53 ? (double) whole : Double.NaN;
    }
    int at = index * bytes;
    return bytes == 8 ? numbers.getDouble(at) : numbers.getFloat(at);
  }

  /** The whole number at a place; an unsigned one beyond 2⁶³ becomes {@link Long#MIN_VALUE}. */
  long whole(ByteBuffer numbers, int index) {
    int at = index * bytes;
    boolean signed = kind == Kind.SIGNED;
    return switch (bytes) {
      case 1 -> signed ? numbers.get(at) : Byte.toUnsignedInt(numbers.get(at));
      case 2 -> signed ? numbers.getShort(at) : Short.toUnsignedInt(numbers.getShort(at));
      case 4 -> signed ? numbers.getInt(at) : Integer.toUnsignedLong(numbers.getInt(at));
      default -> {
        long value = numbers.getLong(at);
        yield signed || value >= 0 ? value : Long.MIN_VALUE;
      }
    };
  }

  @Override
  public String toString() {
    return (kind == Kind.REAL ? "float" : kind == Kind.SIGNED ? "int" : "uint") + 8 * bytes;
  }
}
