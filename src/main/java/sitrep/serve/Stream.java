package sitrep.serve;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * One browser's stream of events (HTML Standard, server-sent events). Each message tells all, so
 * one that is slow gets the latest only, and nothing piles up.
 */
final class Stream implements Callback {

  private final Response response;
  private final Callback callback;
  private final Consumer<Stream> whenOver;
  private String waiting;
  private boolean busy;
  private boolean over;

  Stream(Response response, Callback callback, Consumer<Stream> whenOver) {
    this.response = response;
    this.callback = callback;
    this.whenOver = whenOver;
  }

  void send(String message) {
    String next;
    synchronized (this) {
      waiting = message;
      next = take();
    }
    write(next);
  }

  void sendIfIdle(String message) {
    synchronized (this) {
      if (busy || over) {
        return;
      }
    }
    send(message);
  }

  private synchronized String take() {
    String next = busy || over ? null : waiting;
    if (next != null) {
      waiting = null;
      busy = true;
    }
    return next;
  }

  private void write(String message) {
    if (message != null) {
      response.write(false, BufferUtil.toBuffer(message, StandardCharsets.UTF_8), this);
    }
  }

  @Override
  public void succeeded() {
    synchronized (this) {
      busy = false;
    }
    write(take());
  }

  @Override
  public void failed(Throwable cause) {
    if (finish()) {
      callback.failed(cause);
    }
  }

  void end() {
    if (finish()) {
      callback.succeeded();
    }
  }

  private boolean finish() {
    synchronized (this) {
      if (over) {
        return false;
      }
      over = true;
    }
    whenOver.accept(this);
    return true;
  }
}
