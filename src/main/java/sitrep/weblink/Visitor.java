package sitrep.weblink;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Asks hosts for addresses: one request at a time, with a pause between two to the same host, and
 * for the head of a page where that will do. It follows a redirect only where that stays on the
 * host, asks none again that wants to be left in peace, and asks none that is not on the public
 * network, since what was pasted into a digest may name anything.
 */
final class Visitor {

  private static final int MOST_REDIRECTS = 5;
  private static final int PATIENCE = (int) Duration.ofSeconds(15).toMillis();

  private final Duration pause;
  private final boolean privateToo;
  private final Map<String, Long> lastAsked = new HashMap<>();
  private final Set<String> leftInPeace = new HashSet<>();

  /**
   * @param pause between two requests to one host
   * @param privateToo whether this machine and its network may be asked
   */
  Visitor(Duration pause, boolean privateToo) {
    this.pause = pause;
    this.privateToo = privateToo;
  }

  Visit visit(String url, Instant now) throws IOException {
    String location = "";
    String at = url;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      URI uri;
      try {
        uri = new URI(at);
      } catch (URISyntaxException e) {
        return new Visit(url, 0, location, "it is no address", now);
      }
      String host = String.valueOf(uri.getHost());
      if (leftInPeace.contains(host)) {
        return new Visit(url, 429, location, "", now);
      }
      Answer answer = ask(uri, host);
      boolean redirect = answer.status() >= 300 && answer.status() < 400;
      if (!redirect || answer.location().isEmpty()) {
        return new Visit(url, answer.status(), location, answer.fault(), now);
      }
      URI to;
      try {
        to = uri.resolve(new URI(answer.location().replace(" ", "%20")));
      } catch (URISyntaxException e) {
        return new Visit(url, 0, "", "it is redirected to what is no address", now);
      }
      location = to.toString();
      boolean permanent = answer.status() == 301 || answer.status() == 308;
      if (!host.equals(to.getHost()) || !isOfTheWeb(to)) {
        return new Visit(url, answer.status(), location, "", now);
      }
      at = location;
      location = permanent ? location : "";
    }
    return new Visit(url, 0, "", "it is redirected without end", now);
  }

  private static boolean isOfTheWeb(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
  }

  private record Answer(int status, String location, String fault) {}

  private Answer ask(URI uri, String host) {
    try {
      if (!privateToo && isPrivate(host)) {
        return new Answer(0, "", "it is not on the public network");
      }
      Answer head = ask(uri, host, "HEAD");
      boolean unlike = head.status() == 405 || head.status() == 501 || head.status() == 404;
      return unlike || head.status() == 403 ? ask(uri, host, "GET") : head;
    } catch (UnknownHostException e) {
      return new Answer(0, "", "there is no such host");
    } catch (IOException | IllegalArgumentException e) {
      String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Answer(0, "", words);
    }
  }

  private static boolean isPrivate(String host) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      byte[] bytes = address.getAddress();
      boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
      boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
      if (unique
          || shared
          || address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address.isAnyLocalAddress()
          || address.isMulticastAddress()) {
        return true;
      }
    }
    return false;
  }

  private Answer ask(URI uri, String host, String method) throws IOException {
    waitFor(host);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    try {
      connection.setRequestMethod(method);
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setConnectTimeout(PATIENCE);
      connection.setReadTimeout(PATIENCE);
      connection.setRequestProperty("User-Agent", "Sitrep (checks the links of a digest)");
      connection.setRequestProperty("Accept", "*/*");
      int status = connection.getResponseCode();
      if (status == 429 || status == 503) {
        leftInPeace.add(host);
      }
      String location = connection.getHeaderField("Location");
      return new Answer(Math.max(status, 0), location == null ? "" : location.strip(), "");
    } finally {
      connection.disconnect();
    }
  }

  private void waitFor(String host) throws IOException {
    long due = lastAsked.getOrDefault(host, Long.MIN_VALUE / 2) + pause.toNanos();
    try {
      long left = due - System.nanoTime();
      if (lastAsked.containsKey(host) && left > 0) {
        Thread.sleep(Duration.ofNanos(left).toMillis() + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    lastAsked.put(host, System.nanoTime());
  }
}
