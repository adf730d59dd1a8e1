package sitrep.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sitrep.line.Prose;
import sitrep.prose.Token;

/** Finds runs of capitalised words, with the small words inside a name that join them. */
final class Runs {

  private static final int LONGEST = 12;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "el", "al", "bin",
          "bint", "ibn", "von", "van", "der", "den", "ter", "ul", "abu", "&", "y");
  private static final Set<String> PREFIXES =
      Set.of("al-", "el-", "as-", "ad-", "ash-", "an-", "ul-");

  private final Prose prose;
  private final Vocabulary vocabulary;

  private Runs(Prose prose, Vocabulary vocabulary) {
    this.prose = prose;
    this.vocabulary = vocabulary;
  }

  static List<Run> of(Prose prose, Vocabulary vocabulary) {
    return new Runs(prose, vocabulary).find();
  }

  private List<Run> find() {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < prose.size()) {
      if (canBegin(i)) {
        int end = end(i);
        runs.add(new Run(prose, i, end));
        i = end;
      } else {
        i++;
      }
    }
    return runs;
  }

  private boolean canBegin(int i) {
    Token token = prose.token(i);
    if (!isNameWord(token)) {
      return false;
    }
    boolean untelling = prose.mayStartSentence(i) && !isNameWord(prose.token(i + 1));
    return !(untelling && vocabulary.isCommon(token));
  }

  private static boolean isNameWord(Token token) {
    return (token.isCapital() || hasPrefix(token)) && !Lexicon.isNoName(token);
  }

  private static boolean hasPrefix(Token token) {
    int hyphen = token.isWord() ? token.text().indexOf('-') : -1;
    return hyphen > 0
        && hyphen + 1 < token.text().length()
        && PREFIXES.contains(token.text().substring(0, hyphen + 1))
        && Character.isUpperCase(token.text().codePointAt(hyphen + 1));
  }

  private int end(int from) {
    int i = from + 1;
    while (i < prose.size() && i - from < LONGEST) {
      int joined = joined(from, i);
      if (joined == i) {
        return i;
      }
      i = joined;
    }
    return i;
  }

  /** Behind the words that go on with the run at {@code i}, or {@code i} where none does. */
  private int joined(int from, int i) {
    if (isNameWord(prose.token(i))) {
      return i + 1;
    }
    String word = prose.token(i).text();
    boolean nameFollows = isNameWord(prose.token(i + 1));
    if (PARTICLES.contains(word)) {
      return nameFollows ? i + 2 : i;
    }
    return switch (word) {
      case "of", "for" -> afterOf(i);
      case "and" -> nameFollows && hasOf(from, i) ? i + 2 : i;
      default -> i;
    };
  }

  private int afterOf(int i) {
    String head = prose.token(i - 1).text();
    boolean joins =
        Lexicon.beginsOrganisation(head)
            || Lexicon.endsOrganisation(head)
            || Lexicon.beginsPlace(head)
            || Lexicon.isTitle(head);
    int next = prose.token(i + 1).is("the") ? i + 2 : i + 1;
    return joins && isNameWord(prose.token(next)) ? next + 1 : i;
  }

  private boolean hasOf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (prose.token(i).is("of") || prose.token(i).is("for")) {
        return !Lexicon.isTitle(prose.token(from).text());
      }
    }
    return false;
  }
}
