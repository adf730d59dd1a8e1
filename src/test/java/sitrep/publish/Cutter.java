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
    /** A few more bytes come, slowly, and then none. */
    DRIP,
    /** Whoever connects anew is told of an error, as HTTP has it. */
    ERRORS
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
      if (cut) {
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
    try (client) {
      if (mode == Mode.ERRORS) {
        client.setSoTimeout(200);
        client.getInputStream().read(new byte[1 << 16]);
        client
            .getOutputStream()
            .write(
                "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private void pump(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 13];
      for (int n = in.read(buffer); n >= 0 && !cut; n = in.read(buffer)) {
        long left = budget - passed.getAndAdd(n);
        out.write(buffer, 0, (int) Math.max(0, Math.min(n, left)));
        out.flush();
        if (left < n) {
          drip(buffer, (int) Math.max(0, left), n, out);
          cut();
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
      for (Closeable socket : open) {
        socket.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    cut = true;
    server.close();
    for (Closeable socket : open) {
      socket.close();
    }
  }
}
