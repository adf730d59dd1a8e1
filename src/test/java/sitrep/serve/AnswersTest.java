package sitrep.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.site.TestDigest;

/** What a preview answers to an honest browser. */
class AnswersTest {

  private static final String PAGE = "/digest/briefs/first/";
  private static final String FILE = "/digest/assets/100%25%20of%20it.txt";

  @TempDir private static Path folder;
  private static RunningPreview preview;

  @BeforeAll
  static void serve() throws IOException {
    TestDigest digest =
        TestDigest.empty(folder.resolve("digest"))
            .file(
                "content/briefs/first.md",
                """
                ---
                title: First
                date: 2025-03-04
                aliases: [/old/]
                ---
                [All of it](/assets/100%25%20of%20it.txt)
                """)
            .file("content/assets/100% of it.txt", "0123456789")
            .file("content/assets/unused.txt", "Nobody links here.");
    preview = RunningPreview.of(digest.root());
  }

  @AfterAll
  static void stop() throws IOException {
    preview.close();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "'',text/html; charset=utf-8",
    "briefs/first/,text/html; charset=utf-8",
    "briefs/first/index.html,text/html; charset=utf-8",
    "old/,text/html; charset=utf-8",
    "feed.xml,application/atom+xml; charset=utf-8",
    "rss.xml,application/rss+xml; charset=utf-8",
    "feed.json,application/feed+json",
    "sitemap.xml,application/xml",
    "robots.txt,text/plain; charset=utf-8",
    "assets/100%25%20of%20it.txt,text/plain; charset=utf-8"
  })
  void addressesOfTheSiteHaveTheirTypes(String path, String type) {
    HttpResponse<byte[]> response = preview.get("/digest/" + path);
    assertEquals(200, response.statusCode(), path);
    assertEquals(type, header(response, "Content-Type"));
    assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    assertEquals("same-origin", header(response, "Cross-Origin-Resource-Policy"));
  }

  @ParameterizedTest
  @CsvSource({
    "/,/digest/",
    "/?q=1,/digest/?q=1",
    "/digest,/digest/",
    "/digest/briefs/first,/digest/briefs/first/",
    "/digest/briefs/first?q=1,/digest/briefs/first/?q=1"
  })
  void addressWithoutItsSlashLeadsOn(String from, String to) {
    HttpResponse<byte[]> response = preview.get(from);
    assertEquals(302, response.statusCode());
    assertEquals(to, header(response, "Location"));
  }

  @Test
  void unknownAddressShowsTheSitesOwnPageForThat() {
    for (String path : new String[] {"/digest/no/such/", "/elsewhere/", "/digest/assets/"}) {
      HttpResponse<byte[]> response = preview.get(path);
      assertEquals(404, response.statusCode(), path);
      assertTrue(text(response).contains("Page not found"), path);
      assertTrue(text(response).contains("/.sitrep/preview.js"), path);
    }
  }

  @Test
  void assetThatNobodyLinksIsNotServed() {
    assertEquals(404, preview.get("/digest/assets/unused.txt").statusCode());
  }

  @Test
  void pageThatTheBrowserHasIsNotSentAgain() {
    for (String path : new String[] {PAGE, FILE}) {
      String tag = header(preview.get(path), "ETag");
      assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
      HttpResponse<byte[]> again = preview.get(path, "If-None-Match", "\"x\", W/" + tag);
      assertEquals(304, again.statusCode());
      assertEquals(tag, header(again, "ETag"));
      assertEquals(0, again.body().length);
      assertEquals(200, preview.get(path, "If-None-Match", "\"x\"").statusCode());
    }
    assertNotEquals(header(preview.get(PAGE), "ETag"), header(preview.get("/digest/"), "ETag"));
  }

  @Test
  void headIsTheSameWithoutTheBody() {
    HttpResponse<byte[]> get = preview.get(PAGE);
    HttpResponse<byte[]> head =
        preview.send(
            HttpRequest.newBuilder(preview.address(PAGE))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    assertEquals(200, head.statusCode());
    assertEquals(0, head.body().length);
    for (String name : new String[] {"Content-Length", "Content-Type", "ETag", "Cache-Control"}) {
      assertEquals(header(get, name), header(head, name), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3,0123,bytes 0-3/10",
    "bytes=4-,456789,bytes 4-9/10",
    "bytes=-2,89,bytes 8-9/10",
    "bytes=8-99,89,bytes 8-9/10"
  })
  void partIsSentToWhomAsksForIt(String range, String part, String told) {
    HttpResponse<byte[]> response = preview.get(FILE, "Range", range);
    assertEquals(206, response.statusCode());
    assertEquals(part, text(response));
    assertEquals(told, header(response, "Content-Range"));
  }

  @Test
  void rangesThatMakeNoSenseGetTheWholeOrNothing() {
    assertEquals(416, preview.get(FILE, "Range", "bytes=10-").statusCode());
    assertEquals("bytes */10", header(preview.get(FILE, "Range", "bytes=10-"), "Content-Range"));
    assertEquals("0123456789", text(preview.get(FILE, "Range", "bytes=0-1,4-5")));
    assertEquals("0123456789", text(preview.get(FILE, "Range", "lines=0-1")));
    assertEquals(
        "0123456789", text(preview.get(FILE, "Range", "bytes=0-1", "If-Range", "\"other\"")));
    String tag = header(preview.get(FILE), "ETag");
    assertEquals("01", text(preview.get(FILE, "Range", "bytes=0-1", "If-Range", tag)));
  }

  @Test
  void pageIsThatOfABuildWithTheScriptAtItsEnd() throws IOException {
    Path site = folder.resolve("site");
    TestDigest.in(folder.resolve("digest")).build(site);
    byte[] built = java.nio.file.Files.readAllBytes(site.resolve("briefs/first/index.html"));
    byte[] served = preview.get(PAGE).body();
    assertArrayEquals(built, Arrays.copyOf(served, built.length));
    String rest =
        text(preview.get(PAGE)).substring(new String(built, StandardCharsets.UTF_8).length());
    assertTrue(
        rest.matches(
            "<script type=\"module\" src=\"/.sitrep/preview.js\" data-page=\"\\w+\"></script>\n"),
        rest);
  }

  @Test
  void editorIsToldWhatAPageDependsOn() {
    String facts = text(preview.get("/.sitrep/page?address=" + PAGE));
    assertTrue(facts.contains("\"marking\":\"TLP:CLEAR\""), facts);
    assertTrue(facts.contains("\"name\":\"content/briefs/first.md\""), facts);
    assertEquals("{}", text(preview.get("/.sitrep/page?address=/elsewhere/")));
  }
}
