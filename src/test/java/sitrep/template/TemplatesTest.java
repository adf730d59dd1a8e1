package sitrep.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.exceptions.TemplateEngineException;
import sitrep.problem.Place;
import sitrep.theme.TemplateFault;
import sitrep.theme.Theme;

/** Compiled templates write what Thymeleaf writes; others are Thymeleaf's. */
class TemplatesTest {

  private static final List<Object> VALUES =
      Arrays.asList(
          null,
          "",
          "text",
          "a < b & \"c\" > 'd' – é 🛰",
          "no",
          0,
          3,
          true,
          false,
          List.of(),
          List.of("one"),
          List.of("one", "two", "three"),
          List.of(Map.of("name", "x", "all", List.of(1, 2)), Map.of("name", "", "all", List.of())));

  @TempDir Path root;

  private Templates templates(String... namesAndTexts) throws IOException {
    Path folder = Files.createDirectories(root.resolve("templates"));
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Files.writeString(folder.resolve(namesAndTexts[i] + ".html"), namesAndTexts[i + 1]);
    }
    return new Templates(Theme.of(root, "en").value());
  }

  private static String fill(Templates templates, Object page) {
    return new String(templates.fill("own", page), UTF_8);
  }

  private static void assertSame(Templates templates) {
    for (Object value : VALUES) {
      Map<String, Object> page = new HashMap<>();
      page.put("a", value);
      page.put("b", List.of("x", "y"));
      String expected = new String(templates.byThymeleaf("own", page), UTF_8);
      assertEquals(expected, fill(templates, page), () -> "with the value " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:text=\"${page.a}\">x</p>",
        "<p th:utext='${page.a}'>x</p>",
        "<p>\n<b th:if=\"${page.a}\">x</b> <i th:unless=\"${page.a}\">y</i>\n</p>",
        "<p th:if=\"${page.a} or ${page.none}\">x</p><p th:if=\"${page.b} and not"
            + " ${page.a}\">y</p>",
        "<a href=\"x\" th:href=\"${page.a}\" class=\"k\">x</a><a class=\"k\""
            + " th:href=\"${page.a}\">x</a>",
        "<a th:title=\"${page.a}\" href=\"x\">x</a><a title=\"x\" th:title=\"${page.a}\">x</a>",
        "<a th:aria-label=\"${page.a}\" th:data-to=\"${page.a}\">x</a>",
        "<b class=\"k\" th:classappend=\"${page.a}\">x</b>",
        "<b th:class=\"${page.a} == 'text' ? 'yes' : 'no'\" th:id=\"|id-${page.a}|\">x</b>",
        "<img alt=\"\" hidden th:src=\"${page.a}\"><br/><input th:value=\"${page.a}\"/>",
        "<th:block th:with=\"c=${page.a}, d=${c}\"><b th:text=\"${d}\">x</b></th:block>",
        "<p><th:block th:text=\"${page.a} ?: 'none'\">x</th:block></p>",
        "<b th:if=\"${page.b} == 3\">x</b><b th:if=\"${page.a} == 3\">y</b>",
        "<!-- kept --><p title='x' th:lang=\"${page.a}\">x</p><!--/* gone */-->",
        "<P data-th-text=\"${page.a}\" CLASS='x' th:id=\"${page.a}\">x</P>",
        "<p CLASS=\"x\" Title=\"y\" th:title=\"${page.a}\" th:class=\"${page.a}\">x</p>",
        "<svg xlink:href=\"x\" viewBox=\"0\" th:href=\"${page.a}\">x</svg>",
        "<th-block th:if=\"${page.a}\">x</th-block><p xmlns:th=\"http://www.thymeleaf.org\">y</p>",
        "<p th:text=\"${unknown}\" th:title=\"'a' + ${page.a}\">x</p>",
        "<p th:text=\"#{frame.home}\" th:title=\"#{list.years}\">x</p>",
        "<p th:aria-label=\"#{list.page(${page.a}, 3)}\" th:text=\"#{list.page('<',"
            + " ${page.b})}\">x</p>",
        "<p th:text=\"${page.a} == 3 ? #{briefs.one(${page.a})} : #{briefs.other(2)}\">x</p>",
        "<p th:with=\"page=${page.b}\" th:each=\"x : ${page}\" th:text=\"${x}\">x</p>",
      })
  void aTemplateIsFilledAsByThymeleaf(String template) throws IOException {
    Templates templates = templates("own", template);
    assertTrue(templates.compile("own").isPresent(), template);
    assertSame(templates);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul>\n<li th:each=\"x : ${page.b}\" th:text=\"${x}\">x</li>\n</ul>",
        "<ul>\n"
            + "<li th:each=\"x, s : ${page.b}\" th:if=\"${s.last}\" th:text=\"${s.count}\">x</li>\n"
            + "</ul>",
        "<UL>\n<LI th:each=\"x : ${page.b}\" th:text=\"${x}\">x</LI>\n</UL>",
        "<p>a <b th:each=\"x : ${page.b}\" th:text=\"${x}\">x</b></p>",
        "<div>\n<div th:each=\"x : ${page.b}\" th:unless=\"${x} == 'x'\">z</div></div>",
        "<ul><!--/* gone */-->\n\n<li th:each=\"x : ${page.b}\" th:class=\"${x}\">z</li></ul>",
        "<ul>\n<th:block th:each=\"x : ${page.b}\"><li th:text=\"${x}\">z</li></th:block></ul>",
        "<li th:each=\"x : ${page.b}\" th:text=\"${x}\">z</li>",
      })
  void aLoopIsFilledAsByThymeleaf(String template) throws IOException {
    Templates templates = templates("own", template);
    assertTrue(templates.compile("own").isPresent(), template);
    assertSame(templates);
  }

  @Test
  void aLoopOverWhateverIsFilledAsByThymeleaf() throws IOException {
    String loop =
        "<ul>\n<li th:each=\"x : ${page.a}\"><b th:text=\"${x.name}\">z</b>"
            + "<i th:each=\"y : ${x.all}\" th:text=\"${y}\">z</i></li>\n</ul>";
    Templates templates = templates("own", loop);
    Map<String, Object> page = Map.of("a", VALUES.get(VALUES.size() - 1));
    assertEquals(new String(templates.byThymeleaf("own", page), UTF_8), fill(templates, page));
    assertSame(templates("own", "<ul>\n<li th:each=\"x : ${page.a}\">z</li>\n</ul>"));
  }

  @Test
  void fragmentsAreFilledAsByThymeleaf() throws IOException {
    String parts =
        """
        <html><body>
        <p th:fragment="frame(kind, main)" th:class="|page-${kind}|">
        <th:block th:replace="${main}"></th:block></p>
        <b th:fragment="one(x, level)"><i th:if="${level} == 3">3</i><u th:text="${x}">x</u></b>
        </body></html>\
        """;
    String own =
        """
        <!doctype html>
        <html th:replace="~{parts :: frame('own', ~{:: #main})}">
        <body><div id="main">
        <th:block th:each="y : ${page.b}"><b th:replace="~{parts :: one(${y}, 3)}"></b></th:block>
        <b th:replace="~{parts :: one(${page.a}, 4)}"></b>
        </div></body></html>
        """;
    Templates templates = templates("parts", parts, "own", own);
    assertTrue(templates.compile("own").isPresent());
    assertSame(templates);
  }

  /** Before the items of a loop, space is repeated or not after the name of the element. */
  @Test
  void spaceBetweenItemsIsThatOfThymeleaf() throws IOException {
    StringBuilder all = new StringBuilder("<div>");
    for (String name :
        ("a abbr address article aside b blockquote button code dd details div dl dt em fieldset"
             + " figure footer form h1 h2 h6 header i label legend li main nav ol optgroup option p"
             + " pre s section select span strong sub summary table tbody td th thead time tr ul"
             + " video")
            .split(" ")) {
      all.append("\n<%s th:each=\"x : ${page.b}\">z</%s>".formatted(name, name));
    }
    Templates templates = templates("own", all + "</div>");
    assertTrue(templates.compile("own").isPresent());
    assertSame(templates);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>[[${page.b}]]</p>",
        "<p th:remove=\"tag\">x</p>",
        "<p th:switch=\"${page.a}\"><b th:case=\"'text'\">x</b></p>",
        "<p th:object=\"${page}\" th:text=\"*{b}\">x</p>",
        "<p th:attr=\"title=${page.b}\">x</p>",
        "<input th:checked=\"${page.a}\">",
        "<p th:text=\"_\">x</p>",
        "<ul><li th:each=\"x : ${page.b}\" th:text=\"${xStat.index}\">x</li></ul>",
        "<p  th:title=\"${page.a}\"   lang='en'>x</p>",
        "<p\nxmlns:th=\"http://www.thymeleaf.org\"\n lang='en'>x</p>",
        "<th:other>x</th:other>",
        "<p th:text=\"'a' + #{frame.home}\">x</p>",
        "<p th:insert=\"~{own :: b}\">x</p><b>y</b>",
        "<ul><li>x<li th:text=\"${page.b}\">y</ul>",
      })
  void whatTheCompilerDoesNotKnowIsLeftToThymeleaf(String template) throws IOException {
    Templates templates = templates("own", template);
    assertTrue(templates.compile("own").isEmpty(), template);
    assertSame(templates);
  }

  @Test
  void everyTemplateOfTheThemeIsCompiled() throws IOException {
    Templates theme = new Templates(Theme.of(root, "en").value());
    for (String name :
        ("brief dossier edition home list notfound quotations redirect search source text timeline"
                + " topic")
            .split(" ")) {
      assertTrue(theme.compile(name).isPresent(), name);
    }
  }

  @Test
  void wordsThatAreNotThereAreAFault() throws IOException {
    Templates templates = templates("own", "<p th:text=\"#{frame.hone}\">x</p>");
    TemplateFault fault = assertThrows(TemplateFault.class, () -> fill(templates, Map.of()));
    assertEquals(new Place("templates/own.html", 1, 15), fault.problem().place());
    assertTrue(fault.getMessage().endsWith("the theme has no words for \"frame.hone\""));
  }

  @Test
  void aFaultIsToldInThymeleafsWords() throws IOException {
    Templates templates = templates("own", "<p>\n<b th:text=\"${page.b.missing}\">x</b></p>");
    Map<String, Object> page = Map.of("b", "text");
    String expected =
        assertThrows(TemplateEngineException.class, () -> templates.byThymeleaf("own", page))
            .getMessage();
    TemplateFault fault = assertThrows(TemplateFault.class, () -> fill(templates, page));
    assertEquals(expected, fault.getCause().getMessage());
  }
}
