package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every page of the sample is sound HTML, by somebody else's reading of the standard. */
class SampleHtmlTest {

  @TempDir private Path folder;

  private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

  @Test
  void validatorFindsNoErrorInAnyPage() throws Exception {
    BuiltSample site = BuiltSample.forPublic(BuiltSample.BELOW);
    Faults faults = new Faults();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema(HTML5, faults);
    validator.setUpValidatorAndParsers(faults, false, false);
    for (String name : site.pages().keySet()) {
      faults.page = name;
      InputSource source = new InputSource(new StringReader(site.file(name)));
      source.setEncoding("UTF-8");
      source.setSystemId("http://localhost/" + name);
      validator.checkHtmlInputSource(source);
    }
    assertEquals(List.of(), faults.found);
    assertTrue(site.pages().size() > 60, "only " + site.pages().size() + " pages");
  }

  @Test
  void validatorWouldFindAnError() throws Exception {
    Faults faults = new Faults();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema(HTML5, faults);
    validator.setUpValidatorAndParsers(faults, false, false);
    validator.checkHtmlInputSource(
        new InputSource(
            new StringReader("<!doctype html><html lang=en><title>x</title><p><div id=a id=b>")));
    assertTrue(faults.found.size() > 0, "the validator does not see what is wrong");
  }

  @Test
  void validatorFindsNoErrorInTheStyleSheet() throws Exception {
    BuiltSample site = BuiltSample.forPublic(BuiltSample.BELOW);
    String name =
        site.files().keySet().stream().filter(n -> n.endsWith(".css")).findFirst().orElseThrow();
    assertEquals(List.of(), faultsOfStyle(site.folder().resolve(name)));
    Path wrong = Files.writeString(folder.resolve("wrong.css"), "p { colour: red }");
    assertEquals(1, faultsOfStyle(wrong).size());
  }

  private static List<String> faultsOfStyle(Path css) throws Exception {
    Faults faults = new Faults();
    faults.page = css.getFileName().toString();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema(HTML5, faults);
    validator.setUpValidatorAndParsers(faults, false, false);
    validator.setAllowCss(true);
    validator.checkCssFile(css.toFile(), false);
    return faults.found;
  }

  private static final class Faults implements ErrorHandler {
    private final List<String> found = new ArrayList<>();
    private String page;

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      found.add(page + ":" + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }

  @Test
  void everyPageHasALanguageATitleAndOneHeadingOfLevel1() {
    List<String> without = new ArrayList<>();
    BuiltSample.forPublic(BuiltSample.BELOW)
        .pages()
        .forEach(
            (name, page) -> {
              boolean redirect = !page.select("meta[http-equiv=refresh]").isEmpty();
              boolean one = page.select("h1").size() == (redirect ? 0 : 1);
              boolean lang = !page.select("html").attr("lang").isEmpty();
              if (page.title().isBlank() || !one || !lang) {
                without.add(name);
              }
            });
    assertEquals(List.of(), without);
  }

  @Test
  void headingsSkipNoLevel() {
    List<String> skipping = new ArrayList<>();
    BuiltSample.forPublic(BuiltSample.BELOW)
        .pages()
        .forEach(
            (name, page) -> {
              int last = 1;
              for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5")) {
                int level = heading.normalName().charAt(1) - '0';
                if (level > last + 1) {
                  skipping.add(name + ": " + heading.text());
                }
                last = level;
              }
            });
    assertEquals(List.of(), skipping);
  }

  @Test
  void everyPageBearsItsMarkingInHeaderAndFooter() {
    List<String> unmarked = new ArrayList<>();
    BuiltSample.forPublic(BuiltSample.BELOW)
        .pages()
        .forEach(
            (name, page) -> {
              boolean redirect = !page.select("meta[http-equiv=refresh]").isEmpty();
              boolean both =
                  page.select("header.masthead .tlp").size() == 1
                      && page.select("footer .tlp").size() == 1;
              if (!redirect && !both) {
                unmarked.add(name);
              }
            });
    assertEquals(List.of(), unmarked);
  }

  @Test
  void everyImageHasAlternativeTextOrSaysThatItNeedsNone() {
    List<String> silent = new ArrayList<>();
    BuiltSample.forPublic(BuiltSample.BELOW)
        .pages()
        .forEach(
            (name, page) ->
                page.select("img:not([alt])").forEach(e -> silent.add(name + ": " + e)));
    assertEquals(List.of(), silent);
  }

  @Test
  void nothingOfATemplateIsLeftInAPage() {
    List<String> left = new ArrayList<>();
    BuiltSample site = BuiltSample.forPublic(BuiltSample.BELOW);
    for (String name : site.pages().keySet()) {
      String text = site.file(name);
      if (text.matches("(?s).*[\\s<]th:.*") || text.contains("${") || text.contains("~{")) {
        left.add(name);
      }
    }
    assertEquals(List.of(), left);
  }

  @Test
  void canonicalAddressIsThePagesOwn() {
    BuiltSample site = BuiltSample.forPublic(BuiltSample.BELOW);
    List<String> other = new ArrayList<>();
    for (var entry : site.pages().entrySet()) {
      Document page = entry.getValue();
      boolean redirect = !page.select("meta[http-equiv=refresh]").isEmpty();
      String canonical = page.select("link[rel=canonical]").attr("href");
      if (!redirect && !canonical.equals(site.address(entry.getKey()).toString())) {
        other.add(entry.getKey() + ": " + canonical);
      }
    }
    assertEquals(List.of(), other);
  }
}
