package rheobase.recording.binary;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How a number is stored in a binary file.
 *
 * @param kind whether it has a sign and a fraction
 * @param bytes 1, 2, 4 or 8; 4 or 8 for {@link Kind#REAL}
 * @param order which byte comes first
 */
public record NumberType(Kind kind, int bytes, ByteOrder order) {
  /** Whether numbers have a sign and a fraction. */
  public enum Kind {
    /** Whole numbers of either sign. */
    SIGNED,
    /** Whole numbers from 0 on. */
    UNSIGNED,
    /** Floats and doubles of IEEE 754. */
    REAL
  }

  /** The type of the numbers in an HDF5 dataset, if it is one that processors know. */
  static Optional<NumberType> of(DataType type) {
    NumberType number = null;
    if (type instanceof FixedPoint whole
        && whole.getBitPrecision() == 8 * type.getSize()
        && whole.getBitOffset() == 0) {
      Kind kind = whole.isSigned() ? Kind.SIGNED : Kind.UNSIGNED;
      number = new NumberType(kind, type.getSize(), whole.getByteOrder());
    } else if (type instanceof FloatingPoint real && isOrdinary(real)) {
      number = new NumberType(Kind.REAL, type.getSize(), real.getByteOrder());
    }
    return Optional.ofNullable(number).filter(NumberType::exists);
  }

  /** Floats and doubles of IEEE 754: jhdf would read any other layout as one of these. */
  private static boolean isOrdinary(FloatingPoint real) {
    int size = real.getSize();
    int exponent = size == 8 ? 11 : 8;
    int mantissa = size == 8 ? 52 : 23;
    return (size == 4 || size == 8)
        && real.getBitPrecision() == 8 * size
        && real.getBitOffset() == 0
        && real.getMantissaSize() == mantissa
        && real.getMantissaLocation() == 0
        && real.getExponentSize() == exponent
        && real.getExponentLocation() == mantissa
        && real.getExponentBias() == (1 << (exponent - 1)) - 1
        && real.getSignLocation() == 8 * size - 1;
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
