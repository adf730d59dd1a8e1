package sitrep.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sitrep.line.Prose;
import sitrep.name.Mention;
import sitrep.prose.Token;

/** A paragraph as its author tells it: its sentences, with what others say in it set apart. */
final class Narration {

  private static final int SENTENCES_BACK = 16;
  private static final int LONGEST_AFTER = 30;
  private static final int LONGEST_BEFORE = 60;
  private static final Set<String> STOPS = Set.of(".", "!", "?", "…", ";");

  private final Prose prose;
  private final Phrases phrases;
  private final Clause clause;
  private final boolean[] quoted;
  private final List<Mention> persons;

  Narration(Phrases phrases, List<Quoted> quotes) {
    this.prose = phrases.prose();
    this.phrases = phrases;
    this.clause = new Clause(prose, phrases);
    this.quoted = new boolean[prose.size() + 1];
    for (Quoted quote : quotes) {
      for (int i = quote.from(); i < quote.to(); i++) {
        quoted[i] = true;
      }
    }
    this.persons =
        phrases.mentions().stream()
            .filter(m -> m.isPerson() && !quoted[prose.indexAt(m.start())])
            .toList();
  }

  Prose prose() {
    return prose;
  }

  Phrases phrases() {
    return phrases;
  }

  Clause clause() {
    return clause;
  }

  boolean isQuoted(int token) {
    return quoted[token];
  }

  /** Behind the words from the token on that may belong to its clause. */
  int endOfClause(int from) {
    int i = from;
    while (i < prose.size() && i - from < LONGEST_AFTER && !quoted[i] && !isStop(i)) {
      i++;
    }
    return i;
  }

  /** Where the sentence begins to which the token belongs. */
  int startOfClause(int last) {
    int i = last;
    while (i >= 0 && last - i < LONGEST_BEFORE) {
      if (isStop(i) && (!quoted[i] || endsQuotation(i))) {
        return i + 1;
      }
      i--;
    }
    return i + 1;
  }

  /** The first stop outside quotations from the token on, or -1 where none is near. */
  int stopBehind(int from) {
    for (int i = from; i < prose.size() && i - from < LONGEST_BEFORE; i++) {
      if (!quoted[i] && isStop(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether nothing but marks stands from the one token to before the other. */
  boolean isBare(int from, int to) {
    for (int i = from; i < to; i++) {
      if (prose.token(i).kind() != Token.Kind.MARK) {
        return false;
      }
    }
    return true;
  }

  /** Whether a quotation stands between the two tokens. */
  boolean quotes(int from, int to) {
    for (int i = from; i < to; i++) {
      if (quoted[i]) {
        return true;
      }
    }
    return false;
  }

  /** The subject of the sentence that begins at the token and ends before the limit. */
  Optional<Subject> subjectOf(int floor, int limit) {
    int i = floor;
    while (i < limit && (quoted[i] || prose.token(i).kind() == Token.Kind.MARK)) {
      i++;
    }
    int verb = prose.token(limit - 1).is(".") ? limit - 2 : limit - 1;
    if (verb > i && !quoted[verb] && Cues.isPlain(prose.token(verb))) {
      return clause.before(verb, i);
    }
    Optional<Subject> aside = spokenAside(i, limit);
    if (aside.isPresent()) {
      return aside;
    }
    boolean inverted = i > floor && Cues.mayPrecede(prose.token(i));
    return inverted ? phrases.startingAt(i + 1, limit) : clause.ofSentence(i, limit);
  }

  /** Whether a subject that ends before the limit says something. */
  boolean tells(Subject subject, int limit) {
    int verb = clause.verbOf(subject, limit);
    boolean behind = verb > 0 && Cues.isCue(prose.token(verb));
    return behind || Cues.isPlain(prose.token(subject.from() - 1));
  }

  /** Who says what the sentence tells: "The deal, Ann Lee said, was dead." */
  private Optional<Subject> spokenAside(int floor, int limit) {
    for (int i = floor + 1; i < limit; i++) {
      if (!quoted[i] && Cues.isPlain(prose.token(i)) && prose.token(i + 1).is(",")) {
        Optional<Subject> speaker = clause.before(i, floor).filter(Subject::isPerson);
        if (speaker.filter(s -> prose.token(s.from() - 1).is(",")).isPresent()) {
          return speaker;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A sentence as far as a token.
   *
   * @param subject who does what it tells, where that is plain
   */
  record Sentence(int floor, int limit, Optional<Subject> subject) {}

  /** The sentences before the token, the nearest first; the first one ends with the token. */
  Stream<Sentence> sentencesBefore(int token) {
    return Stream.iterate(
            token, limit -> limit > 0, limit -> Math.min(startOfClause(limit - 1), limit - 1))
        .limit(SENTENCES_BACK)
        .map(limit -> sentence(startOfClause(limit - 1), limit));
  }

  private Sentence sentence(int floor, int limit) {
    return new Sentence(floor, limit, subjectOf(floor, limit));
  }

  /** Whether the sentence tells of anybody. */
  boolean isOfSomebody(Sentence sentence) {
    return sentence.subject().isPresent() || namesPerson(sentence.floor(), sentence.limit());
  }

  /** The last persons whom the author names before the token, at most so many. */
  List<Mention> personsBefore(int token, int most) {
    int end = countBefore(prose.token(token).start());
    return persons.subList(Math.max(0, end - most), end);
  }

  private boolean namesPerson(int from, int to) {
    return countBefore(prose.token(from).start()) < countBefore(prose.token(to).start());
  }

  private int countBefore(int offset) {
    int low = 0;
    int high = persons.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (persons.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean endsQuotation(int i) {
    return i + 1 < quoted.length && !quoted[i + 1];
  }

  /** A full stop inside a bracket, or before a small letter, belongs to an abbreviation. */
  boolean isStop(int i) {
    Token token = prose.token(i);
    if (!STOPS.contains(token.text())) {
      return false;
    }
    Token next = prose.token(i + 1);
    boolean abbreviation = next.is(")") || next.is(",") || next.isLower();
    return !(token.is(".") && abbreviation && !quoted[i]);
  }
}
