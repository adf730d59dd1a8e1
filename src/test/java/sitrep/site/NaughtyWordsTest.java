package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import sitrep.build.BuildResult;

/**
 * Words that programs have choked on, in each of twenty fields. With {@code
 * -Dsitrep.naughty=blns.txt} the words are the lines of that file; those that begin with # are
 * remarks.
 */
final class NaughtyWordsTest {

  private static final List<String> WORDS =
      List.of(
          "<script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "<svg/onload=alert(1)>",
          "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
          "<style>@import 'http://198.51.100.1/x.css';</style>",
          "<link rel=stylesheet href=http://198.51.100.1/x.css>",
          "<iframe src=\"javascript:alert(1)\"></iframe>",
          "<a href=\"java\tscript:alert(1)\">x</a>",
          "[x](javascript&colon;alert(1))",
          "![x](http://198.51.100.1/x.png)",
          "<base href=http://198.51.100.1/>",
          "<meta http-equiv=refresh content='0;url=http://198.51.100.1/'>",
          "<!--",
          "-->",
          "]]>",
          "<![CDATA[",
          "&#x3C;script&#x3E;",
          "&",
          "&amp;amp;",
          "[[${1+1}]]",
          "__${1+1}__",
          "th:text=\"${x}\"",
          "${7*7} {{7*7}} #{7*7} *{7*7} ~{x}",
          "undefined",
          "null",
          "NaN",
          "true",
          "0x10",
          "1e3",
          "-1",
          "1/0",
          "''",
          "\"",
          "\\",
          "\\\\",
          "%s %d %n",
          "../../etc/passwd",
          "CON",
          "/dev/null",
          "a\u0000b",
          "\u0007\u001B[31m",
          "\uFEFFx",
          "\uFFFE \uFDD0 \u0085 \uD83F\uDFFE",
          "\u202Egnp.exe",
          "\u2066x",
          "\u200B\u200D",
          "x\u2028y\u2029z",
          "\u00AD",
          "Z\u0351\u036B\u0343a\u0337\u030Dlgo",
          "İıſß",
          "\uD83D\uDC69\u200D\uD83D\uDC67",
          "田中さん",
          "שלום مرحبا",
          "ａｂｃ",
          "ﷺ",
          "Ω≈ç√∫",
          "¯\\_(ツ)_/¯",
          "- ",
          "# x",
          "> x",
          "| x |",
          "***",
          "```",
          "{TLP:X}",
          "; DROP TABLE x; --");

  @TempDir private Path folder;

  private static List<String> words() throws IOException {
    String given = System.getProperty("sitrep.naughty", "");
    return given.isEmpty()
        ? WORDS
        : Files.readAllLines(Path.of(given)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
  }

  /** In double quotation marks, every sign by its number where it is not plain. */
  private static String yaml(String words) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : words.toCharArray()) {
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\' || Character.isSurrogate(c);
      quoted.append(plain ? "" + c : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return quoted.append('"').toString();
  }

  private static void add(TestDigest digest, int number, String words) {
    String q = yaml(words);
    String inline = words.replace('\n', ' ');
    digest.file(
        "content/briefs/b" + number + ".md",
        ("---\ntitle: Q\ndate: 2023-05-13\nsummary: Q\ntopics: [Q]\nauthors: [Q]\n"
                    + "corrections: [{date: 2023-05-14, note: Q}]\n"
                    + "events: [{date: 2023-05-14, what: Q, place: Q}]\n"
                    + "judgments: [{id: j, statement: Q}]\n---\n\n")
                .replace("Q", q)
            + "Here: "
            + inline
            + "\n\n## "
            + inline
            + "\n\n- "
            + inline
            + "\n\n"
            + "| a |\n|---|\n| "
            + inline
            + " |\n\n> "
            + inline
            + "\n\n"
            + "A `"
            + inline
            + "` ["
            + inline
            + "](https://example.org/) [@s"
            + number
            + ", "
            + inline
            + "]\n");
    digest.file(
        "content/dossiers/d" + number + ".md",
        "---\nname: Q\naliases: [Q]\nsummary: Q\nrole: Q\nkind: thing\n---\n".replace("Q", q));
    digest.file("seeds/s" + number + ".txt", words + "\n\nWords stand here: " + words + "\n");
    digest.file(
        "seeds/s" + number + ".yaml", "title: Q\npublisher: Q\nauthor: Q\n".replace("Q", q));
  }

  @Test
  void filesAreSoundWhereverTheWordsStand() throws Exception {
    List<String> words = words();
    TestDigest digest = TestDigest.empty(folder.resolve("digest"));
    for (int i = 0; i < words.size(); i++) {
      add(digest, i, words.get(i));
    }
    Path output = folder.resolve("out");
    BuildResult result = withoutFaults(digest, output);
    assertTrue(result.written().isPresent());
    Map<String, String> files = TestDigest.files(output);
    addressesAreUnlikeEachOther(files.keySet());
    everyFileIsSound(files);
  }

  /** What is refused is taken out, file by file, until the rest is a site. */
  private BuildResult withoutFaults(TestDigest digest, Path output) {
    BuildResult result = digest.build(output);
    for (int times = 0; result.hasErrors() && times < 20; times++) {
      Set<String> refused =
          result.problems().stream()
              .filter(p -> p.severity() == sitrep.problem.Severity.ERROR)
              .map(p -> p.place().file())
              .collect(Collectors.toSet());
      refused.forEach(digest::delete);
      result = digest.build(output);
    }
    return result;
  }

  private static void addressesAreUnlikeEachOther(Set<String> names) {
    Set<String> folded = new HashSet<>();
    for (String name : names) {
      assertTrue(folded.add(name.toLowerCase(Locale.ROOT)), name);
      assertTrue(!name.contains("..") && name.chars().noneMatch(Character::isISOControl), name);
    }
  }

  private static void everyFileIsSound(Map<String, String> files) throws Exception {
    List<String> faults = new ArrayList<>();
    ErrorHandler handler =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {}

          @Override
          public void error(SAXParseException e) {
            faults.add(e.getSystemId() + ":" + e.getLineNumber() + ": " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        };
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", handler);
    validator.setUpValidatorAndParsers(handler, false, false);
    for (String name : files.keySet()) {
      String text =
          new String(files.get(name).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      if (name.endsWith(".html")) {
        InputSource source = new InputSource(new StringReader(text));
        source.setEncoding("UTF-8");
        source.setSystemId("http://localhost/" + name);
        validator.checkHtmlInputSource(source);
      } else if (name.endsWith(".xml")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
      } else if (name.endsWith(".json")) {
        Json.object(text);
      }
    }
    assertEquals(List.of(), faults.stream().limit(20).toList());
  }
}
