package sitrep.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.OptionalInt;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: which port it takes, and how much of anything it takes from a client. */
final class Web implements AutoCloseable {

  private static final int THREADS = 32;
  private static final int CONNECTIONS = 1000;
  private static final int HEADER_BYTES = 16 << 10;
  private static final int IDLE_MILLIS = 30_000;
  private static final int PORTS_TRIED = 100;

  private final QueuedThreadPool threads = new QueuedThreadPool(THREADS);
  private final Server server = new Server(threads);
  private final ServerConnector connector;
  private final String bind;

  Web(String bind, Handler handler, PreviewLog log) {
    this.bind = bind;
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    // A page may have a percent sign in its name.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with("preview", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(bind);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setHandler(handler);
    server.setErrorHandler(new Refusals());
    server.setRequestLog((request, response) -> Refusals.log(request, response, log));
    server.setStopAtShutdown(true);
  }

  /**
   * Listens.
   *
   * @throws IOException if the port is taken, or there is no such address on this machine
   */
  void start(OptionalInt wanted) throws IOException {
    listen(wanted);
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the server can't be started", e);
    }
  }

  private void listen(OptionalInt wanted) throws IOException {
    int first = wanted.orElse(PreviewOptions.FIRST_PORT);
    int last = wanted.isPresent() ? first : first + PORTS_TRIED - 1;
    for (int port = first; ; port++) {
      connector.setPort(port);
      try {
        connector.open();
        return;
      } catch (IOException e) {
        boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
        if (isNowhere(e)) {
          throw new NoSuchAddress(bind, e);
        }
        if (!taken || port == last) {
          throw new IOException("can't listen on " + bind + ", port " + port + ": " + reason(e), e);
        }
      }
    }
  }

  private static boolean isNowhere(IOException e) {
    return e.getCause() instanceof UnresolvedAddressException
        || (e.getMessage() + e.getCause()).contains("assign requested address");
  }

  private static String reason(IOException e) {
    return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
  }

  /** The address of the server's root, as a browser on this machine reaches it. */
  URI address() {
    String host = Hosts.isAny(bind) ? PreviewOptions.LOOPBACK : bind;
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + connector.getLocalPort() + "/");
  }

  QueuedThreadPool threads() {
    return threads;
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException("the server can't be stopped", e);
    }
  }
}
