package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

  private static final List<String> TEXTS = texts();

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

  private static RawText read(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty());
  }

  private static String part(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  /** Texts that were cut, doubled, given other marks and breaks, and sprinkled with odd signs. */
  @Provide
  Arbitrary<String> mangled() {
    Arbitrary<String> text = Arbitraries.of(TEXTS);
    Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
    Arbitrary<String> odd =
        Arbitraries.of(
            "",
            "\0",
            "\uD83D\uDE00",
            "\"",
            "“",
            "„",
            "''",
            "\r",
            "\u2028",
            "(",
            "\t",
            "—",
            "\u00A0");
    Arbitrary<String> breaks = Arbitraries.of("\n", "\r\n", "\r", "\n\n");
    return Combinators.combine(text, percent, percent, odd, breaks).as(RawTextProperties::mangle);
  }

  private static String mangle(String text, int from, int at, String odd, String lineBreak) {
    String cut = text.substring(text.length() * from / 200);
    int middle = cut.length() * at / 100;
    String changed = cut.substring(0, middle) + odd + cut.substring(middle) + cut;
    return changed.replace("\r\n", "\n").replace("\n", lineBreak);
  }

  private static List<String> texts() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/rawtext"))) {
      return files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted()
          .map(RawTextProperties::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
