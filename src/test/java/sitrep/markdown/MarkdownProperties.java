package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Citation;
import sitrep.digest.Fragment;
import sitrep.digest.Reference;
import sitrep.digest.Words;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.ProblemKind;

/** Laws that hold for whatever an author writes. */
final class MarkdownProperties {

  /** Their places are reckoned from words, and so not exact where something in the text is not. */
  private static final Set<ProblemKind> FOUND_IN_WORDS =
      Set.of(ProblemKind.LOST_PORTION, ProblemKind.BAD_MARKING);

  @Provide
  Arbitrary<String> soup() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~",
            "[",
            "]",
            "[[",
            "]]",
            "(",
            ")",
            "<",
            ">",
            "!",
            "![",
            "[@",
            "@id",
            ";",
            "[^1]",
            "[^1]: ",
            "|",
            "|---|",
            "\n",
            "\n\n",
            "    ",
            "  ",
            "\t",
            "- ",
            "- [ ] ",
            "1. ",
            "> ",
            "# ",
            "## ",
            "---",
            "===",
            ": ",
            "!!! note",
            "??? x",
            "(TLP:RED)",
            "{TLP:RED}",
            "(TLP:",
            "&amp;",
            "&",
            "\\",
            "\"",
            "'",
            "a",
            "word",
            "é",
            "😀",
            "\u0000",
            "\uFEFF",
            "\u00A0",
            "\u2028",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<div>",
            "<http://a.b>",
            "[a](b)",
            "[a]: b",
            "javascript:",
            ":",
            "\uD83D",
            "\f",
            "\u000B");
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(40).map(list -> String.join("", list)),
        Arbitraries.strings().excludeChars('\r').ofMaxLength(60));
  }

  @Property(tries = 4000)
  void noTextMakesTheReaderThrow(@ForAll("soup") String text, @ForAll RawHtml way) {
    MarkdownReader.read("a.md", 1, text, way);
  }

  @Property(tries = 3000)
  void everyPlaceLiesInTheFile(@ForAll("soup") String text) {
    Outcome<Body> outcome = MarkdownReader.read("a.md", 11, text, RawHtml.SANITISE);
    String[] lines = text.split("\n", -1);
    List<Place> places = new ArrayList<>();
    outcome.value().blocks().forEach(block -> places(block, places));
    outcome.problems().stream()
        .filter(problem -> !FOUND_IN_WORDS.contains(problem.kind()))
        .forEach(problem -> places.add(problem.place()));
    for (Place place : places) {
      assertTrue(place.line() >= 11 && place.line() < 11 + lines.length, place + " " + text);
      String line = lines[place.line() - 11];
      int width = line.codePointCount(0, line.length());
      assertTrue(place.column() >= 1 && place.column() <= width + 1, place + " in: " + line);
    }
  }

  private static void places(Fragment fragment, List<Place> places) {
    if (fragment instanceof Block block) {
      places.add(block.place());
      block.fragments().forEach(inner -> places(inner, places));
    } else if (fragment instanceof Words words) {
      places.add(words.place());
    } else if (fragment instanceof Reference reference) {
      places.add(reference.place());
    } else if (fragment instanceof Citation citation) {
      places.add(citation.place());
      citation.cites().forEach(cite -> places.add(cite.place()));
    }
  }

  @Provide
  Arbitrary<List<List<String>>> paragraphs() {
    Arbitrary<String> word =
        Arbitraries.of(
            "The", "chief", "said:", "“No.”", "it's", "3.5", "%", "Kyiv", "Київ", "中文", "😀", "a,b",
            "—", "U.S.", "(or", "not)", "e\u0301", "x=y", "$5", "50/50", "no;", "TLP");
    return word.list().ofMinSize(1).ofMaxSize(12).list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 1000)
  void wordsOfPlainParagraphsComeThroughUnchanged(
      @ForAll("paragraphs") List<List<String>> paragraphs) {
    List<String> texts = paragraphs.stream().map(words -> "A " + String.join(" ", words)).toList();
    Body body =
        MarkdownReader.read("a.md", 1, String.join("\n\n", texts), RawHtml.SANITISE).value();
    assertEquals(texts, body.blocks().stream().map(Block::text).toList());
    assertTrue(body.blocks().stream().allMatch(b -> b.kind() == Block.Kind.PARAGRAPH));
  }

  @Property(tries = 500)
  void wrappingAParagraphChangesNothingButItsLineBreaks(
      @ForAll("paragraphs") List<List<String>> paragraphs) {
    List<String> words = paragraphs.get(0);
    String text = "A " + String.join("\nb ", words);
    assertEquals(text, MarkdownReader.read("a.md", 1, text, RawHtml.SANITISE).value().words());
  }

  @Property(tries = 500)
  void placesMoveWithTheFirstLineOfTheText(@ForAll("soup") String text) {
    assertEquals(lines(text, 1), lines(text, 8).stream().map(line -> line - 7).toList());
  }

  private static List<Integer> lines(String text, int firstLine) {
    List<Place> places = new ArrayList<>();
    MarkdownReader.read("a.md", firstLine, text, RawHtml.SANITISE)
        .value()
        .blocks()
        .forEach(block -> places(block, places));
    return places.stream().map(Place::line).collect(Collectors.toList());
  }

  @Property(tries = 500)
  void readingTwiceGivesTheSame(@ForAll("soup") String text) {
    assertEquals(
        Arrays.asList(MarkdownReader.read("a.md", 1, text, RawHtml.ESCAPE)),
        Arrays.asList(MarkdownReader.read("a.md", 1, text, RawHtml.ESCAPE)));
  }

  @Property(tries = 3000)
  void aParserThatKnowsMoreThanTheTextHoldsReadsItTheSame(@ForAll("soup") String text) {
    assertEquals(
        blocks(text, Syntax.parse(text, EnumSet.allOf(Syntax.Part.class))),
        blocks(text, Syntax.parse(text)));
  }

  private static List<Block> blocks(String text, Document document) {
    LineIndex lines = new LineIndex("a.md", 1, text);
    return new BlockReader(document, lines, RawHtml.SANITISE, new ArrayList<>()).read();
  }

  @Property
  void headingsBeginBelowTheTitleAndSkipNoLevel(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 6) Integer> levels) {
    int last = 1;
    for (int tag : tags(levels)) {
      assertTrue(tag >= 2 && tag <= last + 1, tag + " behind " + last + " of " + levels);
      last = tag;
    }
  }

  @Property
  void sectionThatIsLeftOutChangesNoHeadingThatStays(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 6) Integer> levels,
      @ForAll @IntRange(max = 11) int first) {
    int from = first % levels.size();
    int to = from + 1;
    while (to < levels.size() && levels.get(to) > levels.get(from)) {
      to++;
    }
    List<Integer> left = new ArrayList<>(levels);
    List<Integer> tags = new ArrayList<>(tags(levels));
    left.subList(from, to).clear();
    tags.subList(from, to).clear();
    assertEquals(tags, tags(left));
  }

  private static List<Integer> tags(List<Integer> levels) {
    String text = levels.stream().map(n -> "#".repeat(n) + " a\n").collect(Collectors.joining());
    return Pattern.compile("<h(\\d)")
        .matcher(PlainHtml.of(Reading.read(text).value()))
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }
}
