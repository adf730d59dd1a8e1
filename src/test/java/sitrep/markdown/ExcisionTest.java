package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Fragment;
import sitrep.digest.Marking;
import sitrep.digest.Markup;
import sitrep.digest.Reference;
import sitrep.digest.Words;

/** A text from which parts were taken out means what it means to those who may not see them. */
class ExcisionTest {

  private static String excised(String text) {
    return Excision.without(text, label -> !label.equals("TLP:CLEAR"));
  }

  private static Body read(String text) {
    return MarkdownReader.read("a.md", 1, text, RawHtml.SANITISE).value();
  }

  /** All that a page shows of a body. */
  private static String shown(Body body) {
    StringBuilder out = new StringBuilder();
    body.blocks().forEach(block -> show(block, out));
    return out.toString();
  }

  private static void show(Fragment fragment, StringBuilder out) {
    if (fragment instanceof Block block) {
      out.append('<')
          .append(block.kind())
          .append(block.label())
          .append(block.marking())
          .append('>');
      block.fragments().forEach(inner -> show(inner, out));
    } else if (fragment instanceof Markup markup) {
      out.append(markup.html());
    } else if (fragment instanceof Words words) {
      out.append(words.text());
    } else if (fragment instanceof Reference reference) {
      out.append(reference.kind()).append(reference.target()).append(reference.label());
    }
  }

  private static void assertExact(String text) {
    String excised = excised(text);
    assertEquals(
        shown(read(text).under(Marking.CLEAR)),
        shown(read(excised)),
        () -> text + "\n=>\n" + excised);
    assertFalse(excised.contains("kanari"), excised);
  }

  /** A vertical bar stands for a line break, and ! for a bar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "One.||(TLP:AMBER) kanari.||Two.",
        "(TLP:AMBER) kanari|kanari.||Two.",
        "## kanari {TLP:AMBER}||kanari.||## B||Two.",
        "## kanari {TLP:AMBER} ##||kanari.||### kanari||kanari||# B",
        "kanari {TLP:AMBER}|---||kanari.||## B||Two.",
        "- a|- (TLP:AMBER) kanari|- b",
        "- (TLP:AMBER) kanari|- b",
        "- a|- (TLP:AMBER) kanari",
        "- (TLP:AMBER) kanari||- b||- c",
        "3. (TLP:AMBER) kanari|4. b|5. c",
        "9. (TLP:AMBER) kanari|10. b||    para|11. c",
        "10. (TLP:AMBER) kanari|9. b||   para|8. c",
        "1. a|2. (TLP:AMBER) kanari|3. b",
        "One.||- (TLP:AMBER) kanari|- (TLP:AMBER) kanari||Two.",
        "- a||(TLP:AMBER) kanari||- b",
        "- a|- (TLP:AMBER) kanari|  - kanari|- b",
        "- a||- (TLP:AMBER) kanari||  kanari.||- b",
        "- a|- (TLP:AMBER) kanari||  kanari.|- b",
        "- a|  - (TLP:AMBER) kanari|- b",
        "- a|  - (TLP:AMBER) kanari|  - c|- b",
        "- a||  (TLP:AMBER) kanari.||- b",
        "- b|- a||  (TLP:AMBER) kanari.",
        "- [ ] a|- [x] (TLP:AMBER) kanari|- [ ] b",
        "!a!b!|!---!---!|!1!2!|!(TLP:AMBER) kanari!3!|!4!5!",
        "!a!b!|!---!---!|!kanari!(TLP:AMBER) 3!",
        "One.||> (TLP:AMBER) kanari.|>|> kanari.||Two.",
        "> One.|>|> (TLP:AMBER) kanari.",
        "> - a|> - (TLP:AMBER) kanari|>   kanari|> - b",
        "> One.|> > (TLP:AMBER) kanari",
        "One.||!!! note \"kanari\"|    (TLP:AMBER) kanari.||Two.",
        "One.||!!! note \"T\"|    (TLP:AMBER) kanari.||    Two.||Two.",
        "One.||(TLP:AMBER) kanari.[^kanari]||[^kanari]: kanari.",
        "(TLP:AMBER) K.[^kanari]||One.[^n]||[^kanari]: kanari.||[^n]: N.",
        "(TLP:RED) K.[^kanari]||One.||[^kanari]: kanari.[^kanari2]||[^kanari2]: kanari.",
        "(TLP:AMBER) [kanari][kanari].||One.||[kanari]: https://kanari.example/",
        "**(TLP:AMBER)** kanari.||Two.",
        "a|: b||(TLP:AMBER) kanari.",
        "a|: (TLP:AMBER) kanari||c",
        "```|(TLP:AMBER) kanari|```||One.",
        "One.||    (TLP:AMBER) kanari||Two.",
        "1. a|   1. (TLP:AMBER) kanari|   2. b|2. c",
        "- a|- (TLP:AMBER) kanari|  ```|  kanari||  kanari|  ```|- b"
      })
  void whatIsLeftIsWhatOthersSee(String text) {
    assertExact(text.replace('|', '\n').replace('!', '|').replace("||| note", "!!! note"));
  }

  /** That there is a note is told by what refers to it, so that an empty one has to stay. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "One.[^k]||[^k]: (TLP:AMBER) kanari.",
        "One.[^k] Two [^k].||[^k]: (TLP:AMBER) kanari,|    kanari.||    kanari.||Three.[^n]||[^n]:"
            + " N.",
        "One.[^n]||[^n]: N.[^k]|[^k]: (TLP:AMBER) kanari.[^n]",
        "One.[^k]||> (TLP:AMBER) kanari.[^m]||[^k]: (TLP:RED) kanari.|[^m]: kanari."
      })
  void noteThatIsStillReferredToLeavesAnEmptyOneThatIsWithheld(String barred) {
    String text = barred.replace('|', '\n');
    String excised = excised(text);
    assertEquals(
        shown(read(text).under(Marking.CLEAR)),
        shown(read(excised).under(Marking.CLEAR)),
        () -> text + "\n=>\n" + excised);
    assertFalse(excised.contains("kanari"), excised);
    assertTrue(excised.contains("[^k]: (TLP:RED) Withheld."), excised);
  }

  @Provide
  Arbitrary<String> lists() {
    Arbitrary<String> line =
        Arbitraries.of(
            "a",
            "(TLP:AMBER) kanari",
            "",
            "- b",
            "- (TLP:RED) kanari",
            "  - c",
            "  - (TLP:RED) kanari",
            "  (TLP:AMBER) kanari",
            "1. d",
            "2. (TLP:AMBER) kanari",
            "> e",
            "> (TLP:AMBER) kanari",
            "> - (TLP:AMBER) kanari",
            "> - f",
            "## G",
            "## kanari {TLP:AMBER}",
            "   1. g",
            "    - h",
            "    (TLP:AMBER) kanari",
            "  i");
    return line.list().ofMinSize(1).ofMaxSize(9).map(lines -> String.join("\n", lines) + "\n");
  }

  @Property(tries = 2000)
  void whatIsLeftOfAnyListIsWhatOthersSee(@ForAll("lists") String text) {
    var outcome = MarkdownReader.read("a.md", 1, text, RawHtml.SANITISE);
    // A marking that would not hold forbids the build, and so needs no excision.
    if (outcome.problems().isEmpty()) {
      assertEquals(
          shown(outcome.value().under(Marking.CLEAR)),
          shown(read(excised(text))),
          () -> text + "\n=>\n" + excised(text));
    }
  }

  @Test
  void textWithoutMarkingsStaysAsItIs() {
    assertEquals("- a\r\n- TLP\n", excised("- a\r\n- TLP\n"));
  }
}
