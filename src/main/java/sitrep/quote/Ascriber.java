package sitrep.quote;

import java.util.Optional;
import java.util.Set;
import sitrep.line.Prose;
import sitrep.prose.Token;

/** Looks beside a quotation for the words that ascribe it to somebody. */
final class Ascriber {

  private static final int NEAR = 4;
  private static final int FEW = 4;
  private static final int LONGEST_APPOSITION = 45;
  private static final Set<String> BREAKS =
      Set.of("and", "but", "because", "while", "as", "if", "that", "when", "although", "though");

  private final Narration narration;
  private final Prose prose;
  private final Phrases phrases;
  private final Clause clause;

  Ascriber(Narration narration) {
    this.narration = narration;
    this.prose = narration.prose();
    this.phrases = narration.phrases();
    this.clause = narration.clause();
  }

  /** The words behind the quotation: "…," said Moore; "…," Moore said; "…," according to Moore. */
  Optional<Attribution> after(Quoted quote) {
    if (endsSentence(quote)) {
      return Optional.empty();
    }
    int i = behindMarks(quote);
    if (i < 0) {
      return Optional.empty();
    }
    int limit = narration.endOfClause(i);
    if (prose.token(i).is("according") && prose.token(i + 1).is("to")) {
      return phrases
          .startingAt(i + 2, limit)
          .map(s -> new Attribution(s, "according to", true, s.to()));
    }
    if (Cues.mayPrecede(prose.token(i))) {
      String cue = prose.token(i).text();
      return phrases.following(i + 1, limit).map(s -> new Attribution(s, cue, true, s.to()));
    }
    return subjectFirst(i, limit).or(() -> closing(i, limit)).filter(a -> isFirm(quote, a));
  }

  /** The token behind the marks that close the quotation, or -1 where the sentence ends there. */
  private int behindMarks(Quoted quote) {
    int i = quote.to();
    while (i < prose.size() && isMark(prose.token(i)) && i - quote.to() < 4) {
      if (narration.isStop(i)) {
        return -1;
      }
      i++;
    }
    return i;
  }

  /** "…" since the vote was close, said Lee. */
  private Optional<Attribution> closing(int from, int limit) {
    for (int i = from; i + 2 < limit; i++) {
      if (prose.token(i).is(",") && Cues.mayPrecede(prose.token(i + 1))) {
        String cue = prose.token(i + 1).text();
        Optional<Subject> person = phrases.startingAt(i + 2, limit).filter(Subject::isPerson);
        if (person.isPresent()) {
          return person.map(s -> new Attribution(s, cue, false, s.to()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the quotation ends with a full stop, so that a new sentence begins behind it. */
  private boolean endsSentence(Quoted quote) {
    String last = prose.token(quote.to() - 1).text();
    Token next = prose.token(quote.to() + 1);
    return last.endsWith(".") && !next.is(",") && !next.isLower();
  }

  /** A few quoted words without a comma may be part of a sentence that somebody else speaks. */
  private boolean isFirm(Quoted quote, Attribution attribution) {
    String last = prose.token(quote.to() - 1).text();
    boolean comma = prose.token(quote.to() - 1).kind() == Token.Kind.MARK;
    boolean plain = attribution.cue().equals("said") || attribution.cue().equals("says");
    return comma && !last.equals("'") || plain || quote.to() - quote.from() >= FEW;
  }

  private Optional<Attribution> subjectFirst(int from, int limit) {
    int verb = firstCue(from, limit);
    if (verb <= from) {
      return behindApposition(from);
    }
    Optional<Subject> subject = phrases.startingAt(from, verb);
    if (subject.isEmpty() || !leadsTo(subject.get(), verb)) {
      return Optional.empty();
    }
    return subject.map(s -> new Attribution(s, prose.token(verb).text(), true, verb + 1));
  }

  /** "…," Lee, a former minister and the author of two books, said. */
  private Optional<Attribution> behindApposition(int from) {
    int limit = Math.min(prose.size(), from + LONGEST_APPOSITION);
    Optional<Subject> person = phrases.startingAt(from, limit).filter(Subject::isPerson);
    int verb =
        person
            .filter(s -> prose.token(s.to()).is(","))
            .map(s -> clause.verbOf(s, limit))
            .orElse(-1);
    return verb > 0 && Cues.isCue(prose.token(verb))
        ? person.map(s -> new Attribution(s, prose.token(verb).text(), true, verb + 1))
        : Optional.empty();
  }

  private int firstCue(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (BREAKS.contains(prose.token(i).text()) && !phrases.joinsPersons(i)) {
        return -1;
      }
      if (Cues.isCue(prose.token(i)) && i > from && !Cues.isParticiple(prose.token(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether nothing but small words, or a phrase between commas, parts the subject from the verb.
   */
  private boolean leadsTo(Subject subject, int verb) {
    int i = subject.to();
    while (i < verb && Cues.mayStandBetween(prose.token(i))) {
      i++;
    }
    if (i == verb) {
      return true;
    }
    boolean apposition =
        prose.token(i).is(",") || prose.token(i).is("of") || prose.token(i).is("(");
    return apposition
        && subject.form() != Subject.Form.PRONOUN
        && !Cues.isPassive(prose.token(verb - 1));
  }

  /**
   * The words before the quotation: Moore said: "…"; Moore told the audience that his staff "…".
   */
  Optional<Attribution> before(Quoted quote) {
    return before(lastBefore(quote));
  }

  private Optional<Attribution> before(int last) {
    if (prose.token(last).is("on") && prose.token(last - 1).is("went")) {
      return clause
          .before(last - 1, narration.startOfClause(last))
          .map(s -> new Attribution(s, "went on", true, last + 1));
    }
    int floor = narration.startOfClause(last);
    for (int i = last; i >= floor; i--) {
      if (narration.isQuoted(i) || !Cues.isCue(prose.token(i))) {
        continue;
      }
      boolean passive = isPassive(i, floor);
      Optional<Attribution> found = passive ? agent(i, last) : by(i, last, floor);
      if (found.isPresent() || passive && last - i < NEAR) {
        return found;
      }
    }
    return accordingTo(floor, last);
  }

  /** Who has said what was said: described by the police as "…". */
  private Optional<Attribution> agent(int verb, int last) {
    return prose.token(verb + 1).is("by")
        ? phrases
            .startingAt(verb + 2, last + 1)
            .map(s -> new Attribution(s, prose.token(verb).text(), false, s.to()))
        : Optional.empty();
  }

  private Optional<Attribution> by(int verb, int last, int floor) {
    boolean dependent = Cues.isParticiple(prose.token(verb)) || prose.token(verb - 1).is("to");
    Optional<Subject> subject =
        dependent ? clause.governing(verb, floor) : clause.before(verb, floor);
    boolean near = !dependent && last - verb < NEAR;
    boolean aside = subject.isPresent() && prose.token(subject.get().from() - 1).is("as");
    boolean others = clause.tellsOfOthers(verb, last);
    return subject
        .filter(s -> near || !aside && !others)
        .map(s -> new Attribution(s, prose.token(verb).text(), near, verb + 1));
  }

  /** According to Moore, the war is "…". */
  private Optional<Attribution> accordingTo(int floor, int limit) {
    boolean opens = prose.token(floor).is("According") && prose.token(floor + 1).is("to");
    return opens
        ? phrases
            .startingAt(floor + 2, limit)
            .map(s -> new Attribution(s, "according to", false, s.to()))
        : Optional.empty();
  }

  /** The sentence before a quoted sentence may name its speaker: Moore agreed. "…" */
  Optional<Attribution> sentenceBefore(Quoted quote) {
    int stop = lastBefore(quote);
    boolean whole =
        quote.to() - quote.from() > FEW
            && prose.token(quote.from()).isCapital()
            && !prose.token(quote.to() - 1).is(",")
            && stop > 0
            && prose.token(stop).is(".");
    if (!whole || narration.isQuoted(stop)) {
      return Optional.empty();
    }
    int floor = narration.startOfClause(stop - 1);
    if (narration.quotes(floor, stop)) {
      return Optional.empty();
    }
    if (Cues.isPlain(prose.token(stop - 1))) {
      return clause
          .before(stop - 1, floor)
          .map(s -> new Attribution(s, prose.token(stop - 1).text(), false, stop));
    }
    return clause
        .ofSentence(floor, stop)
        .filter(s -> Cues.isCue(prose.token(clause.verbOf(s, stop))))
        .map(s -> new Attribution(s, prose.token(clause.verbOf(s, stop)).text(), false, stop));
  }

  /** The words before a colon that ends the paragraph: Moore wrote: */
  Optional<Attribution> beforeColon() {
    int colon = prose.size() - 1;
    return prose.token(colon).is(":") ? before(colon) : Optional.empty();
  }

  private int lastBefore(Quoted quote) {
    int last = quote.from() - 1;
    while (last >= 0
        && isMark(prose.token(last))
        && !narration.isStop(last)
        && quote.from() - last < 4) {
      last--;
    }
    return last;
  }

  private boolean isPassive(int verb, int floor) {
    int p = verb - 1;
    while (p >= floor && Cues.mayStandBetween(prose.token(p))) {
      p--;
    }
    return p >= floor && Cues.isPassive(prose.token(p)) && !Cues.isParticiple(prose.token(verb));
  }

  private static boolean isMark(Token token) {
    return token.kind() == Token.Kind.MARK && !token.text().isEmpty();
  }
}
