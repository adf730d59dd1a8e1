package sitrep.quote;

import java.util.Optional;
import java.util.Set;
import sitrep.line.Prose;
import sitrep.prose.Token;

/** Looks beside a quotation for the words that ascribe it to somebody. */
final class Ascriber {

  private static final int LONGEST_AFTER = 30;
  private static final int LONGEST_BEFORE = 60;
  private static final int NEAR = 4;
  private static final int FEW = 4;
  private static final Set<String> STOPS = Set.of(".", "!", "?", "…", ";");
  private static final Set<String> BREAKS =
      Set.of("and", "but", "because", "while", "as", "if", "that", "when", "although", "though");

  private final Prose prose;
  private final Clause clause;
  private final boolean[] quoted;

  Ascriber(Prose prose, Clause clause, boolean[] quoted) {
    this.prose = prose;
    this.clause = clause;
    this.quoted = quoted;
  }

  /** The words behind the quotation: "…," said Moore; "…," Moore said; "…," according to Moore. */
  Optional<Attribution> after(Quoted quote) {
    if (endsSentence(quote)) {
      return Optional.empty();
    }
    int i = quote.to();
    while (i < prose.size() && isMark(prose.token(i)) && i - quote.to() < 4) {
      if (isStop(i)) {
        return Optional.empty();
      }
      i++;
    }
    int limit = endOfClause(i);
    if (prose.token(i).is("according") && prose.token(i + 1).is("to")) {
      int end = limit;
      return clause
          .startingAt(i + 2, limit)
          .map(s -> new Attribution(s, "according to", true, end));
    }
    if (Cues.mayPrecede(prose.token(i))) {
      String cue = prose.token(i).text();
      return clause.startingAt(i + 1, limit).map(s -> new Attribution(s, cue, true, limit));
    }
    return subjectFirst(i, limit).filter(a -> isFirm(quote, a));
  }

  /** Whether the quotation ends with a full stop, so that a new sentence begins behind it. */
  private boolean endsSentence(Quoted quote) {
    String last = prose.token(quote.to() - 1).text();
    Token next = prose.token(quote.to() + 1);
    return last.endsWith(".") && !next.is(",") && !Character.isLowerCase(first(next));
  }

  private static int first(Token token) {
    return token.text().isEmpty() ? 0 : token.text().codePointAt(0);
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
      return Optional.empty();
    }
    Optional<Subject> subject = clause.startingAt(from, verb);
    if (subject.isEmpty() || !leadsTo(subject.get(), verb)) {
      return Optional.empty();
    }
    return subject.map(s -> new Attribution(s, prose.token(verb).text(), true, limit));
  }

  private int firstCue(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (BREAKS.contains(prose.token(i).text())) {
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
    int last = lastBefore(quote);
    int floor = startOfClause(last);
    for (int i = last; i >= floor; i--) {
      if (!quoted[i] && Cues.isCue(prose.token(i)) && !isPassive(i, floor)) {
        int verb = i;
        boolean dependent = Cues.isParticiple(prose.token(verb)) || prose.token(verb - 1).is("to");
        Optional<Subject> subject =
            dependent ? clause.governing(verb, floor) : clause.before(verb, floor);
        boolean near = !dependent && last - verb < NEAR;
        return subject.map(s -> new Attribution(s, prose.token(verb).text(), near, verb + 1));
      }
    }
    return accordingTo(floor, quote.from());
  }

  /** According to Moore, the war is "…". */
  private Optional<Attribution> accordingTo(int floor, int limit) {
    boolean opens = prose.token(floor).is("According") && prose.token(floor + 1).is("to");
    return opens
        ? clause
            .startingAt(floor + 2, limit)
            .map(s -> new Attribution(s, "according to", false, s.to()))
        : Optional.empty();
  }

  private int lastBefore(Quoted quote) {
    int last = quote.from() - 1;
    while (last >= 0 && isMark(prose.token(last)) && !isStop(last) && quote.from() - last < 4) {
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

  private int endOfClause(int from) {
    int i = from;
    while (i < prose.size() && i - from < LONGEST_AFTER && !quoted[i] && !isStop(i)) {
      i++;
    }
    return i;
  }

  private int startOfClause(int last) {
    int i = last;
    while (i >= 0 && last - i < LONGEST_BEFORE) {
      if (isStop(i) && (!quoted[i] || endsQuotation(i))) {
        return i + 1;
      }
      i--;
    }
    return i + 1;
  }

  private boolean endsQuotation(int i) {
    return i + 1 < quoted.length && !quoted[i + 1];
  }

  /** A full stop inside a bracket, or before a small letter, belongs to an abbreviation. */
  private boolean isStop(int i) {
    Token token = prose.token(i);
    if (!STOPS.contains(token.text())) {
      return false;
    }
    Token next = prose.token(i + 1);
    boolean abbreviation = next.is(")") || next.is(",") || Character.isLowerCase(first(next));
    return !(token.is(".") && abbreviation && !quoted[i]);
  }

  private static boolean isMark(Token token) {
    return token.kind() == Token.Kind.MARK && !token.text().isEmpty();
  }
}
