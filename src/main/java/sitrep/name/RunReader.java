package sitrep.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.digest.NamedEntity.Kind;
import sitrep.prose.Token;

/**
 * Parts a run into titles and names, and says of each name what kind it is of, where words tell.
 */
final class RunReader {

  private final List<Candidate> found = new ArrayList<>();

  private RunReader() {}

  static List<Candidate> read(Run run) {
    RunReader reader = new RunReader();
    reader.split(run);
    return List.copyOf(reader.found);
  }

  private void split(Run run) {
    if (run.size() < 1 || run.size() == 1 && Lexicon.isPeople(run.first().text())) {
      return;
    }
    if (Titles.beginsOffice(run)) {
      splitAtTitle(run, run.from());
      return;
    }
    Optional<Kind> known = Forms.kind(run);
    int title = Titles.first(run);
    if (title >= 0 && (endsInPerson(run, title) || Titles.endsOffice(run))) {
      splitAtTitle(run, title);
    } else if (known.isPresent()) {
      found.add(Candidate.of(run, known.get()));
    } else if (title >= 0) {
      splitAtTitle(run, title);
    } else if (!splitAtKnown(run)) {
      splitAtPeople(run);
    }
  }

  /** "Minister of Rivers Jay Town". */
  private static boolean endsInPerson(Run run, int title) {
    int given = run.to() - 2;
    return given > title && Lexicon.isGivenName(run.prose().token(given).text());
  }

  private void splitAtPeople(Run run) {
    for (int i = run.from(); i < run.to(); i++) {
      String word = run.prose().token(i).text();
      if (Lexicon.isPeople(word) && (i == run.from() || !Lexicon.isGivenName(word))) {
        split(run.part(run.from(), i));
        split(run.part(i + 1, run.to()));
        return;
      }
    }
    found.add(byWords(run));
  }

  /** Known names that stand directly before another name: "Vienna" before "Ann Lee". */
  private boolean splitAtKnown(Run run) {
    for (int i = run.to() - 1; i > run.from(); i--) {
      Run head = run.part(run.from(), i);
      Run tail = run.part(i, run.to());
      if (parts(head, tail)) {
        split(head);
        split(tail);
        return true;
      }
    }
    return false;
  }

  private static boolean parts(Run head, Run tail) {
    Optional<Kind> kind = Forms.kind(head);
    boolean thing = head.size() == 1 && (isAcronym(head) || Lexicon.isThing(head.first().text()));
    if (tail.size() == 2 && thing && Lexicon.isGivenName(tail.first().text())) {
      return true;
    }
    if (kind.isEmpty() || !Character.isUpperCase(tail.first().text().codePointAt(0))) {
      return false;
    }
    boolean person = tail.size() == 2 && Lexicon.isGivenName(tail.first().text());
    boolean body = kind.get() == Kind.ORGANISATION;
    return person
        || body && Lexicon.isPlace(tail.words())
        || head.size() > 1 && (Lexicon.isThing(tail.first().text()) || body && tail.size() > 1);
  }

  private static boolean isAcronym(Run run) {
    return run.size() == 1 && run.first().isAllCapitals() && run.first().text().length() > 2;
  }

  private void splitAtTitle(Run run, int title) {
    int end = Titles.end(run, title);
    if (Titles.isOfBody(run, title)) {
      found.add(Candidate.of(run.part(run.from(), end), Kind.ORGANISATION));
    } else {
      split(run.part(run.from(), title));
    }
    Gender gender = Gender.UNKNOWN;
    for (int i = title; i < end; i++) {
      Gender told = Lexicon.genderOfTitle(run.prose().token(i).text());
      gender = told == Gender.UNKNOWN ? gender : told;
    }
    Run rest = run.part(end, run.to());
    boolean people = rest.size() > 0 && Lexicon.isPeople(rest.first().text());
    boolean plain =
        rest.size() > 0 && !people && Forms.kind(rest).isEmpty() && Titles.first(rest) < 0;
    if (plain && isOf(rest)) {
      splitOffice(rest);
    } else if (plain) {
      found.add(Candidate.person(rest, gender));
    } else {
      split(rest);
    }
  }

  /** Whether a title's "of" stands before the run: what follows is a body, as a rule. */
  private static boolean isOf(Run rest) {
    Token before = rest.before();
    return before.is("of") || before.is("for") || before.is("the");
  }

  /** "Odrin Ann Lee" behind "Director of". */
  private void splitOffice(Run rest) {
    Run tail = rest.part(rest.to() - Math.min(2, rest.size()), rest.to());
    if (Lexicon.isGivenName(tail.first().text())) {
      split(rest.part(rest.from(), tail.from()));
      found.add(Candidate.person(tail, Gender.UNKNOWN));
    } else if (rest.size() > 2 || rest.first().isAllCapitals()) {
      found.add(Candidate.of(rest, Kind.ORGANISATION));
    } else {
      found.add(Candidate.open(rest));
    }
  }

  private static Candidate byWords(Run run) {
    String first = run.first().text();
    if (run.size() > 1 && run.size() < 5 && Lexicon.isGivenName(first)) {
      return Candidate.person(run, Gender.UNKNOWN);
    }
    return Candidate.open(run);
  }
}
