package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Shell.Answer;
import sitrep.site.Json;
import sitrep.site.TestDigest;

/** Twenty mistakes made at once are told at once, each with its place, its line and a hint. */
class TwentyMistakesTest {

  /** Where each mistake lies, and what it is. */
  private static final Map<String, String> MISTAKES = new TreeMap<>();

  static {
    mistake("unknown-key", "content/briefs/unknown-key.md:4:1");
    mistake("wrong-type", "content/briefs/wrong-type.md:4:10");
    mistake("bad-yaml", "content/briefs/bad-yaml.md:2:11");
    mistake("unknown-source", "content/briefs/unknown-source.md:5:8");
    mistake("dead-link", "content/briefs/dead-link.md:7:6");
    mistake("dead-fragment", "content/briefs/dead-fragment.md:5:6");
    mistake("same-address", "content/briefs/same-address.md:4:11");
    mistake("missing-key", "content/briefs/missing-title.md:2:1");
    mistake("bad-date", "content/briefs/bad-date.md:3:7");
    mistake("unknown-link", "content/briefs/unknown-dossier.md:5:4");
    mistake("bad-marking", "content/briefs/bad-marking.md:4:10");
    mistake("bad-value", "seeds/bad-grade.yaml:2:14");
    mistake("missing-image", "content/briefs/missing-image.md:5:1");
    mistake("bad-utf8", "content/briefs/bad-utf8.md:5:6");
    mistake("double-id", "content/briefs/again/first.md:1:1");
    mistake("unclosed-front-matter", "content/briefs/unclosed.md:1:1");
    mistake("bad-scheme", "content/briefs/bad-scheme.md:5:6");
    mistake("bad-citation", "content/briefs/bad-citation.md:5:15");
    mistake("missing-footnote", "content/briefs/missing-footnote.md:5:7");
    mistake("unknown-part-of", "content/dossiers/unknown-part-of.md:4:10");
  }

  private static void mistake(String kind, String place) {
    MISTAKES.put(place, kind);
  }

  private static Path root;
  private static Path output;
  private static Map<String, String> before;
  private static Answer answer;

  @BeforeAll
  static void makeThem(@TempDir Path folder) {
    root = folder.resolve("digest");
    output = folder.resolve("out");
    TestDigest digest = TestDigest.copyOf("small", root);
    before = digest.site(output, "public");
    digest.with("twenty-mistakes");
    answer = new Shell().run("build", "-C", root.toString(), "--output", output.toString());
  }

  private static List<Map<String, Object>> problems() {
    Answer json = new Shell().run("check", "-C", root.toString(), "--format", "json");
    return Json.lines(json.out());
  }

  @Test
  void eachIsFoundAtItsPlace() {
    Map<String, String> found = new TreeMap<>();
    for (Map<String, Object> problem : problems()) {
      String place = problem.get("file") + ":" + problem.get("line") + ":" + problem.get("column");
      if (MISTAKES.containsValue(problem.get("kind"))) {
        found.putIfAbsent(place, (String) problem.get("kind"));
      }
    }
    found.keySet().retainAll(MISTAKES.keySet());
    assertEquals(20, MISTAKES.size());
    assertEquals(MISTAKES.keySet(), found.keySet());
  }

  @Test
  void nothingElseIsReported() {
    List<String> found = new ArrayList<>();
    for (Map<String, Object> p : problems()) {
      if (p.get("severity").equals("note")) {
        continue; // Nobody cites the faulty source, nor names the faulty dossier.
      }
      found.add(p.get("file") + ":" + p.get("line") + ":" + p.get("column") + " " + p.get("kind"));
    }
    List<String> expected = new ArrayList<>();
    MISTAKES.forEach((place, kind) -> expected.add(place + " " + kind));
    assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList());
    assertTrue(answer.err().contains("20 errors"), answer.err());
  }

  @Test
  void eachIsPrintedWithItsLineACaretAndAHint() {
    List<String> lines = answer.err().lines().toList();
    MISTAKES.forEach(
        (place, kind) -> {
          int at = 0;
          while (at < lines.size() && !lines.get(at).startsWith(place + ": error: ")) {
            at++;
          }
          assertTrue(at + 3 < lines.size(), place + " is not printed");
          String[] parts = place.split(":");
          String written = line(parts[0], Integer.parseInt(parts[1]));
          assertEquals("    " + written, lines.get(at + 1), place);
          int column = Integer.parseInt(parts[2]);
          assertEquals("    " + " ".repeat(column - 1) + "^", lines.get(at + 2), place);
          assertTrue(lines.get(at + 3).matches("  hint: \\S.{8,}"), lines.get(at + 3));
        });
  }

  private static String line(String file, int number) {
    byte[] bytes;
    try {
      bytes = java.nio.file.Files.readAllBytes(root.resolve(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    return text.lines().toList().get(number - 1);
  }

  @Test
  void hintsNameWhatWasMeant() {
    for (String meant :
        List.of(
            "summary",
            "wire",
            "/briefs/first/",
            "discussion",
            "Ada Quill",
            "/assets/map.svg",
            "Harbour Board")) {
      assertTrue(answer.err().contains("Did you mean \"" + meant + "\"?"), meant);
    }
  }

  @Test
  void hintSaysSomethingThatTheMessageDoesNot() {
    for (Map<String, Object> problem : problems()) {
      String hint = (String) problem.get("hint");
      assertTrue(!((String) problem.get("message")).contains(hint), problem.toString());
    }
  }

  @Test
  void exitCodeIs1AndTheOldSiteStandsByteForByte() {
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("nothing was written"), answer.err());
    assertEquals(before, TestDigest.files(output));
  }

  @Test
  void afterMendingTheSiteIsBuiltAgain(@TempDir Path folder) {
    TestDigest digest =
        TestDigest.copyOf("small", folder.resolve("digest")).with("twenty-mistakes");
    String[] build = {
      "build", "-C", digest.root().toString(), "--output", folder.resolve("out").toString()
    };
    assertEquals(1, new Shell().run(build).code());
    mend(digest);
    Answer mended = new Shell().run(build);
    assertEquals(0, mended.code(), mended.err());
  }

  private static void mend(TestDigest digest) {
    digest
        .replace("content/briefs/unknown-key.md", "sumary", "summary")
        .replace("content/briefs/wrong-type.md", "{a: map}", "A text")
        .replace("content/briefs/bad-yaml.md", "Bad: YAML", "\"Bad: YAML\"")
        .replace("content/briefs/unknown-source.md", "wier", "wire")
        .replace("content/briefs/dead-link.md", "frist", "first")
        .replace("content/briefs/dead-fragment.md", "discusion", "discussion")
        .replace("content/briefs/same-address.md", "/about/", "/elsewhere/")
        .replace("content/briefs/missing-title.md", "date:", "title: A title\ndate:")
        .replace("content/briefs/bad-date.md", "02-30", "02-28")
        .replace("content/briefs/unknown-dossier.md", "Ada Quil]", "Ada Quill]")
        .replace("content/briefs/bad-marking.md", "ORANGE", "AMBER")
        .replace("content/briefs/missing-image.md", "mop", "map")
        .file("content/briefs/bad-utf8.md", "---\ntitle: A café\ndate: 2023-05-04\n---\nCafé.\n")
        .delete("content/briefs/again/first.md")
        .replace("content/briefs/unclosed.md", "05-04\n", "05-04\n---\n")
        .replace("content/briefs/bad-scheme.md", "javascript:alert", "https://example.com/")
        .replace("content/briefs/bad-citation.md", "; and another", "")
        .replace("content/briefs/missing-footnote.md", "[^nowhere]", "")
        .replace("content/dossiers/unknown-part-of.md", "Harbor Bord", "Harbour Board")
        .replace("seeds/bad-grade.yaml", "G", "F");
  }
}
