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

  boolean isCommon(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return lower.contains(word) || Lexicon.isRole(word) || word.endsWith("ly");
  }
}
