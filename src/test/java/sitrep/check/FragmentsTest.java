package sitrep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Problem;
import sitrep.site.TestDigest;

/** A fragment that an author may link to is one that the page has. */
class FragmentsTest {

  @TempDir private Path folder;

  private TestDigest linkingTo(String address) {
    return TestDigest.copyOf("small", folder.resolve("digest"))
        .file(
            "content/briefs/linking.md",
            "---\ntitle: Linking\ndate: 2023-05-13\n---\nA [link](" + address + ").\n");
  }

  private List<String> problems(String address) {
    return linkingTo(address).check().problems().stream()
        .map(Problem::kind)
        .map(kind -> kind.id())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/briefs/first/#discussion",
        "/briefs/first/#key-judgments",
        "/briefs/first/#source-1",
        "/briefs/first/#fn-1",
        "/briefs/first/#judgment-shut",
        "/briefs/first/#cite-1-1",
        "/sources/wire/#p1"
      })
  void fragmentThatThePageHasIsAccepted(String address) {
    assertEquals(List.of(), problems(address));
    var site = linkingTo(address).site(folder.resolve("out"), "public");
    String id = address.substring(address.indexOf('#') + 1);
    Element part =
        TestDigest.page(site, address.substring(1, address.indexOf('#'))).getElementById(id);
    assertTrue(part != null, "the check accepts what the page does not have");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/briefs/first/#discusion",
        "/briefs/first/#Discussion",
        "/people/ada-quill/#nothing",
        "/sources/wire/#p99",
        "/about/#nothing",
        "/briefs/first/#sources",
        "/briefs/first/#main",
        "/briefs/first/#line-3",
        "/sources/wire/#line-1",
        "/briefs/first/#source-99",
        "/briefs/first/#fn-9",
        "/briefs/second/#fn-1",
        "/briefs/first/#cite-9-9",
        "/#nothing",
        "/briefs/#nothing",
        "/timeline/#nothing",
        "#nothing"
      })
  void fragmentThatThePageLacksIsReported(String address) {
    assertEquals(List.of("dead-fragment"), problems(address));
  }

  @Test
  void manyNotesAndLinksToThemAreCheckedAndWrittenInTimeThatGrowsWithThem() {
    int count = 40_000;
    StringBuilder text = new StringBuilder("---\ntitle: Many\ndate: 2023-05-13\n---\n");
    for (int i = 1; i <= count; i++) {
      text.append("A[^").append(i).append("] [b](#fn-").append(i).append(").\n\n");
      text.append("[^").append(i).append("]: Note.\n\n");
    }
    TestDigest digest = TestDigest.empty(folder.resolve("many"));
    digest.file("content/briefs/many.md", text.toString());
    var site =
        assertTimeoutPreemptively(
            Duration.ofSeconds(120), () -> digest.site(folder.resolve("out"), "public"));
    assertTrue(TestDigest.text(site, "briefs/many/index.html").contains("#fn-" + count + '"'));
  }

  @Test
  void fragmentAloneMeansThisVeryPage() {
    TestDigest digest = linkingTo("#here");
    digest.file(
        "content/briefs/linking.md", digest.read("content/briefs/linking.md") + "\n## Here\n");
    assertEquals(List.of(), digest.check().problems());
  }
}
