package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import sitrep.digest.DateMention;
import sitrep.digest.LineKind;
import sitrep.digest.NamedEntity;
import sitrep.digest.Quotation;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;
import sitrep.line.Ruling;
import sitrep.line.Rulings;

/** Laws that hold for whatever was pasted. */
final class RawTextProperties {

  private static final Set<LineKind> NAMING =
      Set.of(LineKind.TITLE, LineKind.BODY, LineKind.CAPTION, LineKind.CORRECTION);

  @Property(tries = 300)
  void linesAndWhatLiesBetweenAreTheText(@ForAll("mangled") String text) {
    RawText raw = read(text);
    StringBuilder whole = new StringBuilder();
    int at = 0;
    for (RawLine line : raw.lines()) {
      String between = part(text, at, line.start());
      assertTrue(between.codePoints().noneMatch(Character::isLetterOrDigit), between);
      assertEquals(line.text(), part(text, line.start(), line.end()));
      whole.append(between).append(line.text());
      at = line.end();
    }
    whole.append(part(text, at, text.codePointCount(0, text.length())));
    assertEquals(text, whole.toString());
  }

  @Property(tries = 300)
  void whatIsFoundStandsAtItsOffsets(@ForAll("mangled") String text) {
    RawText raw = read(text);
    for (Quotation quotation : raw.quotations()) {
      assertEquals(quotation.text(), part(text, quotation.start(), quotation.end()));
    }
    for (NamedEntity name : raw.names()) {
      assertEquals(name.text(), part(text, name.start(), name.end()));
    }
    for (DateMention date : raw.dates()) {
      assertEquals(date.text(), part(text, date.start(), date.end()));
    }
  }

  @Property(tries = 300)
  void everyLineThatIsNotBlankHasItsNumberAndOneKind(@ForAll("mangled") String text) {
    List<Integer> numbers = new ArrayList<>();
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!isBlank(lines[i])) {
        numbers.add(i + 1);
      }
    }
    assertEquals(numbers, read(text).lines().stream().map(RawLine::number).toList());
  }

  @Property(tries = 300)
  void whatIsFoundStandsInOrderAndInLinesThatMayHoldIt(@ForAll("mangled") String text) {
    RawText raw = read(text);
    int at = 0;
    for (Quotation quotation : raw.quotations()) {
      assertTrue(quotation.start() >= at, quotation.text());
      at = quotation.end();
      assertTrue(kindsOf(raw, quotation.start(), at).equals(Set.of(LineKind.BODY)));
      assertFalse(isBlank(quotation.text().substring(0, 1)), quotation.text());
    }
    at = 0;
    for (NamedEntity name : raw.names()) {
      assertTrue(name.start() >= at, name.text());
      at = name.end();
      assertTrue(NAMING.containsAll(kindsOf(raw, name.start(), at)), name.text());
    }
    at = 0;
    for (DateMention date : raw.dates()) {
      assertTrue(date.start() >= at, date.text());
      at = date.end();
      assertTrue(NAMING.containsAll(kindsOf(raw, date.start(), at)), date.text());
    }
  }

  @Property(tries = 300)
  void aSpeakerIsNamedOutsideTheQuotation(@ForAll("mangled") String text) {
    for (Quotation quotation : read(text).quotations()) {
      boolean before = quotation.speakerEnd() <= quotation.start();
      boolean after = quotation.speakerStart() >= quotation.end();
      boolean inside = quotation.speakerEnd() <= text.codePointCount(0, text.length());
      assertTrue(quotation.speakerStart() < 0 || (before || after) && inside, quotation.text());
    }
  }

  @Property(tries = 300)
  void noCharacterIsCutInTwo(@ForAll("mangled") String text) {
    RawText raw = read(text.replaceAll("\\p{Cs}", "?"));
    List<String> words = new ArrayList<>(List.of(raw.title()));
    raw.quotations().forEach(q -> words.addAll(List.of(q.text(), q.speaker())));
    raw.names().forEach(n -> words.addAll(List.of(n.text(), n.name())));
    raw.lines().forEach(line -> words.add(line.text()));
    words.forEach(w -> assertFalse(w.codePoints().anyMatch(RawTextProperties::isHalf), w));
  }

  @Property(tries = 300)
  void theTitleIsOneLineOfPlainCharacters(@ForAll("mangled") String text) {
    RawText raw = read(text);
    assertTrue(raw.title().chars().noneMatch(Character::isISOControl), raw.title());
    boolean said = raw.lines().stream().anyMatch(RawTextProperties::hasLetter);
    assertTrue(!said || !raw.title().isBlank());
  }

  @Property(tries = 100)
  void breaksAtTheEndChangeNothing(@ForAll("mangled") String text) {
    String bare = text.replaceFirst("[\r\n]+\\z", "");
    assertEquals(kinds(read(bare)), kinds(read(bare + "\n")));
    assertEquals(kinds(read(bare)), kinds(read(bare + "\r\n\r\n")));
    assertEquals(read(bare).quotations(), read(bare + "\n\n").quotations());
  }

  @Property(tries = 100)
  void theSameTextReadsTheSame(@ForAll("mangled") String text) {
    assertEquals(read(text), read(text));
  }

  @Property(tries = 100)
  void lineBreaksDoNotChangeTheKinds(@ForAll("mangled") String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    List<String> kinds = kinds(read(unix));
    assertEquals(kinds, kinds(read(unix.replace("\n", "\r\n"))));
    assertEquals(kinds, kinds(read(unix.replace('\n', '\r'))));
  }

  /** Whatever an author says of whichever lines, they are that, and no line is lost or moved. */
  @Property(tries = 200)
  void linesAreWhatTheirAuthorSays(
      @ForAll("mangled") String text,
      @ForAll @Size(max = 6) Map<@IntRange(min = 1, max = 60) Integer, LineKind> said) {
    Map<Integer, Ruling> rulings = new HashMap<>();
    said.forEach((n, kind) -> rulings.put(n, new Ruling(kind, "so", RawLine.By.AUTHOR)));
    RawText plain = read(text);
    RawText ruled =
        RawTextReader.standard().read("f.txt", text, Optional.empty(), new Rulings(rulings));
    assertEquals(plain.lines().size(), ruled.lines().size());
    for (int i = 0; i < plain.lines().size(); i++) {
      RawLine before = plain.lines().get(i);
      RawLine after = ruled.lines().get(i);
      assertEquals(before.number() + " " + before.text(), after.number() + " " + after.text());
      assertEquals(said.getOrDefault(after.number(), after.kind()), after.kind());
      assertEquals(said.containsKey(after.number()), after.by() == RawLine.By.AUTHOR);
    }
    for (Quotation quotation : ruled.quotations()) {
      assertEquals(quotation.text(), part(text, quotation.start(), quotation.end()));
    }
  }

  private static List<String> kinds(RawText raw) {
    return raw.lines().stream().map(line -> line.number() + " " + line.kind()).toList();
  }

  private static Set<LineKind> kindsOf(RawText raw, int start, int end) {
    return raw.lines().stream()
        .filter(line -> line.start() < end && line.end() > start)
        .map(RawLine::kind)
        .collect(Collectors.toSet());
  }

  private static boolean hasLetter(RawLine line) {
    return line.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isHalf(int c) {
    return Character.getType(c) == Character.SURROGATE;
  }

  private static boolean isBlank(String line) {
    return line.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.isISOControl(c));
  }

  private static RawText read(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty());
  }

  private static String part(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  @Provide
  Arbitrary<String> mangled() {
    return Mangled.articles();
  }
}
