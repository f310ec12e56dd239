package rheobase.notebook.kernel;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A kernel in a process of its own, and the few messages of Jupyter that a notebook needs. */
final class LiveKernel implements AutoCloseable {
  private static final long READY_SECONDS = 120; // a loaded machine may be this slow
  private static final int ANSWER_MILLISECONDS = 90_000;
  private static final Path JAR =
      Path.of(".rheobase/venv/share/jupyter/kernels/java/jjava.jar").toAbsolutePath();
  private static final Gson GSON = new Gson();

  private final String key = UUID.randomUUID().toString();
  private final ZContext context = new ZContext();
  private final ZMQ.Socket shell = context.createSocket(SocketType.DEALER);
  private final ZMQ.Socket control = context.createSocket(SocketType.DEALER);
  private final ZMQ.Socket published = context.createSocket(SocketType.SUB);
  private final Process process;

  /** One message that a cell caused, such as {@code display_data}. */
  record Output(String type, JsonObject content) {
    String form(String mime) {
      return content.getAsJsonObject("data").get(mime).getAsString();
    }

    String traceback(int line) {
      return content.getAsJsonArray("traceback").get(line).getAsString();
    }
  }

  private LiveKernel(Path jar, String classPath, Path log) throws IOException {
    Path connection = Files.createTempFile("rheobase-kernel", ".json");
    int[] ports = freePorts();
    Files.writeString(
        connection,
        GSON.toJson(
            Map.of(
                "ip", "127.0.0.1",
                "transport", "tcp",
                "signature_scheme", "hmac-sha256",
                "key", key,
                "shell_port", ports[0],
                "iopub_port", ports[1],
                "control_port", ports[2],
                "stdin_port", ports[3],
                "hb_port", ports[4])));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-opens",
            "jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Xmx640m",
            "-jar",
            jar.toString(),
            connection.toString());
    builder.environment().put("JJAVA_CLASSPATH", classPath);
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    connection.toFile().deleteOnExit();
    published.subscribe(new byte[0]);
    shell.connect("tcp://127.0.0.1:" + ports[0]);
    published.connect("tcp://127.0.0.1:" + ports[1]);
    control.connect("tcp://127.0.0.1:" + ports[2]);
    awaitReady(log);
  }

  /** The library as it is packaged, in the JJava that is set up here; else the test is skipped. */
  static LiveKernel packaged(Path log) throws IOException {
    assumeThat(JAR)
        .as("the kernel is not set up here: run ./rheobase setup to test with it")
        .exists();
    String jars =
        Path.of("target/rheobase.jar").toAbsolutePath()
            + File.pathSeparator
            + Path.of("target/lib").toAbsolutePath()
            + "/*.jar";
    return new LiveKernel(JAR, jars, log);
  }

  private void awaitReady(Path log) throws IOException {
    published.setReceiveTimeOut(500);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      send(shell, "kernel_info_request", Map.of());
      if (published.recv() != null) { // busy or idle: it listens, and so do we
        published.setReceiveTimeOut(ANSWER_MILLISECONDS);
        return;
      }
    }
    close();
    throw new IOException("the kernel did not start: " + Files.readString(log));
  }

  /** Runs a cell and waits for its end. */
  List<Output> run(String source) {
    String id =
        send(
            shell,
            "execute_request",
            Map.of("code", source, "silent", false, "store_history", true, "allow_stdin", false));
    List<Output> outputs = new ArrayList<>();
    while (true) {
      List<byte[]> frames = receive();
      if (!id.equals(text(json(frames.get(2)), "msg_id"))) {
        continue;
      }
      String type = text(json(frames.get(1)), "msg_type");
      JsonObject content = json(frames.get(4));
      if (type.equals("status") && text(content, "execution_state").equals("idle")) {
        return outputs;
      }
      if (!type.equals("status") && !type.equals("execute_input")) {
        outputs.add(new Output(type, content));
      }
    }
  }

  /** Says something on a comm, as a page does while no cell runs. */
  void tell(String type, Map<String, Object> content) {
    send(shell, type, content);
  }

  /** Waits for the next message of a type, whatever it answers. */
  JsonObject hear(String type) {
    while (true) {
      List<byte[]> frames = receive();
      if (text(json(frames.get(1)), "msg_type").equals(type)) {
        return json(frames.get(4));
      }
    }
  }

  void interrupt() {
    send(control, "interrupt_request", Map.of());
  }

  private String send(ZMQ.Socket socket, String type, Map<String, Object> content) {
    String id = UUID.randomUUID().toString();
    Map<String, String> header =
        Map.of(
            "msg_id",
            id,
            "session",
            key,
            "username",
            "test",
            "date",
            "2026-01-01T00:00:00.000000Z",
            "msg_type",
            type,
            "version",
            "5.3");
    List<byte[]> parts =
        List.of(bytes(GSON.toJson(header)), bytes("{}"), bytes("{}"), bytes(GSON.toJson(content)));
    socket.sendMore("<IDS|MSG>");
    socket.sendMore(signature(parts));
    parts.subList(0, 3).forEach(socket::sendMore);
    socket.send(parts.get(3));
    return id;
  }

  private String signature(List<byte[]> parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
      parts.forEach(mac::update);
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Signature, header, parent, metadata, content. */
  private List<byte[]> receive() {
    byte[] frame = published.recv();
    while (frame != null && !new String(frame, StandardCharsets.UTF_8).equals("<IDS|MSG>")) {
      frame = published.recv();
    }
    if (frame == null) {
      throw new IllegalStateException("the kernel is silent: it hangs, or has died");
    }
    List<byte[]> frames = new ArrayList<>();
    do {
      frames.add(published.recv());
    } while (published.hasReceiveMore());
    return frames;
  }

  private static JsonObject json(byte[] frame) {
    return GSON.fromJson(new String(frame, StandardCharsets.UTF_8), JsonObject.class);
  }

  private static String text(JsonObject object, String member) {
    return object.has(member) ? object.get(member).getAsString() : "";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int[] freePorts() throws IOException {
    int[] ports = new int[5];
    ServerSocket[] taken = new ServerSocket[ports.length];
    for (int i = 0; i < ports.length; i++) {
      taken[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      ports[i] = taken[i].getLocalPort();
    }
    for (ServerSocket socket : taken) {
      socket.close();
    }
    return ports;
  }

  @Override
  public void close() {
    process.destroy();
    context.close();
  }
}
