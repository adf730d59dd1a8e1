package sitrep.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sitrep.line.Prose;
import sitrep.prose.Token;

/** The words that an article writes in lower case, and so are no names at a sentence's head. */
final class Vocabulary {

  private final Set<String> lower = new HashSet<>();

  Vocabulary(List<Prose> article) {
    for (Prose prose : article) {
      for (Token token : prose.tokens()) {
        if (token.isWord() && Character.isLowerCase(token.text().codePointAt(0))) {
          lower.add(token.text());
        }
      }
    }
  }

  /** Whether the article writes the word in lower case as well. */
  boolean isWritten(String word) {
    return lower.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word that opens a sentence may be an auxiliary verb: "Will Ann come?". */
  boolean isVerb(Token token) {
    return token.is("Will") || token.is("May");
  }

  boolean isCommon(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return lower.contains(word)
        || Lexicon.isRole(word)
        || word.endsWith("ly")
        || word.endsWith("s") && Lexicon.isRole(word.substring(0, word.length() - 1));
  }
}
