package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** What programs have choked on is shown as the words that it is, wherever it stands. */
final class NaughtyWordsTest {

  /**
   * One of so many pages is opened in a browser, and one of so many words stands in settings; all
   * of them where the words were given.
   */
  private static final int ONE_IN = 5;

  private static final String ANSWERED =
      "() => document.querySelector('#_count').textContent"
          + " || !document.querySelector('#_q').value.trim()";

  /** What no digest may say, whatever else it tolerates. */
  private static final Set<ProblemKind> REFUSALS =
      Set.of(
          ProblemKind.PORTION_IN_KEY,
          ProblemKind.LOST_PORTION,
          // A NUL is in no text; what is known of one that is refused is then left without it.
          ProblemKind.NO_TEXT,
          ProblemKind.ORPHAN_SIDECAR,
          ProblemKind.BAD_SCHEME,
          ProblemKind.FOREIGN_IMAGE,
          ProblemKind.BAD_CITATION);

  @TempDir private static Path folder;
  private static final Map<String, NaughtyDigest.Built> sites = new TreeMap<>();
  private static List<String> words;

  @BeforeAll
  static void build() throws IOException {
    words = NaughtyWords.all();
    Path all = folder.resolve("sites");
    TestDigest.write(all.resolve("_headers"), "");
    sites.put("each/", NaughtyDigest.ofEach(words, folder.resolve("each"), all.resolve("each")));
    for (int i = 0; i < words.size(); i += NaughtyWords.areGiven() ? 1 : ONE_IN) {
      String name = "settings" + i;
      // A marking in settings is refused, and without them there is no site.
      String word = words.get(i).replace("{TLP", "{T L P");
      sites.put(
          name + "/", NaughtyDigest.ofSettings(word, folder.resolve(name), all.resolve(name)));
    }
  }

  @Test
  void wordsStandInTwentyFieldsAndMoreOfWhichEachIsShown() {
    List<String> marks = new ArrayList<>();
    Supplier<String> mark =
        () -> {
          marks.add("Mark" + marks.size() + "th");
          return marks.get(marks.size() - 1);
        };
    Path site = folder.resolve("fields-site");
    var built = NaughtyDigest.ofEachField(mark, folder.resolve("fields"), site);
    assertEquals(Map.of(), built.refused());
    String pages = String.join("\n", pages(site).values());
    assertEquals(List.of(), marks.stream().filter(m -> !pages.contains(m)).toList());
    assertTrue(marks.size() >= 20, NaughtyDigest.fields().toString());
    assertEquals(NaughtyDigest.fields().size(), marks.size());
  }

  @Test
  void wordsAreRefusedOnlyWhereTheyMeanWhatNoDigestMaySay() {
    List<Problem> others =
        sites.values().stream()
            .flatMap(site -> site.refused().values().stream())
            .filter(p -> !REFUSALS.contains(p.kind()))
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  void everyFileIsSoundAndHasAnAddressOfItsOwn() throws Exception {
    for (NaughtyDigest.Built built : sites.values()) {
      Map<String, String> files = TestDigest.files(built.site());
      addressesAreUnlikeEachOther(files.keySet());
      everyFileIsSound(files);
    }
  }

  @Test
  void noPageDoesAnythingInChromium() throws IOException, URISyntaxException {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(folder.resolve("sites"));
        Watch watch = new Watch(browser, host, policy())) {
      List<String> pages = new ArrayList<>(pages(sites.get("each/").site()).keySet());
      pages.remove("404.html"); // It finds its styles from the host's root only.
      pages.replaceAll("each/"::concat);
      if (!NaughtyWords.areGiven()) {
        pages.removeIf(page -> page.hashCode() % ONE_IN != 0);
      }
      sites.keySet().forEach(site -> pages.add(site + "index.html"));
      for (String page : pages) {
        watch.open(new URI(null, null, page, null).toASCIIString());
      }
      assertEquals(List.of(), watch.noticed());
    }
  }

  @Test
  void searchShowsWhatWasAskedForAndWhatWasFound() throws IOException {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(folder.resolve("sites"));
        Watch watch = new Watch(browser, host, policy())) {
      for (String word : words) {
        String query = URLEncoder.encode(word, StandardCharsets.UTF_8);
        Page page = watch.open("each/search/?q=" + query);
        page.waitForFunction(ANSWERED);
        watch.look();
      }
      assertEquals(List.of(), watch.noticed());
    }
  }

  private static String policy() {
    return Watch.policy(Jsoup.parse(pages(sites.get("each/").site()).get("search/index.html")));
  }

  private static Map<String, String> pages(Path site) {
    Map<String, String> files = TestDigest.files(site);
    Map<String, String> pages = new TreeMap<>();
    files.keySet().stream()
        .filter(name -> name.endsWith(".html"))
        .forEach(name -> pages.put(name, TestDigest.text(files, name)));
    return pages;
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
