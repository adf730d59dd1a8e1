package sitrep.publish;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** git's own server for http, {@code git-http-backend}, which lets one password in. */
final class GitHttp implements AutoCloseable {

  static final String USER = "editor";
  static final String PASSWORD = "correct-horse-battery";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Path root;
  private final Path backend = Tool.find("/usr/lib/git-core/git-http-backend");

  GitHttp(Path root) throws IOException {
    this(root, USER, PASSWORD);
  }

  GitHttp(Path root, String name, String secret) throws IOException {
    this.root = root;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server
        .createContext("/", this::answer)
        .setAuthenticator(
            new BasicAuthenticator("pages") {
              @Override
              public boolean checkCredentials(String user, String password) {
                return name.equals(user) && secret.equals(password);
              }
            });
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address() {
    return "http://127.0.0.1:" + port() + "/bare.git";
  }

  /** A helper that knows the password, in the settings of a user of git. */
  void writeCredentials(Path home) throws IOException {
    java.nio.file.Files.writeString(
        home.resolve(".gitconfig"),
        "[credential]\n\thelper = \"!f() { echo username="
            + USER
            + "; echo password="
            + PASSWORD
            + "; }; f\"\n");
  }

  /** RFC 3875, as far as that program needs it. */
  private void answer(HttpExchange exchange) throws IOException {
    ProcessBuilder cgi = new ProcessBuilder(backend.toString());
    Map<String, String> environment = cgi.environment();
    environment.put("GIT_PROJECT_ROOT", root.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("REMOTE_USER", USER);
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    environment.put("PATH_INFO", exchange.getRequestURI().getPath());
    environment.put("QUERY_STRING", text(exchange.getRequestURI().getQuery()));
    environment.put("CONTENT_TYPE", text(exchange.getRequestHeaders().getFirst("Content-Type")));
    environment.put(
        "HTTP_CONTENT_ENCODING", text(exchange.getRequestHeaders().getFirst("Content-Encoding")));
    environment.put("GIT_PROTOCOL", text(exchange.getRequestHeaders().getFirst("Git-Protocol")));
    Process process = cgi.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var in = process.getOutputStream()) {
      exchange.getRequestBody().transferTo(in);
    }
    try (InputStream out = process.getInputStream();
        exchange) {
      int status = 200;
      for (String line = line(out); !line.isEmpty(); line = line(out)) {
        String[] header = line.split(": ", 2);
        if (header[0].equals("Status")) {
          status = Integer.parseInt(header[1].substring(0, 3));
        } else {
          exchange.getResponseHeaders().add(header[0], header[1]);
        }
      }
      exchange.sendResponseHeaders(status, 0);
      out.transferTo(exchange.getResponseBody());
    }
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.write(c);
    }
    return line.toString(java.nio.charset.StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
