package sitrep.name;

import java.util.Optional;
import sitrep.digest.NamedEntity.Kind;
import sitrep.prose.Token;

/** What the words of a name alone tell of its kind. */
final class Forms {

  private Forms() {}

  /** The kind of a name that is known, or has the form of a body's or a place's. */
  static Optional<Kind> kind(Run run) {
    Optional<Kind> known = known(run);
    if (known.isPresent()) {
      return known;
    }
    if (run.end() <= run.prose().datelineEnd() && !run.before().is("(")) {
      return Optional.of(Kind.PLACE);
    }
    return run.size() < 2 ? Optional.empty() : byForm(run);
  }

  /** The kind of a name that is known beforehand. */
  static Optional<Kind> known(Run run) {
    String words = run.words();
    if (Lexicon.isPlace(words) || run.isLeadCapitals() && Lexicon.isPlace(run.capitalised())) {
      return Optional.of(Kind.PLACE);
    }
    return Lexicon.isOrganisation(words) ? Optional.of(Kind.ORGANISATION) : Optional.empty();
  }

  private static Optional<Kind> byForm(Run run) {
    String last = run.last().text();
    String first = run.first().text();
    boolean person = Lexicon.isGivenName(first) && Lexicon.isSurname(last) && run.size() == 2;
    if (Lexicon.endsOrganisation(last) && !person || isBodyOf(run)) {
      return Optional.of(Kind.ORGANISATION);
    }
    boolean place = Lexicon.endsPlace(last) && !person;
    boolean begun = Lexicon.beginsPlace(first) && !Lexicon.isPeople(last) && Titles.first(run) < 0;
    return place || begun ? Optional.of(Kind.PLACE) : Optional.empty();
  }

  /** "Ministry of Defence", "Supreme Court of Kenya". */
  private static boolean isBodyOf(Run run) {
    for (int i = run.from() + 1; i < run.to() - 1; i++) {
      Token token = run.prose().token(i);
      if (token.is("of") || token.is("for") || token.is("on")) {
        String head = run.prose().token(i - 1).text();
        return Lexicon.beginsOrganisation(head) || Lexicon.endsOrganisation(head);
      }
    }
    return false;
  }
}
