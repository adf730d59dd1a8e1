package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How much a page moves over a bad line: before packing, which hosts do if they like. */
class WeightTest {

  private static final int WORDS = 700;
  private static final int MOST = 60_000;
  private static final int MOST_SCRIPT = 25_000;

  @Test
  void pageForEachOf700WordsOfABriefStaysLight() throws IOException {
    BuiltSample sample = BuiltSample.forPublic(BuiltSample.BELOW);
    int longest = 0;
    for (Map.Entry<String, Document> entry : sample.pages().entrySet()) {
      Document page = entry.getValue();
      if (entry.getKey().startsWith("briefs/") && !page.select("article.brief").isEmpty()) {
        long html = Files.size(sample.folder().resolve(entry.getKey()));
        long style = loaded(sample, page, "link[rel=stylesheet]", "href");
        long script = loaded(sample, page, "script[src]", "src");
        int words = page.select("main").text().split("\\s+").length;
        longest = Math.max(longest, words);
        // What a longer brief has more is its own text.
        double counted = html * Math.min(1, WORDS / (double) words) + style + script;
        assertTrue(counted <= MOST, entry.getKey() + ": " + counted + " bytes");
        assertTrue(script <= MOST_SCRIPT, entry.getKey() + ": " + script + " bytes of script");
        assertTrue(style > 10_000 && script > 500, "styles and script were not found");
      }
    }
    assertTrue(longest >= WORDS, "no brief is long enough: " + longest);
  }

  private static long loaded(BuiltSample sample, Document page, String which, String attribute)
      throws IOException {
    long sum = 0;
    for (Element e : page.select(which)) {
      String file = sample.fileAt(URI.create(e.absUrl(attribute))).orElseThrow();
      sum += Files.size(sample.folder().resolve(Path.of(file)));
    }
    return sum;
  }

  @Test
  void styleSheetIsServedInFewerBytesThanItIsWrittenIn() throws IOException {
    BuiltSample sample = BuiltSample.forPublic(BuiltSample.BELOW);
    long served = loaded(sample, sample.page(""), "link[rel=stylesheet]", "href");
    long written = Files.size(TestDigest.SAMPLE.resolve("templates/style.css"));
    assertTrue(served < written * 0.9, served + " of " + written + " bytes");
  }
}
