package sitrep.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import sitrep.line.Prose;
import sitrep.prose.Token;

/** Finds runs of capitalised words, with the small words inside a name that join them. */
final class Runs {

  private static final int LONGEST = 12;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "del", "della", "dello", "di", "du", "la", "le", "el", "al",
          "bin", "bint", "ibn", "von", "van", "der", "den", "ter", "ten", "ul", "abu", "ould", "zu",
          "zur", "af", "av", "ya", "wa", "ben", "binti", "&", "y");
  private static final Set<String> PREFIXES =
      Set.of("al-", "el-", "as-", "ad-", "ash-", "an-", "ul-", "ar-", "at-", "az-");

  /** Groups of people of whom a body may be: "Teachers' Union". */
  private static final Set<String> GROUPS =
      Set.of(
          "People",
          "Peoples",
          "Women",
          "Children",
          "Workers",
          "Teachers",
          "Farmers",
          "Prosecutors",
          "Prosecutor",
          "Veterans",
          "Writers",
          "Lawyers",
          "Students",
          "Doctors",
          "Nurses",
          "Employers",
          "Consumers",
          "Miners",
          "Fishermen",
          "Journalists",
          "Traders",
          "Mothers",
          "Citizens",
          "Users",
          "Players",
          "Editors",
          "Publishers",
          "Officers",
          "Pensioners");

  private static final Set<String> SHORT_OF_DATE =
      Set.of(
          "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
          "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun");

  private static final Set<String> POSSESSIVES = Set.of("'", "’", "'s", "’s");

  private final Prose prose;
  private final Vocabulary vocabulary;
  private final boolean[] known;

  private Runs(Prose prose, Vocabulary vocabulary) {
    this.prose = prose;
    this.vocabulary = vocabulary;
    this.known = KnownNames.in(prose);
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
        runs.add(new Run(prose, isOrdinal(i - 1, end) ? i - 1 : i, end));
        i = end;
      } else {
        i++;
      }
    }
    return runs;
  }

  private boolean canBegin(int i) {
    Token token = prose.token(i);
    if (known(i) || isGroup(i)) {
      return true;
    }
    if (!isNameWord(i) || isCurrency(i)) {
      return false;
    }
    boolean untelling = prose.mayStartSentence(i) && joined(i, i + 1) == i + 1;
    return !(untelling && vocabulary.isCommon(token));
  }

  /** "US" in "US$100". */
  private boolean isCurrency(int i) {
    Token next = prose.token(i + 1);
    return next.is("$") && next.start() == prose.token(i).end();
  }

  private boolean known(int i) {
    return i >= 0 && i < known.length && known[i];
  }

  private boolean isNameWord(int i) {
    Token token = prose.token(i);
    if (known(i)) {
      return true;
    }
    if (!token.isCapital()) {
      return hasPrefix(token) && !Lexicon.isNoName(token);
    }
    if (isOfDate(i)) {
      return false;
    }
    return !Lexicon.isNoName(token)
        || Lexicon.isInner(token.text()) && endsOrganisation(i + 1)
        || isGivenName(i)
        || isSurname(i);
  }

  /** A short month or weekday beside a number: "Nov 3", "Sat 15 Jul". */
  private boolean isOfDate(int i) {
    boolean number =
        prose.token(i + 1).kind() == Token.Kind.NUMBER
            || prose.token(i - 1).kind() == Token.Kind.NUMBER;
    return number && SHORT_OF_DATE.contains(prose.token(i).text());
  }

  /** A word that is a given name as well, before another name: "Bill", but not "Will Ann come?". */
  private boolean isGivenName(int i) {
    Token token = prose.token(i);
    Token next = prose.token(i + 1);
    return token.isCapital()
        && Lexicon.isGivenName(token.text())
        && next.isCapital()
        && !Lexicon.isNoName(next)
        && !Lexicon.isPlace(next.text())
        && !Lexicon.isOrganisation(next.text())
        && !(prose.mayStartSentence(i) && vocabulary.isVerb(token));
  }

  /** A word that is a surname as well, behind a given name or a title: "Theresa May". */
  private boolean isSurname(int i) {
    Token before = prose.token(i - 1);
    boolean named = Lexicon.isGivenName(before.text()) || Lexicon.isTitle(before.text());
    return named
        && Lexicon.isWordSurname(prose.token(i).text())
        && prose.token(i + 1).kind() != Token.Kind.NUMBER;
  }

  private static boolean hasPrefix(Token token) {
    int hyphen = token.isWord() ? token.text().indexOf('-') : -1;
    return hyphen > 0
        && hyphen + 1 < token.text().length()
        && PREFIXES.contains(token.text().substring(0, hyphen + 1))
        && Character.isUpperCase(token.text().codePointAt(hyphen + 1));
  }

  /** "158th", before "Ferry Squadron". */
  private boolean isOrdinal(int before, int end) {
    return before >= 0
        && prose.token(before).kind() == Token.Kind.NUMBER
        && prose.token(before).text().matches("\\d{1,3}(?:st|nd|rd|th)")
        && (Lexicon.isUnit(prose.token(end - 1).text())
            || end == before + 2 && prose.token(end - 1).isAllCapitals());
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
    if (isNameWord(i)) {
      return i + 1;
    }
    String word = prose.token(i).text();
    boolean nameFollows = isNameWord(i + 1);
    if (PARTICLES.contains(word)) {
      return nameFollows ? i + 2 : i;
    }
    return switch (word) {
      case "of", "for" -> afterOf(from, i);
      case "on", "with" -> nameFollows && isBody(from, i) && isOne(from, i) ? i + 2 : i;
      case "and" -> nameFollows && isOne(from, i) && (hasOf(from, i) || isPair(i)) ? i + 2 : i;
      case "'", "’", "'s", "’s" -> nameFollows && isGroup(i - 1) ? i + 2 : i;
      default -> i;
    };
  }

  private int afterOf(int from, int i) {
    String head = prose.token(i - 1).text();
    boolean body = Lexicon.beginsOrganisation(head) && !(known(i - 1) && prose.token(i).is("for"));
    boolean joins =
        body
            || prose.token(i).is("of") && Lexicon.endsOrganisation(head)
            || Lexicon.beginsPlace(head)
            || Lexicon.isTitle(head)
            || prose.token(i).is("of") && isBody(from, i) && hasOf(from, i);
    int next = prose.token(i + 1).is("the") ? i + 2 : i + 1;
    boolean name =
        isNameWord(next) || !Lexicon.isTitle(head) && Lexicon.isInner(prose.token(next).text());
    return joins && name ? next + 1 : i;
  }

  /** Whether the run so far is that of a body that may be of, on or with something. */
  private boolean isBody(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      String word = prose.token(i).text();
      if (Lexicon.beginsOrganisation(word) && (i == to - 1 || hasOf(i, to))) {
        return !Lexicon.isTitle(prose.token(from).text());
      }
    }
    return false;
  }

  private boolean hasOf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (prose.token(i).is("of") || prose.token(i).is("for")) {
        return !Lexicon.isTitle(prose.token(from).text());
      }
    }
    return false;
  }

  /** Whether what stands before and behind an "and" may be one name. */
  private boolean isOne(int from, int and) {
    for (int i = from; i < and; i++) {
      if (Lexicon.isTitle(prose.token(i).text())) {
        return false;
      }
    }
    String next = prose.token(and + 1).text();
    boolean two = known(and - 1) || known(and + 1) || prose.token(and + 1).isAllCapitals();
    return !two && !Lexicon.isPlace(next) && !Lexicon.isOrganisation(next);
  }

  /** "Research and Culture Institute": two matters of one body. */
  private boolean isPair(int and) {
    String first = prose.token(and - 1).text();
    return Lexicon.isThing(first)
        && !Lexicon.endsOrganisation(first)
        && endsOrganisation(and + 1, w -> !Lexicon.isThing(w));
  }

  /** Whether the tokens here name a group, to which a body belongs. */
  private boolean isGroup(int i) {
    return prose.token(i).isCapital()
        && GROUPS.contains(prose.token(i).text())
        && POSSESSIVES.contains(prose.token(i + 1).text())
        && endsOrganisation(i + 2);
  }

  private boolean endsOrganisation(int from) {
    return endsOrganisation(from, w -> true);
  }

  private boolean endsOrganisation(int from, Predicate<String> which) {
    int i = from;
    while (i - from < 5 && isNameWord(i)) {
      String word = prose.token(i).text();
      if (Lexicon.endsOrganisation(word) && which.test(word)) {
        return true;
      }
      i++;
    }
    return false;
  }
}
