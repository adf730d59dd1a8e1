package sitrep.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Program;
import sitrep.config.BuildOptions;
import sitrep.site.LiveBrowser;
import sitrep.site.TestDigest;

/** The preview in a browser, while its digest is edited. */
class PreviewBrowserTest {

  private static final String BRIEF = "content/briefs/long.md";
  private static final String PAGE = "/digest/briefs/long/";

  private static LiveBrowser browser;

  @TempDir private Path folder;
  private TestDigest digest;
  private RunningPreview preview;
  private Page page;
  private final List<String> console = new ArrayList<>();

  @BeforeAll
  static void start() {
    browser = LiveBrowser.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void serve() throws IOException {
    digest = TestDigest.empty(folder.resolve("digest")).file(BRIEF, brief("Once upon a time."));
    preview = RunningPreview.of(digest.root());
    page = browser.window();
    page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
    page.navigate(preview.address(PAGE).toString());
    // The page is live once it has fetched itself for the first time.
    assertThat(page.locator("sitrep-bar .origin")).hasText(BRIEF);
    page.evaluate("window.stayed = true");
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    if (page != null) {
      page.close();
    }
    preview.close();
  }

  private static String brief(String words) {
    return "---\ntitle: Long\ndate: 2025-03-04\n---\n"
        + "<details><summary>More</summary>Hidden.</details>\n\n"
        + "A paragraph that is long enough to make a page of some height.\n\n".repeat(80)
        + words
        + "\n";
  }

  private void pageHasStayed() {
    assertEquals(true, page.evaluate("window.stayed"), "the page was loaded anew");
  }

  @Test
  void editAppearsWhileScrollAndOpenDetailsStay() {
    page.locator("main details").first().evaluate("details => details.open = true");
    page.evaluate("scrollTo(0, 700)");
    digest.file(BRIEF, brief("It was a dark night."));
    assertThat(page.locator("main")).containsText("It was a dark night.");
    pageHasStayed();
    assertEquals(700, ((Number) page.evaluate("Math.round(scrollY)")).intValue());
    assertEquals(true, page.locator("main details").first().evaluate("details => details.open"));
    assertEquals(List.of(), console);
  }

  @Test
  void styleIsAnotherWithoutAReload() {
    digest.file("templates/style.css", "body { color: rgb(1, 2, 3) }\n");
    assertThat(page.locator("body")).hasCSS("color", "rgb(1, 2, 3)");
    digest.file("templates/style.css", "body { color: rgb(3, 2, 1) }\n");
    assertThat(page.locator("body")).hasCSS("color", "rgb(3, 2, 1)");
    pageHasStayed();
  }

  @Test
  void faultIsShownOverTheLastGoodPageUntilItIsMended() {
    digest.file(
        "content/briefs/bad.md", "---\ntitle: Bad\ndate: 2025-03-04\ncolour: red\n---\nText.\n");
    assertThat(page.locator("sitrep-overlay .place")).hasText("content/briefs/bad.md:4:1");
    String href = page.locator("sitrep-overlay .place").getAttribute("href");
    assertTrue(href.startsWith("vscode://file/"), href);
    assertTrue(href.endsWith("/content/briefs/bad.md:4:1"), href);
    assertThat(page.locator("sitrep-overlay pre")).containsText("colour: red");
    assertThat(page.locator("sitrep-overlay pre")).containsText("^");
    assertThat(page.locator("main")).containsText("Once upon a time.");
    digest.replace("content/briefs/bad.md", "colour: red\n", "");
    assertThat(page.locator("sitrep-overlay")).hasCount(0);
    pageHasStayed();
  }

  @Test
  void serverThatWasStoppedAndStartedAgainIsFound() throws Exception {
    int port = preview.port();
    preview.close();
    assertThat(page.locator("sitrep-bar .live")).hasClass("live away");
    digest.file(BRIEF, brief("While you were away."));
    preview =
        RunningPreview.of(
            RunningPreview.options(digest.root(), port, "public"), TestDigest.ENVIRONMENT);
    assertThat(page.locator("main")).containsText("While you were away.");
    assertThat(page.locator("sitrep-bar .live")).hasClass("live");
    pageHasStayed();
  }

  @Test
  void processThatWasKilledAndStartedAgainIsFound() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process process = process(port);
    try {
      page.navigate("http://127.0.0.1:" + port + PAGE);
      assertThat(page.locator("sitrep-bar .origin")).hasText(BRIEF);
      page.evaluate("window.stayed = true");
      process.destroyForcibly().waitFor();
      assertThat(page.locator("sitrep-bar .live")).hasClass("live away");
      digest.file(BRIEF, brief("While you were killed."));
      process = process(port);
      assertThat(page.locator("main")).containsText("While you were killed.");
      pageHasStayed();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process process(int port) throws IOException {
    List<String> command =
        Program.command("serve", "-C", digest.root().toString(), "--port", String.valueOf(port));
    Path log = folder.resolve("log");
    Process process = Program.start(command, log);
    preview.await(() -> read(log).contains("Serving"));
    return process;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsTypedAndWhereTheFocusIsStay() {
    digest.replace("content/site.yaml", "title: A digest", "title: A digest\nraw-html: allow");
    String form = "<form><input id=\"name\"><textarea>Old</textarea></form>\n\n";
    digest.file(BRIEF, brief("One.").replace("A paragraph that is", form + "A paragraph that is"));
    assertThat(page.locator("#name").first()).isVisible();
    page.locator("#name").first().fill("Typed");
    page.locator("textarea").first().fill("Typed too");
    page.locator("#name").first().focus();
    digest.replace(BRIEF, "One.", "Two.");
    assertThat(page.locator("main")).containsText("Two.");
    assertEquals("Typed", page.locator("#name").first().inputValue());
    assertEquals("Typed too", page.locator("textarea").first().inputValue());
    assertEquals("name", page.evaluate("document.activeElement.id"));
    pageHasStayed();
  }

  @Test
  void barTellsOfDraftsAndMarkingsAndWhatThePageDependsOn() throws Exception {
    preview.close();
    digest
        .file(BRIEF, brief("Of Lowmere.").replace("title: Long", "title: Long\nstatus: draft"))
        .file("content/dossiers/lowmere.md", "---\nname: Lowmere\nkind: place\n---\n");
    BuildOptions drafts =
        new BuildOptions(
            digest.root(), Optional.empty(), Optional.empty(), Optional.empty(), true, false);
    preview =
        RunningPreview.of(
            new PreviewOptions(
                drafts, PreviewOptions.LOOPBACK, OptionalInt.of(0), "edit:{file}#{line}", false),
            TestDigest.ENVIRONMENT);
    page.navigate(preview.address(PAGE).toString());
    assertThat(page.locator("sitrep-bar .state")).hasText("draft");
    assertThat(page.locator("sitrep-bar .marking")).hasText("TLP:CLEAR");
    assertThat(page.locator("sitrep-bar summary")).hasText("Depends on 2 files");
    page.locator("sitrep-bar summary").click();
    assertThat(page.locator("sitrep-bar li"))
        .hasText(new String[] {"content/briefs/long.md, all of it", "content/dossiers/lowmere.md"});
    assertEquals(
        "edit:" + digest.root().resolve(BRIEF).toRealPath() + "#1",
        page.locator("sitrep-bar .origin").getAttribute("href"));
  }

  @Test
  void otherAudienceIsShownFromItsOwnRoot() {
    digest.file(BRIEF, brief("For all.\n\n(TLP:AMBER) For partners."));
    assertThat(page.locator("main")).containsText("For all.");
    assertThat(page.locator("main")).not().containsText("For partners.");
    page.locator("sitrep-bar select").selectOption("partners");
    assertThat(page.locator("main")).containsText("For partners.");
    assertEquals("/briefs/long/", URI.create(page.url()).getPath());
    page.locator("sitrep-bar select").selectOption("public");
    page.waitForURL("**" + PAGE);
    assertThat(page.locator("main")).containsText("For all.");
    assertThat(page.locator("main")).not().containsText("For partners.");
  }

  @Test
  void browserGoesToThePageThatWasLastChangedIfItIsAskedTo() throws Exception {
    digest.file("content/briefs/other.md", brief("Other."));
    assertThat(page.locator("sitrep-bar .changed")).hasAttribute("href", "/digest/briefs/other/");
    pageHasStayed();
    preview.close();
    PreviewOptions options = RunningPreview.options(digest.root(), 0, "public");
    preview =
        RunningPreview.of(
            new PreviewOptions(
                options.digest(), options.bind(), options.port(), options.editor(), true),
            TestDigest.ENVIRONMENT);
    page.navigate(preview.address(PAGE).toString());
    assertThat(page.locator("sitrep-bar .origin")).hasText(BRIEF);
    digest.file("content/briefs/other.md", brief("Changed."));
    page.waitForURL("**/digest/briefs/other/");
    assertThat(page.locator("main")).containsText("Changed.");
  }

  @Test
  void faultOfATemplateIsShownOverThePageUntilItIsMended() {
    digest.file("templates/brief.html", "<p th:each=\"x\">No end");
    assertThat(page.locator("sitrep-overlay pre")).containsText("could not be made");
    assertThat(page.locator("main")).containsText("Once upon a time.");
    digest.delete("templates/brief.html");
    assertThat(page.locator("sitrep-overlay")).hasCount(0);
    pageHasStayed();
  }

  @Test
  void pictureIsAnotherUnderTheSameAddress() {
    digest.file("content/assets/map.svg", square("red"));
    digest.file(BRIEF, brief("![A map](/assets/map.svg)"));
    assertThat(page.locator("main img")).hasCount(1);
    digest.file("content/assets/map.svg", square("blue"));
    assertThat(page.locator("main img"))
        .hasAttribute("src", java.util.regex.Pattern.compile("sitrep="));
    Object picture =
        page.evaluate("async () => (await fetch(document.querySelector('main img').src)).text()");
    assertTrue(picture.toString().contains("blue"), picture.toString());
    pageHasStayed();
  }

  private static String square(String colour) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
        + "<rect width=\"9\" height=\"9\" fill=\""
        + colour
        + "\"/></svg>";
  }

  @Test
  void everyFaultOfTheDigestIsListedAndCanBeHidden() {
    digest
        .file("content/briefs/a.md", "---\ntitle: A\ndate: 2025-03-04\n---\n[No](/no/such/)\n")
        .file("content/briefs/b.md", "---\ntitle: B\ndate: soon\n---\n");
    assertThat(page.locator("sitrep-overlay article")).hasCount(2);
    assertThat(page.locator("sitrep-overlay .place"))
        .hasText(new String[] {"content/briefs/a.md:5:1", "content/briefs/b.md:3:7"});
    assertThat(page.locator("sitrep-overlay .hint").first()).not().isEmpty();
    page.locator("sitrep-overlay button").click();
    assertThat(page.locator("sitrep-overlay")).hasCount(0);
    digest.delete("content/briefs/a.md");
    assertThat(page.locator("sitrep-overlay article")).hasCount(1);
  }
}
