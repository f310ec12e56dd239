package rheobase.simulation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import rheobase.network.Connection;
import rheobase.network.Drive;
import rheobase.network.Network;
import rheobase.network.Population;
import rheobase.synapse.Receptor;
import rheobase.units.In;

/**
 * Where a run of a network stands: enough to go on from there, bit by bit as if it had never
 * stopped. Immutable; can be kept in a file.
 *
 * <p>It holds the state and a fingerprint of what was run, not the network itself: to go on, the
 * same network and seed are needed.
 */
public final class Checkpoint {
  private static final int MAGIC = 0x52484231; // "RHB1"

  private final String fingerprint;
  private final long step;
  private final double time;
  private final byte[] state;

  private Checkpoint(String fingerprint, long step, double time, byte[] state) {
    this.fingerprint = fingerprint;
    this.step = step;
    this.time = time;
    this.state = state;
  }

  static Checkpoint of(NetworkSimulation run, long step, byte[] state) {
    return new Checkpoint(fingerprint(run), step, step * run.network().step(), state);
  }

  /** {@return the time at which the run stands, in ms} */
  @In("ms")
  public double time() {
    return time;
  }

  long step() {
    return step;
  }

  byte[] state() {
    return state.clone();
  }

  /** Refuses to go on with another network than the one that stopped. */
  void check(NetworkSimulation run) {
    if (!fingerprint.equals(fingerprint(run))) {
      throw new IllegalArgumentException(
          "this checkpoint belongs to another network, step or seed; go on with the ones it was made from");
    }
  }

  /**
   * Keeps it in a file.
   *
   * @param file where; written anew
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    try (var out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(MAGIC);
      out.writeUTF(fingerprint);
      out.writeLong(step);
      out.writeDouble(time);
      out.writeInt(state.length);
      out.write(state);
    }
  }

  /**
   * Takes one from a file.
   *
   * @param file written by {@link #write}
   * @return the checkpoint
   * @throws IOException if it cannot be read, or is something else
   */
  public static Checkpoint read(Path file) throws IOException {
    try (var in = new DataInputStream(new InflaterInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " is no checkpoint of Rheobase");
      }
      String fingerprint = in.readUTF();
      long step = in.readLong();
      double time = in.readDouble();
      byte[] state = in.readNBytes(in.readInt());
      return new Checkpoint(fingerprint, step, time, state);
    }
  }

  private static String fingerprint(NetworkSimulation run) {
    Network network = run.network();
    StringBuilder text = new StringBuilder();
    text.append(run.wiring()).append(run.noise()).append(network.step());
    text.append(network.interpolated());
    for (Population p : network.populations()) {
      text.append(p.name()).append(p.size()).append(p.neuron()).append(p.potential());
      p.openings().entrySet().stream()
          .map(opening -> text(opening.getKey()) + opening.getValue())
          .sorted()
          .forEach(text::append);
    }
    for (Connection c : network.connections()) {
      text.append(c.from().name()).append('>').append(c.to().name());
      text.append(c.wiring()).append(c.wiring().hashCode()).append(text(c.receptor()));
      text.append(c.weight()).append(' ').append(c.delay());
    }
    for (Drive d : network.drives()) {
      text.append(d).append(d.hashCode());
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Receptor receptor) {
    var k = receptor.kinetics();
    return receptor.coupling() + " " + k.rise() + " " + k.decay() + " " + k.jump();
  }

  @Override
  public String toString() {
    return "checkpoint at " + time + " ms (" + state.length / 1024 + " kB)";
  }
}
