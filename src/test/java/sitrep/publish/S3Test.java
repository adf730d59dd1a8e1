package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.build.Progress;
import sitrep.config.TargetSettings;
import sitrep.publish.Publisher.Leave;
import sitrep.target.Note;
import sitrep.target.Target;
import sitrep.target.TargetException;
import sitrep.target.Targets;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What only a bucket has: headers, credentials, a CDN, and what it keeps for the way back. */
class S3Test {

  @TempDir private Path folder;
  private MadeSite site;
  private S3Place place;

  @BeforeEach
  void make() throws Exception {
    site = new MadeSite(folder.resolve("site"));
    place = new S3Place();
  }

  @AfterEach
  void empty() {
    place.close();
  }

  private interface Use<R> {
    R of(Publisher publisher) throws Exception;
  }

  private <R> R use(Map<String, String> keys, Map<String, String> environment, Use<R> use)
      throws Exception {
    TargetSettings settings = place.settings(keys);
    try (Target target = Targets.open(settings, Path.of(""), environment)) {
      return use.of(new Publisher(settings, target, Progress.NONE, 1));
    }
  }

  private void publish(Map<String, String> keys, Map<String, String> environment) throws Exception {
    assertEquals(
        List.of(),
        use(keys, environment, p -> p.publish(site.written(), Optional.empty(), Leave.NONE))
            .wrong());
  }

  private interface Meanwhile {
    void happens() throws Exception;
  }

  /** Two files differ when it looks; then something happens, and then it publishes. */
  private Publisher.Result publishAfterALookAhead(Meanwhile something) throws Exception {
    return use(
        Map.of(),
        place.environment(),
        publisher -> {
          Publisher ahead = publisher.lookingAhead();
          assertEquals(2, ahead.plan(site.written(), Leave.NONE).steps().size());
          something.happens();
          return ahead.publish(site.written(), Optional.empty(), Leave.NONE);
        });
  }

  private HeadObjectResponse head(String name) throws Exception {
    return S3Server.running()
        .client()
        .headObject(r -> r.bucket(place.bucket()).key("digest/" + name));
  }

  @Test
  void moreObjectsThanOneAnswerHoldsAreListedInParts() throws Exception {
    for (int i = 0; i < 1100; i++) {
      site.with("briefs/" + (i % 7 == 0 ? "é" : "") + i + ".html", "brief " + i);
    }
    publish(Map.of(), place.environment());
    S3Server.running()
        .client()
        .putObject(
            r -> r.bucket(place.bucket()).key("digest/\uD83D\uDE00"), RequestBody.fromString("x"));
    Plan nothing = use(Map.of(), place.environment(), p -> p.plan(site.written(), Leave.NONE));
    assertEquals(List.of(), nothing.steps());
    assertEquals(Set.of("\uD83D\uDE00"), nothing.others());
    place.delete("briefs/1000.html");
    site.with("briefs/1013.html", "another brief");
    Plan two = use(Map.of(), place.environment(), p -> p.plan(site.written(), Leave.NONE));
    assertEquals(
        Set.of("briefs/1000.html", "briefs/1013.html", "manifest.sha256"),
        two.steps().stream().map(Step::file).collect(Collectors.toSet()));
  }

  @Test
  void whatAnotherPublishChangesAfterALookAheadIsSeen() throws Exception {
    publish(Map.of(), place.environment());
    site.with("briefs/index.html", "other briefs");
    Publisher.Result late =
        publishAfterALookAhead(
            () -> {
              publish(Map.of(), place.environment());
              site.with("404.html", "still nothing");
            });
    assertEquals(List.of(), late.wrong());
    assertEquals(
        Set.of("404.html", "manifest.sha256"),
        late.plan().steps().stream().map(Step::file).collect(Collectors.toSet()));
  }

  @Test
  void whatAPublishStillPutsThatThenBreaksOffIsSeen() throws Exception {
    publish(Map.of(), place.environment());
    site.with("404.html", "still nothing");
    try (Target other = Targets.open(place.settings(Map.of()), Path.of(""), place.environment())) {
      other.journal(other.note(Note.PUBLISHED).orElseThrow());
      Publisher.Result late =
          publishAfterALookAhead(
              () ->
                  S3Server.running()
                      .client()
                      .putObject(
                          r -> r.bucket(place.bucket()).key("digest/index.html"),
                          RequestBody.fromString("half of another site")));
      assertTrue(late.plan().steps().stream().anyMatch(s -> s.file().equals("index.html")));
    }
    assertEquals(
        List.of(), use(Map.of(), place.environment(), p -> p.verify(site.written())).steps());
  }

  @Test
  void lookAheadThatStillHoldsIsPublishedOn() throws Exception {
    site.with("briefs/index.html", "other briefs");
    Publisher.Result first =
        use(
            Map.of(),
            place.environment(),
            p -> p.lookingAhead().publish(site.written(), Optional.empty(), Leave.NONE));
    assertEquals(List.of(), first.wrong());
    publish(Map.of(), place.environment());
    assertEquals(
        List.of(), use(Map.of(), place.environment(), p -> p.verify(site.written())).steps());
  }

  @Test
  void lookingAheadChangesNothing() throws Exception {
    use(
        Map.of(),
        place.environment(),
        publisher -> publisher.lookingAhead().plan(site.written(), Leave.NONE));
    assertEquals(
        List.of(),
        S3Server.running().client().listObjectsV2(r -> r.bucket(place.bucket())).contents());
  }

  @Test
  void noteOfTheReleaseBeforeIsKeptThoughThePublishHasToBeFinishedAgain() throws Exception {
    TargetSettings settings = place.settings(Map.of());
    try (Target target = Targets.open(settings, Path.of(""), place.environment())) {
      target.finish("one", Optional.empty(), Set.of());
      Optional<String> one = target.note(Note.PUBLISHED);
      target.finish("two", one, Set.of());
      target.finish("two", one, Set.of());
      assertEquals(Optional.of("one"), target.note(Note.BEFORE));
      assertEquals(Optional.of("two"), target.note(Note.PUBLISHED));
    }
  }

  @Test
  void objectsHaveTypesCachesAndCompression() throws Exception {
    site.with("theme/site-0123456789.js", "x").with("assets/a.png", "png").with("feed.json", "{}");
    publish(Map.of("cache-assets", "max-age=9"), place.environment());
    assertEquals("text/html;charset=utf-8", head("index.html").contentType());
    assertEquals("public, max-age=60", head("index.html").cacheControl());
    assertEquals("gzip", head("index.html").contentEncoding());
    assertEquals("application/feed+json", head("feed.json").contentType());
    assertEquals(
        "public, max-age=31536000, immutable", head("theme/site-0123456789.js").cacheControl());
    assertEquals("max-age=9", head("assets/a.png").cacheControl());
    assertEquals("image/png", head("assets/a.png").contentType());
    assertEquals(null, head("assets/a.png").contentEncoding());
    publish(Map.of("compress", "false"), place.environment());
    assertEquals(null, head("index.html").contentEncoding());
  }

  @Test
  void headersThatSomebodyChangedAreFound() throws Exception {
    publish(Map.of(), place.environment());
    S3Server.running()
        .client()
        .copyObject(
            r ->
                r.sourceBucket(place.bucket())
                    .sourceKey("digest/robots.txt")
                    .destinationBucket(place.bucket())
                    .destinationKey("digest/robots.txt")
                    .metadataDirective("REPLACE")
                    .contentType("text/html"));
    Plan plan = use(Map.of(), place.environment(), p -> p.verify(site.written()));
    assertEquals(List.of("robots.txt"), plan.steps().stream().map(Step::file).toList());
  }

  @Test
  void onlyWhatTheWayBackNeedsIsKept() throws Exception {
    for (int i = 0; i < 3; i++) {
      site.with("index.html", "home " + i);
      publish(Map.of(), place.environment());
    }
    List<String> kept =
        place.objects().keySet().stream().filter(n -> n.startsWith(".sitrep/kept/")).toList();
    assertEquals(2, kept.size(), kept::toString);
    use(Map.of(), place.environment(), p -> p.rollBack(Optional.empty(), Leave.NONE));
    assertEquals("home 1", place.readable().get("index.html"));
  }

  @Test
  void largeObjectIsSentPieceByPiece() throws Exception {
    byte[] large = new byte[20 << 20];
    new java.util.Random(1).nextBytes(large);
    site.with("assets/large.pdf", new String(large, StandardCharsets.ISO_8859_1));
    publish(Map.of(), place.environment());
    assertTrue(place.objects().get("assets/large.pdf").size() > 20 << 20);
    assertEquals(site.readable(), place.readable());
  }

  @Test
  void cdnIsToldJustWhatChangedAndNothingByADryRun() throws Exception {
    List<String> requests = Collections.synchronizedList(new ArrayList<>());
    HttpServer cdn =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cdn.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String signature = exchange.getRequestHeaders().getFirst("Authorization");
          requests.add(exchange.getRequestURI() + " " + signature + " " + body);
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    cdn.start();
    try {
      Map<String, String> environment = new TreeMap<>(place.environment());
      environment.put(
          "AWS_ENDPOINT_URL_CLOUDFRONT", "http://127.0.0.1:" + cdn.getAddress().getPort());
      Map<String, String> keys = Map.of("cloudfront", "EDIST");
      publish(keys, environment);
      requests.clear();
      publish(keys, environment);
      site.with("briefs/prague/index.html", "anew").without("briefs/vienna/index.html");
      use(keys, environment, p -> p.plan(site.written(), Leave.NONE));
      assertEquals(List.of(), requests);
      publish(keys, environment);
      assertEquals(1, requests.size());
      String request = requests.get(0);
      assertTrue(request.startsWith("/2020-05-31/distribution/EDIST/invalidation AWS4-HMAC"));
      assertTrue(
          request.contains(
              "<Quantity>5</Quantity><Items><Path>/briefs/prague/</Path>"
                  + "<Path>/briefs/prague/index.html</Path><Path>/briefs/vienna/</Path>"
                  + "<Path>/briefs/vienna/index.html</Path><Path>/manifest.sha256</Path>"),
          request);
      assertFalse(request.contains(S3Server.SECRET));
    } finally {
      cdn.stop(0);
    }
  }

  @Test
  void credentialsComeFromProfilesToo() throws Exception {
    Files.createDirectories(folder.resolve("home/.aws"));
    Files.writeString(
        folder.resolve("home/.aws/credentials"),
        "[web]\naws_access_key_id = "
            + S3Server.ID
            + "\naws_secret_access_key = "
            + S3Server.SECRET
            + "\n");
    Map<String, String> home = Map.of("HOME", folder.resolve("home").toString());
    publish(Map.of("profile", "web"), home);
    assertEquals(site.readable(), place.readable());
    for (Map<String, String> keys : List.of(Map.<String, String>of(), Map.of("profile", "wbe"))) {
      TargetException e =
          assertThrows(TargetException.class, () -> publish(keys, home), keys::toString);
      assertTrue(e.getMessage().contains("there are no credentials"), e.getMessage());
    }
  }

  @Test
  void wrongSecretOrBucketIsToldAndNotTriedAgain() {
    Map<String, String> wrong =
        Map.of("AWS_ACCESS_KEY_ID", S3Server.ID, "AWS_SECRET_ACCESS_KEY", "wrong-secret");
    TargetException e = assertThrows(TargetException.class, () -> publish(Map.of(), wrong));
    assertTrue(e.getMessage().contains("status 403"), e.getMessage());
    assertFalse(e.getMessage().contains("wrong-secret"), e.getMessage());
    assertThrows(
        TargetException.class, () -> publish(Map.of("bucket", "none"), place.environment()));
  }

  /** Java's client takes each of these for a whole answer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsitrep published 1",
        "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 100\r\n\r\nsitrep published 1"
      })
  void noteThatIsBrokenOffIsNoNote(String answer) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> answerAll(server, answer));
      thread.setDaemon(true);
      thread.start();
      Map<String, String> keys = Map.of("endpoint", "http://127.0.0.1:" + server.getLocalPort());
      try (Target target = Targets.open(place.settings(keys), Path.of(""), place.environment())) {
        assertThrows(IOException.class, () -> target.note(Note.PUBLISHED));
      }
    }
  }

  private static void answerAll(ServerSocket server, String answer) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getInputStream().read(new byte[1 << 16]);
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // Whoever asked has gone, or the test is over.
        continue;
      }
    }
  }
}
