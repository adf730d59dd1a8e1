package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Body;
import sitrep.digest.Fragment;
import sitrep.digest.Markup;
import sitrep.digest.Words;

final class RawHtmlTest {

  private static String html(String text, RawHtml way) {
    StringBuilder html = new StringBuilder();
    Body body = MarkdownReader.read("a.md", 1, text, way).value();
    body.forEachFragment(fragment -> append(fragment, html));
    return html.toString();
  }

  private static void append(Fragment fragment, StringBuilder html) {
    if (fragment instanceof Markup markup) {
      html.append(markup.html());
    } else if (fragment instanceof Words words) {
      html.append(Markup.escape(words.text()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "x <script>alert(1)</script>",
        "<SCRIPT SRC=//x></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "x <img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<div onclick=\"alert(1)\">y</div>",
        "<a href=\"javascript:alert(1)\">y</a>",
        "<div><a href=\"java&#115;cript:alert(1)\">y</a></div>",
        "<p style=\"background:url(//x)\">y</p>",
        "<iframe src=//x></iframe>",
        "x <iframe src=//x>",
        "<form action=//x><input></form>",
        "<link rel=stylesheet href=//x>",
        "<meta http-equiv=refresh content=0>",
        "<base href=//x>",
        "<object data=//x></object>",
        "<style>@import '//x'</style>",
        "<b onclick=x>y</b>",
        "x <b\nonclick=x>y</b>",
        "<details ontoggle=x open>y</details>",
        "<math><mi xlink:href=\"javascript:x\">y</mi></math>"
      })
  void nothingThatActsOrLoadsIsLeftAfterSanitising(String text) {
    String html = html(text, RawHtml.SANITISE).toLowerCase(Locale.ROOT);
    for (String bad :
        new String[] {
          "<script",
          "<img",
          "<svg",
          "<iframe",
          "<form",
          "<link",
          "<meta",
          "<base",
          "<object",
          "<style",
          "<math",
          " on",
          "javascript:",
          "style=",
          "src="
        }) {
      assertFalse(html.contains(bad), html);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>x</b>", "<div>x</div>", "a <!-- b", "<script>", "</p>", "<x y='z'>"})
  void escapedHtmlIsShownAsItIs(String text) {
    String html = html(text, RawHtml.ESCAPE);
    assertTrue(html.replaceAll("</?p>\n?", "").indexOf('<') < 0, html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x <b>y</b> | <p>x <b>y</b></p>",
        "x <B>y</B> | <p>x <b>y</b></p>",
        "x <sub>2</sub><sup>3</sup> | <p>x <sub>2</sub><sup>3</sup></p>",
        "x<br/>y | <p>x<br>y</p>",
        "x <b>y | <p>x <b>y</b></p>",
        "x <b><i>y | <p>x <b><i>y</i></b></p>",
        "x </b> y | <p>x  y</p>",
        "x <b>y</i> | <p>x <b>y</b></p>"
      })
  void harmlessTagsInTextStayAndAreClosed(String text, String html) {
    assertEquals(html + "\n", html(text, RawHtml.SANITISE));
  }

  @Provide
  Arbitrary<String> tagSoup() {
    return Arbitraries.of(
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<br>",
            "<script>",
            "</script>",
            "<img src=x>",
            "<!--",
            "-->",
            "<div>",
            "</div>",
            "\n",
            "\n\n",
            "a",
            "<a href=\"javascript:x\">",
            "</a>",
            "\"",
            "'",
            "&lt;script&gt;",
            "<",
            ">",
            "<svg/onload=x>",
            "<![CDATA[",
            "]]>",
            "<?x ?>",
            "<p",
            "<p onclick=x>",
            "`",
            "    ",
            "\\")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1500)
  void noScriptSurvivesInAnySoupOfTags(@ForAll("tagSoup") String text) {
    String html = html(text, RawHtml.SANITISE).toLowerCase(Locale.ROOT);
    assertFalse(html.contains("<script") || html.contains("<svg") || html.contains("<img"), html);
    assertFalse(
        html.matches("(?s).*<a [^>]*javascript.*") || html.matches("(?s).*<p [^>]*onclick.*"),
        html);
  }

  @Property(tries = 1000)
  void noTagSurvivesEscaping(@ForAll("tagSoup") String text) {
    String html = html(text, RawHtml.ESCAPE);
    String left =
        html.replaceAll(
            "</?(p|br|code|blockquote|strong|em)>|<pre tabindex=\"0\">|</pre>"
                + "|<code class=\"language-[^\"<>]*\">",
            "");
    assertFalse(left.contains("<"), html);
  }
}
