package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Body;
import sitrep.digest.Reference;
import sitrep.problem.Place;
import sitrep.problem.ProblemKind;

final class SchemesTest {

  private static List<String> addresses(Body body) {
    List<String> addresses = new ArrayList<>();
    body.forEachFragment(
        f -> {
          if (f instanceof Reference r && r.kind() == Reference.Kind.ADDRESS) {
            addresses.add(r.target());
          }
        });
    return addresses;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java&#115;cript:alert(1))",
        "[a](java&#x73;cript:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](javascript&#58;alert(1))",
        "[a](javascript\\:alert(1))",
        "[a](java&Tab;script:alert(1))",
        "[a](java&NewLine;script:alert(1))",
        "[a](java&#1;script:alert(1))",
        "[a](&#1;javascript:alert(1))",
        "[a](&#32;javascript:alert(1))",
        "[a](<javascript:alert(1)>)",
        "[a](vbscript:x)",
        "[a](data:text/html;base64,x)",
        "[a](file:///etc/passwd)",
        "[a](blob:https://x/y)",
        "[a](ftp://example.org/)",
        "[a](://x)",
        "[a](:x)",
        "[a](jar:x)",
        "[a][r]\n\n[r]: javascript:x",
        "[r]\n\n[r]: java&#115;cript:x 'title'",
        "[*a*![b](c.png)](javascript:x)",
        "<javascript:alert(1)>",
        "<JAVASCRIPT:x>",
        "> - [a](javascript:x)",
        "## [a](javascript:x)",
        "x[^1]\n\n[^1]: [a](javascript:x)",
        "| a |\n|---|\n| [b](javascript:x) |"
      })
  void addressWithAForbiddenSchemeIsAnErrorAndNoLink(String text) {
    assertEquals(List.of(ProblemKind.BAD_SCHEME), Reading.kinds(text));
    addresses(Reading.read(text).value())
        .forEach(address -> assertFalse(address.contains("script"), address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a:b",
        "HTTP://example.org",
        "mailto:a@example.org",
        "tel:+420",
        "/a:b",
        "./a:b",
        "a/b:c",
        "?a:b",
        "#a:b",
        "a.md",
        ""
      })
  void addressOfTheWebOrOfTheSiteIsALink(String address) {
    assertEquals(List.of(), Reading.kinds("[a](" + address + ")"));
    assertEquals(List.of(address), addresses(Reading.read("[a](" + address + ")").value()));
  }

  @Test
  void forbiddenSchemeIsReportedWhereTheLinkStandsByItsName() {
    var problem = Reading.read("a\nb [c](Java&#115;cript:d)").problems().get(0);
    assertEquals(new Place("a.md", 2, 3), problem.place());
    assertEquals("an address may not begin with \"javascript:\"", problem.message());
  }

  @Test
  void wordsOfAForbiddenLinkStay() {
    assertEquals("the words", Reading.read("[the *words*](javascript:x)").value().words());
  }
}
