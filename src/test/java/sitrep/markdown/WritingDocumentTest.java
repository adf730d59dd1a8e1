package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.digest.Likelihood;
import sitrep.digest.LikelihoodScale;
import sitrep.site.DocumentedFiles;
import sitrep.site.TestDigest;

/** Holds docs/writing.md to the program: its examples do what it says, and its tables are true. */
class WritingDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/writing.md");
  private static final Pattern ADDRESS =
      Pattern.compile("(?m)^\\| `([^`]+)`(?:, `(kind: \\w+)`)? \\| `/([^`]+)` \\|$");

  @TempDir private Path folder;

  private TestDigest examples() throws IOException {
    TestDigest digest = TestDigest.empty(folder.resolve("digest"));
    DocumentedFiles.in(DOCUMENT).forEach(digest::file);
    return digest.file("content/assets/ferry.jpg", DocumentedFiles.picture());
  }

  @Test
  void examplesAreADigestWithoutAFault() throws IOException {
    assertEquals(List.of(), examples().check().problems());
  }

  @Test
  void examplesDoWhatIsSaidOfThem() throws IOException {
    Map<String, String> site = examples().site(folder.resolve("site"), "public");
    Document ferry = TestDigest.page(site, "briefs/ferry/");
    assertEquals(
        List.of("Jan Harker", "The board", "jan harker", "the great storm"),
        ferry.select(".prose a.entity").eachText());
    Document licence = TestDigest.page(site, "briefs/licence/");
    assertEquals(List.of("unlikely"), licence.select("a.likelihood").eachText());
    assertEquals(
        List.of("para. 1", "para. 2"), licence.select(".cite a[href*=/sources/]").eachText());
    Document forms = TestDigest.page(site, "forms/");
    assertEquals(List.of("What to watch", "Warning"), forms.select(".admonition-title").eachText());
    assertEquals(1, forms.select("details.admonition:not([open])").size());
    assertEquals("The ferry in May. Photo: Ada Quill", forms.select("figure figcaption").text());
    assertEquals(1, forms.select(".footnotes li").size());
    assertEquals(2, forms.select("li.task").size());
    assertEquals("2", forms.select("sub").text());
    assertEquals("Draught", forms.select("dt").text());
    assertEquals(
        "../briefs/island/", TestDigest.page(site, "island/").select("html").attr("data-to"));
  }

  @Test
  void markedPartsAreThereForThoseWhoMaySeeThem() throws IOException {
    TestDigest digest = examples();
    Map<String, String> open = digest.site(folder.resolve("site"), "public");
    assertEquals(
        "We read what is public. We name our sources.",
        TestDigest.page(open, "method/").select(".prose").text());
    Map<String, String> closed = digest.site(folder.resolve("partners"), "partners");
    String all = TestDigest.page(closed, "method/").select(".prose").text();
    assertTrue(all.contains("talk to people") && all.contains("Whom we ask"), all);
  }

  @Test
  void filesLieAtTheAddressesThatAreSaid() throws IOException {
    TestDigest digest = TestDigest.empty(folder.resolve("digest"));
    List<String> addresses = new ArrayList<>();
    for (Matcher row = ADDRESS.matcher(Files.readString(DOCUMENT)); row.find(); ) {
      String kind = row.group(2) == null ? "" : "name: A\n" + row.group(2) + "\n";
      String keys = kind.isEmpty() ? "title: A\n" : kind;
      digest.file(row.group(1), "---\n" + keys + "---\nWords.\n");
      addresses.add(row.group(3) + "index.html");
    }
    assertEquals(6, addresses.size());
    Set<String> files = digest.site(folder.resolve("site"), "public").keySet();
    assertTrue(files.containsAll(addresses), files::toString);
  }

  @Test
  void scalesAreThoseOfTheProgram() throws IOException {
    String document = Files.readString(DOCUMENT);
    List<Likelihood> ours = LikelihoodScale.ICD_203.bands();
    for (int i = 0; i < ours.size(); i++) {
      String row =
          "| " + cells(ours.get(i)) + " | " + cells(LikelihoodScale.PHIA.bands().get(i)) + " |";
      assertTrue(document.contains(row), row);
    }
  }

  private static String cells(Likelihood band) {
    List<String> words = new ArrayList<>(List.of(band.term()));
    words.addAll(band.synonyms());
    return String.join(", ", words) + " | " + band.lowPercent() + "–" + band.highPercent();
  }
}
