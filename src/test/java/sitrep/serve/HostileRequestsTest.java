package sitrep.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.site.TestDigest;

/** Requests that no honest browser makes, as bytes on a socket. */
class HostileRequestsTest {

  private static final String SECRET = "the secret outside the site";
  private static final String HOME = "/digest/";

  @TempDir private static Path folder;
  private static RunningPreview preview;

  @BeforeAll
  static void serve() throws IOException {
    TestDigest digest = TestDigest.empty(folder.resolve("digest"));
    digest.file("secret.txt", SECRET).file("content/draft.txt", SECRET);
    TestDigest.write(folder.resolve("secret.txt"), SECRET);
    digest.delete("content/draft.txt");
    preview = RunningPreview.of(digest.root());
  }

  @AfterAll
  static void stop() throws IOException {
    preview.close();
  }

  @BeforeEach
  void forget() {
    preview.refusals.clear();
  }

  /** What the server says, to the end of the connection. */
  private static String say(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), preview.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String host() {
    return "Host: 127.0.0.1:" + preview.port() + "\r\n";
  }

  private static String get(String target, String... headers) throws IOException {
    return say(
        "GET " + target + " HTTP/1.1\r\n" + String.join("", headers) + "Connection: close\r\n\r\n");
  }

  private static int status(String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 "), answer);
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static void isRefused(String answer) {
    int status = status(answer);
    assertTrue(status >= 400 && status != 404 && status < 500 || status == 505, answer);
    assertFalse(answer.contains(SECRET), answer);
    assertFalse(answer.contains("A digest"), answer);
    preview.await(() -> !preview.refusals.isEmpty());
  }

  @Test
  void honestRequestIsAnswered() throws IOException {
    String answer = get(HOME, host());
    assertEquals(200, status(answer));
    assertTrue(answer.contains("A digest"));
    assertEquals(List.of(), preview.refusals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/digest/../../secret.txt",
        "/digest/..%2f..%2fsecret.txt",
        "/digest/%2e%2e/%2e%2e/secret.txt",
        "/digest/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/digest/%252e%252e%252fsecret.txt",
        "/digest/%252e%252e/secret.txt",
        "/digest/..%5c..%5csecret.txt",
        "/digest/..\\..\\secret.txt",
        "/digest/..;/..;/secret.txt",
        "/digest/.%2e/.%2e/secret.txt",
        "/digest/%c0%ae%c0%ae/%c0%ae%c0%ae/secret.txt",
        "/digest/%u002e%u002e/secret.txt",
        "/digest/%00/../secret.txt",
        "/digest/index.html%00.txt",
        "/digest//../../secret.txt",
        "/digest/%0d%0aX-Set: 1",
        "/digest/%zz",
        "/.sitrep/../../secret.txt",
        "/.sitrep/..%2f..%2fsecret.txt",
      })
  void wayOutOfTheSiteIsRefused(String target) throws IOException {
    isRefused(get(target, host()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/secret.txt",
        "/digest/secret.txt",
        "/digest/content/site.yaml",
        "/etc/passwd",
        "/digest/briefs/..."
      })
  void whatIsNoPageIsNotFound(String target) throws IOException {
    String answer = get(target, host());
    assertEquals(404, status(answer));
    assertFalse(answer.contains(SECRET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:4000",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "93.184.216.34",
        "localhost@evil.example",
        "[::2]",
        "",
        "127.0.0.1, evil.example",
        "2130706433"
      })
  void hostOfSomebodyElseIsNotAnswered(String host) throws IOException {
    isRefused(get(HOME, "Host: " + host + "\r\n"));
  }

  @Test
  void requestWithoutOrWithTwoHostsIsRefused() throws IOException {
    isRefused(get(HOME));
    preview.refusals.clear();
    isRefused(get(HOME, host(), "Host: evil.example\r\n"));
    preview.refusals.clear();
    isRefused(say("GET / HTTP/1.0\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"})
  void ownNamesAreAnswered(String name) throws IOException {
    assertEquals(200, status(get(HOME, "Host: " + name + ":" + preview.port() + "\r\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/digest/",
        "https://evil.example/digest/",
        "ftp://evil.example/",
        "//evil.example/digest/",
        "evil.example:80"
      })
  void absoluteTargetOfSomebodyElseIsRefused(String target) throws IOException {
    isRefused(get(target, host()));
    preview.refusals.clear();
    isRefused(get(target, "Host: evil.example\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "PROPFIND",
        "get",
        "G\u0001T",
        "X"
      })
  void oddMethodIsRefused(String method) throws IOException {
    String target = method.equals("CONNECT") ? "127.0.0.1:80" : HOME;
    isRefused(say(method + " " + target + " HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n"));
  }

  @Test
  void everythingInOrderOfAllOfTheServerIsRefused() throws IOException {
    isRefused(say("OPTIONS * HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n"));
  }

  @Test
  void hugeHeadersAndTargetsAreRefused() throws IOException {
    isRefused(get(HOME, host(), "X: " + "x".repeat(100_000) + "\r\n"));
    preview.refusals.clear();
    isRefused(get(HOME, host(), "X: y\r\n".repeat(50_000)));
    preview.refusals.clear();
    isRefused(get(HOME + "x".repeat(100_000), host()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1", "http://localhost:1"})
  void pageOfAnotherOriginMayNotRead(String origin) throws IOException {
    isRefused(get(HOME, host(), "Origin: " + origin + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void pageOfAnotherSiteMayNotEmbedButMayLink(String from) throws IOException {
    String site = "Sec-Fetch-Site: " + from + "\r\n";
    isRefused(get(HOME + "search-index.js", host(), site, "Sec-Fetch-Mode: no-cors\r\n"));
    assertEquals(200, status(get(HOME, host(), site, "Sec-Fetch-Mode: navigate\r\n")));
  }

  @Test
  void pageOfAnotherOriginMayNotTurnToAnotherAudience() throws IOException {
    String turn = "POST /.sitrep/audience?name=partners HTTP/1.1\r\n" + host();
    String end = "Content-Length: 0\r\nConnection: close\r\n\r\n";
    isRefused(say(turn + "Origin: http://evil.example\r\n" + end));
    preview.refusals.clear();
    isRefused(say(turn + "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n" + end));
    preview.refusals.clear();
    isRefused(say("POST /.sitrep/audience?name=nobody HTTP/1.1\r\n" + host() + end));
    assertEquals(1, preview.states.size());
  }

  @Test
  void nonsenseIsRefused() throws IOException {
    isRefused(say("\u0016\u0003\u0001\u0000\r\n\r\n"));
    preview.refusals.clear();
    isRefused(say("GET " + HOME + " HTTP/9.9\r\n" + host() + "\r\n"));
  }

  @Test
  void thoseWhoSayNothingKeepNobodyElseFromBeingAnswered() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), preview.port());
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        silent.add(socket);
      }
      assertEquals(200, status(get(HOME, host())));
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }
}
