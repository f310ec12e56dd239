package rheobase.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The wire to a browser: Chromium's DevTools protocol, one JSON message a call over one WebSocket.
 * A session names the tab (or worker) that a message belongs to; the empty one is the browser.
 */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final AtomicInteger count = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final List<Consumer<JsonObject>> listeners = new CopyOnWriteArrayList<>();
  private final StringBuilder received = new StringBuilder();
  private final WebSocket socket;
  private CompletableFuture<WebSocket> last = CompletableFuture.completedFuture(null);

  DevTools(URI address) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Has every event of the browser told to the listener; it must neither wait nor call. */
  void listen(Consumer<JsonObject> listener) {
    listeners.add(listener);
  }

  /** Sends a command whose answer nobody waits for. */
  void post(String session, String method, JsonObject parameters) {
    exchange(session, method, parameters).exceptionally(gone -> null);
  }

  private CompletableFuture<JsonObject> exchange(
      String session, String method, JsonObject parameters) {
    var answer = new CompletableFuture<JsonObject>();
    var message = new JsonObject();
    synchronized (this) { // a WebSocket takes one message at a time
      int id = count.incrementAndGet();
      waiting.put(id, answer);
      message.addProperty("id", id);
      message.addProperty("method", method);
      message.add("params", parameters);
      if (!session.isEmpty()) {
        message.addProperty("sessionId", session);
      }
      last = last.thenCompose(done -> socket.sendText(message.toString(), true));
    }
    return answer;
  }

  /** Sends a command and returns its result. */
  JsonObject send(String session, String method, JsonObject parameters) {
    try {
      return exchange(session, method, parameters).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(method + ": " + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new AssertionError(method + " had no answer in " + PATIENCE_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
    received.append(part);
    if (whole) {
      var message = JsonParser.parseString(received.toString()).getAsJsonObject();
      received.setLength(0);
      if (message.has("id")) {
        answer(message);
      } else {
        listeners.forEach(listener -> listener.accept(message));
      }
    }
    from.request(1);
    return null;
  }

  private void answer(JsonObject message) {
    var answer = waiting.remove(message.get("id").getAsInt());
    if (message.has("error")) {
      answer.completeExceptionally(new IllegalStateException(message.get("error").toString()));
    } else {
      answer.complete(message.getAsJsonObject("result"));
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    fail(new IllegalStateException("the browser has gone"));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    fail(error);
  }

  private void fail(Throwable reason) {
    waiting.values().forEach(answer -> answer.completeExceptionally(reason));
  }

  @Override
  public void close() {
    socket.abort();
  }
}
