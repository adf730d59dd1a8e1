package sitrep.weblink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.digest.Digest;
import sitrep.problem.Problem;
import sitrep.site.TestDigest;

/** Links are asked for politely, once, and what came of it is remembered. */
class LinkCheckTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir private Path folder;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private HttpServer server;
  private String host;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    host = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    String path = exchange.getRequestURI().toString();
    asked.add(exchange.getRequestMethod() + " " + path);
    int status = 200;
    if (path.startsWith("/status/")) {
      status = Integer.parseInt(path.substring(8));
    } else if (path.startsWith("/to/")) {
      status = Integer.parseInt(path.substring(4, 7));
      exchange.getResponseHeaders().add("Location", path.substring(7).replace("@", host));
    } else if (path.equals("/nohead") && exchange.getRequestMethod().equals("HEAD")) {
      status = 405;
    }
    // Whoever has the answer may ask again before this ends.
    atOnce.decrementAndGet();
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private Digest digest(String body, String... files) {
    TestDigest digest = TestDigest.empty(folder.resolve("digest" + System.nanoTime()));
    digest.file(
        "content/briefs/a.md",
        "---\ntitle: A\ndate: 2023-05-04\n---\n" + body.replace("@", host) + "\n");
    for (int i = 0; i < files.length; i += 2) {
      digest.file(files[i], files[i + 1].replace("@", host));
    }
    return digest.check().analysis().orElseThrow().digest();
  }

  private List<String> told(Digest digest, Instant now) throws IOException {
    Ledger ledger = Ledger.at(folder.resolve("links.jsonl"));
    return new LinkCheck(new Visitor(Duration.ZERO, true), ledger, now)
        .check(digest, url -> {}).stream().map(p -> p.kind().id() + ": " + message(p)).toList();
  }

  private String message(Problem problem) {
    return problem.message().replace(host, "@");
  }

  @Test
  void linksThatLeadSomewhereAreNoProblem() throws IOException {
    Digest digest =
        digest(
            "[a](@/a) [b](@/nohead) [c](@/status/403) [d](@/to/302/a) <@/a#part> [e](/briefs/a/)");
    assertEquals(List.of(), told(digest, NOW));
    assertEquals(
        List.of(
            "HEAD /a",
            "HEAD /nohead",
            "GET /nohead",
            "HEAD /status/403",
            "GET /status/403",
            "HEAD /to/302/a",
            "HEAD /a"),
        asked);
  }

  @Test
  void deadLinksAreToldWithWhatTheHostSaid() throws IOException {
    Digest digest =
        digest(
            "[a](@/status/404) [b](@/status/500) [c](@/to/302/to/302/none)"
                + " [d](http://127.0.0.1:1/)");
    assertEquals(
        List.of(
            "dead-web-link: the link @/status/404 leads nowhere: status 404",
            "dead-web-link: the link @/status/500 leads nowhere: status 500",
            "dead-web-link: the link http://127.0.0.1:1/ leads nowhere: Connection refused"),
        told(digest, NOW));
  }

  @Test
  void linkThatHasMovedForGoodIsToldAndAnotherHostIsNotAsked() throws IOException {
    Digest digest = digest("[a](@/to/301/new) [b](@/to/301https://other.invalid/x)");
    assertEquals(
        List.of(
            "moved-web-link: @/to/301/new has moved to @/new",
            "moved-web-link: @/to/301https://other.invalid/x has moved to https://other.invalid/x"),
        told(digest, NOW));
  }

  @Test
  void sloppyRedirectsAreFollowedAsFarAsTheyLead() throws IOException {
    for (String to : List.of("/some page", "ftp://127.0.0.1/x", "//[", "a:b c", "mailto:a")) {
      server.createContext(
          "/sloppy" + asked.size(),
          exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
          });
      asked.add(to);
    }
    Digest digest = digest("[a](@/sloppy0) [b](@/sloppy1) [c](@/sloppy2) [d](@/sloppy3)");
    assertEquals(
        List.of(
            "dead-web-link: the link @/sloppy2 leads nowhere: it is redirected to what is no"
                + " address"),
        told(digest, NOW));
    assertTrue(asked.contains("HEAD /some%20page"), asked.toString());
  }

  @Test
  void redirectsWithoutEndAreGivenUp() throws IOException {
    server.createContext(
        "/loop",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/loop");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    assertEquals(
        List.of("dead-web-link: the link @/loop leads nowhere: it is redirected without end"),
        told(digest("[a](@/loop)"), NOW));
  }

  @Test
  void archivedCopyOfASourceAnswersForIt() throws IOException {
    Digest digest =
        digest(
            "Words [@s].",
            "seeds/s.txt",
            "Words.\n",
            "seeds/s.yaml",
            "url: @/status/404\narchived: @/copy\n",
            "seeds/t.txt",
            "Other words.\n",
            "seeds/t.yaml",
            "url: @/status/404\narchived: @/status/410\n");
    assertEquals(
        List.of(
            "archived-web-link: @/status/404 leads nowhere any more, but its archived copy does:"
                + " @/copy",
            "dead-web-link: the link @/status/404 leads nowhere: status 404",
            "dead-web-link: the link @/status/410 leads nowhere: status 410"),
        told(digest, NOW).stream().sorted().toList());
  }

  @Test
  void hostIsAskedForOneThingAtATimeAndForEachOnce() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      body.append("[x](@/page").append(i % 20).append(") ");
    }
    told(digest(body.toString()), NOW);
    assertEquals(20, asked.size());
    assertEquals(1, mostAtOnce.get());
  }

  @Test
  void hostThatWantsToBeLeftInPeaceIsAskedNoMore() throws IOException {
    Digest digest = digest("[a](@/a) [b](@/status/429) [c](@/c) [d](@/d)");
    assertEquals(List.of(), told(digest, NOW));
    assertEquals(List.of("HEAD /a", "HEAD /status/429"), asked);
  }

  @Test
  void ledgerIsBelievedForAWeekWhereALinkWasGoodAndForADayWhereItWasNot() throws IOException {
    Digest digest = digest("[a](@/a) [b](@/status/404)");
    told(digest, NOW);
    int first = asked.size();
    List<String> later = told(digest, NOW.plus(Duration.ofHours(23)));
    assertEquals(first, asked.size());
    assertTrue(later.get(0).endsWith("status 404 on 2026-01-01"), later.toString());
    told(digest, NOW.plus(Duration.ofHours(25)));
    assertEquals(
        List.of("HEAD /status/404", "GET /status/404"), asked.subList(first, asked.size()));
    told(digest, NOW.plus(Duration.ofDays(8)));
    assertEquals("HEAD /a", asked.get(first + 2));
  }

  @Test
  void spoiltLedgerCostsVisitsAndNothingElse() throws IOException {
    Digest digest = digest("[a](@/a)");
    Files.writeString(folder.resolve("links.jsonl"), "{\"url\": \n\0\n{}\n[1]\n");
    assertEquals(List.of(), told(digest, NOW));
    assertEquals(List.of("HEAD /a"), asked);
  }

  @Test
  void addressesOfThisMachineAreNotAskedUnlessSomebodySaysSo() throws IOException {
    Digest digest =
        digest(
            "[a](@/a) [b](http://localhost:1/) [c](http://[::1]:1/)"
                + " [d](http://100.64.0.1:1/) [e](http://100.127.255.254:1/)");
    List<Problem> problems = LinkCheck.of(digest, folder, NOW, url -> {});
    assertEquals(5, problems.size());
    assertTrue(
        problems.stream().allMatch(p -> p.message().contains("not on the public network")),
        problems.toString());
    assertEquals(List.of(), asked);
  }

  @Test
  void whatAnAudienceMayNotSeeIsNotAskedFor() throws IOException {
    Digest digest = digest("(TLP:RED) [a](@/secret)\n\n[b](@/open)");
    told(digest, NOW);
    assertEquals(List.of("HEAD /open"), asked);
    assertFalse(Files.readString(folder.resolve("links.jsonl")).contains("secret"));
  }
}
