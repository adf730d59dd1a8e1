package sitrep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.build.BuildResult;
import sitrep.site.TestDigest;

/** Who a protected source is stands in no text that anybody sees, however it is written. */
class ProtectedNameRuleTest {

  @TempDir private Path folder;

  private TestDigest digest() {
    return TestDigest.empty(folder.resolve("digest"))
        .file("seeds/talk.txt", "What she said.\n")
        .file(
            "seeds/talk.yaml",
            "protected: true\nauthor: Žofie Malá-Nováková\nnames: [Kestrel, Ján Li]\n"
                + "descriptor: An official\n");
  }

  private List<String> kinds(TestDigest digest) {
    BuildResult result = digest.check();
    return result.problems().stream().map(p -> p.kind().id()).toList();
  }

  private static String brief(String title, String body) {
    return "---\ntitle: " + title + "\ndate: 2023-05-04\n---\n" + body + "\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Žofie Malá-Nováková said so.",
        "Zofie Mala Novakova said so.",
        "ŽOFIE MALÁ NOVÁKOVÁ",
        "Malá-Nováková, Žofie, said so.",
        "Zofie Mala Novakowa said so.",
        "Ž. Malá-Nováková said so.",
        "- a\n- b\n  - Zofie Mala Novakova",
        "| a | b |\n|---|---|\n| Žofie Malá-Nováková | c |",
        "> *Žofie* **Malá-Nováková**",
        "The one they call kestrel.",
        "A Kestral, they say.",
        "By Ján Li and others."
      })
  void nearlyTheNameIsAnError(String body) {
    TestDigest digest = digest().file("content/briefs/a.md", brief("A brief", body));
    assertEquals(List.of("protected-name"), kinds(digest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Žofie went home; the Malá Strana is in Prague, Nováková is elsewhere.",
        "An official said so [@talk].",
        "J. L. is nobody. Jan went to Lille.",
        "Kernels and castrels."
      })
  void otherNamesAreNone(String body) {
    TestDigest digest = digest().file("content/briefs/a.md", brief("A brief", body));
    assertEquals(List.of(), kinds(digest));
  }

  @Test
  void titlesSummariesDossiersAndSourcesAreReadToo() {
    TestDigest digest =
        digest()
            .file("content/briefs/a.md", brief("Kestrel speaks", "Words."))
            .file("content/dossiers/k.md", "---\nname: K\naliases: [Jan Li]\n---\n")
            .file("seeds/other.txt", "One line.\n\nAnd Zofie Mala Novakova was there.\n");
    assertEquals(List.of("protected-name", "protected-name", "protected-name"), kinds(digest));
  }

  @Test
  void whatIsWithheldMayNameThem() {
    TestDigest digest =
        digest().file("content/briefs/a.md", brief("A brief", "(TLP:RED) Kestrel said so."));
    assertEquals(List.of(), kinds(digest));
  }

  @Test
  void namesAreNoKeyOfASourceThatIsNotProtected() {
    TestDigest digest =
        digest().file("seeds/b.txt", "Text.\n").file("seeds/b.yaml", "names: [Me]\n");
    assertEquals(List.of("unknown-key"), kinds(digest));
  }
}
