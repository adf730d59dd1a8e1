package sitrep.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.LineKind;
import sitrep.prose.Token;
import sitrep.prose.Tokens;

/**
 * A passage of running text, cut into tokens whose offsets count in the whole text.
 *
 * @param datelineEnd behind the dateline with which it begins, or its start
 * @param turn what somebody says in it, where the text is a transcript
 */
public record Prose(
    LineKind kind, int start, int end, int datelineEnd, Optional<Turn> turn, List<Token> tokens) {

  private static final Set<String> UNTELLING =
      Set.of(
          ".", "!", "?", "…", ":", ";", "\"", "“", "”", "„", "«", "»", "‘", "'", "(", "[", "—", "–",
          "-", "•", "*", "·");

  public Prose {
    tokens = List.copyOf(tokens);
  }

  public static Prose of(String text, Passage passage) {
    Paragraph paragraph = passage.paragraph();
    List<Token> tokens = Tokens.of(text, paragraph.start(), paragraph.end());
    int dateline = Datelines.of(paragraph.text()).map(Datelines.Found::end).orElse(0);
    int from = paragraph.start();
    return new Prose(
        passage.kind(), from, paragraph.end(), from + dateline, passage.turn(), tokens);
  }

  /** A few words by themselves. */
  public static Prose of(LineKind kind, String words) {
    List<Token> tokens = Tokens.of(words, 0, words.length());
    return new Prose(kind, 0, words.length(), 0, Optional.empty(), tokens);
  }

  /** The same text, otherwise cut or spelt. */
  public Prose with(List<Token> otherTokens) {
    return new Prose(kind, start, end, datelineEnd, turn, otherTokens);
  }

  /** The token at the index, or none beyond the ends. */
  public Token token(int index) {
    return index < 0 || index >= tokens.size()
        ? new Token(end, end, Token.Kind.MARK, "")
        : tokens.get(index);
  }

  public int size() {
    return tokens.size();
  }

  /** Whether a capital at this token may be owed to its place alone. */
  public boolean mayStartSentence(int index) {
    return index == 0 || UNTELLING.contains(token(index - 1).text());
  }

  /** The index of the first token that begins at the offset or behind it. */
  public int indexAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
