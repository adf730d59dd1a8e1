package sitrep.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.line.Prose;
import sitrep.prose.Token;

/**
 * The short forms that an article gives to names: "National Ferry Board (NFB)", and the reverse.
 */
final class Acronyms {

  private static final int LONGEST = 9;
  private static final Set<String> SMALL =
      Set.of("of", "the", "for", "and", "on", "in", "with", "to");
  private static final Set<List<String>> KNOWN_AS =
      Set.of(List.of("known", "as"), List.of("called"), List.of("dubbed"), List.of("or"));

  private final Map<String, String> full = new HashMap<>();

  /** Notes the short form behind or before a name, and returns it. */
  Optional<String> learn(Run run) {
    Optional<String> shorter = after(run).or(() -> before(run));
    shorter.ifPresent(s -> full.putIfAbsent(s, run.words()));
    return shorter;
  }

  /** The full form that the article gives a name. */
  String fullest(String words) {
    return full.getOrDefault(words, words);
  }

  private static Optional<String> after(Run run) {
    Prose prose = run.prose();
    if (run.size() < 2) {
      return Optional.empty();
    }
    if (run.after().is("(") && isClosed(prose.token(run.to() + 2))) {
      return Optional.of(prose.token(run.to() + 1)).filter(t -> isShort(t, run)).map(Token::text);
    }
    return knownAs(run)
        .filter(t -> t.isAllCapitals() && t.text().length() < LONGEST)
        .map(Token::text);
  }

  private static boolean isClosed(Token token) {
    return token.is(")") || token.is(",") || token.is(";");
  }

  /** "the Odrin Ferry Board, commonly known as OFB". */
  private static Optional<Token> knownAs(Run run) {
    Prose prose = run.prose();
    int i = run.after().is(",") ? run.to() + 1 : run.to();
    while (i < run.to() + 3
        && Set.of("commonly", "better", "also", "widely").contains(prose.token(i).text())) {
      i++;
    }
    String first = prose.token(i).text();
    String second = prose.token(i + 1).text();
    if (KNOWN_AS.contains(List.of(first, second))) {
      return Optional.of(prose.token(prose.token(i + 2).is("the") ? i + 3 : i + 2));
    }
    return KNOWN_AS.contains(List.of(first)) && run.after().is(",")
        ? Optional.of(prose.token(i + 1))
        : Optional.empty();
  }

  /** "OFB (Odrin Ferry Board)". */
  private static Optional<String> before(Run run) {
    Token token = run.prose().token(run.before().is("the") ? run.from() - 3 : run.from() - 2);
    Token mark = run.prose().token(run.before().is("the") ? run.from() - 2 : run.from() - 1);
    return run.size() > 1 && mark.is("(") && run.after().is(")") && isShort(token, run)
        ? Optional.of(token.text())
        : Optional.empty();
  }

  private static boolean isShort(Token token, Run run) {
    String word = token.text();
    return token.isWord()
        && word.length() > 1
        && word.length() < LONGEST + 2
        && word.equals(word.toUpperCase(Locale.ROOT))
        && (word.charAt(0) == run.first().text().charAt(0) || holdsInitials(word, run));
  }

  private static boolean holdsInitials(String word, Run run) {
    int at = 0;
    for (Token token : run.tokens()) {
      if (at < word.length()
          && !SMALL.contains(token.text())
          && token.text().charAt(0) == word.charAt(at)) {
        at++;
      }
    }
    return at > 1 && at * 2 >= word.length();
  }

  /** Whether a run in brackets has the initials of the words before it, in lower case. */
  static boolean abbreviates(Run run) {
    if (run.size() != 1
        || !run.first().isAllCapitals()
        || !run.before().is("(")
        || !run.after().is(")")) {
      return false;
    }
    String letters = run.first().text().toLowerCase(Locale.ROOT);
    int i = run.from() - 2;
    for (int k = letters.length() - 1; k >= 0; k--) {
      while (SMALL.contains(run.prose().token(i).text())
          && letters.charAt(k) != run.prose().token(i).text().charAt(0)) {
        i--;
      }
      String word = run.prose().token(i).text().toLowerCase(Locale.ROOT);
      if (word.isEmpty() || word.charAt(0) != letters.charAt(k)) {
        return false;
      }
      i--;
    }
    return letters.length() > 2;
  }
}
