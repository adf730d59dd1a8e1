package sitrep.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.line.Prose;
import sitrep.name.Lexicon;
import sitrep.name.Mention;
import sitrep.prose.Token;

/** The phrases of a paragraph that may stand for somebody: names, pronouns and descriptions. */
final class Phrases {

  private static final int LONGEST_PHRASE = 14;
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "for", "of", "at", "in", "with", "from", "on", "to", "by", "about", "who", "whose",
          "which", "near", "against", "into", "over", "under", "between", "after", "before",
          "during");
  private static final Set<String> UNTOLD =
      Set.of("to", "while", "when", "as", "if", "although", "because", "no", "not", "up", "out");
  private static final Set<String> ADJECTIVES = Set.of("familiar", "close", "briefed", "present");
  private static final Set<String> DETERMINERS =
      Set.of(
          "a", "an", "the", "his", "her", "its", "their", "our", "my", "one", "another", "some",
          "many", "several", "both", "this", "that", "these", "those", "two", "three", "four",
          "other", "A", "An", "The", "His", "Her", "Its", "Their", "Our", "My", "One", "Another",
          "Some", "Many", "Several", "Both", "This", "That", "These", "Those", "Two", "Three",
          "Four", "Other");
  private static final Set<String> NO_NOUNS =
      Set.of(
          "and", "but", "or", "as", "when", "while", "because", "that", "if", "where", "than",
          "not", "is", "was", "were", "are", "be", "been", "it", "which", "so", "then", "there",
          "what", "how", "why", "whom", "have", "has", "had", "to", "he", "she", "they", "we", "I",
          "you", "me", "him", "them", "us", "could", "would", "will", "may", "might", "can",
          "should", "must", "did", "does");

  private final Prose prose;
  private final List<Mention> mentions;
  private final Map<Integer, Mention> byStart = new HashMap<>();
  private final Map<Integer, Mention> byEnd = new HashMap<>();

  private Phrases(Prose prose, List<Mention> mentions) {
    this.prose = prose;
    this.mentions = mentions;
    for (Mention mention : mentions) {
      byStart.put(mention.start(), mention);
      byEnd.put(mention.end(), mention);
    }
  }

  /** The phrases of each paragraph of an article, whose names these are. */
  static List<Phrases> of(List<Prose> article, List<Mention> mentions) {
    List<Phrases> paragraphs = new ArrayList<>();
    int i = 0;
    for (Prose prose : article) {
      List<Mention> own = new ArrayList<>();
      while (i < mentions.size() && mentions.get(i).start() < prose.end()) {
        if (mentions.get(i).start() >= prose.start()) {
          own.add(mentions.get(i));
        }
        i++;
      }
      paragraphs.add(new Phrases(prose, own));
    }
    return paragraphs;
  }

  Prose prose() {
    return prose;
  }

  List<Mention> mentions() {
    return mentions;
  }

  Optional<Mention> mentionAt(int token) {
    return Optional.ofNullable(byStart.get(prose.token(token).start()));
  }

  Optional<Mention> mentionEndingAt(int token) {
    return Optional.ofNullable(byEnd.get(prose.token(token).end()));
  }

  /** The subject that begins at the token and ends before the limit. */
  Optional<Subject> startingAt(int from, int limit) {
    Token first = prose.token(from);
    if (Cues.isPronoun(first)) {
      return Optional.of(Subject.pronoun(from));
    }
    int end = endOfPhrase(from, limit);
    if (end == from) {
      return Optional.empty();
    }
    Optional<Subject> name = personIn(from, headEnd(from, end));
    if (name.isPresent()) {
      return name.flatMap(this::withOther).or(() -> name);
    }
    Optional<Subject> apposition =
        prose.token(end).is(",") ? apposition(end + 1, limit) : Optional.empty();
    if (apposition.isPresent()) {
      return apposition;
    }
    return wholeName(from, end).or(() -> description(from, end));
  }

  /** Two who speak together, as they are written: Ann Lee and Tom Harker. */
  private Optional<Subject> withOther(Subject name) {
    return joinsPersons(name.to())
        ? mentionAt(name.to() + 1)
            .map(m -> Subject.description(name.from(), prose.indexAt(m.end())))
        : Optional.empty();
  }

  private Optional<Subject> withOneBefore(Subject name, int floor) {
    return name.from() - 2 >= floor && joinsPersons(name.from() - 1)
        ? mentionEndingAt(name.from() - 2)
            .map(m -> Subject.description(prose.indexAt(m.start()), name.to()))
        : Optional.empty();
  }

  /** Whether the token is an "and" between the names of two persons. */
  boolean joinsPersons(int token) {
    return prose.token(token).is("and")
        && mentionEndingAt(token - 1).filter(Mention::isPerson).isPresent()
        && mentionAt(token + 1).filter(Mention::isPerson).isPresent();
  }

  /** The subject that follows its verb, whatever noun it is: said one voter from Ohio. */
  Optional<Subject> following(int from, int limit) {
    int end = headEnd(from, endOfPhrase(from, limit));
    boolean phrase = DETERMINERS.contains(prose.token(from).text()) && end > from + 1;
    return startingAt(from, limit)
        .or(() -> phrase ? Optional.of(Subject.description(from, end)) : Optional.empty());
  }

  /** A name that is the whole phrase, but for an article before it. */
  private Optional<Subject> wholeName(int from, int end) {
    return mentionAt(from)
        .or(() -> mentionAt(from + 1))
        .filter(m -> m.end() == prose.token(end - 1).end())
        .map(m -> Subject.name(prose.indexAt(m.start()), end, m));
  }

  /** A person's name that directly follows the comma behind a description: "its head, Ann Lee". */
  Optional<Subject> apposition(int from, int limit) {
    Optional<Mention> mention = mentionAt(from).filter(Mention::isPerson);
    return mention
        .filter(m -> m.start() < prose.token(limit).start())
        .filter(m -> !isPossessive(prose.indexAt(m.end())))
        .map(m -> Subject.name(from, prose.indexAt(m.end()), m));
  }

  private Optional<Subject> personIn(int from, int to) {
    Optional<Subject> person = Optional.empty();
    for (int i = from; i < to; i++) {
      Optional<Mention> mention = mentionAt(i).filter(Mention::isPerson);
      boolean owner = mention.isPresent() && isPossessive(prose.indexAt(mention.get().end()));
      if (mention.isPresent() && !owner) {
        person = Optional.of(Subject.name(i, prose.indexAt(mention.get().end()), mention.get()));
      }
    }
    return person;
  }

  private boolean isPossessive(int token) {
    String text = prose.token(token).text();
    return text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’");
  }

  private int endOfPhrase(int from, int limit) {
    int i = from;
    while (i < limit
        && i - from < LONGEST_PHRASE
        && isPhraseWord(prose.token(i))
        && !ends(i, from)) {
      i++;
    }
    return i;
  }

  /**
   * Whether a phrase is over before the token: the board | gave; one sailor | close to the owners.
   */
  private boolean ends(int i, int from) {
    String word = prose.token(i).text();
    boolean verb = Cues.isAuxiliary(prose.token(i)) || Cues.isPlain(prose.token(i));
    boolean over = verb || ADJECTIVES.contains(word);
    return over && i > from && !DETERMINERS.contains(prose.token(i - 1).text());
  }

  private boolean isPhraseWord(Token token) {
    boolean word = token.isWord() || token.kind() == Token.Kind.NUMBER;
    boolean inner = Set.of("'s", "’s", "'", "’", "-", "&").contains(token.text());
    return (word || inner) && !NO_NOUNS.contains(token.text()) && !Cues.isPronoun(token);
  }

  /** The token of the noun that a description is about. */
  int headOf(Subject description) {
    return headEnd(description.from(), description.to()) - 1;
  }

  private int headEnd(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (endsHead(i)) {
        return i;
      }
    }
    return end;
  }

  /** Whether the noun that a phrase is about stands before the token. */
  boolean endsHead(int token) {
    String word = prose.token(token).text();
    boolean participle = word.endsWith("ing") && leadsOn(prose.token(token + 1));
    return PREPOSITIONS.contains(word) || ADJECTIVES.contains(word) || participle;
  }

  /** Whether a word goes on with what the participle before it says: speaking to, citing the. */
  private static boolean leadsOn(Token token) {
    return PREPOSITIONS.contains(token.text()) || DETERMINERS.contains(token.text());
  }

  /** The subject that ends with the token and does not begin before the floor. */
  Optional<Subject> endingAt(int last, int floor) {
    if (Cues.isPronoun(prose.token(last))) {
      return Optional.of(Subject.pronoun(last));
    }
    int from = startOfPhrase(last, floor);
    if (from > last) {
      return Optional.empty();
    }
    Optional<Subject> person = personIn(from, headEnd(from, last + 1));
    if (person.isPresent()) {
      return person.flatMap(name -> withOneBefore(name, floor)).or(() -> person);
    }
    Optional<Mention> mention = mentionEndingAt(last);
    int start = mention.map(m -> prose.indexAt(m.start())).orElse(from);
    boolean governed = start > from && PREPOSITIONS.contains(prose.token(start - 1).text());
    if (mention.isPresent() && !governed) {
      return Optional.of(Subject.name(start, last + 1, mention.get()));
    }
    return description(from, last + 1);
  }

  /** Those who are meant by a "who" behind the token, whatever noun they are. */
  Optional<Subject> meantByWho(int last, int floor) {
    int start = startOfPhrase(last, floor);
    boolean governed = PREPOSITIONS.contains(prose.token(start).text().toLowerCase(Locale.ROOT));
    int from = governed ? start + 1 : start;
    return endingAt(last, Math.max(from, floor))
        .or(
            () ->
                from <= last && prose.token(last).isWord() && last - from < 3
                    ? Optional.of(Subject.description(from, last + 1))
                    : Optional.empty());
  }

  private Optional<Subject> description(int from, int end) {
    return isDescription(from, end) || isUnknownName(from, end)
        ? Optional.of(Subject.description(from, end))
        : Optional.empty();
  }

  private boolean isUnknownName(int from, int end) {
    for (int i = from; i < end; i++) {
      if (!Lexicon.mayBeName(prose.token(i))) {
        return false;
      }
    }
    return end - from < 4;
  }

  private static boolean isVerbal(String word) {
    return word.endsWith("ed") && Character.isLowerCase(word.charAt(0));
  }

  /** Whether the noun that a phrase is about, before its first preposition, may speak. */
  private boolean isDescription(int from, int end) {
    String first = prose.token(from).text().toLowerCase(Locale.ROOT);
    boolean governed =
        UNTOLD.contains(first)
            || PREPOSITIONS.contains(first)
            || first.endsWith("ing")
            || from + 1 < end && isVerbal(first);
    return !governed && Cues.isVoice(prose.token(headEnd(from, end) - 1));
  }

  private int startOfPhrase(int last, int floor) {
    int i = last;
    while (i >= floor
        && last - i < LONGEST_PHRASE
        && (isPhraseWord(prose.token(i)) || isAim(i))
        && !isVerbBefore(i)) {
      if (DETERMINERS.contains(prose.token(i).text()) && !isGoverned(i, floor)) {
        return i;
      }
      i--;
    }
    return i + 1;
  }

  /** Whether a verb parts what stands behind it from a phrase before it: she agreed | with them. */
  private boolean isVerbBefore(int i) {
    return Cues.isVerb(prose.token(i)) && !DETERMINERS.contains(prose.token(i - 1).text());
  }

  /** "to" in "a source speaking to Fox News". */
  private boolean isAim(int i) {
    return prose.token(i).is("to") && prose.token(i - 1).text().endsWith("ing");
  }

  /** Whether a determiner belongs to a phrase inside a greater one: "the head of the party". */
  private boolean isGoverned(int i, int floor) {
    return i > floor && PREPOSITIONS.contains(prose.token(i - 1).text());
  }
}
