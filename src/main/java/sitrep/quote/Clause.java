package sitrep.quote;

import java.util.Optional;
import sitrep.line.Prose;
import sitrep.name.Mention;
import sitrep.prose.Token;

/** Who does what the verbs of a paragraph say. */
final class Clause {

  private static final int LONGEST_BRACKET = 14;
  private static final int LONGEST_APPOSITION = 28;
  private final Prose prose;
  private final Phrases phrases;

  Clause(Prose prose, Phrases phrases) {
    this.prose = prose;
    this.phrases = phrases;
  }

  /** The subject of the verb at the token, looked for backwards, not before {@code floor}. */
  Optional<Subject> before(int verb, int floor) {
    int p = lastBefore(verb, floor);
    if (p < floor) {
      return Optional.empty();
    }
    return Cues.joins(prose.token(p)) ? governing(p, floor) : directlyBefore(p, floor);
  }

  private Optional<Subject> directlyBefore(int last, int floor) {
    int p = beforeBracket(last, floor);
    boolean bracket = prose.token(p).is(",") && prose.token(p - 1).is(")");
    Optional<Subject> named =
        bracket ? phrases.endingAt(beforeBracket(p - 1, floor), floor) : Optional.empty();
    if (named.filter(Subject::isPerson).isPresent()) {
      return named;
    }
    Optional<Subject> apposed = prose.token(p).is(",") ? apposed(p) : Optional.empty();
    if (apposed.isPresent()) {
      return apposed;
    }
    if (prose.token(p).is(",")) {
      int comma = commaBefore(p - 1, floor);
      return comma < 0 ? Optional.empty() : besides(comma, floor);
    }
    if (prose.token(p).is("who") || prose.token(p).is("which")) {
      int q = prose.token(p - 1).is(",") ? p - 2 : p - 1;
      int who = p;
      return q < floor
          ? Optional.empty()
          : phrases.meantByWho(beforeBracket(q, floor), floor).map(s -> s.through(who));
    }
    return phrases.endingAt(p, floor);
  }

  /** The person named between two commas: "their head, Ann Lee, said". */
  private Optional<Subject> apposed(int comma) {
    return phrases
        .mentionEndingAt(comma - 1)
        .filter(Mention::isPerson)
        .filter(m -> prose.token(prose.indexAt(m.start()) - 1).is(","))
        .map(m -> Subject.name(prose.indexAt(m.start()), comma, m));
  }

  /** The token before a verb and the small words that belong to it. */
  private int lastBefore(int verb, int floor) {
    int p = verb - 1;
    while (p >= floor && Cues.mayStandBetween(prose.token(p))) {
      p--;
    }
    return p;
  }

  /** The subject before the comma, or the person whom an apposition behind it names. */
  private Optional<Subject> besides(int comma, int floor) {
    Optional<Subject> subject = phrases.endingAt(beforeBracket(comma - 1, floor), floor);
    return subject
        .filter(Subject::isPerson)
        .or(() -> phrases.apposition(comma + 1, prose.size()))
        .or(() -> subject);
  }

  /** The token before the bracket that the token closes, or the token itself. */
  private int beforeBracket(int p, int floor) {
    if (!prose.token(p).is(")")) {
      return p;
    }
    for (int i = p - 1; i > floor && p - i < LONGEST_BRACKET; i--) {
      if (prose.token(i).is("(")) {
        return i - 1;
      }
    }
    return p;
  }

  /** Who does what a verb form such as "telling" or "to call" says: the subject of its sentence. */
  Optional<Subject> governing(int verb, int floor) {
    for (int i = verb - 1; i >= floor; i--) {
      Token token = prose.token(i);
      if (Cues.isPronoun(token) && !token.text().equalsIgnoreCase("it")) {
        return Optional.of(Subject.pronoun(i));
      }
      boolean finite =
          Cues.isCue(token) && !Cues.isParticiple(token) && !prose.token(i - 1).is("to");
      int p = lastBefore(i, floor);
      Optional<Subject> subject =
          finite && p >= floor ? directlyBefore(p, floor) : Optional.empty();
      if (subject.isPresent()) {
        return subject;
      }
    }
    return ofSentence(floor, verb);
  }

  /** Who does what a sentence tells, behind the words that open it: "In May, Ann Lee wrote …". */
  Optional<Subject> ofSentence(int floor, int limit) {
    int i = floor;
    while (i < limit && Cues.mayOpen(prose.token(i))) {
      i++;
    }
    Optional<Subject> subject = subjectAt(i, limit);
    boolean aside = !prose.token(i).isLower() && prose.token(i).isWord();
    for (int c = i + 1; subject.isEmpty() && aside && c < limit; c++) {
      if (prose.token(c).is(",")) {
        subject = subjectAt(c + 1, limit);
      }
    }
    return subject;
  }

  private Optional<Subject> subjectAt(int from, int limit) {
    return phrases
        .startingAt(from, limit)
        .filter(s -> verbOf(s, limit) > 0)
        .or(
            () ->
                phrases
                    .following(from, limit)
                    .filter(s -> Cues.isPlain(prose.token(verbOf(s, limit)))));
  }

  /** The verb of a subject that stands before it, or -1: "Lee, 45, a teacher from Bern, wrote". */
  int verbOf(Subject subject, int limit) {
    int i = subject.to();
    if (prose.token(i).is("of") || prose.token(i).is("from")) {
      i = behindPlace(i + 1);
    }
    if (prose.token(i).is("(")) {
      i = behind(")", i, limit);
    }
    if (prose.token(i).is(",")) {
      i = behind(",", i, limit);
      while (i < limit && !Cues.isVerb(prose.token(i)) && !Cues.mayStandBetween(prose.token(i))) {
        i = behind(",", i, limit);
      }
    }
    while (i < limit && Cues.mayStandBetween(prose.token(i)) && !Cues.isVerb(prose.token(i))) {
      i++;
    }
    return i < limit && Cues.isVerb(prose.token(i)) ? i : -1;
  }

  /** Whether somebody else is said to speak, or to do something, between the two tokens. */
  boolean hasOtherSpeaker(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Cues.joins(prose.token(i))
          && subjectAt(i + 1, to).filter(s -> s.form() != Subject.Form.PRONOUN).isPresent()) {
        return true;
      }
      boolean finite = Cues.isCue(prose.token(i)) && !Cues.isParticiple(prose.token(i));
      if (finite && phrases.mentionEndingAt(i - 1).filter(Mention::isPerson).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows the verb is what others hold: said he denied claims that he "…". */
  boolean tellsOfOthers(int verb, int last) {
    boolean claim = false;
    for (int i = verb + 1; i < last; i++) {
      boolean owned = prose.token(i - 1).is("'s") || prose.token(i - 1).is("’s");
      claim |= Cues.isClaim(prose.token(i)) || owned && Cues.isSpeech(prose.token(i));
      if (claim && prose.token(i).is("that")) {
        return true;
      }
    }
    return false;
  }

  private int behindPlace(int from) {
    return phrases.mentionAt(from).map(m -> prose.indexAt(m.end())).orElse(from + 1);
  }

  private int behind(String mark, int from, int limit) {
    for (int i = from + 1; i < limit && i - from < LONGEST_APPOSITION; i++) {
      if (prose.token(i).is(mark)) {
        return i + 1;
      }
    }
    return limit;
  }

  private int commaBefore(int from, int floor) {
    int comma = -1;
    for (int i = from; i > floor && from - i < LONGEST_APPOSITION; i--) {
      if (prose.token(i).is(",")) {
        comma = i;
        if (phrases.mentionEndingAt(i - 1).filter(Mention::isPerson).isPresent()) {
          return i;
        }
      }
    }
    return comma;
  }
}
