package rheobase.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers, bit by bit. */
final class State {
  private State() {}

  static void write(double[] values, DataOutput out) throws IOException {
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  static void read(double[] values, DataInput in) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
  }

  static void write(int[] values, DataOutput out) throws IOException {
    for (int value : values) {
      out.writeInt(value);
    }
  }

  static void read(int[] values, DataInput in) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
  }

  static void write(long[] values, DataOutput out) throws IOException {
    for (long value : values) {
      out.writeLong(value);
    }
  }

  static void read(long[] values, DataInput in) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readLong();
    }
  }
}
