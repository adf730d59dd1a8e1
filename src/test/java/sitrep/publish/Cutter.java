package sitrep.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A way to a server that breaks after so many bytes, in either direction, and stays broken. */
final class Cutter implements AutoCloseable {

  /** How it breaks. */
  enum Mode {
    /** Connections end. */
    DROP,
    /** A few more bytes come, slowly, and then none; nobody hangs up. */
    DRIP,
    /** Whoever connects anew is told of an error, as HTTP has it. */
    ERRORS,
    /** Whatever is sent to be kept by HTTP's PUT is refused, since there is no room. */
    FULL
  }

  private static final int DRIPS = 40;

  private final ServerSocket server;
  private final int upstream;
  private final Mode mode;
  private final long budget;
  private final Runnable onCut;
  private final AtomicLong passed = new AtomicLong();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Cutter(int upstream, Mode mode, long budget, Runnable onCut) throws IOException {
    this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.upstream = upstream;
    this.mode = mode;
    this.budget = budget;
    this.onCut = onCut;
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  long passed() {
    return passed.get();
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // The connection ended, which is what this is for.
                return;
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = server.accept();
      open.add(client);
      if (cut && mode != Mode.FULL) {
        start(() -> refuse(client));
      } else {
        Socket to = new Socket(InetAddress.getLoopbackAddress(), upstream);
        open.add(to);
        start(() -> pump(client, to));
        start(() -> pump(to, client));
      }
    }
  }

  private void refuse(Socket client) throws IOException {
    if (mode == Mode.DRIP) {
      return;
    }
    try (client) {
      if (mode == Mode.ERRORS) {
        client.setSoTimeout(200);
        client.getInputStream().read(new byte[1 << 16]);
        answer(client, "500 Broken");
      }
    }
  }

  private static void answer(Socket client, String status) throws IOException {
    String answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
  }

  private void pump(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 13];
      for (int n = in.read(buffer); n >= 0 && (!cut || !hangsUp()); n = in.read(buffer)) {
        if (cut && mode == Mode.DRIP) {
          continue;
        }
        if (cut && new String(buffer, 0, 4, StandardCharsets.US_ASCII).equals("PUT ")) {
          answer(from, "507 Full");
          return;
        }
        long left = budget - passed.getAndAdd(n);
        out.write(buffer, 0, mode == Mode.FULL ? n : (int) Math.max(0, Math.min(n, left)));
        out.flush();
        if (left < n) {
          cut();
          drip(buffer, (int) Math.max(0, left), n, out);
        }
      }
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void drip(byte[] buffer, int from, int to, OutputStream out) throws IOException {
    for (int i = from; mode == Mode.DRIP && i < Math.min(to, from + DRIPS); i++) {
      out.write(buffer[i]);
      out.flush();
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void cut() throws IOException {
    if (!cut) {
      cut = true;
      onCut.run();
      if (hangsUp()) {
        closeAll();
      }
    }
  }

  private boolean hangsUp() {
    return mode == Mode.DROP || mode == Mode.ERRORS;
  }

  private void closeAll() throws IOException {
    for (Closeable socket : open) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    cut = true;
    server.close();
    closeAll();
  }
}
