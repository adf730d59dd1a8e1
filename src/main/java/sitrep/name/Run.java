package sitrep.name;

import java.util.List;
import sitrep.line.Prose;
import sitrep.prose.Token;

/** Neighbouring tokens that may be a name: from the one index to before the other. */
record Run(Prose prose, int from, int to) {

  List<Token> tokens() {
    return prose.tokens().subList(from, to);
  }

  int size() {
    return to - from;
  }

  Token first() {
    return prose.token(from);
  }

  Token last() {
    return prose.token(to - 1);
  }

  Token before() {
    return prose.token(from - 1);
  }

  Token after() {
    return prose.token(to);
  }

  int start() {
    return first().start();
  }

  int end() {
    return last().end();
  }

  /** Whether it opens a paragraph in capitals, as a dateline does: "NEW YORK:". */
  boolean isLeadCapitals() {
    return from == 0 && tokens().stream().allMatch(Token::isAllCapitals) && !after().isWord();
  }

  /** "NEW YORK" as running text writes it. */
  String capitalised() {
    String words = words();
    return words.length() > 3 ? capitalised(words) : words;
  }

  /** Words in capitals as running text writes names. */
  static String capitalised(String words) {
    StringBuilder name = new StringBuilder(words);
    for (int i = 1; i < words.length(); i++) {
      if (Character.isLetter(words.charAt(i - 1))) {
        name.setCharAt(i, Character.toLowerCase(words.charAt(i)));
      }
    }
    return name.toString();
  }

  Run part(int newFrom, int newTo) {
    return new Run(prose, newFrom, newTo);
  }

  /** The words with one space between them, and none before a possessive ending. */
  String words() {
    if (size() == 1) {
      return first().text();
    }
    StringBuilder words = new StringBuilder();
    for (Token token : tokens()) {
      boolean possessive = token.text().charAt(0) == '\'' || token.text().charAt(0) == '’';
      words.append(words.isEmpty() || possessive ? "" : " ").append(token.text());
    }
    return words.toString();
  }
}
