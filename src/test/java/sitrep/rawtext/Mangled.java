package sitrep.rawtext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The tests' articles, as pasting, cutting, wrapping and decoding may have spoiled them. */
final class Mangled {

  /** An article that holds a little of all that the readers look for. */
  private static final String ARTICLE =
      """
      Ferry Runs Aground Off Lowmere As Fog Hides The Lamps

      LOWMERE, Calif. (AP) — A ferry with some four hundred people aboard ran aground on Monday, July 3, \
      2023, the Coast Guard said. Nobody was hurt.

      “We felt it before we heard it,” Ann Lee, a teacher from Odrin, said. “Then the lamps went out.”

      Her neighbour Tom Harker told reporters that he had “never seen such a fog” in the U.S. or elsewhere.

      CLICK HERE TO GET THE HARBOUR NEWS APP

      "It is not the captain's fault," Mayor Vera Okeke wrote in a letter dated 14 March 2022. 'Nor,' she \
      added, 'is it yours.'

      “There is more to say,” Harker said.

      “And it will be said last of all by me.

      “For I was there.”

      The minister said: ''No comment.'' He left at 6 p.m. «Rien», he said; „Nichts“, said his aide, Jörg Voß.

      FILE PHOTO: The ferry at the quay of Odrin, May 3, 2021. REUTERS/Ann Lee

      Read more: How the ferry was built

      Ann Marsh in Vienna contributed to this report.
      """;

  private static final List<String> TEXTS = texts();

  private static final List<String> ODD =
      List.of(
          "\0",
          "\u0001",
          "\u001B[31m",
          "\u0085",
          "\u000B",
          "\f",
          "\u001C",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\uD835\uDC00",
          "\u202E",
          "\u200B",
          "\uFEFF",
          "\u2028",
          "שלום",
          "\u0301",
          "\"",
          "“",
          "”",
          "„",
          "«",
          "»",
          "‘",
          "’",
          "''",
          "\r",
          "\n",
          "\r\n",
          "\n\n",
          "(",
          ")",
          "—",
          "\u00A0",
          "\t",
          "   ",
          "İ",
          "ﬁ",
          "A.",
          "\uFFFD",
          "\uE028");

  private static final List<List<String>> MARKS =
      List.of(
          List.of("\"", "\""),
          List.of("“", "”"),
          List.of("„", "“"),
          List.of("»", "«"),
          List.of("«\u00A0", "\u00A0»"),
          List.of("‘", "’"),
          List.of("'", "'"),
          List.of("''", "''"),
          List.of("``", "''"),
          List.of("“", "“"),
          List.of("”", "”"));

  private static final List<BiFunction<String, Random, String>> WAYS =
      List.of(
          (text, random) -> text.substring(random.nextInt(text.length() + 1)),
          (text, random) -> text.substring(0, random.nextInt(text.length() + 1)),
          (text, random) -> text + text,
          (text, random) -> text.replace('\n', ' ').repeat(1 + random.nextInt(8)),
          (text, random) -> text.toUpperCase(Locale.ROOT),
          (text, random) -> text.stripTrailing(),
          Mangled::wrapped,
          Mangled::quoted,
          Mangled::sprinkled,
          Mangled::sprinkled,
          Mangled::broken,
          (text, random) -> asWindows1252(text));

  private Mangled() {}

  static Arbitrary<String> articles() {
    return Arbitraries.randomValue(
        random -> {
          String text = TEXTS.get(random.nextInt(TEXTS.size()));
          for (int i = random.nextInt(5); i > 0; i--) {
            text = WAYS.get(random.nextInt(WAYS.size())).apply(text, random);
          }
          return text;
        });
  }

  private static String wrapped(String text, Random random) {
    int width = 1 + random.nextInt(random.nextBoolean() ? 20 : 150);
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split("(?<=\\s)")) {
      if (column + word.length() > width) {
        wrapped.append('\n');
        column = 0;
      }
      wrapped.append(word);
      column = word.endsWith("\n") ? 0 : column + word.length();
    }
    return wrapped.toString();
  }

  private static String quoted(String text, Random random) {
    List<String> marks = MARKS.get(random.nextInt(MARKS.size()));
    StringBuilder quoted = new StringBuilder();
    boolean open = false;
    for (char c : text.toCharArray()) {
      boolean mark = c == '"' || c == '“' || c == '”';
      open = c != '\n' && (mark ? c == '“' || c == '"' && !open : open);
      quoted.append(mark ? marks.get(open ? 0 : 1) : String.valueOf(c));
    }
    return quoted.toString();
  }

  private static String sprinkled(String text, Random random) {
    String odd = ODD.get(random.nextInt(ODD.size()));
    StringBuilder sprinkled = new StringBuilder(text);
    for (int i = random.nextInt(20); i >= 0; i--) {
      sprinkled.insert(random.nextInt(sprinkled.length() + 1), odd);
    }
    return sprinkled.toString();
  }

  private static String broken(String text, Random random) {
    List<String> breaks = List.of("\n", "\r", "\r\n", "\n\r", "\n\n");
    boolean mixed = random.nextBoolean();
    int same = random.nextInt(breaks.size());
    StringBuilder broken = new StringBuilder();
    for (char c : text.toCharArray()) {
      int which = mixed ? random.nextInt(breaks.size()) : same;
      broken.append(c == '\n' ? breaks.get(which) : String.valueOf(c));
    }
    return broken.toString();
  }

  private static String asWindows1252(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
  }

  private static List<String> texts() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/rawtext"))) {
      Stream<String> golden =
          files.filter(f -> f.toString().endsWith(".txt")).sorted().map(Mangled::text);
      return Stream.concat(Stream.of(ARTICLE, ARTICLE), golden).toList();
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
