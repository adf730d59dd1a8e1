package sitrep.site;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A static host on the loopback address that has a site in a folder of its own, and sends what the
 * site's file {@code _headers} asks for.
 */
public final class StaticHost implements AutoCloseable {

  private static final String BELOW = "/digest/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "png", "image/png",
          "xml", "application/xml",
          "json", "application/json");

  private final Path site;
  private final HttpServer server;
  private final AtomicLong bytesSent = new AtomicLong();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private StaticHost(Path site, HttpServer server) {
    this.site = site;
    this.server = server;
  }

  /** Serves the site in this folder until it is closed. */
  public static StaticHost of(Path site) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    StaticHost host = new StaticHost(site, HttpServer.create(any, 0));
    host.server.createContext(BELOW, host::answer);
    host.server.setExecutor(host.threads);
    host.server.start();
    return host;
  }

  /** The whole address of a page. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + BELOW + path;
  }

  /** The bytes of all bodies that were sent. */
  public long bytesSent() {
    return bytesSent.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(BELOW.length());
    Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    boolean found = Files.isRegularFile(file);
    byte[] bytes = Files.readAllBytes(found ? file : site.resolve("404.html"));
    addHeaders("/" + path, exchange.getResponseHeaders());
    String name = found ? file.toString() : ".html";
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    exchange
        .getResponseHeaders()
        .set("Content-Type", type == null ? "application/octet-stream" : type);
    bytesSent.addAndGet(bytes.length);
    exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void addHeaders(String address, Headers headers) throws IOException {
    Path file = site.resolve("_headers");
    boolean meant = false;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("/")) {
        meant = address.startsWith(line.replace("*", ""));
      } else if (meant && line.startsWith(" ")) {
        headers.set(
            line.substring(0, line.indexOf(':')).strip(),
            line.substring(line.indexOf(':') + 1).strip());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
