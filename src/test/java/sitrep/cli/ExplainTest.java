package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Shell.Answer;
import sitrep.site.TestDigest;

/** {@code explain}: of a page, and of a file. */
class ExplainTest {

  private static final String FIRST = "content/briefs/2023/first.md";
  private static final String BOARD = "content/dossiers/harbour-board.md";

  @TempDir private Path folder;
  private TestDigest digest;
  private Path site;

  @BeforeEach
  void build() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    site = folder.resolve("out");
    digest.site(site, "public");
  }

  private String explained(String what) {
    Answer answer = explain(what);
    assertEquals(0, answer.code(), answer.err());
    return answer.out();
  }

  private Answer explain(String what) {
    return new Shell()
        .run("explain", "-C", digest.root().toString(), "--output", site.toString(), what);
  }

  private void edit(String file) {
    digest.file(file, digest.read(file) + "\nOne more sentence.\n");
  }

  @Test
  void pageThatNothingHappenedToIsTakenAsItIs() {
    String first = explained("/briefs/first/");
    assertTrue(first.contains("the next build will take it as it is"), first);
    assertFalse(first.contains("(has changed)"), first);
  }

  @Test
  void editedBodyIsNamedBeforeTheBuildAndAfterIt() {
    edit(FIRST);
    String before = explained("/briefs/first/");
    assertTrue(before.contains("make it anew: changed: " + FIRST), before);
    assertTrue(before.contains(FIRST + ", all of it (has changed)"), before);
    digest.build(site);
    String after = explained("/briefs/first/");
    assertTrue(after.contains(": changed: " + FIRST), after);
    assertTrue(after.contains("the next build will take it as it is"), after);
  }

  @Test
  void ofManyChangesTheFirstAreNamedAndTheOthersCounted() {
    String first = digest.read(FIRST);
    for (int i = 1; i <= 7; i++) {
      digest.file("content/briefs/added-" + i + ".md", first);
    }
    String home = explained("/");
    String named = "changed: (content/briefs/added-[1-5]\\.md(, | )){5}and 3 more";
    assertTrue(Pattern.compile(named).matcher(home).find(), home);
  }

  @Test
  void bodyOfOneBriefIsNothingToThePageOfAnother() {
    edit(FIRST);
    String other = explained("/briefs/second/");
    assertTrue(other.contains("the next build will take it as it is"), other);
  }

  @Test
  void fileOfTheSiteThatSomebodyChangedIsMadeAnew() throws IOException {
    Files.writeString(site.resolve("briefs/first/index.html"), "mine");
    String first = explained("briefs/first/index.html");
    assertTrue(first.contains("its file was not as it had been written"), first);
  }

  @Test
  void nothingIsClaimedWhereNothingIsRemembered() {
    site = folder.resolve("elsewhere");
    String first = explained("https://example.org/small/briefs/first/");
    assertTrue(first.contains("nothing is remembered"), first);
    assertTrue(first.contains("make it anew: no earlier build is remembered"), first);
  }

  @Test
  void newAliasIsTheCauseOnThePagesThatNameIt() {
    digest.replace(BOARD, "kind: organisation", "kind: organisation\naliases: [the ferry]");
    String page = explained("/organisations/harbour-board/");
    assertTrue(page.contains(BOARD + ", all of it (has changed)"), page);
  }

  @Test
  void dossierReachesThePagesThatTellOfIt() {
    String file = explained(digest.root().resolve(BOARD).toString());
    assertTrue(file.contains("\n  organisations/harbour-board/index.html"), file);
    assertTrue(file.contains("\n  organisations/index.html"), file);
    assertFalse(file.contains("\n  404.html"), file);
    assertEquals(file, explained(BOARD));
  }

  @Test
  void settingsReachEveryPage() {
    assertEquals("content/site.yaml reaches every page\n", explained("content/site.yaml"));
  }

  @Test
  void picturesReachThePagesThatShowThem() {
    String file = explained("content/assets/map.svg");
    assertTrue(file.contains("\n  assets/map.svg"), file);
    assertFalse(file.contains("\n  404.html"), file);
  }

  @Test
  void whatIsNeitherIs1() {
    Answer answer = explain("/briefs/frist/");
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("/briefs/frist/"), answer.err());
  }
}
