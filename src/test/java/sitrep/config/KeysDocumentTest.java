package sitrep.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.config.TargetSettings.Kind;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.site.DocumentedFiles;
import sitrep.site.TestDigest;

/**
 * Holds docs/keys.md to the program: its examples are a digest without a fault, and each section
 * has just those keys that the program says are known when it meets one that is not.
 */
class KeysDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/keys.md");
  private static final String TARGET = "a publishing target";
  private static final String UNKNOWN = "qqqqqqqqqqqqqqqqqqqqqqqq";
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern SECTION = Pattern.compile("(?m)^##+ ([^\n]+)\n");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|([^|]*)\\|");
  private static final Pattern IN = Pattern.compile("unknown key \"" + UNKNOWN + "\" in (.+)");

  @TempDir private Path folder;

  private TestDigest examples() throws IOException {
    TestDigest digest = TestDigest.in(folder.resolve("digest"));
    DocumentedFiles.in(DOCUMENT).forEach(digest::file);
    return digest.file("content/assets/ferry.jpg", DocumentedFiles.picture());
  }

  /** The keys of each section, with what its second column says. */
  private static Map<String, Map<String, String>> documented() throws IOException {
    Map<String, Map<String, String>> sections = new TreeMap<>();
    String text = EXAMPLE.matcher(Files.readString(DOCUMENT)).replaceAll("");
    String[] texts = SECTION.split(text);
    Matcher heading = SECTION.matcher(text);
    for (int i = 1; heading.find(); i++) {
      Map<String, String> keys = new TreeMap<>();
      for (Matcher row = ROW.matcher(texts[i]); row.find(); ) {
        assertEquals(null, keys.put(row.group(1), row.group(2)), heading.group(1));
      }
      sections.put(heading.group(1).toLowerCase(Locale.ROOT), keys);
    }
    return sections;
  }

  /** What the program answers to a key that it does not know, in each map of the examples. */
  private Map<String, Set<String>> told() throws IOException {
    TestDigest digest = examples();
    DocumentedFiles.in(DOCUMENT)
        .forEach((name, text) -> digest.file(name, withUnknownKeys(name, text)));
    Map<String, Set<String>> told = new TreeMap<>();
    for (Problem problem : digest.check().problems()) {
      if (problem.kind() == ProblemKind.UNKNOWN_KEY) {
        Matcher in = IN.matcher(problem.message());
        assertTrue(in.matches(), problem.message());
        String keys = problem.hint().replaceAll("^Known keys are: |\\.$", "");
        told.computeIfAbsent(in.group(1), what -> new TreeSet<>())
            .addAll(List.of(keys.split(", ")));
      }
    }
    return told;
  }

  private static String withUnknownKeys(String name, String text) {
    String key = UNKNOWN + ": 1";
    if (name.endsWith(".yaml")) {
      return key + "\n" + text.replace("{", "{" + key + ", ");
    }
    int end = text.indexOf("\n---\n");
    return text.startsWith("---\n")
        ? "---\n"
            + key
            + text.substring(3, end).replace("{", "{" + key + ", ")
            + text.substring(end)
        : text;
  }

  private static Set<String> commonToTargets() {
    Set<String> keys = new TreeSet<>();
    for (RecordComponent component : TargetSettings.class.getRecordComponents()) {
      keys.add(component.getName());
    }
    keys.removeAll(Set.of("name", "keys"));
    return keys;
  }

  @Test
  void examplesAreADigestWithoutAFault() throws IOException {
    assertEquals(List.of(), examples().check().problems());
  }

  @Test
  void eachSectionHasTheKeysThatTheProgramKnowsAndNoOther() throws IOException {
    Map<String, Set<String>> written = new TreeMap<>();
    documented().forEach((what, keys) -> written.put(what, new TreeSet<>(keys.keySet())));
    Map<String, Set<String>> known = told();
    Set<String> ofTargets = commonToTargets();
    for (Kind kind : Kind.values()) {
      ofTargets.addAll(kind.required());
      ofTargets.addAll(kind.optional());
    }
    known.put(TARGET, ofTargets);
    assertEquals(known, written);
  }

  @Test
  void eachKindOfTargetHasTheKeysThatItIsSaidToHave() throws IOException {
    Map<String, String> kinds = documented().get(TARGET);
    for (Kind kind : Kind.values()) {
      Set<String> written = new TreeSet<>(kinds.keySet());
      String word = "`" + kind.word() + "`";
      written.removeIf(key -> !kinds.get(key).contains(word) && !kinds.get(key).equals(" all "));
      Set<String> known = commonToTargets();
      known.addAll(kind.required());
      known.addAll(kind.optional());
      assertEquals(known, written, kind.word());
    }
  }

  @Test
  void eachKeyHasAnExample() throws IOException {
    String examples = String.join("\n", DocumentedFiles.in(DOCUMENT).values());
    Map<String, Map<String, String>> sections = documented();
    sections.remove(TARGET);
    for (Map<String, String> keys : sections.values()) {
      for (String key : keys.keySet()) {
        assertTrue(Pattern.compile("(?m)(^|[{,] ?)" + key + ":").matcher(examples).find(), key);
      }
    }
  }
}
