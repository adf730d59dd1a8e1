package sitrep.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sitrep.build.BuildResult;
import sitrep.problem.Problem;
import sitrep.problem.Severity;

/** Digests that have words wherever an author has a place for them. */
final class NaughtyDigest {

  /** Each file has its own number $n, day $d and week $e; words stand at $q in YAML, at $w bare. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "content/briefs/b$n.md",
              """
              ---
              title: $q
              date: $d
              summary: $q
              topics: [$q]
              authors: [$q]
              corrections: [{date: $d, note: $q}]
              events: [{date: $d, what: $q, place: $q}]
              judgments: [{id: j, statement: $q}]
              ---
              Words stand here [@s$n], [@p$n].
              """,
              "content/briefs/m$n.md",
              """
              ---
              title: Markdown $n
              date: $d
              ---
              Here: $w

              ## $w

              - $w

              | a |
              |---|
              | $w |

              > $w

              A `$w` and *$w*.[^1]

              ```html
              $w
              ```

              $w
              : $w

              [^1]: $w
              """,
              "content/briefs/l$n.md",
              """
              ---
              title: Links $n
              date: $d
              ---
              Words [$w](https://example.org/) and [x](<$w>) and [x]($w "$w"), [[Part $n|$w]], [[$w]].

              Cited [@s$n, $w]. ![$w](/assets/p.svg)

              !!! note "$w"
                  $w
              """,
              "content/dossiers/d$n.md",
              """
              ---
              name: $q
              aliases: [$q]
              summary: $q
              role: $q
              kind: thing
              links: [{title: $q, url: "https://example.org/"}]
              ---
              """,
              "content/dossiers/e$n.md",
              "---\nname: Part $n\npart-of: $q\nkind: thing\n---\n",
              "content/topics/t$n.md",
              "---\ntitle: $q\n---\n",
              "content/pages/p$n.md",
              "---\ntitle: $q\nsummary: $q\n---\n",
              "content/editions/$e.md",
              "---\ntitle: $q\n---\n",
              "seeds/s$n.txt",
              "$w\n\nWords stand here: $w\n",
              "seeds/s$n.yaml",
              """
              title: $q
              publisher: $q
              author: $q
              agency: $q
              place: $q
              credit: $q
              corrections: [$q]
              type: $q
              """));

  static {
    FILES.put("seeds/p$n.txt", "Nobody reads this.\n");
    FILES.put("seeds/p$n.yaml", "protected: true\ndescriptor: $q\n");
  }

  private static final String SETTINGS =
      """
      title: $q
      description: $q
      author: $q
      url: https://example.org/digest/
      default-marking: TLP:CLEAR
      organisation: {name: $q}
      nav: [{title: $q, to: /briefs/}]
      """;

  private static final String TOLERANT =
      Set.of(
              "missing-footnote",
              "unknown-link",
              "unknown-part-of",
              "unknown-source",
              "dead-link",
              "dead-fragment")
          .stream()
          .map(rule -> rule + ": warning")
          .sorted()
          .collect(Collectors.joining(", ", "checks: {", "}\n"));

  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
  private static final Pattern FIELD = Pattern.compile("([a-z-]+): \\[?\\$q");
  private static final Pattern SLOT = Pattern.compile("\\$([qwnde])");
  private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

  private NaughtyDigest() {}

  /** A site, and the files of its digest that were refused, each with its first problem. */
  record Built(Path site, Map<String, Problem> refused) {}

  /** Each place for words in YAML: its file and its key. */
  static List<String> fields() {
    List<String> fields = new ArrayList<>();
    FILES.forEach(
        (name, text) ->
            FIELD.matcher(text).results().forEach(f -> fields.add(name + " " + f.group(1))));
    FIELD.matcher(SETTINGS).results().forEach(f -> fields.add("site.yaml " + f.group(1)));
    return fields;
  }

  /** A digest of all these words, each in files of its own, and its site. */
  static Built ofEach(List<String> words, Path folder, Path site) {
    TestDigest digest = TestDigest.empty(folder).file("content/assets/p.svg", SVG);
    digest.file("content/site.yaml", digest.read("content/site.yaml") + TOLERANT);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      write(digest, i, () -> word, word);
    }
    return build(digest, site);
  }

  /** A digest in which each field has other words, and its site. */
  static Built ofEachField(Supplier<String> words, Path folder, Path site) {
    TestDigest digest = TestDigest.in(folder).file("content/assets/p.svg", SVG);
    digest.file("content/site.yaml", fill(SETTINGS, 0, words, "") + TOLERANT);
    write(digest, 0, words, "Words");
    return build(digest, site);
  }

  /** A digest of one brief whose settings hold the words, and its site. */
  static Built ofSettings(String word, Path folder, Path site) {
    TestDigest digest = TestDigest.in(folder);
    digest.file("content/site.yaml", fill(SETTINGS, 0, () -> word, ""));
    digest.file("content/briefs/a.md", "---\ntitle: A\ndate: 2001-01-01\n---\nWords.\n");
    return build(digest, site);
  }

  private static void write(TestDigest digest, int number, Supplier<String> quoted, String bare) {
    FILES.forEach(
        (name, text) ->
            digest.file(fill(name, number, quoted, bare), fill(text, number, quoted, bare)));
  }

  private static String fill(String template, int number, Supplier<String> quoted, String bare) {
    LocalDate day = FIRST_DAY.plusWeeks(number);
    return SLOT.matcher(template)
        .replaceAll(
            slot ->
                Matcher.quoteReplacement(
                    switch (slot.group(1)) {
                      case "q" -> yaml(quoted.get());
                      case "w" -> bare;
                      case "n" -> "" + number;
                      case "d" -> day.toString();
                      default -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
                    }));
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

  /** What is refused is taken out, file by file, until the rest is a site. */
  private static Built build(TestDigest digest, Path site) {
    Map<String, Problem> refused = new TreeMap<>();
    for (int times = 0; times < 20; times++) {
      BuildResult result = digest.build(site);
      if (!result.hasErrors()) {
        return new Built(result.written().map(w -> site).orElseThrow(), refused);
      }
      Map<String, Problem> more = new TreeMap<>();
      result.problems().stream()
          .filter(p -> p.severity() == Severity.ERROR)
          .forEach(p -> more.putIfAbsent(p.place().file(), p));
      more.keySet().forEach(digest::delete);
      refused.putAll(more);
    }
    throw new AssertionError("refused again and again: " + refused);
  }
}
