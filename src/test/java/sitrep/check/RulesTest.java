package sitrep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sitrep.build.BuildResult;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.problem.Severity;
import sitrep.site.TestDigest;

/** Each rule finds what is wrong, is silent where nothing is, and can be told how grave it is. */
class RulesTest {

  private static final String CLEAN = "content/briefs/a.md => Words.";
  private static final String DAY =
      "<!--/* original 0123456789ab */--><time th:fragment=\"day(day)\""
          + " th:text=\"${day.iso}\">x</time>";
  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";

  @TempDir private Path folder;

  /**
   * A rule with what breaks it and what does not.
   *
   * @param faulty files, each a name, perhaps its encoding, and its text; a brief's text stands
   *     below its front matter
   */
  record Example(String rule, List<String> faulty, List<String> clean) {
    @Override
    public String toString() {
      return rule;
    }
  }

  private static Example rule(String rule, List<String> faulty, List<String> clean) {
    return new Example(rule, faulty, clean);
  }

  private static List<String> brief(String body) {
    return List.of("content/briefs/a.md => " + body);
  }

  static List<Example> examples() {
    String ada = "content/dossiers/ada.md => ---\nname: Ada Quill\nkind: person\n---\n";
    String wire = "seeds/wire.txt => One line.\n";
    return List.of(
        rule(
            "unknown-file",
            List.of("content/notes.txt => x"),
            List.of("content/assets/n.txt => x")),
        rule(
            "turned-text",
            List.of("content/pages/p.md => ---\ntitle: P\n---\nA gnp\u202Egpj.exe\n"),
            List.of("content/pages/p.md => ---\ntitle: P\n---\nA \u2067name\u2069 here\n")),
        rule("empty-source", List.of("seeds/e.txt => "), List.of(wire)),
        rule(
            "doubtful-encoding",
            List.of("seeds/p.txt@windows-1251 => Порт закрыт."),
            List.of("seeds/p.txt => Порт закрыт.", "seeds/c.txt@windows-1252 => Le café fermé.")),
        rule(
            "nameless-protection",
            List.of("seeds/p.md => ---\nprotected: true\n---\nWords."),
            List.of(
                "seeds/p.md => ---\nprotected: true\nauthor: Tess Okoro\n---\nWords.",
                "seeds/q.md => ---\nprotected: true\nnames: [Tess Okoro]\n---\nWords.")),
        rule(
            "too-early",
            List.of(
                "content/briefs/e.md => ---\n"
                    + "title: E\n"
                    + "date: 2023-05-04\n"
                    + "updated: 2023-05-03\n"
                    + "---\n"),
            List.of(
                "content/briefs/e.md => ---\n"
                    + "title: E\n"
                    + "date: 2023-05-04\n"
                    + "updated: 2023-05-04\n"
                    + "---\n")),
        rule(
            "reserved-name",
            List.of("content/briefs/con.md => Words."),
            List.of("content/briefs/cone.md => Words.")),
        rule(
            "list-in-text",
            List.of(
                "content/briefs/b.md => ---\n"
                    + "title: B\n"
                    + "date: 2023-05-04\n"
                    + "topics: ports, ships\n"
                    + "---\n"
                    + "Words.\n"),
            List.of(
                "content/briefs/b.md => ---\n"
                    + "title: B\n"
                    + "date: 2023-05-04\n"
                    + "topics: [ports, ships]\n"
                    + "---\n"
                    + "Words.\n")),
        rule(
            "old-marking",
            List.of("content/pages/p.md => ---\ntitle: P\nmarking: TLP:WHITE\n---\n"),
            List.of("content/pages/p.md => ---\ntitle: P\nmarking: TLP:CLEAR\n---\n")),
        rule(
            "part-above-whole",
            List.of("content/pages/p.md => ---\ntitle: P\nmarking: TLP:CLEAR\n---\n(TLP:RED) x\n"),
            List.of("content/pages/p.md => ---\ntitle: P\n---\n(TLP:RED) x\n")),
        rule(
            "ambiguous-name",
            List.of(
                ada,
                "content/dossiers/b.md => ---\nname: B\nkind: person\naliases: [Ada Quill]\n---\n"),
            List.of(ada, "content/dossiers/b.md => ---\nname: B\nkind: person\n---\n")),
        rule(
            "unknown-link",
            brief("[[Nobody]]"),
            List.of(ada, "content/briefs/a.md => [[Ada Quill]]")),
        rule(
            "unknown-entity",
            List.of("content/briefs/e.md => ---\ntitle: E\ndate: 2023-05-04\nentities: [X]\n---\n"),
            List.of(
                ada,
                "content/briefs/e.md => ---\n"
                    + "title: E\n"
                    + "date: 2023-05-04\n"
                    + "entities: [Ada Quill]\n"
                    + "---\n")),
        rule(
            "unknown-part-of",
            List.of("content/dossiers/b.md => ---\nname: B\nkind: person\npart-of: X\n---\n"),
            List.of(
                ada,
                "content/dossiers/b.md => ---\nname: B\nkind: person\npart-of: Ada Quill\n---\n")),
        rule(
            "unknown-source",
            brief("Words [@none]."),
            List.of(wire, "content/briefs/a.md => Words [@wire].")),
        rule("dead-link", brief("[x](/briefs/none/)"), brief("[x](/briefs/a/)")),
        rule(
            "dead-fragment",
            brief("[x](/briefs/a/#none)"),
            brief("## Part\n\n[x](/briefs/a/#part)")),
        rule("missing-footnote", brief("Words.[^n]"), brief("Words.[^n]\n\n[^n]: Note.")),
        rule(
            "double-footnote",
            brief("Words.[^n]\n\n[^n]: Note.\n\n[^n]: Other."),
            brief("Words.[^n][^m]\n\n[^n]: Note.\n\n[^m]: Other.")),
        rule("unused-footnote", brief("Words.\n\n[^n]: Note."), brief("Words.[^n]\n\n[^n]: Note.")),
        rule(
            "unused-edition",
            List.of("content/editions/2020-W01.md => Words.\n"),
            List.of("content/editions/2023-W18.md => Words.\n", CLEAN)),
        rule(
            "lost-paragraph",
            List.of(wire, "content/briefs/a.md => Words [@wire, para. 9]."),
            List.of(wire, "content/briefs/a.md => Words [@wire, para. 1].")),
        rule(
            "recurring-paragraph",
            recurring("Words [@s1, para. 2]."),
            recurring("Words [@s1, para. 1].")),
        rule(
            "unused-topic",
            List.of("content/topics/t.md => ---\ntitle: T\n---\n"),
            List.of(
                "content/topics/t.md => ---\ntitle: T\n---\n",
                "content/briefs/b.md => ---\ntitle: B\ndate: 2023-05-04\ntopics: [T]\n---\n")),
        rule(
            "not-yet-public",
            List.of(
                "content/briefs/b.md => ---\ntitle: B\ndate: 2023-05-04\nstatus: draft\n---\n",
                "content/briefs/a.md => [[B]]"),
            List.of(
                "content/briefs/b.md => ---\ntitle: B\ndate: 2023-05-04\n---\n",
                "content/briefs/a.md => [[B]]")),
        rule("no-alt-text", picture("![](/assets/p.svg)"), picture("![A map](/assets/p.svg)")),
        rule("empty-item", brief("- One\n-\n- Three"), brief("- One\n- Two\n- Three")),
        rule("unnamed-dossier", List.of(ada), List.of(ada, "content/briefs/a.md => Ada Quill.")),
        rule(
            "uncited-source",
            List.of(wire),
            List.of(wire, "content/briefs/a.md => Words [@wire].")),
        rule(
            "changed-original",
            List.of("templates/own.css => ", "templates/parts.html => " + DAY),
            List.of("templates/parts.html => " + DAY.replaceFirst("<!.*?-->", ""))),
        rule(
            "unknown-words",
            List.of("templates/words/en.properties => frame.serch = Find"),
            List.of("templates/words/en.properties => frame.search = Find")),
        rule(
            "uncleaned-asset",
            List.of("content/assets/a.mp3 => ID3\u0003 words"),
            List.of("content/assets/a.txt => ID words")),
        rule("raw-html", brief("<script>x</script>"), brief("<b>x</b>")));
  }

  private static List<String> picture(String body) {
    return List.of("content/assets/p.svg => " + SVG, "content/briefs/a.md => " + body);
  }

  private static List<String> recurring(String body) {
    List<String> files = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      files.add(
          "seeds/s"
              + i
              + ".txt => The "
              + i
              + ". convoy left at "
              + i
              + " in the morning.\n\n"
              + "Our newsroom keeps readers ahead of the day with all that matters.\n");
      files.add("seeds/s" + i + ".yaml => publisher: The Herald\n");
    }
    files.add("content/briefs/a.md => " + body);
    return files;
  }

  private TestDigest digest(List<String> files, String settings) {
    TestDigest digest = TestDigest.empty(folder.resolve("d" + System.nanoTime()));
    for (String file : files) {
      String[] parts = file.split(" => ", 2);
      String[] name = parts[0].split("@", 2);
      boolean plain = name[0].startsWith("content/briefs/") && !parts[1].startsWith("---");
      String text = plain ? "---\ntitle: A\ndate: 2023-05-04\n---\n" + parts[1] + "\n" : parts[1];
      digest.file(name[0], text.getBytes(Charset.forName(name.length > 1 ? name[1] : "UTF-8")));
    }
    digest.file("content/site.yaml", digest.read("content/site.yaml") + settings);
    return digest;
  }

  private static List<Problem> all(BuildResult result) {
    List<Problem> all = new ArrayList<>(result.problems());
    all.addAll(result.notes());
    return all;
  }

  private List<Problem> found(Example example, List<String> files, String settings) {
    return all(digest(files, settings).check()).stream()
        .filter(p -> p.kind().id().equals(example.rule()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void ruleFindsWhatBreaksItAndNothingElse(Example example) {
    assertFalse(found(example, example.faulty(), "").isEmpty());
    assertEquals(List.of(), found(example, example.clean(), ""));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void digestSaysHowGraveARuleIs(Example example) {
    for (Severity severity : Severity.values()) {
      String settings = "checks: {" + example.rule() + ": " + severity.word() + "}\n";
      Set<Severity> told =
          found(example, example.faulty(), settings).stream()
              .map(Problem::severity)
              .collect(Collectors.toSet());
      assertEquals(severity == Severity.OFF ? Set.of() : Set.of(severity), told);
    }
  }

  /** What an author lets pass must not break the site. */
  @ParameterizedTest
  @MethodSource("examples")
  void siteIsBuiltWhereTheDigestLetsARulePass(Example example) {
    TestDigest digest = digest(example.faulty(), "checks: {" + example.rule() + ": off}\n");
    BuildResult result = digest.build(folder.resolve("out-" + example.rule()));
    assertTrue(result.written().isPresent(), result.problems().toString());
  }

  @Test
  void everyRuleHasAnExampleAndALineInTheHandbook() throws IOException {
    Set<String> rules = new TreeSet<>(ProblemKind.rules());
    Set<String> shown =
        examples().stream().map(Example::rule).collect(Collectors.toCollection(TreeSet::new));
    // What only other hosts can tell has its examples in LinkCheckTest.
    shown.addAll(Set.of("dead-web-link", "archived-web-link", "moved-web-link"));
    assertEquals(rules, shown);
    Set<String> told = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("docs/checks.md"))) {
      if (line.startsWith("| `")) {
        String[] cells = line.split(" *\\| *");
        String rule = cells[1].replace("`", "");
        assertEquals(ProblemKind.parse(rule).orElseThrow().severity().word(), cells[2], rule);
        assertTrue(told.add(rule), rule + " stands there twice");
      }
    }
    assertEquals(rules, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[x](/none/) <!-- sitrep-ignore dead-link: it comes back in May -->; ''",
        "<!-- sitrep-ignore dead-link: it comes back -->|[x](/none/); ''",
        "[x](/none/) <!-- sitrep-ignore dead-fragment: it comes back -->; dead-link",
        "[x](/none/) <!-- sitrep-ignore dead-link: -->; bad-ignore,dead-link",
        "[x](/none/) <!-- sitrep-ignore dead-lnk: why -->; bad-ignore,dead-link",
        "[x](/none/) <!-- sitrep-ignore lost-portion: why -->; bad-ignore,dead-link",
        "<!-- sitrep-ignore dead-link: why -->||[x](/none/); dead-link",
        "Words [TLP:RED] x <!-- sitrep-ignore lost-portion: why -->; lost-portion"
      })
  void commentSilencesOneLine(String body, String told) {
    BuildResult result = digest(brief(body.replace('|', '\n')), "").check();
    assertEquals(
        told,
        result.problems().stream()
            .map(p -> p.kind().id())
            .sorted()
            .collect(Collectors.joining(",")));
  }

  @Test
  void commentSilencesALineOfFrontMatter() {
    BuildResult result =
        digest(
                List.of(
                    "content/briefs/e.md => ---\ntitle: E\ndate: 2023-05-04\n"
                        + "entities: [X] # sitrep-ignore unknown-entity: to be written\n---\n"),
                "")
            .check();
    assertEquals(List.of(), result.problems());
  }

  @Test
  void whatKeepsASecretCanNotBeMadeLessGrave() {
    for (String rule : List.of("lost-portion", "protected-name", "quoted-above", "unmarked")) {
      BuildResult result = digest(List.of(CLEAN), "checks: {" + rule + ": off}\n").check();
      assertEquals(
          List.of("unknown-key"), result.problems().stream().map(p -> p.kind().id()).toList());
    }
  }
}
